"""What an amount counts: the noun behind it, as it is printed."""

from __future__ import annotations

from factdb.text.amounts import MEASURES, amount_at
from factdb.text.digits import Malformed
from factdb.text.numerals import Printed, past_hyphen
from factdb.text.tokens import Kind

MOST_STEPS = 4
"""Phrases that may stand between an amount and its noun."""

MOST_WORDS = 5
"""Words behind an amount among which its noun is looked for."""


def thing(printed: Printed, start: int, end: int) -> str | None:
    """Return the noun counted by the amount that ends at ``start``; its hedges end at ``end``."""
    joined = past_hyphen(printed, start)
    if joined > start and printed.kind(joined) is Kind.WORD:
        # "a 27-nation bloc", but "a 12,000-strong contingent"
        token = printed.tokens[joined]
        if token.key not in printed.lexicon.qualifiers | printed.lexicon.suffixes.keys():
            return token.text
    at = found_at(printed, _behind(printed, start, end))
    if at is None:
        return None
    if printed.tokens[at].key in printed.lexicon.counters:
        further = _past_counter(printed, at + 1)
        if further is not None:
            return further
    return printed.tokens[at].text


def found_at(printed: Printed, at: int, *, sure: bool = False) -> int | None:
    """Return the place of the noun of the words that begin at ``at``, if one can be told.

    ``sure`` leaves out a word that is a noun only because it is the only one.
    """
    lexicon, tokens = printed.lexicon, printed.tokens
    run: list[int] = []
    while len(run) < MOST_WORDS and _may_be_noun(printed, at):
        if tokens[at].key in lexicon.whole or tokens[at].key in MEASURES:
            return at
        if _initial(printed, at):
            at += 2
            continue
        run.append(at)
        at = past_hyphen(printed, at + 1)
    if lexicon.nouns_capital:
        # Of joined words the last is the noun: US-Soldaten.
        capital = [each for each in run if tokens[each].text[0].isupper()]
        return next((each for each in capital if past_hyphen(printed, each + 1) == each + 1), None)
    if lexicon.plurals:
        plural = _last_plural(printed, run)
        lone = run[0] if len(run) == 1 and not sure else None
        if lone is not None and tokens[lone].key.endswith(lexicon.not_nouns):
            lone = None
        return lone if plural is None else plural
    noun = next((each for each in run if tokens[each].key not in lexicon.qualifiers), None)
    return None if noun is None or tokens[noun].key.endswith(lexicon.not_nouns) else noun


def _behind(printed: Printed, at: int, end: int) -> int:
    """Step over what stands between an amount and its noun."""
    lexicon, tokens = printed.lexicon, printed.tokens
    for _ in range(MOST_STEPS):
        after, part = lexicon.after.at(tokens, at), lexicon.partitives.at(tokens, at)
        if after and after[1] <= end:
            at = after[1]
        elif part:
            at = _past_amount(printed, part[1])
        elif past_hyphen(printed, at) > at:
            at += 1
        else:
            break
    return at


def _past_amount(printed: Printed, at: int) -> int:
    """Step over the whole that a part is taken of: "300 of the 1.7 million doses"."""
    if printed.key(at + 1) == "'" and printed.key(at + 2) == "s":
        at += 3
    try:
        amount = amount_at(printed, at)
    except Malformed:
        return at
    return amount.end if amount and not amount.unit else at


def _may_be_noun(printed: Printed, at: int) -> bool:
    if printed.kind(at) is not Kind.WORD:
        return False
    lexicon, token = printed.lexicon, printed.tokens[at]
    if token.key in lexicon.whole or token.key in MEASURES:
        return True
    return token.key not in lexicon.stops and not lexicon.multipliers.at(printed.tokens, at)


def _initial(printed: Printed, at: int) -> bool:
    """Whether it is a letter of an abbreviation: the U and the S of "U.S. soldiers"."""
    token = printed.tokens[at]
    dotted = at + 1 < len(printed.tokens) and printed.tokens[at + 1].text == "."
    return len(token.text) == 1 and token.text.isupper() and dotted


def _last_plural(printed: Printed, run: list[int]) -> int | None:
    """Of English words in a row the noun is the last of the first plurals: "sports cars"."""
    found = None
    for at in run:
        key = printed.tokens[at].key
        plural = len(key) > 3 and key.endswith(printed.lexicon.plurals)
        if plural and not key.endswith(("ss", "us", "is")):
            found = at
        elif found is not None:
            break
    return found


def _past_counter(printed: Printed, at: int) -> str | None:
    """Return the noun behind a counting word: 1만 명 이상의 병력, 万多名士兵."""
    lexicon, tokens = printed.lexicon, printed.tokens
    if after := lexicon.after.at(tokens, at):
        at = after[1]
    if link := lexicon.links.at(tokens, at):
        at = link[1]
    if at >= len(tokens):
        return None
    return tokens[at].text if tokens[at].key in lexicon.whole - lexicon.counters else None
