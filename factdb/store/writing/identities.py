"""What makes two rows the same thing: the identity fields of everything stored.

All of it is content: the same record has the same ids in any database, so that importing it
twice adds nothing. What was merely seen (dates of retrieval, runs, notes) is never part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType
from typing import NamedTuple

from factdb.core.identity import folded, identity
from factdb.records import Record

_OWN_CLAIM_KEY = re.compile(r"c[0-9a-f]{16}", re.ASCII)


class Identities(NamedTuple):
    """The keys of everything a record speaks of; ``None`` where it says nothing.

    ``place`` holds a key for each step of the path, the widest first. ``external_id`` is the
    importer's own id; it is none where a record carries the very id factdb gives its content.
    """

    subject: str | None
    measure: str | None
    whole: str | None
    place: tuple[str, ...]
    source: str | None
    speaker: str | None
    via: tuple[str, ...]
    publisher: str | None
    agency: str | None
    article: str | None
    external_id: str | None
    claim: str
    attribution: str

    def sources(self) -> Iterator[str]:
        """Every source it names, in whatever part."""
        for key in (self.source, self.speaker, *self.via, self.publisher, self.agency):
            if key is not None:
                yield key


Identified = tuple[Record, Identities]
"""A record and the keys of what it speaks of."""


_NOTHING: Mapping[str, str] = MappingProxyType({})


def identities(
    record: Record, aliases: Mapping[str, str], known_as: Mapping[str, str] = _NOTHING
) -> Identities:
    """The keys of a record; ``aliases`` leads from folded names to the keys of their sources.

    A corrected row keeps its key: ``known_as`` leads to it from the key of its content since.
    """
    subject = _named("j", None, record.subject) if record.subject else None
    measure = _named("m", subject, record.measure) if record.measure else None
    whole = _named("m", subject, record.part_of) if measure and record.part_of else None
    place = _path(record.place)

    def source_of(name: str | None) -> str | None:
        key = _source(name, aliases)
        return None if key is None else known_as.get(key, key)

    def claim_of(own: str | None) -> str:
        key = _claim(own, record, subject, measure, place[-1] if place else None)
        return known_as.get(key, key)

    source, speaker = source_of(record.source), source_of(record.speaker)
    via = tuple(key for name in record.via if (key := source_of(name)))
    publisher = source_of(record.publisher)
    article = _article(record, publisher)
    if article is not None:
        article = known_as.get(article, article)
    claim = claim_of(None) if _may_be_own(record.id) else None
    external_id = None if claim == record.id else record.id
    if claim is None or external_id is not None:
        claim = claim_of(external_id)
    attribution = identity(
        "t",
        claim,
        source,
        speaker,
        # How many there are: or else the last of the chain could pass for the stance.
        str(len(via)),
        *via,
        record.stance.value,
        record.cue,
        record.quote,
        record.stated_on,
        article,
    )
    return Identities(
        subject=subject,
        measure=measure,
        whole=whole,
        place=place,
        source=source,
        speaker=speaker,
        via=via,
        publisher=publisher,
        agency=source_of(record.agency),
        article=article,
        external_id=external_id,
        claim=claim,
        attribution=known_as.get(attribution, attribution),
    )


def _may_be_own(given: str | None) -> bool:
    return given is None or _OWN_CLAIM_KEY.fullmatch(given) is not None


def _claim(
    external_id: str | None,
    record: Record,
    subject: str | None,
    measure: str | None,
    place: str | None,
) -> str:
    figure = record.figure
    return identity(
        "c",
        external_id,
        record.claim,
        record.language,
        subject,
        measure,
        place,
        (figure.text or None) if figure else None,
        figure.comparator.value if figure else None,
        _digits(figure.low) if figure else None,
        _digits(figure.high) if figure else None,
        figure.unit if figure else None,
        record.period.text if record.period else None,
        record.modality.value,
    )


def _article(record: Record, publisher: str | None) -> str | None:
    """An article is its address; without one, its title, publisher and day together.

    Without a title either, whatever else is said of it tells it from others.
    """
    if record.url:
        return identity("a", record.url)
    if record.article:
        return identity("a", folded(record.article), publisher, record.published_on)
    details = (record.agency, record.byline, record.archived_url)
    if not any((publisher, record.published_on, record.retrieved_at, *details)):
        return None
    return identity("a", None, publisher, record.published_on, *details)


def _source(name: str | None, aliases: Mapping[str, str]) -> str | None:
    if not name:
        return None
    return aliases.get(folded(name)) or _named("s", None, name)


def _digits(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"


@lru_cache(maxsize=50_000)
def _named(kind: str, within: str | None, name: str) -> str:
    if kind == "m":
        return identity(kind, within, folded(name))
    return identity(kind, folded(name))


@lru_cache(maxsize=50_000)
def _path(place: tuple[str, ...]) -> tuple[str, ...]:
    steps = accumulate(((folded(part),) for part in place), lambda inner, part: inner + part)
    return tuple(identity("p", *step) for step in steps)
