"""Claims on a terminal: the figure, the assertion, and under it who said it and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from factdb.exporters.terminal.cells import ALARM, ID, QUIET, STRONG, joined, safe
from factdb.reports.table import Table, plain

_Row = Mapping[str, str]


def claims_view(table: Table) -> RenderableType:
    """One block a claim; rows of the same claim that follow each other share it."""
    names = [column.name for column in table.columns]
    rows: list[_Row] = [
        dict(zip(names, (plain(cell, " > ") for cell in row), strict=True)) for row in table.rows
    ]
    if not rows:
        return Text("no claims", style=QUIET)
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=ID)
    grid.add_column(overflow="fold")
    for number, (_, same) in enumerate(groupby(rows, key=lambda row: row["key"])):
        if number:
            grid.add_row()
        attributions = list(same)
        grid.add_row(safe(attributions[0]["id"]), Group(*_lines(attributions)))
    return grid


def _lines(attributions: list[_Row]) -> Iterator[Text]:
    claim = attributions[0]
    figure = safe(claim["figure"] or claim["reading"], STRONG)
    yield joined([figure, *(safe(part, QUIET) for part in _about(claim) if part)])
    if claim["claim"]:
        yield safe(claim["claim"])
    for attribution in attributions:
        yield _attribution(attribution)


def _about(claim: _Row) -> Iterator[str]:
    """What the figure is a figure of, in the order a person asks."""
    yield claim["measure"]
    yield claim["place"]
    yield claim["period"]
    yield "" if claim["modality"] == "actual" else claim["modality"]


def _attribution(row: _Row) -> Text:
    """Who said it, through whom, where it was printed and when."""
    who = row["source"]
    if row["speaker"] and row["speaker"] != who:
        who = f"{who} ({row['speaker']})" if who else row["speaker"]
    outlet = row["publisher"] or row["article"] or row["url"]
    printed = ", ".join(part for part in (outlet, row["published_on"] or row["stated_on"]) if part)
    parts = [safe(who, QUIET)]
    if row["stance"] != "asserts":
        parts.append(safe(row["stance"], ALARM))
    if row["via"]:
        parts.append(safe(f"via {row['via']}", QUIET))
    return joined([*parts, safe(printed, QUIET)])
