"""Digits with their separators, read by the conventions that CLDR gives for a language.

Grouping is checked here: babel would read "10,000" in Indonesian as ten without a word.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factdb.core.figures import in_digits, shown


class Separators(NamedTuple):
    """What stands between thousands and before decimals; ``None`` where nobody knows."""

    group: str | None
    decimal: str | None


class Digits(NamedTuple):
    """One reading of a token of digits, and the separators that reading takes it to have."""

    value: Decimal
    used: Separators


class Malformed(ValueError):
    """What begins as a number and is none; the message says what is wrong with it."""


# In threes as nearly everywhere, or in twos before a last three as in India; never behind a
# zero. U+066B and U+066C are the Arabic separators, which have one meaning each.
_GROUPED = (
    r"[1-9]\d{0,2}(?P<group>[.,'\ \u066c])\d{3}(?:(?P=group)\d{3})*"
    r"|[1-9]\d?(?P<india>,)\d\d(?:,\d\d)*,\d{3}"
)
_THOUSANDS = re.compile(_GROUPED)
_DECIMALS = re.compile(
    rf"(?:{_GROUPED}|0|[1-9]\d*)?(?!(?P=group)|(?P=india))(?P<decimal>[.,\u066b])\d+"
)
_PLAIN = re.compile(r"0|[1-9]\d*")


def digits(text: str, separators: Separators) -> tuple[Digits, ...]:
    """Read digits with separators: one reading, or two where the text alone cannot tell.

    The language's own grouping is taken at its word ("10,000" in English). A single separator
    before three digits that is not the language's grouping may be either ("10.000" in English,
    "10,000" in Indonesian), and the first reading given is the grouped one. Anything else has
    one reading. Raises `Malformed` for the rest, 007 and 1.2.3 among them.
    """
    readings = []
    if match := _THOUSANDS.fullmatch(text):
        sign = match["group"] or match["india"]
        readings.append(Digits(Decimal(re.sub(r"\D", "", text)), Separators(sign, None)))
        if sign == separators.group:
            return tuple(readings)
    if match := _DECIMALS.fullmatch(text):
        whole, fraction = text.rsplit(match["decimal"], 1)
        value = Decimal(re.sub(r"\D", "", whole) + "." + fraction)
        used = Separators(match["group"] or match["india"], match["decimal"])
        if whole or used.decimal == (separators.decimal or used.decimal):
            readings.append(Digits(value, used))
    if _PLAIN.fullmatch(text):
        readings.append(Digits(Decimal(text), Separators(None, None)))
    if not readings:
        raise Malformed(f"{shown(text)} is no number by any convention")
    return tuple(readings)


def unusual(text: str, reading: Digits, separators: Separators, language: str) -> str | None:
    """Say so where digits with one reading break the convention of their language."""
    if separators.group is None or "\u066b" in text or "\u066c" in text:
        return None
    kept = zip(reading.used, separators, strict=True)
    if all(used in {None, usual} for used, usual in kept):
        return None
    return (
        f"{shown(text)} is not how {language} prints a number, but it can only be "
        f"{in_digits(reading.value)}"
    )
