"""Numbers of running text that name, order, date or score something and count nothing.

What cannot be listed is told by how it stands: a number right behind a name ("Boeing 737"), the
age set off behind one ("Ana Silva, 45,"), the number of a house before a street, of an entry at
the head of its line, a result ("won 3-1").
"""

from __future__ import annotations

import re

from factdb.text.numerals import Printed, past_hyphen
from factdb.text.things import found_at
from factdb.text.tokens import Kind

YOUNGEST, OLDEST = 5, 110
"""Ages told by a number behind a name alone."""

SCORE_REACH = 8
"""Tokens before and behind two joined numbers in which a word may tell that they are a result."""

HEADLINE = 0.6
"""The share of words with a capital from which on capitals tell nothing."""

ELSEWHERE = re.compile(
    r"""
    https?://\S+ | www\.\S+ | [@\#]\w+ | \b[\w.+-]{1,64}@[\w.-]+\.\w+
    | \+\d{1,3}[ ()./-]{0,2}\d[\d ()./-]{5,20}\d
    | (?<![\d-])(?: \(\d{2,4}\)\ ?|0\d{1,4}[ /-]) \d{3,4}[ -]\d{3,4}(?![\d-])
    | (?<![\d-])(?: \d-)?\d{3}-\d{3}-\d{4}(?![\d-])
    """,
    re.VERBOSE,
)
"""Addresses of the web and numbers of telephones."""


def masked(sentence: str) -> str:
    """Strike out addresses of the web and telephones, leaving every place where it was."""
    return ELSEWHERE.sub(lambda found: "|" * len(found.group()), sentence)


def naming(printed: Printed, at: int) -> int | None:
    """Return where the number at ``at`` ends, if it names or orders something."""
    if printed.kind(at) is Kind.WORD:
        young = not printed.ages and aged(printed, at)
        named = young or _in_a_title(printed, at) or _worded_label(printed, at)
        return at + 1 if named else None
    if printed.kind(at) is not Kind.NUMBER:
        return None
    if not (
        _entry(printed, at)
        or _ordinal(printed, at)
        or _behind_a_name(printed, at)
        or _house(printed, at)
        or (not printed.ages and aged(printed, at))
    ):
        return _result(printed, at)
    return at + 1


def aged(printed: Printed, at: int) -> bool:
    """Whether the number at ``at`` is an age: "aged 45", "four-year-old twins"."""
    if printed.kind(at) is Kind.WORD:
        return _worded_age(printed, at)
    return _age(printed, at) or _of_years(printed, at)


def _of_years(printed: Printed, at: int) -> bool:
    """Whether years behind what comes whole tell its age: "un soldado de 34 años"."""
    lexicon, tokens = printed.lexicon, printed.tokens
    part = lexicon.partitives.ending(tokens, at)
    counted = part and printed.key(part[1] - 1) in lexicon.whole
    return bool(counted and _short(printed, at, 3) and lexicon.years.at(tokens, at + 1))


def _short(printed: Printed, at: int, most: int) -> bool:
    """Whether there are digits alone, and no more of them than ``most``."""
    if printed.kind(at) is not Kind.NUMBER:
        return False
    text = printed.tokens[at].text
    return len(text) <= most and text.isdecimal()


def _sign(printed: Printed, at: int, signs: str) -> bool:
    return printed.kind(at) is Kind.SIGN and printed.tokens[at].text in signs


def _entry(printed: Printed, at: int) -> bool:
    """Whether it numbers an entry of a list or a note: "1. ", "(2)", "[12]"."""
    if not _short(printed, at, 2 if at < 2 else 3):
        return False
    if _sign(printed, at - 1, "[") and _sign(printed, at + 1, "]"):
        return True
    if _sign(printed, at - 1, "(") and _sign(printed, at + 1, ")"):
        return at == 1 or printed.kind(at + 2) is Kind.WORD
    return at == 0 and _sign(printed, at + 1, ".)") and printed.glued(at + 1)


def _ordinal(printed: Printed, at: int) -> bool:
    """Whether its ending or its point makes it an ordinal: 1-й, 3. Brigade."""
    lexicon = printed.lexicon
    end = past_hyphen(printed, at + 1)
    joined = end > at + 1 or printed.glued(at + 1)
    if joined and printed.key(end) in lexicon.ordinal_ends:
        return True
    if not lexicon.ordinal_point or not _short(printed, at, 2):
        return False
    point = _sign(printed, at + 1, ".") and printed.glued(at + 1) and not printed.glued(at + 2)
    return point and printed.kind(at + 2) is Kind.WORD


def _behind_a_name(printed: Printed, at: int) -> bool:
    """Whether digits follow on a name, and nothing they could count follows on them."""
    if at < 2 or not _short(printed, at, 4) or printed.kind(at - 1) is not Kind.WORD:
        return False
    lexicon, before = printed.lexicon, printed.tokens[at - 1]
    if not before.cased or before.text.islower() or printed.glued(at):
        return False
    if not before.text[1:].islower() and not before.text.isupper() and len(before.text) > 1:
        # "the iPhone 15", whatever follows
        return True
    known = before.key in lexicon.vocabulary | lexicon.stops and not before.text.isupper()
    if known or lexicon.nouns_capital:
        return False
    after = at + 1
    counts = (
        lexicon.multipliers.at(printed.tokens, after)
        or lexicon.units.at(printed.tokens, after)
        or lexicon.currencies.at(printed.tokens, after)
        or lexicon.to.at(printed.tokens, after)
        or lexicon.mark(printed.tokens, after)
    )
    return not counts and found_at(printed, past_hyphen(printed, after), sure=True) is None


