"""Cells: what was said on one question, and which of it stands (design 4).

Figures of different cells are never compared, except a part with its whole and a count within
a time with the whole count. In a cell an origin's words in a place stand until it states
something later.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from factdb.core.figures import Bound
from factdb.core.identity import folded
from factdb.core.observations import Behaviour, Modality, Observation, Stance
from factdb.core.periods import ALL_TIME, Span
from factdb.core.relations import claim_words, folded_place, is_share

Place = tuple[str, ...]


class Question(NamedTuple):
    """What has to be equal for two figures to be comparable, all names folded."""

    subject: str
    measure: str
    unit: str
    modality: Modality


class Cell:
    """What was said on one question and one kind of period."""

    def __init__(self, question: Question, kind: Span | None) -> None:
        self.question = question
        self.kind = kind
        self.said: list[Observation] = []

    @property
    def behaviour(self) -> Behaviour:
        """How its measure moves."""
        return self.said[0].behaviour

    @property
    def window(self) -> int:
        """Days that count as one time."""
        return self.said[0].window_days

    @property
    def share(self) -> bool:
        """Whether amounts of different places do not bound each other."""
        return is_share(self.question.unit)

    @cached_property
    def standing(self) -> list[Observation]:
        """What stands: an origin's words in a place, until it has stated something wholly later."""
        newest: dict[tuple[str, Place], int] = {}
        by_voice = [(voice(o), o) for o in self.said]
        for who, o in by_voice:
            if o.stated != ALL_TIME:
                newest[who] = max(o.stated.first, newest.get(who, 0))
        return [o for who, o in by_voice if o.stated.last >= newest.get(who, 0)]

    @cached_property
    def given(self) -> list[Observation]:
        """The asserted figures among what stands."""
        return asserted(self.standing)

    @cached_property
    def gathered(self) -> Gathered:
        """The asserted figures among what stands, by place."""
        return Gathered(self.given)

    def superseded(self) -> dict[int, int]:
        """By the id() of an observation: the day its origin stated the next, if it did."""
        days = self._days()
        until: dict[int, int] = {}
        for o in self.said:
            mine = days.get(voice(o), [])
            later = bisect_right(mine, o.stated.last)
            if later < len(mine):
                until[id(o)] = mine[later]
        return until

    def _days(self) -> dict[tuple[str, Place], list[int]]:
        """The days each origin stated something about each place, in order."""
        days: dict[tuple[str, Place], list[int]] = {}
        for o in self.said:
            if o.stated != ALL_TIME:
                days.setdefault(voice(o), []).append(o.stated.first)
        for mine in days.values():
            mine.sort()
        return days


def voice(o: Observation) -> tuple[str, Place]:
    """Whose word it is about which place."""
    return o.origin, folded_place(o.place)


def asserted(said: Iterable[Observation]) -> list[Observation]:
    """The asserted figures among what was said."""
    return [o for o in said if o.stance is Stance.ASSERTS and o.figure is not None]


def sorted_into_cells(observations: Iterable[Observation]) -> list[Cell]:
    """Sort observations into cells; one without a unit belongs to each unit of its measure.

    Claims without a figure are a question of their own, by their words; a denial without a
    figure also denies the measure.
    """
    measures: dict[tuple[str, str, Modality], dict[str, list[Observation]]] = {}
    for o in observations:
        measure = folded(o.measure) if o.measure is not None else ""
        keys = [measure] if o.measure is not None else []
        if o.figure is None:
            keys = [*keys[: o.stance is Stance.DENIES], f"{measure}: {claim_words(o)}"]
        for key in keys:
            units = measures.setdefault((folded(o.subject or ""), key, o.modality), {})
            units.setdefault(o.unit or "", []).append(o)
    cells: list[Cell] = []
    for (subject, measure, modality), units in measures.items():
        unitless = units.pop("", []) if len(units) > 1 else []
        for unit, members in units.items():
            question = Question(subject, measure, unit, modality)
            kinds: dict[Span | None, Cell] = {}
            for o in (*members, *unitless):
                kind = o.time if o.within else None
                cell = kinds.get(kind)
                if cell is None:
                    cell = kinds[kind] = Cell(question, kind)
                cell.said.append(o)
            cells += kinds.values()
    return cells


