"""Timelines on a terminal: a bar for each figure on one scale a measure, in the order stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from factdb.exporters.terminal.cells import ALARM, QUIET, STRONG, Heading, joined, safe
from factdb.exporters.terminal.scale import Scale
from factdb.reports.table import Cell, Document, Table, plain

_Row = Mapping[str, Cell]
_WIDEST_FIGURE = 20
_STYLES = {"revision": "yellow", "discrepancy": ALARM}
_SAME = ("relay", "compatible")


def timeline_view(document: Document) -> RenderableType:
    """The questions in order, each with its scale and the origins below it."""
    parts = {part.title: _dicts(part) for part in document.parts}
    gone = parts.get("gone")
    if not parts["steps"] and not gone:
        nothing = "no figures" if gone is None else "Nothing new or changed, and nothing gone."
        return Text(nothing, style=QUIET)
    blocks = _questions(parts["steps"])
    if gone:
        blocks += [Text("")] * bool(blocks)
        blocks += [Heading("Gone"), Text("")]
        blocks += _questions(gone)
    return Group(*blocks)


def _dicts(part: Table) -> list[_Row]:
    names = [column.name for column in part.columns]
    return [dict(zip(names, row, strict=True)) for row in part.rows]


def _questions(rows: list[_Row]) -> list[RenderableType]:
    blocks: list[RenderableType] = []
    for _, of_question in groupby(rows, key=lambda row: row["question"]):
        blocks += [Text("")] * bool(blocks)
        blocks += _question(list(of_question))
    return blocks


def _question(rows: list[_Row]) -> Iterator[RenderableType]:
    first = rows[0]
    modality = None if first["modality"] == "actual" else first["modality"]
    within = f"within {first['within']}" if first["within"] else None
    about = (first["subject"], first["measure"], modality, within)
    yield Heading(" · ".join(str(part) for part in about if part) or "no subject")
    scale = Scale([end for row in rows for end in _ends(row) if end is not None])
    yield safe(f"{'':12}{scale.legend()}", QUIET)
    # One width for the whole question, so that its bars and sources stand under each other.
    width = min(_WIDEST_FIGURE, max(cell_len(plain(row["figure"])) for row in rows))
    for _, of_line in groupby(rows, key=lambda row: row["line"]):
        line = list(of_line)
        one = line[0]
        where = safe(plain(one["place"], " > "), QUIET)
        state = safe("" if one["state"] == "gone" else plain(one["state"]), STRONG)
        yield joined([safe(plain(one["origin"]), STRONG), where, state])
        yield _lines(line, scale, width)


def _lines(rows: list[_Row], scale: Scale, width: int) -> RenderableType:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=QUIET, width=10)
    grid.add_column(no_wrap=True, width=scale.width)
    grid.add_column(overflow="fold", width=width)
    grid.add_column(overflow="fold")
    for _, same in groupby(rows, key=lambda row: (row["stated_on"], row["reading"])):
        held = list(same)
        told = str(held[0]["to_previous"] or "")
        mark = safe("" if told in _SAME else told.replace("_", " "), _STYLES.get(told, QUIET))
        style = "" if held[0]["stands"] == "yes" else QUIET
        where = dict.fromkeys(str(row["publisher"] or row["url"] or "") for row in held)
        printed = safe(", ".join(name for name in where if name), QUIET)
        grid.add_row(
            safe(str(held[0]["stated_on"] or "no date")),
            safe(scale.bar(*_ends(held[0])), style),
            safe(plain(held[0]["figure"]), style),
            Text.assemble(mark, ": " if mark and printed else "", printed),
        )
    return Padding(grid, (0, 0, 0, 0), expand=False)


def _ends(row: _Row) -> tuple[Decimal | None, Decimal | None]:
    interval = row["interval"]
    assert isinstance(interval, tuple)
    low, high = (end if isinstance(end, Decimal) else None for end in interval)
    return low, high
