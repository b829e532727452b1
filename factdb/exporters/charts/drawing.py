"""A chart drawn: dates across, amounts upward, an interval bar for each figure.

Positions have a colour and a shape each, and the number of an origin stands at its newest figure.
A page has the words in its own text and takes the plot alone; a picture has all of it. The same
chart gives the same bytes: no clock, no random ids. All lengths are pixels (points at 72 to the
inch), from the bottom left.
"""

from __future__ import annotations

import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from factdb.exporters.charts import scales
from factdb.exporters.charts.key import Entry, about, key, legend
from factdb.exporters.charts.palette import LIGHT, sign
from factdb.exporters.charts.placing import Point, numbers, spread
from factdb.exporters.safe import visible
from factdb.reports.chart import Chart, Mark

_SIZE, _SMALL, _TITLE = 12.0, 11.5, 15.0
_ROW = 17.0
_HEAD, _FOOT = 6.0, 40.0
_PICTURE, _BESIDE = 760.0, 290.0
_STYLE: Any = {
    "svg.hashsalt": "factdb",
    "svg.fonttype": "none",
    "font.family": ["DejaVu Sans"],
    "text.usetex": False,
    "axes.unicode_minus": False,
    "path.simplify": False,
}


def plot(chart: Chart, stream: BinaryIO, width: float, height: float) -> None:
    """Write the plot alone as SVG: its axes and marks, and no other words."""
    paper = _Paper(width, height + _HEAD + _FOOT)
    _plot(chart, key(chart), paper, (0, _FOOT, width, height))
    paper.save(stream, "svg")


def picture(chart: Chart, stream: BinaryIO, form: str, note: str = "") -> None:
    """Write the chart as "svg" or "png": the title on top, the key beside, a note below."""
    entries = key(chart)
    title = _wrapped(chart.title, _PICTURE, _TITLE * 0.62)
    under = _wrapped(about(chart), _PICTURE, _SMALL * 0.58)
    told = " ".join(part for part in (legend(chart), note, "Source: factdb.") if part)
    below = _wrapped(told, _PICTURE, _SMALL * 0.58)
    beside = list(_key(entries))
    high = max(250.0, min(_ROW * len(beside), 420.0))
    top = 14 + 20 * len(title) + 16 * len(under)
    body = max(high + _FOOT, _ROW * len(beside) + 10)
    foot = 16.0 * len(below) + 8
    paper = _Paper(_PICTURE, top + body + foot)
    at = paper.height - 14
    for line in title:
        paper.text((0, at), line, _TITLE, "ink", weight="bold")
        at -= 20
    for line in under:
        paper.text((0, at), line, _SMALL, "quiet")
        at -= 16
    bottom = foot + body - high
    _plot(chart, entries, paper, (0, bottom, _PICTURE - _BESIDE - 14, high))
    at = bottom + high - 6
    for position, heads, line in beside:
        if heads:
            colour, shape = sign(position)
            paper.marks([(_PICTURE - _BESIDE + 6, at)], shape, colour)
        weight = "bold" if heads else "normal"
        paper.text((_PICTURE - _BESIDE + 18, at), line, _SIZE, "ink", weight=weight)
        at -= _ROW
    for row, line in enumerate(reversed(below)):
        paper.text((0, 8 + 16 * row), line, _SMALL, "quiet")
    paper.save(stream, form)


def _key(entries: Sequence[Entry]) -> Iterator[tuple[int | None, bool, str]]:
    """The lines of the key: the position, whether it has the sign, and the text."""
    for entry in entries:
        for row, line in enumerate(_wrapped(entry.title, _BESIDE - 18, _SIZE * 0.64)):
            yield entry.position, row == 0, line
        numbered = [holder for holder in entry.holders if holder.number is not None]
        for holder in numbered:
            told = f"{holder.number}  {holder.who}"
            for row, line in enumerate(_wrapped(told, _BESIDE - 30, _SIZE * 0.56)):
                yield entry.position, False, f"   {line}" if row else line
        if 0 < len(numbered) < len(entry.holders):
            left = len(entry.holders) - len(numbered)
            yield entry.position, False, f"and {left:,} more, without a number"


