"""Tables on a terminal: a grid where the columns fit, else one field a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table as Grid
from rich.text import Text

from factdb.exporters.terminal.cells import QUIET, STRONG, safe, value
from factdb.reports.table import Cell, Column, Table, is_empty

_LONGEST_UNBROKEN = 26
"""Longer words may be broken to make a grid fit; dates with a zone, and names of rules, are not."""

_PROSE = 40
"""A column with a cell longer than this is prose, and is not squeezed below `_PROSE_WIDTH`."""

_PROSE_WIDTH = 24
_GAP = 2
Row = tuple[Cell, ...]


class GridView:
    """A table whose layout depends on the width it is given; nothing is ever cut off."""

    def __init__(self, table: Table) -> None:
        self._columns, self._rows = _telling(table)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the table out for this console."""
        if not self._rows:
            yield Text("nothing", style=QUIET)
        elif grid_width(self._columns, self._rows) <= options.max_width:
            yield _grid(self._columns, self._rows, options.max_width)
        else:
            yield _records(self._columns, self._rows)


def grid_width(columns: Sequence[Column], rows: Sequence[Row]) -> int:
    """The cells a grid of these needs at least, gaps and all."""
    needs = _needs(columns, rows)
    return sum(least for least, _ in needs) + _GAP * (len(needs) - 1)


def facts(values: Iterable[tuple[Column, Cell]]) -> RenderableType:
    """Names and values in two columns; what is empty is left out."""
    grid = Grid.grid(padding=(0, _GAP, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for column, cell in values:
        if not is_empty(cell):
            grid.add_row(safe(column.name, QUIET), value(cell, column))
    return grid


def heading(title: str) -> Text:
    """The title of a report or of a part of one."""
    return safe(title, STRONG)


def _telling(table: Table) -> tuple[tuple[Column, ...], list[Row]]:
    """The columns in which any row says something, and the rows."""
    rows = [tuple(row) for row in table.rows]
    told = [
        index
        for index, _ in enumerate(table.columns)
        if any(not is_empty(row[index]) for row in rows)
    ]
    columns = tuple(table.columns[index] for index in told)
    return columns, [tuple(row[index] for index in told) for row in rows]


def _grid(columns: Sequence[Column], rows: Sequence[Row], width: int) -> Grid:
    # The box itself puts one cell between columns.
    grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, _GAP - 1, 0, 0), pad_edge=False)
    shares = _shared(_needs(columns, rows), width - _GAP * (len(columns) - 1))
    for column, share in zip(columns, shares, strict=True):
        justify: Literal["left", "right"] = "right" if column.numeric else "left"
        grid.add_column(safe(column.name), justify=justify, width=share, overflow="fold")
    for row in rows:
        grid.add_row(*map(value, row, columns))
    return grid


def _records(columns: Sequence[Column], rows: Sequence[Row]) -> Group:
    blocks: list[RenderableType] = []
    for row in rows:
        if blocks:
            blocks.append("")
        blocks.append(facts(zip(columns, row, strict=True)))
    return Group(*blocks)


def _needs(columns: Sequence[Column], rows: Sequence[Row]) -> list[tuple[int, int]]:
    """The cells each column needs at least, its words whole, and at best."""
    needs = []
    for index, column in enumerate(columns):
        texts = [column.name, *(value(row[index], column).plain for row in rows)]
        words = max(cell_len(word) for text in texts for word in text.split() or [""])
        best = max(map(cell_len, texts))
        least = max(min(words, _LONGEST_UNBROKEN), _PROSE_WIDTH if best > _PROSE else 0)
        needs.append((least, best))
    return needs


def _shared(needs: Sequence[tuple[int, int]], width: int) -> list[int]:
    """Each column's share of the width: what it needs, then what is left to the neediest."""
    shares = [least for least, _ in needs]
    for _ in range(width - sum(shares)):
        neediest = max(range(len(needs)), key=lambda index: needs[index][1] / shares[index])
        if shares[neediest] >= needs[neediest][1]:
            break
        shares[neediest] += 1
    return shares
