"""Single values of the flat record: text made safe, and the types it is read into.

Every function returns the value or raises `Refused`, which says what was there and what was
expected; `factdb.records.checking` adds where.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from math import isfinite
from typing import TypeVar
from urllib.parse import urlsplit

from factdb.core.figures import Comparator, amount, shown
from factdb.core.observations import Behaviour, Modality, Parts, SourceKind, Stance
from factdb.core.periods import EXPECTED, EXPECTED_DATE, Period, day_span, period
from factdb.records.fields import SEPARATOR, Field

Word = TypeVar("Word", bound=StrEnum)

EXPECTED_NUMBER = "a plain number such as 12000 or 1.5"
EXPECTED_TEXT = "text without control characters"
EXPECTED_PATH = "names joined by ' > ', none of them empty"

# C0, DEL, C1 and lone surrogates: no terminal, database or UTF-8 file is to meet them.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_CONTROL_IN_PROSE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n?")
_LANGUAGE = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}"  # language, extended language
    r"(-[a-z]{4})?(-([a-z]{2}|\d{3}))?"  # script, region
    r"(-([a-z\d]{5,8}|\d[a-z\d]{3}))*"  # variants
    r"(-[a-wy-z\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?",  # extensions, private use
    re.ASCII | re.IGNORECASE,
)
_COUNTRY = re.compile(r"[A-Z]{2}", re.ASCII)
_MOMENT = re.compile(
    r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)?)?", re.ASCII
)
# CLDR's own codes for no country at all.
_NO_COUNTRY = frozenset({"EZ", "QO", "XA", "XB", "ZZ"})


class Refused(ValueError):
    """A value that cannot be taken, with what was found and what was expected."""

    def __init__(self, message: str, found: str | None = None, expected: str | None = None) -> None:
        super().__init__(message)
        self.found, self.expected = found, expected


def text_of(value: object, field: Field) -> str:
    """A value as the text of ``field``: stripped, NFC, line feeds only; empty where absent."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise Refused(f"not a text but {_kind(value)}", None, "a text or a number")
    text = str(value).strip(" \t\r\n")
    # Most text is plain ASCII, which is in NFC and, if printable, without control characters.
    if text.isascii() and text.isprintable() and len(text) <= field.longest:
        return text
    text = _LINE_END.sub("\n", text)
    control = (_CONTROL_IN_PROSE if field.prose else _CONTROL).search(text)
    if control:
        raise Refused(_named(control[0]), text[max(0, control.start() - 12) :], EXPECTED_TEXT)
    text = unicodedata.normalize("NFC", text.strip())
    if len(text) > field.longest:
        raise Refused(
            f"{len(text):,} characters long", text, f"at most {field.longest:,} characters"
        )
    return text


def path_of(value: object, field: Field) -> tuple[str, ...]:
    """Names from a list, or from one text that joins them by `SEPARATOR`; none of them empty."""
    if isinstance(value, list | tuple):
        links = tuple(text_of(link, field) for link in value)
    else:
        joined = text_of(value, field)
        links = tuple(link.strip() for link in joined.split(SEPARATOR)) if joined else ()
    joined = SEPARATOR.join(links)
    if not all(links):
        raise Refused("an empty name", joined, EXPECTED_PATH)
    # Padded, because a name that begins or ends like the separator would not come back either.
    if any(SEPARATOR in f" {link} " for link in links):
        raise Refused("a name that holds '>' like a separator", joined, EXPECTED_PATH)
    if len(joined) > field.longest:
        raise Refused(
            f"{len(joined):,} characters long", joined, f"at most {field.longest:,} characters"
        )
    return links


def word(text: str, words: type[Word]) -> Word:
    """One of the words of an enumeration, in any case."""
    try:
        return words(text.casefold())
    except ValueError:
        *first, last = (each.value for each in words)
        raise Refused("not a word known here", text, f"{', '.join(first)} or {last}") from None


def number(text: str) -> Decimal:
    """A plain decimal, exact."""
    try:
        return amount(text)
    except ValueError as error:
        raise Refused(reason(error, text), text, EXPECTED_NUMBER) from None


def time(text: str) -> Period:
    """An EDTF period."""
    try:
        return period(text)
    except ValueError as error:
        raise Refused(reason(error, text), text, EXPECTED) from None


