"""What stands beside a chart in words: its positions, and who holds them under which number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from factdb.exporters.charts.scales import by_magnitude
from factdb.exporters.safe import visible
from factdb.reports.chart import Chart, Line, Mark
from factdb.reports.claims import counted

_MOST_NUMBERED = 12
"""Numbers of one position in a plot: more are neither read nor found."""
_MOST_OTHERS = 6
"""Numbers of those who take no part, beside positions."""


@dataclass(frozen=True, slots=True)
class Holder:
    """One origin in one place, by the figure that says where it stands.

    ``number`` is written at that figure in the plot; ``None`` where too many would be.
    """

    number: int | None
    who: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Entry:
    """A position and those who hold it; ``position`` is ``None`` for who takes no part."""

    position: int | None
    title: str
    holders: Sequence[Holder]


def key(chart: Chart) -> list[Entry]:
    """Each position that is drawn, from the highest down with its holders, then everybody else."""
    places = {line.place for line in chart.lines}
    entries: list[Entry] = []
    number = 0
    for position in (*reversed(range(len(chart.positions))), None):
        lines = [line for line in chart.lines if _holds(line, position)]
        if not lines:
            continue
        if position is not None:
            held = chart.positions[position]
            title, most = f"{held.interval} · {counted(held.origins, 'origin')}", _MOST_NUMBERED
        else:
            origins = counted(len({line.origin for line in lines}), "origin")
            title = f"{'Not in conflict' if chart.positions else 'Figures'} · {origins}"
            few = not chart.positions or len(lines) <= _MOST_OTHERS
            most = _MOST_NUMBERED if few else 0
        told = partial(_who, several=len(places) > 1)
        holders = [
            Holder(number + n if n <= most else None, told(line), _newest(line, position))
            for n, line in enumerate(lines, 1)
        ]
        number += min(len(lines), most)
        entries.append(Entry(position, visible(title), holders))
    return entries


def about(chart: Chart) -> str:
    """What is drawn: the subject, and what the two axes are."""
    scale = ", on a scale where equal steps multiply" if by_magnitude(chart) else ""
    what = f"{chart.unit or 'amount'} by date stated{scale}"
    return visible(" · ".join(part for part in (chart.about, what) if part))


def legend(chart: Chart) -> str:
    """How the marks are read, as sentences."""
    return ". ".join(_legend(chart)) + "."


def _legend(chart: Chart) -> Iterator[str]:
    yield "A bar spans the values a figure allows; an arrow means no bound on that side"
    if any(not mark.standing for mark in chart.marks):
        yield "Faded: since replaced by its origin"
    if chart.undated:
        yield f"Not drawn: {counted(chart.undated, 'figure')} without a date"


def _who(line: Line, *, several: bool) -> str:
    where = line.place.rpartition(" > ")[2] if several else ""
    return visible(f"{line.origin}, {where}" if where else line.origin)


def _holds(line: Line, position: int | None) -> bool:
    """Whether one of its figures is of the position; of none of any, where that is ``None``."""
    held = {mark.position for mark in line.marks}
    return held == {None} if position is None else position in held


def _newest(line: Line, position: int | None) -> Mark:
    """The mark that bears the number: the newest of the position."""
    return next(mark for mark in reversed(line.marks) if mark.position == position)
