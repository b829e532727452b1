"""How a figure may be worded today: one sentence by rule, from positions, origins and dates.

It says what each side says and when, chooses nobody, and gives no number that nobody gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import chain

from factdb.core.cells import Cell, asserted, sorted_into_cells
from factdb.core.figures import Comparator, in_digits
from factdb.core.identity import identity
from factdb.core.observations import Behaviour, Modality, Observation, SourceKind, Stance
from factdb.core.periods import ALL_TIME
from factdb.core.positions import Position, interval, positions
from factdb.core.relations import folded_place, times_bind

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
_CLOSED = {Comparator.EXACT, Comparator.ABOUT, Comparator.BETWEEN}
_MODALITIES = {
    # What was only planned must never be quoted as done.
    Modality.PROJECTED: "expected: ",
    Modality.PLANNED: "planned: ",
    Modality.HYPOTHETICAL: "said to be possible: ",
    Modality.CAPACITY: "room for: ",
}


class Part(StrEnum):
    """What an observation is to the sentence that rests on it."""

    SAID = "said"
    LOWEST = "lowest"
    BETWEEN = "between"
    HIGHEST = "highest"
    DENIED = "denied"
    EARLIER = "earlier"
    UNDATED = "undated"


_ORDER = {part: rank for rank, part in enumerate(Part)}


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands on one question in one place, and the words for it.

    ``one`` is any of its observations, for subject, measure, place, period and modality.
    ``positions`` are those of today, without what stands only as earlier or undated; ``rests_on``
    is all that stands, with the part that it has in the sentence. ``id`` is a fingerprint of
    question and place, ``evidence`` of what is said.
    """

    one: Observation
    positions: tuple[Position, ...]
    rests_on: tuple[tuple[Part, Observation], ...]
    text: str
    id: str
    evidence: str
    code: str = ""

    @property
    def origins(self) -> int:
        """The independent origins behind what stands."""
        return len({o.origin for o in self.observations})

    @property
    def articles(self) -> int:
        """The articles it was printed in."""
        return len({o.article_id or o.id for o in self.observations})

    @property
    def observations(self) -> Iterator[Observation]:
        """All that stands."""
        return (o for _, o in self.rests_on)

    @property
    def attributions(self) -> frozenset[str]:
        """The ids of all attributions behind it."""
        return frozenset(o.id for o in self.observations)


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
    dated = [o for o in figures if o.time != ALL_TIME]
    undated = [o for o in figures if o.time == ALL_TIME] if dated else []
    now, earlier = _binding(dated or figures)
    held = positions([*now, *denying], interval)
    ends = _Ends(now)
    text = _MODALITIES.get(figures[0].modality, "") + ends.said()
    text += _in_between([p for p in held if ends.encloses(p)], one_origin=ends.one_origin)
    text += _up_from(earlier, ends)
    if undated:
        text += f"; {len(undated):,} more without a date"
    if denying:
        text += f"; denied by {_listed(denying)}"
    rests_on = chain(
        ((ends.part(o), o) for o in now),
        ((Part.DENIED, o) for o in denying),
        ((Part.EARLIER, o) for o in earlier),
        ((Part.UNDATED, o) for o in undated),
    )
    unit = next((o for o in figures if o.unit == (cell.question.unit or None)), figures[0])
    return Wording(
        one=unit,
        positions=held,
        rests_on=tuple(sorted(rests_on, key=lambda held: _ORDER[held[0]])),
        text=text,
        id=identity("q", *cell.question, str(cell.kind), *folded_place(unit.place)),
        evidence=identity("e", text),
    )


