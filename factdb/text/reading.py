"""Reading one printed figure: which of its readings holds, or why none can be told.

Rules of design 3. A figure is read by the language it is printed in. Where the text breaks the
convention of its language, the reading is taken only if nothing else is possible, and
`Reading.note` says so; where two readings remain `AmbiguousFigure` carries both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from unicodedata import category

from factdb.core.figures import Figure, amount, shown
from factdb.text.conventions import conventions, counted_whole
from factdb.text.digits import Malformed
from factdb.text.figures import Found, Negated, figures
from factdb.text.languages import LANGUAGES
from factdb.text.lexicon import Lexicon, lexicon
from factdb.text.numerals import Choice, Doubt, Printed
from factdb.text.tokens import RAISED, Kind

LONGEST = 500
"""Characters a printed figure may have; a longer text is not one figure."""

LONGEST_CONTEXT = 100_000
"""Characters of the context that are looked at for other numbers."""

MOST_LISTED = 5
"""Amounts that a message lists."""

EXPECTED = 'one amount, such as "10,000", "about 12,000", "3,000 to 5,000", "dozens" or "40%"'


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as read; ``note`` says in words what the reading rests on, where that matters."""

    figure: Figure
    note: str | None = None


class UnreadableFigure(ValueError):
    """No figure can be read; ``found`` are the figures where there is more than one."""

    def __init__(
        self, message: str, expected: str = EXPECTED, found: tuple[Figure, ...] = ()
    ) -> None:
        super().__init__(message)
        self.expected = expected
        self.found = found


class AmbiguousFigure(UnreadableFigure):
    """Two readings remain; ``readings`` are they."""

    def __init__(self, message: str, expected: str, readings: tuple[Figure, ...]) -> None:
        super().__init__(message, expected)
        self.readings = readings


def read_figure(printed: str, language: str | None, context: str = "") -> Reading:
    """Read the one figure in a printed text.

    ``language`` is its BCP 47 tag, or ``None`` where it is not known: then every known language
    must read the same. A language without a table is read by digits and signs alone, and only
    where no word stands beside them. ``context`` is the text around the figure; its other
    numbers settle what the figure alone leaves open. Raises `UnreadableFigure` and its subclass
    `AmbiguousFigure`.
    """
    if len(printed) > LONGEST:
        raise UnreadableFigure(
            f"a figure of {len(printed):,} characters, more than {LONGEST} are not read",
            "the figure alone, without the text around it",
        )
    if any(not letter.isspace() and category(letter) in {"Cc", "Cs"} for letter in printed):
        raise UnreadableFigure(
            f"{shown(printed)} has characters that are no text", "the figure as it was printed"
        )
    if RAISED.search(printed):
        raise UnreadableFigure(
            f"{shown(printed)} has a raised or circled digit, a power or the mark of a footnote",
            "the amount in plain digits or words",
        )
    if language is None or not language.strip():
        return _in_every_language(printed, context)
    words = lexicon(language.strip())
    if words.language is None:
        _without_words(printed, language, words)
    return read_with(printed, words, context)


def _without_words(printed: str, language: str, words: Lexicon) -> None:
    """Refuse words of a language without a table: they may hedge or multiply the number."""
    tokens = words.tokens(printed)
    marked = {
        at
        for start in range(len(tokens))
        if (hit := words.mark(tokens, start))
        for at in range(start, hit[1])
    }
    if any(token.kind is Kind.WORD and at not in marked for at, token in enumerate(tokens)):
        raise UnreadableFigure(
            f"{shown(printed)} has words, and language {shown(language)} is not known here",
            f"digits and signs alone, or comparator, low and high; {_known()}",
        )


def _known() -> str:
    return "languages known: " + ", ".join(f"{one.code} ({one.name})" for one in LANGUAGES.values())


def _in_every_language(printed: str, context: str) -> Reading:
    """Read without a language: taken where all known languages agree."""
    readings: list[Reading] = []
    refusals: list[UnreadableFigure] = []
    for code in LANGUAGES:
        try:
            readings.append(read_with(printed, lexicon(code), context))
        except UnreadableFigure as refusal:
            refusals.append(refusal)
    either = [refusal for refusal in refusals if isinstance(refusal, AmbiguousFigure)]
    rivals = [figure for refusal in either for figure in refusal.readings]
    told = tuple(dict.fromkeys([*(reading.figure for reading in readings), *rivals]))
    if not told:
        raise refusals[0]
    if len(told) > 1:
        why = f"may be {_either(told)}, depending on its language"
    elif refusals:
        why = f"is {_either(told)} in one language, and cannot be read in another"
    elif stranger := _stranger(printed):
        why = f"has {shown(stranger)} before the amount, which no language known here has"
    else:
        return min(readings, key=lambda reading: reading.note is not None)
    raise AmbiguousFigure(f"{shown(printed)} {why}", f"a language; {_known()}", told)


