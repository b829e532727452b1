"""What conflicts among many figures: positions, findings and what was compared (design 4).

`survey` gives over any number of observations what `factdb.core.relations` gives over a pair,
without looking at all pairs. Figures are first put into cells (one subject, measure, unit,
modality and kind of period); in each cell what stands is every origin's newest figure in a
place; contradictions among those are found by `factdb.core.rivals`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factdb.core.figures import Bound, Interval
from factdb.core.identity import folded, identity
from factdb.core.observations import Behaviour, Modality, Observation, Stance
from factdb.core.periods import ALL_TIME, Span
from factdb.core.relations import (
    TENSION_RATIO,
    Relation,
    claim_words,
    denied,
    end_of,
    folded_place,
    is_share,
    opens_down,
    opens_up,
    relate,
)
from factdb.core.rivals import Side, contradicted, meeting

_Pair = tuple[Observation, Observation]
_Place = tuple[str, ...]
_Cells = Mapping[tuple["_Question", Span | None], "_Cell"]


@dataclass(frozen=True, slots=True)
class Position:
    """Figures that can all be true together, and who holds them.

    ``interval`` is what they have in common; ``observations`` are in the order of their dates.
    """

    interval: Interval | None
    observations: tuple[Observation, ...]

    @property
    def origins(self) -> tuple[str, ...]:
        """The independent origins behind it, first to say it first."""
        return tuple(dict.fromkeys(o.origin for o in self.observations))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a report flags, with everything behind it.

    ``id`` is a fingerprint of the question (measure, place, time), ``evidence`` of the answers,
    so that a decision sticks to the one and is reopened by a change of the other. ``relation``
    is that of the widest pair. ``gap`` and ``ratio`` lie between the outermost positions.
    ``opened`` and ``closed`` are the days a finding of the past was open.
    """

    id: str
    evidence: str
    relation: Relation
    widest: _Pair
    positions: tuple[Position, ...]
    gap: Decimal | None
    ratio: Decimal | None
    opened: date | None = None
    closed: date | None = None

    @property
    def observations(self) -> tuple[Observation, ...]:
        """All attributions behind the finding."""
        return tuple(o for position in self.positions for o in position.observations)

    @property
    def origins(self) -> int:
        """How many independent origins are involved."""
        return len({o.origin for o in self.observations})

    @property
    def weight(self) -> Decimal:
        """What puts a finding on top: orders of magnitude apart times origins involved."""
        fold = max(self.ratio or Decimal(10), Decimal("1.01"))
        return fold.log10() * self.origins


@dataclass(slots=True)
class Survey:
    """What was found, and how much was compared.

    ``apart`` counts the pairs that could not be compared by the first field that differed.
    """

    conflicts: list[Finding] = field(default_factory=list)
    tensions: list[Finding] = field(default_factory=list)
    discrepancies: list[Finding] = field(default_factory=list)
    history: list[Finding] = field(default_factory=list)
    figures: int = 0
    origins: int = 0
    compared: int = 0
    apart: Counter[str] = field(default_factory=Counter)

    @property
    def conflicting_claims(self) -> set[str]:
        """Ids of the claims in an open conflict."""
        return {o.claim_id for finding in self.conflicts for o in finding.observations}


def survey(observations: Iterable[Observation], *, history: bool = False) -> Survey:
    """Find what conflicts, is in tension or misprinted among observations with their origins.

    With ``history`` also the conflicts that a revision ended.
    """
    given = [o for o in observations if o.stance is not Stance.DOUBTS]
    result = Survey(origins=len({o.origin for o in given}))
    result.figures = sum(o.figure is not None for o in given)
    cells = _cells(given)
    _count(given, cells, result)
    by_question = {(cell.question, cell.kind): cell for cell in cells}
    for cell in cells:
        for sort, pairs in _conflicts(cell, by_question, newest=True):
            result.conflicts += _findings(cell, sort, pairs, _interval)
        result.tensions += _findings(cell, "tension", _tensions(cell), _point)
        for sort, pairs in _discrepancies(cell):
            result.discrepancies += _findings(cell, sort, pairs, _interval)
        if history:
            for sort, pairs in _conflicts(cell, by_question, newest=False):
                result.history += _past(cell, sort, pairs)
    for found in (result.conflicts, result.tensions, result.discrepancies, result.history):
        found.sort(key=lambda f: (-f.weight, f.id))
    return result