def _binding(figures: list[Observation]) -> tuple[list[Observation], list[Observation]]:
    """The figures that one "between" may span, and those that are only earlier.

    The dates of its two ends bind each other (`times_bind`): of a level those of one time, the
    newest. A total never falls, so an earlier one above the newest is still said against it,
    while one below it is what the total grew from.
    """
    behaviour, window = figures[0].behaviour, figures[0].window_days
    if behaviour is Behaviour.FIXED:
        return figures, []
    newest: list[Observation] = []
    rest: list[Observation] = []
    begun = ended = figures[0].time
    for o in sorted(figures, key=lambda o: (-o.time.last, -o.time.first, o.id)):
        # With the latest to begin and the first to end, it binds with all between.
        if not newest:
            begun = ended = o.time
        binds = times_bind(behaviour, begun, o.time, window) and times_bind(
            behaviour, o.time, ended, window
        )
        (newest if binds else rest).append(o)
        if binds:
            begun = max(begun, o.time, key=lambda span: span.first)
            ended = min(ended, o.time, key=lambda span: span.last)
    if behaviour is Behaviour.LEVEL:
        return newest, rest
    floor = min(_numbers(o)[0] for o in newest)
    above = [o for o in rest if _numbers(o)[-1] >= floor]
    return [*newest, *above], [o for o in rest if _numbers(o)[-1] < floor]


class _Ends:
    """The lowest and the highest number of what stands today, and who gives them."""

    def __init__(self, everyone: Sequence[Observation]) -> None:
        self.everyone = everyone
        self.low = min(_numbers(o)[0] for o in everyone)
        self.high = max(_numbers(o)[-1] for o in everyone)
        self.lowest = [o for o in everyone if _numbers(o)[0] == self.low]
        self.highest = [o for o in everyone if _numbers(o)[-1] == self.high]
        self._outer = {o.id for o in (*self.lowest, *self.highest)}
        self.one_origin = len({o.origin for o in everyone}) == 1
        self._one_figure = self.low == self.high or len(set(map(_numbers, everyone))) == 1

    def part(self, o: Observation) -> Part:
        """What one of them is to the sentence."""
        if self._one_figure:
            return Part.SAID
        if o.id not in self._outer:
            return Part.BETWEEN
        return Part.LOWEST if _numbers(o)[0] == self.low else Part.HIGHEST

    def encloses(self, position: Position) -> bool:
        """Whether a position lies between, so that the two ends do not tell of it."""
        return position.interval is not None and self._outer.isdisjoint(
            o.id for o in position.observations
        )

    def said(self) -> str:
        """The two ends with who says each and when, or the one figure there is."""
        if self._one_figure:
            return f"{amount(self.everyone)}, according to {_listed(self.everyone)}"
        first, last = _figure(self.low, self.lowest), _figure(self.high, self.highest)
        # "Between more than 3,000 and 12,000" is no English.
        closed = {_hedge(self.lowest), _hedge(self.highest)} <= _CLOSED
        words = ("between", "and") if closed else ("from", "to")
        if self.one_origin:
            # One statement told in different numbers: nobody else says either.
            both = "both " if len(self.everyone) == 2 else "all "
            who = f"{both}according to {_listed(self.everyone)}"
            return f"{words[0]} {first} {words[1]} {last}, {who}"
        return f"{words[0]} {first} {_aside(self.lowest)} {words[1]} {last} {_aside(self.highest)}"


def _in_between(between: Sequence[Position], *, one_origin: bool) -> str:
    """The positions that the two ends do not name: one is said, several are counted."""
    if not between:
        return ""
    if len(between) == 1:
        held = between[0].observations
        return f"; {amount(held)}{'' if one_origin else f' {_aside(held)}'} in between"
    origins = len({origin for position in between for origin in position.origins})
    by = "1 origin" if origins == 1 else f"{origins:,} origins"
    return f"; {len(between):,} other positions of {by} in between"


