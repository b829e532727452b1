"""One look at the same figures on different days: now, or as known on a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Generic, Protocol, Self, TypeVar

from factdb.core.conflicts import Finding, survey
from factdb.core.decisions import Decision, Flagged, Judged, judged
from factdb.core.knowledge import known_at
from factdb.core.observations import Observation
from factdb.core.origins import resolve
from factdb.core.sourcing import Flag, sourced

F_co = TypeVar("F_co", bound=Flagged, covariant=True)


class Found(Protocol[F_co]):
    """What one sort of report finds among observations."""

    @property
    def findings(self) -> Sequence[F_co]:
        """What can be decided on: everything found but the past."""

    @property
    def history(self) -> Sequence[F_co]:
        """What was found of the past, and is open no more."""

    def kept(self, wanted: Callable[[F_co], bool]) -> Self:
        """The same with only the findings that are wanted."""


@dataclass(frozen=True, slots=True)
class Unflagged(Generic[F_co]):
    """What is found where no rule flags anything: timelines, or sentences."""

    findings: Sequence[F_co]

    @property
    def history(self) -> Sequence[F_co]:
        """Nothing: it is told as known on a day."""
        return ()

    def kept(self, wanted: Callable[[F_co], bool]) -> Self:
        """Those that are wanted."""
        return replace(self, findings=list(filter(wanted, self.findings)))


S_co = TypeVar("S_co", bound=Found[Flagged], covariant=True)


@dataclass(frozen=True)
class Seen:
    """Figures without their origins yet, and those known on a day with the origins of that day.

    ``stored`` tells what was seen as it was stored on a day. A day of ``None`` means everything
    known.
    """

    observations: Sequence[Observation]
    stored: Callable[[Sequence[Observation], date], Sequence[Observation]] = lambda seen, _: seen
    _on: dict[date | None, list[Observation]] = field(default_factory=dict)

    def on(self, day: date | None = None) -> list[Observation]:
        """What was known, with the origins that follow from that alone."""
        if day not in self._on:
            known = self.observations
            if day is not None:
                known = known_at(self.stored(known, day), day)
            self._on[day] = resolve(known)
        return self._on[day]


@dataclass(frozen=True)
class Look(Generic[S_co]):
    """What a report finds as of any day, and the decisions on it.

    ``asked`` are the ids of the attributions that findings must involve, ``None`` for all;
    decisions come oldest first; ``codes`` are those of the rules that are told at all; ``find``
    looks at what was known on a day. A day of ``None`` means everything known, which is ``today``.
    """

    asked: frozenset[str] | None
    decisions: Sequence[Decision]
    today: date
    codes: frozenset[str]
    find: Callable[[date | None], S_co]
    _found: dict[date | None, S_co] = field(default_factory=dict)

    def found(self, day: date | None = None) -> S_co:
        """What is found, where one of those asked for takes part."""
        if day not in self._found:
            self._found[day] = self.find(day).kept(self.tells)
        return self._found[day]

    def judged(self, day: date | None = None) -> dict[str, Judged]:
        """What had been decided on that by then."""
        return judged(self.found(day).findings, self.decisions, day or self.today)

    def tells(self, finding: Flagged) -> bool:
        """Whether its rule is told, and one of the attributions asked for takes part in it.

        What no rule flags, as a timeline, is always told.
        """
        return (not finding.code or finding.code in self.codes) and self.involves_any(
            finding.attributions
        )

    def involves_any(self, attributions: Iterable[str]) -> bool:
        """Whether one of these attributions was asked for."""
        return self.asked is None or not self.asked.isdisjoint(attributions)


def flagged(observations: Sequence[Observation]) -> list[Finding | Flag]:
    """Everything that any report flags among observations with their origins."""
    return [
        *survey(observations).findings,
        *(flag for claim in sourced(observations) for flag in claim.flags),
    ]
