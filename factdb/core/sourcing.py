"""How each claim is sourced, and what an editor should know of it (S701 to S708, D202 to D206).

`sourced` looks at all observations of a subject at once: whether a figure rests on one origin,
or its source has since replaced it, is seen only beside the others. It sorts and groups, and
never looks at pairs.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from factdb.core.cells import asserted, sorted_into_cells, voice
from factdb.core.identity import folded, identity
from factdb.core.misprints import misprints
from factdb.core.observations import USABLE, Observation, SourceKind, Stance
from factdb.core.origins import by_figure, independence, unattributed
from factdb.core.reasons import Reason, Reasons
from factdb.core.rules import RULES, Rule


class Naming(StrEnum):
    """Whether a reader is told who asserts it."""

    NAMED = "named"
    UNNAMED = "unnamed"
    NO_SOURCE = "no source"


class Hand(StrEnum):
    """Whether the article had it from its source, or from somebody who passed it on."""

    FIRST = "first hand"
    SECOND = "second hand"


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to know about the sourcing of a claim.

    ``id`` is a fingerprint of rule and claim, ``evidence`` of what it rests on. ``attributions``
    are the ids of the claim's.
    """

    id: str
    evidence: str
    rule: Rule
    claim_id: str
    reason: str
    attributions: frozenset[str]

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def about(self) -> str:
        """What it is about, in a few words."""
        return f"claim {self.claim_id}"


