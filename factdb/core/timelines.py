"""How each origin's figure moved: what it stated on one question and place, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factdb.core.cells import Cell, Place, Question, asserted, sorted_into_cells, voice
from factdb.core.figures import Figure
from factdb.core.identity import folded, identity
from factdb.core.observations import Observation, Stance
from factdb.core.periods import Span
from factdb.core.relations import Relation, relate
from factdb.core.rules import Kind

_LOUDEST = tuple(Kind)
"""The order of `Kind` is how much an editor wants to know."""


@dataclass(frozen=True, slots=True)
class Step:
    """One figure as it was stated, and what it is to what its origin stated before.

    ``relation`` is ``None`` for the first. A figure met before on its day is a relay of that; any
    other is set against its neighbour of the day and all of the day before, and the loudest
    relation told.
    ``standing`` is whether its origin has stated nothing
    later.
    """

    said: Observation
    relation: Relation | None
    standing: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """What one origin stated on one question and place; ``question`` is alike for all origins.

    ``place`` is the one of its origin's words, folded; no rule flags it, so its ``code`` is empty.
    """

    question: tuple[Question, Span | None]
    origin: str
    place: Place
    steps: tuple[Step, ...]
    code: str = ""

    @property
    def id(self) -> str:
        """A fingerprint of question, origin and place."""
        question, kind = self.question
        return identity("q", *question, str(kind), folded(self.origin), *self.place)

    @property
    def evidence(self) -> str:
        """A fingerprint of what was stated and when."""
        said = (step.said for step in self.steps)
        return identity("e", *sorted(f"{o.id} {o.figure} {o.stated}" for o in said))

    @property
    def attributions(self) -> frozenset[str]:
        """The ids of all its attributions."""
        return frozenset(step.said.id for step in self.steps)


def timelines(observations: Iterable[Observation]) -> list[Timeline]:
    """The timelines of observations with their origins.

    Those of one question follow each other, questions and origins by who spoke first.
    """
    cells = []
    for cell in sorted_into_cells(o for o in observations if o.stance is not Stance.DOUBTS):
        lines = list(_lines(cell))
        if lines:
            cells.append(lines)
    cells.sort(key=lambda lines: _began(lines[0]))
    return [line for lines in cells for line in lines]


def _lines(cell: Cell) -> Iterator[Timeline]:
    said = asserted(cell.said)
    standing = {id(o) for o in cell.standing}
    by_voice: dict[object, list[Observation]] = {}
    for o in sorted(said, key=_order):
        by_voice.setdefault(voice(o), []).append(o)
    for row in by_voice.values():
        origin, place = voice(row[0])
        yield Timeline(
            question=(cell.question, cell.kind),
            origin=origin,
            place=place,
            steps=tuple(
                Step(o, relation, id(o) in standing)
                for o, relation in zip(row, _relations(row), strict=True)
            ),
        )


def _relations(row: Sequence[Observation]) -> Iterator[Relation | None]:
    day: list[Observation] = []
    before: list[Observation] = []
    told: dict[Figure | None, Observation] = {}
    for o in row:
        if day and o.stated != day[0].stated:
            # Whatever of that day does not meet a figure, one of these two does not.
            lowest = min(day, key=lambda one: one.interval.high)
            before = [lowest, max(day, key=lambda one: one.interval.low)]
            day, told = [], {}
        same = told.setdefault(_plain(o.figure), o)
        if same is not o:
            yield relate(same, o)
        else:
            against = [one for one in before if not one.stated.overlaps(o.stated)]
            against += day[-1:] or before
            yield min((relate(one, o) for one in against), key=_quietness, default=None)
        day.append(o)


def _plain(figure: Figure | None) -> Figure | None:
    """A figure without the words it was printed in."""
    return None if figure is None else replace(figure, text="", unit=None)


def _quietness(relation: Relation) -> int:
    return _LOUDEST.index(relation.kind)


def _order(o: Observation) -> tuple[object, ...]:
    return o.stated, o.interval, o.published_on or "", o.id


def _began(line: Timeline) -> tuple[object, ...]:
    first = line.steps[0].said
    return first.stated, first.subject or "", first.measure or "", first.id
