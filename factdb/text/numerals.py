"""Numbers: digits, number words and multipliers, and all of them mixed. Arithmetic is exact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, Inexact
from typing import NamedTuple

from factdb.core.figures import shown
from factdb.text.digits import Malformed, digits, unusual
from factdb.text.languages.table import Hedge
from factdb.text.lexicon import Lexicon
from factdb.text.sums import EXACT, ONE, Sum
from factdb.text.tokens import Kind, Token


class Choice(NamedTuple):
    """How to read what can be read in two ways, throughout one text."""

    groups: bool = True
    """A doubtful separator stands between thousands, rather than before decimals."""

    first: bool = True
    """An abbreviation with two meanings has its first."""


AS_FIRST = Choice()


@dataclass(frozen=True)
class Printed:
    """A printed text in tokens, the language to read it in, and the choices taken.

    Running text, which a printed figure alone is not, has a list ``unread``: the places of what
    begins as a number and is none, which a figure alone is refused for. ``ages`` says that ages
    are wanted as well.
    """

    tokens: tuple[Token, ...]
    lexicon: Lexicon
    choice: Choice = AS_FIRST
    unread: list[int] | None = None
    ages: bool = False
    aside: Mapping[int, int] = field(default_factory=dict)
    """Where things begin that are no amounts, and where they end."""

    @property
    def running(self) -> bool:
        """Whether it is running text."""
        return self.unread is not None

    def choosing(self, choice: Choice) -> Printed:
        """The same text with other choices taken."""
        return replace(self, choice=choice)

    def without(self, aside: Mapping[int, int]) -> Printed:
        """The same text with what is no amount stepped over."""
        return replace(self, aside=aside)

    def key(self, at: int) -> str:
        """Return the folded token there, or nothing beyond the ends."""
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def kind(self, at: int) -> Kind | None:
        """Return the kind of the token there, or nothing beyond the end."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else None

    def glued(self, at: int) -> bool:
        """Whether the token there exists and touches the one before it."""
        return at < len(self.tokens) and self.tokens[at].glued


class Doubt(NamedTuple):
    """A token that can be read in two ways: a number's separators or an abbreviation."""

    at: int
    separators: bool


class Numeral(NamedTuple):
    """A number from ``start`` to ``end``; ``factors`` are the multipliers that close it."""

    value: Decimal
    end: int
    factors: tuple[Decimal, ...] = ()
    about: bool = False
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[str, ...] = ()


