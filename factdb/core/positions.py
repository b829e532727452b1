"""Positions: figures that can all be true together, and who holds them (design 2)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter

from factdb.core.figures import Bound, Interval
from factdb.core.identity import folded
from factdb.core.observations import Observation, Stance


@dataclass(frozen=True, slots=True)
class Position:
    """Figures that can all be true together, and who holds them.

    ``interval`` is what they have in common; ``observations`` are in the order of their dates.
    """

    interval: Interval | None
    observations: tuple[Observation, ...]

    @property
    def origins(self) -> tuple[str, ...]:
        """The independent origins behind it, first to say it first."""
        return tuple(dict.fromkeys(o.origin for o in self.observations))


def positions(
    members: list[Observation], extent: Callable[[Observation], Interval]
) -> tuple[Position, ...]:
    """The positions of a finding, of each measure and kind of period from the lowest up.

    A part and its whole, or a count within a time and one as of its end, are never one position.
    """
    questions: dict[tuple[str, bool], list[Observation]] = {}
    denying = [o for o in members if o.stance is Stance.DENIES]
    silent = [o for o in members if o.figure is None and o.stance is not Stance.DENIES]
    for o in members:
        if o.figure is not None and o.stance is not Stance.DENIES:
            questions.setdefault((folded(o.measure or ""), o.within), []).append(o)
    positions = [p for _, asked in sorted(questions.items()) for p in _compatible(asked, extent)]
    return (*positions, *(Position(None, _dated(held)) for held in (silent, denying) if held))


def _compatible(
    members: list[Observation], extent: Callable[[Observation], Interval]
) -> Iterator[Position]:
    """Few sets of figures with a value in common.

    Figures with two bounds are stabbed from the lowest up, which gives the fewest sets of them;
    a figure open on one side joins the set nearest its number.
    """
    closed: list[tuple[Bound, Bound, str, Observation]] = []
    upward: list[_Open] = []
    downward: list[_Open] = []
    for o in members:
        low, high = extent(o)
        if not high.value.is_finite():
            upward.append((_number(o), o.id, o))
        elif not low.value.is_finite():
            downward.append((_number(o), o.id, o))
        else:
            closed.append((high, low, o.id, o))
    commons: list[Interval] = []
    held: list[list[Observation]] = []
    for high, low, _, o in sorted(closed, key=itemgetter(0, 1, 2)):
        if commons and low <= commons[-1].high:
            # Those before end no later, so it has that end in common with them.
            commons[-1] = Interval(max(low, commons[-1].low), commons[-1].high)
            held[-1].append(o)
        else:
            commons.append(Interval(low, high))
            held.append([o])
    # What the sets have in common lies in order and apart, so the nearest is found by halving.
    for _, _, o in sorted(upward, key=itemgetter(0, 1)):
        near = bisect_left(commons, extent(o).low, key=lambda common: common.high)
        _join(commons, held, near, o, extent(o))
    for _, _, o in sorted(downward, key=itemgetter(0, 1)):
        near = bisect_right(commons, extent(o).high, key=lambda common: common.low) - 1
        _join(commons, held, near, o, extent(o))
    for common, holders in zip(commons, held, strict=True):
        yield Position(common, _dated(holders))


def _join(
    commons: list[Interval], held: list[list[Observation]], at: int, o: Observation, mine: Interval
) -> None:
    """Put an open figure into the set at ``at``, or outside all where there is none."""
    if 0 <= at < len(commons):
        commons[at] = commons[at].shared(mine)
        held[at].append(o)
    else:
        commons.insert(max(at, 0), mine)
        held.insert(max(at, 0), [o])


def _dated(observations: list[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(observations, key=lambda o: (o.stated, o.published_on or "", o.id)))


def interval(o: Observation) -> Interval:
    """The true values the figure allows."""
    return o.interval


def point(o: Observation) -> Interval:
    """The printed numbers alone, for figures that are told apart by what was printed."""
    assert o.figure is not None
    numbers = o.figure.numbers
    return Interval(Bound(numbers[0]), Bound(numbers[-1]))


_Open = tuple[Decimal, str, Observation]


def _number(o: Observation) -> Decimal:
    assert o.figure is not None
    return o.figure.amount
