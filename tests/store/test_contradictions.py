from __future__ import annotations

import pytest
from sqlalchemy import Engine

from factdb import schema
from factdb.records import Location, Record
from factdb.store.writing import add_record
from tests.content import content
from tests.store.arriving import imported, messages
from tests.store.given import claim


@pytest.fixture
def engine(database_url: str) -> Engine:
    """Return an empty database of factdb."""
    return schema.prepared(database_url)


def test_an_id_cannot_stand_for_two_contents(engine: Engine) -> None:
    """Whether in one file or in two, the message names the claim, and the option that mends it."""
    first = imported(engine, [claim("7", "Ten were sent."), claim("7", "Twelve were sent.")])
    imported(engine, [claim("7", "Ten were sent.")])
    second = imported(engine, [claim("7", "Twelve were sent.")])
    for result, line in ((first, 2), (second, 1)):
        (said,) = messages(result.problems)
        assert said.startswith(f"given.jsonl:{line}: id: a claim with other content has this id")
        assert "'Ten were sent.'" in said
        assert "--prefix-ids NAME:" in said
    assert len(content(engine)["claims"]) == 1


def test_what_is_unknown_so_far_is_filled_in(engine: Engine) -> None:
    """What a measure is like, kind, country and every detail of an article, from a later row."""
    url = "https://example.org/a"
    imported(engine, [claim("A1", measure="killed", url=url)])
    imported(
        engine,
        [
            claim(
                "A2",
                measure="killed",
                behaviour="cumulative",
                part_of="casualties",
                parts="complete",
                figure="300",
                unit="persons",
                source_kind="body",
                source_country="KR",
                url=url,
                article="Title",
                publisher="P",
                agency="AFP",
                byline="B",
                language="en",
                published_on="2024-10",
                archived_url="https://example.org/b",
                retrieved_at="2025-01-01",
            )
        ],
    )
    stored = content(engine)
    measures = {row["name"]: row for row in stored["measures"]}
    assert measures["killed"]["behaviour"] == "cumulative"
    assert measures["killed"]["unit"] == "persons"
    assert measures["killed"]["parts"] == "complete"
    assert measures["killed"]["whole_id"] == measures["casualties"]["id"]
    assert (stored["sources"][0]["kind"], stored["sources"][0]["country"]) == ("body", "KR")
    (article,) = stored["articles"]
    empty = {"text", "text_hash", "copy_of_id"}
    assert {name for name, value in article.items() if value is None} == empty


def test_what_is_known_stays_and_the_difference_is_told(engine: Engine) -> None:
    """Details of sources, articles and notes that differ are warnings: the first stays."""
    known = {
        "source_kind": "body",
        "source_country": "KR",
        "article": "Title",
        "publisher": "P",
        "agency": "AFP",
        "byline": "B",
        "published_on": "2024-10-18",
        "archived_url": "https://example.org/b",
        "note": "One.",
    }
    other = {
        "source_kind": "person",
        "source_country": "KP",
        "article": "Another title",
        "publisher": "Q",
        "agency": "DPA",
        "byline": "C",
        "published_on": "2024-10-19",
        "archived_url": "https://example.org/c",
        "note": "Two.",
    }
    url = "https://example.org/a"
    imported(engine, [claim("A1", url=url, **known)])
    before = content(engine)
    result = imported(engine, [claim("A1", url=url, **other)])
    assert result.committed
    assert not result.problems
    assert {problem.location.column for problem in result.warnings} == set(other)
    assert result.warnings_total == len(other)
    for problem in result.warnings:
        assert problem.location.line == 1
        assert problem.found == other[problem.location.column or ""]
        assert problem.expected == known[problem.location.column or ""]
        assert "warning" in str(problem)
    after = content(engine)
    for table in ("articles", "claims"):
        assert [{**row, "last_run_id": 1} for row in after[table]] == before[table]
    assert after["sources"][0]["kind"] == "body"


def test_a_more_precise_date_is_no_contradiction(engine: Engine) -> None:
    """Of two dates of an article that agree the more precise one is kept, in either order."""
    for url, dates in {
        "https://a": ("2024", "2024-10-18"),
        "https://b": ("2024-10-18", "2024"),
    }.items():
        for date in dates:
            result = imported(engine, [claim(f"A{date}{url}", url=url, published_on=date)])
            assert not result.warnings
    stored = content(engine)["articles"]
    assert [row["published_on"] for row in stored] == ["2024-10-18", "2024-10-18"]
    assert [str(row["published_last"]) for row in stored] == ["2024-10-18", "2024-10-18"]


