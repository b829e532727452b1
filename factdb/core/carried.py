"""What became of a figure between the articles that carry one statement (the rules D202 and D203).

Both are linear in the figures: what every article of a statement is asked is worked out once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from factdb.core.figures import Comparator
from factdb.core.identity import folded
from factdb.core.observations import Observation, Stance
from factdb.core.periods import ALL_TIME, Span, day_span
from factdb.core.reasons import Reason
from factdb.core.relations import folded_place

LONGEST_STATEMENT = 31
"""Days within which one origin's figure is one statement, where its day is not known."""

_DATE_LINE = 1
"""Days that one moment may be apart in print."""

SHORTEST_QUOTE = 4
"""Words that two persons do not choose alike by chance."""

_BOUNDING = frozenset(
    {Comparator.MORE_THAN, Comparator.AT_LEAST, Comparator.LESS_THAN, Comparator.UP_TO}
)

Flagged = Iterator[tuple[Observation, Reason]]


def dropped(observations: Iterable[Observation]) -> Flagged:
    """D202: a bound that was printed nearer to the origin, or by most, and is missing here."""
    for group in _grouped(observations, _statement_key):
        if not (any(map(_bounded, group)) and any(map(_exact, group))):
            continue
        for said, together in _statements(group):
            statement = _Statement(together)
            for o in said:
                witness = statement.witness(o) if _exact(o) else None
                if witness is not None:
                    words = f"{where(witness)} prints “{witness.printed}”, {where(o)}"
                    rests_on = (witness.printed, o.printed)
                    yield o, Reason("D202", f"{words} “{o.printed}”", rests_on)


def _statement_key(o: Observation) -> tuple[object, ...]:
    return (*_counted_key(o), o.modality, folded(o.measure or ""))


def _bounded(o: Observation) -> bool:
    return o.figure is not None and o.figure.comparator in _BOUNDING


def _exact(o: Observation) -> bool:
    return o.figure is not None and o.figure.comparator is Comparator.EXACT


class _Statement:
    """One number of one origin as several articles print it, some of them with a bound."""

    def __init__(self, together: Sequence[Observation]) -> None:
        hedged = [o for o in together if _bounded(o)]
        self._printing = {_printed_in(o) for o in together}
        self._hedging = {_printed_in(o) for o in hedged}
        self._quoting = next((o for o in hedged if o.figure_in_quote), None)
        self._by_outlet: dict[str, list[Observation]] = {}
        self._by_chain: dict[tuple[str, ...], Observation] = {}
        for o in hedged:
            self._by_chain.setdefault(_chain(o), o)
            for name in _outlets(o):
                self._by_outlet.setdefault(name, []).append(o)
        self._plain = {_chain(o) for o in together if not _bounded(o)}
        self._earliest = min(hedged, key=lambda o: _published(o).first, default=None)

    def witness(self, o: Observation) -> Observation | None:
        """Who shows that the bound was there, nearer to the origin or earlier.

        The article it came from; the words quoted; one that had it over the first links of the
        same chain, where nobody else did so without the bound; or most others, one of them
        printed no later, or else the bound may have been added since. How long two chains are
        tells nothing by itself: what is not recorded of one may be longer than the other.
        """
        if not self._hedging or _printed_in(o) in self._hedging:
            return None
        if giver := self._giver(o):
            return giver
        if o.quote is None and self._quoting is not None:
            return self._quoting
        chain = _chain(o)
        for links in range(1, len(chain)):
            nearer = self._by_chain.get(chain[:links])
            if nearer is not None and chain[:links] not in self._plain:
                return nearer
        most = len(self._hedging) > 1 and 2 * len(self._hedging) > len(self._printing) - 1
        if not most or self._earliest is None:
            return None
        earlier = _published(self._earliest).first <= _published(o).last + _DATE_LINE
        return self._earliest if earlier else None

    def _giver(self, o: Observation) -> Observation | None:
        """An article that this one came from, by their chains."""
        own = _outlets(o)
        return next(
            (
                one
                for name in _chain(o)
                for one in self._by_outlet.get(name, ())
                if name not in own and not own & _outlets(one) and own.isdisjoint(_chain(one))
            ),
            None,
        )


def _chain(o: Observation) -> tuple[str, ...]:
    return tuple(folded(name) for name in o.via)


def _published(o: Observation) -> Span:
    return day_span(o.published_on) if o.published_on else ALL_TIME


def _outlets(o: Observation) -> set[str]:
    return {folded(name) for name in (o.publisher, o.agency) if name}


def shifted(observations: Sequence[Observation]) -> Flagged:
    """D203: one number of one day printed as another thing, or one quote given to two voices."""
    for said in _of_one_day(observations, _counted_key):
        measures = _split(said, lambda o: folded(o.measure or ""))
        yield from _told_apart(measures, _holding(measures), lambda o: f"as {o.measure}")
        for same in measures.values():
            modal = _split(same, lambda o: o.modality)
            others = {one: [key for key in modal if key != one] for one in modal}
            yield from _told_apart(modal, others, lambda o: f"as {o.modality}")
    quoted = [o for o in observations if o.speaker and len(_names(o.quote or "")) >= SHORTEST_QUOTE]
    for said in _of_one_day(quoted, lambda o: (o.origin, *_names(o.quote or ""))):
        voices = _split(said, lambda o: folded(o.speaker or ""))
        yield from _told_apart(voices, _other_voices(voices), lambda o: f"by {o.speaker}")