@dataclass(frozen=True, slots=True)
class Sourced:
    """A claim with its attributions, in the order of their dates, and its findings.

    ``origins`` counts those behind its figure, in whatever claims the figure was given, and
    ``articles`` where it was printed; ``independence`` says why those are not as many.
    ``namings`` are those of the attributions, in order.
    """

    claim_id: str
    observations: tuple[Observation, ...]
    namings: tuple[Naming, ...]
    origins: int
    articles: int
    independence: tuple[str, ...]
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Claims with their findings, as a report on them finds them."""

    claims: Sequence[Sourced]

    @property
    def findings(self) -> list[Flag]:
        """What can be decided on, claim by claim."""
        return [flag for claim in self.claims for flag in claim.flags]

    @property
    def history(self) -> Sequence[Flag]:
        """Nothing: how a claim was sourced before is told by what is known on that day."""
        return ()

    def kept(self, wanted: Callable[[Flag], bool]) -> Sourcing:
        """The same claims with only the findings that are wanted."""
        return Sourcing([replace(c, flags=tuple(filter(wanted, c.flags))) for c in self.claims])


def sourced(observations: Sequence[Observation]) -> list[Sourced]:
    """Every claim among observations with their origins: how it is sourced, and what to know.

    Claims come in the order in which their questions and they themselves were first stated.
    """
    unnamed = _unnamed(observations)
    by_claim: dict[str, list[Observation]] = {}
    for o in sorted(observations, key=lambda o: (o.stated, o.claim_id, o.id)):
        by_claim.setdefault(o.claim_id, []).append(o)
    behind, reasons = _behind(observations, unnamed)
    for told in (_replaced(observations), _article(observations), misprints(observations)):
        for o_id, found in told.items():
            reasons.setdefault(o_id, []).extend(found)
    return [
        Sourced(
            claim_id=claim_id,
            observations=tuple(held),
            namings=tuple(_naming(o, unnamed) for o in held),
            origins=max(behind[o.id].origins for o in held),
            articles=max(behind[o.id].articles for o in held),
            independence=tuple(dict.fromkeys(why for o in held for why in behind[o.id].why)),
            flags=tuple(_flags(claim_id, held, reasons)),
        )
        for claim_id, held in by_claim.items()
    ]


def hand(o: Observation) -> Hand:
    """Whether the article had it from the source itself.

    Passed on through the article's own publisher or agency it still is; credited to an outlet
    that had it from somebody else, it is not.
    """
    own = {folded(name) for name in (o.publisher, o.agency) if name}
    between = any(folded(name) not in own for name in o.via)
    outlet = o.source_kind is SourceKind.OUTLET and o.source is not None
    handed = outlet and not unattributed(o) and folded(o.origin) != folded(o.source or "")
    return Hand.SECOND if between or handed else Hand.FIRST


def chain(o: Observation) -> tuple[str, ...]:
    """The names from the origin to print: ``NIS``, ``lawmakers``, ``AFP``, ``The Standard``."""
    first = o.origin or o.source or ""
    links = [first]
    if o.source and not unattributed(o) and folded(o.source) != folded(first):
        if o.source_body is not None:
            links[0] = f"{first} ({o.source})"
        else:
            links.append(o.source)
    if o.speaker and folded(o.speaker) not in {folded(link) for link in (o.source or "", first)}:
        links[-1] = f"{links[-1]} ({o.speaker})"
    links += o.via
    told = {folded(name) for name in (first, o.source or "", *o.via)}
    for name in (o.agency, o.publisher or o.article or o.url):
        if name and folded(name) not in told:
            links.append(name)
            told.add(folded(name))
    return tuple(link for link in links if link)


def stands_in(quote: str, text: str) -> bool:
    """Whether a quote stands in a text, whatever its case, spaces and quotation marks."""
    return _matched(quote) in _matched(text)


_MARKS = str.maketrans("“”„«»‘’‚`´", '"""""' + "'''''")


def _matched(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_MARKS)
    return " ".join(plain.split()).strip("\"' ").casefold()


def _flags(
    claim_id: str, held: Sequence[Observation], reasons: Mapping[str, list[Reason]]
) -> Iterator[Flag]:
    """The findings of a claim, each rule once, in the order of their codes."""
    told: dict[str, list[Reason]] = {}
    for o in held:
        for reason in reasons.get(o.id, ()):
            told.setdefault(reason.code, []).append(reason)
    for code in sorted(told):
        yield Flag(
            id=identity("f", "sourcing", code, claim_id),
            evidence=identity(
                "e", code, *sorted({on for why in told[code] for on in why.rests_on})
            ),
            rule=RULES[code],
            claim_id=claim_id,
            reason="; ".join(dict.fromkeys(why.words for why in told[code])),
            attributions=frozenset(o.id for o in held),
        )


def _unnamed(observations: Iterable[Observation]) -> frozenset[str]:
    """The origins that nobody names: unnamed sources without a speaker."""
    return frozenset(
        o.origin
        for o in observations
        if o.source_kind is SourceKind.UNNAMED and not o.speaker and not unattributed(o)
    )


def _naming(o: Observation, unnamed: frozenset[str]) -> Naming:
    if unattributed(o):
        return Naming.NO_SOURCE
    return Naming.UNNAMED if o.origin in unnamed and not o.speaker else Naming.NAMED


class _Behind(NamedTuple):
    """What stands behind a figure, and why it is not as many origins as articles."""

    origins: int
    articles: int
    why: tuple[str, ...]


def _behind(
    observations: Iterable[Observation], unnamed: frozenset[str]
) -> tuple[dict[str, _Behind], Reasons]:
    """What stands behind each figure, by attribution, and the findings."""
    behind: dict[str, _Behind] = {}
    reasons: Reasons = {}
    for group in by_figure(observations):
        origins = dict.fromkeys(o.origin for o in group)
        articles = len({o.article_id or o.id for o in group})
        found = []
        # A doubt holds no figure, so nothing can rest on too little.
        holds = group[0].stance is not Stance.DOUBTS
        on = tuple(sorted(f"{o.id} {o.figure} {folded(o.origin)}" for o in group))
        if holds and len(origins) == 1:
            what = "figure" if group[0].figure is not None else "statement"
            whose = next(iter(origins))
            found.append(Reason("S701", f"{_carried(articles)} one {what} of {whose}", on))
        if holds and {_naming(o, unnamed) for o in group} == {Naming.UNNAMED}:
            found.append(Reason("S702", f"nobody is named: {_some(origins)}", on))
        if holds and all(hand(o) is Hand.SECOND for o in group):
            by = _some(dict.fromkeys(map(_last, group)))
            found.append(Reason("S703", f"passed on by {by}", on))
        stands = _Behind(len(origins), articles, independence(group))
        for o in group:
            behind[o.id] = stands
            own = [Reason("S704", _own_words(o), (o.id,))] if unattributed(o) else []
            reasons[o.id] = [*found, *own]
    return behind, reasons


def _own_words(o: Observation) -> str:
    who = o.agency or o.publisher or o.article or o.url
    return f"{who} gives it in its own voice" if who else "neither source nor article is known"


def _carried(articles: int) -> str:
    return "1 article carries" if articles == 1 else f"{articles:,} articles carry"


def _last(o: Observation) -> str:
    """Who handed it to the article."""
    return o.via[-1] if o.via else o.source or o.origin


def _some(names: Iterable[str], most: int = 3) -> str:
    told = list(names)
    rest = f" and {len(told) - most:,} more" if len(told) > most else ""
    return ", ".join(told[:most]) + rest


def _replaced(observations: Iterable[Observation]) -> Reasons:
    """Figures whose origin has stated another on the same question and place since."""
    reasons: Reasons = {}
    for cell in sorted_into_cells(observations):
        said = asserted(cell.said)
        standing = asserted(cell.standing)
        kept = {id(o) for o in standing}
        if len(kept) == len(said):
            continue
        newest: dict[tuple[str, tuple[str, ...]], list[Observation]] = {}
        for o in standing:
            newest.setdefault(voice(o), []).append(o)
        meets = {who: _meeting(now) for who, now in newest.items()}
        latest = {who: max(now, key=lambda o: (o.stated, o.id)) for who, now in newest.items()}
        for o in said:
            if id(o) in kept or voice(o) not in newest or meets[voice(o)](o):
                continue
            now = latest[voice(o)]
            when = now.stated_on or now.published_on
            words = f"{now.origin} has since said “{now.printed}” ({when}, {now.claim_id})"
            # By its figures: who else carries the newer one, and by which claim, changes nothing.
            since = {f"{folded(one.origin)} {one.figure}" for one in newest[voice(o)]}
            reasons.setdefault(o.id, []).append(
                Reason("S705", words, (f"{o.id} {o.figure}", *since))
            )
    return reasons


def _meeting(standing: list[Observation]) -> Callable[[Observation], bool]:
    """Whether a figure meets any of these, by halving and not by looking at each."""
    ranked = sorted(o.interval for o in standing)
    lows = [low for low, _ in ranked]
    highest = list(accumulate((high for _, high in ranked), max))

    def meets(o: Observation) -> bool:
        low, high = o.interval
        at = bisect_right(lows, high)
        return at > 0 and highest[at - 1] >= low

    return meets


def _article(observations: Sequence[Observation]) -> Reasons:
    """What is to say of the article: taken back, not archived, or without the quote."""
    taken_back = {
        o.article_id: o.status for o in observations if o.article_id and o.status != USABLE
    }
    reasons: Reasons = {}
    for o in observations:
        found = []
        where = o.publisher or o.article or o.url or "its article"
        if o.status != USABLE:
            words = f"{where}: the article was {o.status}"
            found.append(Reason("S706", words, (f"{o.id} {o.status}",)))
        elif o.copy_of in taken_back:
            was = taken_back[o.copy_of]
            words = f"{where} copies an article that was {was}"
            found.append(Reason("S706", words, (f"{o.id} {o.copy_of} {was}",)))
        if o.article_id is not None and not o.archived_url:
            found.append(Reason("S707", f"{where}: no archived copy", (o.id,)))
        if o.quote_found is False:
            words = f"{where}: “{_cut(o.quote or '')}” is not in its text"
            found.append(Reason("S708", words, (f"{o.id} {o.quote}",)))
        if found:
            reasons[o.id] = found
    return reasons


def _cut(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
