"""Intervals as bars of text on one scale, so that what does not meet is seen not to meet."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

_FAR_APART = 20
"""Where the largest number is this many times the smallest, the scale is of magnitudes."""


class Scale:
    """Numbers as columns of text, ``width`` of them, from the smallest to the largest."""

    def __init__(self, ends: Sequence[Decimal], width: int = 22) -> None:
        self.width = width
        self._low, self._high = min(ends, default=Decimal(0)), max(ends, default=Decimal(1))
        self._magnitudes = self._low > 0 and self._high >= _FAR_APART * self._low

    def legend(self) -> str:
        """The two ends of the scale, for a line above or below the bars."""
        low, high = f"{self._low:,f}", f"{self._high:,f}"
        room = max(self.width - len(low) - len(high), 1)
        return f"{low}{' ' * room}{high}{' (by magnitude)' if self._magnitudes else ''}"

    def bar(self, low: Decimal | None, high: Decimal | None) -> str:
        """An interval on the scale; an arrow is a side without a bound."""
        first = 0 if low is None else self._at(low)
        last = self.width - 1 if high is None else self._at(high)
        line = ["·"] * self.width
        line[first : last + 1] = "━" * (last + 1 - first)
        if low is None:
            line[0] = "◀"
        if high is None:
            line[-1] = "▶"
        return "".join(line)

    def _at(self, number: Decimal) -> int:
        low, high = self._low, self._high
        if self._magnitudes:
            low, high, number = low.ln(), high.ln(), number.ln()
        if high == low:
            return 0
        return int((number - low) / (high - low) * (self.width - 1))
