"""Parts that do not add up to their whole, where they are said to be complete (design 4).

What one origin gives for the parts is added, lowest values and highest, and set against its own
whole of the same statement, else against the whole of everybody else. Each part has to be of the
time of the whole as two figures have to (`factdb.core.relations.times_bind`). A part without a
figure can be any number: the others may be too many without it, and never too few.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from factdb.core.cells import Cell, Place, asserted
from factdb.core.contradictions import Cells, Pair
from factdb.core.figures import Bound, Interval, added
from factdb.core.identity import folded
from factdb.core.observations import Behaviour, Observation
from factdb.core.periods import ALL_TIME
from factdb.core.relations import Relation, folded_place, times_bind
from factdb.core.rules import RULES

Parts = Mapping[str, list[Observation]]
"""What one origin gives for each part that it gives a figure for, by the part's name."""


@dataclass(frozen=True, eq=False)
class Sum:
    """One origin's parts, added, and a whole that they cannot make up.

    ``added`` has a figure for each part that counts, the farthest from the whole; ``among`` all
    that would be too many or too few in its place, and itself. ``missing`` are the other parts.
    """

    whole: Observation
    added: tuple[Observation, ...]
    among: tuple[Observation, ...]
    missing: tuple[str, ...]

    @cached_property
    def interval(self) -> Interval:
        """The values that the sum allows."""
        return Interval(
            added(o.interval.low for o in self.added), added(o.interval.high for o in self.added)
        )

    @property
    def above(self) -> bool:
        """Whether it is too many, and not too few."""
        return self.interval.low > self.whole.interval.high

    @property
    def gap(self) -> Decimal:
        """How far sum and whole are apart."""
        upper, lower = (
            (self.interval, self.whole.interval)
            if self.above
            else (self.whole.interval, self.interval)
        )
        return upper.low.value - lower.high.value

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day that any of its figures is of."""
        times = [o.time for o in (self.whole, *self.among)]
        return min(time.first for time in times), max(time.last for time in times)

    @property
    def ratio(self) -> Decimal | None:
        """Larger over smaller of what was printed, that of the parts added."""
        printed = [o.figure.amount for o in (*self.added, self.whole) if o.figure is not None]
        small, large = sorted((sum(printed[:-1], Decimal(0)), printed[-1]))
        return large / small if small > 0 else None

    @property
    def relation(self) -> Relation:
        """The answer, with its reason and the intervals of sum and whole."""
        origin, whole = self.added[0].origin, self.whole
        parts = _listed([f"{o.measure} ({o.interval})" for o in self.added])
        of = f"{whole.measure} ({whole.interval})"
        whose = f"its own {of}" if whole.origin == origin else f"{of} by {whole.origin}"
        reason = (
            f"{parts} by {origin} add up to {self.interval}, "
            f"{'above' if self.above else 'below'} {whose}"
        )
        if self.missing:
            reason += f", even without {_listed(self.missing)}"
        return Relation(RULES["C107"], reason, self.interval, whole.interval)


@dataclass(frozen=True, slots=True)
class Miscount:
    """Sums on one place, and of levels of one time, that are not the whole: one finding."""

    sums: tuple[Sum, ...]
    opened: int | None = None
    closed: int | None = None

    @property
    def pairs(self) -> list[Pair]:
        """Each whole with each figure that takes part in a sum against it."""
        return [(wrong.whole, o) for wrong in self.sums for o in wrong.among]

    def told(self) -> dict[str, Any]:
        """What a finding on it says: fields of one that are of the sum farthest from its whole."""
        widest = max(self.sums, key=lambda wrong: (wrong.gap, wrong.whole.id, wrong.added[0].id))
        return {
            "widest": (widest.whole, widest.added[0]),
            "relation": widest.relation,
            "gap": widest.gap if widest.gap > 0 else None,
            "ratio": widest.ratio,
            "opened": date.fromordinal(self.opened) if self.opened else None,
            "closed": date.fromordinal(self.closed) if self.closed else None,
        }


def miscounts(cell: Cell, cells: Cells) -> Iterator[Miscount]:
    """What stands of the parts of this cell's measure and does not add up to it.

    Nothing where nobody said that its parts are complete, or where only one is known.
    """
    if len(cell.said[0].parts) > 1:
        yield from _episodes(cell, _sums(cell, _parts(cell, cells), lambda of: of.standing))


def past_miscounts(cell: Cell, cells: Cells) -> Iterator[Miscount]:
    """What stood on some day, did not add up, and was ended by a revision."""
    if len(cell.said[0].parts) < 2:
        return
    parts = _parts(cell, cells)
    of_all = [cell, *parts.values()]
    until = {key: day for of in of_all for key, day in of.superseded().items()}
    begun = {o.stated.first for of in of_all for o in of.said if o.stated != ALL_TIME}
    ended: dict[Sum, tuple[int, int]] = {}
    met: set[tuple[str, ...]] = set()
    for day in sorted(begun):

        def stood(of: Cell, day: int = day) -> list[Observation]:
            return [
                o for o in of.said if o.stated.first <= day < until.get(id(o), ALL_TIME.last + 1)
            ]

        for wrong in _sums(cell, parts, stood):
            held = (wrong.whole, *wrong.added)
            ends = [until[id(o)] for o in held if id(o) in until]
            same = (str(wrong.above), *(o.id for o in (*held, *wrong.among)))
            if ends and same not in met:
                met.add(same)
                ended[wrong] = (max(o.stated.first for o in held), min(ends))
    for found in _episodes(cell, ended):
        days = [ended[wrong] for wrong in found.sums]
        yield Miscount(found.sums, min(first for first, _ in days), max(last for _, last in days))


def _parts(cell: Cell, cells: Cells) -> dict[str, Cell]:
    """The cells of the parts, by name; of those of which nobody said anything there is none."""
    keys = {name: cell.question._replace(measure=folded(name)) for name in cell.said[0].parts}
    found = {name: cells.get((key, cell.kind)) for name, key in keys.items()}
    return {name: of for name, of in found.items() if of is not None}


def _sums(
    cell: Cell, parts: Mapping[str, Cell], stood: Callable[[Cell], list[Observation]]
) -> Iterator[Sum]:
    """Every sum that is not a whole it is set against."""
    given: dict[Place, dict[str, dict[str, list[Observation]]]] = {}
    for name, of in parts.items():
        for o in asserted(stood(of)):
            by_origin = given.setdefault(folded_place(o.place), {})
            by_origin.setdefault(o.origin, {}).setdefault(name, []).append(o)
    wholes: dict[Place, list[Observation]] = {}
    for o in asserted(stood(cell)):
        wholes.setdefault(folded_place(o.place), []).append(o)
    for place in wholes.keys() & given.keys():
        against = _Wholes(wholes[place], cell.said[0].parts)
        for origin, by_part in given[place].items():
            yield from against.wrong(origin, by_part)


class _Wholes:
    """What is said of a whole in one place, to set the sums of any number of origins against."""

    def __init__(self, said: Iterable[Observation], names: tuple[str, ...]) -> None:
        self._names = names
        # What a sum is nowhere near is found by halving, not by adding up against each.
        self._by_high = sorted(said, key=lambda o: (o.interval.high, o.id))
        self._by_low = sorted(said, key=lambda o: (o.interval.low, o.id))
        self._own: dict[str, list[Observation]] = {}
        for o in self._by_low:
            self._own.setdefault(o.origin, []).append(o)

    def wrong(self, origin: str, parts: Parts) -> Iterator[Sum]:
        """The sums of this origin's parts that are too many or too few."""
        given = [o for held in parts.values() for o in held]
        own = [
            whole
            for whole in self._own.get(origin, ())
            if any(_binds(o, whole, above=above) for o in given for above in (True, False))
        ]
        for above in (True, False):
            for whole in own or self._beside(parts, above=above):
                if own or whole.origin != origin:
                    yield from self._sum(parts, whole, above=above)

    def _beside(self, parts: Parts, *, above: bool) -> list[Observation]:
        """The wholes that these parts, whenever they are of, are too many or too few for."""
        best = [edges for held in parts.values() if (edges := _edges(held, above=above))]
        if above:
            most = added(map(max, best))
            return self._by_high[: bisect_left(self._by_high, most, key=lambda o: o.interval.high)]
        if len(best) < len(self._names):
            return []
        least = added(map(min, best))
        return self._by_low[bisect_right(self._by_low, least, key=lambda o: o.interval.low) :]

    def _sum(self, parts: Parts, whole: Observation, *, above: bool) -> Iterator[Sum]:
        """The sum of these parts, where it is too many, or too few, for this whole."""
        usable = {
            name: held
            for name in self._names
            if (held := [o for o in parts.get(name, ()) if _counts(o, whole, above=above)])
        }
        if len(usable) < (2 if above else len(self._names)):
            return
        limit = whole.interval.high if above else whole.interval.low

        def edge(o: Observation) -> Bound:
            return o.interval.low if above else o.interval.high

        def beyond(total: Bound) -> bool:
            return total > limit if above else total < limit

        choose = max if above else min
        best = {name: choose(held, key=lambda o: (edge(o), o.id)) for name, held in usable.items()}
        if not beyond(added(map(edge, best.values()))):
            return
        if above and any(edge(o) > limit and o.origin != whole.origin for o in best.values()):
            return  # one part alone is above another's whole, which is what C103 says
        among = tuple(
            o
            for name, held in usable.items()
            for o in held
            if beyond(added(edge(other) for other in {**best, name: o}.values()))
        )
        missing = tuple(name for name in self._names if name not in usable)
        yield Sum(whole, tuple(best.values()), among, missing)