class Gathered:
    """Figures by place, in each from the one that can be the lowest up: asked for many times."""

    def __init__(self, figures: Iterable[Observation]) -> None:
        places = by_place(figures)
        self.at = {place: sorted(held, key=_high) for place, held in places.items()}
        self._highs = {place: list(map(_high, held)) for place, held in self.at.items()}

    def lowest(self, place: Place) -> Bound:
        """The lowest upper bound of those at a place."""
        return self._highs[place][0]

    def below(self, place: Place, bound: Bound) -> list[Observation]:
        """Those at a place that are wholly below this."""
        return self.at[place][: bisect_left(self._highs[place], bound)]


def _high(o: Observation) -> Bound:
    return o.interval.high


def by_place(observations: Iterable[Observation]) -> dict[Place, list[Observation]]:
    """The observations of each place, together."""
    found: dict[Place, list[Observation]] = {}
    for o in observations:
        found.setdefault(folded_place(o.place), []).append(o)
    return found


def nested(
    uppers: Iterable[Observation], lowers: Collection[Place], *, share: bool
) -> Iterator[tuple[list[Observation], Place]]:
    """For each place of the lower figures: the upper ones inside or at it.

    A share is compared only with shares of the same place.
    """
    within: dict[Place, list[Observation]] = {}
    for place, members in by_place(uppers).items():
        for depth in range(len(place), -1, -1):
            if place[:depth] in lowers:
                within.setdefault(place[:depth], []).extend(members)
            if share:
                break
    for place, members in within.items():
        yield members, place


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


class _Sort(NamedTuple):
    """What decides which figures one can be compared with; the fields in the order asked."""

    subject: str
    measure: str | int
    unit: str | None
    modality: Modality
    place: Place
    kind: Span | None


_Sizes = Mapping[_Sort, int]
"""How many figures there are of each sort."""


def comparable(figures: Iterable[Observation]) -> tuple[int, Counter[str]]:
    """How many pairs of asserted figures can be compared, and how many not by the first field.

    Worked out from the sizes of groups, never by looking at pairs.
    """
    groups: list[_Sizes] = [Counter(map(_sort, figures))]
    together = sum(map(_all_pairs, groups))
    apart: Counter[str] = Counter()
    for field in ("subject", "measure", "unit", "modality"):
        groups = [part for group in groups for part in _split(group, _Sort._fields.index(field))]
        before, together = together, sum(map(_all_pairs, groups))
        apart[field] = before - together
    before, together = together, sum(map(_nested_pairs, groups))
    apart["place"] = before - together
    kinds = [part for group in groups for part in _split(group, _Sort._fields.index("kind"))]
    before, together = together, sum(map(_nested_pairs, kinds))
    apart["period"] = before - together
    return together, +apart


def _sort(o: Observation) -> _Sort:
    return _Sort(
        folded(o.subject or ""),
        folded(o.measure) if o.measure is not None else id(o),
        o.unit,
        o.modality,
        folded_place(o.place),
        o.time if o.within else None,
    )


def _all_pairs(group: _Sizes) -> int:
    return _pairs(sum(group.values()))


def _split(group: _Sizes, field: int) -> Iterable[_Sizes]:
    parts: dict[object, dict[_Sort, int]] = {}
    for sort, size in group.items():
        parts.setdefault(sort[field], {})[sort] = size
    if _Sort._fields[field] == "unit" and len(parts) == 2 and None in parts:
        return [group]  # no unit is any unit
    return parts.values()


def _nested_pairs(group: _Sizes) -> int:
    """Pairs of which one place is inside the other or the same; of shares, the same."""
    sizes: Counter[Place] = Counter()
    for sort, size in group.items():
        sizes[sort.place] += size
    if any(is_share(sort.unit) for sort in group):
        return sum(map(_pairs, sizes.values()))
    inside = 0
    for place, size in sizes.items():
        around = sum(sizes[place[:depth]] for depth in range(len(place)))
        inside += _pairs(size) + size * around
    return inside