def _up_from(earlier: Sequence[Observation], now: _Ends) -> str:
    """The newest of what stands only as earlier."""
    if not earlier:
        return ""
    last = max((o.time.last, _numbers(o)) for o in earlier)
    held = [o for o in earlier if (o.time.last, _numbers(o)) == last]
    told, number = amount(held), _numbers(held[0])
    if told == amount(now.everyone):
        return f"; the same earlier {_aside(held)}"
    # "Up from up to 300" is no English.
    grown = not told.startswith(("up to", "less than"))
    word = "earlier"
    if grown and number[-1] < now.low:
        word = "up from"
    elif grown and number[0] > now.high:
        word = "down from"
    return f"; {word} {told} {_aside(held)}"


def _numbers(o: Observation) -> tuple[Decimal, ...]:
    assert o.figure is not None
    return o.figure.numbers


def _hedge(holders: Sequence[Observation]) -> Comparator:
    """What all who give a number say of it; bounds of one side share one, others are "about"."""
    signs = {o.figure.comparator for o in holders if o.figure is not None}
    if len(signs) == 1:
        return signs.pop()
    if signs <= {Comparator.MORE_THAN, Comparator.AT_LEAST}:
        return Comparator.AT_LEAST
    if signs <= {Comparator.LESS_THAN, Comparator.UP_TO}:
        return Comparator.UP_TO
    return Comparator.ABOUT


def amount(holders: Sequence[Observation]) -> str:
    """One number with its hedge, or from the lowest to the highest of them."""
    low = min(_numbers(o)[0] for o in holders)
    high = max(_numbers(o)[-1] for o in holders)
    return _figure(low, holders) if low == high else f"{in_digits(low)} to {in_digits(high)}"


def _figure(number: Decimal, holders: Sequence[Observation]) -> str:
    """A number with the hedge that its holders gave it."""
    hedge = _hedge(holders)
    if hedge is Comparator.ABOUT and all(o.figure and o.figure.low is None for o in holders):
        return f"nearly {in_digits(number)}"
    return f"{_WORDS.get(hedge, '')}{in_digits(number)}"


def _holders(holders: Sequence[Observation], most: int = 2) -> list[tuple[str, str]]:
    """Who holds it, each with the day it last said so; of many, the latest and how many more."""
    latest: dict[str, Observation] = {}
    for o in sorted(holders, key=lambda o: (o.stated.last, o.id)):
        latest[o.origin] = o
    newest = sorted(latest.values(), key=lambda o: (-o.stated.last, o.origin))
    told = [(_who(o), _day(o)) for o in newest[:most]]
    rest = len(newest) - most
    if rest > 0:
        told.append((f"{rest:,} other origin{'' if rest == 1 else 's'}", ""))
    return told


def _who(o: Observation) -> str:
    """The origin as it is said in a sentence; one that nobody names, with who had it from it."""
    name, _, heard_by = o.origin.partition(" (to ")
    if heard_by.endswith(")"):
        return f"{name} to {heard_by[:-1]}"
    passed_on = o.source_kind is SourceKind.UNNAMED and not o.speaker and bool(o.via)
    return f"{o.origin} via {o.via[0]}" if passed_on else o.origin


def _listed(holders: Sequence[Observation]) -> str:
    """In a sentence: ``NIS (13 January 2025) and Seoul (March 2025)``."""
    told = [f"{who} ({day})" if day else who for who, day in _holders(holders)]
    return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)


def _aside(holders: Sequence[Observation]) -> str:
    """In brackets: ``(NIS, 13 January 2025; Seoul, March 2025)``."""
    told = (f"{who}, {day}" if day else who for who, day in _holders(holders))
    return f"({'; '.join(told)})"


def _day(o: Observation) -> str:
    """When it was said, and of when it speaks where that was long before."""
    when = o.stated_on or o.published_on
    if not when:
        return "no date"
    told = in_words(when)
    if o.period is None or o.within or o.time.last + o.window_days >= o.stated.first:
        return told
    return f"{told}, as of {in_words(o.period.text.rpartition('/')[2])}"


def in_words(day: str) -> str:
    """A date known to the day, month or year in English: ``13 January 2025``, ``January 2025``."""
    year, *rest = day.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"
