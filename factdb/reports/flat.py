"""Flat records: everything as it came in, one attribution a row (design 2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factdb.records import FIELDS, SEPARATOR
from factdb.reports.table import Cell, Column, Table

COLUMNS = tuple(Column(field.name, field.meaning, joined=SEPARATOR) for field in FIELDS)


def flat(rows: Iterable[Mapping[str, str | list[str]]]) -> Table:
    """Flat records as a table that an import reads back; the rows may be lazy."""
    cells = (tuple(_cell(row.get(column.name)) for column in COLUMNS) for row in rows)
    return Table("records", COLUMNS, cells, native=True)


def _cell(value: str | list[str] | None) -> Cell:
    return tuple(value) if isinstance(value, list) else value
