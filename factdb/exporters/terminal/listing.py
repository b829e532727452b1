"""Listings on a terminal: as many columns as fit, and a word about those that do not."""

from __future__ import annotations

from rich.console import Console, ConsoleOptions, RenderResult

from factdb.exporters.terminal.cells import QUIET, safe
from factdb.exporters.terminal.grid import GridView, grid_width
from factdb.reports.table import Table


class ListingView:
    """A table whose columns stand in the order of what they tell; the last give way first."""

    def __init__(self, table: Table) -> None:
        self._title = table.title
        self._columns = table.columns
        self._rows = [tuple(row) for row in table.rows]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the table out for this console."""
        kept = len(self._columns)
        while kept > 1 and self._width(kept) > options.max_width:
            kept -= 1
        rows = [row[:kept] for row in self._rows]
        yield GridView(Table(self._title, self._columns[:kept], rows))
        left_out = ", ".join(column.name for column in self._columns[kept:])
        if left_out:
            yield safe(f"too narrow for: {left_out} (--format csv has all)", QUIET)

    def _width(self, kept: int) -> int:
        return grid_width(self._columns[:kept], [row[:kept] for row in self._rows])
