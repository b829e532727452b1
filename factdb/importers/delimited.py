"""Tables of text: CSV (RFC 4180) and TSV, one door for both.

Rows are numbered by the line they start on, also where cells hold line breaks. A cell in quotes
may hold anything; a quote that is never closed stops the file, for it swallows all that follows.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import NamedTuple, TextIO

from factdb.importers.decoding import Text, ended
from factdb.importers.errors import UnreadableFile, refuse
from factdb.importers.mapping import column_name
from factdb.importers.rows import RawRow, Table
from factdb.records import Location, Problem

COMMA, TAB = ",", "\t"
LONGEST_LOOKED_AT = 10_000
"""Characters of a header that are looked at for another delimiter."""


class _Delimiter(NamedTuple):
    """What stands between cells: what it is called, and the option that asks for it."""

    name: str
    option: str


_DELIMITERS = {
    COMMA: _Delimiter("comma", "--format csv"),
    TAB: _Delimiter("tab", "--format tsv"),
    ";": _Delimiter("semicolon", "--delimiter ';'"),
    "|": _Delimiter("bar", "--delimiter '|'"),
}


class _Cells(NamedTuple):
    """One row taken apart, or the problem with it."""

    line: int
    cells: list[str]
    raw: str
    problem: Problem | None = None


class _Lines:
    """The lines of a text, counted, and kept until the row they belong to is complete."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.count = 0
        self.taken: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.count += 1
        self.taken.append(line)
        return line


def open_table(text: Text, names: AbstractSet[str], delimiter: str) -> Table:
    """The table in a text. ``names`` are the columns looked for, to know a wrong delimiter by.

    Raises `UnreadableFile` for a header that cannot be used.
    """
    rows = _rows(text, delimiter)
    header = next(rows, None)
    if header is None:
        raise refuse(text.file, "no header", None, "a first line with the names of the columns")
    if header.problem:
        raise UnreadableFile(header.problem)
    columns = tuple(map(column_name, header.cells))
    _refuse_wrong_delimiter(header, delimiter, names, text.file)
    at = Location(text.file, header.line)
    problems = [*_unnamed(columns, at), *_repeated(columns, at)]
    if problems:
        raise UnreadableFile(*problems)
    taken_apart = (_raw_row(row, columns, delimiter, text.file) for row in rows)
    return Table(taken_apart, columns, header.raw, header.line)


def write_bad(out: TextIO, header: str, raws: Iterable[str]) -> None:
    """Write the header and rows as they stood."""
    out.writelines(ended(raw) for raw in chain([header], raws))


def _rows(text: Text, delimiter: str) -> Iterator[_Cells]:
    """The rows of a text but blank ones, the header among them."""
    lines = _Lines(text.lines())
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.taken.clear()
        line = lines.count + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raw = "".join(lines.taken)
            problem = _misquoted(str(error), lines, delimiter, Location(text.file, line))
            yield _Cells(line, [], raw, problem)
            continue
        if any(cell.strip() for cell in cells):
            yield _Cells(line, cells, "".join(lines.taken))


def _misquoted(error: str, lines: _Lines, delimiter: str, at: Location) -> Problem:
    """The problem of a row whose quotes do not fit; raises where the rest of the file is lost."""
    raw = "".join(lines.taken)
    too_long = "field limit" in error
    if too_long and len(lines.taken) == 1:
        limit = csv.field_size_limit()
        return Problem(at, f"a cell of over {limit:,} characters", raw, "a cell of ordinary length")
    if too_long or "end of data" in error:
        # Read without regard to the open quote, the first line ends in the cell that opens it.
        cells = next(csv.reader(lines.taken[:1], delimiter=delimiter))
        message = f"cell {len(cells)} opens a quote that is not closed by line {lines.count}"
        expected = 'a closing quote; a quote inside a cell is written twice ("")'
        raise UnreadableFile(Problem(at, message, raw, expected))
    where = f" on line {lines.count}" if len(lines.taken) > 1 else ""
    expected = 'a quote inside a cell written twice ("")'
    return Problem(at, f"text after a closing quote{where}", raw, expected)


def _raw_row(row: _Cells, columns: tuple[str, ...], delimiter: str, file: str) -> RawRow:
    """A row under its columns, or the problem that it has more or fewer cells than they."""
    problem = row.problem
    if problem is None and len(row.cells) != len(columns):
        expected = f"{_counted(len(columns), 'cell')}, as in the header"
        if len(row.cells) > len(columns):
            expected += f"; a cell that holds a {_named(delimiter)} stands in quotes"
        message = f"{_counted(len(row.cells), 'cell')} under {_counted(len(columns), 'column')}"
        problem = Problem(Location(file, row.line), message, row.raw.rstrip("\r\n"), expected)
    if problem:
        return RawRow(row.line, None, row.raw, (problem,))
    return RawRow(row.line, dict(zip(columns, row.cells, strict=True)), row.raw)


def _refuse_wrong_delimiter(
    header: _Cells, delimiter: str, names: AbstractSet[str], file: str
) -> None:
    """Refuse a header that another delimiter would take apart better."""
    known = sum(column_name(cell) in names for cell in header.cells)
    best = delimiter
    first_lines = header.raw[:LONGEST_LOOKED_AT].splitlines()
    for other in _DELIMITERS:
        cells = next(csv.reader(first_lines, delimiter=other))
        of_these = sum(column_name(cell) in names for cell in cells)
        alone = len(header.cells) == 1 and known == 0 and len(cells) > 1
        if of_these > known or (alone and best == delimiter):
            best, known = other, of_these
    if best != delimiter:
        message = f"columns divided by {_DELIMITERS[best].name}s"
        expected = f"a {_named(delimiter)} between columns, or {_DELIMITERS[best].option}"
        raise refuse(file, message, header.raw.strip(), expected, header.line)


def _named(delimiter: str) -> str:
    """What a delimiter is called."""
    return _DELIMITERS[delimiter].name if delimiter in _DELIMITERS else repr(delimiter)


def _counted(number: int, noun: str) -> str:
    """A number of things: ``1 cell``, ``3 cells``."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def _unnamed(columns: tuple[str, ...], at: Location) -> list[Problem]:
    """A problem for each column without a name."""
    return [
        Problem(at, f"column {number} has no name", None, "a name for it, or no such column")
        for number, name in enumerate(columns, 1)
        if not name
    ]


def _repeated(columns: tuple[str, ...], at: Location) -> list[Problem]:
    """A problem for each name that two columns bear."""
    problems = []
    for name, count in Counter(filter(None, columns)).items():
        if count > 1:
            numbers = [str(number) for number, each in enumerate(columns, 1) if each == name]
            message = f"columns {', '.join(numbers[:-1])} and {numbers[-1]} have the same name"
            problems.append(Problem(at._replace(column=name), message, None, "each name once"))
    return problems
