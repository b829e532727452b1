"""Figures: an amount as printed and as read, and the interval of true values it allows (design 3).

A figure is exact: ``low`` and ``high`` are ``decimal.Decimal`` and never pass through a float.
The interval of a figure is what its printed precision leaves open: 600 is 570 to 630, "about
10,000" is 9,000 to 11,000. How far precision reaches is policy and lives in `Precision` alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Context, Decimal, InvalidOperation
from enum import StrEnum
from typing import NamedTuple

MOST_DIGITS = 60
"""Amounts of 10^60 and beyond, or finer than 10^-60, are refused: no reported figure has them."""

INFINITY = Decimal("Infinity")

_CONTEXT = Context(prec=4 * MOST_DIGITS)
"""Wide enough that no sum or product of two allowed amounts is ever rounded."""


class Comparator(StrEnum):
    """How the printed amount bounds the true one."""

    EXACT = "="
    ABOUT = "~"
    MORE_THAN = ">"
    AT_LEAST = ">="
    LESS_THAN = "<"
    UP_TO = "<="
    BETWEEN = ".."


class Bound(NamedTuple):
    """One end of an interval; ``side`` is -1 just below the value, 0 at it, 1 just above it.

    Bounds compare as tuples, so two intervals meet exactly when each low is not above the
    other's high, open ends included.
    """

    value: Decimal
    side: int = 0


class Interval(NamedTuple):
    """The values a figure allows, from ``low`` to ``high``."""

    low: Bound
    high: Bound

    def meets(self, other: Interval) -> bool:
        """Whether one value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def shared(self, other: Interval) -> Interval:
        """The values that lie in both; only for intervals that meet."""
        return Interval(max(self.low, other.low), min(self.high, other.high))

    def as_pair(self) -> tuple[Decimal | None, Decimal | None]:
        """The two ends as numbers, ``None`` where there is no bound."""
        low, high = self.low.value, self.high.value
        return (plain(low) if low.is_finite() else None, plain(high) if high.is_finite() else None)

    def __str__(self) -> str:
        """The interval in words: ``9,000-11,000``, ``above 10,000``, ``12,000 or less``."""
        low, high = self.as_pair()
        if low is None and high is None:
            return "any amount"
        if low is None:
            word = "below" if self.high.side < 0 else "at most"
            return f"{word} {in_digits(high)}"
        if high is None:
            word = "above" if self.low.side > 0 else "at least"
            return f"{word} {in_digits(low)}"
        if low == high:
            return in_digits(low)
        # A dash between minus signs cannot be read.
        between = " to " if low < 0 else "-"
        return f"{in_digits(low)}{between}{in_digits(high)}"


@dataclass(frozen=True, slots=True)
class Precision:
    """How far a printed number stands for its neighbours; every cap is a share of the number."""

    exact_cap: Decimal = Decimal("0.05")
    about_cap: Decimal = Decimal("0.10")
    nearly: Decimal = Decimal("0.10")


