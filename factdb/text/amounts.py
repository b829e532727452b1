"""One amount: a number, a vague amount or a share, with its sign, currency or unit."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factdb.core.figures import shown
from factdb.text.languages.table import Hedge, words
from factdb.text.numerals import (
    Doubt,
    Numeral,
    Printed,
    divided,
    numeral,
    past_hyphen,
    ratio,
    suffix,
)
from factdb.text.sums import EXACT, ONE
from factdb.text.tokens import Kind

PERCENT = "percent"


class Amount(NamedTuple):
    """An amount that stands in the tokens from ``start`` to ``end``.

    ``low`` and ``high`` differ for a vague one ("dozens"). ``factors`` are the multipliers it
    closes with, and ``hedge`` is one joined to it ("300-odd"). ``notes`` say what makes its
    reading uncertain, ``remarks`` what a reader may want to know besides.
    """

    low: Decimal
    high: Decimal
    start: int
    end: int
    unit: str | None = None
    hedge: Hedge | None = None
    factors: tuple[Decimal, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def vague(self) -> bool:
        """Whether it is a span of its own."""
        return self.low != self.high


def amount_at(printed: Printed, start: int, *, joined: bool = True) -> Amount | None:
    """Read the amount at ``start``, if one begins there. Raises `Malformed`."""
    if start in printed.aside or not _may_begin(printed, start):
        return None
    at, negative = _minus(printed, start)
    mark = printed.lexicon.mark(printed.tokens, at)
    money = mark[0] if mark else None
    if mark:
        at = mark[1]
    if at > start and not _may_begin(printed, at):
        return None
    if _begins_in_a_name(printed, at, money):
        return None
    found = (
        _of_so_many(printed, at)
        or _vague(printed, at)
        or _phrase_share(printed, at)
        or _number_share(printed, at, joined=joined, money=money)
    )
    if found is None or _ends_in_a_name(printed, found.end):
        return None
    if _counts_nothing(printed, found):
        return None
    if negative:
        found = found._replace(low=-found.high, high=-found.low)
    return _with_unit(printed, found._replace(start=start, unit=found.unit or money))


def _may_begin(printed: Printed, start: int) -> bool:
    """Whether the token begins any amount at all: most words do not."""
    return printed.kind(start) in {Kind.NUMBER, Kind.FRACTION} or (
        start < len(printed.tokens) and printed.tokens[start].key in printed.lexicon.beginnings
    )


def _minus(printed: Printed, at: int) -> tuple[int, bool]:
    """Step over a minus sign; a hyphen behind a word or number is none."""
    hit = printed.lexicon.minus.at(printed.tokens, at)
    if hit is None:
        return at, False
    # The "menos" of "al menos" is none either, nor is that of "plus or minus".
    lexicon = printed.lexicon
    if any(each.ending(printed.tokens, hit[1]) for each in (lexicon.before, lexicon.fillers)):
        return at, False
    if printed.kind(at) is Kind.SIGN:
        behind = printed.kind(at - 1) in {Kind.WORD, Kind.NUMBER, Kind.TIME}
        if (behind and printed.glued(at)) or not printed.glued(at + 1):
            return at, False
    return hit[1], True


def _begins_in_a_name(printed: Printed, start: int, money: str | None) -> bool:
    """Whether digits follow closely on what makes them a name: Covid-19, F-16, T72, #5."""
    if money or printed.kind(start) is not Kind.NUMBER or not printed.glued(start):
        return False
    before = printed.tokens[start - 1]
    if before.text == "-":
        return printed.glued(start - 1) and printed.kind(start - 2) is Kind.WORD
    return before.cased or before.text in "#@_"


def _ends_in_a_name(printed: Printed, end: int) -> bool:
    """Whether letters follow closely on digits and make no unit with them: 82nd, 1990s, 1e9."""
    lexicon, tokens = printed.lexicon, printed.tokens
    if not printed.glued(end) or printed.kind(end - 1) is not Kind.NUMBER:
        return False
    return tokens[end].cased and not (
        tokens[end].key in MEASURES
        or suffix(printed, end)
        or lexicon.units.at(tokens, end)
        or lexicon.currencies.at(tokens, end)
        or lexicon.mark(tokens, end)
    )


