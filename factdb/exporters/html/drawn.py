"""The charts of a page: each drawn wide and narrow, in the colours of the page's style sheet."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from factdb.exporters.charts.key import Entry, about, key, legend
from factdb.exporters.charts.palette import LIGHT
from factdb.exporters.errors import lacking
from factdb.exporters.safe import visible
from factdb.reports.chart import Chart
from factdb.reports.table import Document, Report

MOST = 1000
"""Charts of one page: with more it is over 20 MB, and slow to open on a phone."""
_SIZES = (("wide", 680, 320), ("narrow", 328, 260))
_VARIABLES = {colour: f"var(--{name})" for name, colour in LIGHT.items()}
_COLOUR = re.compile("|".join(map(re.escape, _VARIABLES)), re.IGNORECASE)
# Inside tags alone: what stands between them is text, and is nobody's to change.
_TAG = re.compile(r"<[^>]*>")
_NAME = re.compile(r'(\bid="|url\(#|xlink:href="#|\shref="#)')
_NEEDLESS = re.compile(
    r"<metadata>.*?</metadata>|<style[^>]*>.*?</style>|<!--.*?-->|(?<=>)\s+(?=<)", re.DOTALL
)
_UNUSED_ID = re.compile(r'<g id="[^"]*">')
# What says nothing or too much inside a tag; half of a page of many charts would be that.
_SHORTER = (
    (
        re.compile(r' transform="rotate\(-0 [^"]*"| font-family: [^;]*;|; stroke-linejoin: miter'),
        "",
    ),
    (re.compile(r"'DejaVu Sans'[^;\"]*"), "sans-serif"),
    (re.compile(r"(\d\.\d)\d+"), r"\1"),
    (re.compile(r"\s*\n\s*"), " "),
    (re.compile(r"(?<=[:;]) "), ""),
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart: its words, and two drawings of inline SVG, made by us, that go in as they are."""

    key: str
    title: str
    about: str
    legend: str
    entries: Sequence[Entry]
    wide: Any
    narrow: Any


def drawn(report: Report) -> tuple[dict[str, Drawn], int]:
    """The charts of a report by their keys, and how many are left out."""
    charts = iter(report.charts if isinstance(report, Document) else ())
    first = islice(charts, MOST)
    return {chart.key: _drawn(chart, at) for at, chart in enumerate(first)}, sum(1 for _ in charts)


def _drawn(chart: Chart, at: int) -> Drawn:
    try:
        from markupsafe import Markup

        from factdb.exporters.charts.drawing import plot
    except ImportError as error:
        raise lacking("matplotlib") from error
    pictures = []
    for name, width, height in _SIZES:
        buffer = io.BytesIO()
        plot(chart, buffer, width, height)
        # Safe: the drawing library escapes texts, and only its own tags are changed here.
        pictures.append(Markup(_inline(buffer.getvalue().decode(), f"c{at}{name[0]}-")))
    words = visible(chart.title), about(chart), legend(chart)
    return Drawn(chart.key, *words, key(chart), *pictures)


def _inline(svg: str, prefix: str) -> str:
    """A drawing without its prolog and style sheet, its names its own among others on a page."""
    body = _UNUSED_ID.sub("<g>", _NEEDLESS.sub("", svg[svg.index("<svg") :]))

    def tag(match: re.Match[str]) -> str:
        named = _NAME.sub(lambda found: found[0] + prefix, match[0])
        coloured = _COLOUR.sub(lambda found: _VARIABLES[found[0].lower()], named)
        for needless, short in _SHORTER:
            coloured = needless.sub(short, coloured)
        return coloured

    body = _TAG.sub(tag, body)
    return body.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1)
