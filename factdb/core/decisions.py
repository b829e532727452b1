"""Decisions: what an editor made of a finding, and whether that still holds.

A decision is about the evidence that was there when it was taken. It stands while the evidence
is the same and its date has not passed; then the finding comes back as changed. Decisions are
only ever added: the newest counts, the others are its history.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


class Flagged(Protocol):
    """Anything a report flags: an id for the question, a fingerprint for the evidence."""

    @property
    def id(self) -> str:
        """What it is known by, while the question is the same."""

    @property
    def evidence(self) -> str:
        """What changes exactly when the evidence does."""

    @property
    def code(self) -> str:
        """The code of the rule that flags it, empty where none does."""

    @property
    def attributions(self) -> frozenset[str]:
        """Ids of the attributions that take part in it."""


class Verdict(StrEnum):
    """What a finding is decided to be; ``open`` takes an earlier decision back."""

    EXPLAINED = "explained"
    ACCEPTED = "accepted"
    WRONG_FIGURE = "wrong-figure"
    WRONG_SOURCE = "wrong-source"
    OPEN = "open"


class Standing(StrEnum):
    """What a decision makes of a finding on a day."""

    OPEN = "open"
    RESOLVED = "resolved"
    CHANGED = "changed"


class Since(StrEnum):
    """What became of a finding since an earlier look at it."""

    NEW = "new"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one finding, with the evidence it was taken on.

    ``until`` is the last day it holds; ``decided_at`` is ISO 8601 with its zone.
    """

    finding: str
    rule: str
    evidence: str
    verdict: Verdict
    note: str | None
    until: date | None
    decided_by: str
    decided_at: str

    @property
    def day(self) -> date:
        """The day it was taken, where this program runs."""
        return datetime.fromisoformat(self.decided_at).astimezone().date()


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding's standing, and the newest decision behind it if there is one."""

    standing: Standing
    decision: Decision | None = None


UNDECIDED = Judged(Standing.OPEN)


def judged(
    findings: Iterable[Flagged], decisions: Iterable[Decision], day: date
) -> dict[str, Judged]:
    """The standing of every finding on ``day``, by id; decisions come oldest first.

    A decision taken after that day was not yet taken.
    """
    newest = latest(decision for decision in decisions if decision.day <= day)
    return {finding.id: _judged(finding, newest.get(finding.id), day) for finding in findings}


def latest(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The newest decision on each finding, by its id; they come oldest first."""
    return {decision.finding: decision for decision in decisions}


def _judged(finding: Flagged, decision: Decision | None, day: date) -> Judged:
    if decision is None:
        return UNDECIDED
    if decision.verdict is Verdict.OPEN:
        return Judged(Standing.OPEN, decision)
    lapsed = decision.until is not None and decision.until < day
    stands = decision.evidence == finding.evidence and not lapsed
    return Judged(Standing.RESOLVED if stands else Standing.CHANGED, decision)


def compared(
    findings: Iterable[Flagged],
    standing: Mapping[str, Judged],
    earlier: Mapping[str, Flagged],
    kept_out: Collection[str],
) -> dict[str, Since]:
    """What became of every finding since an earlier report, by id.

    ``kept_out`` are those that a decision kept out of that report: one that is back has changed,
    whatever its evidence.
    """
    found = {}
    for finding in findings:
        before = earlier.get(finding.id)
        if before is None:
            found[finding.id] = Since.NEW
        elif before.evidence != finding.evidence or (
            finding.id in kept_out and not is_resolved(finding, standing)
        ):
            found[finding.id] = Since.CHANGED
        else:
            found[finding.id] = Since.UNCHANGED
    return found


def is_resolved(finding: Flagged, standing: Mapping[str, Judged]) -> bool:
    """Whether a decision keeps the finding out of reports; nothing is decided on the past."""
    return standing.get(finding.id, UNDECIDED).standing is Standing.RESOLVED


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A decision as a listing shows it, with what became of its finding since it was taken."""

    finding: str
    rule: str
    decision: str
    note: str | None
    decided_by: str
    decided_at: str
    until: str | None
    today: str


def reviewed(decisions: Iterable[Decision], findings: Iterable[Flagged]) -> list[Reviewed]:
    """Every decision, newest first; decisions come oldest first, findings are those of today."""
    evidence = {finding.id: finding.evidence for finding in findings}
    return [
        Reviewed(
            finding=taken.finding,
            rule=taken.rule,
            decision=taken.verdict.value,
            note=taken.note,
            decided_by=taken.decided_by,
            decided_at=taken.decided_at,
            until=str(taken.until) if taken.until else None,
            today=_became(taken, evidence.get(taken.finding)).value,
        )
        for taken in reversed(list(decisions))
    ]


def _became(taken: Decision, evidence: str | None) -> Since:
    if evidence is None:
        return Since.GONE
    return Since.UNCHANGED if evidence == taken.evidence else Since.CHANGED
