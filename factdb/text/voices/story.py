"""The built-in extractor: rules and tables alone, offline, the same answer every time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factdb.core.extraction import (
    Document,
    Extraction,
    PrintedFigure,
    ProposedClaim,
    relayed,
)
from factdb.core.observations import Counted, Modality, Stance
from factdb.text.detection import language_of
from factdb.text.languages import SPEECH
from factdb.text.languages.speech import Speech
from factdb.text.lexicon import lexicon
from factdb.text.running import MOST_FIGURES, figures_in
from factdb.text.voices.attributions import Attributions, Passage
from factdb.text.voices.days import Days
from factdb.text.voices.layout import layout
from factdb.text.voices.sayings import MOST_SAYINGS

STRETCH = 10_000
"""Characters that figures are looked for in at once."""

LONGEST_CLAUSE = 240
"""Characters of a clause that are looked at for its modality."""


class Rules:
    """Finds figures, quotes and claims by grammar."""

    def extract(self, document: Document) -> Extraction:
        """Return what a story says. Raises ``ValueError`` for a text without any words."""
        text = document.text
        if not text.strip():
            raise ValueError("the text is empty")
        language = document.language or language_of(text)
        speech = _speech(language)
        parts = layout(text, speech)
        paragraphs = [*([parts.title] if parts.title else []), *parts.body]
        voices = Attributions(text, paragraphs, speech)
        published = document.published_on or parts.published_on
        read = replace(document, language=language, published_on=published)
        figures = tuple(_figures(read, paragraphs, voices))
        quotes = tuple(voices.quotes())
        found = Extraction(
            id=document.id,
            language=language,
            title=text[slice(*parts.title)] if parts.title else None,
            byline=parts.byline,
            agency=parts.agency,
            published_on=published,
            figures=figures,
            quotes=quotes,
            claims=(),
            notes=tuple(_notes(language, len(figures))),
        )
        return replace(found, claims=tuple(_claims(found, text, voices)))


RULES = Rules()


def _notes(language: str | None, figures: int) -> Iterator[str]:
    if figures >= MOST_FIGURES:
        yield f"only the first {MOST_FIGURES:,} figures are taken"
    if language is None:
        yield (
            "the language could not be told; figures in digits and quotes in marks alone are found"
        )
    elif _base(language) not in SPEECH:
        yield (
            f"no words of attribution are known in {language}; quotes are found by their marks, "
            "and nobody is told as source"
        )


def _base(language: str | None) -> str:
    return (language or "und").replace("_", "-").split("-")[0].lower()


def _speech(language: str | None) -> Speech:
    return SPEECH.get(_base(language)) or Speech(code="en", says=())


def _figures(
    document: Document, paragraphs: Sequence[tuple[int, int]], voices: Attributions
) -> Iterator[PrintedFigure]:
    for at, to, one in _counted(document, paragraphs):
        yield PrintedFigure(
            start=at,
            end=to,
            text=document.text[at:to],
            comparator=one.figure.comparator,
            low=one.figure.low,
            high=one.figure.high,
            unit=one.unit,
            subject=voices.subject_at(at),
            period=one.period,
            modality=one.modality,
            trend=one.trend,
            notes=one.notes,
            sources=voices.sources_at(at),
        )


def _counted(
    document: Document, paragraphs: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, Counted]]:
    """Yield the figures of paragraphs with their places; what stands between is furniture."""
    left = MOST_FIGURES
    for start, end in _stretches(document.text, paragraphs):
        found = figures_in(
            document.text[start:end],
            document.language,
            ages=document.ages,
            published_on=document.published_on,
        )
        for one in found.figures[:left]:
            if _inside(paragraphs, start + one.start):
                left -= 1
                yield start + one.start, start + one.end, one
        if left <= 0:
            return


def _stretches(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Put paragraphs together to what is read at once, and cut those that are longer."""
    start = end = paragraphs[0][0] if paragraphs else 0
    for low, high in paragraphs:
        if high - start > STRETCH and end > start:
            yield start, end
            start = low
        end = high
        while end - start > STRETCH:
            cut = max(text.rfind(". ", start, start + STRETCH) + 1, start)
            cut = cut if cut > start else text.rfind(" ", start, start + STRETCH)
            cut = cut if cut > start else start + STRETCH
            yield start, cut
            start = cut
    if end > start:
        yield start, end


def _inside(paragraphs: Sequence[tuple[int, int]], place: int) -> bool:
    at = bisect_right(paragraphs, place, key=lambda one: one[0]) - 1
    return at >= 0 and place < paragraphs[at][1]


def _claims(found: Extraction, text: str, voices: Attributions) -> Iterator[ProposedClaim]:
    """Yield one claim for every figure, and one for all that is said without any."""
    direct = [(one.start, one.end, number) for number, one in enumerate(found.quotes) if one.direct]
    places = [figure.start for figure in found.figures]
    passages = sorted(voices.passages(), key=lambda one: one.start)
    days = Days(found.language, found.published_on)
    stated = {one: days.first(text[slice(*one.span)]) for one in passages}
    for number, figure in enumerate(found.figures):
        start, end = voices.sentence_at(figure.start)
        said = [one for one in _near(passages, figure.start) if figure.start < one.end]
        told = [one for one in said if one.sources]
        dated = next((stated[one] for one in told if stated[one]), None)
        yield ProposedClaim(
            start=start,
            end=end,
            text=text[start:end],
            figures=(number,),
            quotes=_within(direct, start, end),
            sources=relayed(figure.sources, found.agency),
            stance=next((one.stance for one in told if one.stance is not Stance.ASSERTS),
                        Stance.ASSERTS),
            modality=figure.modality,
            stated_on=dated,
        )  # fmt: skip
    for passage in passages:
        at = bisect_left(places, passage.start)
        if not passage.sources or (at < len(places) and places[at] < passage.end):
            continue
        dated = stated[passage]
        words = text[passage.start : passage.end]
        yield ProposedClaim(
            start=passage.start,
            end=passage.end,
            text=words,
            figures=(),
            quotes=_within(direct, passage.start, passage.end),
            sources=relayed(passage.sources, found.agency),
            stance=passage.stance,
            modality=_modality(words, found.language),
            stated_on=dated,
        )


def _modality(text: str, language: str | None) -> Modality:
    """Return how a clause without figures speaks: by its words, the least certain first."""
    words = lexicon(language or "und")
    tokens = words.tokens(text[:LONGEST_CLAUSE])
    hits = (words.modal.at(tokens, at) for at in range(len(tokens)))
    told = {hit[0] for hit in hits if hit}
    order = (Modality.HYPOTHETICAL, Modality.PLANNED, Modality.PROJECTED, Modality.CAPACITY)
    return next((one for one in order if one in told), Modality.ACTUAL)


def _near(passages: Sequence[Passage], place: int) -> Sequence[Passage]:
    """Return the passages that may hold a place; one sentence has no more than so many."""
    at = bisect_right(passages, place, key=lambda one: one.start)
    return passages[max(0, at - MOST_SAYINGS) : at]


def _within(direct: Sequence[tuple[int, int, int]], start: int, end: int) -> tuple[int, ...]:
    at = bisect_left(direct, (start, 0, 0))
    found = []
    while at < len(direct) and direct[at][0] < end:
        if direct[at][1] <= end:
            found.append(direct[at][2])
        at += 1
    return tuple(found)
