"""Numbers that are no amounts: dates, years, hours, and idioms with a number word.

By rule, whatever the amount beside them is. An hour or day written in digits alone (9:30,
2024-12-23, 23.12.2024) is a token of its own and never an amount. Beyond those:

- a number beside the name of a month is a day, or behind it a year;
- a number beside one of the language's words for hours, dates and names ("a.m.", "pukul",
  "Resolution") is one;
- four digits from 1900 to 2099 without separators are a year behind a word such as "in" or
  "since" (an article may stand between: "in the 2020 attack"), or alone in brackets, unless a
  noun that comes whole follows ("in 2000 villages"); two of them joined are a span of years.

A year that stands alone is an amount: "2000" is two thousand. In running text it is a year unless
something shows that it counts; there names, ages, results and more are left out as well
(`factdb.text.names`).
"""

from __future__ import annotations

import re

from factdb.text.names import listed, naming
from factdb.text.numerals import Printed, suffix
from factdb.text.things import found_at
from factdb.text.tokens import Kind


def asides(printed: Printed) -> dict[int, int]:
    """Return where each thing begins that is to be stepped over, and where it ends."""
    found: dict[int, int] = {}
    for at in range(len(printed.tokens)):
        if idiom := printed.lexicon.idioms.at(printed.tokens, at):
            found[at] = idiom[1]
        elif printed.kind(at) is Kind.NUMBER:
            aside = (at,) if _dated(printed, at) else _years(printed, at)
            found |= {each: each + 1 for each in aside}
            if aside and (behind := printed.lexicon.time_after.at(printed.tokens, at + 1)):
                found[at] = behind[1]
        if printed.running and at not in found and (end := naming(printed, at)):
            found[at] = end
    return found


def _dated(printed: Printed, at: int) -> bool:
    """Whether a number is an hour, a day beside a month, or a year behind one."""
    lexicon, tokens = printed.lexicon, printed.tokens
    if lexicon.time_after.at(tokens, at + 1) or _labelled(printed, at) or _hour(printed, at):
        return True
    if _within(printed, at, 1, 31):
        before, after = _dash(printed, at - 1), _linked(printed, at + 1)
        return (
            _month_at(printed, at + 1)
            or _month_before(printed, at)
            or (after and _within(printed, at + 2, 1, 31) and _month_at(printed, at + 3))
            or (before and _within(printed, at - 2, 1, 31) and _month_before(printed, at - 2))
        )
    # "October 2024" and "October 18, 2024"
    day = at - 2 if at and tokens[at - 1].text == "," else at - 1
    return _year_like(printed, at) and (
        _month_before(printed, at) or (_within(printed, day, 1, 31) and _month_before(printed, day))
    )


_PLAIN = re.compile(r"\d+|\d{1,3}[.:]\d{1,2}")


def _labelled(printed: Printed, at: int) -> bool:
    """Whether the word before makes a name of it, as of no number with separators in it."""
    lexicon, tokens = printed.lexicon, printed.tokens
    plain = not printed.running or (
        _PLAIN.fullmatch(tokens[at].text) and not lexicon.multipliers.at(tokens, at + 1)
    )
    # "order 300 tanks" gives an order, and does not name one.
    if not plain or (printed.running and lexicon.counts_whole(tokens, at + 1)):
        return False
    if lexicon.label_before.ending(tokens, at):
        return True
    return printed.running and listed(printed, at) and _labelled(printed, at - 2)


def _dash(printed: Printed, at: int) -> bool:
    return printed.kind(at) is Kind.SIGN and printed.tokens[at].text in "-–"


def _hour(printed: Printed, at: int) -> bool:
    """Whether words on both sides make an hour of it: "à 18 heures", no length of time."""
    lexicon, tokens = printed.lexicon, printed.tokens
    short = (
        _PLAIN.fullmatch(tokens[at].text)
        and int(tokens[at].text[:2].rstrip(".:")) <= 24
        and len(tokens[at].text) <= 5
    )
    behind = short and lexicon.hour_after.at(tokens, at + 1)
    return bool(behind) and lexicon.hour_before.ending(tokens, at) is not None


def _linked(printed: Printed, at: int) -> bool:
    """Whether a word or sign joins two days of one month: "5-7 May", "5 and 7 May"."""
    joints = (printed.lexicon.joins, printed.lexicon.to)
    worded = any((hit := each.at(printed.tokens, at)) and hit[1] == at + 1 for each in joints)
    return worded or _dash(printed, at)


