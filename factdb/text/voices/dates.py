"""Dates of running text as EDTF: "18 October 2024", "pada Oktober 2024", "on Tuesday".

Names of months and days come from CLDR. A date without its year, and a day of the week, are told
only where it is known when the story was published: they are the last such day up to then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from babel import Locale
from babel.core import UnknownLocaleError

from factdb.text.languages import LANGUAGES

REACH = 24
"""Characters before a date in which a word such as "since" belongs to it."""


class Dated(NamedTuple):
    """A date that stands from ``start`` to ``end`` of the text, as EDTF."""

    start: int
    end: int
    edtf: str


class Calendar:
    """The dates of one language."""

    def __init__(self, code: str) -> None:
        self._months, self._days = _names(code)
        table = LANGUAGES.get(code)
        self._since = _ending(table.since if table else ())
        self._as_of = _ending(table.as_of if table else ())
        months = "|".join(sorted(map(re.escape, self._months), key=len, reverse=True)) or "(?!)"
        days = "|".join(sorted(map(re.escape, self._days), key=len, reverse=True)) or "(?!)"
        self._date = re.compile(
            rf"""
            (?P<iso> (?:19|20)\d\d-[01]\d(?:-[0-3]\d)? )
          | (?: (?P<day>\d{{1,2}}) (?:st|nd|rd|th|er|\.|º|ª)? \s (?:de\s|of\s)? )?
            \b (?P<month>{months}) \b \.?
            (?: \s (?P<after>\d{{1,2}}) (?:st|nd|rd|th)? (?!\d|[.,]\d) )?
            (?: ,? \s (?:de\s|del\s)? (?P<year>(?:19|20)\d\d) \b )?
          | \b (?P<weekday>{days}) \b
            """,
            re.VERBOSE | re.IGNORECASE,
        )

    def dates(self, text: str, start: int, end: int, published: str | None) -> Iterator[Dated]:
        """Yield the dates that stand in a stretch of a text."""
        for match in self._date.finditer(text, start, end):
            edtf = match["iso"] or self._read(match, _day(published))
            if edtf:
                yield Dated(match.start(), match.end(), edtf)

    def period(self, text: str, start: int, end: int, published: str | None) -> str | None:
        """Return the period of a clause: a date behind "since" or "as of", if it has one alone."""
        found = set()
        for dated in self.dates(text, start, end, published):
            lead = text[max(start, dated.start - REACH) : dated.start].casefold()
            if self._since.search(lead):
                found.add(f"{dated.edtf}/..")
            elif self._as_of.search(lead):
                found.add(dated.edtf)
        return found.pop() if len(found) == 1 else None

    def _read(self, match: re.Match[str], published: date | None) -> str | None:
        if match["weekday"]:
            if published is None:
                return None
            back = (published.weekday() - self._days[match["weekday"].casefold()]) % 7
            return (published - timedelta(days=back)).isoformat()
        month = self._months[match["month"].casefold()]
        day = int(match["day"] or match["after"] or 0)
        if match["month"][0].islower() and not day and not match["year"]:
            return None  # "may", "march"
        year = int(match["year"]) if match["year"] else _year(month, day, published)
        if year is None:
            return None
        try:
            return f"{date(year, month, day)}" if day else f"{year}-{month:02d}"
        except ValueError:
            return None


@lru_cache(maxsize=32)
def calendar(language: str | None) -> Calendar:
    """Return the calendar of a language; without one, that of ISO 8601 alone."""
    return Calendar((language or "und").replace("_", "-").split("-")[0].lower())


def _names(code: str) -> tuple[dict[str, int], dict[str, int]]:
    try:
        locale = Locale.parse(code)
    except (ValueError, UnknownLocaleError):
        return {}, {}
    months: dict[str, int] = {}
    days: dict[str, int] = {}
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[form][width].items():
                months.setdefault(name.rstrip(".").casefold(), number)
        for number, name in locale.days[form]["wide"].items():
            days.setdefault(name.casefold(), number)
    return months, days


def _ending(phrases: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(re.escape(one.casefold()) for one in phrases) or "(?!)"
    return re.compile(rf"\b(?:{listed})\s+(?:\w+\s+)?$")


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _year(month: int, day: int, published: date | None) -> int | None:
    if published is None:
        return None
    later = (month, day) > (published.month, published.day if day else 31)
    return published.year - later
