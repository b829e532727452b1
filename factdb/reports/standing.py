"""What is told of findings beyond what they are: what was decided on them, what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Generic, TypeVar

from factdb.core.decisions import Flagged, Judged, Since, Standing, compared, is_resolved
from factdb.core.looks import Found, Look
from factdb.reports.table import Cell, Column

COLUMNS = (
    Column("evidence", "Fingerprint of what is said; it changes when the evidence does."),
    Column("state", "new, unchanged, changed or gone since what the report is compared with."),
    Column("standing", "open, resolved, or changed: decided, but on other evidence or until then."),
    Column(
        "decision", "The newest decision: explained, accepted, wrong-figure, wrong-source, open."
    ),
    Column("note", "Why it was decided so."),
    Column("decided_by", "Who decided."),
    Column("decided_at", "When, ISO 8601."),
    Column("until", "The last day the decision holds."),
)

F = TypeVar("F", bound=Flagged)


@dataclass(frozen=True, slots=True)
class Saved:
    """A finding out of a saved report, as rows of the report it goes back into."""

    id: str
    evidence: str
    code: str
    attributions: frozenset[str]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Earlier(Generic[F]):
    """What a report is compared with: its findings by id, and how it is called.

    ``kept_out`` are those that a decision kept out of it, ``past`` the conflicts that were ended
    even then. ``judged`` is their standing then, where they are not out of a saved report.
    """

    called: str
    findings: Mapping[str, F | Saved]
    kept_out: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    judged: Mapping[str, Judged] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Review(Generic[F]):
    """What is told of the findings of a report; parts that were not asked for are ``None``.

    ``hidden`` are the ids of those that are not told among the others: resolved, or unchanged.
    """

    judged: Mapping[str, Judged] = field(default_factory=dict)
    became: Mapping[str, Since] | None = None
    resolved: Sequence[F] | None = None
    gone: Sequence[F | Saved] | None = None
    known_at: str | None = None
    notes: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()

    def shows(self, finding: Flagged) -> bool:
        """Whether it is told among what is open."""
        return finding.id not in self.hidden

    def cells(self, finding: Flagged) -> tuple[Cell, ...]:
        """The cells of a finding under `COLUMNS`."""
        judged = self.judged.get(finding.id)
        decision = judged.decision if judged else None
        return (
            finding.evidence,
            self.state(finding),
            judged.standing.value if judged else None,
            decision.verdict.value if decision else None,
            decision.note if decision else None,
            decision.decided_by if decision else None,
            decision.decided_at if decision else None,
            str(decision.until) if decision and decision.until else None,
        )

    def state(self, finding: Flagged) -> str | None:
        """What became of it, where the report is compared with an earlier one."""
        if self.became is None:
            return None
        return self.became.get(finding.id, Since.GONE).value


def earlier(look: Look[Found[F]], back_to: date | Earlier[F] | None) -> Earlier[F] | None:
    """What to compare a look with: the report as known on a day, or a saved one.

    Of a saved one only what the look tells: the rest would seem to be gone.
    """
    if isinstance(back_to, Earlier):
        told = {key: found for key, found in back_to.findings.items() if look.tells(found)}
        return replace(back_to, findings=told)
    if back_to is None:
        return None
    found, judged = look.found(back_to), look.judged(back_to)
    past = {finding.id: finding for finding in found.history}
    kept_out = frozenset(f.id for f in found.findings if is_resolved(f, judged))
    findings = {finding.id: finding for finding in found.findings} | past
    return Earlier(f"as known on {back_to}", findings, kept_out, frozenset(past), judged)


def review(
    found: Found[F],
    judged: Mapping[str, Judged],
    *,
    known_at: str | None = None,
    compared_with: Earlier[F] | None = None,
    resolved: bool = False,
) -> Review[F]:
    """What a report tells of what was found.

    Resolved findings leave it, and go to a part of their own where they are asked for. Compared
    with an earlier report, what is unchanged leaves it too, and what is gone is told.
    """
    notes = [f"as known on {known_at}"] if known_at else []
    away = [f for f in found.findings if is_resolved(f, judged)]
    hidden = {finding.id for finding in away}
    became = gone = None
    if compared_with is not None:
        everything = [*found.findings, *found.history]
        became = compared(everything, judged, compared_with.findings, compared_with.kept_out)
        gone = _gone(compared_with, became)
        left = [became[finding.id] for finding in everything if finding.id not in hidden]
        notes.append(_counted(left, len(gone), compared_with.called))
        unchanged = {key for key, state in became.items() if state is Since.UNCHANGED}
        away = [finding for finding in away if finding.id not in unchanged]
        hidden |= unchanged
        judged = {**compared_with.judged, **judged}
    if away and not resolved:
        notes.append(f"{len(away):,} resolved, not shown (--resolved shows them)")
    return Review(
        judged,
        became,
        away if resolved else None,
        gone,
        known_at,
        tuple(notes),
        frozenset(hidden),
    )


def _gone(before: Earlier[F], became: Mapping[str, Since]) -> list[F | Saved]:
    hidden = before.kept_out | before.past
    return [f for key, f in before.findings.items() if key not in became and key not in hidden]


def _counted(left: Sequence[Since], gone: int, called: str) -> str:
    each = (f"{left.count(state):,} {state}" for state in Since if state is not Since.GONE)
    return f"since the report {called}: {', '.join(each)}, {gone:,} gone"


def decided(row: Mapping[str, str]) -> str:
    """A row's decision in a line for a person; empty where there is none."""
    if not row["decision"]:
        return ""
    what = "opened again" if row["decision"] == "open" else row["decision"]
    told = f"{what} by {row['decided_by']} on {row['decided_at'][:10]}"
    if row["until"]:
        told += f", until {row['until']}"
    note = f": {row['note']}" if row["note"] else ""
    before = "changed · was " if row["standing"] == Standing.CHANGED else ""
    return f"{before}{told}{note}"
