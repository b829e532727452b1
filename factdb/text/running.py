"""Figures of running text: a headline, a quote, an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, product
from typing import NamedTuple

from factdb.core.figures import Figure
from factdb.core.observations import Counted
from factdb.text.circumstances import modality, trend
from factdb.text.dates import Dates, period, periods
from factdb.text.figures import Found, figures
from factdb.text.lexicon import Lexicon, lexicon
from factdb.text.names import aged, masked
from factdb.text.numerals import Choice, Printed, past_hyphen
from factdb.text.reading import limited
from factdb.text.things import thing
from factdb.text.tokens import RAISED, Kind

LONGEST_TEXT = 100_000
"""Characters of a text that are read."""

WHOLE = "what it counts comes whole"

MOST_FIGURES = 4_000
"""Figures of a text that are read; a text that has more is a table."""

LONGEST_SENTENCE = 500
"""Characters that are read together, so that the time taken grows with the text alone."""

WORDS_BEHIND = 5
"""Words behind an amount that may say what it counts."""

# A full stop between digits is a separator, one behind a capital or before a small letter an
# abbreviation's; the end of a line ends a sentence.
_SENTENCE = re.compile(r"(?<![A-Z]\.)(?<=[.!?])[\"'”’»)]*\s+(?=[^\d\sa-z])|(?<=[。！？])|\n+")


class Told(NamedTuple):
    """The figures of a text in order; ``whole`` where no further one can be hidden in it."""

    figures: tuple[Counted, ...]
    whole: bool


def figures_in(
    text: str, language: str | None, *, ages: bool = False, published_on: str | None = None
) -> Told:
    """Find the figures of running text, each with all that it may be read as.

    ``whole`` is false where a number could not be read, where the text is too long, and for a
    language without a table, whose words may be numbers. Years, dates, hours, scores, ordinals
    and numbers in names are no figures, nor are ages unless asked for: their
    unit is years, or the months, weeks or days that are printed. A date without a year is
    one of the year before ``published_on`` (ISO 8601), and is not read without it. Never raises;
    linear in the text.
    """
    dates = Dates(language or "und", published_on)
    words = lexicon((language or "und").strip() or "und")
    whole = words.language is not None and len(text) <= LONGEST_TEXT and not RAISED.search(text)
    found: list[Counted] = []
    for start, sentence in _sentences(text[:LONGEST_TEXT], words):
        if len(found) >= MOST_FIGURES:
            whole = False
            break
        unread: list[int] = []
        printed = Printed(words.tokens(masked(sentence)), words, unread=unread, ages=ages)
        found += _counted(printed, sentence, start, dates)
        whole = whole and not unread and len(sentence) < LONGEST_SENTENCE
    return Told(tuple(found), whole)


def _sentences(text: str, words: Lexicon) -> Iterator[tuple[int, str]]:
    """Cut a text into pieces that are read together, each with the place it begins at."""
    start = 0
    ends = (match.end() for match in _SENTENCE.finditer(text) if _ends(text, match, words))
    for stop in (*ends, len(text)):
        while stop - start > LONGEST_SENTENCE:
            cut = text.rfind(" ", start, start + LONGEST_SENTENCE)
            end = cut if cut > start else start + LONGEST_SENTENCE
            yield start, text[start:end]
            start = end
        yield start, text[start:stop]
        start = stop


def _ends(text: str, found: re.Match[str], words: Lexicon) -> bool:
    """Whether a point ends a sentence, not an abbreviation ("5 Mrd. Euro") or an ordinal."""
    if not text.startswith(".", found.start() - 1) or "\n" in found.group():
        return True
    before = _LAST_WORD.search(text, max(0, found.start() - _LONGEST_SHORT), found.start() - 1)
    last = before.group().casefold() if before else ""
    day = words.ordinal_point and last.isdecimal() and len(last) <= 2
    return not day and last not in words.short


_LONGEST_SHORT = 12
_LAST_WORD = re.compile(r"[^\W_]+$")


def _counted(printed: Printed, sentence: str, place: int, dates: Dates) -> Iterator[Counted]:
    first = figures(printed)
    bound = periods(printed, sentence, dates) if first else []
    read = [first]
    kinds = {doubt.separators for one in first for doubt in one.doubts}
    others = product(
        [True, False] if True in kinds else [True], [True, False] if False in kinds else [True]
    )
    read += [figures(printed.choosing(Choice(*choice))) for choice in list(others)[1:]]
    by_place: dict[int, list[Found]] = {}
    for found in chain.from_iterable(read):
        by_place.setdefault(found.amount.start, []).append(found)
    for which, one in enumerate(first):
        floor = first[which - 1].end if which else 0
        roof = first[which + 1].start if one is not first[-1] else len(printed.tokens)
        readings = _readings(by_place[one.amount.start])
        if not readings:
            assert printed.unread is not None
            printed.unread.append(one.start)
            continue
        notes = one.notes
        if one.doubts and printed.lexicon.counts_whole(printed.tokens, one.amount.end):
            # Soldiers come whole: "10,000 tentara" is no ten of them.
            readings, notes = readings[:1], (*notes, f"read as {readings[0]}: {WHOLE}")
        elif len(readings) > 1:
            notes = (*notes, f"may be {' or '.join(map(str, readings))}")
        start, end = printed.tokens[one.start].start, printed.tokens[one.end - 1].end
        yield Counted(
            sentence[start:end],
            readings,
            tuple(_beside(printed, one)),
            place + start,
            place + end,
            one.unit or _age_unit(printed, one) or thing(printed, one.amount.end, one.end),
            period=period(printed, bound, one.start, one.end),
            modality=modality(printed, one.start, one.end, floor, roof),
            trend=trend(printed, one.start),
            notes=notes,
        )


def _age_unit(printed: Printed, found: Found) -> str | None:
    """In what an age is told; nothing for all that is none."""
    if not printed.ages:
        return None
    start, end = found.amount.start, found.amount.end
    if not any(aged(printed, at) for at in range(start, end)):
        return None
    return printed.lexicon.shorter.get(printed.key(past_hyphen(printed, end)), "years")


def _readings(ways: list[Found]) -> tuple[Figure, ...]:
    """What a figure can be read as; nothing where it is beyond the limits of an amount."""
    try:
        return tuple(dict.fromkeys(figure for found in ways for figure in _figures(found)))
    except ValueError:
        return ()


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
