"""The terminal: reports laid out for a person, as wide as the window, in colour where it helps.

Piped into a file the same text comes without colour codes; ``NO_COLOR`` is honoured.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TextIO

from rich.console import Console, Group, RenderableType

from factdb.exporters.terminal.cells import QUIET, safe
from factdb.exporters.terminal.conflicts import conflicts_view
from factdb.exporters.terminal.document import document_view
from factdb.exporters.terminal.layouts import table_view
from factdb.exporters.terminal.proposal import proposal_view
from factdb.exporters.terminal.sourcing import full_sourcing_view, sourcing_view
from factdb.exporters.terminal.timeline import timeline_view
from factdb.exporters.terminal.wording import wording_view
from factdb.reports.table import Document, Report

DOCUMENT_VIEWS: Mapping[str, Callable[[Document], RenderableType]] = MappingProxyType(
    {
        "document": document_view,
        "conflicts": conflicts_view,
        "sourcing": sourcing_view,
        "sourcing-full": full_sourcing_view,
        "timeline": timeline_view,
        "wording": wording_view,
        "proposal": proposal_view,
    }
)
"""Layouts a document may ask for; those of tables are in `factdb.exporters.terminal.layouts`."""


def write_table(report: Report, stream: TextIO) -> None:
    """Write the report for reading; the console takes its width and colours from the stream."""
    to = console(stream)
    if to.is_terminal:
        to.print(view(report))
        return
    with to.capture() as capture:
        to.print(view(report))
    # The console fills lines with spaces to its width, which a file or a pipe has no use for.
    stream.writelines(line.rstrip(" ") + "\n" for line in capture.get().splitlines())


def view(report: Report) -> RenderableType:
    """A report as something a rich console can print."""
    if isinstance(report, Document):
        shown = DOCUMENT_VIEWS[report.view](report)
    else:
        shown = table_view(report)
    notes = [safe(note, QUIET) for note in report.notes]
    return Group(shown, "", *notes) if notes else shown


def console(stream: TextIO) -> Console:
    """A console that never takes text for markup, emoji codes or things to highlight."""
    return Console(file=stream, markup=False, emoji=False, highlight=False)
