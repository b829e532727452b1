"""What was found on a claim, on a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from factdb.exporters.terminal.cells import ALARM, ID, STRONG, joined, safe
from factdb.reports.standing import decided

FLAG = "yellow"
_Row = Mapping[str, str]


def flag_lines(flag: _Row, *about: Text) -> RenderableType:
    """What was found, by which id it is decided on, and what became of it."""
    style = ALARM if flag["severity"] == "error" else FLAG
    finding = safe(flag["finding"], ID)
    said = joined(
        [*about, Text.assemble(safe(flag["rule"], style), " ", safe(flag["reason"])), finding]
    )
    decision = decided(flag)
    state = "" if decision.startswith(flag["state"]) else flag["state"]
    told = joined([safe(state, STRONG), safe(decision, "green")])
    return Group(said, indented(told)) if told else said


def indented(text: Text) -> RenderableType:
    """A text that belongs to the line above it."""
    return Padding(text, (0, 0, 0, 2))
