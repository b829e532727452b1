"""CSV and TSV: a header, UTF-8, quoted as RFC 4180 says, but with line feeds at line ends.

A document whose tables share their columns becomes one table, the name of the part before each
row; its facts are what the notes say in words. Any other becomes the long form: one value a row,
with the part and the number of the row it stands in, so that everything is in one table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from factdb.exporters.safe import unformulated, visible
from factdb.reports.table import Cell, Column, Document, Report, Table, is_empty, plain

_PART = Column("part", "What it belongs to: a table, or where it is empty the thing itself.")
_LONG = (
    _PART,
    Column("row", "The row in that table, from 1.", numeric=True),
    Column("field", "The name of the value."),
    Column("value", "The value."),
)


def write_csv(report: Report, stream: TextIO) -> None:
    """Write comma-separated values."""
    _write(report, stream, ",")


def write_tsv(report: Report, stream: TextIO) -> None:
    """Write tab-separated values, quoted like CSV where a value holds a tab or a line end."""
    _write(report, stream, "\t")


def one_table(document: Document) -> Table:
    """A document as one table: its own, where all are of one shape, else the long form.

    One thing with a table and no note that tells its facts in words keeps them in the long form.
    """
    shapes = {part.columns for part in document.parts}
    if len(shapes) != 1 or (len(document.parts) == 1 and not document.notes):
        return long_form(document)
    rows = ((part.title, *row) for part in document.parts for row in part.rows)
    return Table(document.title, (_PART, *shapes.pop()), rows)


def long_form(document: Document) -> Table:
    """All values of a document as one table; what is empty is left out."""
    return Table(document.title, _LONG, _values(document))


def _write(report: Report, stream: TextIO, delimiter: str) -> None:
    table = one_table(report) if isinstance(report, Document) else report
    # A lone carriage return is quoted too: the csv module of some Pythons leaves it bare.
    special = re.compile(rf'["\r\n{delimiter}]|^\s|\s$')
    watched = stream.isatty()

    def field(cell: Cell, column: Column) -> str:
        text = plain(cell, column.joined)
        if isinstance(cell, str | tuple) and not table.native:
            text = unformulated(text)
        # Only an eye needs the escapes; a file or a pipe gets the text as it is.
        text = visible(text) if watched else text
        return '"' + text.replace('"', '""') + '"' if special.search(text) else text

    stream.write(delimiter.join(column.name for column in table.columns) + "\n")
    for row in table.rows:
        line = delimiter.join(map(field, row, table.columns))
        # A line of nothing would be skipped by readers; a quoted nothing is a row.
        stream.write((line or '""') + "\n")


def _values(document: Document) -> Iterator[tuple[Cell, ...]]:
    yield from _row_values(None, None, document.facts)
    for part in document.parts:
        for number, row in enumerate(part.rows, start=1):
            yield from _row_values(part.title, number, zip(part.columns, row, strict=True))


def _row_values(
    part: str | None, number: int | None, values: Iterable[tuple[Column, Cell]]
) -> Iterator[tuple[Cell, ...]]:
    for column, cell in values:
        if not is_empty(cell):
            # Joined here, where its column is known; a number stays one.
            value = plain(cell, column.joined) if isinstance(cell, tuple) else cell
            yield part, number, column.name, value