def _stranger(printed: str) -> str | None:
    """Return the word before the amount if no known language has it: it may be a hedge."""
    known = [lexicon(code) for code in LANGUAGES]
    for words in known:
        tokens = words.tokens(printed)
        start = figures(Printed(tokens, words))[0].start
        before = tokens[start - 1] if start else None
        if before and before.kind is Kind.WORD:
            return None if any(before.key in each.vocabulary for each in known) else before.text
    return None


def read_with(printed: str, words: Lexicon, context: str = "") -> Reading:
    """Read in one language, or without words."""
    text = Printed(words.tokens(printed), words)
    found = _one(printed, text)
    if not found.doubts:
        return _reading(printed, found)
    separators = [doubt for doubt in found.doubts if doubt.separators]
    groups, reason = _settle(text, found, separators, context)
    readings: list[Reading] = []
    refusals: list[UnreadableFigure] = []
    for choice in product(
        [True, False] if separators and groups is None else [groups is not False],
        [True, False] if len(separators) < len(found.doubts) else [True],
    ):
        try:
            one = _one(printed, replace(text, choice=Choice(*choice)))
            readings.append(_reading(printed, one))
        except UnreadableFigure as refusal:
            refusals.append(refusal)
    told = tuple(dict.fromkeys(reading.figure for reading in readings))
    if not told:
        raise refusals[0]
    doubtful = shown(text.tokens[found.doubts[0].at].text)
    if len(told) == 1:
        taken = f"{doubtful} gives {told[0]}, because {reason or 'nothing else makes a figure'}"
        return Reading(told[0], "; ".join(filter(None, [taken, readings[0].note])))
    raise AmbiguousFigure(
        f"{doubtful} in {words.name} leaves {shown(printed)} open: {_either(told)}",
        "the amount in plain digits, or comparator, low and high, or text whose other numbers tell",
        told,
    )


def _settle(
    text: Printed, found: Found, doubts: list[Doubt], context: str
) -> tuple[bool | None, str]:
    """Say whether doubtful separators group, and why; ``None`` where nothing tells."""
    plain = not found.amount.factors and found.unit is None
    for end in (found.amount.end, found.end):
        if doubts and plain and text.lexicon.counts_whole(text.tokens, end):
            return True, "what it counts comes whole"
    doubtful = {text.tokens[doubt.at].text for doubt in doubts}
    signs = {re.sub(r"\d", "", number) for number in doubtful}
    if len(signs) != 1:
        return None, ""
    around = Printed(text.lexicon.tokens(context[:LONGEST_CONTEXT]), text.lexicon)
    if doubtful & counted_whole(around):
        return True, "what it counts in the text comes whole"
    used = [conventions(printed) for printed in (text, around)]
    grouping = used[0].group | used[1].group
    decimal = used[0].decimal | used[1].decimal
    groups = bool(signs & grouping or decimal - signs)
    decimals = bool(signs & decimal or grouping - signs)
    # Decimals that end in zero are hardly ever printed: the text has both conventions then.
    zeros = any(number.endswith("0") for number in doubtful)
    if groups is decimals or (decimals and zeros):
        return None, ""
    return groups, "the other numbers of the text are printed so"


def _one(printed: str, text: Printed) -> Found:
    """Find the one figure of a text."""
    try:
        found = figures(text)
    except (Malformed, Negated) as problem:
        raise UnreadableFigure(f"{shown(printed)}: {problem}") from None
    if len(found) == 1:
        return found[0]
    if not found:
        numbers = any(token.text[0].isdecimal() for token in text.tokens)
        why = ", only a date, a time or a name" if numbers else ""
        raise UnreadableFigure(f"{shown(printed)} has no amount{why}")
    told = tuple(_reading(printed, one).figure for one in found)
    listed = ", ".join(map(_shown, told[:MOST_LISTED])) + (", ..." if told[MOST_LISTED:] else "")
    raise UnreadableFigure(f"{shown(printed)} has {len(found)} amounts: {listed}", EXPECTED, told)


def _reading(printed: str, found: Found) -> Reading:
    """Make a reading of what was found, within the limits of an amount."""
    try:
        told = tuple(
            Figure(comparator, limited(low), limited(high), printed, found.unit)
            for comparator, low, high in found.bounds
        )
    except ValueError as problem:
        raise UnreadableFigure(str(problem)) from None
    if len(told) > 1:
        raise AmbiguousFigure(
            f"{shown(printed)} bounds the amount from both sides: {_either(told)}",
            "one bound, or comparator, low and high",
            told,
        )
    return Reading(told[0], "; ".join(found.notes + found.remarks) or None)


def limited(number: Decimal | None) -> Decimal | None:
    """An amount within the limits of one. Raises ``ValueError`` beyond them."""
    return None if number is None else amount(f"{number:f}" if number else "0")


def _either(told: Iterable[Figure]) -> str:
    return " or ".join(map(_shown, told))


def _shown(figure: Figure) -> str:
    return f"{figure} {figure.unit or ''}".strip()
