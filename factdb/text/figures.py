"""Every figure in a printed text: amounts, ranges of two, and the hedges on either side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factdb.core.figures import Comparator
from factdb.text.amounts import PERCENT, Amount, amount_at
from factdb.text.asides import asides
from factdb.text.digits import Malformed
from factdb.text.languages.table import Hedge
from factdb.text.numerals import Doubt, Printed
from factdb.text.sums import EXACT
from factdb.text.tokens import Kind


class Bounds(NamedTuple):
    """What a figure says of an amount."""

    comparator: Comparator
    low: Decimal | None
    high: Decimal | None


class Found(NamedTuple):
    """A figure in the tokens from ``start`` to ``end``.

    ``bounds`` has more than one entry where hedges on both sides contradict each other.
    ``amount`` is what stands there without its hedges.
    """

    bounds: tuple[Bounds, ...]
    unit: str | None
    start: int
    end: int
    amount: Amount
    doubts: tuple[Doubt, ...]
    notes: tuple[str, ...]

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a reader may want to know besides."""
        return self.amount.remarks


class Negated(ValueError):
    """The text does not state the number: "not 10,000", "far from 10,000"."""


CHANGE_REACH = 8
"""Tokens before "from" in which a word of change may stand."""

NOT_STATED = "what stands before the number does not state it"

AFTER_NOUN = 4
"""Words that may stand between an amount and a hedge behind its noun."""

ASIDE = (",", "(", "–", "—")
"""Signs that set a hedge off behind its amount: "10,000 (or more)"."""

QUOTES = ('"', "'")
"""Signs that may stand between a hedge and its amount."""


def figures(printed: Printed) -> list[Found]:
    """Return the figures of a text in order.

    Raises `Malformed` and `Negated` for a figure alone; of running text they are noted.
    """
    printed = printed.without(asides(printed))
    found: list[Found] = []
    at = 0
    while at < len(printed.tokens):
        if at in printed.aside:
            at = printed.aside[at]
            continue
        try:
            figure = _figure(printed, at, found[-1].end if found else 0)
        except Malformed:
            if printed.unread is None:
                raise
            printed.unread.append(at)
            figure = None
        if figure is None:
            at += 1
            continue
        at = figure.end
        if not (found and _restated(printed, found[-1], figure)):
            found.append(figure)
    return found


def _figure(printed: Printed, at: int, floor: int) -> Found | None:
    """Read the figure whose amount begins here, if one does; its hedges not before ``floor``."""
    pair = _enclosed(printed, at)
    single = None if pair else amount_at(printed, at)
    if pair is None and single is not None:
        pair = _joined(printed, single)
    amount = pair or single
    return _hedged(printed, amount, floor, ranged=pair is not None) if amount else None


def _enclosed(printed: Printed, start: int) -> Amount | None:
    """Read a range in a pair of words: "between 10,000 and 12,000"."""
    lexicon, tokens = printed.lexicon, printed.tokens
    opening = lexicon.between.at(tokens, start)
    if opening is None or _changing(printed, start):
        return None
    middles, at = opening
    # In "between one hundred and two hundred" the "and" belongs to the range; only where
    # another follows does it belong to the number.
    for inside in (False, True):
        first = amount_at(printed, _past_soft(printed, at), joined=inside)
        middle = middles.at(tokens, first.end) if first else None
        if first is None or middle is None:
            continue
        second = amount_at(printed, _past_soft(printed, middle[1], upper=True))
        if second is None:
            continue
        again = middles.at(tokens, second.end)
        if not inside and again and amount_at(printed, again[1]):
            continue
        return _range(first, second, start)
    return None


def _joined(printed: Printed, first: Amount) -> Amount | None:
    """Read a range of which the first end is known: "10,000 to 12,000", "10-12 thousand"."""
    joint = printed.lexicon.to.at(printed.tokens, first.end)
    if joint is None:
        return None
    _, _, start = _hedges_before(printed, first.start, 0)
    opening = printed.lexicon.between.ending(printed.tokens, start)
    if opening and _changing(printed, opening[1]):
        return None
    worded = printed.kind(first.end) is Kind.WORD
    second = amount_at(printed, _past_soft(printed, joint[1], upper=True))
    # "rose 3% to 5%" is by how much and to what, as is "rose by 3 to 50"; "rose 3 to 5%" is
    # between the two.
    change = _change_before(printed, start) if second and worded else None
    if second and change is not None:
        by = change < start or first.unit or second.low >= FAR_APART * first.low
        if by:
            return None
    return _range(first, second, first.start) if second else None


