"""The contradictions of a cell: pairs that a rule flags, each figure with its widest rival.

Every sort of contradiction is found by sorting (see `factdb.core.rivals`), and each is what
`factdb.core.relations` says of the pair; a property test holds them to each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from factdb.core.cells import Cell, Question, asserted, nested
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

    mine = asserted(said(cell))
    yield "same", _contradictions(cell, mine, mine)
    part_of = next((o.part_of for o in mine if o.part_of), None)
    whole = part_of and wholes.get((cell.question._replace(measure=folded(part_of)), cell.kind))
    if whole:
        yield "part", _contradictions(cell, mine, asserted(said(whole)))
    total = wholes.get((cell.question, None)) if cell.kind is not None else None
    if total and cell.behaviour is Behaviour.CUMULATIVE:
        yield "within", _contradictions(cell, mine, asserted(said(total)), time=end_of)
    yield "denied", _denials(cell, said(cell))


def _contradictions(
    cell: Cell,
    uppers: Sequence[Observation],
    lowers: Sequence[Observation],
    *,
    time: Callable[[Observation], Span] = lambda o: o.time,
    one_origin: bool = False,
) -> list[Pair]:
    found = []
    for above, below in nested(uppers, lowers, share=cell.share):
        lowest = min(o.interval.high for o in below)
        # Whatever is above nothing, at any time, or below nothing, is in no pair and never the
        # most extreme where another is in one; most questions end here.
        over = [o for o in above if o.interval.low > lowest]
        if not over:
            continue
        highest = max(o.interval.low for o in over)
        found += contradicted(
            Side(over, upper=True, time=time, one_origin=one_origin),
            Side(
                (o for o in below if o.interval.high < highest), upper=False, one_origin=one_origin
            ),
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
        for inner, outer in nested(one, other, share=cell.share):
            for a, b in (*meeting(inner, outer, denied), *meeting(outer, inner, denied)):
                found.append((b, a) if a.stance is Stance.DENIES else (a, b))
    return found


def tensions(cell: Cell) -> list[Pair]:
    """Figures that meet only by an open side, with printed numbers twofold apart or more."""
    standing = asserted(cell.standing)
    found: list[Pair] = []
    if not any(opens_up(o) or opens_down(o) for o in standing):
        return found
    for inside, at in nested(standing, standing, share=cell.share):
        ways = ((inside, at), (at, inside))
        # Where nobody speaks of a place inside this one, both ways are the same.
        for one, other in ways[: 1 + (len(inside) > len(at))]:
            found += _stretched(one, other, opens_up, upward=True)
            found += _stretched(one, other, opens_down, upward=False)
    return found


def _stretched(
    opening: Sequence[Observation],
    others: Sequence[Observation],
    opens: Callable[[Observation], bool],
    *,
    upward: bool,
) -> Iterator[Pair]:
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
        return small >= 0 < large and large >= other.tolerance.tension_ratio * small

    edge = Side((o for o in opening if opens(o)), upper=not upward, number=far)
    if not edge.members:
        return
    reach = Side(others, upper=upward, number=near)
    for o in edge.members:
        rival = reach.rival(o, o.time, Behaviour.FIXED, 0)
        if rival is not None and apart(o, rival):
            yield (rival, o) if upward else (o, rival)
    for o in reach.members:
        rival = edge.rival(o, o.time, Behaviour.FIXED, 0)
        if rival is not None and apart(rival, o):
            yield (o, rival) if upward else (rival, o)


def discrepancies(cell: Cell) -> Iterator[tuple[str, list[Pair]]]:
    """By origin: figures of one statement that do not meet."""
    by_origin: dict[str, list[Observation]] = {}
    for o in asserted(cell.standing):
        by_origin.setdefault(o.origin, []).append(o)
    for members in by_origin.values():
        if len(members) < 2:
            continue
        by_day: dict[Span, list[Observation]] = {}
        for o in members:
            by_day.setdefault(o.stated, []).append(o)
        found: list[Pair] = []
        for stated, said in by_day.items():
            found += _contradictions(cell, said, said, one_origin=True)
            if stated.first != stated.last:
                # A month or a year is no other time than any day inside it.
                days = [o for o in members if o.stated != stated and o.stated.overlaps(stated)]
                found += _contradictions(cell, said, days, one_origin=True)
                found += _contradictions(cell, days, said, one_origin=True)
        yield "discrepancy", found
