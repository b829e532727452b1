"""What a report is made of: tables, and documents that hold facts and several tables.

Plain data: an exporter turns it into a terminal view, CSV, JSON or Markdown, and every exporter
shows the same values. A cell that is ``None`` is unknown, and stays so to the last moment.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.reports.chart import Chart

Cell = str | int | Decimal | None | tuple[str | Decimal | None, ...]
"""One value; a tuple is a list: an array in JSON, joined by ``Column.joined`` elsewhere."""

OPEN = ".."
"""What is unknown in a list, such as the open side of an interval, where it has to be text."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in every format, and its meaning in a sentence.

    ``numeric`` columns stand to the right in a terminal. ``joined`` separates the values of
    a list where a format has no lists. ``spoken`` columns hold words in the language that the
    column ``language`` of the same row names.
    """

    name: str
    meaning: str
    numeric: bool = False
    joined: str = "; "
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns.

    ``rows`` may be lazy and is then read once. ``total`` is how many rows there are in all where
    the table shows a part of them. ``notes`` are sentences for the person who reads it; data
    formats leave them out. ``native`` marks flat records that an import reads back: their cells
    are never altered, and JSON leaves out what is empty. ``view`` names a terminal layout other
    than the plain grid.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]
    notes: tuple[str, ...] = ()
    total: int | None = None
    native: bool = False
    view: str = "grid"


@dataclass(frozen=True, slots=True)
class Document:
    """One thing told whole: facts about it, and tables of what is linked to it.

    ``facts`` are columns with their values; ``parts`` are tables whose titles are the keys they
    get in JSON; no two of them share a name. ``view`` names a terminal layout other than facts
    above tables. ``charts`` may be lazy like rows: formats without pictures never ask for them.
    """

    title: str
    facts: tuple[tuple[Column, Cell], ...]
    parts: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    view: str = "document"
    charts: Iterable[Chart] = ()

    def __post_init__(self) -> None:
        """Refuse a name that two values would share in JSON."""
        names = [column.name for column, _ in self.facts] + [part.title for part in self.parts]
        if len(set(names)) != len(names):
            raise ValueError(f"facts and parts of {self.title!r} share a name")


Report = Table | Document
"""What exporters write."""


def is_empty(cell: Cell) -> bool:
    """Whether a cell says nothing: unknown, an empty text or an empty list."""
    return cell is None or cell in ("", ())


def plain(cell: Cell, joined: str = "; ") -> str:
    """A cell as text, the same in every format: decimals in plain digits, unknown as nothing."""
    match cell:
        case None:
            return ""
        case Decimal():
            return f"{cell:f}"
        case tuple():
            return joined.join(OPEN if item is None else plain(item) for item in cell)
        case _:
            return str(cell)