def _changing(printed: Printed, opening: int) -> bool:
    """Whether the pair tells of a change: "rose from 3,000 to 5,000" is two figures.

    So does "has tripled in a decade, from 250 to 800"; "rose between 3 and 5" is a range.
    """
    lexicon, tokens = printed.lexicon, printed.tokens
    if not lexicon.from_to.at(tokens, opening):
        return False
    far = CHANGE_REACH if printed.running else 0
    return any(lexicon.changes.ending(tokens, at) for at in range(opening, opening - far - 1, -1))


def _arrived(printed: Printed, start: int) -> bool:
    """Whether the word before an amount says where a change ends: "вырос на 4% до 30".

    It does no more than "to" does in English, though alone it is a bound.
    """
    lexicon, tokens = printed.lexicon, printed.tokens
    if not lexicon.trend_joins.at(tokens, start):
        return False
    return any(
        lexicon.changes.ending(tokens, at) for at in range(start, max(0, start - CHANGE_REACH), -1)
    )


FAR_APART = 10
"""How many times its low the high of a range hardly ever is."""


def _change_before(printed: Printed, start: int) -> int | None:
    """Return where the word of change ends that leads up to an amount: "rose", "fell by"."""
    lexicon, tokens = printed.lexicon, printed.tokens
    while joined := lexicon.trend_joins.ending(tokens, start):
        start = joined[1]
    return start if lexicon.changes.ending(tokens, start) else None


def _past_soft(printed: Printed, at: int, *, upper: bool = False) -> int:
    """Step over what changes nothing at the end of a range: "between about 4,000 and ..."."""
    lexicon, tokens = printed.lexicon, printed.tokens
    soft = {Hedge.ABOUT, Hedge.UP_TO} if upper else {Hedge.ABOUT}
    while True:
        hedge, filler = lexicon.before.at(tokens, at), lexicon.fillers.at(tokens, at)
        if hedge and hedge[0] in soft:
            at = hedge[1]
        elif filler:
            at = filler[1]
        else:
            return at


def _range(first: Amount, second: Amount, start: int) -> Amount | None:
    """Join two amounts to a range; the multiplier of the second counts for both."""
    if first.unit and second.unit and first.unit != second.unit:
        return None
    # "by a quarter to 3.4m"
    if first.unit == PERCENT and not second.unit:
        return None
    scale = _shared_scale(first, second)
    low = first.low if scale == 1 else EXACT.multiply(first.low, scale).normalize(EXACT)
    if low > second.high:
        return None
    return Amount(
        low,
        second.high,
        start,
        second.end,
        first.unit or second.unit,
        second.hedge,
        doubts=first.doubts + second.doubts,
        notes=first.notes + second.notes,
        remarks=first.remarks + second.remarks,
    )


def _shared_scale(first: Amount, second: Amount) -> Decimal:
    """Return what the multipliers of the second end do to the first: "10-12 thousand"."""
    one = Decimal(1)
    if first.factors:
        return one
    for skip in range(len(second.factors)):
        scale = one
        for factor in second.factors[skip:]:
            scale = EXACT.multiply(scale, factor)
        # 500 to 1 thousand is as it says: the first end must be below the second's own number.
        if EXACT.multiply(first.low, scale) < second.low:
            return scale
    return one


def _hedged(printed: Printed, amount: Amount, floor: int, *, ranged: bool) -> Found:
    """Put an amount and the hedges on both sides of it together."""
    before, start, scope = _hedges_before(printed, amount.start, floor)
    notes = amount.notes
    if printed.lexicon.negations.ending(printed.tokens, scope, floor):
        if printed.unread is None:
            raise Negated(NOT_STATED)
        printed.unread.append(start)
        notes = (*notes, NOT_STATED)
    behind = _hedge_after(printed, amount.end)
    after, end = behind or (None, amount.end)
    within = tuple(hedge for hedge in (amount.hedge, after) if hedge)
    bounding = [hedge for hedge in before if hedge.lower or hedge.upper]
    if len({hedge.lower for hedge in bounding}) > 1:
        notes = (*notes, "of contradicting bounds the one next to the number is taken")
    leading = _strongest(before)
    trailing = _strongest(within)
    readings = {_bounds(_stronger(trailing, leading), amount, ranged=ranged)}
    if trailing and leading and _opposed(trailing, leading):
        readings = {_bounds(hedge, amount, ranged=ranged) for hedge in (leading, trailing)}
    return Found(tuple(sorted(readings)), amount.unit, start, end, amount, amount.doubts, notes)


