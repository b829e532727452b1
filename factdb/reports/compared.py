"""Pairs of claims and what they are to each other, in the order they were asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factdb.core.figures import Interval
from factdb.core.observations import Observation
from factdb.core.relations import Relation, relate
from factdb.core.rules import Kind
from factdb.reports.table import Cell, Column, Table

COLUMNS = (
    Column("a", "The one claim, as asked."),
    Column("b", "The other claim, as asked."),
    Column("relation", "What the two are to each other."),
    Column("reason", "Why, in a sentence."),
    Column("rule", "Code of the rule that fired."),
    Column("a_interval", "Lowest and highest value the one figure allows.", joined=" to "),
    Column("b_interval", "Lowest and highest value the other figure allows.", joined=" to "),
)

_LOUDEST = tuple(Kind)
"""The order of `Kind` is how much an editor wants to know: conflicts first."""


def compared(
    pairs: Iterable[tuple[str, str]], observed: Mapping[str, Sequence[Observation]]
) -> Table:
    """The answers for pairs of references; ``observed`` holds the attributions of each."""
    return Table("compared", COLUMNS, _rows(pairs, observed))


def between(a: Sequence[Observation], b: Sequence[Observation]) -> Relation:
    """The relation of two claims: the loudest among those of their attributions."""
    answers = [relate(one, other) for one in a for other in b]
    return min(answers, key=lambda answer: _LOUDEST.index(answer.kind))


def _rows(
    pairs: Iterable[tuple[str, str]], observed: Mapping[str, Sequence[Observation]]
) -> Iterator[tuple[Cell, ...]]:
    for a, b in pairs:
        answer = between(observed[a], observed[b])
        yield (
            a,
            b,
            answer.kind,
            answer.reason,
            answer.rule.code,
            _pair(answer.a_interval),
            _pair(answer.b_interval),
        )


def _pair(interval: Interval | None) -> Cell:
    return interval.as_pair() if interval is not None else None
