from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from factdb import schema
from factdb.core.figures import Comparator, Figure
from factdb.database import reading
from factdb.records import Location, Record, check
from factdb.store.tables import claims, figures
from factdb.store.writing import (
    RunInfo,
    add_record,
    import_records,
    importing,
)
from tests.content import Content, content, without
from tests.store.arriving import checked, imported, real_rows
from tests.store.given import Checked, claim


def apart_from_runs(stored: Content) -> Content:
    """What is stored, but for which run brought it."""
    kept = {table: rows for table, rows in stored.items() if table != "import_runs"}
    return without(kept, "last_run_id", "first_run_id")


@pytest.fixture
def engine(database_url: str) -> Engine:
    """Return an empty database of factdb."""
    return schema.prepared(database_url)


# What comes in


def test_real_figures_come_in_whole(engine: Engine) -> None:
    """Every record of the real figures becomes a claim, its figure and its attribution."""
    rows = real_rows()
    result = imported(engine, rows)
    assert result.committed
    assert not result.problems_total
    stored = content(engine)
    assert len(rows) == 295
    for table in ("claims", "figures", "attributions"):
        assert len(stored[table]) == len(rows)
    assert result.claims_added == result.attributions_added == result.rows == len(rows)
    assert len(stored["articles"]) == result.articles_added == len({row["url"] for row in rows})
    assert len(stored["subjects"]) == result.subjects_added
    assert len(stored["measures"]) == result.measures_added
    assert len(stored["places"]) == result.places_added
    assert len(stored["sources"]) == result.sources_added
    chains = [link for row in rows for link in row.get("via", [])]  # type: ignore[attr-defined]
    assert len(stored["via"]) == len(chains)


def test_every_field_of_a_record_is_kept(engine: Engine) -> None:
    """Each column holds what the record said, and the days its dates cover."""
    row = claim(
        "A1",
        "Lebih dari 10.000 prajurit dikirim.",
        language="id",
        subject="Deployment",
        measure="killed",
        behaviour="cumulative",
        part_of="casualties",
        place="Russia > Kursk region > Sudzha",
        figure="lebih dari 10.000",
        unit="persons",
        period="2024-10/..",
        modality="projected",
        note="A note.",
        source_kind="body",
        source_country="KR",
        speaker="Cho",
        via=["Yonhap", "AFP"],
        stance="doubts",
        cue="dikatakan",
        quote="Ini eskalasi",
        stated_on="2024-12",
        article="Judul",
        url="https://example.org/a",
        publisher="Antara",
        agency="AFP",
        byline="A. Penulis",
        published_on="2024-12-24",
        retrieved_at="2025-01-01T00:00:00Z",
        archived_url="https://example.org/archive",
    )
    assert imported(engine, [row]).committed
    stored = content(engine)
    names = {source["id"]: source["name"] for source in stored["sources"]}
    (found,) = stored["claims"]
    assert found["external_id"] == "A1"
    assert found["text"] == row["claim"]
    assert (found["language"], found["modality"], found["note"]) == ("id", "projected", "A note.")
    assert found["period"] == "2024-10/.."
    assert str(found["period_first"]) == "2024-10-01"
    assert str(found["period_last"]) == "9999-12-31"
    (figure,) = stored["figures"]
    assert (figure["text"], figure["comparator"]) == ("lebih dari 10.000", ">")
    assert (str(figure["low"]), figure["high"], figure["unit"]) == ("10000", None, "persons")
    (article,) = stored["articles"]
    assert names[article["publisher_id"]] == "Antara"
    assert names[article["agency_id"]] == "AFP"
    for column in ("url", "byline", "language", "published_on", "retrieved_at", "archived_url"):
        assert article[column] == row[column]
    assert (article["title"], article["status"]) == ("Judul", "usable")
    assert str(article["published_first"]) == str(article["published_last"]) == "2024-12-24"
    (said,) = stored["attributions"]
    assert (names[said["source_id"]], names[said["speaker_id"]]) == ("Ministry", "Cho")
    assert (said["stance"], said["cue"], said["quote"]) == ("doubts", "dikatakan", "Ini eskalasi")
    assert (str(said["stated_first"]), str(said["stated_last"])) == ("2024-12-01", "2024-12-31")
    chain = sorted((link["position"], names[link["source_id"]]) for link in stored["via"])
    assert chain == [(0, "Yonhap"), (1, "AFP")]
    kinds = {source["name"]: source["kind"] for source in stored["sources"]}
    assert kinds == {
        "Ministry": "body",
        "Cho": "person",
        "Yonhap": None,
        "AFP": "outlet",
        "Antara": "outlet",
    }
    measures = {measure["name"]: measure for measure in stored["measures"]}
    assert measures["killed"]["whole_id"] == measures["casualties"]["id"]
    assert (measures["killed"]["behaviour"], measures["killed"]["unit"]) == (
        "cumulative",
        "persons",
    )
    places = {place["path"]: place for place in stored["places"]}
    assert list(places) == ["Russia", "Russia > Kursk region", "Russia > Kursk region > Sudzha"]
    assert found["place_id"] == places["Russia > Kursk region > Sudzha"]["id"]
    assert places["Russia > Kursk region"]["parent_id"] == places["Russia"]["id"]