PRECISION = Precision()


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount as printed (``text``) and as read.

    ``low`` and ``high`` are what was printed, not the interval it allows; ``None`` is no bound.
    Raises ``ValueError`` where bounds and comparator cannot go together.
    """

    comparator: Comparator
    low: Decimal | None
    high: Decimal | None
    text: str = ""
    unit: str | None = None
    # Kept with the figure: a million attributions share a few thousand figures, and every rule
    # asks for these.
    numbers: tuple[Decimal, ...] = field(init=False, repr=False, compare=False)
    """The numbers as printed, smallest first."""
    _allowed: tuple[Precision, Interval] | None = field(
        default=None, init=False, repr=False, compare=False
    )
    _read: str | None = field(default=None, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse a figure that says nothing or contradicts itself."""
        if self.low is None and self.high is None:
            raise ValueError("a figure needs low, high or both")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")
        if self.comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST) and self.low is None:
            raise ValueError(f"comparator {self.comparator} needs low")
        if self.comparator in (Comparator.LESS_THAN, Comparator.UP_TO) and self.high is None:
            raise ValueError(f"comparator {self.comparator} needs high")
        one = self.low is None or self.high is None or self.low == self.high
        numbers = (self.amount,) if one else (self.low, self.high)
        object.__setattr__(self, "numbers", numbers)

    @property
    def amount(self) -> Decimal:
        """The one number to order and to measure gaps by: the lower printed bound if any."""
        return self.low if self.low is not None else self.high  # type: ignore[return-value]

    def same_as(self, other: Figure) -> bool:
        """Whether both say the same: equal bounds and equal comparator."""
        return (self.comparator, self.low, self.high) == (other.comparator, other.low, other.high)

    def interval(self, precision: Precision = PRECISION) -> Interval:
        """The true values this figure allows."""
        if self._allowed is None or self._allowed[0] is not precision:
            object.__setattr__(self, "_allowed", (precision, self._interval(precision)))
        assert self._allowed is not None
        return self._allowed[1]

    def _interval(self, precision: Precision) -> Interval:
        nothing, everything = Bound(-INFINITY), Bound(INFINITY)
        low, high = self.low, self.high
        match self.comparator:
            case Comparator.MORE_THAN if low is not None:
                return Interval(Bound(low, 1), everything)
            case Comparator.AT_LEAST if low is not None:
                return Interval(Bound(low), everything)
            case Comparator.LESS_THAN if high is not None:
                return Interval(nothing, Bound(high, -1))
            case Comparator.UP_TO if high is not None:
                return Interval(nothing, Bound(high))
            case Comparator.BETWEEN:
                return Interval(
                    nothing if low is None else Bound(low),
                    everything if high is None else Bound(high),
                )
            case Comparator.ABOUT if low is None and high is not None:
                return Interval(Bound(_lowered(high, _share(high, precision.nearly))), Bound(high))
            case Comparator.EXACT:
                parts, cap = 2, precision.exact_cap
            case _:
                parts, cap = 1, precision.about_cap
        # One number given is that number, on whichever side it was written.
        bottom, top = (self.amount if n is None else n for n in (low, high))
        return Interval(
            Bound(_lowered(bottom, _reach(bottom, parts, cap))),
            Bound(_raised(top, _reach(top, parts, cap))),
        )

    def __str__(self) -> str:
        """The figure as read, in digits: ``~12,000``, ``>10,000``, ``3,000..5,000``."""
        if self._read is None:
            object.__setattr__(self, "_read", self._in_digits())
        assert self._read is not None
        return self._read

    def _in_digits(self) -> str:
        low = None if self.low is None else in_digits(self.low)
        high = None if self.high is None else in_digits(self.high)
        if self.comparator is Comparator.BETWEEN:
            return f"{low or ''}..{high or ''}"
        if self.comparator is Comparator.ABOUT and low is None:
            return f"nearly {high}"
        number = low if high in (low, None) else high if low is None else f"{low}..{high}"
        return f"{'' if self.comparator is Comparator.EXACT else self.comparator.value}{number}"


def amount(text: str) -> Decimal:
    """Read a plain number: digits, an optional point and exponent, nothing else.

    Raises ``ValueError`` for anything else, and for numbers beyond `MOST_DIGITS` places.
    """
    stripped = text.strip()
    if len(stripped) > 2 * MOST_DIGITS or not stripped.isascii() or "_" in stripped:
        raise ValueError(f"{shown(stripped)} is not a number of at most {MOST_DIGITS} digits")
    try:
        number = Decimal(stripped)
    except InvalidOperation:
        raise ValueError(f"{shown(stripped)} is not a number") from None
    if not number.is_finite():
        raise ValueError(f"{shown(stripped)} is not a finite number")
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    if number.adjusted() >= MOST_DIGITS or exponent < -MOST_DIGITS:
        raise ValueError(f"{shown(stripped)} has more than {MOST_DIGITS} places")
    # Plain notation, so that both databases give back the digits they were handed.
    return Decimal(f"{number:f}")


def shown(text: str, most: int = 40) -> str:
    """Text from outside as a message may quote it: on one line, escaped, cut short."""
    return repr(text if len(text) <= most else text[: most - 1] + "…")


def in_digits(number: Decimal | None) -> str:
    """A number in plain digits with grouped thousands, never in exponent form."""
    if number is None:
        return ""
    return f"{plain(number):,f}"


def plain(number: Decimal) -> Decimal:
    """A number that was worked out, without the zeros that working it out left behind."""
    return Decimal(f"{number.normalize(_CONTEXT):f}") if number else Decimal(0)


def added(bounds: Iterable[Bound]) -> Bound:
    """The sum of lower bounds, or of upper ones: reached only where every one of them is."""
    total, side = Decimal(0), 0
    for bound in bounds:
        total, side = _CONTEXT.add(total, bound.value), side or bound.side
    return Bound(total, side)


def _raised(number: Decimal, by: Decimal) -> Decimal:
    return _CONTEXT.add(number, by)


def _lowered(number: Decimal, by: Decimal) -> Decimal:
    return _CONTEXT.subtract(number, by)


def _share(number: Decimal, share: Decimal) -> Decimal:
    return _CONTEXT.multiply(_CONTEXT.abs(number), share)


def _reach(number: Decimal, parts: int, cap: Decimal) -> Decimal:
    """The place of the last digit that is not zero, over ``parts``; at most ``cap`` of it all."""
    if not number:
        return Decimal(0)
    exponent = number.normalize(_CONTEXT).as_tuple().exponent
    assert isinstance(exponent, int)
    place = _CONTEXT.divide(Decimal(1).scaleb(exponent, _CONTEXT), Decimal(parts))
    return min(place, _share(number, cap))
