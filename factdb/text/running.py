"""Figures of running text: a headline, a quote, an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, product
from typing import NamedTuple

from factdb.core.figures import Figure
from factdb.core.observations import Counted
from factdb.text.digits import Malformed
from factdb.text.figures import Found, Negated, figures
from factdb.text.lexicon import lexicon
from factdb.text.numerals import Choice, Printed
from factdb.text.reading import limited
from factdb.text.tokens import RAISED, Kind, normal

LONGEST_TEXT = 100_000
"""Characters of a text that are read."""

LONGEST_SENTENCE = 500
"""Characters that are read together, so that the time taken grows with the text alone."""

WORDS_BEHIND = 5
"""Words behind an amount that may say what it counts."""

# A full stop between digits is a separator; the end of a line ends a sentence.
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\D)|\n+")


class Told(NamedTuple):
    """The figures of a text in order; ``whole`` where no further one can be hidden in it."""

    figures: tuple[Counted, ...]
    whole: bool


def figures_in(text: str, language: str | None) -> Told:
    """Find the figures of running text, each with all that it may be read as.

    ``whole`` is false where a number could not be read, where the text is too long, and for a
    language without a table, whose words may be numbers. Never raises; linear in the text.
    """
    words = lexicon((language or "und").strip() or "und")
    whole = words.language is not None and len(text) <= LONGEST_TEXT and not RAISED.search(text)
    found: list[Counted] = []
    room = LONGEST_TEXT
    for written in _SENTENCE.split(text[:LONGEST_TEXT]):
        # Of one sign may come a whole phrase: what is counted is what is read.
        sentence = normal(written)
        whole = whole and len(sentence) <= min(room, LONGEST_SENTENCE)
        for start in range(0, min(room, len(sentence)), LONGEST_SENTENCE):
            printed = Printed(words.cut(sentence[start : start + LONGEST_SENTENCE]), words)
            try:
                found += _counted(printed)
            except (Malformed, Negated, ValueError):
                whole = False
        room = max(0, room - len(sentence))
    return Told(tuple(found), whole)


def _counted(printed: Printed) -> Iterator[Counted]:
    first = figures(printed)
    read = [first]
    # Twice for each of the two kinds of doubt that there are.
    kinds = {doubt.separators for one in first for doubt in one.doubts}
    ways = product(*([True, False] if kind in kinds else [True] for kind in (True, False)))
    read += [figures(replace(printed, choice=Choice(*way))) for way in list(ways)[1:]]
    readings: dict[int, dict[Figure, None]] = {}
    for found in chain.from_iterable(read):
        of_it = readings.setdefault(found.amount.start, {})
        of_it |= dict.fromkeys(_figures(found))
    for one in first:
        text = " ".join(token.text for token in printed.tokens[one.start : one.end])
        yield Counted(text, tuple(readings[one.amount.start]), tuple(_beside(printed, one)))


def _figures(found: Found) -> Iterator[Figure]:
    for comparator, low, high in found.bounds:
        first = limited(low)
        yield Figure(comparator, first, first if high is low else limited(high), unit=found.unit)


def _beside(printed: Printed, found: Found) -> Iterator[str]:
    """The word before a figure and those behind it, up to the next sign or number."""
    if printed.kind(found.start - 1) is Kind.WORD:
        yield printed.tokens[found.start - 1].key
    for token in printed.tokens[found.end : found.end + WORDS_BEHIND]:
        if token.kind is Kind.WORD:
            yield token.key
        elif token.text not in {"-", "."}:
            return
