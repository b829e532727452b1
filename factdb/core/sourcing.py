"""How each claim is sourced, and what an editor should know of it (S701 to S708, D202 to D206).

`sourced` looks at all observations of a subject at once: whether a figure rests on one origin,
or its source has since replaced it, is seen only beside the others. It sorts and groups, and
never looks at pairs.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from factdb.core.cells import asserted, sorted_into_cells, voice
from factdb.core.identity import folded, identity
from factdb.core.misprints import Reasons, misprints
from factdb.core.observations import USABLE, Observation, SourceKind, Stance
from factdb.core.origins import by_figure, unattributed
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

    ``id`` is a fingerprint of rule and claim, ``evidence`` of what it rests on.
    """

    id: str
    evidence: str
    rule: Rule
    claim_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sourced:
    """A claim with its attributions, in the order of their dates, and its findings.

    ``origins`` counts those behind its figure, in whatever claims the figure was given, and
    ``articles`` where it was printed. ``namings`` are those of the attributions, in order.
    """

    claim_id: str
    observations: tuple[Observation, ...]
    namings: tuple[Naming, ...]
    origins: int
    articles: int
    flags: tuple[Flag, ...]


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
            origins=max(behind[o.id][0] for o in held),
            articles=max(behind[o.id][1] for o in held),
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
    claim_id: str, held: Sequence[Observation], reasons: Mapping[str, list[tuple[str, str]]]
) -> Iterator[Flag]:
    """The findings of a claim, each rule once, in the order of their codes."""
    told: dict[str, dict[str, None]] = {}
    for o in held:
        for code, reason in reasons.get(o.id, ()):
            told.setdefault(code, {})[reason] = None
    for code in sorted(told):
        reason = "; ".join(told[code])
        yield Flag(
            id=identity("f", "sourcing", code, claim_id),
            evidence=identity("e", code, reason, *sorted(o.id for o in held)),
            rule=RULES[code],
            claim_id=claim_id,
            reason=reason,
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


def _behind(
    observations: Iterable[Observation], unnamed: frozenset[str]
) -> tuple[dict[str, tuple[int, int]], Reasons]:
    """What stands behind each figure: origins and articles by attribution, and the findings."""
    behind: dict[str, tuple[int, int]] = {}
    reasons: Reasons = {}
    for group in by_figure(observations):
        origins = dict.fromkeys(o.origin for o in group)
        articles = len({o.article_id or o.id for o in group})
        found = []
        # A doubt holds no figure, so nothing can rest on too little.
        holds = group[0].stance is not Stance.DOUBTS
        if holds and len(origins) == 1:
            what = "figure" if group[0].figure is not None else "statement"
            whose = next(iter(origins))
            found.append(("S701", f"{_carried(articles)} one {what} of {whose}"))
        if holds and {_naming(o, unnamed) for o in group} == {Naming.UNNAMED}:
            found.append(("S702", f"nobody is named: {_some(origins)}"))
        if holds and all(hand(o) is Hand.SECOND for o in group):
            found.append(("S703", f"passed on by {_some(dict.fromkeys(map(_last, group)))}"))
        for o in group:
            behind[o.id] = (len(origins), articles)
            reasons[o.id] = [*found, ("S704", _own_words(o))] if unattributed(o) else list(found)
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
            reason = f"{now.origin} has since said “{now.printed}” ({when}, {now.claim_id})"
            reasons.setdefault(o.id, []).append(("S705", reason))
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
            found.append(("S706", f"{where}: the article was {o.status}"))
        elif o.copy_of in taken_back:
            found.append(("S706", f"{where} copies an article that was {taken_back[o.copy_of]}"))
        if o.article_id is not None and not o.archived_url:
            found.append(("S707", f"{where}: no archived copy"))
        if o.quote_found is False:
            found.append(("S708", f"{where}: “{_cut(o.quote or '')}” is not in its text"))
        if found:
            reasons[o.id] = found
    return reasons


def _cut(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
