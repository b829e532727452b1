from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from factdb import schema
from factdb.database import reading
from factdb.records import FIELD_NAMES, Location, as_row, check
from factdb.store.exporting import flat_rows
from factdb.store.filters import Filters
from factdb.store.writing import RunInfo, import_records
from tests.store.given import Row, brought_in, checked, claim, database

FULL: dict[str, object] = {
    "id": "NK-1",
    "claim": "More than 1,300.50 tonnes = [red]\N{SNOWMAN}\n'quoted', \"twice\"; a tab\tand 日本.",
    "language": "en",
    "subject": "Deployment",
    "measure": "killed",
    "behaviour": "cumulative",
    "part_of": "casualties",
    "parts": "complete",
    "place": "Russia > Kursk region",
    "figure": "more than 1,300.50 tonnes",
    "comparator": ">",
    "low": "1300.50",
    "unit": "t",
    "period": "2024-10/2024-12",
    "modality": "planned",
    "note": "Read twice.",
    "source": "NIS",
    "source_kind": "body",
    "source_country": "KR",
    "speaker": "Cho Tae-yong",
    "via": ["Yonhap", "AFP", "Bloomberg"],
    "stance": "doubts",
    "cue": "said",
    "quote": "  the exact words  ".strip(),
    "stated_on": "2024-10",
    "article": "Seoul counts",
    "url": "https://example.org/1?a=b&c=%20",
    "publisher": "The Straits Times",
    "agency": "AFP",
    "byline": "A. Writer",
    "published_on": "2024-10-24",
    "retrieved_at": "2024-10-25T10:00:00+00:00",
    "archived_url": "https://web.archive.org/web/2024/https://example.org/1",
}

RANGE = FULL | {
    "id": "NK-2",
    "figure": "10,000 to 12,000",
    "comparator": "..",
    "low": "10000",
    "high": "12000.0",
    "unit": "persons",
}


def exported(engine: Engine, filters: Filters | None = None) -> str:
    """The export as JSONL."""
    with reading(engine) as connection:
        rows = flat_rows(connection, filters or Filters())
        return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


def rows_of(text: str) -> list[Row]:
    """The rows of an export."""
    return [json.loads(line) for line in text.splitlines()]


def test_every_field_of_a_record_comes_back_as_it_went_in(database_url: str) -> None:
    """All columns are stored and exported, in order, and the record they make is the same."""
    assert {*FULL, *RANGE} == set(FIELD_NAMES)
    engine = database(database_url, FULL, RANGE)
    first, second = rows_of(exported(engine))
    assert list(second) == list(FIELD_NAMES)
    for went_in, back in ((FULL, first), (RANGE, second)):
        record, _ = check(went_in, Location("given", 1))
        assert record is not None
        assert back == as_row(record)
        assert list(back) == list(as_row(record))


MANY: tuple[Row, ...] = (
    FULL,
    RANGE,
    # Again by another source and through another chain, with an article known by its title.
    FULL | {"source": "HUR", "via": ["B", "A"], "url": None, "source_kind": None},
    FULL | {"source": "nis", "via": [], "quote": None, "agency": None, "speaker": None},
    claim("z", figure="3.000 tentara", language="id", measure="m", subject="s"),
    claim("0", comparator="=", low="0", unit="persons", measure="m", subject="s"),
    claim("00", comparator="..", low="-5.10", high="0.00"),
    claim("a", comparator="<=", high="1" + 58 * "0" + "1"),
    claim("A", comparator="~", high="12000"),
    claim("é", comparator="=", low="0.000000000000000000001"),
    claim("e\u0301x", place="russia > moscow"),
    {"claim": "Without an own id.", "source": "Ministry"},
    {"claim": "Without an own id.", "article": "Only printed", "publisher": "Times"},
    {"claim": "Without an own id.", "source": "Ministry", "period": "2024-10/.."},
    {"claim": "Nobody said it.", "url": "https://example.org/none", "publisher": "nis"},
)


def test_an_export_imports_to_the_same_export(database_url: str, tmp_path: Path) -> None:
    """Out, in and out again: the same bytes, whatever the own ids, sources and figures."""
    engine = database(database_url, *MANY)
    once = exported(engine)
    assert len(once.splitlines()) == len(MANY)
    again = database(f"sqlite:///{tmp_path / 'again.db'}", *rows_of(once))
    assert exported(again) == once


def test_both_databases_export_the_same_bytes(
    sqlite_url: str, postgres_url: str, tmp_path: Path
) -> None:
    """From SQLite to PostgreSQL and back nothing changes, not even the order."""
    first = exported(database(sqlite_url, *MANY))
    second = exported(database(postgres_url, *rows_of(first)))
    third = exported(database(f"sqlite:///{tmp_path / 'third.db'}", *rows_of(second)))
    assert first == second == third


