"""One look at the same figures on different days: now, or as known on a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from factdb.core.conflicts import Finding, Survey, survey
from factdb.core.decisions import Decision, Judged, judged
from factdb.core.knowledge import known_at
from factdb.core.observations import Observation
from factdb.core.origins import resolve


@dataclass(frozen=True)
class Look:
    """Figures without their origins yet, and the decisions on what is found among them.

    ``asked`` are the ids of the attributions that findings must involve, ``None`` for all;
    ``wanted`` says which findings are told at all; decisions come oldest first. A day of
    ``None`` means everything known, which is ``today``.
    """

    seen: Sequence[Observation]
    asked: frozenset[str] | None
    decisions: Sequence[Decision]
    today: date
    wanted: Callable[[Finding], bool]
    history: bool = False
    _observed: dict[date | None, list[Observation]] = field(default_factory=dict)
    _surveys: dict[date | None, Survey] = field(default_factory=dict)

    def observed(self, day: date | None = None) -> list[Observation]:
        """What was known, with the origins that follow from that alone."""
        if day not in self._observed:
            known = self.seen if day is None else known_at(self.seen, day)
            self._observed[day] = resolve(known)
        return self._observed[day]

    def survey(self, day: date | None = None) -> Survey:
        """What is found among it, where one of those asked for takes part."""
        if day not in self._surveys:
            found = survey(self.observed(day), history=self.history)
            self._surveys[day] = found.kept(lambda f: self.involves(f) and self.wanted(f))
        return self._surveys[day]

    def judged(self, day: date | None = None) -> dict[str, Judged]:
        """What had been decided on that by then."""
        return judged(self.survey(day).findings, self.decisions, day or self.today)

    def involves(self, finding: Finding) -> bool:
        """Whether one of the attributions asked for takes part in it."""
        return self.involves_any(o.id for o in finding.observations)

    def involves_any(self, attributions: Iterable[str]) -> bool:
        """Whether one of these attributions was asked for."""
        return self.asked is None or not self.asked.isdisjoint(attributions)
