"""What stories say on a terminal: figures with who gives them, then quotes with who speaks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from factdb.exporters.terminal.cells import QUIET, STRONG, joined, safe
from factdb.exporters.terminal.grid import heading
from factdb.reports.table import Table, plain

_Row = Mapping[str, str]
_UNRESOLVED = "yellow"


def extracted_view(table: Table) -> RenderableType:
    """One heading a story; under it one block a figure or quote."""
    names = [column.name for column in table.columns]
    joins = [column.joined for column in table.columns]
    # Where a line of the text ended says nothing here.
    rows: list[_Row] = [
        {
            name: " ".join(plain(cell, join).split())
            for name, cell, join in zip(names, row, joins, strict=True)
        }
        for row in table.rows
    ]
    if not rows:
        return Text("no figures and no quotes", style=QUIET)
    blocks: list[RenderableType] = []
    for _, of_story in groupby(rows, key=lambda row: row["document"]):
        held = list(of_story)
        if blocks:
            blocks.append("")
        blocks.append(heading(held[0]["title"] or held[0]["document"]))
        blocks += _story(held)
    return Group(*blocks)


def _story(rows: list[_Row]) -> Iterator[RenderableType]:
    figures = [row for row in rows if row["found"] == "figure"]
    for _, same in groupby(figures, key=lambda row: row["start"]):
        yield from _figure(list(same))
    places = sorted(int(row["start"]) for row in rows if row["found"] != "reported")
    said = [row for row in rows if row["found"] == "quote" or _alone(row, places)]
    if said and figures:
        yield Text("")
    for row in said:
        marked = row["found"] == "quote"
        yield safe(f"“{row['text']}”" if marked else row["text"])
        yield Padding(_who(row), (0, 0, 0, 2))


def _alone(row: _Row, places: list[int]) -> bool:
    """Whether what is reported is told nowhere else: no figure and no quote stands in it."""
    if row["found"] != "reported":
        return False
    at = bisect_left(places, int(row["start"]))
    return at == len(places) or places[at] >= int(row["end"])


def _figure(rows: list[_Row]) -> Iterator[RenderableType]:
    first = rows[0]
    about = [first["unit"], first["subject"], first["period"],
             "" if first["modality"] == "actual" else first["modality"]]  # fmt: skip
    yield joined([safe(first["text"], STRONG), *(safe(part, QUIET) for part in about if part)])
    for row in rows:
        yield Padding(_who(row), (0, 0, 0, 2))
    if first["note"]:
        yield Padding(safe(f"uncertain: {first['note']}", _UNRESOLVED), (0, 0, 0, 2))


def _who(row: _Row) -> Text:
    """Who says it, whom that means, and through whom it came."""
    if not row["source"]:
        return safe("no source told", _UNRESOLVED)
    parts = [safe(row["source"])]
    if not row["resolved"]:
        parts.append(safe("not resolved", _UNRESOLVED))
    elif row["resolved"] not in row["source"]:
        parts.append(safe(f"= {row['resolved']}"))
    told = [row["source_kind"], f"via {row['via']}" if row["via"] else "", row["cue"]]
    return joined([*parts, *(safe(part, QUIET) for part in told if part)])
