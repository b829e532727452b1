"""What two figures are to each other (design 4): one pair in, one reasoned answer out.

`relate` asks in the order of the design and the first rule that fits is the answer. The same
conditions, over many figures at once, are in `factdb.core.conflicts`; a property test holds the
two to each other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factdb.core.figures import INFINITY, Bound, Interval
from factdb.core.identity import folded
from factdb.core.observations import Behaviour, Observation, Stance
from factdb.core.periods import Span
from factdb.core.rules import RULES, Kind, Rule


@dataclass(frozen=True, slots=True)
class Relation:
    """The answer for a pair: the rule that fired, its reason in words, the intervals used."""

    rule: Rule
    reason: str
    a_interval: Interval | None = None
    b_interval: Interval | None = None

    @property
    def kind(self) -> Kind:
        """The relation itself."""
        return self.rule.kind


def relate(a: Observation, b: Observation) -> Relation:
    """Compare two observations. Symmetric in its kind and rule; never raises."""
    for question in _QUESTIONS:
        answer = question(a, b)
        if answer is not None:
            code, reason = answer
            return Relation(RULES[code], reason, _interval(a), _interval(b))
    raise AssertionError("the last question always answers")


_Answer = tuple[str, str] | None


def _interval(o: Observation) -> Interval | None:
    return o.interval if o.figure is not None else None


def _subject(a: Observation, b: Observation) -> _Answer:
    if same_name(a.subject, b.subject):
        return None
    return "N601", f"different subjects: {_or(a.subject)} and {_or(b.subject)}"


def _doubt(a: Observation, b: Observation) -> _Answer:
    doubting = next((o for o in (a, b) if o.stance is Stance.DOUBTS), None)
    if doubting is None:
        return None
    return "N608", f"{_who(doubting)} only doubts the claim, which is neither a figure nor a denial"


def _measure(a: Observation, b: Observation) -> _Answer:
    if a.measure is None and b.measure is None and (a.figure or b.figure):
        return "N602", "neither says what is measured"
    if same_name(a.measure, b.measure):
        return None
    for part, whole in ((a, b), (b, a)):
        if part.part_of is not None and same_name(part.part_of, whole.measure):
            return _part(part, whole)
    return "N602", f"different measures: {_or(a.measure)} and {_or(b.measure)}"


def _part(part: Observation, whole: Observation) -> _Answer:
    quiet = "N602", f"{part.measure} is only a part of {whole.measure}"
    if _unit(part, whole) or _modality(part, whole) or _place(part, whole):
        return quiet
    if not inside(part.place, whole.place):
        return quiet
    if part.figure is None or whole.figure is None or Stance.DENIES in (part.stance, whole.stance):
        return quiet
    if _other_times(part, whole):
        return quiet
    if part.interval.low <= whole.interval.high:
        return quiet[0], quiet[1] + ", and does not exceed it"
    if not times_bind(part.behaviour, part.time, whole.time, part.window_days):
        return quiet[0], quiet[1] + f", and the times are {_apart(part, whole)} apart"
    exceeds = (
        f"{part.measure} ({part.interval}) is a part of {whole.measure} "
        f"({whole.interval}) and exceeds it"
    )
    if part.origin == whole.origin:
        if not part.stated.overlaps(whole.stated):
            return quiet[0], quiet[1] + f"; {_who(part)} gave the two at different times"
        return "D201", f"{exceeds}, in one statement of {_who(part)}"
    return "C103", exceeds


def _unit(a: Observation, b: Observation) -> _Answer:
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return None
    return "N603", f"different units: {a.unit} and {b.unit}"


def _modality(a: Observation, b: Observation) -> _Answer:
    if a.modality is b.modality:
        return None
    return "N604", f"one is {a.modality}, the other {b.modality}"


def _place(a: Observation, b: Observation) -> _Answer:
    if not (inside(a.place, b.place) or inside(b.place, a.place)):
        return "N605", f"neither place is inside the other: {path(a.place)} and {path(b.place)}"
    if folded_place(a.place) != folded_place(b.place) and is_share(a.unit or b.unit):
        return "N605", f"a share in {path(a.place)} does not bound a share in {path(b.place)}"
    return None


def _denial(a: Observation, b: Observation) -> _Answer:
    denying = [o for o in (a, b) if o.stance is Stance.DENIES]
    if not denying:
        return None
    if len(denying) > 1:
        return "A501" if a.origin != b.origin else "R401", "both deny it"
    denial, other = (a, b) if a.stance is Stance.DENIES else (b, a)
    if _other_times(a, b):
        return "N606", f"the denial is of another time: {_when(denial)}, not {_when(other)}"
    if not denies(denial, other):
        return "A502", f"{_who(denial)} denies another figure, {denial.printed or denial.claim}"
    said = other.printed or other.claim or "the claim"
    if a.origin != b.origin:
        return "C105", f"{_who(denial)} denies what {_who(other)} asserts: {said}"
    if a.stated.overlaps(b.stated):
        return "D201", f"{_who(a)} is printed as both asserting and denying: {said}"
    return "R402", f"{_who(a)} asserted and denied it at different times; the newest stands"


def _figure(a: Observation, b: Observation) -> _Answer:
    if a.figure is not None and b.figure is not None:
        return None
    if a.figure is None and b.figure is None and claim_words(a) == claim_words(b):
        return ("R401" if a.origin == b.origin else "A501"), "the same claim in words"
    missing = a if a.figure is None else b
    return "N607", f"{_or(missing.claim)} has no figure"


def _period(a: Observation, b: Observation) -> _Answer:
    if a.within == b.within:
        if not a.within or a.time == b.time:
            return None
        return "N606", f"counts within different times: {a.period} and {b.period}"
    count, total = (a, b) if a.within else (b, a)
    if (
        a.behaviour is Behaviour.CUMULATIVE
        and a.origin != b.origin
        and inside(count.place, total.place)
        and count.interval.low > total.interval.high
        and times_bind(a.behaviour, end_of(count), total.time, a.window_days)
    ):
        return "C104", (
            f"{count.interval} within {count.period} is above {total.interval}, "
            f"the whole count as of {_when(total)}"
        )
    return "N606", f"{count.period} is counted within a time, the other as of {_when(total)}"


def _one_origin(a: Observation, b: Observation) -> _Answer:
    if a.origin != b.origin:
        return None
    assert a.figure is not None
    assert b.figure is not None
    who = _who(a)
    if a.figure.same_as(b.figure):
        return "R401", f"one figure of one origin, {who}"
    if a.interval.meets(b.interval):
        if set(a.figure.numbers) & set(b.figure.numbers):
            return "R401", f"one origin, {who}; the number is the same, only its hedge differs"
        return "A502", f"one origin, {who}; {a.interval} and {b.interval} meet"
    narrower = _narrower_below(a, b)
    if narrower:
        return narrower
    if not a.stated.overlaps(b.stated):
        first, last = sorted((a, b), key=lambda o: o.stated)
        return "R402", (
            f"{who} said “{first.printed}” on {_said(first)} and “{last.printed}” on "
            f"{_said(last)}; "
            "only the newest stands"
        )
    upper, lower = (a, b) if a.interval.low > b.interval.high else (b, a)
    if not times_bind(a.behaviour, upper.time, lower.time, a.window_days):
        if a.behaviour is Behaviour.LEVEL:
            return "N606", f"{who} gives levels {_apart(a, b)} apart"
        return "R403", f"{who} gives a total that grew over {_apart(a, b)}"
    return "D201", (
        f"one statement of {who} is printed as “{a.printed}” and as “{b.printed}”; "
        f"{a.interval} and {b.interval} do not meet"
    )


def _meeting(a: Observation, b: Observation) -> _Answer:
    if not a.interval.meets(b.interval):
        return None
    assert a.figure is not None
    assert b.figure is not None
    if a.figure.same_as(b.figure) or a.interval == b.interval:
        return "A501", f"{_who(a)} and {_who(b)} give the same figure, {a.printed}"
    fold = in_tension(a, b)
    if fold:
        return "T301", (
            f"{a.interval} and {b.interval} meet only because a side is open; "
            f"the numbers differ {fold:.3g} fold"
        )
    return "A502", f"{a.interval} and {b.interval} meet{_place_note(a, b)}"


def _apart_in_number(a: Observation, b: Observation) -> _Answer:
    narrower = _narrower_below(a, b)
    if narrower:
        return narrower
    apart = f"no number is both {a.interval} and {b.interval}"
    note = _place_note(a, b)
    code = "C106" if note else "C101"
    if a.behaviour is Behaviour.FIXED:
        return code, f"{apart}, and the measure has one true value{note}"
    upper, lower = (a, b) if a.interval.low > b.interval.high else (b, a)
    days = a.time.days_from(b.time)
    binds = times_bind(a.behaviour, upper.time, lower.time, a.window_days)
    if a.behaviour is Behaviour.LEVEL and not binds:
        return "N606", f"levels {_days(days)} apart, more than the {a.window_days} of one time"
    if not binds:
        late = f"by {_when(upper)} the total may have grown from that of {_when(lower)}"
        return "R403", f"{late}{note}"
    if days <= a.window_days:
        near = f"within the {a.window_days} days that count as one time"
        return code, f"{apart}; {_days(days)} apart, {near}{note}"
    return "C102", f"{apart}; the later total is below the earlier, {_days(days)} apart{note}"


_QUESTIONS: tuple[Callable[[Observation, Observation], _Answer], ...] = (
    _subject,
    _doubt,
    _measure,
    _unit,
    _modality,
    _place,
    _denial,
    _figure,
    _period,
    _one_origin,
    _meeting,
    _apart_in_number,
)


# The conditions, shared with factdb.core.conflicts.


def same_name(a: str | None, b: str | None) -> bool:
    """Whether two names are one; nothing is only the same as nothing."""
    return (a is None) == (b is None) and (a is None or b is None or folded(a) == folded(b))


def inside(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    """Whether a place path lies in another or is it; no place named is everywhere."""
    return folded_place(inner)[: len(outer)] == folded_place(outer)


def is_share(unit: str | None) -> bool:
    """Whether amounts of this unit do not add up over places: percentages and rates."""
    return unit is not None and (unit in ("percent", "%") or "/" in unit or " per " in unit)


def times_bind(behaviour: Behaviour, upper: Span, lower: Span, window: int) -> bool:
    """Whether a figure at ``upper`` wholly above one at ``lower`` contradicts it, by the times.

    A fixed value is one at any time; a level binds within the window, between the nearest ends;
    a cumulative count binds within the window and forever after, because it never falls. A total
    known only to the month may be of its last day: where growth until then explains the higher
    figure, some true value satisfies both, so ends are compared with ends.
    """
    if behaviour is Behaviour.FIXED:
        return True
    if behaviour is Behaviour.CUMULATIVE:
        return upper.last <= lower.last + window
    return upper.days_from(lower) <= window


def end_of(count: Observation) -> Span:
    """The last day of the time a count is within."""
    return Span(count.time.last, count.time.last)


def denies(denial: Observation, other: Observation) -> bool:
    """Whether ``denial`` is of what ``other`` asserts: that claim, or any of its measure."""
    if other.figure is None:
        return denial.figure is None and claim_words(denial) == claim_words(other)
    return denied(denial).meets(other.interval)


def denied(denial: Observation) -> Interval:
    """The amounts a denial speaks against: its figure's, or without one all above zero."""
    if denial.figure is None:
        return Interval(Bound(Decimal(0), 1), Bound(INFINITY))
    return denial.interval


