"""Which separators the other numbers of a text use, where the numbers themselves tell."""

from __future__ import annotations

from typing import NamedTuple

from factdb.text.asides import asides
from factdb.text.digits import Malformed, Separators, digits
from factdb.text.numerals import Printed
from factdb.text.tokens import Kind

_EITHER = frozenset(".,")
"""The two signs whose meaning differs from language to language."""


class Used(NamedTuple):
    """Signs seen between thousands, and signs seen before decimals."""

    group: frozenset[str]
    decimal: frozenset[str]


def conventions(printed: Printed) -> Used:
    """Return what a text shows: two separators, decimals that are not three, whole nouns."""
    group: set[str | None] = set()
    decimal: set[str | None] = set()
    skipped = asides(printed)
    for at, token in enumerate(printed.tokens):
        if token.kind is not Kind.NUMBER or at in skipped:
            continue
        try:
            readings = digits(token.text, Separators(None, None))
        except Malformed:
            continue
        if len(readings) == 1 or printed.lexicon.counts_whole(printed.tokens, at + 1):
            group.add(readings[0].used.group)
            decimal.add(readings[0].used.decimal)
    return Used(
        frozenset(sign for sign in group if sign) & _EITHER,
        frozenset(sign for sign in decimal if sign) & _EITHER,
    )


def counted_whole(printed: Printed) -> frozenset[str]:
    """Return the numbers of a text, as printed, that count what comes whole."""
    return frozenset(
        token.text
        for at, token in enumerate(printed.tokens)
        if token.kind is Kind.NUMBER and printed.lexicon.counts_whole(printed.tokens, at + 1)
    )
