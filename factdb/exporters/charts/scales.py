"""Where amounts and days stand on the axes of a chart, and which of them are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, floor, log10

from factdb.reports.chart import Chart

FAR_APART = 20
"""Where the largest number is this many times the smallest, the scale is of magnitudes."""

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Scale:
    """A way from values to pixels."""

    low: float
    high: float
    pixels: float
    magnitudes: bool = False

    def at(self, value: float) -> float:
        """How many pixels from the low end."""
        low, high = self.low, self.high
        if self.magnitudes:
            low, high, value = log10(low), log10(high), log10(value)
        return self.pixels * (value - low) / (high - low)


def amounts(chart: Chart, pixels: float) -> tuple[Scale, list[float]]:
    """The scale of amounts, and those that are named."""
    low, high = _extent(chart)
    if by_magnitude(chart):
        return Scale(low / 1.5, high * 1.5, pixels, magnitudes=True), magnitudes(low, high)
    base, top = min(low, 0.0), high or 1.0
    return Scale(base * 1.08, top * 1.08, pixels), steps(base, top)


def days(chart: Chart, pixels: float, most: int) -> tuple[Scale, list[tuple[int, str]]]:
    """The scale of days, and those that are named: ``most`` of them or fewer."""
    told = [day for mark in chart.marks for day in mark.days]
    first, last = min(told), max(told)
    room = max((last - first) * 0.04, 3)
    return Scale(first - room, last + room, pixels), list(dates(first, last, most))


def by_magnitude(chart: Chart) -> bool:
    """Whether the amounts are so far apart that a plain scale would hide the small."""
    low, high = _extent(chart)
    return low > 0 and high >= FAR_APART * low


def _extent(chart: Chart) -> tuple[float, float]:
    ends: list[Decimal] = [
        end for m in chart.marks for end in (m.low, m.number, m.high) if end is not None
    ]
    return float(min(ends)), float(max(ends))


def magnitudes(low: float, high: float) -> list[float]:
    """Amounts to name from ``low`` to ``high``: 1, 2, 5, 10, where they are many 1, 10, 100."""
    powers = range(floor(log10(low / 1.5)), ceil(log10(high * 1.5)) + 1)
    by = (1, 2, 5) if len(powers) <= 4 else (1,)
    named = (n * 10.0**power for power in powers for n in by)
    return [amount for amount in named if low / 1.5 <= amount <= high * 1.5]


def steps(low: float, high: float) -> list[float]:
    """Round numbers from ``low`` to ``high``, four or so."""
    rough = (high - low) / 4
    power = 10.0 ** floor(log10(rough))
    step = next(n * power for n in (1, 2, 2.5, 5, 10) if n * power >= rough)
    return [step * n for n in range(ceil(low / step), floor(high / step + 1e-9) + 1)]


def shortly(number: float) -> str:
    """An amount as an axis names it."""
    for size, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if size <= abs(number) < size * 1000:
            return f"{number / size:,g}{word}"
    return f"{number:,.0f}" if abs(number) < 1e15 and number == int(number) else f"{number:g}"


def dates(first: int, last: int, most: int) -> Iterator[tuple[int, str]]:
    """Days to name on the axis: firsts of months or years, else the two ends."""
    start, end = date.fromordinal(first), date.fromordinal(last)
    months = (end.year - start.year) * 12 + end.month - start.month
    if months < 2:
        ends = dict.fromkeys((first, last)) if last - first > 12 else (first,)
        for day in ends:
            at = date.fromordinal(day)
            yield day, f"{at.day} {_MONTHS[at.month - 1]} {at.year}"
        return
    by = next((n for n in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if months / n <= most), 12000)
    begun = start.year * 12 + start.month - 1
    seen = 0
    for month in range(begun - begun % by, begun + months + 1, by):
        year, index = divmod(month, 12)
        day = date(year, index + 1, 1).toordinal()
        if first - 3 <= day <= last + 3:
            named = _MONTHS[index] if by < 12 else ""
            yield day, f"{named}\n{year}".strip() if year != seen else named or str(year)
            seen = year
