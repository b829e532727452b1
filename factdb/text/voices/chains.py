"""Who of several that cover one word is its source, and who only passed it on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from factdb.core.extraction import Source
from factdb.core.observations import SourceKind
from factdb.text.voices.saying import How, Saying

_ORDER = {How.CITING: 0, How.SAYS: 1, How.PASSIVE: 1, How.OWNED: 1, How.ACCORDING: 2}


class Voice(NamedTuple):
    """An attribution with the sources that its noun names."""

    saying: Saying
    sources: tuple[Source, ...]


def covering(voices: Sequence[Voice], at: int) -> list[Voice]:
    """Return those who say the word at ``at``, the source first and who passed it on last."""
    return sorted((one for one in voices if one.saying.covers(at)), key=lambda v: _rank(v, at))


def chained(voices: Sequence[Voice]) -> tuple[Source, ...]:
    """Return the sources among those who say something, with who passed it on from them."""
    ranked = list(voices)
    while len(ranked) > 1 and _same(*ranked[:2]):
        # "Smith said he believed ...": one source.
        del ranked[0]
    if not ranked:
        return ()
    inner, *outer = _behind_outlet(ranked)
    if inner.saying.how is How.CITING and inner.saying.relay:
        outer = []
    if outer and not _passes_on(inner.saying, outer[0].saying):
        outer = []
    via = [source.resolved or source.text for one in outer for source in one.sources]
    return tuple(
        replace(source, via=tuple(dict.fromkeys([*source.via, *via]))) if via else source
        for source in inner.sources
    )


def _rank(voice: Voice, at: int) -> tuple[int, int]:
    saying = voice.saying
    return _ORDER[saying.how], min(
        end - start for start, end in saying.content if start <= at < end
    )


def _same(one: Voice, other: Voice) -> bool:
    names = [source.resolved for source in one.sources]
    places = [source.start for source in one.sources]
    if places == [source.start for source in other.sources]:
        return True
    return None not in names and names == [source.resolved for source in other.sources]


def _behind_outlet(ranked: list[Voice]) -> list[Voice]:
    """Put an outlet behind whom it had it from: "Reuters reported, according to officials"."""
    inner, *outer = ranked
    if inner.saying.how is How.SAYS and _is_outlet(inner):
        for one in outer:
            if one.saying.how is How.ACCORDING and not _is_outlet(one):
                return [one, inner, *(other for other in outer if other is not one)]
    return ranked


def _is_outlet(voice: Voice) -> bool:
    return any(source.kind is SourceKind.OUTLET for source in voice.sources)


def _passes_on(inner: Saying, outer: Saying) -> bool:
    """Whether the outer of two sayings tells of the inner, and does not stand beside it."""
    said = (How.SAYS, How.OWNED)
    if inner.how not in said or outer.how not in said:
        return True
    return outer.covers(inner.span[0]) or outer.covers(inner.cue[0])
