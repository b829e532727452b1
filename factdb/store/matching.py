"""Which question of the database a figure of a text answers: its subject and measure.

A measure is meant where every concept of its name stands beside the figure, in whatever words
(`factdb.text.concepts`), and the subject's in the text. Where only some do, it has to hold the
same number. Nothing is guessed: a figure that is near no measure has none.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from factdb.core.figures import Figure
from factdb.core.ordering import number_key
from factdb.store.membership import one_of
from factdb.store.tables import claims, figures, measures, subjects
from factdb.text.concepts import concepts
from factdb.text.languages.table import Concept

Meanings = frozenset[Concept | str]

_WHOLE_NAME = 1 - 1e-9
# Weights under which most of the real figures of the fixtures find their own measure by the
# words of their claims, and few another.
_PART_OF_NAME = 0.3
"""Share of a measure's name that has to be met where the number is known on it."""
_PART_OF_SUBJECT = 0.34
_KNOWN_NUMBER = 0.3
_SIZE = 0.15
_WEIGHT = 0.1
_UNMET = 0.6
"""What it costs a measure that the text speaks of something its name does not."""
_ENOUGH = 0.8


@dataclass(frozen=True, slots=True)
class Topic:
    """A measure with its subject, and the concepts of both names."""

    row: int
    subject: str | None
    measure: str
    unit: str | None
    about: Meanings
    counts: Meanings

    @property
    def values(self) -> dict[str, str]:
        """Its names as fields of the flat record."""
        return {"measure": self.measure} | ({"subject": self.subject} if self.subject else {})


@dataclass(frozen=True, slots=True)
class Topics:
    """Every measure of a database, to be looked up by concepts."""

    by_concept: Mapping[Concept | str, Sequence[Topic]]
    all: int

    def rarity(self, meaning: Concept | str) -> float:
        """How much a concept tells: most where few measures have it."""
        having = len(self.by_concept.get(meaning, ()))
        return math.log((self.all + 1) / (having + 0.5))

    def share(self, named: Meanings, met: Meanings) -> float:
        """How much of a name is met, by what its concepts tell."""
        whole = sum(map(self.rarity, named))
        return sum(map(self.rarity, named & met)) / whole if whole else 0.0


def topics(connection: Connection) -> Topics:
    """All measures with the concepts of their names."""
    query = select(measures.c.id, subjects.c.name, measures.c.name, measures.c.unit).outerjoin_from(
        measures, subjects, subjects.c.id == measures.c.subject_id
    )
    by_concept: dict[Concept | str, list[Topic]] = {}
    count = 0
    known: dict[str | None, Meanings] = {None: frozenset()}
    for row, subject, measure, unit in connection.execute(query):
        if subject not in known:
            known[subject] = concepts(subject)
        topic = Topic(row, subject, measure, unit, known[subject], concepts(measure))
        count += 1
        for meaning in topic.counts:
            by_concept.setdefault(meaning, []).append(topic)
    return Topics(by_concept, count)


def matched(
    connection: Connection,
    known: Topics,
    beside: Meanings,
    around: Meanings,
    readings: Sequence[Figure],
) -> Topic | None:
    """The measure that a figure is of, if one is meant; see `ranked`."""
    return clear(ranked(connection, known, beside, around, readings))


def clear(found: Sequence[tuple[Topic, float]]) -> Topic | None:
    """The first of those `ranked`, if it fits well enough to be taken without asking."""
    return found[0][0] if found and found[0][1] >= _ENOUGH else None


def ranked(
    connection: Connection,
    known: Topics,
    beside: Meanings,
    around: Meanings,
    readings: Sequence[Figure],
) -> list[tuple[Topic, float]]:
    """The measures that a figure may be of, the likeliest first, each with how well it fits.

    ``beside`` are the concepts of the words that may say what it counts, ``around`` those of the
    whole text. Of measures that fit alike the one that holds the number wins, then the one that
    more is known of.
    """
    near = {
        topic.row: topic
        for meaning in beside
        for topic in known.by_concept.get(meaning, ())
        if _same_unit(topic.unit, readings)
        and not any(_telling(missing) for missing in topic.counts - beside)
        and (not topic.about or known.share(topic.about, around) >= _PART_OF_SUBJECT)
    }
    if not near:
        return []
    holding = _holding(connection, near, readings)
    met = {row: known.share(topic.counts, beside) for row, topic in near.items()}
    likely = [
        row
        for row in near
        if met[row] > _WHOLE_NAME or (holding[row] and met[row] >= _PART_OF_NAME)
    ]
    sizes = _sizes(connection, likely)

    def score(row: int) -> float:
        topic = near[row]
        unmet = sum(map(_telling, beside - topic.counts - topic.about))
        weight = sum(map(known.rarity, topic.counts & beside))
        return (
            met[row]
            + _KNOWN_NUMBER * (holding[row] > 0)
            + _SIZE * math.log1p(sizes[row])
            + _WEIGHT * weight
            - _UNMET * unmet
        )

    scores = [(near[row], score(row)) for row in likely]
    return sorted(scores, key=lambda scored: (-scored[1], scored[0].row))


def _telling(meaning: Concept | str) -> bool:
    return isinstance(meaning, Concept) and meaning.telling


def _same_unit(unit: str | None, readings: Iterable[Figure]) -> bool:
    """Whether the figure can be in a measure's unit: percent and money are never a count."""
    printed = {figure.unit for figure in readings}
    own = _denomination(unit)
    return any(_denomination(one) == own for one in printed)


def _denomination(unit: str | None) -> str | None:
    """The unit where it is percent or a currency (ISO 4217); things counted have none."""
    if unit is None:
        return None
    return unit if unit in ("percent", "%") or (len(unit) == 3 and unit.isupper()) else None


def _holding(
    connection: Connection, rows: Iterable[int], readings: Sequence[Figure]
) -> Counter[int]:
    """By measure: how many claims have the same number."""
    keys = {number_key(figure.amount) for figure in readings}
    query = (
        select(claims.c.measure_id, func.count())
        .join_from(figures, claims, claims.c.id == figures.c.claim_id)
        .where(one_of(connection, figures.c.amount_key, keys))
        .group_by(claims.c.measure_id)
    )
    wanted = set(rows)
    return Counter({row: count for row, count in connection.execute(query) if row in wanted})


def _sizes(connection: Connection, rows: Iterable[int]) -> Counter[int]:
    """By measure: how many claims there are."""
    query = (
        select(claims.c.measure_id, func.count())
        .where(one_of(connection, claims.c.measure_id, list(rows)))
        .group_by(claims.c.measure_id)
    )
    return Counter(dict(connection.execute(query).all()))