def claim_words(o: Observation) -> str:
    """What makes two claims without figures the same claim."""
    return folded(o.claim) or o.claim_id


def in_tension(a: Observation, b: Observation) -> Decimal | None:
    """How many fold the nearest printed numbers differ, where only an open side lets them meet."""
    assert a.figure is not None
    assert b.figure is not None
    small, large = (a, b) if a.figure.numbers[-1] < b.figure.numbers[0] else (b, a)
    assert small.figure is not None
    assert large.figure is not None
    bottom, top = small.figure.numbers[-1], large.figure.numbers[0]
    if bottom < 0 or top <= 0 or top < a.tolerance.tension_ratio * bottom:
        return None
    if not (opens_up(small) or opens_down(large)):
        return None
    return top / bottom if bottom else Decimal("Infinity")


def opens_up(o: Observation) -> bool:
    """Whether the figure has no upper bound."""
    return not o.interval.high.value.is_finite()


def opens_down(o: Observation) -> bool:
    """Whether the figure has no lower bound."""
    return not o.interval.low.value.is_finite()


@lru_cache(maxsize=1 << 14)
def folded_place(place: tuple[str, ...]) -> tuple[str, ...]:
    """A place path as it is matched."""
    return tuple(folded(part) for part in place)


def path(place: tuple[str, ...]) -> str:
    """A place as a person reads it."""
    return " > ".join(place) or "everywhere"


