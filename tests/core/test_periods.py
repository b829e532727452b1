"""Periods in EDTF: as of, within, and what is refused (design 2)."""

from __future__ import annotations

from datetime import date

import pytest

from factdb.core.periods import day_span, period


@pytest.mark.parametrize(
    ("text", "first", "last", "within"),
    [
        ("2024-12-23", date(2024, 12, 23), date(2024, 12, 23), False),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), False),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), False),
        ("../2024-12-23", date(2024, 12, 23), date(2024, 12, 23), False),
        ("2024-12-20/2024-12-27", date(2024, 12, 20), date(2024, 12, 27), True),
        ("2025-01/2025-02", date(2025, 1, 1), date(2025, 2, 28), True),
    ],
)
def test_a_period_covers_its_days(text: str, first: date, last: date, within: bool) -> None:
    """A date or an open start is as of; a closed interval is within."""
    read = period(text)
    assert (read.span.first, read.span.last) == (first.toordinal(), last.toordinal())
    assert read.within is within
    assert str(read) == text


def test_an_open_end_is_since() -> None:
    """2024-10/.. counts from October 2024 until it was stated."""
    since = period("2024-10/..")
    assert since.open_end
    assert not since.within


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2024-13", "no month 13"),
        ("2023-02-29", "February 2023 has no day 29"),
        ("0000-01", "no year 0000"),
        ("24-10-2024", "is not a date"),
        ("2024-1X", "is not a date"),
        ("../..", "no date on either side"),
        ("2024-12-27/2024-12-20", "ends before it starts"),
        ("99999-01-01", "is not a date"),
        ("", "is not a date"),
    ],
)
def test_what_is_no_period_says_why(text: str, says: str) -> None:
    """The message names what is wrong."""
    with pytest.raises(ValueError, match=says):
        period(text)


def test_distance_is_between_the_nearest_ends() -> None:
    """A month and a day inside it are no day apart; October and 7 November are seven."""
    assert day_span("2024-10").days_from(day_span("2024-10-15")) == 0
    assert day_span("2024-10").days_from(day_span("2024-11-07")) == 7
    assert day_span("2024-11-07").days_from(day_span("2024-10")) == 7