_Ways = Mapping[object, Sequence[Observation]]
"""The ways in which one thing was printed, each with those that print it so."""

_Rivals = Mapping[object, Sequence[object]]
"""Of each way those that contradict it."""


def _holding(measures: _Ways) -> _Rivals:
    """Of each measure those that are a part of it, and the one it is a part of."""
    rivals: dict[object, list[object]] = {key: [] for key in measures}
    for key, members in measures.items():
        whole = folded(members[0].part_of or "")
        if whole in rivals and whole != key:
            rivals[key].append(whole)
            rivals[whole].append(key)
    return rivals


def _other_voices(voices: _Ways) -> _Rivals:
    """The voice that most articles name is who spoke; its rivals cannot be that person."""
    if len(voices) < 2:
        return {}
    counts = {key: len({_printed_in(o) for o in members}) for key, members in voices.items()}
    leader = max(voices, key=lambda key: counts[key])
    apart = [key for key in voices if key != leader and not _may_be_one(str(key), str(leader))]
    return {leader: apart, **{key: [leader] for key in apart}}


def _told_apart(ways: _Ways, rivals: _Rivals, what: Callable[[Observation], str]) -> Flagged:
    """Each way that its rival in most articles outnumbers; both where that is even."""
    articles = {key: {_printed_in(o) for o in members} for key, members in ways.items()}
    for key, against in rivals.items():
        if not against:
            continue
        most = max(against, key=lambda one: len(articles[one]))
        if len(articles[key]) > len(articles[most]) or not articles[key].isdisjoint(articles[most]):
            continue
        there = ways[most][0]
        for o in ways[key]:
            words = f"{where(o)} prints “{o.printed}” {what(o)}, {where(there)} {what(there)}"
            yield o, Reason("D203", words, (o.printed, folded(what(o)), folded(what(there))))


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names share somebody: one of several persons, or another spelling."""
    return any(
        a == b or (len(a) > 3 and SequenceMatcher(None, a, b).ratio() > _SPELLED_ALIKE)
        for a in _names(one)[:20]
        for b in _names(other)[:20]
    )


_SPELLED_ALIKE = 0.7
"""From here on two words of names may be one in two spellings: Zelensky, Selenskyj."""


def _names(text: str) -> list[str]:
    return re.findall(r"\w{2,}", folded(text))


def _counted_key(o: Observation) -> tuple[object, ...]:
    """One number that one origin gave of one subject and place."""
    assert o.figure is not None
    return o.origin, folded(o.subject or ""), folded_place(o.place), o.unit, o.figure.numbers


def _of_one_day(
    observations: Iterable[Observation], key: Callable[[Observation], tuple[object, ...]]
) -> Iterator[list[Observation]]:
    """Those that share a key and a day on which they were stated, in more than one article."""
    for group in _grouped(observations, key):
        dated = (o for o in group if o.stated.first == o.stated.last)
        for said in _split(dated, lambda o: o.stated).values():
            if len({_printed_in(o) for o in said}) > 1:
                yield said


def _grouped(
    observations: Iterable[Observation], key: Callable[[Observation], tuple[object, ...]]
) -> Iterator[list[Observation]]:
    """Asserted figures on a named measure that share a key, where there is more than one."""
    asserted = (
        o for o in observations if o.figure is not None and o.stance is Stance.ASSERTS and o.measure
    )
    return (group for group in _split(asserted, key).values() if len(group) > 1)


def _split(
    members: Iterable[Observation], key: Callable[[Observation], object]
) -> dict[object, list[Observation]]:
    found: dict[object, list[Observation]] = {}
    for o in members:
        found.setdefault(key(o), []).append(o)
    return found


def _statements(
    group: Sequence[Observation],
) -> Iterator[tuple[list[Observation], list[Observation]]]:
    """Those that may have been stated on the same days, with all whose days overlap theirs."""
    by_span: dict[Span, list[Observation]] = {}
    for o in group:
        if o.stated.last - o.stated.first < LONGEST_STATEMENT:
            by_span.setdefault(o.stated, []).append(o)
    wide = [span for span in by_span if span.first != span.last]
    for span, said in by_span.items():
        near = by_span if span.first != span.last else [span, *wide]
        yield said, [o for one in near if one.overlaps(span) for o in by_span[one]]


def _printed_in(o: Observation) -> str:
    """The article it stands in; a copy is the one it copies."""
    return o.copy_of or o.article_id or o.id


def where(o: Observation) -> str:
    """What a reader knows the article by."""
    return o.publisher or o.agency or o.article or o.url or o.claim_id