def quiet(
    observations: Iterable[Observation],
) -> Iterator[tuple[Observation, Observation, Relation]]:
    """Neighbouring figures of each cell that nothing flags, with why.

    Neighbours by number among what stands, and by date within each origin: as many pairs as
    figures, never all pairs.
    """
    for cell in _cells(o for o in observations if o.stance is not Stance.DOUBTS):
        standing = sorted(_asserted(cell.standing()), key=lambda o: (o.interval, o.id))
        by_origin: dict[tuple[str, _Place], list[Observation]] = {}
        for o in sorted(cell.said, key=lambda o: (o.stated, o.id)):
            by_origin.setdefault(_voice(o), []).append(o)
        told: set[tuple[str, str]] = set()
        for row in (standing, *by_origin.values()):
            for a, b in pairwise(row):
                answer = relate(a, b)
                pair = (min(a.id, b.id), max(a.id, b.id))
                if answer.rule.severity == "quiet" and pair not in told:
                    told.add(pair)
                    yield a, b, answer


class _Question(NamedTuple):
    """What has to be equal for two figures to be comparable, all names folded."""

    subject: str
    measure: str
    unit: str
    modality: Modality


class _Cell:
    """What was said on one question and one kind of period."""

    def __init__(self, question: _Question, kind: Span | None) -> None:
        self.question = question
        self.kind = kind
        self.said: list[Observation] = []

    @property
    def behaviour(self) -> Behaviour:
        return self.said[0].behaviour

    @property
    def window(self) -> int:
        return self.said[0].window_days

    @property
    def share(self) -> bool:
        """Whether amounts of different places do not bound each other."""
        return is_share(self.question.unit)

    def standing(self) -> list[Observation]:
        """What stands: an origin's words in a place, until it has stated something wholly later."""
        days = self._days()
        return [o for o in self.said if o.stated.last >= days.get(_voice(o), [0])[-1]]

    def superseded(self) -> dict[int, int]:
        """By the id() of an observation: the day its origin stated the next, if it did."""
        days = self._days()
        until: dict[int, int] = {}
        for o in self.said:
            mine = days.get(_voice(o), [])
            later = bisect_right(mine, o.stated.last)
            if later < len(mine):
                until[id(o)] = mine[later]
        return until

    def _days(self) -> dict[tuple[str, _Place], list[int]]:
        """The days each origin stated something about each place, in order."""
        days: dict[tuple[str, _Place], list[int]] = {}
        for o in self.said:
            if o.stated != ALL_TIME:
                days.setdefault(_voice(o), []).append(o.stated.first)
        for mine in days.values():
            mine.sort()
        return days


def _voice(o: Observation) -> tuple[str, _Place]:
    return o.origin, folded_place(o.place)


def _asserted(said: Iterable[Observation]) -> list[Observation]:
    return [o for o in said if o.stance is Stance.ASSERTS and o.figure is not None]


def _cells(observations: Iterable[Observation]) -> list[_Cell]:
    """Sort observations into cells; one without a unit belongs to each unit of its measure.

    Claims without a figure are a question of their own, by their words; a denial without a
    figure also denies the measure.
    """
    measures: dict[tuple[str, str, Modality], dict[str, list[Observation]]] = {}
    for o in observations:
        measure = folded(o.measure) if o.measure is not None else ""
        keys = [measure] if o.measure is not None else []
        if o.figure is None:
            keys = [*keys[: o.stance is Stance.DENIES], f"{measure}: {claim_words(o)}"]
        for key in keys:
            units = measures.setdefault((folded(o.subject or ""), key, o.modality), {})
            units.setdefault(o.unit or "", []).append(o)
    cells: dict[tuple[_Question, Span | None], _Cell] = {}
    for (subject, measure, modality), units in measures.items():
        unitless = units.pop("", []) if len(units) > 1 else []
        for unit, members in units.items():
            question = _Question(subject, measure, unit, modality)
            for o in (*members, *unitless):
                kind = o.time if o.within else None
                cells.setdefault((question, kind), _Cell(question, kind)).said.append(o)
    return list(cells.values())


def _nested(
    uppers: Sequence[Observation], lowers: Sequence[Observation], *, share: bool
) -> Iterator[tuple[list[Observation], list[Observation]]]:
    """For each place of the lower figures: those inside or at it, and those at it.

    A share is compared only with shares of the same place.
    """
    at: dict[_Place, list[Observation]] = {}
    for o in lowers:
        at.setdefault(folded_place(o.place), []).append(o)
    within: dict[_Place, list[Observation]] = {}
    for o in uppers:
        place = folded_place(o.place)
        for depth in range(len(place), -1, -1):
            if place[:depth] in at:
                within.setdefault(place[:depth], []).append(o)
            if share:
                break
    for place, members in at.items():
        if place in within:
            yield within[place], members


