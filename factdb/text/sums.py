"""The arithmetic of number words: what may be added and what multiplied, always exactly."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import NamedTuple

EXACT = Context(prec=2000, traps=[Inexact, InvalidOperation])
"""Arithmetic that raises rather than round; a printed text has no more digits than this."""

ONE = Decimal(1)


class Term(NamedTuple):
    """A term of a sum, and the amount below which a further term may follow it."""

    value: Decimal
    room: Decimal


class Sum:
    """A number under way: terms that fall, as in 2,000,000 + 500,000 + 30."""

    def __init__(self, *, of_digits: bool) -> None:
        self.parts: list[Term] = []
        self.factors: tuple[Decimal, ...] = ()
        self.of_digits = of_digits

    @property
    def total(self) -> Decimal:
        """The number so far."""
        total = Decimal(0)
        for part in self.parts:
            total = EXACT.add(total, part.value)
        return total

    def fits(self, value: Decimal, factor: Decimal | None) -> bool:
        """Whether a term may follow, when ``factor`` is the multiplier behind it."""
        if not self.parts:
            return True
        last = self.parts[-1]
        if factor is not None and last.value >= factor:
            value = EXACT.multiply(value, factor)
        return Decimal(0) < value < last.room

    def add(self, value: Decimal, room: Decimal) -> None:
        """Add a term."""
        self.parts.append(Term(value, room))
        self.factors = ()

    def multiply(self, factor: Decimal) -> bool:
        """Multiply the terms below ``factor`` by it, unless that makes no number."""
        # Digits may be of any size before a word ("1,500 million"); words may not.
        any_size = self.of_digits and len(self.parts) == 1 and not self.factors
        below = [part for part in self.parts if part.value < factor or any_size]
        above = self.parts[: len(self.parts) - len(below)]
        if not below:
            return False
        total = Decimal(0)
        for part in below:
            total = EXACT.add(total, part.value)
        product = EXACT.multiply(total, factor).normalize(EXACT)
        if above and product >= above[-1].room:
            return False
        whole = total == total.to_integral_value()
        self.parts = [*above, Term(product, factor if whole else Decimal(0))]
        self.factors = (*self.factors, factor)
        return True
