"""Who stands at the far end of each chain (design 5).

Independence is judged between origins, never between articles. An origin is the source; the
body of a person who speaks for one; one group for all unnamed sources of a body; and where the
source is an outlet whose own article credits somebody else with the same figure, that somebody.
What an article says in its own voice is its agency's, else its publisher's, and copies share it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import itemgetter

from factdb.core.identity import folded
from factdb.core.observations import Observation, SourceKind

_Key = tuple[str | Decimal | None, ...]


def resolve(observations: Iterable[Observation]) -> list[Observation]:
    """The same observations in the same order, each with its ``origin`` filled in."""
    found = list(observations)
    return [replace(o, origin=name) for o, name in zip(found, _origins(found), strict=True)]


def settle(observations: Sequence[Observation]) -> None:
    """What `resolve` does, done to these observations themselves.

    Only for whoever made them and has shown them to nobody: a copy of each would cost more than
    all that is looked for among them.
    """
    for o, name in zip(observations, _origins(observations), strict=True):
        object.__setattr__(o, "origin", name)


def _origins(found: Sequence[Observation]) -> Iterator[str]:
    in_time = sorted([(o.stated, o.id, o, _named(o)) for o in found], key=itemgetter(0, 1))
    credited = _credited(o for _, _, o, name in in_time if name is not None)
    voices = _voices(o for _, _, o, name in in_time if name is None)
    names: dict[str, str] = {}
    for o in found:
        name = _origin(o, credited, voices)
        yield names.setdefault(folded(name), name)


def count(observations: Iterable[Observation]) -> int:
    """How many independent origins stand behind these."""
    return len({o.origin for o in observations})


def single(observations: Sequence[Observation]) -> set[str]:
    """Ids of the claims whose numbers, on their measure and place, rest on one origin only."""
    held: dict[_Key, set[str]] = {}
    for o in observations:
        held.setdefault((*_figure_key(o), *o.place), set()).add(o.origin)
    return {o.claim_id for o in observations if len(held[(*_figure_key(o), *o.place)]) == 1}


def unattributed(o: Observation) -> bool:
    """Whether the article speaks in its own voice and credits nobody."""
    return _named(o) is None


def by_figure(observations: Iterable[Observation]) -> Iterator[list[Observation]]:
    """Observations of one figure on its measure and place, or of one claim in words, together."""
    found: dict[_Key, list[Observation]] = {}
    for o in observations:
        words = folded(o.claim) if o.figure is None else ""
        key = (o.stance, words, *_figure_key(o), *map(folded, o.place))
        found.setdefault(key, []).append(o)
    yield from found.values()


def independence(observations: Iterable[Observation]) -> tuple[str, ...]:
    """Why articles that carry one figure are fewer origins than articles, in words.

    A sentence for each origin that stands behind several: they carry one story in its own voice,
    or one text, or what it said.
    """
    by_origin: dict[str, list[Observation]] = {}
    for o in observations:
        by_origin.setdefault(o.origin, []).append(o)
    return tuple(filter(None, map(_shared, by_origin.values())))


def _shared(held: Sequence[Observation]) -> str:
    articles = len({o.article_id or o.id for o in held})
    if articles == 1:
        return ""
    if all(map(unattributed, held)):
        return f"{articles:,} articles carry one {held[0].origin} story"
    if len({o.copy_of or o.article_id or o.id for o in held}) == 1:
        return f"{articles:,} articles carry one text, with what {held[0].origin} says"
    return f"{articles:,} articles go back to {held[0].origin}"


def _origin(
    o: Observation, credited: dict[_Key, dict[str, Observation]], voices: dict[_Key, str]
) -> str:
    name = _named(o) or voices.get(_voice_key(o)) or _own_voice(o)
    by_outlet = credited.get(_figure_key(o))
    seen: set[str] = set()
    # Whoever an outlet credits with a figure is credited with that figure: the key stays.
    while by_outlet is not None and folded(name) not in seen:
        seen.add(folded(name))
        further = by_outlet.get(folded(name))
        if further is None:
            break
        name = _named(further) or name
    return name


def _named(o: Observation) -> str | None:
    """The source as an origin, unless the article speaks in its own voice."""
    if o.source is None or _is_outlet(o, folded(o.source)):
        return None
    if o.source_body is None:
        return o.source
    if o.source_kind is SourceKind.UNNAMED:
        return f"unnamed sources of {o.source_body}"
    return o.source_body if o.source_kind is SourceKind.PERSON else o.source


def _is_outlet(o: Observation, name: str) -> bool:
    return bool(
        (o.publisher and folded(o.publisher) == name) or (o.agency and folded(o.agency) == name)
    )


def _own_voice(o: Observation) -> str:
    return o.agency or o.source or o.publisher or o.url or o.article or "an unknown source"


def _credited(in_time: Iterable[Observation]) -> dict[_Key, dict[str, Observation]]:
    """By figure and outlet: the attribution to somebody else in that outlet's own article.

    The first of those given, as of `_voices`.
    """
    found: dict[_Key, dict[str, Observation]] = {}
    for o in in_time:
        if o.figure is not None:
            by_outlet = found.setdefault(_figure_key(o), {})
            for outlet in (o.publisher, o.agency):
                if outlet:
                    by_outlet.setdefault(folded(outlet), o)
    return found


def _voices(in_time: Iterable[Observation]) -> dict[_Key, str]:
    """By copied text and figure: whose voice it is, the earliest article's."""
    found: dict[_Key, str] = {}
    for o in in_time:
        found.setdefault(_voice_key(o), _own_voice(o))
    return found


def _voice_key(o: Observation) -> _Key:
    """What copies of one article have in common: the original, or agency and quote."""
    if o.agency and o.quote:
        return ("quote", folded(o.agency), folded(o.quote))
    return ("article", o.copy_of or o.article_id or o.id, *_figure_key(o))


def _figure_key(o: Observation) -> _Key:
    """One figure on one measure, whatever words it was printed in."""
    numbers = o.figure.numbers if o.figure is not None else ()
    return folded(o.subject or ""), folded(o.measure or o.claim), o.modality, *numbers
