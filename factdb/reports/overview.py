"""All findings at a glance: one a row, without the attributions behind them."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.core.conflicts import Finding, Holding, Survey
from factdb.reports.conflicts import COLUMNS as REPORTED
from factdb.reports.standing import COLUMNS as STANDING
from factdb.reports.standing import Review, Saved
from factdb.reports.table import Cell, Column, Table

_TOLD = ("evidence", "standing", "decision")
COLUMNS = (
    Column(
        "kind",
        "conflict, tension, discrepancy, history (a conflict that was ended), resolved, gone.",
    ),
    Column("state", "new, changed or gone since what the report is compared with."),
    Column("measure", "What the figures count."),
    Column("lowest", "The values that the lowest position allows."),
    Column("highest", "The values that the highest position allows."),
    Column("origins", "Independent origins behind the finding.", numeric=True),
    Column("ratio", "Larger over smaller printed number of the widest pair.", numeric=True),
    Column("within", "The time that is counted within, where it is not all so far."),
    Column("rule_name", "The rule that fired."),
    Column("subject", "What the figures are about."),
    Column("finding", "Id of the finding."),
    *(column for column in STANDING if column.name in _TOLD),
)


def overview(survey: Survey, notes: tuple[str, ...], told: Review[Finding] | None = None) -> Table:
    """The findings of a survey, loudest kind and weightiest finding first.

    ``told`` is what is to be told of them besides; compared with an earlier report, the state of
    each comes right after its kind.
    """
    told = told or Review()
    kinds: dict[str, Sequence[Finding | Saved]] = {
        "conflict": survey.conflicts,
        "tension": survey.tensions,
        "discrepancy": survey.discrepancies,
        "history": survey.history,
        "resolved": told.resolved or (),
        "gone": told.gone or (),
    }
    rows = (
        _saved(finding) if isinstance(finding, Saved) else _row(kind, finding, told)
        for kind, findings in kinds.items()
        for finding in findings
    )
    columns = COLUMNS
    if told.became is None:
        rows = ((row[0], *row[2:]) for row in rows)
        columns = (COLUMNS[0], *COLUMNS[2:])
    total = sum(map(len, kinds.values()))
    return Table("findings", columns, rows, notes=notes, total=total, view="listing")


def _row(kind: str, finding: Finding, told: Review[Finding]) -> tuple[Cell, ...]:
    cells = dict(zip((column.name for column in STANDING), told.cells(finding), strict=True))
    return (
        kind,
        cells["state"],
        " and ".join(finding.measures),
        _held(finding.positions[0]),
        _held(finding.positions[-1]),
        finding.origins,
        round(finding.ratio, 2) if finding.ratio is not None else None,
        finding.within,
        finding.relation.rule.name,
        finding.subject,
        finding.id,
        *(cells[name] for name in _TOLD),
    )


def _saved(finding: Saved) -> tuple[Cell, ...]:
    """A finding that is gone, out of the rows of a saved report."""
    names = [column.name for column in REPORTED]
    rows = [dict(zip(names, row, strict=True)) for row in finding.rows]
    first, last = rows[0], rows[-1]
    measures = dict.fromkeys(str(row["measure"]) for row in rows if row["measure"])
    return (
        "gone",
        first["state"],
        " and ".join(measures),
        first["interval"],
        last["interval"],
        *(first[name] for name in ("origins", "ratio")),
        None,
        *(first[name] for name in ("rule_name", "subject", "finding", *_TOLD)),
    )


def _held(position: Holding) -> str:
    return position.interval or ("denied" if position.denied else "asserted")
