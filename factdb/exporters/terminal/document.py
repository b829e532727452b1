"""A document on a terminal: its facts, then the tables linked to it."""

from __future__ import annotations

from dataclasses import replace

from rich.console import Group, RenderableType

from factdb.exporters.terminal.cells import QUIET, safe
from factdb.exporters.terminal.grid import facts, heading
from factdb.exporters.terminal.layouts import table_view
from factdb.reports.table import Document


def document_view(document: Document) -> RenderableType:
    """Facts above tables, each in its own layout; those without rows are left out."""
    blocks: list[RenderableType] = [heading(document.title), "", facts(document.facts)]
    for part in document.parts:
        rows = tuple(part.rows)
        if rows:
            blocks += ["", heading(part.title), table_view(replace(part, rows=rows))]
            blocks += [safe(note, QUIET) for note in part.notes]
    return Group(*blocks)
