"""Rules told to a person: what each flags, why it matters, and an example."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.core.rules import Rule
from factdb.reports.table import Column, Table

COLUMNS = (
    Column("code", "Code of the rule; a report selects rules by the start of one."),
    Column("name", "Name of the rule."),
    Column("relation", "What two figures are to each other where it fires."),
    Column("severity", "error, warning or quiet, unless a policy sets it otherwise."),
    Column("what", "What it says."),
    Column("why", "Why that matters."),
    Column("example", "Figures on which it fires."),
)


def explained(rules: Sequence[Rule], *, brief: bool = False) -> Table:
    """The rules, one a row; ``brief`` gives way to a narrow terminal where it has to."""
    rows = [
        (
            rule.code,
            rule.name,
            rule.kind.replace("_", " "),
            rule.severity,
            rule.what,
            rule.why,
            rule.example,
        )
        for rule in rules
    ]
    return Table("rules", COLUMNS, rows, total=len(rows), view="listing" if brief else "grid")