def day(text: str) -> str:
    """A date known to the day, month or year, as it was written."""
    try:
        day_span(text)
    except ValueError as error:
        raise Refused(reason(error, text), text, EXPECTED_DATE) from None
    return text


def moment(text: str) -> str:
    """A date or a date and time in ISO 8601's extended form (RFC 3339), as it was written."""
    expected = "ISO 8601 such as 2024-12-23T18:30:00Z or 2024-12-23"
    if not _MOMENT.fullmatch(text):
        raise Refused("not a date and time", text, expected)
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise Refused("no such date and time", text, expected) from None
    return text


def language(text: str) -> str:
    """A BCP 47 tag (RFC 5646), in the case that document recommends: ``id``, ``pt-BR``."""
    if not _LANGUAGE.fullmatch(text):
        raise Refused("not a language tag", text, "BCP 47 such as en, id or pt-BR")
    head, *tail = text.lower().split("-")
    single = next((i for i, part in enumerate(tail) if len(part) == 1), len(tail))
    cased = [_cased(part) for part in tail[:single]]
    return "-".join([head, *cased, *tail[single:]])


def country(text: str) -> str:
    """An ISO 3166-1 alpha-2 code in capitals, or one CLDR uses beside them (EU, XK)."""
    code = text.upper()
    if code in _countries():
        return code
    expected = "two letters of ISO 3166-1 such as KR or US"
    from babel.core import get_global

    meant = get_global("territory_aliases").get(code, ())
    if len(meant) == 1 and _COUNTRY.fullmatch(meant[0]):
        expected = f"{meant[0]}, the ISO 3166-1 code"
    raise Refused("not a country code", text, expected)


def address(text: str) -> str:
    """An ``http`` or ``https`` address."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme.lower() not in {"http", "https"} or not host or re.search(r"\s", text):
        raise Refused("not a web address", text, "an address such as https://example.org/story")
    # An index entry of a PostgreSQL database is counted in bytes.
    size = len(text.encode())
    if size > 2500:
        raise Refused(f"{size:,} bytes long", text, "at most 2,500 bytes")
    return text


_PARSERS: dict[str, Callable[[str], object]] = {
    "language": language,
    "behaviour": lambda text: word(text, Behaviour),
    "parts": lambda text: word(text, Parts),
    "comparator": lambda text: word(text, Comparator),
    "low": number,
    "high": number,
    "period": time,
    "modality": lambda text: word(text, Modality),
    "source_kind": lambda text: word(text, SourceKind),
    "source_country": country,
    "stance": lambda text: word(text, Stance),
    "stated_on": day,
    "url": address,
    "published_on": day,
    "retrieved_at": moment,
    "archived_url": address,
}
# The rows of a file repeat their dates, words and codes.
PARSERS: Mapping[str, Callable[[str], object]] = {
    name: lru_cache(maxsize=4096)(parser) for name, parser in _PARSERS.items()
}
"""How the text of a field is read; a field that is not here stays text."""


@cache
def _countries() -> frozenset[str]:
    """The territory codes of CLDR that have two letters."""
    from babel import Locale

    codes = {str(code) for code in Locale("en").territories}
    return frozenset(filter(_COUNTRY.fullmatch, codes)) - _NO_COUNTRY


def _cased(part: str) -> str:
    """A script in title case, a region in capitals."""
    return (
        part.title()
        if len(part) == 4 and part.isalpha()
        else part.upper()
        if len(part) == 2
        else part
    )


def _kind(value: object) -> str:
    """What a value that is no text is called in JSON, or in Python."""
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, float):
        return "a float, which keeps no exact digits" if isfinite(value) else "NaN or Infinity"
    return f"a {type(value).__name__}"


def _named(character: str) -> str:
    """What a character that may not stand in a text is called."""
    code = ord(character)
    if code == 0:
        return "a NUL character (U+0000)"
    if character in "\n\t":
        return "a line break or tab in a name"
    if 0xD800 <= code <= 0xDFFF:
        return f"half of a surrogate pair (U+{code:04X})"
    return f"a control character (U+{code:04X})"


def reason(error: ValueError, text: str) -> str:
    """Why a value was refused, without the value, which the problem quotes itself."""
    why = str(error)
    for quoted in (repr(text), repr(text[:40]), shown(text)):
        why = why.removeprefix(f"{quoted}: ").removeprefix(f"{quoted} ")
    return why.removeprefix("is ").partition(" such as ")[0]
