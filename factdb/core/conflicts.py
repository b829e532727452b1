"""What conflicts among many figures: findings, and what was compared (design 4).

`survey` gives over any number of observations what `factdb.core.relations` gives over a pair,
without looking at all pairs. Figures are first put into cells (one subject, measure, unit,
modality and kind of period); in each cell what stands is every origin's newest figure in a
place; contradictions among those make findings, with the positions in each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from factdb.core.cells import Cell, Place, asserted, comparable, sorted_into_cells, voice
from factdb.core.contradictions import Pair, conflicts, discrepancies, tensions
from factdb.core.figures import Interval
from factdb.core.identity import folded, identity, joined_identity, prefixed
from factdb.core.observations import Behaviour, Observation, Stance
from factdb.core.parts import Miscount, miscounts, past_miscounts
from factdb.core.positions import Position, interval, point, positions
from factdb.core.relations import Relation, folded_place, relate


@dataclass(frozen=True, slots=True)
class Holding:
    """A position as a finding keeps it: light, because there may be many thousand findings.

    ``interval`` is what its figures have in common, in words, and ``bounds`` are its ends.
    ``attributions`` are the ids of
    who holds it, in the order of their dates, and ``voices`` the origin of each.
    """

    interval: str | None
    bounds: tuple[Decimal | None, Decimal | None] | None
    denied: bool
    attributions: tuple[str, ...]
    voices: tuple[str, ...]

    @property
    def origins(self) -> tuple[str, ...]:
        """The independent origins behind it, first to say it first."""
        return tuple(dict.fromkeys(self.voices))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a report flags, with everything behind it.

    ``id`` is a fingerprint of the question (measure, place, time), ``evidence`` of the answers,
    so that a decision sticks to the one and is reopened by a change of the other. ``relation``
    is that of the ``widest`` pair, here by its ids, and ``subject`` and ``measure`` are its upper
    figure's; ``measures`` are all, and ``within`` is the closed period that every figure is of.
    ``gap`` and ``ratio`` lie between the outermost positions. ``opened`` and ``closed`` are the
    days a finding of the past was open.
    """

    id: str
    evidence: str
    relation: Relation
    widest: tuple[str, str]
    subject: str | None
    measure: str | None
    measures: tuple[str, ...]
    within: str | None
    positions: tuple[Holding, ...]
    gap: Decimal | None
    ratio: Decimal | None
    opened: date | None = None
    closed: date | None = None

    @property
    def code(self) -> str:
        """The code of the rule that fired on the widest pair."""
        return self.relation.rule.code

    @property
    def attributions(self) -> frozenset[str]:
        """The ids of all attributions behind the finding."""
        return frozenset(one for position in self.positions for one in position.attributions)

    @property
    def about(self) -> str:
        """The question it is about, in a few words."""
        return " · ".join(name for name in (self.subject, self.measure) if name)

    @property
    def origins(self) -> int:
        """How many independent origins are involved."""
        return len({voice for position in self.positions for voice in position.voices})

    @property
    def weight(self) -> Decimal:
        """What puts a finding on top: orders of magnitude apart times origins involved."""
        return _magnitude(max(self.ratio or Decimal(10), Decimal("1.01"))) * self.origins


@lru_cache(maxsize=1 << 14)
def _magnitude(fold: Decimal) -> Decimal:
    return fold.log10()


@dataclass(slots=True)
class Survey:
    """What was found, and how much was compared.

    ``voices`` are all origins, folded; ``figures`` counts those that were given or denied and
    ``asserted`` those that were given. ``apart`` counts the pairs that could not be compared by
    the first field that differed.
    """

    conflicts: list[Finding] = field(default_factory=list)
    tensions: list[Finding] = field(default_factory=list)
    discrepancies: list[Finding] = field(default_factory=list)
    history: list[Finding] = field(default_factory=list)
    voices: set[str] = field(default_factory=set)
    figures: int = 0
    asserted: int = 0
    compared: int = 0
    apart: Counter[str] = field(default_factory=Counter)

    @property
    def origins(self) -> int:
        """How many independent origins there are."""
        return len(self.voices)

    @property
    def in_conflict(self) -> set[str]:
        """Ids of the attributions in an open conflict."""
        return {one for finding in self.conflicts for one in finding.attributions}

    @property
    def findings(self) -> list[Finding]:
        """What can be decided on: everything found but the past."""
        return [*self.conflicts, *self.tensions, *self.discrepancies]

    def kept(self, wanted: Callable[[Finding], bool]) -> Survey:
        """The same survey with only the findings that are wanted."""
        return replace(
            self,
            conflicts=list(filter(wanted, self.conflicts)),
            tensions=list(filter(wanted, self.tensions)),
            discrepancies=list(filter(wanted, self.discrepancies)),
            history=list(filter(wanted, self.history)),
        )

    def ranked(self) -> Survey:
        """Itself, with the weightiest findings on top."""
        for found in (self.conflicts, self.tensions, self.discrepancies, self.history):
            found.sort(key=lambda f: (-f.weight, f.id))
        return self


