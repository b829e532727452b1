"""From a story to proposals: claims as read out of it, each with the words it rests on.

A proposal waits for a person, who makes it a claim or not; nothing of it is believed before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from factdb.core.extraction import (
    Document,
    Extraction,
    PrintedFigure,
    ProposedClaim,
    Source,
    relayed,
)
from factdb.records.record import Record
from factdb.records.story import Span, Story


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a story says, as it would come in.

    ``values`` are columns of the flat record, without those of the article. ``sentence`` is what
    it rests on, ``figure`` and ``source`` the words in it that say the amount and who says so; all
    are W3C TextPositionSelectors in the story's text.
    """

    values: Mapping[str, str | list[str]]
    sentence: Span
    figure: Span | None = None
    source: Span | None = None


def document_of(
    story: Story, language: str | None = None, published_on: str | None = None
) -> Document:
    """What an extractor reads of a story, headline and prose; what it does not state is given."""
    return Document(
        story.id or story.location.file,
        story.told,
        story.language or language,
        story.published_on or published_on,
    )


def as_stated(extraction: Extraction, story: Story) -> Extraction:
    """The same, with what the document itself states before what was found in its text."""
    agency = story.agency or extraction.agency
    return replace(
        extraction,
        title=story.title or extraction.title,
        byline=story.byline or extraction.byline,
        agency=agency,
        claims=tuple(
            replace(claim, sources=relayed(claim.sources, agency)) for claim in extraction.claims
        ),
    )


def article_of(story: Story, extraction: Extraction | None) -> Record:
    """The article of a story as the record of what is known of it.

    ``extraction`` is what was found in its text, as of `as_stated`; none of one without a text.
    """
    return Record(
        location=story.location,
        article=extraction.title if extraction else story.title,
        url=story.url,
        publisher=story.publisher,
        agency=extraction.agency if extraction else story.agency,
        byline=extraction.byline if extraction else story.byline,
        language=extraction.language if extraction else story.language,
        published_on=extraction.published_on if extraction else story.published_on,
        retrieved_at=story.retrieved_at,
    )


def proposals(extraction: Extraction) -> Iterator[Proposal]:
    """One for each source of each claim; one without where the story speaks in its own voice."""
    for claim in extraction.claims:
        for source in claim.sources or (None,):
            for number in claim.figures or (None,):
                figure = None if number is None else extraction.figures[number]
                if figure is not None or source is not None:
                    yield _proposal(extraction, claim, figure, source)


def _proposal(
    extraction: Extraction,
    claim: ProposedClaim,
    figure: PrintedFigure | None,
    source: Source | None,
) -> Proposal:
    values: dict[str, str | list[str] | None] = {
        "claim": " ".join(claim.text.split()),
        "language": extraction.language,
        "modality": claim.modality.value,
        "stance": claim.stance.value,
        "quote": next((extraction.quotes[number].text for number in claim.quotes), None),
        "stated_on": None,
    }
    if figure is not None:
        low, high = (None if n is None else f"{n:f}" for n in (figure.low, figure.high))
        values |= {
            "figure": figure.text,
            "comparator": figure.comparator.value if figure.comparator else None,
            "low": low,
            "high": high,
            "unit": figure.unit,
            "period": figure.period,
            "note": "; ".join(figure.notes) or None,
        }
    if source is not None:
        values |= {
            "source": name_of(source),
            "source_kind": source.kind.value if source.kind else None,
            "via": list(source.via),
            "cue": source.cue,
        }
    return Proposal(
        {name: value for name, value in values.items() if value},
        Span(claim.start, claim.end),
        None if figure is None else Span(figure.start, figure.end),
        None if source is None else Span(source.start, source.end),
    )


def name_of(source: Source) -> str | None:
    """By what name a source comes in; none for "he" where nobody can say who that is."""
    name = source.resolved
    if name is None and source.resolution.startswith("description"):
        name = source.text
    # A name may run over the end of a line.
    return name and " ".join(name.split())
