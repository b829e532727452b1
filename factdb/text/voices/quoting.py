"""Who speaks what stands in quotation marks, and which marks quote nobody.

A quotation has the speaker of the words around it; one that stands alone has that of the one
before. Marks around a word or two without a cue are irony or a title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factdb.core.extraction import Quote, Source, Speaker
from factdb.core.observations import SourceKind
from factdb.text.voices.chains import Voice, chained, covering
from factdb.text.voices.frames import ENDS, LONGEST_FRAME, Frame
from factdb.text.voices.marks import Quotation
from factdb.text.voices.names import Mention
from factdb.text.voices.people import People
from factdb.text.voices.saying import How
from factdb.text.voices.sayings import Finder
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Word, titled
from factdb.text.voices.words import words as words_of

SCARE = 3
"""Words up to which marks without a cue are taken for irony or a title."""


class Spoken(NamedTuple):
    """Who speaks a quotation, and by which cue."""

    sources: tuple[Source, ...]
    cue: str | None


class Quoting:
    """Gives the quotations of one story their speakers, sentence by sentence."""

    def __init__(
        self,
        text: str,
        marks: Sequence[Quotation],
        frames: Sequence[Frame],
        finder: Finder,
        people: People,
    ) -> None:
        self._text = text
        self._marks, self._frames = marks, frames
        self._finder, self._people = finder, people
        self._spoken: dict[int, Spoken] = {}

    def read(
        self, number: int, voices: Sequence[Sequence[Voice]], spoke: Sequence[Mention]
    ) -> None:
        """Give the quotations of a sentence their speakers; ``voices`` are all up to it."""
        for at, word in enumerate(self._frames[number].words):
            if word.kind == "quote" and (spoken := self._who(number, at, voices, spoke)):
                self._spoken[word.quote] = spoken

    def sources(self, quote: int) -> tuple[Source, ...]:
        """Return who speaks a quotation."""
        return self._spoken[quote].sources if quote in self._spoken else ()

    def quotes(self) -> Iterator[Quote]:
        """Yield the quotations that quote somebody."""
        for number, (sources, cue) in self._spoken.items():
            start, end = self._marks[number].inner_start, self._marks[number].inner_end
            yield Quote(start, end, self._text[start:end], True, self.speaker(sources), cue)

    def speaker(self, sources: Sequence[Source]) -> Speaker | None:
        """Put several who speak together into one."""
        if not sources:
            return None
        first, last = sources[0], sources[-1]
        names = [one.resolved for one in sources]
        told = None if None in names else " and ".join(filter(None, names))
        start, end = first.start, max(first.end, last.end)
        return Speaker(self._text[start:end], start, end, told, first.resolution)

    def _who(
        self,
        number: int,
        at: int,
        voices: Sequence[Sequence[Voice]],
        spoke: Sequence[Mention],
    ) -> Spoken | None:
        words = self._frames[number].words
        mark = self._marks[words[at].quote]
        if self._text[mark.end : mark.end + 1] == "-":
            return None  # the name of an outlet: die „Bild“-Zeitung
        if saying := covering(voices[number], at):
            ironic = at and words[at - 1].key in self._finder.speech.unquoted
            if (ironic and not self._whole(mark)) or self._names(words, at, mark):
                return None
            sources = chained(saying)
            return Spoken(sources, sources[0].cue if sources else None)
        if self._finder.speech.incise and (inside := self._inside(number, mark, spoke)):
            return Spoken((inside,), inside.cue)
        if colon := self._before_colon(number, at, spoke):
            return Spoken((colon,), ":")
        if not self._whole(mark):
            return None
        alone = all(one.kind in ("quote", "sign") for one in words)
        return Spoken(self._preceding(number, voices) if alone else (), None)

    def _names(self, words: Sequence[Word], at: int, mark: Quotation) -> bool:
        """Whether marks hold a title: in "War and Peace", her book "A Long Way to Go Home"."""
        inner = self._text[mark.inner_start : mark.inner_end]
        if not titled(inner):
            return False
        speech = self._finder.speech
        before = words[at - 1].key if at else ""
        led = before in speech.inside | speech.ends | {"'s", "'"} and before not in speech.breaks
        longer = sum(len(word) > SCARE for word in inner.split())
        return led or (not speech.nouns_capital and longer >= SCARE)

    def _whole(self, mark: Quotation) -> bool:
        """Whether marks hold a sentence, and not a word of irony or a title."""
        inner = self._text[mark.inner_start : mark.inner_end]
        length = len(inner.split())
        if not self._finder.speech.says:
            # Without words of saying the marks alone tell; some scripts write without spaces.
            closed = self._text[mark.end : mark.end + 1] == ","
            return length > 1 or closed or self._text[mark.start] in "「『"
        if length <= SCARE:
            return inner[-1] in ENDS and inner[:1].isupper()
        if inner[-1] in ENDS or inner[-1] in ",;–—":
            return True
        return length > 2 * SCARE and inner[:1].isupper() and not titled(inner)

    def _inside(self, number: int, mark: Quotation, spoke: Sequence[Mention]) -> Source | None:
        """Return who speaks a quotation by its own words: « Non, a dit le maire, jamais »."""
        inner = list(words_of(self._text, mark.inner_start, mark.inner_end))[:LONGEST_FRAME]
        for saying in self._finder.of(inner):
            if saying.how is How.SAYS and saying.noun.start >= saying.cue[0]:
                cue = self._text[inner[saying.cue[0]].start : inner[saying.cue[1] - 1].end]
                return self._source(number, inner, saying.noun, cue, spoke)
        return None

    def _before_colon(self, number: int, at: int, spoke: Sequence[Mention]) -> Source | None:
        """Return whom a sentence names before the colon that opens a quotation."""
        words = self._frames[number].words
        if at < 2 or words[at - 1].key != ":":
            return None
        nouns = self._finder.nouns
        noun = nouns.after(words, 0)
        if noun is None or noun.start != 0 or noun.outer_end != at - 1:
            named = [one for one in self._people.named_in(number) if one.at < at]
            if len({one.name for one in named}) != 1:
                return None
            noun = nouns.after(words, named[0].at)
        return noun and self._source(number, words, noun, ":", spoke)

    def _source(
        self,
        number: int,
        words: Sequence[Word],
        noun: Noun,
        cue: str | None,
        spoke: Sequence[Mention],
    ) -> Source:
        resolved = self._people.resolve(number, noun, spoke, words=words)
        start, end = words[noun.start].start, words[noun.end - 1].end
        kind = self._people.sources.kind(words, noun, self._people.surnames)
        told = self._text[start:end]
        return Source(told, start, end, cue, kind, (), resolved.name, resolved.told)

    def _preceding(self, number: int, voices: Sequence[Sequence[Voice]]) -> tuple[Source, ...]:
        """Return who spoke right before a sentence that is nothing but a quotation."""
        before = number - 1
        if number == 0 or self._frames[number].paragraph - self._frames[before].paragraph > 1:
            return ()
        words = self._frames[before].words
        for word in reversed(words):
            if word.kind == "quote" and word.quote in self._spoken:
                return self.sources(word.quote)
        said = [one.sources for one in voices[before] if one.saying.how is How.SAYS]
        if said:
            return said[-1]
        named = {one.name: one for one in self._people.named_in(before)}
        if len(named) == 1 and self._frames[before].paragraph == self._frames[number].paragraph:
            (one,) = named.values()
            noun = self._finder.nouns.after(words, one.at)
            if noun is not None:
                start, end = words[noun.start].start, words[noun.end - 1].end
                told = self._text[start:end]
                person = SourceKind.PERSON
                return (Source(told, start, end, None, person, (), one.name, "name"),)
        return ()