class _Reader:
    """Reads one number, token by token."""

    def __init__(self, printed: Printed, start: int, money: str | None, *, joined: bool) -> None:
        self.printed, self.lexicon, self.tokens = printed, printed.lexicon, printed.tokens
        self.money, self.joined = money, joined
        self.at = start
        self.sum = Sum(of_digits=printed.kind(start) is Kind.NUMBER)
        self.about = False
        self.doubts: list[Doubt] = []
        self.notes: list[str] = []

    def first(self) -> bool:
        """Take what a number may begin with."""
        if self.printed.kind(self.at) is Kind.NUMBER:
            self._digits()
            return True
        return self._word(self.at) or self._article() or self._bare()

    def more(self) -> bool:
        """Take one thing more, if the number goes on."""
        after = past_hyphen(self.printed, self.at)
        joint = self.lexicon.joins.at(self.tokens, after) if self.joined else None
        return (
            self._factor(after)
            or self._abbreviation()
            or self._half()
            or self._point()
            or self._fraction()
            or self._more_digits(after)
            or self._word(after)
            or (
                joint is not None
                and self._joins()
                and self._word(past_hyphen(self.printed, joint[1]))
            )
        )

    def _joins(self) -> bool:
        return bool(self.sum.factors) or (self.lexicon.joins_tens and not self.sum.of_digits)

    def suffix(self) -> None:
        """Take "-an" between the digits and a multiplier: "20-an ribu"."""
        hit = suffix(self.printed, self.at)
        if hit and hit[0] is Hedge.ABOUT and self._factor_at(hit[1]):
            self.about, self.at = True, hit[1]

    def _article(self) -> bool:
        hit = self.lexicon.articles.at(self.tokens, self.at)
        after = past_hyphen(self.printed, hit[1]) if hit else self.at
        lexicon, tokens = self.lexicon, self.tokens
        if not hit or not (
            lexicon.multipliers.at(tokens, after) or lexicon.loose_multipliers.at(tokens, after)
        ):
            return False
        self.sum.add(ONE, ONE)
        self.at = after
        return True

    def _bare(self) -> bool:
        """Take the one left out between a hedge and a multiplier: "около тысячи"."""
        hedged = self.lexicon.before.ending(self.tokens, self.at)
        if not hedged or not self.lexicon.multipliers.at(self.tokens, self.at):
            return False
        self.sum.add(ONE, ONE)
        return True

    def _digits(self) -> None:
        text, separators = self.tokens[self.at].text, self.lexicon.separators
        readings = digits(text, separators)
        at, self.at = self.at, self.at + 1
        if len(readings) > 1:
            # "1.255 million", "3.125%": nobody groups there, and no zero closes decimals.
            followed = (
                self._factor_at(self.at)
                or self._meanings()
                or self.lexicon.units.at(self.tokens, self.at)
            )
            if followed and (separators.decimal or "-") in text and not text.endswith("0"):
                readings = readings[1:]
            else:
                readings = readings[:1] if self.printed.choice.groups else readings[1:]
                self.doubts.append(Doubt(at, separators=True))
        if not self.doubts and (note := unusual(text, readings[0], separators, self.lexicon.name)):
            self.notes.append(note)
        value = readings[0].value
        self.sum.add(value, Decimal(0))

    def _more_digits(self, at: int) -> bool:
        """Take digits that go on a number: "four-thousand-100", "4 juta 500 ribu", 1만5000."""
        if not self.sum.factors or self.printed.kind(at) is not Kind.NUMBER:
            return False
        factor = self._factor_at(at + 1)
        if factor is None and not self.tokens[at].glued:
            return False
        value, *others = digits(self.tokens[at].text, self.lexicon.separators)
        if others or value.used.decimal or not self.sum.fits(value.value, factor):
            return False
        self.sum.add(value.value, ONE)
        self.at = at + 1
        return True

    def _word(self, at: int) -> bool:
        hit = self.lexicon.numbers.at(self.tokens, at)
        if not hit or not self.sum.fits(Decimal(hit[0]), self._factor_at(hit[1])):
            return False
        self.sum.add(Decimal(hit[0]), _room(hit[0], self.lexicon.rooms))
        self.at = hit[1]
        return True

    def _factor_at(self, at: int) -> Decimal | None:
        hit = self.lexicon.multipliers.at(self.tokens, past_hyphen(self.printed, at))
        return Decimal(hit[0]) if hit else None

    def _factor(self, at: int) -> bool:
        hit = self.lexicon.multipliers.at(self.tokens, at)
        loose = self.lexicon.loose_multipliers.at(self.tokens, at)
        taken = hit or loose
        if not taken or not self.sum.multiply(Decimal(taken[0])):
            return False
        self.about = self.about or hit is None
        self.at = taken[1]
        return True

    def _abbreviation(self) -> bool:
        """Take a multiplier set against the digits: "5k", "1.2bn", "Rp 5 M"."""
        meanings = self._meanings()
        if not meanings or self.sum.factors:
            return False
        meaning = meanings[0]
        if len(meanings) > 1 and self.money != self.lexicon.home_currency:
            self.doubts.append(Doubt(self.at, separators=False))
            meaning = meaning if self.printed.choice.first else meanings[1]
        point = self.at + 1
        dotted = len(self.tokens[self.at].text) > 1 and self.printed.glued(point)
        self.at = point + 1 if dotted and self.tokens[point].text == "." else point
        return self.sum.multiply(Decimal(meaning))

    def _meanings(self) -> tuple[int, ...]:
        """Return what an abbreviation here stands for; a lone letter must touch the digits."""
        if self.printed.kind(self.at) is not Kind.WORD:
            return ()
        token = self.tokens[self.at]
        close = token.glued or len(token.text) > 1 or self.money is not None
        return self.lexicon.abbreviations.get(token.text, ()) if close else ()

    def _half(self) -> bool:
        hit = self.lexicon.halves.at(self.tokens, self.at)
        if not hit:
            return False
        unit = self.sum.factors[-1] if self.sum.factors else ONE
        self.sum.add(EXACT.multiply(Decimal(hit[0]), unit).normalize(EXACT), Decimal(0))
        self.at = hit[1]
        return True

    def _point(self) -> bool:
        """Take decimals in words: "two point five", "dua koma lima"."""
        hit = self.lexicon.points.at(self.tokens, self.at)
        if not hit:
            return False
        at, decimals = hit[1], ""
        while digit := self._digit(at):
            decimals, at = decimals + digit[0], digit[1]
        if decimals:
            self.sum.add(Decimal(f"0.{decimals}"), Decimal(0))
            self.at = at
        return bool(decimals)

    def _digit(self, at: int) -> tuple[str, int] | None:
        if self.printed.kind(at) is Kind.NUMBER and self.tokens[at].text.isdecimal():
            return self.tokens[at].text, at + 1
        hit = self.lexicon.numbers.at(self.tokens, at)
        return (str(hit[0]), hit[1]) if hit and hit[0] < 10 else None

    def _fraction(self) -> bool:
        """Take what stands behind a whole number: 3½, 3 1/2."""
        whole = self.printed.kind(self.at - 1) is Kind.NUMBER
        if not whole or self.printed.kind(self.at) is not Kind.FRACTION:
            return False
        over, under = ratio(self.tokens[self.at])
        self.sum.add(divided(over, under), Decimal(0))
        self.at += 1
        return True


