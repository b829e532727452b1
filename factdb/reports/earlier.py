"""A saved report of conflicts, read again to compare a later one with.

It comes from outside like any file: nothing in it is believed before it is looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal

from factdb.core.decisions import Since, Standing
from factdb.reports.conflicts import COLUMNS
from factdb.reports.standing import Earlier, Saved
from factdb.reports.table import Cell

OPEN_PARTS = ("conflicts", "tensions", "discrepancies")
_HINT = "expected what `factdb report conflicts --format json` writes"
_NAMES = tuple(column.name for column in COLUMNS)


class ForeignReport(ValueError):
    """The text is no report to compare with; the message says why."""


def read_earlier(text: str, called: str, *, history: bool = False) -> Earlier:
    """The findings of a report saved as JSON; ``history`` asks for those that were ended too.

    Raises `ForeignReport`.
    """
    report = _object(text)
    if "gone" in report:
        raise ForeignReport(
            "saved with --since, so it leaves out what was unchanged then; save a whole report"
        )
    if history and "history" not in report:
        raise ForeignReport("saved without --history; save one with it, or leave it out here")
    wanted = (*OPEN_PARTS, *(part for part in ("resolved", "history") if part in report))
    found: dict[str, dict[str, Saved]] = {part: {} for part in wanted}
    for part in wanted:
        for finding, evidence, row in _rows(part, report.get(part)):
            before = found[part].get(finding, Saved(finding, evidence, frozenset(), ()))
            found[part][finding] = Saved(
                finding,
                evidence,
                before.attributions | {str(row[_NAMES.index("attribution")])},
                (*before.rows, row),
            )
    everything = {key: saved for part in wanted for key, saved in found[part].items()}
    return Earlier(
        called,
        everything,
        kept_out=frozenset(found.get(Standing.RESOLVED, ())),
        past=frozenset(found.get("history", ())),
    )


def _object(text: str) -> dict[str, object]:
    try:
        report = json.loads(text, parse_float=Decimal, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise ForeignReport(
            f"not JSON at line {error.lineno}, column {error.colno} ({error.msg}); {_HINT}"
        ) from None
    except (ValueError, RecursionError):
        raise ForeignReport(f"not JSON that a report could hold; {_HINT}") from None
    if isinstance(report, list):
        raise ForeignReport(f"a list and not a whole report (--brief writes such); {_HINT}")
    if not isinstance(report, dict) or not report.keys() >= set(OPEN_PARTS):
        raise ForeignReport(f"not a report of conflicts; {_HINT}")
    return report


def _writable(text: str) -> bool:
    """Whether it is text at all: half a surrogate pair is what no encoding can write."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _no_number(name: str) -> None:
    raise ValueError(name)


def _rows(part: str, rows: object) -> Iterator[tuple[str, str, tuple[Cell, ...]]]:
    if not isinstance(rows, list):
        raise ForeignReport(f"{part} is not a list; {_HINT}")
    for number, row in enumerate(rows, 1):
        where = f"{part}, row {number}"
        if not isinstance(row, dict):
            raise ForeignReport(f"{where}: not an object; {_HINT}")
        for name in ("finding", "evidence"):
            if not (isinstance(row.get(name), str) and row[name]):
                raise ForeignReport(f"{where}: no {name}; {_HINT}")
        cells = {name: _cell(row.get(name), f"{where}: {name}") for name in _NAMES}
        cells["state"] = Since.GONE.value
        yield row["finding"], row["evidence"], tuple(cells.values())


def _cell(value: object, where: str) -> Cell:
    match value:
        case bool():
            pass
        case None | int() | Decimal():
            return value
        case str() if _writable(value):
            return value
        case list() if all(isinstance(item, str) and _writable(item) for item in value):
            return tuple(value)
    raise ForeignReport(f"{where}: not a value that a report could hold; {_HINT}")
