"""Every format writes one hard result set as its golden file says, and all say the same.

``FACTDB_UPDATE_GOLDEN=1 pytest tests/exporters`` writes the golden files anew; read the change.
"""

import csv
import io
import json
import os
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from factdb.exporters import FORMATS, format_of, write
from factdb.exporters.errors import Unwritable
from factdb.reports.table import Document, Report, Table, plain
from tests.exporters.hard import COLUMNS, DOCUMENT, ROWS, TABLE

ACTING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
"""How a page looks is seen in a browser; the golden files hold what it says."""
GOLDEN = Path(__file__).parent / "golden"
OF_ROWS = [name for name, form in FORMATS.items() if not (form.drawing or form.placed)]
DRAWINGS = [name for name, form in FORMATS.items() if form.drawing]


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal 80 columns wide, without colours."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")


def text_of(report: Report, form: str) -> str:
    """What a format writes, with its line ends as they are."""
    stream = io.StringIO(newline="")
    write(report, form, stream)
    return stream.getvalue()


@pytest.mark.parametrize("form", OF_ROWS)
@pytest.mark.parametrize("report", [TABLE, DOCUMENT], ids=["table", "document"])
def test_golden(form: str, report: Report) -> None:
    """Each format writes the table and the document byte for byte as in its golden file."""
    name = "hard" if isinstance(report, Table) else "document"
    golden = GOLDEN / f"{name}{FORMATS[form].extensions[0]}"
    written = STYLE.sub("<style></style>", text_of(report, form)).encode()
    if os.environ.get("FACTDB_UPDATE_GOLDEN"):
        golden.write_bytes(written)
    assert written == golden.read_bytes()


@pytest.mark.parametrize("form", DRAWINGS)
def test_a_report_without_a_chart_is_not_drawn(form: str) -> None:
    """Nothing is written where there is nothing to draw, and it is said where there would be."""
    stream = io.BytesIO()
    with pytest.raises(Unwritable, match="nothing to draw; charts are of two dated figures"):
        write(TABLE, form, stream)
    assert stream.getvalue() == b""


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "jsonl", "markdown"])
def test_line_ends(form: str) -> None:
    """Lines end in a line feed alone, and the last one ends too."""
    written = text_of(replace(TABLE, rows=ROWS[:1]), form)
    assert written.endswith("\n")
    assert "\r" not in written


def test_formats_agree_cell_for_cell() -> None:
    """CSV, TSV, JSON and JSON Lines hold the same value in every cell."""
    told = Table("hard", COLUMNS, ROWS, native=True)
    expected = [[plain(c, k.joined) for c, k in zip(row, COLUMNS, strict=True)] for row in ROWS]
    by_csv = list(csv.reader(io.StringIO(text_of(told, "csv"), newline="")))
    by_tsv = list(csv.reader(io.StringIO(text_of(told, "tsv"), newline=""), delimiter="\t"))
    names = [column.name for column in COLUMNS]
    assert by_csv == by_tsv == [names, *expected]
    by_json = json.loads(text_of(TABLE, "json"), parse_float=Decimal)
    by_jsonl = [
        json.loads(line, parse_float=Decimal) for line in text_of(TABLE, "jsonl").splitlines()
    ]
    assert by_json == by_jsonl
    for row, found in zip(ROWS, by_json, strict=True):
        assert list(found) == names
        assert [tuple(c) if isinstance(c, list) else c for c in found.values()] == list(row)


