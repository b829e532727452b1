"""A report as the page shows it: findings with their positions, or tables of chosen columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from factdb.exporters.safe import visible
from factdb.reports.table import Column, Document, Report, Table, is_empty, plain

_Row = Mapping[str, str]

_SHOWN: Mapping[str, tuple[str, ...]] = {
    # A page is read across a column or two of text; CSV and JSON have all columns.
    "steps": ("stated_on", "origin", "measure", "place", "figure", "interval", "to_previous",
              "stands", "publisher", "url"),
    "chains": ("claim", "figure", "measure", "text", "chain", "naming", "hand", "stated_on",
               "findings", "url"),
    "flags": ("rule", "rule_name", "claim", "reason", "finding"),
    "wording": ("subject", "measure", "place", "modality", "wording"),
    "rules": ("rule", "claims", "what"),
}  # fmt: skip
_SUMMARY = ("rules", "wording")
"""Tables an editor reads first."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as text, with the address it leads to where that is one of the web."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a page."""

    title: str
    anchor: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class HeldBy:
    """A position: what it allows, by how many origins, and each attribution that holds it."""

    title: str
    origins: str
    rows: Sequence[_Row]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with its positions."""

    id: str
    about: str
    code: str
    name: str
    reason: str
    size: str
    state: str
    decision: str
    positions: Sequence[HeldBy]


@dataclass(frozen=True, slots=True)
class Findings:
    """A part of a report that is made of findings."""

    title: str
    anchor: str
    total: int
    found: Sequence[Finding]


@dataclass(frozen=True, slots=True)
class Page:
    """All of it. ``summary`` comes before the charts, ``parts`` after them."""

    title: str
    facts: Sequence[tuple[str, str]]
    notes: Sequence[str]
    summary: Sequence[Grid]
    parts: Sequence[Grid | Findings]


def shaped(report: Report) -> Page:
    """The page of any report."""
    if isinstance(report, Table):
        return Page(_words(report.title), (), _notes(report), (), (_grid(report),))
    facts = [
        (_words(column.name), visible(plain(cell, column.joined)))
        for column, cell in report.facts
        if not is_empty(cell)
    ]
    parts = [_part(part) for part in report.parts]
    first = [part for part in parts if isinstance(part, Grid) and part.title.lower() in _SUMMARY]
    rest = [part for part in parts if part not in first]
    return Page(_words(report.title), facts, _notes(report), first, rest)


def _notes(report: Table | Document) -> tuple[str, ...]:
    return tuple(map(visible, report.notes))


def _words(name: str) -> str:
    told = visible(name.replace("_", " "))
    return told[:1].upper() + told[1:]


def _part(part: Table) -> Grid | Findings:
    names = {column.name for column in part.columns}
    return _findings(part) if {"finding", "position"} <= names else _grid(part)


def _grid(table: Table) -> Grid:
    chosen = _SHOWN.get(table.title)
    at = [
        place
        for place, column in enumerate(table.columns)
        if chosen is None or column.name in chosen
    ]
    columns = tuple(table.columns[place] for place in at)
    rows = [
        tuple(_cell(visible(plain(row[place], table.columns[place].joined))) for place in at)
        for row in table.rows
    ]
    return Grid(_words(table.title), f"part-{table.title}".replace(" ", "-"), columns, rows)


def _cell(text: str) -> Cell:
    """An address is told by its host, which leads to the whole of it."""
    href = web(text)
    return Cell(urlsplit(href).netloc.removeprefix("www.") or text if href else text, href)


def web(text: str) -> str | None:
    """The text as an address to link to: of the web, whole, and nothing else."""
    if not text.startswith(("https://", "http://")) or any(map(str.isspace, text)):
        return None
    try:
        return text if urlsplit(text).netloc else None
    except ValueError:
        return None


def _findings(part: Table) -> Findings:
    names = [column.name for column in part.columns]
    joins = [column.joined for column in part.columns]
    rows: list[_Row] = [
        {
            name: visible(plain(cell, join))
            for name, cell, join in zip(names, row, joins, strict=True)
        }
        for row in part.rows
    ]
    found = [_finding(list(of)) for _, of in groupby(rows, key=lambda row: row["finding"])]
    return Findings(_words(part.title), f"part-{part.title}", len(found), found)


def _finding(rows: list[_Row]) -> Finding:
    first = rows[0]
    measures = " and ".join(dict.fromkeys(row["measure"] for row in rows if row["measure"]))
    size = [f"{first['origins']} origin{'' if first['origins'] == '1' else 's'}"]
    size += [f"{name} {first[name]}" for name in ("gap", "ratio") if first.get(name)]
    if first.get("closed"):
        size.append(f"open {first['opened']} to {first['closed']}")
    decision = first.get("decision", "")
    if decision:
        decision = f"{decision} by {first['decided_by']} on {first['decided_at'][:10]}"
        decision += f": {first['note']}" if first["note"] else ""
    return Finding(
        id=first["finding"],
        about=" · ".join(part for part in (first["subject"], measures) if part) or "No subject",
        code=first["rule"],
        name=first["rule_name"],
        reason=first["reason"],
        size=" · ".join(size),
        state=first.get("state", ""),
        decision=decision,
        positions=list(_positions(rows)),
    )


def _positions(rows: list[_Row]) -> Iterator[HeldBy]:
    several = len({row["measure"] for row in rows}) > 1
    for _, of_position in groupby(rows, key=lambda row: row["position"]):
        held = list(of_position)
        one = held[0]
        title = "denied" if one["stance"] == "denies" else one["interval"] or "asserted"
        if several and one["measure"]:
            title += f" {one['measure']}"
        by = one["position_origins"]
        linked = [{**row, "href": web(row["url"]) or ""} for row in held]
        yield HeldBy(title, f"{by} origin{'' if by == '1' else 's'}", linked)
