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
    """Every measure of a database, to be looked up by row or by the rarest concept of its name.

    ``rarity`` is how much a concept tells: most where few measures have it.
    """

    by_row: Mapping[int, Topic]
    by_rarest: Mapping[Concept | str, Sequence[Topic]]
    rarity: Mapping[Concept | str, float]

    def share(self, named: Meanings, met: Meanings) -> float:
        """How much of a name is met, by what its concepts tell."""
        whole = sum(self.rarity[meaning] for meaning in named)
        return sum(self.rarity[meaning] for meaning in named & met) / whole if whole else 0.0


def topics(connection: Connection) -> Topics:
    """All measures with the concepts of their names."""
    query = select(measures.c.id, subjects.c.name, measures.c.name, measures.c.unit).outerjoin_from(
        measures, subjects, subjects.c.id == measures.c.subject_id
    )
    by_row: dict[int, Topic] = {}
    about: dict[str | None, Meanings] = {None: frozenset()}
    for row, subject, measure, unit in connection.execute(query):
        if subject not in about:
            about[subject] = concepts(subject)
        by_row[row] = Topic(row, subject, measure, unit, about[subject], concepts(measure))
    having = Counter(meaning for topic in by_row.values() for meaning in topic.counts)
    named = {*having, *(meaning for meanings in about.values() for meaning in meanings)}
    rarity = {name: math.log((len(by_row) + 1) / (having[name] + 0.5)) for name in named}
    by_rarest: dict[Concept | str, list[Topic]] = {}
    for topic in by_row.values():
        if topic.counts:
            by_rarest.setdefault(min(topic.counts, key=having.__getitem__), []).append(topic)
    return Topics(by_row, by_rarest, rarity)


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
    # A name that is met as a whole is met in its rarest concept; one that is met in part counts
    # only where the number is known.
    holding = _holding(connection, readings)
    near = [topic for meaning in beside for topic in known.by_rarest.get(meaning, ())]
    near += [known.by_row[row] for row in holding]
    met = {
        topic.row: known.share(topic.counts, beside)
        for topic in near
        if _same_unit(topic.unit, readings)
        and not any(_telling(missing) for missing in topic.counts - beside)
        and (not topic.about or known.share(topic.about, around) >= _PART_OF_SUBJECT)
    }
    likely = [
        row
        for row, share in met.items()
        if share > _WHOLE_NAME or (holding[row] and share >= _PART_OF_NAME)
    ]
    sizes = _sizes(connection, likely)

    def score(row: int) -> float:
        topic = known.by_row[row]
        unmet = sum(map(_telling, beside - topic.counts - topic.about))
        weight = sum(known.rarity[meaning] for meaning in topic.counts & beside)
        return (
            met[row]
            + _KNOWN_NUMBER * (holding[row] > 0)
            + _SIZE * math.log1p(sizes[row])
            + _WEIGHT * weight
            - _UNMET * unmet
        )

    scores = [(known.by_row[row], score(row)) for row in likely]
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


def _holding(connection: Connection, readings: Sequence[Figure]) -> Counter[int]:
    """By measure: how many claims have the same number."""
    keys = {number_key(figure.amount) for figure in readings}
    query = (
        select(claims.c.measure_id, func.count())
        .join_from(figures, claims, claims.c.id == figures.c.claim_id)
        .where(one_of(connection, figures.c.amount_key, keys), claims.c.measure_id.is_not(None))
        .group_by(claims.c.measure_id)
    )
    return Counter(dict(connection.execute(query).all()))


def _sizes(connection: Connection, rows: Iterable[int]) -> Counter[int]:
    """By measure: how many claims there are."""
    query = (
        select(claims.c.measure_id, func.count())
        .where(one_of(connection, claims.c.measure_id, list(rows)))
        .group_by(claims.c.measure_id)
    )
    return Counter(dict(connection.execute(query).all()))