def _conflicts(cell: _Cell, wholes: _Cells, *, newest: bool) -> Iterator[tuple[str, list[_Pair]]]:
    """The contradictions of a cell, each sort by its name.

    ``newest`` looks at what stands; otherwise at everything ever said.
    """

    def said(of: _Cell) -> list[Observation]:
        return of.standing() if newest else of.said

    mine = _asserted(said(cell))
    yield "same", _contradictions(cell, mine, mine)
    part_of = next((o.part_of for o in mine if o.part_of), None)
    whole = part_of and wholes.get((cell.question._replace(measure=folded(part_of)), cell.kind))
    if whole:
        yield "part", _contradictions(cell, mine, _asserted(said(whole)))
    total = wholes.get((cell.question, None)) if cell.kind is not None else None
    if total and cell.behaviour is Behaviour.CUMULATIVE:
        yield "within", _contradictions(cell, mine, _asserted(said(total)), time=end_of)
    yield "denied", _denials(cell, said(cell))


def _contradictions(
    cell: _Cell,
    uppers: Sequence[Observation],
    lowers: Sequence[Observation],
    *,
    time: Callable[[Observation], Span] = lambda o: o.time,
    one_origin: bool = False,
) -> list[_Pair]:
    found = []
    for above, below in _nested(uppers, lowers, share=cell.share):
        found += contradicted(
            Side(above, upper=True, time=time, one_origin=one_origin),
            Side(below, upper=False, one_origin=one_origin),
            cell.behaviour,
            cell.window,
        )
    return found


def _denials(cell: _Cell, said: list[Observation]) -> list[_Pair]:
    """Denials with what they deny, as (asserted, denied)."""
    denials = [o for o in said if o.stance is Stance.DENIES]
    asserted = [o for o in said if o.stance is Stance.ASSERTS]
    found = []
    for one, other in ((asserted, denials), (denials, asserted)):
        # Either place may be inside the other, so both ways round.
        for inner, outer in _nested(one, other, share=cell.share):
            for a, b in (*meeting(inner, outer, denied), *meeting(outer, inner, denied)):
                found.append((b, a) if a.stance is Stance.DENIES else (a, b))
    return found


def _tensions(cell: _Cell) -> list[_Pair]:
    """Figures that meet only by an open side, with printed numbers twofold apart or more."""
    standing = _asserted(cell.standing())
    found: list[_Pair] = []
    for inside, at in _nested(standing, standing, share=cell.share):
        for one, other in ((inside, at), (at, inside)):
            found += _stretched(one, other, opens_up, upward=True)
            found += _stretched(one, other, opens_down, upward=False)
    return found


def _stretched(
    opening: Sequence[Observation],
    others: Sequence[Observation],
    opens: Callable[[Observation], bool],
    *,
    upward: bool,
) -> Iterator[_Pair]:
    """Open figures with the number farthest out on their open side, and the other way round."""

    def near(o: Observation) -> Bound:
        assert o.figure is not None
        return Bound(o.figure.numbers[0 if upward else -1])

    def far(o: Observation) -> Bound:
        assert o.figure is not None
        return Bound(o.figure.numbers[-1 if upward else 0])

    def apart(open_one: Observation, other: Observation) -> bool:
        low, high = far(open_one).value, near(other).value
        small, large = (low, high) if upward else (high, low)
        return small >= 0 < large and large >= TENSION_RATIO * small

    edge = Side((o for o in opening if opens(o)), upper=not upward, number=far)
    reach = Side(others, upper=upward, number=near)
    for o in edge.members:
        rival = reach.rival(o, o.time, Behaviour.FIXED, 0)
        if rival is not None and apart(o, rival):
            yield (rival, o) if upward else (o, rival)
    for o in reach.members:
        rival = edge.rival(o, o.time, Behaviour.FIXED, 0)
        if rival is not None and apart(rival, o):
            yield (o, rival) if upward else (rival, o)


