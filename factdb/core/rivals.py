"""Which of many figures are contradicted, found by sorting instead of by pairs.

A figure ``u`` is wholly above a figure ``l`` when its lowest value is above the other's highest.
To know whether any figure contradicts ``u`` it is enough to know the lowest of those whose time
binds it, and the lowest of another origin in case that one is its own. So for each distinct time
the two extremes of different origins are kept, and a figure meets only extremes: n log n in all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from factdb.core.figures import Bound, Interval
from factdb.core.observations import Behaviour, Observation
from factdb.core.periods import Span

Extreme = tuple[Bound, Observation]
Extremes = tuple[Extreme, ...]
"""At most two observations of different origins with their numbers, the most extreme first."""


class Side:
    """Figures as one side of a contradiction: ``upper`` keeps the highest, else the lowest."""

    def __init__(
        self,
        observations: Iterable[Observation],
        *,
        upper: bool,
        time: Callable[[Observation], Span] = lambda o: o.time,
        number: Callable[[Observation], Bound] | None = None,
        one_origin: bool = False,
    ) -> None:
        """Keep the extremes of each distinct time; ``one_origin`` lets origins meet themselves."""
        self.upper = upper
        self.time = time
        self.number = number or (
            (lambda o: o.interval.low) if upper else (lambda o: o.interval.high)
        )
        self._one_origin = one_origin
        self.members = [(self.number(o), time(o), o) for o in observations]
        self._by_span: dict[Span, Extremes] = {}
        for edge, span, o in self.members:
            self._by_span[span] = self._with(self._by_span.get(span, ()), (edge, o))
        self._ready = False

    def merge(self, a: Extremes, b: Extremes) -> Extremes:
        """The extremes of both."""
        for extreme in b:
            a = self._with(a, extreme)
        return a

    def _with(self, kept: Extremes, one: Extreme) -> Extremes:
        if not kept:
            return (one,)
        first = kept[0]
        if one[0] > first[0] if self.upper else one[0] < first[0]:
            if one[1].origin == first[1].origin:
                return (one, *kept[1:])
            return (one,) if self._one_origin else (one, first)
        if one[1].origin == first[1].origin or self._one_origin:
            return kept
        if len(kept) == 1 or (one[0] > kept[1][0] if self.upper else one[0] < kept[1][0]):
            return (first, one)
        return kept

    def rival(
        self, o: Observation, span: Span, behaviour: Behaviour, window: int
    ) -> Extreme | None:
        """The most extreme figure of this side that ``o``, at ``span``, has to live with."""
        for extreme in self._bound(span, behaviour, window):
            if self._one_origin or extreme[1].origin != o.origin:
                return extreme
        return None

    def _bound(self, span: Span, behaviour: Behaviour, window: int) -> Extremes:
        if not self._ready:
            self._answers: dict[Span, Extremes] = {}
            self._index(behaviour)
            self._ready = True
        found = self._answers.get(span)
        if found is None:
            found = self._answers[span] = self._look(span, behaviour, window)
        return found

    def _index(self, behaviour: Behaviour) -> None:
        if behaviour is Behaviour.LEVEL:
            # Spans of one length that overlap a given span are neighbours in their order.
            lengths: dict[int, list[Span]] = {}
            for span in sorted(self._by_span):
                lengths.setdefault(span.last - span.first, []).append(span)
            self._rows = [
                ([s.first for s in spans], length, self._table([self._by_span[s] for s in spans]))
                for length, spans in lengths.items()
            ]
            return
        # An upper figure binds all that end after it, so running extremes over the last days do.
        spans = sorted(self._by_span, key=lambda s: s.last, reverse=not self.upper)
        self._lasts = [s.last if self.upper else -s.last for s in spans]
        self._running: list[Extremes] = []
        so_far: Extremes = ()
        for span in spans:
            so_far = self.merge(so_far, self._by_span[span])
            self._running.append(so_far)

    def _table(self, row: Sequence[Extremes]) -> list[list[Extremes]]:
        """A sparse table: level k holds the extremes of every run of 2**k neighbours."""
        table = [list(row)]
        width = 1
        while 2 * width <= len(row):
            last = table[-1]
            table.append([self.merge(last[i], last[i + width]) for i in range(len(last) - width)])
            width *= 2
        return table

    def _look(self, span: Span, behaviour: Behaviour, window: int) -> Extremes:
        if behaviour is Behaviour.FIXED:
            return self._running[-1] if self._running else ()
        if behaviour is Behaviour.CUMULATIVE:
            # As `relations.times_bind`: upper.last <= lower.last + window.
            latest = span.last + window if self.upper else window - span.last
            at = bisect_right(self._lasts, latest)
            return self._running[at - 1] if at else ()
        found: Extremes = ()
        for firsts, length, table in self._rows:
            start = bisect_left(firsts, span.first - window - length)
            end = bisect_right(firsts, span.last + window)
            if start < end:
                level = (end - start).bit_length() - 1
                run = self.merge(table[level][start], table[level][end - (1 << level)])
                found = self.merge(found, run)
        return found


def contradicted(
    uppers: Side, lowers: Side, behaviour: Behaviour, window: int
) -> list[tuple[Observation, Observation]]:
    """Each contradicted figure with its widest rival, as (upper, lower)."""
    found = []
    for low, time, o in uppers.members:
        rival = lowers.rival(o, time, behaviour, window)
        if rival is not None and low > rival[0]:
            found.append((o, rival[1]))
    for high, time, o in lowers.members:
        rival = uppers.rival(o, time, behaviour, window)
        if rival is not None and rival[0] > high:
            found.append((rival[1], o))
    return found


def meeting(
    ones: Iterable[Observation],
    others: Iterable[Observation],
    extent: Callable[[Observation], Interval],
) -> list[tuple[Observation, Observation]]:
    """Each of ``ones`` with one of ``others`` of another origin whose extent meets its own."""
    ranked = sorted(others, key=lambda o: extent(o).low)
    lows = [extent(o).low for o in ranked]
    reach = Side((), upper=True, number=lambda o: extent(o).high)
    running: list[Extremes] = []
    so_far: Extremes = ()
    for o in ranked:
        so_far = reach.merge(so_far, ((extent(o).high, o),))
        running.append(so_far)
    found = []
    for o in ones:
        at = bisect_right(lows, extent(o).high)
        for high, other in running[at - 1] if at else ():
            if other.origin != o.origin and high >= extent(o).low:
                found.append((o, other))
                break
    return found