SPELLED: tuple[Row, ...] = (
    # The same places, sources, measures and articles, each written in its own way.
    claim("1", place="Russia > Moscow", source="NIS", subject="War", measure="Killed"),
    claim("2", place="RUSSIA > Kursk", source="nis", subject="war", measure="killed"),
    claim("3", place="russia > KURSK > Sudzha", source="Nis", speaker="NIS", via=["nIs"]),
    claim("4", place="russia > kursk", publisher="niS", article="A title", published_on="2024"),
    claim("5", place="rUSSIA", article="a TITLE", publisher="nis", published_on="2024"),
)


@pytest.mark.parametrize("order", [*permutations(range(5))][::17])
def test_spellings_do_not_depend_on_the_order_of_rows(
    sqlite_url: str, tmp_path: Path, order: tuple[int, ...]
) -> None:
    """However names were first spelled, an export imports to the same export."""
    engine = database(sqlite_url, *(SPELLED[at] for at in order))
    once = exported(engine)
    again = database(f"sqlite:///{tmp_path / 'again.db'}", *rows_of(once))
    assert exported(again) == once


FEW_VALUES: dict[str, list[object]] = {
    # Few enough that rows share claims, sources, places and articles, and contradict each other.
    "id": ["a", "b", "c"],
    "claim": ["X said 5,000.", "x SAID", "lebih dari 3.000"],
    "language": ["en", "id"],
    "subject": ["War", "WAR", " war "],
    "measure": ["killed", "Killed", "sent"],
    "behaviour": ["fixed"],
    "part_of": ["casualties", "Casualties"],
    "parts": ["complete"],
    "place": ["Russia", "RUSSIA > Kursk", "russia > kursk > A", "Russia > KURSK"],
    "figure": ["5,000", "5.000", "about 3", "lebih dari 3.000", "40%", "two", "1.5 million"],
    "comparator": ["~", ">"],
    "low": ["5000", "3"],
    "unit": ["persons"],
    "period": ["2024", "2024-10/..", "2024-10/2024-11"],
    "note": ["n1", "n2"],
    "source": ["NIS", "nis", "AFP", "Nïs"],
    "source_kind": ["body", "outlet"],
    "source_country": ["KR", "US"],
    "speaker": ["Cho", "NIS"],
    "via": [["AFP"], ["AFP", "nis"], ["afp"]],
    "stance": ["denies"],
    "stated_on": ["2024", "2024-10-01"],
    "article": ["T", "t", "U"],
    "url": ["https://example.org/1", "https://example.org/2"],
    "publisher": ["AFP", "Times", "TIMES"],
    "agency": ["AFP", "afp"],
    "byline": ["B", "C"],
    "published_on": ["2024", "2024-11", "2024-11-05"],
}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {}, optional={name: st.sampled_from(values) for name, values in FEW_VALUES.items()}
        ),
        max_size=20,
    )
)
def test_whatever_was_taken_in_exports_to_what_gives_the_same_export(rows: list[Row]) -> None:
    """Rows that share and contradict: of what the import took, out and in again changes nothing."""
    run = RunInfo("given", "jsonl")
    with schema.in_memory() as engine, schema.in_memory() as again:
        import_records(engine, list(checked(rows, "given")), run, skip_bad=True)
        once = exported(engine)
        if once:
            brought_in(again, *rows_of(once))
        assert exported(again) == once


def test_rows_go_by_the_bytes_of_the_claims_id(database_url: str) -> None:
    """Digits, capitals, small letters, then the rest: never by the rules of a language."""
    names = ["b", "A", "é", "a", "B", "10", "9", "ä", "-", "_"]
    engine = database(database_url, *map(claim, names))
    ids = [str(row["id"]) for row in rows_of(exported(engine))]
    assert ids == sorted(names, key=str.encode)


def test_filters_keep_the_rows_that_satisfy_them(database_url: str) -> None:
    """An export of one source holds the rows of that source and no other of its claims."""
    engine = database(database_url, *MANY)
    rows = rows_of(exported(engine, Filters(source="HUR")))
    assert [(row["id"], row["source"], row["via"]) for row in rows] == [("NK-1", "HUR", ["B", "A"])]
    assert exported(engine, Filters(source="nobody")) == ""


def test_the_export_of_many_rows_is_streamed_whole(database_url: str) -> None:
    """More rows than a batch holds come out once each, in order."""
    many = [claim(f"N{n:05}", via=["a", f"b{n}"]) for n in range(4_100)]
    engine = database(database_url, *many)
    with reading(engine) as connection:
        rows = list(flat_rows(connection))
    assert [row["id"] for row in rows] == [row["id"] for row in many]
    assert [row["via"] for row in rows] == [row["via"] for row in many]
