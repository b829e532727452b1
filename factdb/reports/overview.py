"""All findings at a glance: one a row, without the attributions behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factdb.core.conflicts import Finding, Survey
from factdb.core.observations import Stance
from factdb.core.positions import Position
from factdb.reports.table import Cell, Column, Table

COLUMNS = (
    Column("kind", "conflict, tension, discrepancy, or history for a conflict that was ended."),
    Column("measure", "What the figures count."),
    Column("lowest", "The values that the lowest position allows."),
    Column("highest", "The values that the highest position allows."),
    Column("origins", "Independent origins behind the finding.", numeric=True),
    Column("ratio", "Larger over smaller printed number of the widest pair.", numeric=True),
    Column("within", "The time that is counted within, where it is not all so far."),
    Column("rule_name", "The rule that fired."),
    Column("subject", "What the figures are about."),
    Column("finding", "Id of the finding."),
)


def overview(survey: Survey, notes: tuple[str, ...]) -> Table:
    """The findings of a survey, loudest kind and weightiest finding first."""
    kinds = {
        "conflict": survey.conflicts,
        "tension": survey.tensions,
        "discrepancy": survey.discrepancies,
        "history": survey.history,
    }
    rows = [row for kind, findings in kinds.items() for row in _rows(kind, findings)]
    return Table("findings", COLUMNS, rows, notes=notes, total=len(rows), view="listing")


def _rows(kind: str, findings: Iterable[Finding]) -> Iterator[tuple[Cell, ...]]:
    for finding in findings:
        measures = dict.fromkeys(o.measure for o in finding.observations if o.measure)
        yield (
            kind,
            " and ".join(measures),
            _held(finding.positions[0]),
            _held(finding.positions[-1]),
            finding.origins,
            round(finding.ratio, 2) if finding.ratio is not None else None,
            _within(finding),
            finding.relation.rule.name,
            finding.widest[0].subject,
            finding.id,
        )


def _within(finding: Finding) -> str | None:
    periods = {str(o.period) if o.within else None for o in finding.observations}
    return periods.pop() if len(periods) == 1 else None


def _held(position: Position) -> str:
    if position.interval is not None:
        return str(position.interval)
    denied = position.observations[0].stance is Stance.DENIES
    return "denied" if denied else "asserted"
