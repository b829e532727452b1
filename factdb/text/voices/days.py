"""When something was said: the date, or the day of the week, that stands beside its cue."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from babel import Locale
from babel.core import UnknownLocaleError

from factdb.text.dates import Dates, date_at
from factdb.text.lexicon import lexicon
from factdb.text.numerals import Printed


class Days:
    """Reads the dates of one story in its language, from the day it was published."""

    def __init__(self, language: str | None, published_on: str | None) -> None:
        self._words = lexicon(language or "und")
        self._dates = Dates(language or "und", published_on)
        self._weekdays = _weekdays((language or "und").replace("_", "-").split("-")[0].lower())
        self._published = _day(published_on)

    def first(self, text: str) -> str | None:
        """Return the first date of a few words in EDTF.

        A day of the week is the last one up to the day of publication, and nothing without that.
        """
        printed = Printed(self._words.tokens(text), self._words)
        for at, token in enumerate(printed.tokens):
            if found := date_at(printed, at):
                words = text[token.start : printed.tokens[found.end - 1].end]
                if told := self._dates.read(words, found):
                    return told
            weekday = self._weekdays.get(token.key)
            if weekday is not None and self._published is not None:
                back = (self._published.weekday() - weekday) % 7
                return (self._published - timedelta(days=back)).isoformat()
        return None


@lru_cache(maxsize=32)
def _weekdays(code: str) -> dict[str, int]:
    try:
        days = Locale.parse(code).days
    except (ValueError, UnknownLocaleError):
        return {}
    forms = (days[form]["wide"] for form in ("format", "stand-alone"))
    return {name.casefold(): number for form in forms for number, name in form.items()}


def _day(printed: str | None) -> date | None:
    try:
        return date.fromisoformat(printed) if printed else None
    except ValueError:
        return None
