"""Cells as terminal text: never markup, never a control code, one style for each kind of value."""

from __future__ import annotations

from rich.text import Text

from factdb.exporters.safe import visible
from factdb.reports.table import Cell, Column, plain

ID = "cyan"
STRONG = "bold"
QUIET = "dim"
ALARM = "bold red"


def safe(text: str, style: str = "") -> Text:
    """Text from outside as rich shows it: literally."""
    return Text(visible(text), style=style)


def value(cell: Cell, column: Column, style: str = "") -> Text:
    """A cell as text, the same characters as in every other format."""
    return safe(plain(cell, column.joined), style)


def joined(parts: list[Text], separator: str = " · ") -> Text:
    """Several texts on one line, those that are empty left out."""
    return Text(separator, style=QUIET).join(part for part in parts if part)