def _other_times(a: Observation, b: Observation) -> bool:
    return a.within != b.within or (a.within and a.time != b.time)


def _narrower_below(a: Observation, b: Observation) -> _Answer:
    """A narrower place may hold fewer than a wider one: both figures can hold."""
    for inner, outer in ((a, b), (b, a)):
        if len(inner.place) > len(outer.place) and inner.interval.high < outer.interval.low:
            where = f"{path(inner.place)} is inside {path(outer.place)}"
            return (
                "A502",
                f"{where}, so its count can be the lower: {inner.interval}, {outer.interval}",
            )
    return None


def _place_note(a: Observation, b: Observation) -> str:
    if folded_place(a.place) == folded_place(b.place):
        return ""
    inner, outer = (a, b) if len(a.place) > len(b.place) else (b, a)
    return f"; {path(inner.place)} is inside {path(outer.place)}"


def _who(o: Observation) -> str:
    return o.source or o.publisher or o.origin or "an unnamed source"


def _or(name: str | None) -> str:
    return name or "none named"


def _when(o: Observation) -> str:
    return str(o.period) if o.period else o.stated_on or o.published_on or "an unknown date"


def _said(o: Observation) -> str:
    return o.stated_on or o.published_on or "an unknown date"


def _days(days: int) -> str:
    return "no day" if not days else "1 day" if days == 1 else f"{days:,} days"


def _apart(a: Observation, b: Observation) -> str:
    return _days(a.time.days_from(b.time))
