"""The dates figures are bound to: "since October 2024", "as of 23 December", in EDTF.

Where a date stands is found here, by the names of months that CLDR has and the order its words
can have; what it says is read by dateparser, which is imported only where there is one to read.
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple

from factdb.text.numerals import Printed
from factdb.text.tokens import Kind

MOST_DATES = 200
"""Different dates of a text that are read."""

FAR = 15
"""Tokens between a figure and the period it is bound to, at most."""

OPENING = 4
"""Tokens at the head of a sentence where a period speaks of all that follows."""


class Dated(NamedTuple):
    """A date in the tokens from ``start`` to ``end``, and which of its parts are printed."""

    start: int
    end: int
    day: bool = False
    month: bool = False
    year: bool = False


class Bound(NamedTuple):
    """A period in the tokens from ``start``, its cue included, to ``end``."""

    start: int
    end: int
    edtf: str


class Dates:
    """The dates of one text, read in its language and from the day it was published."""

    def __init__(self, language: str, published_on: str | None) -> None:
        self._language = language.replace("_", "-").split("-")[0].lower()
        self._base = _day(published_on)
        self._read: dict[tuple[str, Dated], str | None] = {}

    def read(self, text: str, found: Dated) -> str | None:
        """Return a date in EDTF as precisely as it is printed; nothing if it cannot be told."""
        if not found.year and self._base is None:
            return None
        key = (text, found._replace(start=0, end=0))
        if key not in self._read:
            if len(self._read) >= MOST_DATES:
                return None
            self._read[key] = self._parsed(text, found)
        return self._read[key]

    def _parsed(self, text: str, found: Dated) -> str | None:
        if found.year and not found.month:
            return text[-4:]
        told = _parsed(text, self._language, self._base or date(2000, 1, 1))
        if told is None:
            return None
        return f"{told:%Y-%m-%d}" if found.day else f"{told:%Y-%m}"


def _day(printed: str | None) -> date | None:
    try:
        return date.fromisoformat(printed) if printed else None
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def _parsed(text: str, language: str, base: date) -> date | None:
    from dateparser import parse

    told = parse(
        text,
        languages=[language],
        settings={
            "RELATIVE_BASE": datetime.combine(base, time.min),
            "PREFER_DATES_FROM": "past",
            "PREFER_DAY_OF_MONTH": "first",
            "DATE_ORDER": "DMY",
            "PARSERS": ["absolute-time"],
        },
    )
    return told.date() if told else None


def date_at(printed: Printed, at: int) -> Dated | None:
    """Find the date that begins at ``at``: 23 December 2024, Dec. 23, October 2024, 2024."""
    if printed.kind(at) is Kind.TIME:
        whole = len(printed.tokens[at].text) == len("2024-12-23")
        iso = printed.tokens[at].text[4:5] == "-"
        return Dated(at, at + 1, day=whole, month=True, year=True) if iso else None
    if month := _month(printed, at):
        day = _number(printed, month, 1, 31)
        year = _year(printed, month + 1 if day else month)
        return Dated(at, year or (month + 1 if day else month), day, month=True, year=bool(year))
    if _number(printed, at, 1, 31) and (month := _month(printed, _past_point(printed, at + 1))):
        year = _year(printed, month)
        return Dated(at, year or month, day=True, month=True, year=bool(year))
    if not _number(printed, at, 1900, 2099):
        return None
    return _by_marks(printed, at) or Dated(at, at + 1, year=True)


def _by_marks(printed: Printed, at: int) -> Dated | None:
    """Find a date whose parts are marked: 2024年10月18日, 2024년 10월."""
    parts = 0
    end = at
    for most in (2099, 12, 31):
        if not _number(printed, end, 1, most):
            break
        mark = printed.lexicon.time_after.at(printed.tokens, end + 1)
        if mark is None or len(printed.tokens[end + 1].text) > 1:
            break
        parts, end = parts + 1, mark[1]
    return Dated(at, end, day=parts == 3, month=True, year=True) if parts > 1 else None


def _number(printed: Printed, at: int, low: int, high: int) -> bool:
    if printed.kind(at) is not Kind.NUMBER:
        return False
    text = printed.tokens[at].text
    return len(text) <= 4 and text.isdecimal() and low <= int(text) <= high


def _past_point(printed: Printed, at: int) -> int:
    """Step over the point of an ordinal or an abbreviation, and over "de"."""
    if at < len(printed.tokens) and printed.tokens[at].text == "." and printed.glued(at):
        at += 1
    part = printed.lexicon.partitives.at(printed.tokens, at)
    return part[1] if part else at


def _month(printed: Printed, at: int) -> int | None:
    """Return where the name of a month ends, with its point and what joins it to a year."""
    hit = printed.lexicon.months.at(printed.tokens, at)
    if hit is None:
        return None
    if printed.lexicon.months_capital and not printed.tokens[at].text[0].isupper():
        return None
    return _past_point(printed, hit[1])


def _year(printed: Printed, at: int) -> int | None:
    """Return where a year ends that closes a date."""
    if at < len(printed.tokens) and printed.tokens[at].text == ",":
        at += 1
    part = printed.lexicon.partitives.at(printed.tokens, at)
    at = part[1] if part else at
    return at + 1 if _number(printed, at, 1900, 2099) else None


def periods(printed: Printed, text: str, dates: Dates) -> list[Bound]:
    """Find the periods of a sentence: an open start, a date it is told as of, an interval."""
    found: list[Bound] = []
    at = 0
    while at < len(printed.tokens):
        period = _period(printed, at, text, dates)
        at = period.end if period else at + 1
        if period:
            found.append(period)
    return found


def _period(printed: Printed, at: int, text: str, dates: Dates) -> Bound | None:
    lexicon, tokens = printed.lexicon, printed.tokens

    def read(found: Dated) -> str | None:
        return dates.read(text[tokens[found.start].start : tokens[found.end - 1].end], found)

    if opening := lexicon.between.at(tokens, at):
        first = date_at(printed, _past_article(printed, opening[1]))
        middle = opening[0].at(tokens, first.end) if first else None
        second = date_at(printed, _past_article(printed, middle[1])) if middle else None
        if first and second:
            # "between 12 and 14 March 2024": the first date has its year from the second.
            ends = (read(first), read(second))
            whole = first.year or not second.year
            return Bound(at, second.end, "/".join(map(str, ends))) if all(ends) and whole else None
    for cues, form in ((lexicon.since, "{}/.."), (lexicon.as_of, "{}")):
        if cue := cues.at(tokens, at):
            found = date_at(printed, _past_article(printed, cue[1]))
            told = read(found) if found else None
            if found and told:
                return Bound(at, found.end, form.format(told))
    return None


def _past_article(printed: Printed, at: int) -> int:
    return at + 1 if printed.key(at) in printed.lexicon.determiners else at


def period(printed: Printed, bound: list[Bound], start: int, end: int) -> str | None:
    """Return the one period a figure is bound to, where grammar leaves no other."""
    near = [each.edtf for each in bound if _binds(printed, each, start, end)]
    return near[0] if len(near) == 1 else None


def _binds(printed: Printed, each: Bound, start: int, end: int) -> bool:
    first, last = (each.end, start) if each.start < start else (end, each.start)
    between = [token.text for token in printed.tokens[first:last]]
    ahead = each.start < OPENING and each.start < start
    breaks = ";:–—(" if ahead else ";:,–—("
    # At the head of a sentence a period is set off from it by a comma; a second begins another.
    near = len(between) <= FAR and between.count(",") <= 1
    return near and not any(text in breaks for text in between)
