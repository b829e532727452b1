"""The one door from outside text to a `Record`."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from factdb.core.identity import folded
from factdb.records.amounts import Printed, Remark, take
from factdb.records.fields import BY_NAME, FIELD_NAMES, PATHS
from factdb.records.problems import Location, Problem, Severity, visible
from factdb.records.record import Record
from factdb.records.values import PARSERS, Refused, path_of, text_of

MOST_UNKNOWN = 20
"""Unknown columns of one row that are reported one by one."""

_FIGURE = ("figure", "comparator", "low", "high")
_DESCRIBES = {
    "behaviour": "measure",
    "parts": "measure",
    "source_kind": "source",
    "source_country": "source",
}


def check(row: Mapping[str, object], at: Location) -> tuple[Record | None, list[Problem]]:
    """Check a row of columns named as in `FIELDS` and read every value into its type.

    Values are ``str``, ``int``, ``Decimal``, ``None`` or, for ``via`` and ``place``, a list of
    ``str``. Everything wrong with the row is found at once, each problem with its column. The
    record is ``None`` exactly when one of them is an error; warnings come beside a record.
    """
    values: dict[str, Any] = {}
    problems = unknown_columns([name for name in row if name not in BY_NAME], at)
    for name, given in row.items():
        if name not in BY_NAME:
            continue
        value, problem = check_value(name, given, at)
        if problem is None:
            values[name] = value
        else:
            problems.append(problem)
    refused = row.keys() - values.keys()
    # Compared, not tested for truth: nought is a figure.
    values = {name: value for name, value in values.items() if value not in ("", ())}
    problems += _missing(values, refused, at)
    problems += _part_of(values, refused, at)
    problems += _idle(values, refused, at)
    figure, note = None, None
    if refused.isdisjoint({*_FIGURE, "language"}):
        taken = take(_printed(values))
        figure, note = taken.figure, taken.note
        if taken.remark is not None:
            problems.append(_problem(taken.remark, at))
    if any(problem.is_error for problem in problems):
        return None, problems
    for name in _FIGURE:
        values.pop(name, None)
    if figure is not None:
        values["unit"] = figure.unit
    return Record(location=at, figure=figure, reading_note=note, **values), problems


def check_value(name: str, value: object, at: Location) -> tuple[object, Problem | None]:
    """One value of a field in its type, empty where nothing is given; or what is wrong with it."""
    field = BY_NAME[name]
    try:
        if name in PATHS:
            return path_of(value, field), None
        text = text_of(value, field)
        return PARSERS[name](text) if text and name in PARSERS else text, None
    except Refused as error:
        return None, Problem(at._replace(column=name), str(error), error.found, error.expected)


def unknown_columns(names: Sequence[str], at: Location) -> list[Problem]:
    """A problem for each of these columns that are no field: what it may be, and how to say so."""
    problems = [_unknown(name, at) for name in names[:MOST_UNKNOWN]]
    if len(names) > MOST_UNKNOWN:
        more = f"{len(names) - MOST_UNKNOWN:,} more columns that are not of the flat record"
        problems.append(Problem(at, more))
    return problems


def _unknown(name: str, at: Location) -> Problem:
    """The problem of one column that is no field."""
    close = _close(name)
    column = shlex.quote(name) if visible(name) == name else visible(name)
    known = " or ".join(close) if close else f"one of its {len(FIELD_NAMES)} columns"
    option = f"--map {close[0] if close else 'FIELD'}={column}"
    at = at._replace(column=name)
    return Problem(at, "not a column of the flat record", None, f"{known}, or {option}")


@lru_cache(maxsize=256)
def _close(name: str) -> list[str]:
    """The fields that are spelled like a name, for rows repeat their columns."""
    return get_close_matches(name[:80].strip().lower(), FIELD_NAMES, n=2, cutoff=0.6)


def _missing(values: Mapping[str, object], refused: Collection[str], at: Location) -> list[Problem]:
    """Whichever of the two things every row needs is absent; a refused value is not absent."""
    present = {*refused, *values}
    problems = []
    if present.isdisjoint({"claim", "figure", "low", "high"}):
        problems.append(Problem(at, "nothing is claimed", None, "claim or figure, or low or high"))
    if present.isdisjoint({"source", "article", "url"}):
        problems.append(Problem(at, "nobody is named who says so", None, "source, article or url"))
    return problems


def _part_of(values: Mapping[str, Any], refused: Collection[str], at: Location) -> list[Problem]:
    """Whether a part has a whole other than itself."""
    whole, measure = values.get("part_of"), values.get("measure")
    at = at._replace(column="part_of")
    if whole is None or "measure" in refused:
        return []
    if measure is None:
        return [Problem(at, "a whole without its part", whole, "measure, the part of it")]
    if folded(measure) == folded(whole):
        return [Problem(at, "the measure itself", whole, "another measure, or nothing")]
    return []


def _idle(values: Mapping[str, Any], refused: Collection[str], at: Location) -> list[Problem]:
    """Warn of columns that describe something the row does not name, so that they are lost."""
    return [
        Problem(
            at._replace(column=name),
            f"of no use without {described}",
            str(values[name]),
            severity=Severity.WARNING,
        )
        for name, described in _DESCRIBES.items()
        if name in values and described not in values and described not in refused
    ]


def _printed(values: Mapping[str, Any]) -> Printed:
    """What the row gives about its figure."""
    return Printed(
        text=values.get("figure", ""),
        language=values.get("language"),
        context=values.get("claim") or values.get("quote") or "",
        comparator=values.get("comparator"),
        low=values.get("low"),
        high=values.get("high"),
        unit=values.get("unit"),
    )


def _problem(remark: Remark, at: Location) -> Problem:
    """A remark about the figure, with its place."""
    column, message, found, expected, severity = remark
    return Problem(at._replace(column=column), message, found, expected, severity)