def _hedges_before(printed: Printed, end: int, floor: int) -> tuple[tuple[Hedge, ...], int, int]:
    """Return the hedges that lead up to an amount, the nearest first, and where they begin.

    Last comes where the words before them end that change nothing ("a total of").
    """
    found = []
    first = end
    while True:
        hedge = printed.lexicon.before.ending(printed.tokens, end, floor)
        if hedge and not (hedge[0] is Hedge.UP_TO and _arrived(printed, hedge[1])):
            found.append(hedge[0])
            first = end = hedge[1]
        elif filler := printed.lexicon.fillers.ending(printed.tokens, end, floor):
            end = filler[1]
        elif end > floor and printed.tokens[end - 1].text in QUOTES:
            end -= 1
        else:
            return tuple(found), first, end


def _hedge_after(printed: Printed, end: int) -> tuple[Hedge, int] | None:
    """Return the hedge behind an amount, or behind the noun it counts."""
    lexicon, tokens = printed.lexicon, printed.tokens
    for at in range(end, min(len(tokens), end + AFTER_NOUN + 1)):
        hit = lexicon.after.at(tokens, at)
        if hit and _closes(printed, end, at, hit[1]):
            return hit if hit[0] is not Hedge.NOTHING else None
        if tokens[at].text in ASIDE:
            continue
        if printed.kind(at) is not Kind.WORD or amount_at(printed, at):
            return None
    return None


def _closes(printed: Printed, end: int, start: int, stop: int) -> bool:
    """Whether words behind an amount hedge it, and not the next one."""
    if amount_at(printed, _past_soft(printed, stop)):
        return False
    # "y más" of "300 muertos y más de 400" begins the next one.
    before = printed.lexicon.before
    if any((hit := before.at(printed.tokens, at)) and hit[1] > stop for at in range(start, stop)):
        return False
    # Further off a single word goes with what follows it: "10.000 orang lebih miskin".
    counter = printed.key(end) in printed.lexicon.counters
    alone = stop - start == 1 and start > end + counter
    return not alone or printed.kind(stop) is not Kind.WORD


def _strongest(hedges: Sequence[Hedge]) -> Hedge | None:
    """Return the hedge that decides: a bound before an approximation, the nearest first."""
    bounds = [hedge for hedge in hedges if hedge.lower or hedge.upper]
    return next(iter([*bounds, *hedges]), None)


def _stronger(first: Hedge | None, second: Hedge | None) -> Hedge | None:
    return _strongest([hedge for hedge in (first, second) if hedge])


def _opposed(first: Hedge, second: Hedge) -> bool:
    return (first.lower and second.upper) or (first.upper and second.lower)


def _bounds(hedge: Hedge | None, amount: Amount, *, ranged: bool) -> Bounds:
    """Say what a hedge makes of an amount; a bound takes the outer end of a range."""
    low, high = amount.low, amount.high
    match hedge:
        case Hedge.MORE_THAN:
            return Bounds(Comparator.MORE_THAN, low, None)
        case Hedge.AT_LEAST:
            return Bounds(Comparator.AT_LEAST, low, None)
        case Hedge.LESS_THAN:
            return Bounds(Comparator.LESS_THAN, None, high)
        case Hedge.UP_TO:
            return Bounds(Comparator.UP_TO, None, high)
    if ranged or amount.vague:
        return Bounds(Comparator.BETWEEN, low, high)
    if hedge is Hedge.JUST_OVER:
        return Bounds(Comparator.ABOUT, low, None)
    if hedge is Hedge.NEARLY:
        return Bounds(Comparator.ABOUT, None, high)
    return Bounds(Comparator.ABOUT if hedge else Comparator.EXACT, low, high)


def _restated(printed: Printed, first: Found, second: Found) -> bool:
    """Whether a figure says the one before it again: "sepuluh (10)", "dozens, several dozens"."""
    between = printed.tokens[first.end : second.start]
    punctuation = all(token.kind is Kind.SIGN and token.text in "(),[]" for token in between)
    same = (first.amount.low, first.amount.high) == (second.amount.low, second.amount.high)
    hedged = second.bounds[0].comparator is not Comparator.EXACT
    return bool(between) and punctuation and same and (first.bounds == second.bounds or not hedged)
