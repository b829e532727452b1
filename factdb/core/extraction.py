"""What is found in a story: figures, quotes and claims, each where it stands.

Plain data, whoever found it (`factdb.text.extractors`). Offsets always point at the characters of
the text that was given.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from factdb.core.figures import Comparator
from factdb.core.observations import Modality, SourceKind, Stance


@dataclass(frozen=True, slots=True)
class Document:
    """A story to be read: ``language`` is its BCP 47 tag, and ``published_on`` a date, if known.

    ``ages`` says that ages are wanted among its figures.
    """

    id: str
    text: str
    language: str | None = None
    published_on: str | None = None
    ages: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Whom a figure or claim is attributed to, from ``start`` to ``end`` of the text.

    ``via`` are those who passed it on, from the source outward. ``resolved`` is the name of whom
    it refers to, and ``None`` where that cannot be told; ``resolution`` says by what.
    """

    text: str
    start: int
    end: int
    cue: str | None
    kind: SourceKind | None
    via: tuple[str, ...]
    resolved: str | None
    resolution: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks a quote."""

    text: str
    start: int
    end: int
    resolved: str | None
    resolution: str


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said: in marks (``direct``), or reported in the words of the story."""

    start: int
    end: int
    text: str
    direct: bool
    speaker: Speaker | None
    cue: str | None


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure where it stands; ``notes`` say why its reading is uncertain, if it is."""

    start: int
    end: int
    text: str
    comparator: Comparator | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    subject: str | None
    period: str | None
    modality: Modality
    trend: str | None
    notes: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ProposedClaim:
    """One assertion: the words it rests on, its figures and quotes by their place in the lists."""

    start: int
    end: int
    text: str
    figures: tuple[int, ...]
    quotes: tuple[int, ...]
    sources: tuple[Source, ...]
    stance: Stance
    modality: Modality
    stated_on: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in a story."""

    id: str
    language: str | None
    title: str | None
    byline: str | None
    agency: str | None
    published_on: str | None
    figures: tuple[PrintedFigure, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[ProposedClaim, ...]
    notes: tuple[str, ...] = ()
    """What could not be looked for, and why."""


def relayed(sources: tuple[Source, ...], agency: str | None) -> tuple[Source, ...]:
    """Put the agency a story is credited to at the end of every chain."""
    if agency is None:
        return sources
    return tuple(
        one
        if agency in (one.resolved, one.text, *one.via)
        else replace(one, via=(*one.via, agency))
        for one in sources
    )
