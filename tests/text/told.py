"""What a story says, one line a figure or quote, as the expected files have it."""

from collections.abc import Iterator
from pathlib import Path

from factdb.core.extraction import Document, Extraction
from factdb.text.extractors import extractor

STORIES = Path(__file__).parent / "stories"


def extracted(text: str, language: str | None = None) -> Extraction:
    """Return what the rules find in a text."""
    return extractor().extract(Document("story", text, language))


def told(text: str, language: str | None = None) -> list[str]:
    """Return the figures with their sources, then the quotes in marks with their speakers.

    A source is the name it refers to, or its own words with a question mark where that is open.
    """
    return list(_lines(extracted(text, language)))


def _lines(found: Extraction) -> Iterator[str]:
    for figure in found.figures:
        sources = [" > ".join([one.resolved or f"{one.text}?", *one.via]) for one in figure.sources]
        yield f"figure | {figure.text} | {'; '.join(sources) or '-'}"
    for quote in found.quotes:
        if quote.direct:
            who = "-"
            if quote.speaker is not None:
                who = quote.speaker.resolved or f"{quote.speaker.text}?"
            yield f"quote | {' '.join(quote.text.split()[:6])} | {who}"
