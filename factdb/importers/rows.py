"""The rows of one file: read one at a time, mapped, checked, and kept as they stood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple, Self, TextIO

from factdb.importers.errors import UnreadableFile
from factdb.importers.mapping import ColumnMap, absent_column
from factdb.importers.opening import Opened
from factdb.records import Location, Problem, Record, Severity, check, visible

MOST_NAMED = 20
"""Columns that one message names."""


class RawRow(NamedTuple):
    """One row as a format finds it: its first line, its columns, its text.

    ``values`` is None where the row cannot be taken apart; ``problems`` then say why.
    """

    line: int | None
    values: Mapping[str, object] | None
    raw: str
    problems: tuple[Problem, ...] = ()


class Table(NamedTuple):
    """What a format finds in a text.

    ``columns`` are known beforehand only where there is a header, which stands in line
    ``header_line`` and reads ``header``.
    """

    rows: Iterator[RawRow]
    columns: tuple[str, ...] | None = None
    header: str = ""
    header_line: int | None = None


class Row(NamedTuple):
    """One row of the input. ``record`` is None for a bad row, whose ``problems`` say why.

    Beside a record the problems are warnings. ``raw`` is the row as it stood in the file.
    """

    record: Record | None
    problems: tuple[Problem, ...] = ()
    raw: str = ""
    line: int | None = None


@dataclass
class Rows:
    """The rows of one input, to be iterated once; memory does not grow with their number.

    ``file`` is what messages call it and ``format`` a key of ``FORMATS``, or "hand". ``notices``
    are warnings about the whole file, complete once it is read. Iterating raises
    `UnreadableFile` where the file turns out to be broken.
    """

    file: str
    format: str
    table: Table
    mapping: ColumnMap
    write: Callable[[TextIO, str, Iterable[str]], None]
    opened: Opened | None = None
    notices: list[Problem] = field(default_factory=list)
    sha256: str | None = None

    @property
    def size(self) -> int | None:
        """Bytes of the file on disk, None where they are not known beforehand."""
        return self.opened.size if self.opened else None

    @property
    def bytes_read(self) -> int:
        """Bytes taken from the disk so far."""
        return self.opened.bytes_read if self.opened else 0

    def __iter__(self) -> Iterator[Row]:
        with self:
            seen: dict[str, None] = {}
            bare = 0
            for raw in self.table.rows:
                if self.table.columns is None and raw.values is not None and self.mapping.used:
                    seen.update(dict.fromkeys(raw.values))
                row = None
                for row in self._checked(raw):
                    yield row
                bare += row is None
            if bare:
                self.notices.append(_without_figure(bare, Location(self.file)))
            if seen:
                require_columns(self.mapping, tuple(seen), Location(self.file))
                self.notices += left_out(self.mapping, tuple(seen), Location(self.file))
            self.sha256 = self.opened.sha256 if self.opened else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, if one was opened."""
        if self.opened:
            self.opened.close()

    def write_bad(self, out: TextIO, bad: Iterable[Row]) -> int:
        """Write rows as they stood, in the format of the file, so that it can be read again.

        Returns how many there were: of one with several bad figures there is one line to mend.

        ``out`` is to be opened with ``encoding="utf-8"`` and ``newline=""``.
        """
        lines = [raw for (_, raw), _ in groupby(bad, key=lambda row: (row.line, row.raw))]
        self.write(out, self.table.header, lines)
        return len(lines)

    def _checked(self, raw: RawRow) -> Iterator[Row]:
        """The records of a row, its columns mapped and its values checked."""
        if raw.values is None:
            yield Row(None, raw.problems, raw.raw, raw.line)
            return
        good = not any(problem.is_error for problem in raw.problems)
        for mapping, values in self.mapping.records_of(raw.values):
            record, found = check(values, Location(self.file, raw.line))
            problems = (*raw.problems, *(_in_their_words(each, mapping) for each in found))
            yield Row(record if good else None, problems, raw.raw, raw.line)


def _in_their_words(problem: Problem, mapping: ColumnMap) -> Problem:
    """The problem with the column named as it is in the file."""
    column = problem.location.column
    if column is None or column not in mapping.columns:
        return problem
    return replace(problem, location=problem.location._replace(column=mapping.column_of(column)))


def _without_figure(rows: int, at: Location) -> Problem:
    """The warning that so many rows have none of the figures that the mapping names."""
    message = f"rows left out, for they have none of the figures mapped: {rows:,}"
    return Problem(at, message, severity=Severity.WARNING)


def require_columns(mapping: ColumnMap, columns: tuple[str, ...], at: Location) -> None:
    """Raise `UnreadableFile` where a mapped column is not among the columns of the file."""
    absent = mapping.missing(columns)
    if absent:
        raise UnreadableFile(*(absent_column(*pair, columns, at) for pair in absent))


def left_out(mapping: ColumnMap, columns: tuple[str, ...], at: Location) -> list[Problem]:
    """One warning that names the columns a mapping leaves out, if there are any."""
    unread = mapping.unread(columns) if mapping.leaves_out else []
    if not unread:
        return []
    names = ", ".join(map(visible, unread[:MOST_NAMED]))
    more = f" and {len(unread) - MOST_NAMED} more" if len(unread) > MOST_NAMED else ""
    return [Problem(at, f"columns left out: {names}{more}", severity=Severity.WARNING)]
