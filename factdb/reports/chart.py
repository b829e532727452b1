"""Charts as plain data: every figure on a question over time, and the positions that conflict.

Nothing is drawn here: an exporter does that, from marks that say who gave what interval when.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factdb.core.periods import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: the days it may have been stated on, and the interval it allows.

    ``number`` is what was printed, between ``low`` and ``high``, of which ``None`` is no bound.
    ``position`` is an index into the positions of the chart where the figure takes part in what
    the chart is about. ``standing`` is whether its origin has stated nothing later. ``language`` is
    that of the label, BCP 47.
    """

    label: str
    days: Span
    number: Decimal
    low: Decimal | None
    high: Decimal | None
    position: int | None
    standing: bool
    language: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What one origin stated in one place, in the order stated; ``marks`` is never empty."""

    origin: str
    place: str
    marks: tuple[Mark, ...]

    @property
    def position(self) -> int | None:
        """The position its newest figure that takes part holds."""
        return next((m.position for m in reversed(self.marks) if m.position is not None), None)


@dataclass(frozen=True, slots=True)
class Held:
    """One position: the values it allows in words, and how many independent origins hold it."""

    interval: str
    origins: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Every figure on one question.

    ``key`` is what it belongs to in its report: a finding's id, or a question's number.
    ``title`` says what is seen, ``about`` what it is about. ``undated`` counts the figures that
    cannot be drawn because nobody knows when they were stated.
    """

    key: str
    title: str
    about: str
    unit: str
    lines: tuple[Line, ...]
    positions: tuple[Held, ...] = ()
    undated: int = 0

    @property
    def marks(self) -> Iterator[Mark]:
        """All that is drawn."""
        return (mark for line in self.lines for mark in line.marks)