def numeral(
    printed: Printed, start: int, *, joined: bool = True, money: str | None = None
) -> Numeral | None:
    """Read the longest number at ``start``.

    ``joined`` lets "and" stand inside it; ``money`` is the currency printed before it. Raises
    `Malformed` for what begins as a number and is none.
    """
    reader = _Reader(printed, start, money, joined=joined)
    if not reader.first():
        return None
    reader.suffix()
    while reader.more():
        pass
    if printed.lexicon.multipliers.at(printed.tokens, past_hyphen(printed, reader.at)):
        raise Malformed("the number words do not make one number")
    return Numeral(
        reader.sum.total,
        reader.at,
        reader.sum.factors,
        reader.about,
        tuple(reader.doubts),
        tuple(reader.notes),
    )


def suffix(printed: Printed, at: int) -> tuple[Hedge, int] | None:
    """Return the hedge joined to the end of a number ("-an", "-odd"), and where it ends."""
    after = past_hyphen(printed, at)
    if printed.kind(after) is not Kind.WORD or not printed.glued(after):
        return None
    hedge = printed.lexicon.suffixes.get(printed.tokens[after].key)
    return (hedge, after + 1) if hedge else None


def ratio(token: Token) -> tuple[int, int]:
    """Return the two numbers of a written fraction. Raises `Malformed` for 1/0."""
    over, under = (int(part) for part in re.split(r"\D", token.text))
    if not under:
        raise Malformed(f"{shown(token.text)} divides by zero")
    return over, under


def divided(over: int, under: int, times: Decimal = ONE) -> Decimal:
    """Return a share of ``times`` exactly. Raises `Malformed` where decimals do not end."""
    try:
        return EXACT.divide(EXACT.multiply(times, Decimal(over)), Decimal(under))
    except Inexact:
        raise Malformed(f"{over}/{under} has no exact decimal here") from None


def past_hyphen(printed: Printed, at: int) -> int:
    """Step over a hyphen that joins two tokens."""
    hyphen = printed.kind(at) is Kind.SIGN and printed.tokens[at].text == "-"
    return at + 1 if hyphen and printed.glued(at) and printed.glued(at + 1) else at


def _room(value: int, rooms: Mapping[int, int]) -> Decimal:
    """Return what must not be reached by a word behind this one: 10 behind twenty."""
    if value in rooms:
        return Decimal(rooms[value])
    place = 1
    while value and value % (place * 10) == 0:
        place *= 10
    return Decimal(place)
