"""What happened to a figure between its origin and print (the rules D202 to D206).

They are told of a claim, never of a pair: two articles with one number are a relay of one
statement (`factdb.core.relations`), and stay so where one of them lost a word on the way. What
is flagged is worth a call to a desk, so wherever the database does not know enough it is silent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from factdb.core.figures import Comparator, Figure, Interval
from factdb.core.identity import folded
from factdb.core.observations import Counted, Observation, Stance
from factdb.core.periods import Span
from factdb.core.reasons import Reason, Reasons
from factdb.core.relations import folded_place, same_name

LONGEST_STATEMENT = 31
"""Days within which one origin's figure is one statement, where its day is not known."""

_BOUNDING = frozenset(
    {Comparator.MORE_THAN, Comparator.AT_LEAST, Comparator.LESS_THAN, Comparator.UP_TO}
)


def misprints(observations: Sequence[Observation]) -> Reasons:
    """What became of each figure on its way, among observations with their origins.

    What is to be known of titles, quotes and texts has to be on the observations; see
    `factdb.store.printed`.
    """
    reasons: Reasons = {}
    told = (*_dropped(observations), *_shifted(observations), *_titled(observations))
    for o, reason in (*told, *_absent(observations)):
        reasons.setdefault(o.id, []).append(reason)
    return reasons


_Told = Iterator[tuple[Observation, Reason]]


def _dropped(observations: Iterable[Observation]) -> _Told:
    """D202: a bound that was printed nearer to the origin, or by most, and is missing here."""
    for group in _grouped(observations, _statement_key):
        if not (any(map(_bounded, group)) and any(map(_exact, group))):
            continue
        for said, together in _statements(group):
            hedged = [o for o in together if _bounded(o)]
            own = {_printed_in(o) for o in hedged}
            for o in said:
                if _exact(o) and _printed_in(o) not in own:
                    witness = _witness(o, hedged, together)
                    if witness is not None:
                        words = f"{_where(witness)} prints “{witness.printed}”, {_where(o)}"
                        rests_on = (witness.printed, o.printed)
                        yield o, Reason("D202", f"{words} “{o.printed}”", rests_on)


def _statement_key(o: Observation) -> tuple[object, ...]:
    return (*_counted_key(o), o.modality, folded(o.measure or ""))


def _bounded(o: Observation) -> bool:
    return o.figure is not None and o.figure.comparator in _BOUNDING


def _exact(o: Observation) -> bool:
    return o.figure is not None and o.figure.comparator is Comparator.EXACT


def _witness(
    o: Observation, hedged: Sequence[Observation], together: Sequence[Observation]
) -> Observation | None:
    """Who shows that the bound was there: an article it came from, the words, or most others."""
    nearer = next((one for one in hedged if _handed(one, o)), None)
    if nearer is None and o.quote is None:
        nearer = next((one for one in hedged if one.figure_in_quote), None)
    if nearer is not None:
        return nearer
    others = {_printed_in(one) for one in together} - {_printed_in(o)}
    telling = {_printed_in(one) for one in hedged}
    return hedged[0] if len(telling) > 1 and 2 * len(telling) > len(others) else None


def _handed(giver: Observation, taker: Observation) -> bool:
    """Whether the one article had it from the other's outlet, by their chains."""
    own, through = _outlets(giver), {folded(name) for name in taker.via}
    back = {folded(name) for name in giver.via} & _outlets(taker)
    return bool(own & through) and not own & _outlets(taker) and not back


def _outlets(o: Observation) -> set[str]:
    return {folded(name) for name in (o.publisher, o.agency) if name}


def _shifted(observations: Iterable[Observation]) -> _Told:
    """D203: one number of one statement, printed as another thing or by another voice."""
    for group in _grouped(observations, _counted_key):
        if len({_printed_in(o) for o in group}) < 2:
            continue
        by_day: dict[Span, list[Observation]] = {}
        for o in group:
            if o.stated.first == o.stated.last:
                by_day.setdefault(o.stated, []).append(o)
        for said in by_day.values():
            for what, sides in _contrasts(said):
                yield from _told_apart(what, sides)


_Sides = tuple[list[Observation], list[Observation]]


def _contrasts(
    said: Sequence[Observation],
) -> Iterator[tuple[Callable[[Observation], str], _Sides]]:
    """Two ways in which one number of one day was printed, each with those that print it so."""
    measures = _split(said, lambda o: folded(o.measure or ""))
    for one, other in combinations(measures.values(), 2):
        if _part(one[0], other[0]) or _part(other[0], one[0]):
            yield (lambda o: f"as {o.measure}"), (one, other)
    for same in measures.values():
        for one, other in combinations(_split(same, lambda o: o.modality).values(), 2):
            yield (lambda o: f"as {o.modality}"), (one, other)
        for alike in _split(same, lambda o: o.modality).values():
            voiced = _split(alike, lambda o: folded(o.speaker or ""))
            voiced.pop("", None)
            for one, other in combinations(voiced.values(), 2):
                if not _may_be_one(one[0].speaker or "", other[0].speaker or ""):
                    yield (lambda o: f"by {o.speaker}"), (one, other)


