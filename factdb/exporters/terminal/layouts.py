"""The layouts a table may ask for: one definition and one line here for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rich.console import RenderableType

from factdb.exporters.terminal.checked import checked_view
from factdb.exporters.terminal.claims import claims_view
from factdb.exporters.terminal.extracted import extracted_view
from factdb.exporters.terminal.grid import GridView
from factdb.exporters.terminal.listing import ListingView
from factdb.reports.table import Table

TABLE_VIEWS: Mapping[str, Callable[[Table], RenderableType]] = MappingProxyType(
    {
        "grid": GridView,
        "listing": ListingView,
        "claims": claims_view,
        "findings": GridView,
        "checked": checked_view,
        "extracted": extracted_view,
    }
)


def table_view(table: Table) -> RenderableType:
    """A table in the layout it names."""
    return TABLE_VIEWS[table.view](table)
