"""Periods: the time a figure speaks of, in EDTF (ISO 8601-2), as far as factdb needs it.

A date (``2024-12-23``, ``2024-12``, ``2024``) or an interval with an open side
(``2024-10/..``, ``../2024-12-23``) is *as of*; a closed interval is *within* (design 2).
EDTF's qualifiers, sets and unspecified digits are refused with a message, not guessed at.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
EXPECTED = (
    "an EDTF date or interval such as 2024-12-23, 2024-12, 2024-10/.. or 2024-12-20/2024-12-27"
)
EXPECTED_DATE = "a date such as 2024-12-23, 2024-12 or 2024"


class Span(NamedTuple):
    """Days from ``first`` to ``last``, both included, as proleptic Gregorian ordinals."""

    first: int
    last: int

    def days_from(self, other: Span) -> int:
        """Days between the nearest ends; 0 where the spans share a day."""
        return max(0, self.first - other.last, other.first - self.last)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


ALL_TIME = Span(date.min.toordinal(), date.max.toordinal())


@dataclass(frozen=True, slots=True)
class Period:
    """A time as written (``text``) and the days it covers.

    ``within`` is true for a closed interval, where the figure counts what happened inside it.
    ``open_end`` is true for ``2024-10/..``: the count runs from ``span.first`` until it was stated.
    """

    text: str
    span: Span
    within: bool = False
    open_end: bool = False

    def __str__(self) -> str:
        """The period as written."""
        return self.text


def period(text: str) -> Period:
    """Read an EDTF period. Raises ``ValueError`` saying what is wrong."""
    text = text.strip()
    start, slash, end = text.partition("/")
    if not slash:
        return Period(text, day_span(text))
    if start in ("..", "") and end in ("..", ""):
        raise ValueError(f"{text!r} has no date on either side")
    if end in ("..", ""):
        return Period(text, Span(day_span(start).first, ALL_TIME.last), open_end=True)
    if start in ("..", ""):
        return Period(text, day_span(end))
    first, last = day_span(start), day_span(end)
    if first.first > last.last:
        raise ValueError(f"{text!r} ends before it starts")
    return Period(text, Span(first.first, last.last), within=True)


@lru_cache(maxsize=1 << 14)  # a million attributions are of a few thousand days
def day_span(text: str) -> Span:
    """The days a date known to the day, month or year covers. Raises ``ValueError``."""
    match = _DATE.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text[:40]!r} is not {EXPECTED_DATE}")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if year < date.min.year:
        raise ValueError(f"{text!r}: there is no year {year:04}")
    if month is None:
        return Span(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
    if not 1 <= month <= 12:
        raise ValueError(f"{text!r}: there is no month {month:02}")
    days = calendar.monthrange(year, month)[1]
    if day is None:
        return Span(date(year, month, 1).toordinal(), date(year, month, days).toordinal())
    if not 1 <= day <= days:
        raise ValueError(f"{text!r}: {calendar.month_name[month]} {year} has no day {day:02}")
    at = date(year, month, day).toordinal()
    return Span(at, at)
