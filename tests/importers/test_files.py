"""One file per format, encoding and kind of trouble, with what is read from it or said of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factdb.importers import FORMATS, UnreadableFile, read
from factdb.records import Record, as_row

DATA = Path(__file__).parent / "data"
GOOD = sorted(path.name for path in DATA.glob("rows*"))
BAD = sorted(path.name for path in (DATA / "bad").iterdir() if path.suffix != ".expected")
OPTIONS = {
    "rows-cp1252.csv": {"encoding": "cp1252"},
    "rows-semicolon.csv": {"delimiter": ";"},
    "rows-utf16.tsv": {"encoding": "utf-16"},
}


def said_of(name: str, **options: str) -> Iterator[str]:
    """Yield every message about a file, those of rows and the one that ends the reading."""
    try:
        for row in read(name, **options):  # type: ignore[arg-type]
            yield from map(str, row.problems)
    except UnreadableFile as refused:
        yield from map(str, refused.problems)


def records(name: str) -> list[Record]:
    """Return the records of a good file."""
    found = []
    with read(str(DATA / name), **OPTIONS.get(name, {})) as rows:  # type: ignore[arg-type]
        for row in rows:
            assert row.problems == ()
            assert row.record is not None
            found.append(row.record)
    return found


@pytest.mark.parametrize("name", GOOD)
def test_one_table_reads_the_same_from_every_file(name: str) -> None:
    """Format, delimiter, encoding, line ends and compression change nothing of what is read."""
    assert list(map(as_row, records(name))) == list(map(as_row, records("rows.jsonl")))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_file(name: str) -> None:
    """The registry and the fixtures go together, and the format is found by content."""
    with read(str(DATA / f"rows.{name}")) as rows:
        assert rows.format == name


def test_what_is_read() -> None:
    """The three rows are what their author wrote."""
    first, second, third = map(as_row, records("rows.csv"))
    assert first == {
        "id": "W-1",
        "claim": "Müller, “the general”, counted more than 10,000 troops.",
        "language": "en",
        "place": "Russia > Kursk region",
        "figure": "more than 10,000",
        "comparator": ">",
        "low": "10000",
        "unit": "troops",
        "period": "2024-11",
        "modality": "actual",
        "source": "Ministry of Defence",
        "via": ["Yonhap", "AFP"],
        "stance": "asserts",
        "cue": "said",
        "quote": "There are more than 10,000,\nand more to come.",
        "stated_on": "2024-11-05",
        "url": "https://example.org/a",
        "publisher": "Le Monde",
        "agency": "AFP",
    }
    assert (second["comparator"], second["source"], second["stance"]) == (
        "..",
        "Señor Núñez",
        "denies",
    )
    assert (third["low"], third["source"]) == ("0", 'A "body"; or | two')


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("rows.csv", [2, 4, 5]),
        ("rows-old-mac.csv", [2, 4, 5]),
        ("rows.jsonl", [1, 2, 3]),
        ("rows.json", [2, 24, 34]),
        ("rows-wrapped.json", [8, 30, 40]),
    ],
)
def test_rows_are_numbered_by_the_line_they_start_on(name: str, lines: list[int]) -> None:
    """Line breaks inside cells and objects are counted, as an editor counts them."""
    assert [record.location.line for record in records(name)] == lines


@pytest.mark.parametrize("name", BAD)
def test_every_bad_file_gets_its_messages(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each trouble is told once, with its place, what was found and what was expected."""
    monkeypatch.chdir(DATA / "bad")
    expected = Path(f"{name}.expected").read_text(encoding="utf-8")
    assert expected
    assert "".join(f"{message}\n" for message in said_of(name)) == expected


def test_no_expectation_stands_alone() -> None:
    """Every .expected file belongs to a bad file."""
    expected = {path.name for path in (DATA / "bad").glob("*.expected")}
    assert expected == {f"{name}.expected" for name in BAD}