def _plot(
    chart: Chart, entries: Sequence[Entry], paper: _Paper, box: tuple[float, float, float, float]
) -> None:
    """The axes and the marks, in a box given by its left, bottom, width and height."""
    left, bottom, width, height = box
    up, named = scales.amounts(chart, height)
    words = [scales.shortly(amount) for amount in named]
    axis = max(map(len, words), default=0) * 7.2 + 14
    left, width = left + axis, width - axis - 14
    across, days = scales.days(chart, width, 8 if width > 400 else 4)
    rows = [bottom + up.at(amount) for amount in named]
    paper.lines([((left, y), (left + width, y)) for y in rows], "grid", 1)
    for y, word in zip(rows, words, strict=True):
        paper.text((left - 8, y), word, _SIZE, "quiet", ha="right")
    ticks = [left + across.at(day) for day, _ in days]
    axes = [((left, bottom), (left + width, bottom))]
    paper.lines(axes + [((x, bottom), (x, bottom - 5)) for x in ticks], "quiet", 1)
    for x, (_, word) in zip(ticks, days, strict=True):
        paper.text((x, bottom - 9), word, _SIZE, "quiet", ha="center", va="top")

    def at(mark: Mark) -> Point:
        middle = (mark.days.first + mark.days.last) / 2
        return left + across.at(middle), bottom + up.at(float(mark.number))

    paths = [list(map(at, line.marks)) for line in chart.lines if len(line.marks) > 1]
    paper.lines(paths, "quiet", 0.8, 0.35)
    # What takes part is drawn last, so that nothing hides it.
    marks = sorted(chart.marks, key=lambda mark: (mark.position is not None, mark.standing))
    places = spread(map(at, marks))
    spans = [
        (
            bottom if mark.low is None else bottom + up.at(float(mark.low)),
            bottom + height if mark.high is None else bottom + up.at(float(mark.high)),
        )
        for mark in marks
    ]
    groups: dict[tuple[int | None, bool], list[int]] = {}
    for n, mark in enumerate(marks):
        groups.setdefault((mark.position, mark.standing), []).append(n)
    for (position, standing), among in groups.items():
        colour, shape = sign(position)
        seen = 1.0 if standing else 0.35
        columns = [places[n][0] for n in among]
        long = [
            [(left + across.at(day), places[n][1]) for day in marks[n].days]
            for n in among
            if marks[n].days.last > marks[n].days.first
        ]
        paper.lines(long, colour, 1, 0.5 * seen)
        bars = [((x, spans[n][0]), (x, spans[n][1])) for x, n in zip(columns, among, strict=True)]
        paper.lines(bars, colour, 4, 0.45 * seen)
        paper.marks([(places[n][0], bottom) for n in among if marks[n].low is None], "v", colour, 7,
                    seen)  # fmt: skip
        paper.marks([(places[n][0], bottom + height) for n in among if marks[n].high is None],
                    "^", colour, 7, seen)  # fmt: skip
        paper.marks([places[n] for n in among], shape, colour, 8, seen, edge=0.8)
    of_mark = {id(mark): n for n, mark in enumerate(marks)}
    numbered = [h for entry in entries for h in entry.holders if h.number is not None]
    wanted = [(str(h.number), places[of_mark[id(h.mark)]]) for h in numbered]
    standing_bars = [(x, low, high) for (x, _), (low, high) in zip(places, spans, strict=True)]
    room = (left, bottom, left + width + 14, bottom + height + 4)
    found = numbers(wanted, places, standing_bars, room)
    for holder, (word, point), placed in zip(numbered, wanted, found, strict=True):
        if placed is not None:
            colour, _ = sign(holder.mark.position)
            paper.leader(point, placed, colour)
            paper.text(placed, word, _SMALL, colour, ha="center", weight="bold")


class _Paper:
    """A figure that is drawn on in pixels, with the names of the palette for colours."""

    def __init__(self, width: float, height: float) -> None:
        self.height = height
        self._figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=LIGHT["paper"])
        self._pixels: Any = Affine2D().scale(1 / 72) + self._figure.dpi_scale_trans

    def text(self, at: Point, text: str, size: float, colour: str, **how: Any) -> None:
        """Write text at a point, in the middle of its height."""
        how.setdefault("va", "center_baseline")
        self._figure.add_artist(
            Text(*at, text, fontsize=size, color=LIGHT[colour], parse_math=False,
                 transform=self._pixels, **how)
        )  # fmt: skip

    def lines(
        self, lines: Iterable[Sequence[Point]], colour: str, width: float, seen: float = 1.0
    ) -> None:
        """Draw lines as one path, so that they do not darken each other."""
        paths = [Path(line) for line in lines]
        if paths:
            self._figure.add_artist(
                PathPatch(Path.make_compound_path(*paths), fill=False, color=LIGHT[colour],
                          linewidth=width, alpha=seen, capstyle="butt", transform=self._pixels)
            )  # fmt: skip

    def marks(
        self, points: Sequence[Point], shape: str, colour: str, size: float = 8.0,
        seen: float = 1.0, edge: float = 0.0,
    ) -> None:  # fmt: skip
        """Draw a shape at each point."""
        if points:
            self._figure.add_artist(
                Line2D(*zip(*points, strict=True), linestyle="none", marker=shape, markersize=size,
                       color=LIGHT[colour], alpha=seen, markeredgewidth=edge,
                       markeredgecolor=LIGHT["paper"], transform=self._pixels)
            )  # fmt: skip

    def leader(self, point: Point, to: Point, colour: str) -> None:
        """Draw a thin line from a mark to its number, where that stands away from it."""
        (x, y), (a, b) = point, to
        far = ((a - x) ** 2 + (b - y) ** 2) ** 0.5
        if far > 20:
            ends = [(x + (a - x) * part, y + (b - y) * part) for part in (5 / far, 1 - 9 / far)]
            self.lines([ends], colour, 0.8)

    def save(self, stream: BinaryIO, form: str) -> None:
        """Write what was drawn as "svg" or "png"."""
        with mpl.rc_context(_STYLE), warnings.catch_warnings():
            # A bitmap shows a box for a letter no font has; SVG keeps every letter.
            warnings.filterwarnings("ignore", message="Glyph .* missing from font")
            if form == "svg":
                FigureCanvasSVG(self._figure)
                self._figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None})
            else:
                FigureCanvasAgg(self._figure)
                self._figure.savefig(stream, format="png", dpi=144, metadata={"Software": None})


def _wide(text: str) -> float:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _cut(text: str, room: float) -> str:
    if _wide(text) <= room:
        return text
    while text and _wide(text) > room - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def _wrapped(text: str, width: float, letter: float) -> Sequence[str]:
    """A text on as few lines as fit; a word longer than a line is cut."""
    room = width / letter
    lines: list[str] = []
    for word in (_cut(word, room) for word in visible(text).split()):
        if lines and _wide(lines[-1]) + 1 + _wide(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
