"""What is told of findings beyond what they are: what was decided on them, what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from factdb.core.conflicts import Finding, Survey
from factdb.core.decisions import Judged, Since, Standing, compared, is_resolved
from factdb.core.looks import Look
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


@dataclass(frozen=True, slots=True)
class Saved:
    """A finding out of a saved report, as rows of the report it goes back into."""

    id: str
    evidence: str
    attributions: frozenset[str]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a report is compared with: its findings by id, and how it is called.

    ``kept_out`` are those that a decision kept out of it, ``past`` the conflicts that were ended
    even then. ``judged`` is their standing then, where they are not out of a saved report.
    """

    called: str
    findings: Mapping[str, Finding | Saved]
    kept_out: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    judged: Mapping[str, Judged] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Review:
    """What is told of the findings of a report; parts that were not asked for are ``None``."""

    judged: Mapping[str, Judged] = field(default_factory=dict)
    became: Mapping[str, Since] | None = None
    resolved: Sequence[Finding] | None = None
    gone: Sequence[Finding | Saved] | None = None
    known_at: str | None = None
    notes: tuple[str, ...] = ()

    def cells(self, finding: Finding) -> tuple[Cell, ...]:
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

    def state(self, finding: Finding) -> str | None:
        """What became of it, where the report is compared with an earlier one."""
        if self.became is None:
            return None
        return self.became.get(finding.id, Since.GONE).value


NOTHING = Review()


def earlier(look: Look, back_to: date | Earlier | None) -> Earlier | None:
    """What to compare a look with: the report as known on a day, or a saved one.

    Of a saved one only what involves those asked for: the rest would seem to be gone.
    """
    if isinstance(back_to, Earlier):
        wanted = {
            key: saved
            for key, saved in back_to.findings.items()
            if isinstance(saved, Finding) or look.involves_any(saved.attributions)
        }
        return replace(back_to, findings=wanted)
    if back_to is None:
        return None
    found, judged = look.survey(back_to), look.judged(back_to)
    past = {finding.id: finding for finding in found.history}
    kept_out = frozenset(f.id for f in found.findings if is_resolved(f, judged))
    findings = {finding.id: finding for finding in found.findings} | past
    return Earlier(f"as known on {back_to}", findings, kept_out, frozenset(past), judged)


def review(
    survey: Survey,
    judged: Mapping[str, Judged],
    *,
    known_at: str | None = None,
    compared_with: Earlier | None = None,
    resolved: bool = False,
) -> tuple[Survey, Review]:
    """What a report shows of a survey, and what it tells of it.

    Resolved findings leave it, and go to a part of their own where they are asked for. Compared
    with an earlier report, what is unchanged leaves it too, and what is gone is told.
    """
    notes = [f"as known on {known_at}"] if known_at else []
    away = [f for f in survey.findings if is_resolved(f, judged)]
    left = survey.kept(lambda finding: not is_resolved(finding, judged))
    became = gone = None
    if compared_with is not None:
        everything = [*survey.findings, *survey.history]
        became = compared(everything, judged, compared_with.findings, compared_with.kept_out)
        gone = _gone(compared_with, became)
        notes.append(_counted(left, became, len(gone), compared_with.called))
        states = became
        left = left.kept(lambda finding: states[finding.id] is not Since.UNCHANGED)
        away = [finding for finding in away if states[finding.id] is not Since.UNCHANGED]
        judged = {**compared_with.judged, **judged}
    if away and not resolved:
        notes.append(f"{len(away):,} resolved, not shown (--resolved shows them)")
    told = Review(judged, became, away if resolved else None, gone, known_at, tuple(notes))
    return left, told


def _gone(before: Earlier, became: Mapping[str, Since]) -> list[Finding | Saved]:
    hidden = before.kept_out | before.past
    return [f for key, f in before.findings.items() if key not in became and key not in hidden]


def _counted(left: Survey, became: Mapping[str, Since], gone: int, called: str) -> str:
    shown = [became[finding.id] for finding in (*left.findings, *left.history)]
    each = (f"{shown.count(state):,} {state}" for state in Since if state is not Since.GONE)
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
