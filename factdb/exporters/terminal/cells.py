"""Cells as terminal text: never markup, never a control code, one style for each kind of value."""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.rule import Rule
from rich.text import Text

from factdb.exporters.safe import visible
from factdb.reports.table import Cell, Column, Table, plain

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


def text_rows(part: Table) -> list[Mapping[str, str]]:
    """The rows of a table as text by column."""
    names = [column.name for column in part.columns]
    joins = [column.joined for column in part.columns]
    return [dict(zip(names, map(plain, row, joins), strict=True)) for row in part.rows]


def joined(parts: list[Text], separator: str = " · ") -> Text:
    """Several texts on one line, those that are empty left out."""
    return Text(separator, style=QUIET).join(part for part in parts if part)


class Heading:
    """A title on a line across the terminal; one too long for that is wrapped and never cut."""

    def __init__(self, title: str) -> None:
        self._title = safe(title, STRONG)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay it out for this console."""
        if cell_len(self._title.plain) + len(" ─") > options.max_width:
            yield self._title
        else:
            yield Rule(self._title, align="left", style=QUIET)
