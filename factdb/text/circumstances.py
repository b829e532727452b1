"""What words near a figure say of it: whether it is so, and whether it rose or fell."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.numerals import Printed
from factdb.text.tokens import Kind

BEFORE = 6
BEHIND = 6
"""Tokens before and behind a figure among which a word may make it planned or possible."""

BREAKS = ".;:!?,–—()"
"""Signs that end the clause a word reaches over."""


def modality(printed: Printed, start: int, end: int, floor: int, roof: int) -> Modality:
    """Say how the clause of a figure speaks of it: the nearest word before it, else behind it.

    ``floor`` is where the figure before it ends, ``roof`` where the next one begins.
    """
    for at in range(start, max(floor, start - BEFORE), -1):
        hit = printed.lexicon.modal.ending(printed.tokens, at, floor)
        if hit and not _a_month(printed, hit[1]):
            return hit[0]
        if _breaks(printed, at - 1):
            break
    for at in range(end, min(roof, end + BEHIND)):
        if _breaks(printed, at):
            break
        hit = printed.lexicon.modal.at(printed.tokens, at)
        if hit and not _a_month(printed, at):
            return hit[0]
    return Modality.ACTUAL


def _breaks(printed: Printed, at: int) -> bool:
    return printed.kind(at) is Kind.SIGN and printed.tokens[at].text in BREAKS


def _a_month(printed: Printed, at: int) -> bool:
    """Whether a word is the name of a month: the May of "in May 300 people"."""
    capital = at > 0 and printed.tokens[at].text[0].isupper()
    return capital and printed.lexicon.months.at(printed.tokens, at) is not None


def trend(printed: Printed, start: int) -> str | None:
    """Return "up" or "down" where a change leads up to the figure: "rose to", "fell by"."""
    lexicon, tokens = printed.lexicon, printed.tokens
    while joined := lexicon.trend_joins.ending(tokens, start):
        start = joined[1]
    if lexicon.rises.ending(tokens, start):
        return "up"
    return "down" if lexicon.falls.ending(tokens, start) else None