def test_table_and_markdown_show_the_same_values(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is plain in a cell stands in the terminal table and in Markdown as in CSV."""
    monkeypatch.setenv("COLUMNS", "160")
    rows = [row for row in ROWS if row[0] in {"plain", "exact", "tiny", "wide"}]
    small = Table("hard", COLUMNS, rows)
    grid, pipes = text_of(small, "table"), text_of(small, "markdown").replace("\\", "")
    for row in rows:
        for cell, column in zip(row, COLUMNS, strict=True):
            assert plain(cell, column.joined) in grid
            assert plain(cell, column.joined) in pipes


def test_decimals_are_exact_in_json() -> None:
    """Digits beyond a float, trailing zeros and tiny numbers stay as they are."""
    written = text_of(TABLE, "json")
    assert "12345678901234567890123.5" in written
    assert '"low": 1300.0' in written
    assert '"low": 0.0000001' in written


def test_reports_hold_no_formula() -> None:
    """In a report a cell that a spreadsheet would run has an apostrophe before it."""
    rows = list(csv.reader(io.StringIO(text_of(TABLE, "csv"), newline="")))
    formulas = [
        cell for row in rows for cell in row if re.match(r"[=@\t\r]|[+-](?![0-9.,]+%?$)", cell)
    ]
    assert formulas == []
    assert ["'=1+1", "'@SUM(A1)", "-4", "-4", "'=x > y", ""] in rows
    assert any(row[:2] == ["-5", "+3.5%"] for row in rows)


def test_native_records_keep_their_bytes() -> None:
    """Native records are written as they are, and JSON leaves out what is empty."""
    native = Table("records", COLUMNS[:2], [("=1+1", None), ("a", "")], native=True)
    assert text_of(native, "csv") == "id,figure\n=1+1,\na,\n"
    assert text_of(native, "jsonl") == '{"id": "=1+1"}\n{"id": "a"}\n'


def test_a_row_of_nothing_is_a_row() -> None:
    """A row whose only cell is empty does not become a blank line, which readers skip."""
    one = Table("one", COLUMNS[:1], [("",), ("x",)])
    assert text_of(one, "csv") == 'id\n""\nx\n'
    assert list(csv.reader(io.StringIO(text_of(one, "csv")))) == [["id"], [""], ["x"]]


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "markdown"])
def test_nothing_acts_on_a_terminal(form: str) -> None:
    """No control code and no direction override leaves in a format that a terminal shows."""
    for report in (TABLE, DOCUMENT):
        assert ACTING.findall(text_of(report, form)) == []


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_csv_on_a_terminal_is_harmless(form: str) -> None:
    """Where a person watches, CSV shows control codes instead of sending them."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal(newline="")
    write(TABLE, form, stream)
    assert "\x1b" not in stream.getvalue()
    assert r"red \x1b[31mtext\x07 \x9b2J" in stream.getvalue()


@pytest.mark.parametrize("form", OF_ROWS)
def test_rows_are_read_once(form: str) -> None:
    """A table of lazy rows is written like one of a list."""
    lazy = replace(TABLE, rows=iter(ROWS))
    assert text_of(lazy, form) == text_of(TABLE, form)


def test_empty_tables() -> None:
    """Every format says that there is nothing in its own way."""
    empty = Table("empty", COLUMNS[:2], [])
    assert text_of(empty, "json") == "[]\n"
    assert text_of(empty, "jsonl") == ""
    assert text_of(empty, "csv") == "id,figure\n"
    assert text_of(empty, "table") == "nothing\n"


def test_names_in_a_document_are_unique() -> None:
    """A fact and a part of one name cannot both stand in a JSON object, and are refused."""
    with pytest.raises(ValueError, match="share a name"):
        Document("x", ((COLUMNS[0], "a"),), (Table("id", COLUMNS, []),))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("A.JSONL", "jsonl"),
        ("x/y.md", "markdown"),
        ("a.txt", "table"),
        ("a", None),
    ],
)
def test_format_of_a_name(name: str, form: str | None) -> None:
    """The extension says the format, in any case; without one nothing is guessed."""
    assert format_of(name) == form


def test_extensions_are_unambiguous() -> None:
    """No extension means two formats."""
    extensions = [extension for form in FORMATS.values() for extension in form.extensions]
    assert len(set(extensions)) == len(extensions)


def test_tables_of_one_shape_are_one_table_in_csv() -> None:
    """A document of several tables with the same columns is one table, the part before each row."""
    two = [Table(title, COLUMNS[:2], [(title, "1")]) for title in ("a", "b")]
    assert text_of(Document("x", (), tuple(two)), "csv") == "part,id,figure\na,a,1\nb,b,1\n"
