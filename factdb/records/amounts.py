"""The figure of a row: as printed, as given in ``comparator``, ``low`` and ``high``, or both.

What is given wins over what is read from the print; where the two disagree the row comes in
with a warning (design 2). A print that cannot be read is an error only if nothing else is given.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factdb.core.figures import Comparator, Figure
from factdb.records.problems import Severity
from factdb.records.values import Refused, reason

PERCENT = "percent"

_FROM_BELOW = (Comparator.MORE_THAN, Comparator.AT_LEAST)
_FROM_ABOVE = (Comparator.LESS_THAN, Comparator.UP_TO)
_TWO_NUMBERS = (Comparator.BETWEEN, Comparator.ABOUT)


class Printed(NamedTuple):
    """What a row gives about its figure; ``context`` is the sentence it stands in."""

    text: str
    language: str | None
    context: str
    comparator: Comparator | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None


class Remark(NamedTuple):
    """Something to report about the figure, with the column it is about."""

    column: str
    message: str
    found: str | None
    expected: str | None
    severity: Severity = Severity.ERROR


class Taken(NamedTuple):
    """The figure taken for a row, how it was read where that was not plain, and what to report."""

    figure: Figure | None = None
    note: str | None = None
    remark: Remark | None = None


def take(row: Printed) -> Taken:
    """The figure of a row; where there is none, a remark says why, unless nothing was given."""
    given = None
    if row.low is not None or row.high is not None:
        try:
            given = bounded(row.comparator, row.low, row.high)
        except Refused as refused:
            column = (
                "low" if row.comparator is None or None not in (row.low, row.high) else "comparator"
            )
            return Taken(remark=Remark(column, str(refused), refused.found, refused.expected))
    if not row.text:
        if given is None and row.comparator is not None:
            expected = "low or high, or figure as printed"
            return Taken(remark=Remark("comparator", "no number to go with it", None, expected))
        return Taken(given and replace(given, unit=row.unit))
    read = _read(row)
    if isinstance(read, Taken):
        return read if given is None else Taken(replace(given, text=row.text, unit=row.unit))
    return _settle(row, given, *read)


def bounded(comparator: Comparator | None, low: Decimal | None, high: Decimal | None) -> Figure:
    """The figure that bounds describe, with the comparator their shape implies where none is given.

    One number under ``=`` is both bounds, as is ``low`` alone under ``~``; ``high`` alone under
    ``~`` is "nearly". Raises `Refused` where comparator and bounds cannot go together.
    """
    if low is not None and high is not None and low > high:
        raise Refused("low is above high", f"{low:f} and {high:f}", "low at most as much as high")
    if comparator is None:
        comparator = _implied(low, high)
    if comparator in _FROM_BELOW and low is None:
        raise Refused(
            f"'{comparator}' needs low, and only high is given", None, "low, or '<' or '<='"
        )
    if comparator in _FROM_ABOVE and high is None:
        raise Refused(
            f"'{comparator}' needs high, and only low is given", None, "high, or '>' or '>='"
        )
    if low is not None and high is not None and low < high and comparator not in _TWO_NUMBERS:
        found = f"{low:f} and {high:f}"
        raise Refused(f"'{comparator}' takes one number", found, "one number, or '..'")
    if comparator is Comparator.EXACT or (comparator is Comparator.ABOUT and high is None):
        low = high = low if low is not None else high
    elif comparator in _FROM_BELOW:
        high = None
    elif comparator in _FROM_ABOVE:
        low = None
    return Figure(comparator, low, high)


def _implied(low: Decimal | None, high: Decimal | None) -> Comparator:
    """The comparator that bounds alone stand for."""
    if high is None:
        return Comparator.AT_LEAST
    if low is None:
        return Comparator.UP_TO
    return Comparator.EXACT if low == high else Comparator.BETWEEN


def _read(row: Printed) -> tuple[Figure, str | None] | Taken:
    """The figure read from the print, with its note; or the remark that it cannot be read."""
    # The language tables are loaded only by rows that have a printed figure.
    from factdb.text import UnreadableFigure, read_figure

    try:
        reading = read_figure(row.text, row.language, row.context)
    except UnreadableFigure as error:
        message = reason(error, row.text)
        return Taken(remark=Remark("figure", message, row.text, error.expected))
    return reading.figure, reading.note


def _settle(row: Printed, given: Figure | None, read: Figure, note: str | None) -> Taken:
    """One figure out of the one ``given`` and the one ``read`` from the print."""
    printed = bounded(read.comparator, read.low, read.high)
    unit = row.unit or read.unit
    if given is None and row.comparator in (None, printed.comparator):
        return Taken(replace(printed, text=row.text, unit=unit), note)
    if given is None:
        given = _under(row.comparator, printed)
        if given is None:
            message = f"'{row.comparator}' does not go with the figure as printed"
            return Taken(remark=Remark("comparator", message, row.text, "low and high beside it"))
    elif row.comparator is None and (row.low, row.high) in _bounds(read, printed):
        # The numbers agree, so the words around the printed one say what bounds alone cannot.
        given = bounded(printed.comparator, row.low, row.high)
    taken = replace(given, text=row.text, unit=unit)
    if taken.same_as(printed):
        return Taken(taken, note)
    # A share worked out in persons, say, is another quantity: there is nothing to compare.
    if read.unit == PERCENT and row.unit is not None and row.unit.casefold() != PERCENT:
        return Taken(taken)
    column = "comparator" if row.low is None and row.high is None else "figure"
    message = f"the print reads {printed}, beside it stands {taken}, which is taken"
    return Taken(taken, None, Remark(column, message, row.text, None, Severity.WARNING))


def _bounds(*figures: Figure) -> list[tuple[Decimal | None, Decimal | None]]:
    """The bounds of each figure."""
    return [(figure.low, figure.high) for figure in figures]


def _under(comparator: Comparator | None, read: Figure) -> Figure | None:
    """The number that was read, under another comparator; None where it takes two."""
    if len(read.numbers) != 1 or comparator is Comparator.BETWEEN:
        return None
    (number,) = read.numbers
    return bounded(
        comparator,
        None if comparator in _FROM_ABOVE else number,
        None if comparator in _FROM_BELOW else number,
    )
