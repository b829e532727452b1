"""How a figure may be worded today: one sentence by rule, from positions, origins and dates.

It says what each side says and when, chooses nobody, and gives no number that nobody gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factdb.core.cells import Cell, asserted, sorted_into_cells
from factdb.core.figures import Comparator, in_digits
from factdb.core.observations import Modality, Observation, Stance
from factdb.core.positions import Position, interval, positions
from factdb.core.relations import folded_place

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_WORDS = {
    Comparator.ABOUT: "about ",
    Comparator.MORE_THAN: "more than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.LESS_THAN: "less than ",
    Comparator.UP_TO: "up to ",
}
_MODALITIES = {
    # What was only planned must never be quoted as done.
    Modality.PROJECTED: "expected: ",
    Modality.PLANNED: "planned: ",
    Modality.HYPOTHETICAL: "said to be possible: ",
    Modality.CAPACITY: "room for: ",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands on one question in one place, and the words for it.

    ``one`` is any of its observations, for subject, measure, place, period and modality.
    """

    one: Observation
    positions: tuple[Position, ...]
    text: str

    @property
    def origins(self) -> int:
        """The independent origins behind what stands."""
        return len({o.origin for position in self.positions for o in position.observations})

    @property
    def observations(self) -> Iterator[Observation]:
        """All that stands."""
        return (o for position in self.positions for o in position.observations)


def wordings(observations: Iterable[Observation]) -> Iterator[Wording]:
    """A wording for each question and place on which a figure stands."""
    given = (o for o in observations if o.stance is not Stance.DOUBTS)
    for cell in sorted_into_cells(given):
        by_place: dict[tuple[str, ...], list[Observation]] = {}
        for o in cell.standing:
            by_place.setdefault(folded_place(o.place), []).append(o)
        for members in by_place.values():
            worded = _wording(cell, members)
            if worded is not None:
                yield worded


def _wording(cell: Cell, members: list[Observation]) -> Wording | None:
    figures = asserted(members)
    if not figures:
        return None
    denying = [o for o in members if o.stance is Stance.DENIES]
    held = positions([*figures, *denying], interval)
    text = _MODALITIES.get(figures[0].modality, "")
    text += _said([p for p in held if p.interval is not None])
    if denying:
        text += f"; denied by {_listed(denying)}"
    unit = next((o for o in figures if o.unit == (cell.question.unit or None)), figures[0])
    return Wording(unit, held, text)


def _said(held: Sequence[Position]) -> str:
    everyone = [o for position in held for o in position.observations]
    low = min(_numbers(o)[0] for o in everyone)
    high = max(_numbers(o)[-1] for o in everyone)
    lowest = [o for o in everyone if _numbers(o)[0] == low]
    highest = [o for o in everyone if _numbers(o)[-1] == high]
    if low == high:
        return f"{_figure(low, everyone)}, according to {_listed(everyone)}"
    if all(_numbers(o) == (low, high) for o in everyone):
        return f"{in_digits(low)} to {in_digits(high)}, according to {_listed(everyone)}"
    first, last = _figure(low, lowest), _figure(high, highest)
    # "Between more than 3,000 and 12,000" is no English.
    words = ("between", "and") if _closed(lowest) and _closed(highest) else ("from", "to")
    if len({o.origin for o in everyone}) == 1:
        # One statement told in different numbers: nobody else says either.
        both = "both " if len(everyone) == 2 else "all "
        return f"{words[0]} {first} {words[1]} {last}, {both}according to {_listed(everyone)}"
    return f"{words[0]} {first} {_aside(lowest)} {words[1]} {last} {_aside(highest)}"


def _numbers(o: Observation) -> tuple[Decimal, ...]:
    assert o.figure is not None
    return o.figure.numbers


def _closed(holders: Sequence[Observation]) -> bool:
    # Figures given with different hedges are worded "about".
    return len(_signs(holders)) > 1 or _signs(holders) <= {
        Comparator.EXACT, Comparator.ABOUT, Comparator.BETWEEN,
    }  # fmt: skip


def _signs(holders: Sequence[Observation]) -> set[Comparator]:
    return {o.figure.comparator for o in holders if o.figure is not None}


def _figure(number: Decimal, holders: Sequence[Observation]) -> str:
    """A number with the hedge that all its holders gave it, else "about"."""
    signs = _signs(holders)
    if signs == {Comparator.ABOUT} and all(o.figure and o.figure.low is None for o in holders):
        return f"nearly {in_digits(number)}"
    sign = signs.pop() if len(signs) == 1 else Comparator.ABOUT
    return f"{_WORDS.get(sign, '')}{in_digits(number)}"


def _holders(holders: Sequence[Observation], most: int = 2) -> list[tuple[str, str]]:
    """Who holds it, each with the day it last said so; of many, the latest and how many more."""
    latest: dict[str, Observation] = {}
    for o in sorted(holders, key=lambda o: (o.stated.last, o.id)):
        latest[o.origin] = o
    newest = sorted(latest.values(), key=lambda o: (-o.stated.last, o.origin))
    told = [(o.origin, _day(o)) for o in newest[:most]]
    rest = len(newest) - most
    if rest > 0:
        told.append((f"{rest:,} other origin{'' if rest == 1 else 's'}", ""))
    return told


def _listed(holders: Sequence[Observation]) -> str:
    """In a sentence: ``NIS (13 January 2025) and Seoul (March 2025)``."""
    told = [f"{who} ({day})" if day else who for who, day in _holders(holders)]
    return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)


def _aside(holders: Sequence[Observation]) -> str:
    """In brackets: ``(NIS, 13 January 2025; Seoul, March 2025)``."""
    told = (f"{who}, {day}" if day else who for who, day in _holders(holders))
    return f"({'; '.join(told)})"


def _day(o: Observation) -> str:
    when = o.stated_on or o.published_on
    return in_words(when) if when else "no date"


def in_words(day: str) -> str:
    """A date known to the day, month or year in English: ``13 January 2025``, ``January 2025``."""
    year, *rest = day.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"