def _discrepancies(cell: _Cell) -> Iterator[tuple[str, list[_Pair]]]:
    """By origin: figures of one statement that do not meet."""
    by_origin: dict[str, list[Observation]] = {}
    for o in _asserted(cell.standing()):
        by_origin.setdefault(o.origin, []).append(o)
    for members in by_origin.values():
        by_day: dict[Span, list[Observation]] = {}
        for o in members:
            by_day.setdefault(o.stated, []).append(o)
        found: list[_Pair] = []
        for stated, said in by_day.items() if len(members) > 1 else ():
            found += _contradictions(cell, said, said, one_origin=True)
            if stated.first != stated.last:
                # A month or a year is no other time than any day inside it.
                days = [o for o in members if o.stated != stated and o.stated.overlaps(stated)]
                found += _contradictions(cell, said, days, one_origin=True)
                found += _contradictions(cell, days, said, one_origin=True)
        yield "discrepancy", found


def _findings(
    cell: _Cell, sort: str, pairs: list[_Pair], extent: Callable[[Observation], Interval]
) -> Iterator[Finding]:
    """One finding for each set of figures linked by contradiction with each other."""
    for linked in _linked(pairs):
        yield _finding(cell, sort, linked, extent)


def _finding(
    cell: _Cell, sort: str, pairs: list[_Pair], extent: Callable[[Observation], Interval]
) -> Finding:
    members = list({id(o): o for pair in pairs for o in pair}.values())
    widest = max(pairs, key=lambda pair: (_gap(pair), pair[0].id, pair[1].id))
    origin = members[0].origin if sort == "discrepancy" else None
    place = folded_place(min((o.place for o in members), key=len))
    begun = min(o.time for o in members)
    question = (*cell.question, *place, str(cell.kind), str(begun), origin)
    said = sorted(f"{o.origin}: {o.stance} {o.figure} {o.stated_on} {o.id}" for o in members)
    numbers = [o.figure.amount for o in widest if o.figure is not None]
    low, high = (min(numbers), max(numbers)) if numbers else (Decimal(0), Decimal(0))
    gap = _gap(widest)
    return Finding(
        id=identity("f", sort, *question),
        evidence=identity("e", *said),
        relation=relate(*widest),
        widest=widest,
        positions=_positions(members, extent),
        gap=gap if gap > 0 else None,
        ratio=high / low if low > 0 and len(numbers) > 1 else None,
    )


def _past(cell: _Cell, sort: str, pairs: list[_Pair]) -> Iterator[Finding]:
    """Conflicts that stood for some days and were ended by a revision."""
    until = cell.superseded()
    ended = []
    for pair in pairs:
        ends = [until[id(o)] for o in pair if id(o) in until]
        if ends and max(o.stated.first for o in pair) < min(ends):
            ended.append(pair)
    for linked in _linked(ended):
        finding = _finding(cell, sort, linked, _interval)
        closed = (min(until[id(o)] for o in pair if id(o) in until) for pair in linked)
        yield replace(
            finding,
            id=identity("f", "past", finding.id),
            opened=date.fromordinal(min(max(o.stated.first for o in pair) for pair in linked)),
            closed=date.fromordinal(max(closed)),
        )


def _linked(pairs: list[_Pair]) -> Iterator[list[_Pair]]:
    """Pairs that share a figure, directly or through others, together (union-find)."""
    roots: dict[int, int] = {}

    def root(x: int) -> int:
        while roots.setdefault(x, x) != x:
            roots[x] = roots[roots[x]]
            x = roots[x]
        return x

    for a, b in pairs:
        roots[root(id(a))] = root(id(b))
    together: dict[int, list[_Pair]] = {}
    for pair in pairs:
        together.setdefault(root(id(pair[0])), []).append(pair)
    yield from together.values()


def _positions(
    members: list[Observation], extent: Callable[[Observation], Interval]
) -> tuple[Position, ...]:
    """The positions of a finding, of each measure and kind of period from the lowest up.

    A part and its whole, or a count within a time and one as of its end, are never one position.
    """
    questions: dict[tuple[str, bool], list[Observation]] = {}
    denying = [o for o in members if o.stance is Stance.DENIES]
    silent = [o for o in members if o.figure is None and o.stance is not Stance.DENIES]
    for o in members:
        if o.figure is not None and o.stance is not Stance.DENIES:
            questions.setdefault((folded(o.measure or ""), o.within), []).append(o)
    positions = [p for _, asked in sorted(questions.items()) for p in _compatible(asked, extent)]
    return (*positions, *(Position(None, _dated(held)) for held in (silent, denying) if held))


