"""Corrections: what stands afterwards, what is remembered, and what no import undoes."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine, select

from factdb import schema
from factdb.database import reading
from factdb.store.asking import find_claims
from factdb.store.changes import list_changes
from factdb.store.exporting import flat_rows
from factdb.store.filters import Filters
from factdb.store.showing import show
from factdb.store.tables import articles, figures, sources
from factdb.store.writing.correcting import Correction, NotCorrected, correct
from tests.content import content, without
from tests.store.arriving import imported
from tests.store.given import claim

ROW = claim(
    "A1",
    "Lots were sent.",
    subject="Deployment",
    measure="sent",
    behaviour="cumulative",
    figure="10,000",
    language="en",
    unit="persons",
    period="2024-12-01",
    source_kind="body",
    quote="ten thousand",
    stated_on="2024-12-02",
    article="Title",
    url="https://example.org/a",
    published_on="2024-12-03",
    archived_url="https://archive.example/a",
    note="First.",
)
NEW: dict[str, Any] = {
    "figure": "up to 12,000",
    "period": "2024-11",
    "modality": "planned",
    "source": "Embassy",
    "stance": "denies",
    "quote": "twelve thousand",
    "stated_on": "2024-12",
}


@pytest.fixture
def engine(database_url: str) -> Engine:
    """Return a database with one claim."""
    engine = schema.prepared(database_url)
    assert imported(engine, [ROW]).committed
    return engine


def mended(engine: Engine, thing: str, unset: Any = (), **values: str) -> Correction:
    """Correct it, as Ana."""
    return correct(engine, thing, values, unset=unset, note="Misread.", by="Ana")


def rows(engine: Engine) -> list[dict[str, Any]]:
    """Everything as flat records."""
    with reading(engine) as connection:
        return list(flat_rows(connection))


def one(engine: Engine, column: Any) -> Any:
    """The only value of a column."""
    with reading(engine) as connection:
        return connection.execute(select(column)).scalar_one()


def test_a_corrected_database_is_one_imported_so(engine: Engine, sqlite_url: str) -> None:
    """All derived columns follow: keys of amounts, bounds, first and last days."""
    mended(engine, "A1", **NEW)
    other = schema.prepared("sqlite://")
    row = {name: value for name, value in ROW.items() if name != "source_kind"}
    imported(other, [row | NEW])
    assert rows(engine) == rows(other)
    apart = ("id", "key", "source_id", "first_run_id", "last_run_id")
    now, expected = (without(content(each), *apart) for each in (engine, other))
    for table in ("claims", "figures", "attributions", "articles", "measures"):
        assert [{k: str(v) for k, v in row.items()} for row in now[table]] == [
            {k: str(v) for k, v in row.items()} for row in expected[table]
        ]


def test_the_history_keeps_what_was_there(engine: Engine) -> None:
    """Before, after, who and why; a claim tells that of its attributions too."""
    mended(engine, "A1", period="2024-11", stance="denies")
    with reading(engine) as connection:
        shown = show(connection, "A1")
        everything = list_changes(connection)
    told = [(c.kind, c.field, c.before, c.after, c.note, c.changed_by) for c in everything]
    assert told == [
        ("attribution", "stance", "asserts", "denies", "Misread.", "Ana"),
        ("claim", "period", "2024-12-01", "2024-11", "Misread.", "Ana"),
    ]
    assert list(getattr(shown, "changes")) == everything  # noqa: B009  # not of every kind
    assert everything[1].id == "A1"
    assert everything[0].changed_at.endswith("+00:00")


@pytest.mark.parametrize("external", [True, False])
def test_no_import_undoes_or_doubles_it(engine: Engine, external: bool) -> None:
    """The original again, and an export of what stands now, both meet the corrected row."""
    row = dict(ROW) if external else {n: v for n, v in ROW.items() if n != "id"} | {"claim": "B."}
    assert imported(engine, [row]).committed
    with reading(engine) as connection:
        asked = Filters(words=None)
        (key,) = {c.id for c in find_claims(connection, asked).rows if c.text == row["claim"]}
    mended(engine, key, **NEW)
    before = without(content(engine), "last_run_id", "first_run_id")
    corrected = rows(engine)
    for again in ([row], corrected):
        result = imported(engine, again)
        assert result.committed, [str(problem) for problem in result.problems]
        after = without(content(engine), "last_run_id", "first_run_id")
        for stored in (before, after):
            stored.pop("import_runs", None)
        assert after == before
        assert result.claims_added == result.attributions_added == 0


def test_an_import_leaves_settled_fields_alone(engine: Engine) -> None:
    """What was emptied is not filled again, nor a day refined, nor a kind or behaviour put back."""
    article = one(engine, articles.c.key)
    mended(engine, article, unset=("archived_url",), published_on="2024-12")
    mended(engine, "Ministry", kind="unnamed")
    mended(engine, "sent", behaviour="level")
    mended(engine, "A1", unset=("note",))
    corrected = rows(engine)
    result = imported(engine, [ROW])
    assert result.committed, [str(problem) for problem in result.problems]
    assert rows(engine) == corrected
    assert corrected[0]["behaviour"] == "level"
    assert corrected[0]["published_on"] == "2024-12"
    assert not {"note", "archived_url"} & corrected[0].keys()
    assert one(engine, articles.c.published_first).isoformat() == "2024-12-01"


def test_that_parts_are_complete_is_said_and_taken_back(engine: Engine) -> None:
    """Said of the measure, told in its history, and no import says it again once it was unsaid."""
    (change,) = mended(engine, "sent", parts="complete").changes
    assert (change.kind, change.before, change.after) == ("measure", None, "complete")
    assert rows(engine)[0]["parts"] == "complete"
    assert mended(engine, "sent", unset=("parts",)).changes
    result = imported(engine, [ROW | {"id": "A2", "parts": "complete"}])
    assert result.committed
    assert [problem.location.column for problem in result.warnings] == ["parts"]
    assert "parts" not in rows(engine)[0]
    with pytest.raises(NotCorrected, match="parts: not a word known here"):
        mended(engine, "sent", parts="all")


def test_an_article_by_another_address_stays_the_same(engine: Engine) -> None:
    """Title and address change, the id does not, and both addresses lead to it."""
    article = one(engine, articles.c.key)
    mended(engine, article, url="https://example.org/b", article="Corrected headline")
    imported(engine, [ROW, ROW | {"url": "https://example.org/b", "article": "Corrected headline"}])
    assert one(engine, articles.c.key) == article
    with reading(engine) as connection:
        assert find_claims(connection, Filters(words="headline")).total == 1
        assert find_claims(connection, Filters(words="title")).total == 0


def test_a_renamed_source_keeps_its_claims(engine: Engine) -> None:
    """Under its new name, and under its old, an import meets the same source."""
    mended(engine, "Ministry", name="Ministry of Defence", country="kr", body="Government")
    imported(engine, [ROW, ROW | {"source": "Ministry of Defence"}])
    with reading(engine) as connection:
        assert set(connection.scalars(select(sources.c.name))) == {
            "Ministry of Defence",
            "Government",
        }
        assert find_claims(connection, Filters(words="defence")).total == 1
    mended(engine, "Ministry of Defence", alias="MoD")
    imported(engine, [ROW | {"source": "MoD"}])
    with pytest.raises(NotCorrected, match="alias: another source has this name"):
        mended(engine, "Ministry of Defence", alias="government")


def test_what_rests_on_a_withdrawn_article_is_counted(engine: Engine) -> None:
    """Claims of the article and of its copies, said to be such or of equal text."""
    copied = [
        claim(f"A{n}", article=f"Copy {n}", url=f"https://example.org/{n}") for n in (2, 3, 4)
    ]
    imported(engine, copied)
    first = one_article(engine, "Title")
    mended(engine, one_article(engine, "Copy 2"), copy_of=first)
    mended(engine, one_article(engine, "Copy 3"), text="Just  the same.")
    mended(engine, first, text="Just the\nsame.")
    assert mended(engine, first, status="withdrawn").resting == 3
    with pytest.raises(NotCorrected, match="copy_of: it would lead back to itself"):
        mended(engine, first, copy_of=one_article(engine, "Copy 2"))


def one_article(engine: Engine, title: str) -> str:
    """The id of the article with this title."""
    with reading(engine) as connection:
        query = select(articles.c.key).where(articles.c.title == title)
        return str(connection.execute(query).scalar_one())


@pytest.mark.parametrize(
    ("thing", "values", "expected"),
    [
        ("A1", {"figure": "many many", "period": "soon"}, "figure: .*\n?.*period: |period: "),
        ("A1", {"status": "withdrawn"}, "status: no field of a claim; expected the id of its art"),
        ("A1", {"modality": "maybe", "stated_on": "x"}, "(?s)modality: not a word.*stated_on: "),
        ("Ministry", {"kind": "robot", "country": "XX9"}, "(?s)kind: not a word.*country: not a"),
        ("Ministry", {"name": ""}, "name: a source has a name"),
        ("sent", {"window_days": "-1"}, "window_days: not a number of days"),
        ("sent", {"part_of": "sent"}, "part_of: it would lead back to itself"),
        ("Deployment", {"name": "x"}, "a subject is not corrected"),
        ("A1", {}, "nothing to correct"),
    ],
)
def test_what_cannot_be_is_refused_whole(
    engine: Engine, thing: str, values: dict[str, str], expected: str
) -> None:
    """Every problem is shown, and not a row is written."""
    before = content(engine)
    with pytest.raises(NotCorrected, match=expected):
        mended(engine, thing, **values)
    assert content(engine) == before


def test_the_same_value_is_no_change(engine: Engine) -> None:
    """Nothing is written where everything is so already, not even a run."""
    before = content(engine)
    assert mended(engine, "A1", period="2024-12-01", source="Ministry").changes == ()
    assert mended(engine, "sent", behaviour="cumulative").changes == ()
    assert content(engine) == before


def test_a_claim_may_lose_and_get_a_figure(engine: Engine) -> None:
    """The row of the figure goes and comes with it."""
    mended(engine, "A1", unset=("figure", "comparator", "low", "high"))
    assert not content(engine)["figures"]
    mended(engine, "A1", figure="about 4,000")
    assert str(one(engine, figures.c.low)) == "4000"


def reading_of(engine: Engine) -> tuple[str, ...]:
    """The only figure: as printed and as read."""
    with reading(engine) as connection:
        columns = figures.c.text, figures.c.comparator, figures.c.low, figures.c.high
        return tuple(str(value) for value in connection.execute(select(*columns)).one())


CONTEXT = "10.525 of 1,000,000 tons"
"""Its other number says what a point is in English."""


def test_another_language_reads_the_figure_anew(database_url: str) -> None:
    """What the print gave in the one language is what it gives in the other, and back."""
    engine = schema.prepared(database_url)
    imported(
        engine, [ROW | {"figure": "10.525", "language": "id", "claim": CONTEXT, "unit": "tons"}]
    )
    assert reading_of(engine) == ("10.525", "=", "10525", "10525")
    done = mended(engine, "A1", language="en")
    assert reading_of(engine) == ("10.525", "=", "10.525", "10.525")
    assert [change.field for change in done.changes] == ["language", "low", "high"]
    assert not done.warnings
    mended(engine, "A1", language="id")
    assert reading_of(engine) == ("10.525", "=", "10525", "10525")


@pytest.mark.parametrize(
    ("given", "language", "warning"),
    [
        # Somebody gave the numbers beside the print: a language does not take them back.
        (
            {"low": "10", "high": "12", "comparator": ".."},
            "en",
            "the print reads 10.525, beside it",
        ),
        # A language that is not known here reads no words.
        ({"figure": "sekitar 10.525"}, "vi", "what it was read as stays"),
        # A text in no language may be either.
        ({}, "", "what it was read as stays"),
    ],
)
def test_numbers_stay_where_another_language_cannot_give_them(
    database_url: str, given: dict[str, str], language: str, warning: str
) -> None:
    """And the disagreement, or what cannot be read, is reported."""
    engine = schema.prepared(database_url)
    row = ROW | {"figure": "10.525", "language": "id", "unit": "tons", "claim": CONTEXT} | given
    imported(engine, [row])
    before = reading_of(engine)
    done = mended(engine, "A1", language=language)
    assert [change.field for change in done.changes] == ["language"]
    assert reading_of(engine) == before
    assert warning in "\n".join(map(str, done.warnings))


def test_what_is_named_for_the_first_time_is_told(engine: Engine) -> None:
    """A body, a whole, a speaker, a publisher spelled wrong makes a row: nobody misses it."""

    def made(*given: str, **values: str) -> list[tuple[str, str]]:
        return [(new.kind, new.label) for new in mended(engine, *given, **values).made]

    assert made("sent", part_of="casualtys") == [("measure", "casualtys")]
    assert made("sent", part_of="Casualtys") == []
    assert made("Ministry", body="Goverment") == [("source", "Goverment")]
    assert made("Ministry", body="goverment", country="kr") == []
    assert made("A1", place="Russia > Kursk", speaker="A. Person") == [
        ("source", "A. Person"),
        ("place", "Russia"),
        ("place", "Russia > Kursk"),
    ]
    assert made("A1", note="Other.") == []
    with reading(engine) as connection:
        bodies = [change for change in list_changes(connection) if change.field == "body"]
    assert [(change.before, change.after) for change in bodies] == [(None, "Goverment")]
