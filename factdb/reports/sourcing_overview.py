"""How claims are sourced at a glance: one finding a row, the loudest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factdb.core.rules import Severity
from factdb.reports.sourcing import CHAINS, FLAGS
from factdb.reports.table import Cell, Column, Document, Table

_TOLD = ("rule", "rule_name", "claim")
_MORE = ("finding", "evidence", "standing", "decision")
_FLAGS = {column.name: column for column in FLAGS}
_CHAINS = {column.name: column for column in CHAINS}
COLUMNS = (
    Column("kind", "error, warning or quiet as its rule is; else resolved or gone."),
    Column("state", "new, changed or gone since what the report is compared with."),
    *(_FLAGS[name] for name in _TOLD),
    *(_CHAINS[name] for name in ("figure", "origin")),
    _FLAGS["reason"],
    *(_FLAGS[name] for name in _MORE),
)
_Row = Mapping[str, Cell]


def sourcing_overview(whole: Document) -> Table:
    """The findings of a sourcing report, in lines; its summary is in the notes."""
    parts = {part.title: list(_dicts(part)) for part in whole.parts}
    of_claim = {row["claim"]: row for row in parts["chains"]}
    kinds = list(Severity)
    flags = sorted(
        parts["flags"],
        key=lambda row: (kinds.index(Severity(str(row["severity"]))), str(row["rule"])),
    )
    rows = [_row(str(flag["severity"]), flag, of_claim) for flag in flags]
    for kind in ("resolved", "gone"):
        rows += [_row(kind, flag, of_claim) for flag in parts.get(kind, ())]
    columns = COLUMNS
    if "gone" not in parts:
        rows = [(row[0], *row[2:]) for row in rows]
        columns = (COLUMNS[0], *COLUMNS[2:])
    notes = (*_summary(whole, parts["rules"]), *whole.notes)
    return Table("findings", columns, rows, notes=notes, total=len(rows), view="listing")


def _summary(whole: Document, rules: list[_Row]) -> Iterator[str]:
    """What the whole report counts, in words."""
    facts = {column.name: cell for column, cell in whole.facts}
    yield _counts(facts, ("claims", "attributions", "articles", "origins"))
    yield _counts(facts, ("named", "unnamed", "no_source", "first_hand", "second_hand"))
    fired = [f"{rule['rule']} {rule['claims']}" for rule in rules if rule["claims"]]
    if fired:
        yield f"claims by rule: {', '.join(fired)}"


def _counts(facts: Mapping[str, Cell], names: tuple[str, ...]) -> str:
    told = []
    for name in names:
        noun = name.removesuffix("s") if facts[name] == 1 else name
        told.append(f"{facts[name]:,} {noun.replace('_', ' ')}")
    return " · ".join(told)


def _row(kind: str, flag: _Row, of_claim: Mapping[Cell, _Row]) -> tuple[Cell, ...]:
    claim = of_claim.get(flag["claim"], {})
    return (
        kind,
        flag["state"],
        *(flag[name] for name in _TOLD),
        claim.get("figure"),
        claim.get("origin"),
        flag["reason"],
        *(flag[name] for name in _MORE),
    )


def _dicts(part: Table) -> Iterator[_Row]:
    names = [column.name for column in part.columns]
    return (dict(zip(names, row, strict=True)) for row in part.rows)
