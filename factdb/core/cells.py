"""Cells: what was said on one question, and which of it stands (design 4).

Figures of different cells are never compared, except a part with its whole and a count within
a time with the whole count. In a cell an origin's words in a place stand until it states
something later.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

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
        days = self._days()
        return [o for o in self.said if o.stated.last >= days.get(voice(o), [0])[-1]]

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
    cells: dict[tuple[Question, Span | None], Cell] = {}
    for (subject, measure, modality), units in measures.items():
        unitless = units.pop("", []) if len(units) > 1 else []
        for unit, members in units.items():
            question = Question(subject, measure, unit, modality)
            for o in (*members, *unitless):
                kind = o.time if o.within else None
                cells.setdefault((question, kind), Cell(question, kind)).said.append(o)
    return list(cells.values())


def nested(
    uppers: Sequence[Observation], lowers: Sequence[Observation], *, share: bool
) -> Iterator[tuple[list[Observation], list[Observation]]]:
    """For each place of the lower figures: those inside or at it, and those at it.

    A share is compared only with shares of the same place.
    """
    at: dict[Place, list[Observation]] = {}
    for o in lowers:
        at.setdefault(folded_place(o.place), []).append(o)
    within: dict[Place, list[Observation]] = {}
    for o in uppers:
        place = folded_place(o.place)
        for depth in range(len(place), -1, -1):
            if place[:depth] in at:
                within.setdefault(place[:depth], []).append(o)
            if share:
                break
    for place, members in at.items():
        if place in within:
            yield within[place], members


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


def comparable(observations: Iterable[Observation]) -> tuple[int, Counter[str]]:
    """How many pairs of figures can be compared, and how many not by the first field that differs.

    Worked out from the sizes of groups, never by looking at pairs.
    """
    groups = [[o for o in observations if o.figure is not None and o.stance is Stance.ASSERTS]]
    together = _pairs(len(groups[0]))
    apart: Counter[str] = Counter()
    for field, key in _FIELDS.items():
        groups = [part for group in groups for part in _split(group, key)]
        before, together = together, sum(_pairs(len(group)) for group in groups)
        apart[field] = before - together
    before, together = together, sum(_nested_pairs(group) for group in groups)
    apart["place"] = before - together
    kinds = [part for group in groups for part in _split(group, lambda o: o.within and o.time)]
    before, together = together, sum(_nested_pairs(kind) for kind in kinds)
    apart["period"] = before - together
    return together, +apart


_FIELDS: dict[str, Callable[[Observation], object]] = {
    "subject": lambda o: folded(o.subject or ""),
    "measure": lambda o: folded(o.measure) if o.measure is not None else id(o),
    "unit": lambda o: o.unit,
    "modality": lambda o: o.modality,
}


def _split(
    group: list[Observation], key: Callable[[Observation], object]
) -> Iterable[list[Observation]]:
    parts: dict[object, list[Observation]] = {}
    for o in group:
        parts.setdefault(key(o), []).append(o)
    if len(parts) == 2 and None in parts:  # no unit is any unit
        return [group]
    return parts.values()


def _nested_pairs(members: list[Observation]) -> int:
    """Pairs of which one place is inside the other or the same; of shares, the same."""
    sizes = Counter(folded_place(o.place) for o in members)
    if any(is_share(o.unit) for o in members):
        return sum(map(_pairs, sizes.values()))
    inside = 0
    for place, size in sizes.items():
        around = sum(sizes[place[:depth]] for depth in range(len(place)))
        inside += _pairs(size) + size * around
    return inside