def _in_a_title(printed: Printed, at: int) -> bool:
    """Whether a number word has a capital only a name explains: the Big Four, Air Force One."""
    token, lexicon = printed.tokens[at], printed.lexicon
    if at == 0 or not token.cased or not token.text[0].isupper() or token.text.isupper():
        return False
    if lexicon.numbers.at(printed.tokens, at) is None or printed.kind(at - 1) is Kind.SIGN:
        return False
    words = [each for each in printed.tokens if each.cased and len(each.text) > 3]
    capital = sum(each.text[0].isupper() for each in words)
    return capital < HEADLINE * len(words)


def _house(printed: Printed, at: int) -> bool:
    """Whether it is the number of a house: "10 Downing Street", "rue de Rivoli 12"."""
    lexicon, tokens = printed.lexicon, printed.tokens
    if not _short(printed, at, 4):
        return False
    comma = at + 2 if _sign(printed, at + 1, ",") else at + 1
    if lexicon.street_after.at(tokens, comma) and not tokens[comma].text[0].isupper():
        return True
    for ahead in range(at + 1, at + 5):
        if printed.kind(ahead) is not Kind.WORD or not tokens[ahead].text[0].isupper():
            break
        if ahead > at + 1 and lexicon.street_after.at(tokens, ahead):
            return True
    back = at - 1 if _sign(printed, at - 1, ",") else at
    for behind in range(back, max(0, back - 5), -1):
        if lexicon.street_before.ending(tokens, behind):
            return True
        named = printed.kind(behind - 1) is Kind.WORD and tokens[behind - 1].text[0].isupper()
        if not named and tokens[behind - 1].key not in lexicon.stops:
            break
    return False


def _age(printed: Printed, at: int) -> bool:
    """Whether it is an age: "aged 45", "a 45-year-old", "Ana Silva, 45, ..."."""
    lexicon, tokens = printed.lexicon, printed.tokens
    if not _short(printed, at, 3):
        return False
    after = at + 2 if printed.key(at + 1) == "-" and printed.glued(at + 1) else at + 1
    if lexicon.age_after.at(tokens, after):
        return True
    # "mayores de 65", but "mayores de 65 millones"
    more = (lexicon.multipliers, lexicon.units, lexicon.currencies)
    counts = lexicon.counts_whole(tokens, at + 1) or any(each.at(tokens, at + 1) for each in more)
    if not counts and lexicon.age_before.ending(tokens, at):
        return True
    # "aged 18 to 24", "18- to 24-year-olds"
    joint = lexicon.to.at(tokens, after)
    if joint and lexicon.age_after.at(tokens, past_hyphen(printed, joint[1] + 1)):
        return True
    back = lexicon.to.ending(tokens, at)
    if back and lexicon.age_before.ending(tokens, back[1] - 1):
        return True
    if listed(printed, at) and _age(printed, at - 2):
        return True
    # "Ana Silva, 45, ...", "un detenido, de 34 años, ..."
    part = lexicon.partitives.ending(tokens, at)
    opening, years = part[1] if part else at, lexicon.years.at(tokens, at + 1)
    apart = _sign(printed, opening - 1, ",(") and _sign(
        printed, years[1] if years else at + 1, ",)"
    )
    before = tokens[opening - 2] if opening >= 2 else None
    if not apart or before is None or not before.cased or int(tokens[at].text) > OLDEST:
        return False
    if years or part:
        return True
    named = before.text[0].isupper() and before.key not in lexicon.vocabulary
    return named and int(tokens[at].text) >= YOUNGEST


def _worded_age(printed: Printed, at: int) -> bool:
    """Whether a number word is an age: "four-year-old twins"."""
    lexicon, tokens = printed.lexicon, printed.tokens
    number = lexicon.numbers.at(tokens, at)
    if number is None:
        return False
    after = past_hyphen(printed, number[1])
    return bool(lexicon.age_before.ending(tokens, at) or lexicon.age_after.at(tokens, after))


def _worded_label(printed: Printed, at: int) -> bool:
    """Whether a number word has its place in an order: "number three", "phase two"."""
    number = printed.lexicon.numbers.at(printed.tokens, at)
    if number is None or printed.lexicon.label_before.ending(printed.tokens, at) is None:
        return False
    return found_at(printed, number[1]) is None


def listed(printed: Printed, at: int) -> bool:
    """Whether a number goes on a list of others and counts nothing itself: "aged 7 and 10"."""
    joint = _sign(printed, at - 1, ",/&") or printed.lexicon.joins.at(printed.tokens, at - 1)
    before = at >= 2 and printed.kind(at - 2) is Kind.NUMBER
    alone = printed.lexicon.years.at(printed.tokens, at + 1) or found_at(printed, at + 1) is None
    return bool(joint and before and alone)


def _result(printed: Printed, at: int) -> int | None:
    """Return the end of a result: joined numbers that do not rise, or a word tells."""
    tokens = printed.tokens
    if not _short(printed, at, 3):
        return None
    worded = printed.kind(at + 1) is Kind.WORD and printed.lexicon.to.at(tokens, at + 1)
    if worded and _short(printed, worded[1], 2):
        told = any(token.key in printed.lexicon.scores for token in tokens[max(0, at - 3) : at])
        return worded[1] + 1 if told else None
    if not _sign(printed, at + 1, "-–:"):
        return None
    if not _short(printed, at + 2, 3) or not printed.glued(at + 1) or not printed.glued(at + 2):
        return None
    # "50-50", "3-2"
    if tokens[at + 1].text == ":" or int(tokens[at].text) >= int(tokens[at + 2].text):
        return at + 3
    near = tokens[max(0, at - SCORE_REACH) : at + SCORE_REACH]
    told = any(token.key in printed.lexicon.scores for token in near)
    return at + 3 if told and int(tokens[at + 2].text) <= 200 else None
