"""The contradictions of a cell: pairs that a rule flags, each figure with its widest rival.

Every sort of contradiction is found by sorting (see `factdb.core.rivals`), and each is what
`factdb.core.relations` says of the pair; a property test holds them to each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from factdb.core.cells import Cell, Gathered, Question, asserted, by_place, nested
from factdb.core.figures import Bound
from factdb.core.identity import folded
from factdb.core.observations import Behaviour, Observation, Stance
from factdb.core.periods import Span
from factdb.core.relations import denied, end_of, opens_down, opens_up
from factdb.core.rivals import Side, contradicted, meeting

Pair = tuple[Observation, Observation]
Cells = Mapping[tuple[Question, Span | None], Cell]


def conflicts(cell: Cell, wholes: Cells, *, newest: bool) -> Iterator[tuple[str, list[Pair]]]:
    """The contradictions of a cell, each sort by its name.

    ``newest`` looks at what stands; otherwise at everything ever said.
    """

    def said(of: Cell) -> list[Observation]:
        return of.standing if newest else of.said

    def gathered(of: Cell) -> Gathered:
        return of.gathered if newest else Gathered(asserted(of.said))

    mine = cell.given if newest else asserted(cell.said)
    if len(mine) > 1:
        yield "same", _contradictions(cell, mine, gathered(cell))
    part_of = next((o.part_of for o in mine if o.part_of), None)
    whole = part_of and wholes.get((cell.question._replace(measure=folded(part_of)), cell.kind))
    if whole:
        yield "part", _contradictions(cell, mine, gathered(whole))
    total = wholes.get((cell.question, None)) if cell.kind is not None else None
    if total and cell.behaviour is Behaviour.CUMULATIVE:
        yield "within", _contradictions(cell, mine, gathered(total), time=end_of)
    yield "denied", _denials(cell, said(cell))


def _contradictions(
    cell: Cell,
    uppers: Iterable[Observation],
    lowers: Gathered,
    *,
    time: Callable[[Observation], Span] = lambda o: o.time,
    one_origin: bool = False,
) -> list[Pair]:
    found = []
    for above, place in nested(uppers, lowers.at, share=cell.share):
        # Whatever is above nothing, at any time, or below nothing, is in no pair and never the
        # most extreme where another is in one; most questions end here.
        lowest = lowers.lowest(place)
        over = [o for o in above if o.interval.low > lowest]
        if not over:
            continue
        highest = max([o.interval.low for o in over])
        found += contradicted(
            Side(over, upper=True, time=time, one_origin=one_origin),
            Side(lowers.below(place, highest), upper=False, one_origin=one_origin),
            cell.behaviour,
            cell.window,
        )
    return found


def _denials(cell: Cell, said: list[Observation]) -> list[Pair]:
    """Denials with what they deny, as (asserted, denied)."""
    denials = [o for o in said if o.stance is Stance.DENIES]
    if not denials:
        return []
    assertions = [o for o in said if o.stance is Stance.ASSERTS]
    found = []
    for one, other in ((assertions, denials), (denials, assertions)):
        # Either place may be inside the other, so both ways round.
        at = by_place(other)
        for inner, place in nested(one, at, share=cell.share):
            outer = at[place]
            for a, b in (*meeting(inner, outer, denied), *meeting(outer, inner, denied)):
                found.append((b, a) if a.stance is Stance.DENIES else (a, b))
    return found


def tensions(cell: Cell) -> list[Pair]:
    """Figures that meet only by an open side, with printed numbers twofold apart or more."""
    standing = cell.given
    found: list[Pair] = []
    if len(standing) < 2 or not any(opens_up(o) or opens_down(o) for o in standing):
        return found
    for inside, place in nested(standing, cell.gathered.at, share=cell.share):
        at = cell.gathered.at[place]
        ways = ((inside, at), (at, inside))
        # Where nobody speaks of a place inside this one, both ways are the same.
        for one, other in ways[: 1 + (len(inside) > len(at))]:
            found += _stretched_up(one, other)
            found += _stretched_down(one, other)
    return found


def _stretched_up(opening: Sequence[Observation], others: Sequence[Observation]) -> Iterator[Pair]:
    """Figures open upward with the highest printed beside them, and the other way round."""
    opened = [o for o in opening if opens_up(o) and _last(o) >= 0]
    if not opened:
        return
    # As of contradictions: whatever is not far from anything is in no pair.
    bottom = min(map(_last, opened))
    high = [o for o in others if (n := _first(o)) > 0 and n >= _ratio(o) * bottom]
    if not high:
        return
    top = max(map(_first, high))
    lowest = min(map(_ratio, high))
    low = [o for o in opened if top >= lowest * _last(o)]
    edge = Side(low, upper=False, number=lambda o: Bound(_last(o)))
    reach = Side(high, upper=True, number=lambda o: Bound(_first(o)))
    for o, rival in _rivals(edge, reach):
        if _first(rival) >= _ratio(rival) * _last(o):
            yield rival, o
    for o, rival in _rivals(reach, edge):
        if _first(o) >= _ratio(o) * _last(rival):
            yield o, rival


def _stretched_down(
    opening: Sequence[Observation], others: Sequence[Observation]
) -> Iterator[Pair]:
    """Figures open downward with the lowest printed beside them, and the other way round."""
    opened = [o for o in opening if opens_down(o) and _first(o) > 0]
    if not opened:
        return
    top = max(map(_first, opened))
    low = [o for o in others if (n := _last(o)) >= 0 and top >= _ratio(o) * n]
    if not low:
        return
    bottom = min(_ratio(o) * _last(o) for o in low)
    high = [o for o in opened if _first(o) >= bottom]
    edge = Side(high, upper=True, number=lambda o: Bound(_first(o)))
    reach = Side(low, upper=False, number=lambda o: Bound(_last(o)))
    for o, rival in _rivals(edge, reach):
        if _first(o) >= _ratio(rival) * _last(rival):
            yield o, rival
    for o, rival in _rivals(reach, edge):
        if _first(rival) >= _ratio(o) * _last(o):
            yield rival, o


def _rivals(ones: Side, others: Side) -> Iterator[Pair]:
    """Each of ``ones`` with the most extreme of ``others`` of another origin, at any time."""
    for _, time, o in ones.members:
        rival = others.rival(o, time, Behaviour.FIXED, 0)
        if rival is not None:
            yield o, rival[1]


def _first(o: Observation) -> Decimal:
    assert o.figure is not None
    return o.figure.numbers[0]


def _last(o: Observation) -> Decimal:
    assert o.figure is not None
    return o.figure.numbers[-1]


def _ratio(o: Observation) -> Decimal:
    return o.tolerance.tension_ratio


def discrepancies(cell: Cell) -> Iterator[tuple[str, list[Pair]]]:
    """By origin: figures of one statement that do not meet."""
    by_origin: dict[str, list[Observation]] = {}
    for o in cell.given:
        by_origin.setdefault(o.origin, []).append(o)
    for members in by_origin.values():
        if len(members) < 2:
            continue
        by_day: dict[Span, list[Observation]] = {}
        for o in members:
            by_day.setdefault(o.stated, []).append(o)
        found: list[Pair] = []
        for stated, said in by_day.items():
            if len(said) > 1:
                found += _contradictions(cell, said, Gathered(said), one_origin=True)
            if stated.first != stated.last:
                # A month or a year is no other time than any day inside it.
                days = [o for o in members if o.stated != stated and o.stated.overlaps(stated)]
                found += _contradictions(cell, said, Gathered(days), one_origin=True)
                found += _contradictions(cell, days, Gathered(said), one_origin=True)
        yield "discrepancy", found
