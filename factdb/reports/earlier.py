"""A saved report of findings, read again to compare a later one with.

It comes from outside like any file: nothing in it is believed before it is looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from factdb.core.decisions import Since, Standing
from factdb.reports import conflicts, sourcing, timeline, wording
from factdb.reports.standing import Earlier, F, Saved
from factdb.reports.table import Cell, Column


@dataclass(frozen=True, slots=True)
class Shape:
    """What a saved report of one name looks like.

    ``parts`` hold what was open, under ``columns``; ``attributions`` is the column that says
    which of them took part, ``key`` the one that holds the id, and ``rule`` the one of the rule,
    where it is one that flags.
    """

    name: str
    parts: tuple[str, ...]
    columns: tuple[Column, ...]
    attributions: str
    key: str = "finding"
    rule: str | None = "rule"

    @property
    def hint(self) -> str:
        """What writes it."""
        return f"expected what `factdb report {self.name} --format json` writes"


SHAPES = {
    shape.name: shape
    for shape in (
        Shape(
            "conflicts",
            ("conflicts", "tensions", "discrepancies"),
            conflicts.COLUMNS,
            "attribution",
        ),
        Shape("sourcing", ("flags",), sourcing.FLAGS, "attributions"),
        Shape("timeline", ("steps",), timeline.COLUMNS, "attribution", "line", None),
        Shape("wording", ("wording",), wording.COLUMNS, "attributions", "question", None),
    )
}


class ForeignReport(ValueError):
    """The text is no report to compare with; the message says why."""


def read_earlier(text: str, called: str, name: str, *, history: bool = False) -> Earlier[F]:
    """The findings of a report saved as JSON; ``history`` asks for those that were ended too.

    ``name`` is that of one of the `SHAPES`. Raises `ForeignReport`.
    """
    shape = SHAPES[name]
    report = _object(text, shape)
    if "gone" in report:
        raise ForeignReport(
            "saved with --since, so it leaves out what was unchanged then; save a whole report"
        )
    if history and "history" not in report:
        raise ForeignReport("saved without --history; save one with it, or leave it out here")
    wanted = (*shape.parts, *(part for part in ("resolved", "history") if part in report))
    found: dict[str, dict[str, Saved]] = {part: {} for part in wanted}
    for part in wanted:
        for row in _rows(part, report.get(part), shape):
            key, evidence = str(row[shape.key]), str(row["evidence"])
            rule = str(row[shape.rule]) if shape.rule else ""
            before = found[part].get(key, Saved(key, evidence, rule, frozenset(), ()))
            involved = row[shape.attributions]
            found[part][key] = replace(
                before,
                attributions=before.attributions.union(
                    map(str, involved if isinstance(involved, tuple) else (involved,))
                ),
                rows=(*before.rows, tuple(row.values())),
            )
    everything = {key: saved for part in wanted for key, saved in found[part].items()}
    return Earlier(
        called,
        everything,
        kept_out=frozenset(found.get(Standing.RESOLVED, ())),
        past=frozenset(found.get("history", ())),
    )


def _object(text: str, shape: Shape) -> dict[str, object]:
    try:
        report = json.loads(text, parse_float=Decimal, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise ForeignReport(
            f"not JSON at line {error.lineno}, column {error.colno} ({error.msg}); {shape.hint}"
        ) from None
    except (ValueError, RecursionError):
        raise ForeignReport(f"not JSON that a report could hold; {shape.hint}") from None
    if isinstance(report, list):
        raise ForeignReport(f"a list and not a whole report (--brief writes such); {shape.hint}")
    if not isinstance(report, dict) or not report.keys() >= set(shape.parts):
        raise ForeignReport(f"not a report of {shape.name}; {shape.hint}")
    return report


def _writable(text: str) -> bool:
    """Whether it is text at all: half a surrogate pair is what no encoding can write."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _no_number(name: str) -> None:
    raise ValueError(name)


def _rows(part: str, rows: object, shape: Shape) -> Iterator[dict[str, Cell]]:
    if not isinstance(rows, list):
        raise ForeignReport(f"{part} is not a list; {shape.hint}")
    for number, row in enumerate(rows, 1):
        where = f"{part}, row {number}"
        if not isinstance(row, dict):
            raise ForeignReport(f"{where}: not an object; {shape.hint}")
        for name in filter(None, (shape.key, "evidence", shape.rule)):
            if not (isinstance(row.get(name), str) and row[name]):
                raise ForeignReport(f"{where}: no {name}; {shape.hint}")
        cells = {
            column.name: _cell(row.get(column.name), f"{where}: {column.name}", shape)
            for column in shape.columns
        }
        cells["state"] = Since.GONE.value
        yield cells


def _cell(value: object, where: str, shape: Shape) -> Cell:
    match value:
        case bool():
            pass
        case None | int() | Decimal():
            return value
        case str() if _writable(value):
            return value
        case list():
            return tuple(_item(item, where, shape) for item in value)
    raise ForeignReport(f"{where}: not a value that a report could hold; {shape.hint}")


def _item(value: object, where: str, shape: Shape) -> str | Decimal | None:
    """One value of a list."""
    cell = None if isinstance(value, list) else _cell(value, where, shape)
    match cell:
        case int():
            return Decimal(cell)
        case str() | Decimal():
            return cell
        case None if value is None:
            return None
    raise ForeignReport(f"{where}: not a value that a report could hold; {shape.hint}")
