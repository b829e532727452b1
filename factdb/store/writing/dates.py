"""Days as the database stores them, to be ordered and filtered by."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from factdb.core.periods import Span, day_span

Days = tuple[date, date] | tuple[None, None]
"""The first and the last day that a date as written covers; nothing where there is none."""


@lru_cache(maxsize=20_000)
def days(written: str | None) -> Days:
    """The days of a date known to the day, month or year."""
    return (None, None) if written is None else days_of(day_span(written))


@lru_cache(maxsize=20_000)
def days_of(span: Span) -> Days:
    """The days of a span."""
    return date.fromordinal(span.first), date.fromordinal(span.last)
