"""Timelines on a terminal: a bar for each figure on one scale a measure, in the order stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from factdb.exporters.terminal.cells import ALARM, QUIET, STRONG, safe
from factdb.reports.table import Cell, Document, plain

_Row = Mapping[str, Cell]
_WIDTH = 22
_WIDEST_FIGURE = 20
_FAR_APART = 20
"""Where the largest number is this many times the smallest, the scale is of magnitudes."""
_STYLES = {"revision": "yellow", "discrepancy": ALARM}
_SAME = ("relay", "compatible")


def timeline_view(document: Document) -> RenderableType:
    """The questions in order, each with its scale and the origins below it."""
    (steps,) = document.parts
    names = [column.name for column in steps.columns]
    rows: list[_Row] = [dict(zip(names, row, strict=True)) for row in steps.rows]
    if not rows:
        return Text("no figures", style=QUIET)
    blocks: list[RenderableType] = []
    for _, of_question in groupby(rows, key=lambda row: row["question"]):
        blocks += [Text("")] * bool(blocks)
        blocks += _question(list(of_question))
    return Group(*blocks)


def _question(rows: list[_Row]) -> Iterator[RenderableType]:
    first = rows[0]
    modality = None if first["modality"] == "actual" else first["modality"]
    within = f"within {first['within']}" if first["within"] else None
    about = (first["subject"], first["measure"], modality, within)
    yield Rule(
        safe(" · ".join(str(part) for part in about if part) or "no subject", STRONG),
        align="left",
        style=QUIET,
    )
    scale = Scale([end for row in rows for end in _ends(row) if end is not None])
    yield safe(f"{'':12}{scale.legend()}", QUIET)
    # One width for the whole question, so that its bars and sources stand under each other.
    width = min(_WIDEST_FIGURE, max(cell_len(plain(row["figure"])) for row in rows))
    for (origin, place), of_origin in groupby(rows, key=lambda row: (row["origin"], row["place"])):
        where = safe(f" · {plain(place, ' > ')}" if place else "", QUIET)
        yield Text.assemble(safe(str(origin), STRONG), where)
        yield _lines(list(of_origin), scale, width)


def _lines(rows: list[_Row], scale: Scale, width: int) -> RenderableType:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=QUIET, width=10)
    grid.add_column(no_wrap=True, width=_WIDTH)
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


class Scale:
    """Numbers as columns of text, from the smallest of a measure to its largest."""

    def __init__(self, ends: Sequence[Decimal]) -> None:
        self._low, self._high = min(ends, default=Decimal(0)), max(ends, default=Decimal(1))
        self._magnitudes = self._low > 0 and self._high >= _FAR_APART * self._low

    def legend(self) -> str:
        """The two ends of the scale, above the bars."""
        low, high = f"{self._low:,f}", f"{self._high:,f}"
        room = max(_WIDTH - len(low) - len(high), 1)
        return f"{low}{' ' * room}{high}{' (by magnitude)' if self._magnitudes else ''}"

    def bar(self, low: Decimal | None, high: Decimal | None) -> str:
        """An interval on the scale; an arrow is a side without a bound."""
        first = 0 if low is None else self._at(low)
        last = _WIDTH - 1 if high is None else self._at(high)
        line = ["·"] * _WIDTH
        line[first : last + 1] = "━" * (last + 1 - first)
        if low is None:
            line[0] = "◀"
        if high is None:
            line[-1] = "▶"
        return "".join(line)

    def _at(self, number: Decimal) -> int:
        low, high = self._low, self._high
        if self._magnitudes:
            low, high, number = low.ln(), high.ln(), number.ln()
        if high == low:
            return 0
        return int((number - low) / (high - low) * (_WIDTH - 1))