def _compatible(
    members: list[Observation], extent: Callable[[Observation], Interval]
) -> Iterator[Position]:
    """Few sets of figures with a value in common.

    Figures with two bounds are stabbed from the lowest up, which gives the fewest sets of them;
    a figure open on one side joins the set nearest its number.
    """
    closed: list[Observation] = []
    upward: list[Observation] = []
    downward: list[Observation] = []
    for o in members:
        low, high = extent(o).as_pair()
        (upward if high is None else downward if low is None else closed).append(o)
    commons: list[Interval] = []
    held: list[list[Observation]] = []
    for o in sorted(closed, key=lambda o: (extent(o).high, extent(o).low, o.id)):
        if commons and commons[-1].meets(extent(o)):
            commons[-1] = commons[-1].shared(extent(o))
            held[-1].append(o)
        else:
            commons.append(extent(o))
            held.append([o])
    # What the sets have in common lies in order and apart, so the nearest is found by halving.
    for o in sorted(upward, key=_number):
        near = bisect_left(commons, extent(o).low, key=lambda common: common.high)
        _join(commons, held, near, o, extent(o))
    for o in sorted(downward, key=_number):
        near = bisect_right(commons, extent(o).high, key=lambda common: common.low) - 1
        _join(commons, held, near, o, extent(o))
    for common, holders in zip(commons, held, strict=True):
        yield Position(common, _dated(holders))


def _join(
    commons: list[Interval], held: list[list[Observation]], at: int, o: Observation, mine: Interval
) -> None:
    """Put an open figure into the set at ``at``, or outside all where there is none."""
    if 0 <= at < len(commons):
        commons[at] = commons[at].shared(mine)
        held[at].append(o)
    else:
        commons.insert(max(at, 0), mine)
        held.insert(max(at, 0), [o])


def _dated(observations: list[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(observations, key=lambda o: (o.stated, o.published_on or "", o.id)))


def _interval(o: Observation) -> Interval:
    return o.interval


def _point(o: Observation) -> Interval:
    """The printed numbers alone, for figures that are told apart by what was printed."""
    assert o.figure is not None
    numbers = o.figure.numbers
    return Interval(Bound(numbers[0]), Bound(numbers[-1]))


def _number(o: Observation) -> tuple[Decimal, str]:
    assert o.figure is not None
    return o.figure.amount, o.id


def _gap(pair: _Pair) -> Decimal:
    """How far the upper figure's lowest value is above the lower one's highest."""
    upper, lower = pair
    if upper.figure is None or lower.figure is None:
        return Decimal(0)
    low, high = upper.interval.low.value, lower.interval.high.value
    if low.is_finite() and high.is_finite():
        return low - high
    return upper.figure.amount - lower.figure.amount


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


def _count(observations: list[Observation], cells: list[_Cell], result: Survey) -> None:
    """Count pairs by the first field that keeps them apart, from the sizes of groups alone."""
    figures = [o for o in observations if o.figure is not None and o.stance is Stance.ASSERTS]
    remaining = _pairs(len(figures))
    fields: list[tuple[str, Callable[[Observation], object]]] = [
        ("subject", lambda o: folded(o.subject or "")),
        ("measure", lambda o: folded(o.measure) if o.measure is not None else id(o)),
        ("unit", lambda o: o.unit or ""),
        ("modality", lambda o: o.modality),
    ]
    groups: list[list[Observation]] = [figures]
    for name, key in fields:
        split: list[list[Observation]] = []
        for group in groups:
            parts: dict[object, list[Observation]] = {}
            for o in group:
                parts.setdefault(key(o), []).append(o)
            split += parts.values()
        groups = split
        together = sum(_pairs(len(group)) for group in groups)
        result.apart[name], remaining = remaining - together, together
    in_place = sum(_nested_pairs(group) for group in groups)
    result.compared = sum(_nested_pairs(_asserted(cell.said)) for cell in cells)
    result.apart["place"] = remaining - in_place
    result.apart["period"] = max(0, in_place - result.compared)
    result.apart = +result.apart


def _nested_pairs(members: list[Observation]) -> int:
    """Pairs of which one place is inside the other or the same."""
    sizes = Counter(folded_place(o.place) for o in members)
    inside = 0
    for place, size in sizes.items():
        around = sum(sizes[place[:depth]] for depth in range(len(place)))
        inside += _pairs(size) + size * around
    return inside