def _counts_nothing(printed: Printed, found: Amount) -> bool:
    """Whether a word alone is no number here: the "one" of "one of them", "half asleep"."""
    lexicon, tokens = printed.lexicon, printed.tokens
    if found.end - found.start != 1 or found.low != found.high:
        return False
    key, after = tokens[found.start].key, past_hyphen(printed, found.end)
    if key in lexicon.pronouns:
        if lexicon.articles.at(tokens, found.start):
            return len(tokens) > 1
        if not printed.running:
            return False
        if lexicon.unspaced:
            return printed.key(after) not in lexicon.whole
        before = printed.key(found.start - 1) in lexicon.determiners
        return before or printed.kind(after) is not Kind.WORD or tokens[after].key in lexicon.stops
    loose = printed.running and lexicon.determiners and lexicon.fractions.at(tokens, found.start)
    if not loose or printed.kind(found.start) is not Kind.WORD:
        return False
    return printed.key(after) not in lexicon.determiners and not lexicon.ofs.at(tokens, after)


MEASURES = words("c f ft lb lbs mi oz gb tb mb km cm mm kg ha kw mw gw kwh mwh gwh kph mph nm")
"""Abbreviations set against the digits that leave them an amount."""


def _vague(printed: Printed, start: int) -> Amount | None:
    hit = printed.lexicon.vague.at(printed.tokens, start)
    if hit is None:
        return None
    hedge = printed.lexicon.before.at(printed.tokens, start)
    if hedge and hedge[1] > hit[1]:
        return None
    # "около тысячи": behind a hedge the one form of a word is one thousand, not thousands.
    one = hit[1] == start + 1 and printed.lexicon.multipliers.at(printed.tokens, start)
    if one and printed.lexicon.before.ending(printed.tokens, start):
        return None
    (low, high), end = hit
    lexicon, tokens = printed.lexicon, printed.tokens
    factor, factors = ONE, []
    while step := lexicon.multipliers.at(tokens, end) or lexicon.of_multipliers.at(tokens, end):
        factors.append(Decimal(step[0]))
        factor, end = EXACT.multiply(factor, factors[-1]), step[1]
    # "Several hundred" reaches to the last number before ten hundred.
    bottom = EXACT.multiply(Decimal(low), factor)
    top = EXACT.subtract(EXACT.multiply(Decimal(high + 1), factor), ONE)
    return Amount(bottom, top, start, end, factors=tuple(factors))


def _phrase_share(printed: Printed, start: int) -> Amount | None:
    """Read a share that begins with a phrase or a written fraction: half, ½, 2/3."""
    if printed.kind(start) is Kind.FRACTION:
        over, under = ratio(printed.tokens[start])
        end = start + 1
        plain = "/" in printed.tokens[start].text
        # 2/3 may be a date or a score; what follows shows that it is a share.
        shows = printed.lexicon.ofs.at(printed.tokens, end) or _scale(printed, end)
        return _share(printed, over, under, start, end) if shows or not plain else None
    if hit := printed.lexicon.fractions.at(printed.tokens, start):
        return _share(printed, *hit[0], start, hit[1])
    if article := printed.lexicon.articles.at(printed.tokens, start):
        return _denominated(printed, ONE, start, article[1])
    return None


def _of_so_many(printed: Printed, start: int) -> Amount | None:
    """Read a share told as one number of another: "one in five", "three out of four"."""
    lexicon, tokens = printed.lexicon, printed.tokens
    over = _small(printed, start)
    joint = lexicon.shares.at(tokens, over[1]) if over and printed.running else None
    # "one person in five"
    noun = over is not None and over[0] == 1 and printed.kind(over[1]) is Kind.WORD
    if over and noun and not joint and tokens[over[1]].key not in lexicon.stops:
        joint = lexicon.shares.at(tokens, over[1] + 1)
        # "eine Gruppe von zwanzig" is no share of twenty.
        joint = None if lexicon.partitives.at(tokens, over[1] + 1) else joint
    under = _small(printed, joint[1]) if joint else None
    if not over or not joint or not under or not 0 < over[0] < under[0] <= MOST_SHARES:
        return None
    # "3 in 5 attacks" may be three people; only round numbers make a share beyond doubt.
    certain = joint[1] - over[1] > 1 or over[0] == 1 or under[0] in ROUND_SHARES
    lettered = printed.glued(under[1]) and printed.kind(under[1]) is not Kind.SIGN
    if not certain or lettered:
        return None
    return _share(printed, over[0], under[0], start, under[1])