def _counts(o: Observation, whole: Observation, *, above: bool) -> bool:
    """Whether this part adds to a sum against this whole: by its time, and by a bound."""
    return bool(_edges([o], above=above)) and _binds(o, whole, above=above)


def _edges(held: Iterable[Observation], *, above: bool) -> list[Bound]:
    """The ends that are added: lowest values for too many, highest for too few; none is open."""
    ends = (o.interval.low if above else o.interval.high for o in held)
    return [end for end in ends if end.value.is_finite()]


def _binds(o: Observation, whole: Observation, *, above: bool) -> bool:
    """Whether part and whole are of times that have to agree; of one origin, of one statement."""
    if o.origin == whole.origin and not o.stated.overlaps(whole.stated):
        return False
    upper, lower = (o, whole) if above else (whole, o)
    return times_bind(o.behaviour, upper.time, lower.time, o.window_days)


def _episodes(cell: Cell, wrong: Iterable[Sum]) -> Iterator[Miscount]:
    """The sums on each place together; of a level, those of times apart apart."""
    places: dict[Place, list[Sum]] = {}
    for one in wrong:
        places.setdefault(folded_place(one.whole.place), []).append(one)
    for sums in places.values():
        if cell.behaviour is not Behaviour.LEVEL:
            yield Miscount(tuple(sums))
            continue
        episode: list[Sum] = []
        end = 0
        for one in sorted(sums, key=lambda one: one.days[0]):
            if episode and one.days[0] > end + cell.window:
                yield Miscount(tuple(episode))
                episode = []
            end = max(end, one.days[1]) if episode else one.days[1]
            episode.append(one)
        yield Miscount(tuple(episode))


def _listed(names: Iterable[str]) -> str:
    """Names in a sentence: one, two and three."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
