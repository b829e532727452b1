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
    Quote,
    Source,
)
from factdb.core.observations import Modality, Stance
from factdb.text.running import LONGEST_TEXT, figures_in
from factdb.text.speech import SPEECH
from factdb.text.speech.table import Speech
from factdb.text.voices.attributions import Attributions, Passage
from factdb.text.voices.layout import layout
from factdb.text.voices.sayings import MOST_SAYINGS
from factdb.text.voices.tongue import tongue


class Rules:
    """Finds figures, quotes and claims by grammar."""

    def extract(self, document: Document) -> Extraction:
        """Return what a story says. Raises ``ValueError`` for a text without any words."""
        text = document.text
        if not text.strip():
            raise ValueError("the text is empty")
        language = document.language or tongue(text)
        speech = _speech(language)
        parts = layout(text, speech)
        paragraphs = [*([parts.title] if parts.title else []), *parts.body]
        voices = Attributions(text, paragraphs, speech)
        figures = tuple(_figures(text, paragraphs, language, voices))
        quotes = tuple(voices.quotes())
        return Extraction(
            id=document.id,
            language=language,
            title=text[slice(*parts.title)] if parts.title else None,
            byline=parts.byline,
            agency=parts.agency,
            published_on=document.published_on or parts.published_on,
            figures=figures,
            quotes=quotes,
            claims=tuple(_claims(text, voices, figures, quotes, parts.agency)),
            notes=tuple(_notes(language)),
        )


RULES = Rules()


def _notes(language: str | None) -> Iterator[str]:
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
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    language: str | None,
    voices: Attributions,
) -> Iterator[PrintedFigure]:
    for start, end in _stretches(paragraphs):
        for one in figures_in(text[start:end], language).figures:
            at, to = start + one.start, start + one.end
            if not _inside(paragraphs, at):
                continue
            notes = list(one.notes)
            if len(one.readings) > 1:
                notes.append("may also be " + " or ".join(map(str, one.readings[1:])))
            yield PrintedFigure(
                start=at,
                end=to,
                text=text[at:to],
                comparator=one.figure.comparator,
                low=one.figure.low,
                high=one.figure.high,
                unit=one.unit,
                subject=voices.subject_at(at),
                period=one.period,
                modality=one.modality,
                trend=one.trend,
                notes=tuple(notes),
                sources=voices.sources_at(at),
            )


def _stretches(paragraphs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Put paragraphs together, as many as are read at once; furniture between them is read too."""
    start = end = None
    for low, high in paragraphs:
        if start is None or end is None or high - start > LONGEST_TEXT:
            if start is not None and end is not None:
                yield start, end
            start = low
        end = high
    if start is not None and end is not None:
        yield start, end


def _inside(paragraphs: Sequence[tuple[int, int]], place: int) -> bool:
    at = bisect_right(paragraphs, place, key=lambda one: one[0]) - 1
    return at >= 0 and place < paragraphs[at][1]


def _claims(
    text: str,
    voices: Attributions,
    figures: Sequence[PrintedFigure],
    quotes: Sequence[Quote],
    agency: str | None,
) -> Iterator[ProposedClaim]:
    """Yield one claim for every figure, and one for all that is said without any."""
    direct = [(one.start, one.end, number) for number, one in enumerate(quotes) if one.direct]
    places = [figure.start for figure in figures]
    passages = sorted(voices.passages(), key=lambda one: one.start)
    for number, figure in enumerate(figures):
        start, end = voices.sentence_at(figure.start)
        denied = any(
            one.stance is not Stance.ASSERTS and one.sources and one.start <= figure.start < one.end
            for one in _near(passages, figure.start)
        )
        yield ProposedClaim(
            start=start,
            end=end,
            text=text[start:end],
            figures=(number,),
            quotes=_within(direct, start, end),
            sources=_relayed(figure.sources, agency),
            stance=Stance.DENIES if denied else Stance.ASSERTS,
            modality=figure.modality,
        )
    for passage in passages:
        at = bisect_left(places, passage.start)
        if not passage.sources or (at < len(places) and places[at] < passage.end):
            continue
        yield ProposedClaim(
            start=passage.start,
            end=passage.end,
            text=text[passage.start : passage.end],
            figures=(),
            quotes=_within(direct, passage.start, passage.end),
            sources=_relayed(passage.sources, agency),
            stance=passage.stance,
            modality=Modality.ACTUAL,
        )


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


def _relayed(sources: tuple[Source, ...], agency: str | None) -> tuple[Source, ...]:
    """Put the agency a story is credited to at the end of every chain."""
    if agency is None:
        return sources
    return tuple(
        one
        if agency in (one.resolved, one.text, *one.via)
        else replace(one, via=(*one.via, agency))
        for one in sources
    )