def survey(observations: Iterable[Observation], *, history: bool = False) -> Survey:
    """Find what conflicts, is in tension or misprinted among observations with their origins.

    With ``history`` also the conflicts that a revision ended.
    """
    given = [o for o in observations if o.stance is not Stance.DOUBTS]
    result = Survey(voices={folded(name) for name in {o.origin for o in given}})
    result.figures = sum(o.figure is not None for o in given)
    cells = sorted_into_cells(given)
    plain = asserted(given)
    result.asserted = len(plain)
    result.compared, result.apart = comparable(plain)
    by_question = {(cell.question, cell.kind): cell for cell in cells}
    for cell in cells:
        for sort, pairs in conflicts(cell, by_question, newest=True):
            result.conflicts += _findings(cell, sort, pairs, interval)
        result.conflicts += _sums(cell, miscounts(cell, by_question))
        result.tensions += _findings(cell, "tension", tensions(cell), point)
        for sort, pairs in discrepancies(cell):
            result.discrepancies += _findings(cell, sort, pairs, interval)
        if history:
            for sort, pairs in conflicts(cell, by_question, newest=False):
                result.history += _past(cell, sort, pairs)
            ended = _sums(cell, past_miscounts(cell, by_question))
            result.history += (replace(f, id=identity("f", "past", f.id)) for f in ended)
    return result.ranked()


def merged(surveys: Iterable[Survey]) -> Survey:
    """The survey of everything, from those of its parts; no subject may be in two of them.

    Nothing is compared across subjects, so each can be looked at by itself.
    """
    whole = Survey()
    for part in surveys:
        whole.conflicts += part.conflicts
        whole.tensions += part.tensions
        whole.discrepancies += part.discrepancies
        whole.history += part.history
        whole.voices |= part.voices
        whole.figures += part.figures
        whole.compared += part.compared
        whole.apart += part.apart
        whole.apart["subject"] += whole.asserted * part.asserted
        whole.asserted += part.asserted
    whole.apart = +whole.apart
    return whole.ranked()


def quiet(
    observations: Iterable[Observation],
) -> Iterator[tuple[Observation, Observation, Relation]]:
    """Neighbouring figures of each cell that nothing flags, with why.

    Neighbours by number among what stands, and by date within each origin: as many pairs as
    figures, never all pairs.
    """
    for cell in sorted_into_cells(o for o in observations if o.stance is not Stance.DOUBTS):
        standing = sorted(asserted(cell.standing), key=lambda o: (o.interval, o.id))
        by_origin: dict[tuple[str, Place], list[Observation]] = {}
        for o in sorted(cell.said, key=lambda o: (o.stated, o.id)):
            by_origin.setdefault(voice(o), []).append(o)
        told: set[tuple[str, str]] = set()
        for row in (standing, *by_origin.values()):
            for a, b in pairwise(row):
                answer = relate(a, b)
                pair = (min(a.id, b.id), max(a.id, b.id))
                if answer.rule.severity == "quiet" and pair not in told:
                    told.add(pair)
                    yield a, b, answer


def _findings(
    cell: Cell, sort: str, pairs: list[Pair], extent: Callable[[Observation], Interval]
) -> Iterator[Finding]:
    """One finding for each set of places, and of levels each episode, that contradict."""
    for linked in _linked(cell, pairs) if pairs else ():
        yield _finding(cell, sort, linked, extent)


def _finding(
    cell: Cell, sort: str, pairs: list[Pair], extent: Callable[[Observation], Interval]
) -> Finding:
    members = list({id(o): o for pair in pairs for o in pair}.values())
    widest = max(pairs, key=lambda pair: (_gap(pair), pair[0].id, pair[1].id))
    origin = folded(members[0].origin) if sort == "discrepancy" else None
    place = folded_place(min((o.place for o in members), key=len))
    begun = min(o.time for o in members) if cell.behaviour is Behaviour.LEVEL else None
    stated = min(o.stated for o in members) if origin is not None else None
    question = (*cell.question, *place, str(cell.kind), str(begun), origin, str(stated))
    numbers = [o.figure.amount for o in widest if o.figure is not None]
    low, high = (min(numbers), max(numbers)) if numbers else (Decimal(0), Decimal(0))
    gap = _gap(widest)
    held = positions(members, extent)
    everyone = [o for position in held for o in position.observations]
    periods = {o.period.text if o.period and o.within else None for o in members}
    upper, lower = widest
    return Finding(
        id=identity("f", sort, *question),
        evidence=joined_identity("e", map(_said, sorted(members, key=lambda o: o.id))),
        relation=relate(upper, lower),
        widest=(upper.id, lower.id),
        subject=upper.subject,
        measure=upper.measure,
        measures=tuple(dict.fromkeys(o.measure for o in everyone if o.measure)),
        within=periods.pop() if len(periods) == 1 else None,
        positions=tuple(map(_holding, held)),
        gap=gap if gap > 0 else None,
        ratio=high / low if low > 0 and len(numbers) > 1 else None,
    )


