"""A chart drawn: dates across, amounts upward, an interval bar for each figure.

Positions have a colour and a shape each, told by their labels beside or below the plot and by the
number that stands at each origin's newest figure and before its name. The same chart gives the
same bytes: no clock, no random ids. All lengths are pixels (points at 72 to the inch).
"""

from __future__ import annotations

import unicodedata
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, floor, log10
from typing import Any, BinaryIO

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from factdb.exporters.charts.palette import COLOURS, GRID, INK, MARKERS, OTHER, PAPER, QUIET
from factdb.exporters.safe import visible
from factdb.reports.chart import Chart, Line, Mark

FAR_APART = 20
"""Where the largest number is this many times the smallest, the scale is of magnitudes."""

_SIZE, _SMALL, _TITLE = 12.0, 11.5, 15.0
_ROW = 17.0
_PLOT = 250.0
_AXIS = 76.0
_FOOT = 40.0
_MOST_OTHERS = 12
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_STYLE: Any = {
    "svg.hashsalt": "factdb",
    "svg.fonttype": "none",
    "font.family": ["DejaVu Sans"],
    "text.usetex": False,
    "axes.unicode_minus": False,
    "path.simplify": False,
}


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide a chart is, and how much of that the labels beside the plot take (0: below it)."""

    width: float
    labels: float


WIDE = Layout(760, 280)
NARROW = Layout(328, 0)


@dataclass(frozen=True, slots=True)
class _Label:
    """One line beside the plot: a position, with its sign, or one of those who hold it."""

    text: str
    position: int | None = None
    heads: bool = False


def draw(chart: Chart, stream: BinaryIO, form: str, layout: Layout, note: str = "") -> None:
    """Write the chart as "svg" or "png", its title on top and a note on its figures below."""
    with mpl.rc_context(_STYLE), warnings.catch_warnings():
        # A bitmap shows a box for a letter no font has; SVG keeps every letter.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure = _Picture(chart, layout, note).figure()
        if form == "svg":
            FigureCanvasSVG(figure)
            figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None})
        else:
            FigureCanvasAgg(figure)
            figure.savefig(stream, format="png", dpi=144, metadata={"Software": None})


class _Picture:
    """One drawing at work: what stands where, in pixels from the top left."""

    def __init__(self, chart: Chart, layout: Layout, note: str) -> None:
        self._chart, self._layout = chart, layout
        self._numbers = _numbered(chart)
        self._labels = list(_labels(chart, self._numbers))
        side = layout.labels
        self._title = list(_wrapped(chart.title, layout.width, _TITLE * 0.62))
        self._about = list(_wrapped(_subtitle(chart), layout.width, _SMALL * 0.58))
        self._note = list(_wrapped(_source(chart, note), layout.width, _SMALL * 0.58))
        self._top = 6 + 20 * len(self._title) + 16 * len(self._about) + 18
        listed = _ROW * len(self._labels)
        self._plot = max(_PLOT, min(listed, 420)) if side else _PLOT
        self._foot = _FOOT + (0 if side else listed + 10)
        body = max(self._plot + self._foot, listed if side else 0)
        self._height = self._top + body + 16 * len(self._note) + 12

    def figure(self) -> Figure:
        """The figure, ready to be saved."""
        width, height = self._layout.width, self._height
        self._figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=PAPER)
        self._heading()
        right = self._layout.labels + 14 if self._layout.labels else 14
        axes = self._figure.add_axes(
            (
                _AXIS / width,
                (height - self._top - self._plot) / height,
                (width - _AXIS - right) / width,
                self._plot / height,
            )
        )
        self._across = width - _AXIS - right
        self._scales(axes)
        self._marks(axes)
        self._key()
        at = height - 16 * len(self._note) - 2
        for row, line in enumerate(self._note):
            self._text(0, at + 16 * row, line, _SMALL, QUIET)
        return self._figure

    def _heading(self) -> None:
        at = 14.0
        for line in self._title:
            self._text(0, at, line, _TITLE, INK, weight="bold")
            at += 20
        for line in self._about:
            self._text(0, at, line, _SMALL, QUIET)
            at += 16

    def _text(self, x: float, y: float, text: str, size: float, colour: str, **how: Any) -> None:
        self._figure.text(
            x / self._layout.width,
            1 - y / self._height,
            text,
            fontsize=size,
            color=colour,
            va="center_baseline",
            parse_math=False,
            **how,
        )

    def _scales(self, axes: Any) -> None:
        days = [day for mark in self._chart.marks for day in mark.days]
        self._first, self._last = min(days), max(days)
        room = max((self._last - self._first) * 0.04, 3)
        axes.set_xlim(self._first - room, self._last + room)
        low, high = _extent(self._chart)
        if _by_magnitude(self._chart):
            axes.set_yscale("log")
            axes.set_ylim(low / 1.5, high * 1.5)
            ticks = _magnitudes(low, high)
        else:
            base = min(low, 0.0)
            axes.set_ylim(base * 1.08, (high or 1.0) * 1.08)
            ticks = _steps(base, high or 1.0)
        axes.set_yticks(ticks, [])
        axes.minorticks_off()
        axes.tick_params(length=0)
        axes.set_facecolor("none")
        for name, spine in axes.spines.items():
            spine.set_visible(name == "bottom")
            spine.set_color(QUIET)
        axes.grid(axis="y", color=GRID, linewidth=1)
        axes.set_axisbelow(True)
        transform = axes.get_yaxis_transform()
        for tick in ticks:
            axes.text(
                -8 / self._across, tick, _shortly(tick), transform=transform, ha="right",
                va="center", fontsize=_SIZE, color=QUIET, parse_math=False,
            )  # fmt: skip
        every = 8 if self._layout.labels else 4
        marks = list(_dates(self._first, self._last, every))
        axes.set_xticks([day for day, _ in marks], [])
        for day, told in marks:
            axes.plot([day, day], [0, -5 / self._plot], color=QUIET, linewidth=1, clip_on=False,
                      transform=axes.get_xaxis_transform())  # fmt: skip
            axes.text(
                day, -9 / self._plot, told, transform=axes.get_xaxis_transform(), ha="center",
                va="top", fontsize=_SIZE, color=QUIET, parse_math=False,
            )  # fmt: skip

    def _marks(self, axes: Any) -> None:
        bottom, top = axes.get_ylim()
        taken: list[tuple[float, float]] = []
        for line in self._chart.lines:
            path = [(_middle(mark), float(mark.number)) for mark in line.marks]
            if len(path) > 1:
                axes.plot(*zip(*path, strict=True), color=QUIET, linewidth=0.8, alpha=0.35)
        # What takes part is drawn last, so that nothing hides it.
        everything = [(line, mark) for line in self._chart.lines for mark in line.marks]
        everything.sort(key=lambda pair: (pair[1].position is not None, pair[1].standing))
        per_day = self._across / (axes.get_xlim()[1] - axes.get_xlim()[0])
        for line, mark in everything:
            colour, shape = _sign(mark.position)
            faded = 1.0 if mark.standing else 0.35
            at = _middle(mark)
            x = at + _aside(at * per_day, self._up(axes, float(mark.number)), taken) / per_day
            low = bottom if mark.low is None else float(mark.low)
            high = top if mark.high is None else float(mark.high)
            first, last = mark.days
            if last > first:
                axes.plot([first, last], [float(mark.number)] * 2, color=colour, linewidth=1,
                          alpha=0.5 * faded)  # fmt: skip
            axes.plot([x, x], [low, high], color=colour, linewidth=4, alpha=0.45 * faded,
                      solid_capstyle="butt", gid="interval")  # fmt: skip
            for is_open, edge, arrow in (
                (mark.low is None, bottom, "v"),
                (mark.high is None, top, "^"),
            ):
                if is_open:
                    axes.plot([x], [edge], marker=arrow, color=colour, markersize=7, alpha=faded,
                              clip_on=False, markeredgewidth=0)  # fmt: skip
            axes.plot([x], [float(mark.number)], marker=shape, color=colour, markersize=8,
                      alpha=faded, markeredgecolor=PAPER, markeredgewidth=0.8, clip_on=False,
                      gid="mark")  # fmt: skip
            number = self._numbers.get(id(line))
            if number is not None and mark is _newest(line):
                axes.annotate(
                    str(number), (x, float(mark.number)), xytext=(6, 5), textcoords="offset points",
                    fontsize=_SMALL, color=INK, annotation_clip=False, parse_math=False,
                )  # fmt: skip

    def _up(self, axes: Any, number: float) -> float:
        return float(axes.transData.transform((self._first, number))[1])

    def _key(self) -> None:
        """The positions and who holds them, beside the plot or below it."""
        beside = self._layout.labels
        x = self._layout.width - beside if beside else 0.0
        room = beside or self._layout.width
        y = self._top + 4 if beside else self._top + self._plot + _FOOT + 14
        for label in self._labels:
            if label.heads:
                colour, shape = _sign(label.position)
                point = ([(x + 6) / self._layout.width], [1 - y / self._height])
                self._figure.add_artist(
                    Line2D(*point, marker=shape, color=colour, markersize=8,
                                     markeredgewidth=0, linestyle="none")
                )  # fmt: skip
            text = _cut(label.text, (room - 18) / (_SIZE * (0.64 if label.heads else 0.56)))
            self._text(x + 18, y, text, _SIZE, INK, weight="bold" if label.heads else "normal")
            y += _ROW


def _subtitle(chart: Chart) -> str:
    scale = "; each line up is ten times the one below" if _by_magnitude(chart) else ""
    what = f"{chart.unit or 'amount'} by date stated{scale}"
    return visible(" · ".join(part for part in (chart.about, what) if part))


def _source(chart: Chart, note: str) -> str:
    faded = any(not mark.standing for mark in chart.marks)
    told = ["Bars: values each figure allows; arrows: no bound"]
    told += ["faded: since replaced by its origin"] * faded
    told += [f"{chart.undated:,} without a date not drawn"] * bool(chart.undated)
    return ". ".join(part for part in ("; ".join(told), note, "Source: factdb") if part)


def _labels(chart: Chart, numbers: dict[int, int]) -> Iterator[_Label]:
    """Each position from the highest down with its holders, then everybody else."""
    for index in reversed(range(len(chart.positions))):
        held = chart.positions[index]
        who = f"{held.origins} origin{'' if held.origins == 1 else 's'}"
        yield _Label(visible(f"{held.interval} · {who}"), index, heads=True)
        yield from _holders(chart, numbers, index)
    others = [line for line in chart.lines if line.position is None]
    if others:
        named = [line for line in others if id(line) in numbers]
        count = f"{len(others)} origin{'' if len(others) == 1 else 's'}"
        what = "Not in conflict" if chart.positions else "Figures"
        yield _Label(f"{what} · {count}", None, heads=True)
        yield from _holders(chart, numbers, None)
        if named and len(named) < len(others):
            yield _Label(f"and {len(others) - len(named):,} more, without a number")


def _holders(chart: Chart, numbers: dict[int, int], position: int | None) -> Iterator[_Label]:
    places = {line.place for line in chart.lines}
    for line in chart.lines:
        if line.position == position and id(line) in numbers:
            where = line.place.rpartition(" > ")[2] if len(places) > 1 else ""
            told = f"{numbers[id(line)]}  {line.origin}"
            yield _Label(visible(f"{told}, {where}" if where else told), position)


def _numbered(chart: Chart) -> dict[int, int]:
    """The number of each line by its identity: those of the highest position come first.

    Who takes no part is numbered only where few are, or where nobody takes part.
    """
    taking = sorted(
        (line for line in chart.lines if line.position is not None),
        key=lambda line: -(line.position or 0),
    )
    others = [line for line in chart.lines if line.position is None]
    if chart.positions and len(others) > _MOST_OTHERS // 2:
        others = []
    return {id(line): n for n, line in enumerate([*taking, *others[:_MOST_OTHERS]], 1)}


def _newest(line: Line) -> Mark:
    """The mark that bears the number: the newest that takes part, else the newest."""
    return next((m for m in reversed(line.marks) if m.position is not None), line.marks[-1])


def _sign(position: int | None) -> tuple[str, str]:
    if position is None:
        return OTHER, "o"
    return COLOURS[position % len(COLOURS)], MARKERS[position % len(MARKERS)]


def _middle(mark: Mark) -> float:
    return (mark.days.first + mark.days.last) / 2


def _aside(x: float, y: float, taken: list[tuple[float, float]]) -> float:
    """How far to the right a mark moves so that it does not lie on another, in pixels."""
    for step in range(6):
        if all(abs(x + 7 * step - a) > 6 or abs(y - b) > 9 for a, b in taken):
            taken.append((x + 7 * step, y))
            return 7.0 * step
    return 0.0


def _extent(chart: Chart) -> tuple[float, float]:
    ends: list[Decimal] = [
        end for m in chart.marks for end in (m.low, m.number, m.high) if end is not None
    ]
    return float(min(ends)), float(max(ends))


def _by_magnitude(chart: Chart) -> bool:
    low, high = _extent(chart)
    return low > 0 and high >= FAR_APART * low


def _magnitudes(low: float, high: float) -> list[float]:
    return [10.0**power for power in range(floor(log10(low / 1.5)) + 1, ceil(log10(high * 1.5)))]


def _steps(low: float, high: float) -> list[float]:
    """Round numbers from ``low`` to ``high``, four or so."""
    rough = (high - low) / 4
    power = 10.0 ** floor(log10(rough))
    step = next(n * power for n in (1, 2, 2.5, 5, 10) if n * power >= rough)
    return [step * n for n in range(ceil(low / step), floor(high / step + 1e-9) + 1)]


def _shortly(number: float) -> str:
    for size, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if size <= abs(number) < size * 1000:
            return f"{number / size:,g}{word}"
    return f"{number:,.0f}" if abs(number) < 1e15 and number == int(number) else f"{number:g}"


def _dates(first: int, last: int, most: int) -> Iterator[tuple[int, str]]:
    """Days to name on the axis: firsts of months or years, else the two ends."""
    start, end = date.fromordinal(first), date.fromordinal(last)
    months = (end.year - start.year) * 12 + end.month - start.month
    if months < 2:
        ends = dict.fromkeys((first, last)) if last - first > 12 else (first,)
        for day in ends:
            at = date.fromordinal(day)
            yield day, f"{at.day} {_MONTHS[at.month - 1]} {at.year}"
        return
    by = next((n for n in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if months / n <= most), 12000)
    begun = start.year * 12 + start.month - 1
    seen = 0
    for month in range(begun - begun % by, begun + months + 1, by):
        year, index = divmod(month, 12)
        day = date(year, index + 1, 1).toordinal()
        if first - 3 <= day <= last + 3:
            named = _MONTHS[index] if by < 12 else ""
            yield day, f"{named}\n{year}".strip() if year != seen else named or str(year)
            seen = year


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