MOST_SHARES = 1000
ROUND_SHARES = (10, 100, 1000)


def _small(printed: Printed, at: int) -> tuple[int, int] | None:
    """Read a plain whole number of one token."""
    if printed.kind(at) is Kind.NUMBER and printed.tokens[at].text.isdecimal():
        text = printed.tokens[at].text
        return (int(text), at + 1) if len(text) <= 4 else None
    return printed.lexicon.numbers.at(printed.tokens, at)


def _number_share(
    printed: Printed, start: int, *, joined: bool, money: str | None
) -> Amount | None:
    """Read a number, or the share it begins: two-thirds."""
    number = numeral(printed, start, joined=joined, money=money)
    if number is None:
        return None
    if share := _denominated(printed, number.value, start, number.end):
        return share
    behind = past_hyphen(printed, number.end)
    if behind > number.end and printed.tokens[behind].key in printed.lexicon.ordinals:
        return None
    return _plain(start, number)


def _plain(start: int, number: Numeral) -> Amount:
    return Amount(
        number.value,
        number.value,
        start,
        number.end,
        hedge=Hedge.ABOUT if number.about else None,
        factors=number.factors,
        doubts=number.doubts,
        notes=number.notes,
    )


def _denominated(printed: Printed, over: Decimal, start: int, at: int) -> Amount | None:
    """Read "third" behind its number or article, unless it is an ordinal: "a third brigade"."""
    at = past_hyphen(printed, at)
    hit = printed.lexicon.denominators.at(printed.tokens, at)
    if hit is None or not 0 < over < hit[0] or over != over.to_integral_value():
        return None
    under, end = hit
    ordinal = printed.tokens[end - 1].key in printed.lexicon.ordinals
    if ordinal and printed.kind(end) is Kind.WORD:
        closed = printed.lexicon.ofs.at(printed.tokens, end) or _scale(printed, end)
        if not closed and printed.key(end) not in printed.lexicon.stops:
            return None
    return _share(printed, int(over), under, start, end)


def _scale(printed: Printed, at: int) -> tuple[int, int] | None:
    """Return the multiplier a share is taken of: the million of "half a million"."""
    tokens, lexicon = printed.tokens, printed.lexicon
    at = past_hyphen(printed, at)
    if of := lexicon.ofs.at(tokens, at):
        at = of[1]
    if article := lexicon.articles.at(tokens, at):
        at = past_hyphen(printed, article[1])
    return lexicon.multipliers.at(tokens, at)


def _share(printed: Printed, over: int, under: int, start: int, end: int) -> Amount:
    """Read a share: of a multiplier it is a number, of one thing a decimal, else percent.

    A third is 100/3 percent and has no decimal; 33.3 is kept, whose printed precision holds it,
    and a note says so together with what it is a third of.
    """
    remarks: tuple[str, ...] = ()
    unit = None
    if scale := _scale(printed, end):
        value = divided(over, under, Decimal(scale[0]))
        end = scale[1]
    elif printed.lexicon.articles.at(printed.tokens, end):
        value = divided(over, under)
    else:
        unit = PERCENT
        value = Decimal(100 * over) / Decimal(under)
        if (100 * 10 * over) % under:
            value = value.quantize(Decimal("0.1"))
            remarks = (f"{over}/{under} is kept as {value} percent",)
    return Amount(value, value, start, end, unit, remarks=remarks)


def _with_unit(printed: Printed, found: Amount) -> Amount:
    """Take what stands behind the number: "-odd", percent, a currency; note what it is part of."""
    end, hedge, unit = found.end, found.hedge, found.unit
    if joined := suffix(printed, end):
        hedge, end = joined
    lexicon, tokens = printed.lexicon, printed.tokens
    at = past_hyphen(printed, end)
    if unit is None:
        of = lexicon.ofs.at(tokens, at)
        behind = (
            lexicon.units.at(tokens, at)
            or lexicon.currencies.at(tokens, at)
            or lexicon.mark(tokens, at)
            # "millions of dollars"
            or (lexicon.currencies.at(tokens, of[1]) if of else None)
        )
        if behind:
            unit, end = behind
    remarks = found.remarks
    if unit == PERCENT and lexicon.ofs.at(tokens, end):
        base = " ".join(token.text for token in tokens[end:])
        remarks = (*remarks, f"the base is {shown(base, 80)}")
    return found._replace(end=end, hedge=hedge, unit=unit, remarks=remarks)