def _part(part: Observation, whole: Observation) -> bool:
    return part.part_of is not None and same_name(part.part_of, whole.measure)


def _told_apart(what: Callable[[Observation], str], sides: _Sides) -> _Told:
    """Both ways told of the one that fewer articles print; of both where that is even."""
    one, other = sides
    by_one, by_other = ({_printed_in(o) for o in side} for side in sides)
    if by_one & by_other:
        return
    ways = (one, other, len(by_one) <= len(by_other)), (other, one, len(by_other) <= len(by_one))
    for here, there, fewer in ways:
        if fewer:
            for o in here:
                rest = f"{_where(there[0])} {what(there[0])}"
                words = f"{_where(o)} prints “{o.printed}” {what(o)}, {rest}"
                yield o, Reason("D203", words, (o.printed, folded(what(o)), folded(what(there[0]))))


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names share somebody: one of several persons, or another spelling."""
    return any(
        a == b or (len(a) > 3 and SequenceMatcher(None, a, b).ratio() > _SPELLED_ALIKE)
        for a in _names(one)
        for b in _names(other)
    )


_SPELLED_ALIKE = 0.7
"""From here on two words of names may be one in two spellings: Zelensky, Selenskyj."""


def _names(speaker: str) -> list[str]:
    return re.findall(r"\w{2,}", folded(speaker))[:20]


def _titled(observations: Iterable[Observation]) -> _Told:
    """D204: the headline counts the same thing and gives a figure that no claim of it meets."""
    by_article: dict[str, list[Observation]] = {}
    for o in observations:
        if o.article_id is not None and o.figure is not None and o.measure:
            by_article.setdefault(o.article_id, []).append(o)
    for held in by_article.values():
        for counted in held[0].title_counts:
            beside = set(_words(" ".join(counted.words)))
            if beside & _FURTHER:
                continue
            # All its words: troops sent are not shells sent.
            of_it = [o for o in held if set(_words(o.measure or "")) <= beside]
            if of_it and not any(_could_be(o, counted) for o in of_it):
                nearest = min(of_it, key=lambda o: (_distance(o, counted), o.id))
                words = f"the headline of {_where(nearest)} prints “{counted.text}”"
                yield (
                    nearest,
                    Reason(
                        "D204",
                        f"{words}, the article “{nearest.printed}”",
                        (counted.text, nearest.printed),
                    ),
                )


_FURTHER = frozenset(
    {"more", "another", "additional", "extra", "further", "fresh", "tambahan", "lagi"}
)
"""Words that make a headline's figure one on top of what was there, which is no count so far."""


def _could_be(o: Observation, counted: Counted) -> bool:
    return any(
        o.interval.meets(figure.interval(o.tolerance.precision)) for figure in counted.readings
    )


def _distance(o: Observation, counted: Counted) -> object:
    assert o.figure is not None
    return min(abs(o.figure.amount - figure.amount) for figure in counted.readings)


def _words(text: str) -> list[str]:
    return [word.removesuffix("s") for word in re.findall(r"\w{4,}", folded(text))]


def _absent(observations: Iterable[Observation]) -> _Told:
    """D205 and D206: the figure does not stand where it is said to have been printed."""
    for o in observations:
        if o.figure_in_quote is False:
            words = f"“{o.printed}” is not in the words quoted by {_where(o)}"
            yield o, Reason("D205", words, (o.printed, o.quote or ""))
        if o.figure_in_text is False:
            words = f"“{o.printed}” is not in the stored text of {_where(o)}"
            yield o, Reason("D206", words, (o.printed,))


def reads_as(figure: Figure, reading: Figure) -> bool:
    """Whether a figure of running text may be this one, whatever hedge is on either."""
    return _around(figure).meets(_around(reading))


def _around(figure: Figure) -> Interval:
    numbers = figure.numbers
    return Figure(Comparator.ABOUT, numbers[0], numbers[-1]).interval()


def _counted_key(o: Observation) -> tuple[object, ...]:
    """One number that one origin gave of one subject and place."""
    assert o.figure is not None
    return o.origin, folded(o.subject or ""), folded_place(o.place), o.unit, o.figure.numbers


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


def _where(o: Observation) -> str:
    return o.publisher or o.agency or o.article or o.url or o.claim_id
