"""The charts of a page: each drawn wide and narrow, in the colours of the page's style sheet."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

from factdb.exporters.charts.palette import COLOURS, GRID, INK, OTHER, PAPER, QUIET
from factdb.exporters.errors import lacking
from factdb.exporters.safe import visible
from factdb.reports.chart import Chart
from factdb.reports.table import Document, Report

_VARIABLES = {
    **{colour: f"var(--position-{number})" for number, colour in enumerate(COLOURS)},
    INK: "var(--ink)",
    QUIET: "var(--quiet)",
    GRID: "var(--grid)",
    PAPER: "var(--paper)",
    OTHER: "var(--other)",
}
_COLOUR = re.compile("|".join(map(re.escape, _VARIABLES)), re.IGNORECASE)
# Inside tags alone: what stands between them is text, and is nobody's to change.
_TAG = re.compile(r"<[^>]*>")
_NAME = re.compile(r'(\bid="|url\(#|xlink:href="#|\shref="#)')


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as two drawings of inline SVG, made by us: they go into the page as they are."""

    key: str
    title: str
    about: str
    told: str
    wide: Any
    narrow: Any


def drawn(report: Report, most: int) -> tuple[dict[str, Drawn], int]:
    """The first charts of a report by their keys, and how many are left out."""
    if not isinstance(report, Document):
        return {}, 0
    charts = iter(report.charts)
    first = {chart.key: _drawn(chart, at) for at, chart in enumerate(islice(charts, most))}
    return first, sum(1 for _ in charts)


def _drawn(chart: Chart, at: int) -> Drawn:
    try:
        from markupsafe import Markup

        from factdb.exporters.charts.drawing import NARROW, WIDE, draw
    except ImportError as error:
        raise lacking("matplotlib") from error
    pictures = []
    for name, layout in (("wide", WIDE), ("narrow", NARROW)):
        buffer = io.BytesIO()
        draw(chart, buffer, "svg", layout)
        # Safe: the drawing library escapes texts, and only its own tags are changed here.
        pictures.append(Markup(_inline(buffer.getvalue().decode(), f"c{at}{name[0]}-")))
    return Drawn(chart.key, visible(chart.title), visible(chart.about), _told(chart), *pictures)


def _told(chart: Chart) -> str:
    """What a chart shows, for who cannot see it."""
    lines = (
        f"{line.origin}: {', '.join(mark.label for mark in line.marks)}" for line in chart.lines
    )
    return visible("; ".join(islice(lines, 12)))


def _inline(svg: str, prefix: str) -> str:
    """A drawing without its prolog and style sheet, its names its own among others on a page."""
    body = svg[svg.index("<svg") :]
    body = re.sub(r"<metadata>.*?</metadata>", "", body, flags=re.DOTALL)
    body = re.sub(r"<style[^>]*>.*?</style>", "", body, count=1, flags=re.DOTALL)

    def tag(match: re.Match[str]) -> str:
        named = _NAME.sub(lambda found: found[0] + prefix, match[0])
        return _COLOUR.sub(lambda found: _VARIABLES[found[0].lower()], named)

    body = _TAG.sub(tag, body)
    return body.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1)