def _month_at(printed: Printed, at: int) -> bool:
    dotted = printed.lexicon.days_dotted and at < len(printed.tokens)
    if dotted and printed.tokens[at].text == ".":
        at += 1
    if part := printed.lexicon.partitives.at(printed.tokens, at):
        at = part[1]
    hit = printed.lexicon.months.at(printed.tokens, at)
    return hit is not None and _capital(printed, at)


def _month_before(printed: Printed, at: int) -> bool:
    if at and printed.tokens[at - 1].text == "." and printed.glued(at - 1):
        at -= 1
    hit = printed.lexicon.months.ending(printed.tokens, at)
    return hit is not None and _capital(printed, hit[1])


def _capital(printed: Printed, at: int) -> bool:
    """Whether a month's name is one: "may" and "march" are verbs."""
    return not printed.lexicon.months_capital or printed.tokens[at].text[0].isupper()


def _within(printed: Printed, at: int, low: int, high: int) -> bool:
    if printed.kind(at) is not Kind.NUMBER:
        return False
    text = printed.tokens[at].text
    return len(text) <= 4 and text.isdecimal() and low <= int(text) <= high


def _year_like(printed: Printed, at: int) -> bool:
    return _within(printed, at, 1900, 2099)


def _counted(printed: Printed, at: int) -> bool:
    """Whether what follows shows that the number counts something."""
    lexicon, tokens = printed.lexicon, printed.tokens
    return (
        lexicon.counts_whole(tokens, at + 1)
        or lexicon.multipliers.at(tokens, at + 1) is not None
        or lexicon.units.at(tokens, at + 1) is not None
        or lexicon.currencies.at(tokens, at + 1) is not None
    )


def _years(printed: Printed, at: int) -> tuple[int, ...]:
    """Return the year at ``at``, or both years of the span that begins there."""
    lexicon, tokens = printed.lexicon, printed.tokens
    if not _year_like(printed, at):
        return _old_year(printed, at)
    if _counted(printed, at):
        return ()
    if printed.running:
        return _running_years(printed, at)
    if (joint := lexicon.to.at(tokens, at + 1)) and printed.kind(joint[1]) is Kind.NUMBER:
        last = joint[1]
        span = _year_like(printed, last) and not _counted(printed, last)
        rising = span and int(tokens[at].text) < int(tokens[last].text)
        return (at, last) if rising and _begins_year(printed, at) else ()
    # "1990-an", the nineties
    decade = suffix(printed, at + 1)
    if decade and not _counted(printed, decade[1] - 1):
        return (at,)
    enclosed = [token.text for token in tokens[max(0, at - 1) : at + 2 : 2]] == ["(", ")"]
    return (at,) if enclosed or _begins_year(printed, at) else ()


def _begins_year(printed: Printed, at: int) -> bool:
    """Whether the word before makes four digits a year, as it does not in "rose by 2000"."""
    hit = printed.lexicon.year_before.ending(printed.tokens, at)
    return hit is not None and not printed.lexicon.changes.ending(printed.tokens, hit[1])


def _running_years(printed: Printed, at: int) -> tuple[int, ...]:
    """Return the year at ``at`` and the end of the span it begins: 2024, 2023-24, 2019/20.

    News prints amounts of thousands with a separator or a noun, so that little else shows that
    four digits are no year: a currency, a hedge no year of our time would have.
    """
    lexicon, tokens = printed.lexicon, printed.tokens
    if lexicon.marks.ending(tokens, at):
        return ()
    recent = RECENT[0] <= int(tokens[at].text) <= RECENT[1] and int(tokens[at].text) % 1000
    hedged = lexicon.before.ending(tokens, at) or lexicon.after.at(tokens, at + 1)
    if hedged and not recent and not lexicon.year_before.ending(tokens, at):
        return ()
    joint = printed.kind(at + 1) is Kind.SIGN and tokens[at + 1].text in "-–/"
    if joint and printed.glued(at + 1) and _within(printed, at + 2, 0, 99):
        return (at, at + 2)
    return (at,)


RECENT = (1980, 2045)
"""Years that a hedge before four digits does not turn into an amount: "up to 2023"."""


def _old_year(printed: Printed, at: int) -> tuple[int, ...]:
    """Return a year of centuries past, behind a word that makes it one: "in 1812"."""
    old = printed.running and _within(printed, at, 1000, 1899) and _begins_year(printed, at)
    return (at,) if old and found_at(printed, at + 1) is None else ()
