"""A report as the page shows it: a summary, what it is made of, and how to get there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factdb.exporters.html.cells import Cell, cell, told
from factdb.exporters.html.findings import Findings, findings
from factdb.exporters.safe import visible
from factdb.reports.table import Cell as Value
from factdb.reports.table import Column, Report, Table, is_empty, plain

_SHOWN: Mapping[str, tuple[str, ...]] = {
    # A page is read across a column or two of text; CSV and JSON have all columns.
    "steps": ("stated_on", "figure", "origin", "place", "interval", "to_previous", "stands",
              "publisher", "url"),
    "chains": ("figure", "text", "quote", "chain", "naming", "hand", "stated_on",
               "findings", "article", "url", "claim"),
    "flags": ("reason", "claim", "finding"),
    "wording": ("wording", "measure", "place", "modality", "subject", "articles", "rests_on"),
    "rules": ("rule", "claims", "what"),
    "check": ("line", "figure", "verdict", "reason", "wording", "measure", "credited_to",
              "excerpt"),
}  # fmt: skip
_TITLES = {
    "wording": "What may be said today",
    "rules": "What was looked for",
    "chains": "Every claim, from its origin to print",
    "flags": "Findings",
    "steps": "Every figure over time",
    "check": "What is known of each figure",
}
_SUMMARY = ("wording", "rules")
"""Tables an editor reads first, in this order."""
_GROUPED: Mapping[str, tuple[str, ...]] = {
    "steps": ("question",),
    "flags": ("rule",),
    "chains": ("subject", "measure", "place", "modality"),
}
"""What stands together in a table of its own."""
_HEADED: Mapping[str, tuple[str, ...]] = {
    "steps": ("measure", "modality", "within", "subject"),
    "flags": ("rule", "rule_name"),
    "chains": ("measure", "place", "modality", "subject"),
}
"""What those of a table share, as its heading."""
_PROSE = {
    "text", "chain", "reason", "wording", "what", "quote", "article", "claim", "title", "excerpt",
    "rests_on",
}  # fmt: skip
_TOLD = ("apart_", "compared", "open_conflicts")
"""How facts begin that a note tells in a sentence, or the count of a part."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a page. ``key`` is that of its chart, where it has one of its own."""

    title: str
    anchor: str
    columns: Sequence[Column]
    looks: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Several tables under one title."""

    title: str
    anchor: str
    grids: Sequence[Grid]


@dataclass(frozen=True, slots=True)
class Page:
    """All of it. ``summary`` comes before the charts, ``parts`` after them."""

    title: str
    facts: Sequence[tuple[str, str]]
    notes: Sequence[str]
    summary: Sequence[Grid]
    parts: Sequence[Grid | Part | Findings]

    @property
    def owned(self) -> set[str]:
        """The keys of the charts that stand with what they belong to."""
        return set(self._owned())

    def _owned(self) -> Iterator[str]:
        for part in self.parts:
            if isinstance(part, Findings):
                yield from (finding.id for finding in part.found)
            elif isinstance(part, Part):
                yield from (grid.key for grid in part.grids if grid.key)


def shaped(report: Report) -> Page:
    """The page of any report."""
    notes = tuple(map(visible, report.notes))
    title = _words(report.title)
    if isinstance(report, Table):
        return Page(title, (), notes, (), (_grid(report),))
    facts = [
        (_words(column.name), told(value, column))
        for column, value in report.facts
        if not is_empty(value) and not column.name.startswith(_TOLD)
    ]
    first = sorted(
        (part for part in report.parts if part.title in _SUMMARY),
        key=lambda part: _SUMMARY.index(part.title),
    )
    rest = [_part(part) for part in report.parts if part not in first]
    return Page(title, facts, notes, list(map(_grid, first)), rest)


def _words(name: str) -> str:
    words = visible(name.replace("_", " "))
    return words[:1].upper() + words[1:]


def _part(part: Table) -> Grid | Part | Findings:
    names = [column.name for column in part.columns]
    if {"finding", "position"} <= set(names):
        return findings(part, _words(part.title), _anchor(part.title))
    by = _GROUPED.get(part.title, ())
    return _groups(part, names, by) if by and set(by) <= set(names) else _grid(part)


def _groups(part: Table, names: list[str], by: Sequence[str]) -> Part:
    """A table for each group of rows, in the order of their first; questions have a chart."""
    groups: dict[tuple[str, ...], list[tuple[Value, ...]]] = {}
    for row in part.rows:
        of = tuple(plain(row[names.index(name)]) for name in by)
        groups.setdefault(of, []).append(row)
    grids = []
    for number, (of, rows) in enumerate(groups.items(), 1):
        first = dict(zip(names, rows[0], strict=True))
        joins = {column.name: column.joined for column in part.columns}
        shared = (plain(first[name], joins[name]) for name in _HEADED[part.title])
        title = _words(" · ".join(text for text in shared if text not in ("", "actual")))
        anchor = f"{_anchor(part.title)}-{number}"
        key = of[0] if by == ("question",) else ""
        grids.append(_grid(replace(part, rows=rows), title or "No measure", anchor, key))
    return Part(_TITLES.get(part.title, _words(part.title)), _anchor(part.title), grids)


def _anchor(title: str) -> str:
    return f"part-{title}".replace(" ", "-")


def _grid(part: Table, title: str = "", anchor: str = "", key: str = "") -> Grid:
    names = [column.name for column in part.columns]
    held = list(part.rows)
    # Of what is chosen for reading, a column that nobody has filled is left out.
    shown = [name for name in _SHOWN.get(part.title, ()) if name in names]
    at = [
        n
        for n in map(names.index, shown or names)
        if not shown or not all(is_empty(row[n]) for row in held)
    ]
    columns = [part.columns[n] for n in at]
    rows = [
        [cell(row[n], part.columns[n], dict(zip(names, row, strict=True))) for n in at]
        for row in held
    ]
    return Grid(
        title or _TITLES.get(part.title) or _words(part.title),
        anchor or _anchor(part.title),
        columns,
        list(map(_look, columns)),
        rows,
        key,
    )


def _look(column: Column) -> str:
    if column.numeric:
        return "number"
    if column.name in _PROSE:
        return "prose"
    return "date" if column.name.endswith(("_on", "_at")) else ""