def _sums(cell: Cell, wrong: Iterable[Miscount]) -> Iterator[Finding]:
    """One finding for each place, and of levels each episode, where parts do not add up."""
    for one in wrong:
        told = one.told()
        whole, part = told.pop("widest")
        yield replace(
            _finding(cell, "sum", one.pairs, interval),
            **told,
            widest=(whole.id, part.id),
            subject=whole.subject,
            measure=whole.measure,
        )


def _holding(position: Position) -> Holding:
    held = position.observations
    common = position.interval
    return Holding(
        None if common is None else str(common),
        None if common is None else common.as_pair(),
        held[0].stance is Stance.DENIES,
        tuple(o.id for o in held),
        tuple(o.origin for o in held),
    )


def _said(o: Observation) -> bytes:
    """What a finding's evidence holds of one attribution: what it says, by whom and when.

    By whom and when comes on top of what its id is made of: an origin is found, and an article's
    date may be filled in later. Folded, because which spelling an origin goes by depends on
    attributions that are not part of the finding.
    """
    if o._said is None:  # noqa: SLF001  # a slot to keep it in: many findings share a figure
        days = " ".join(map(str, (*o.stated, *o.time)))
        said = prefixed(f"{o.id} {o.stance} {o.figure} {folded(o.origin)} {days}")
        object.__setattr__(o, "_said", said)
        return said
    return o._said  # noqa: SLF001


def _past(cell: Cell, sort: str, pairs: list[Pair]) -> Iterator[Finding]:
    """Conflicts that stood for some days and were ended by a revision."""
    until = cell.superseded()
    ended = []
    for pair in pairs:
        ends = [until[id(o)] for o in pair if id(o) in until]
        if ends and max(o.stated.first for o in pair) < min(ends):
            ended.append(pair)
    for linked in _linked(cell, ended):
        finding = _finding(cell, sort, linked, interval)
        closed = (min(until[id(o)] for o in pair if id(o) in until) for pair in linked)
        yield replace(
            finding,
            id=identity("f", "past", finding.id),
            opened=date.fromordinal(min(max(o.stated.first for o in pair) for pair in linked)),
            closed=date.fromordinal(max(closed)),
        )


def _linked(cell: Cell, pairs: list[Pair]) -> Iterator[list[Pair]]:
    """Pairs about places that contradict each other, together; levels apart in time, apart."""
    roots: dict[Place, Place] = {}

    def root(place: Place) -> Place:
        while roots.setdefault(place, place) != place:
            roots[place] = roots[roots[place]]
            place = roots[place]
        return place

    between = [(folded_place(a.place), folded_place(b.place)) for a, b in pairs]
    for one, other in dict.fromkeys(between):
        roots[root(one)] = root(other)
    of = {place: root(place) for place in list(roots)}
    together: dict[Place, list[Pair]] = {}
    for pair, (place, _) in zip(pairs, between, strict=True):
        together.setdefault(of[place], []).append(pair)
    for linked in together.values():
        yield from _episodes(cell, linked) if cell.behaviour is Behaviour.LEVEL else [linked]


def _episodes(cell: Cell, pairs: list[Pair]) -> Iterator[list[Pair]]:
    """Runs of pairs with never more than the window between one and the next."""
    episode: list[Pair] = []
    end = 0
    for pair in sorted(pairs, key=lambda pair: min(o.time.first for o in pair)):
        if episode and min(o.time.first for o in pair) > end + cell.window:
            yield episode
            episode = []
        last = max(o.time.last for o in pair)
        end = max(end, last) if episode else last
        episode.append(pair)
    if episode:
        yield episode


def _gap(pair: Pair) -> Decimal:
    """How far the upper figure's lowest value is above the lower one's highest."""
    upper, lower = pair
    if upper.figure is None or lower.figure is None:
        return Decimal(0)
    low, high = upper.interval[0][0], lower.interval[1][0]
    if low.is_finite() and high.is_finite():
        return low - high
    return upper.figure.amount - lower.figure.amount