def test_a_run_records_what_it_was(engine: Engine) -> None:
    """File, format, hash, when, and how much: the hash is asked for after the last row."""
    hashes: list[str] = []

    def stream() -> Iterator[Checked]:
        yield from checked([claim("A1"), claim("A2"), claim("A1")])
        hashes.append("abc")

    info = RunInfo("f.jsonl", "jsonl", lambda: hashes[-1], "2025-01-01T00:00:00+00:00")
    result = import_records(engine, stream(), info)
    (run,) = content(engine)["import_runs"]
    assert run["key"] == result.run_key
    assert (run["file"], run["format"], run["file_hash"]) == ("f.jsonl", "jsonl", "abc")
    assert run["started_at"] == "2025-01-01T00:00:00+00:00"
    assert run["finished_at"] > run["started_at"]
    assert (run["rows"], run["bad_rows"]) == (3, 0)
    assert (run["claims_added"], run["attributions_added"]) == (2, 2)
    assert result.seen_again == 1


def test_a_claim_by_hand_comes_in_the_same_way(engine: Engine) -> None:
    """One record without a file is a run like any other, and is not added twice."""
    record, _ = check(claim("A1", figure="12000", measure="troops"), Location("by hand"))
    assert record is not None
    assert add_record(engine, record).claims_added == 1
    again = add_record(engine, record)
    assert (again.claims_added, again.seen_again) == (0, 1)
    stored = content(engine)
    assert [run["format"] for run in stored["import_runs"]] == ["hand", "hand"]
    assert stored["import_runs"][0]["key"] != stored["import_runs"][1]["key"]


# Once and twice


def test_the_same_file_twice_changes_only_what_was_last_seen(engine: Engine) -> None:
    """Every table is as before, but for the last run that met each row, and the run itself."""
    first = imported(engine, real_rows())
    before = content(engine)
    second = imported(engine, real_rows())
    after = content(engine)
    assert first.claims_added == second.seen_again == 295
    assert second.attributions_added == second.sources_added == second.articles_added == 0
    before_runs, after_runs = before.pop("import_runs"), after.pop("import_runs")
    assert after_runs[0] == before_runs[0]
    assert len(after_runs) == len(before_runs) + 1
    assert without(after, "last_run_id") == without(before, "last_run_id")
    for table in ("claims", "figures", "attributions", "articles", "sources", "measures", "places"):
        assert {row["last_run_id"] for row in after[table]} == {after_runs[1]["id"]}
        assert {row["first_run_id"] for row in after[table]} == {after_runs[0]["id"]}


def test_only_what_a_file_speaks_of_was_seen_again(engine: Engine) -> None:
    """A later file leaves alone what it does not mention."""
    imported(engine, [claim("A1"), claim("A2")])
    imported(engine, [claim("A2")])
    seen = {row["external_id"]: row["last_run_id"] for row in content(engine)["claims"]}
    assert seen == {"A1": 1, "A2": 2}


def test_a_row_twice_in_one_file_counts_once(engine: Engine) -> None:
    """The same row again is seen again, and not an error."""
    result = imported(engine, [claim("A1"), claim("A1"), claim("A1")])
    assert (result.rows, result.claims_added, result.seen_again) == (3, 1, 2)


@pytest.mark.parametrize("size", [1, 7, 100])
def test_where_a_batch_ends_never_shows(
    sqlite_url: str, tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Records in batches of any size make the same rows, to the last id."""
    rows = real_rows()
    whole, parts = schema.prepared(sqlite_url), schema.prepared(str(tmp_path / "parts.db"))
    imported(whole, rows)
    monkeypatch.setattr(importing, "BATCH", size)
    imported(parts, rows)
    assert apart_from_runs(content(parts)) == apart_from_runs(content(whole))


def test_more_records_than_a_batch_holds_come_in(engine: Engine) -> None:
    """Claims, articles and sources that return after the end of a batch are the same ones."""
    rows = [
        claim(
            f"A{number % 5_500}",
            source=f"Source {number % 3}",
            url=f"https://example.org/{number // 4}",
            **({"source_kind": "body"} if number > 5_400 else {}),
        )
        for number in range(5_600)
    ]
    result = imported(engine, rows)
    assert importing.BATCH < 5_500
    assert (result.claims_added, result.sources_added) == (5_500, 3)
    assert result.articles_added == 1_400
    assert result.attributions_added == 5_600
    stored = content(engine)
    assert {source["kind"] for source in stored["sources"]} == {"body"}


# Figures


def test_figures_are_exact_and_in_order_on_both_databases(engine: Engine) -> None:
    """Every digit survives, and the order by key is the order of the numbers."""
    amounts = [
        "12345678901234567890123",
        "12345678901234567890124",
        "12345678901234567890.123",
        "1300",
        "1300.0",
        "1.3E+3",
        "0",
        "0.5",
        "0.05",
        "-7",
        "-7.5",
        "999",
        "1000",
        "9" * 60,
    ]
    records = [
        Record(
            Location("x", line),
            id=f"A{line}",
            claim="x",
            source="y",
            figure=Figure(Comparator.EXACT, Decimal(text), Decimal(text), text),
        )
        for line, text in enumerate(amounts)
    ]
    import_records(engine, [Checked(record, ()) for record in records], RunInfo("x", "csv"))
    with reading(engine) as connection:
        query = select(claims.c.external_id, figures.c.low, figures.c.high)
        stored = connection.execute(
            query.join_from(claims, figures).order_by(figures.c.amount_key, claims.c.id)
        ).all()
    assert [low for _, low, _ in stored] == sorted(Decimal(text) for text in amounts)
    for own, low, high in stored:
        given = Decimal(amounts[int(own[1:])])
        assert str(low) == str(high) == f"{given:f}"
