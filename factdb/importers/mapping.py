"""Other people's columns: which of theirs fills which field, and which fields are set for all.

A field is filled by one column, or by several: as the links of a path, as the two ends of a
period, else as words after each other. What is set fills a field only where a row itself gives
nothing. Once a column is mapped, the columns that are neither mapped nor fields are left out, and
named once; without a mapping they are an error, lest a typing slip lose data.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from factdb.records import FIELD_NAMES, PATHS, Location, Problem

FIGURE_FIELDS = ("figure", "low", "high")
"""The fields that an amount may stand in."""


class Part(NamedTuple):
    """A column, or what stands in it before the first of ``before``."""

    column: str
    before: str = ""

    def of(self, row: Mapping[str, object]) -> object:
        """What it holds in a row."""
        value = row.get(self.column)
        if self.before and isinstance(value, str):
            return value.split(self.before)[0].strip()
        return value


Columns = str | tuple[Part, ...]
"""What fills a field: a column, or what stands in several."""


@dataclass(frozen=True)
class ColumnMap:
    """``columns``: field to what fills it. ``constants``: field to its value.

    ``figures`` are the figures of a row that has several, by name: what of the mapping is another
    for each. A row is then as many records as it has figures. ``elsewhere`` are columns that fill
    a field of another figure, and so none by their own name.
    """

    columns: Mapping[str, Columns] = field(default_factory=dict)
    constants: Mapping[str, str | list[str]] = field(default_factory=dict)
    figures: Mapping[str, ColumnMap] = field(default_factory=dict)
    elsewhere: frozenset[str] = frozenset()

    @property
    def leaves_out(self) -> bool:
        """Whether columns that are neither mapped nor fields are left out rather than refused."""
        return bool(self.used)

    @cached_property
    def used(self) -> frozenset[str]:
        """The columns that fill a field, of any figure."""
        own = {part.column for columns in self.columns.values() for part in _parts(columns)}
        return self.elsewhere.union(own, *(each.used for each in self.figures.values()))

    def unread(self, columns: Iterable[str]) -> list[str]:
        """Of these columns of a file, those that fill no field."""
        return [
            name
            for name in columns
            if name not in self.used and (name not in FIELD_NAMES or name in self.columns)
        ]

    def missing(self, columns: Collection[str]) -> list[tuple[str, str]]:
        """Fields with the column mapped to them that is not among these."""
        pairs = {
            (name, part.column): None
            for each in (self, *self.figures.values())
            for name, filled in each.columns.items()
            for part in _parts(filled)
            if part.column not in columns
        }
        return list(pairs)

    def records_of(
        self, row: Mapping[str, object]
    ) -> Iterator[tuple[ColumnMap, dict[str, object]]]:
        """A row under the names of fields, once for each figure in it, with the mapping of that.

        Ids are told apart by the names of the figures. A figure that the row has not is left out.
        """
        if not self.figures:
            yield self, self.fields_of(row)
            return
        for name, each in self.figures.items():
            amounts = [each.columns[known] for known in FIGURE_FIELDS if known in each.columns]
            if all(_is_empty(_filled("figure", columns, row)) for columns in amounts):
                continue
            values = each.fields_of(row)
            if not _is_empty(values.get("id")):
                values["id"] = f"{values['id']}:{name}"
            yield each, values

    def fields_of(self, row: Mapping[str, object]) -> dict[str, object]:
        """A row under the names of fields; columns that fill none are kept unless left out."""
        values: dict[str, object] = {
            name: _filled(name, columns, row)
            for name, columns in self.columns.items()
            if any(part.column in row for part in _parts(columns))
        }
        for name, value in row.items():
            if name in self.used or name in self.columns:
                continue
            if name in FIELD_NAMES or not self.leaves_out:
                values[name] = value
        for name, constant in self.constants.items():
            if _is_empty(values.get(name)):
                values[name] = constant
        return values

    def column_of(self, name: str) -> str:
        """What a field is called in a message: the column that fills it, with the field."""
        column = " + ".join(part.column for part in _parts(self.columns.get(name, name)))
        return column if column == name else f"{column} ({name})"


def absent_column(name: str, column: str, columns: Sequence[str], at: Location) -> Problem:
    """The problem of a mapped column that the file does not have."""
    close = get_close_matches(column, columns, n=3) or columns[:8]
    expected = f"one of its columns, such as {', '.join(close)}" if close else "a column it has"
    return Problem(
        at._replace(column=name), "mapped to a column that is not there", column, expected
    )


def column_name(text: str) -> str:
    """The name of a column as names are compared: stripped and in NFC."""
    return unicodedata.normalize("NFC", text.strip())


def _parts(columns: Columns) -> tuple[Part, ...]:
    return (Part(columns),) if isinstance(columns, str) else columns


def _filled(name: str, columns: Columns, row: Mapping[str, object]) -> object:
    """What the columns of a row give for a field."""
    if isinstance(columns, str):
        return row.get(columns)
    given = [value for part in columns if not _is_empty(value := part.of(row))]
    if name in PATHS:
        return given
    if len(given) < 2:
        return given[0] if given else None
    return ("/" if name == "period" else " ").join(map(str, given))


def _is_empty(value: object) -> bool:
    return value is None or value == [] or (isinstance(value, str) and not value.strip())
