"""Findings as the page shows them: what cannot hold together, and who holds each position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import groupby

from factdb.exporters.html.cells import spoken, web
from factdb.exporters.safe import visible
from factdb.reports import table
from factdb.reports.claims import counted
from factdb.reports.table import Table, plain

_Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class HeldBy:
    """A position: what it allows, by how many origins, and each attribution that holds it.

    ``index`` counts the positions from 0, as the chart of the finding does.
    """

    index: int
    title: str
    origins: str
    rows: Sequence[_Row]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with its positions. ``subject`` and ``title`` are its headline."""

    id: str
    subject: str
    title: str
    code: str
    name: str
    reason: str
    origins: str
    size: str
    state: str
    decision: str
    positions: Sequence[HeldBy]


@dataclass(frozen=True, slots=True)
class Findings:
    """A part of a report that is made of findings."""

    title: str
    anchor: str
    found: Sequence[Finding]


def findings(part: Table, title: str, anchor: str) -> Findings:
    """A part whose rows are attributions, each under its finding and its position."""
    rows = [_row(part, row) for row in part.rows]
    found = [_finding(list(of)) for _, of in groupby(rows, key=lambda row: row["finding"])]
    return Findings(title, anchor, found)


def _row(part: Table, cells: Sequence[table.Cell]) -> _Row:
    """The cells of a row as text by their names, with the link and the language of its words."""
    named = {column.name: cell for column, cell in zip(part.columns, cells, strict=True)}
    told = {
        column.name: visible(plain(cell, column.joined))
        for column, cell in zip(part.columns, cells, strict=True)
    }
    language = next((tag for column in part.columns if (tag := spoken(column, named))), "")
    return {**told, "href": web(told["url"]) or "", "language": language}


def _finding(rows: list[_Row]) -> Finding:
    first = rows[0]
    measures = " and ".join(dict.fromkeys(row["measure"] for row in rows if row["measure"]))
    positions = list(_positions(rows))
    ends = list(dict.fromkeys((positions[0].title, positions[-1].title)))
    what = measures[:1].upper() + measures[1:] or "No measure"
    return Finding(
        id=first["finding"],
        subject=first["subject"] or "No subject",
        title=f"{what}: {' against '.join(ends)}",
        code=first["rule"],
        name=first["rule_name"].replace("-", " "),
        reason=first["reason"],
        origins=_origins(first["origins"]),
        size=" · ".join(_size(first, len(positions))),
        state=first.get("state", ""),
        decision=_decision(first),
        positions=positions,
    )


def _size(row: _Row, positions: int) -> Iterator[str]:
    """How large it is, in a few words each."""
    yield f"{_origins(row['origins'])} in {counted(positions, 'position')}"
    if row.get("gap"):
        yield f"gap {_grouped(row['gap'])}"
    if row.get("ratio"):
        yield f"ratio {row['ratio']}"
    if row.get("closed"):
        yield f"open {row['opened']} to {row['closed']}"


def _origins(number: str) -> str:
    return f"{number} origin{'' if number == '1' else 's'}"


def _grouped(number: str) -> str:
    """A number with its thousands set apart; what a saved report has in its place as it is."""
    try:
        return f"{Decimal(number):,f}"
    except InvalidOperation:
        return number


def _decision(row: _Row) -> str:
    if not row.get("decision"):
        return ""
    decided = f"{row['decision']} by {row['decided_by']} on {row['decided_at'][:10]}"
    return f"{decided}: {row['note']}" if row["note"] else decided


def _positions(rows: list[_Row]) -> Iterator[HeldBy]:
    several = len({row["measure"] for row in rows}) > 1
    for index, (_, of) in enumerate(groupby(rows, key=lambda row: row["position"])):
        held = list(of)
        one = held[0]
        title = "denied" if one["stance"] == "denies" else one["interval"] or "asserted"
        if several and one["measure"]:
            title += f" {one['measure']}"
        by = filter(None, (_origins(one["position_origins"]), one.get("independence", "")))
        yield HeldBy(index, title, " · ".join(by), held)