@pytest.mark.parametrize("runs", [1, 2])
def test_a_kind_that_only_followed_from_the_part_gives_way(engine: Engine, runs: int) -> None:
    """Who publishes is taken for an outlet until somebody says what it is."""
    rows = [
        claim("A1", publisher="General Staff", url="https://example.org/a"),
        claim("A2", source="General Staff", source_kind="body"),
    ]
    files = [rows] if runs == 1 else [[row] for row in rows]
    results = [imported(engine, file) for file in files]
    assert not any(result.warnings for result in results)
    kinds = {row["name"]: row["kind"] for row in content(engine)["sources"]}
    assert kinds == {"General Staff": "body", "Ministry": None}


def test_a_kind_that_was_stated_does_not_give_way(engine: Engine) -> None:
    """Two rows that say different things of one source: the first stays, the second is told."""
    rows = [
        claim("A1", source_kind="outlet"),
        claim("A2", source_kind="body"),
    ]
    result = imported(engine, rows)
    assert result.committed
    assert [problem.expected for problem in result.warnings] == ["outlet"]
    assert content(engine)["sources"][0]["kind"] == "outlet"


def test_a_publisher_who_also_speaks_is_an_outlet(engine: Engine) -> None:
    """Printing says more of what somebody is than being quoted does, in either order."""
    imported(
        engine,
        [
            claim("A1", speaker="A", publisher="B", url="https://example.org/1"),
            claim("A2", speaker="B", publisher="A", url="https://example.org/2"),
        ],
    )
    kinds = {row["name"]: row["kind"] for row in content(engine)["sources"]}
    assert kinds == {"A": "outlet", "B": "outlet", "Ministry": None}


@pytest.mark.parametrize("files", [1, 2])
def test_how_a_measure_behaves_cannot_change(engine: Engine, files: int) -> None:
    """Another behaviour would change every verdict on the measure: it is an error."""
    rows = [
        claim("A1", subject="S", measure="sent", behaviour="cumulative"),
        claim("A2", subject="S", measure="SENT", behaviour="level"),
    ]
    if files == 2:
        imported(engine, rows[:1])
    result = imported(engine, rows[files - 1 :])
    (said,) = messages(result.problems)
    assert "behaviour: the measure 'SENT' is known to be cumulative; found 'level'" in said


def test_a_measure_may_be_counted_in_two_units(engine: Engine) -> None:
    """A share and a number of the same measure are not comparable, and both are welcome."""
    rows = [
        claim("A1", measure="killed", figure="300", unit="persons"),
        claim("A2", measure="killed", figure="40%"),
    ]
    result = imported(engine, rows)
    assert result.committed
    assert not result.warnings
    stored = content(engine)
    assert [row["unit"] for row in stored["figures"]] == ["persons", "percent"]
    assert [row["unit"] for row in stored["measures"]] == ["persons"]


def test_a_whole_may_be_named_after_its_part(engine: Engine) -> None:
    """A part may come first, with or without its whole; the tree is the same."""
    result = imported(
        engine,
        [
            claim("A1", measure="killed"),
            claim("A2", measure="killed", part_of="casualties"),
            claim("A3", measure="casualties", part_of="losses", behaviour="cumulative"),
            claim("A4", measure="losses"),
        ],
    )
    assert result.committed
    rows = {row["id"]: row for row in content(engine)["measures"]}
    wholes = {
        row["name"]: rows[row["whole_id"]]["name"] for row in rows.values() if row["whole_id"]
    }
    assert wholes == {"killed": "casualties", "casualties": "losses"}


@pytest.mark.parametrize("files", [1, 3])
@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ([("a", "b"), ("a", "c")], "is known to be a part of another one"),
        ([("a", "b"), ("b", "a")], "holds what it would be a part of"),
        ([("a", "b"), ("b", "c"), ("c", "a")], "holds what it would be a part of"),
    ],
)
def test_parts_and_wholes_make_a_tree(
    engine: Engine, parts: list[tuple[str, str]], message: str, files: int
) -> None:
    """A measure has one whole, and is never inside itself, whether told in one file or several."""
    rows = [
        claim(f"A{number}", measure=part, part_of=whole)
        for number, (part, whole) in enumerate(parts)
    ]
    if files > 1:
        for row in rows[:-1]:
            assert imported(engine, [row]).committed
        rows = rows[-1:]
    result = imported(engine, rows)
    assert not result.committed
    (said,) = messages(result.problems)
    assert f"part_of: the measure '{parts[-1][0]}' {message}" in said


def test_a_record_made_by_hand_cannot_be_a_part_of_itself_either(engine: Engine) -> None:
    """Who makes records without the door that checks them meets the same rule here."""
    record = Record(Location("x"), claim="x", source="y", measure="a", part_of="A")
    result = add_record(engine, record)
    assert not result.committed
    assert "part_of: the measure 'a' cannot be a part of itself" in str(result.problems[0])
