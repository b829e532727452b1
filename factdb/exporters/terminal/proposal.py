"""A proposal on a terminal: its sentence with the words that matter, what was read, the choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from rich.console import Group, RenderableType
from rich.text import Text

from factdb.exporters.terminal.cells import STRONG, safe
from factdb.exporters.terminal.grid import facts, heading
from factdb.exporters.terminal.layouts import table_view
from factdb.reports.table import Document

_STYLES = {"figure": f"{STRONG} reverse", "source": f"{STRONG} underline"}


def proposal_view(document: Document) -> RenderableType:
    """The sentence first, with figure and source marked in it."""
    told = {column.name: cell for column, cell in document.facts}
    rest = tuple((c, cell) for c, cell in document.facts if not c.name.startswith(_PLACES))
    blocks: list[RenderableType] = [heading(document.title), "", _marked(told), "", facts(rest)]
    for part in document.parts:
        rows = tuple(part.rows)
        if rows:
            blocks += ["", table_view(replace(part, rows=rows))]
    return Group(*blocks)


_PLACES = ("sentence", "figure_", "source_start", "source_end")


def _marked(told: Mapping[str, object]) -> Text:
    """The sentence piece by piece: what is shown of a control code is longer than it was."""
    sentence = str(told["sentence"])
    cuts = {0: "", len(sentence): ""}
    for name, style in _STYLES.items():
        start, end = told[f"{name}_start"], told[f"{name}_end"]
        if isinstance(start, int) and isinstance(end, int):
            cuts.setdefault(end, "")
            cuts[start] = style
    places = sorted(cuts)
    return Text.assemble(
        *(safe(sentence[here:there], cuts[here]) for here, there in pairwise(places))
    )
