"""Every attribution of a story put together: sources told apart, resolved, and placed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factdb.core.extraction import Quote, Source
from factdb.core.observations import SourceKind, Stance
from factdb.text.languages.speech import Speech
from factdb.text.voices.chains import Voice, chained, covering
from factdb.text.voices.frames import frames
from factdb.text.voices.marks import quotations
from factdb.text.voices.names import Mention
from factdb.text.voices.people import People
from factdb.text.voices.quoting import Quoting
from factdb.text.voices.reach import Reach
from factdb.text.voices.saying import How, Saying
from factdb.text.voices.sayings import finder
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Word

MOST_SPOKE = 8
"""How many of those who spoke before are kept, for pronouns to refer to."""

_SIGNS = (",", ":", ".", "–", "—", ";")


class Passage(NamedTuple):
    """A stretch of the text that somebody says, with whom it is attributed to."""

    start: int
    end: int
    sources: tuple[Source, ...]
    stance: Stance
    span: tuple[int, int]
    """The words that attribute it, where a date would tell when it was said."""


class Attributions:
    """The attributions of one story in one language."""

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int]], speech: Speech) -> None:
        self._text, self._speech = text, speech
        self._finder, reach = finder(speech), Reach(speech)
        marks = quotations(text, paragraphs)
        self._frames = frames(text, paragraphs, marks, speech, self._finder.tells)
        self._starts = [frame.start for frame in self._frames]
        said = [reach.bounded(one.words, self._finder.of(one.words)) for one in self._frames]
        self._people = People(text, self._frames, speech, self._finder.nouns, self._alone(said))
        self._quoting = Quoting(text, marks, self._frames, self._finder, self._people)
        self._voices: list[list[Voice]] = []
        self._carried: list[tuple[Source, ...]] = []
        self._spoke: list[Mention] = []
        self._subjects: dict[tuple[int, int], Noun | None] = {}
        for number, one in enumerate(said):
            self._read(number, one)

    def quotes(self) -> list[Quote]:
        """Return the quotes of the story, direct and reported, in order."""
        found = [*self._quoting.quotes(), *self._reported()]
        return sorted(found, key=lambda quote: (quote.start, -quote.end))

    def sources_at(self, place: int) -> tuple[Source, ...]:
        """Return whom the words at a place are attributed to; nobody where it is not told."""
        number, at = self._find(place)
        if at is None:
            return ()
        word = self._frames[number].words[at]
        if word.kind == "quote":
            return self._quoting.sources(word.quote)
        return chained(covering(self._voices[number], at)) or self._carried[number]

    def passages(self) -> Iterator[Passage]:
        """Yield what is said by anybody, sentence by sentence."""
        for number, voices in enumerate(self._voices):
            words = self._frames[number].words
            for saying, sources in voices:
                parts = [self._trimmed(words, *part) for part in saying.content]
                told = [part for part in parts if part[0] < part[1]]
                if told and saying.how is not How.CITING:
                    start, end = words[told[0][0]].start, words[told[-1][1] - 1].end
                    span = (words[saying.span[0]].start, words[saying.span[1] - 1].end)
                    yield Passage(start, end, sources, saying.stance, span)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return the sentence that a place stands in."""
        number, at = self._find(place)
        if at is None:
            return place, place
        return self._frames[number].start, self._frames[number].end

    def subject_at(self, place: int) -> str | None:
        """Return the noun that the clause around a place begins with."""
        number, at = self._find(place)
        words = self._frames[number].words if at is not None else ()
        if at is None or words[at].kind == "quote":
            return None
        begin = 0
        for saying, _ in self._voices[number]:
            begin = max([begin, *(low for low, high in saying.content if low <= at < high)])
        if (number, begin) not in self._subjects:
            self._subjects[number, begin] = self._subject(words, begin)
        noun = self._subjects[number, begin]
        if noun is None or noun.end >= at:
            return None  # what stands right before a figure only hedges it
        return self._people.text_of(number, noun)

    def _alone(self, said: Sequence[Sequence[Saying]]) -> frozenset[str]:
        """Return the single words with a capital that are subjects of verbs of saying."""
        found = set()
        for frame, sayings in zip(self._frames, said, strict=True):
            for one in sayings:
                word = frame.words[one.noun.start]
                if one.how is How.SAYS and one.noun.end - one.noun.start == 1 and word.capital:
                    found.add(word.text)
        return frozenset(found)

    def _subject(self, words: Sequence[Word], begin: int) -> Noun | None:
        speech = self._speech
        lead = {*speech.that, *speech.ands, *speech.breaks, *speech.adverbs, ","}
        while begin < len(words) and words[begin].key in lead:
            begin += 1
        noun = self._finder.nouns.after(words, begin)
        if noun is None or noun.start > begin or noun.end - noun.start > 8:
            return None
        counted = any(word.kind == "number" for word in words[noun.start : noun.end])
        return None if counted else noun

    def _read(self, number: int, said: Sequence[Saying]) -> None:
        """Resolve the sources of one sentence, and give its quotes their speakers."""
        voices: list[Voice] = []
        spoke: list[Mention] = []
        for saying in said:
            sources = tuple(self._named(number, saying))
            voices.append(Voice(saying, sources))
            if saying.how is How.SAYS:
                spoke += self._as_mention(number, saying, sources)
        self._voices.append(voices)
        self._carried.append(self._in_mood(number))
        self._quoting.read(number, self._voices, self._spoke)
        self._spoke = [*self._spoke, *spoke][-MOST_SPOKE:]

    def _as_mention(
        self, number: int, saying: Saying, sources: Sequence[Source]
    ) -> Iterator[Mention]:
        """Remember who spoke; ``at`` below zero marks one that is no person."""
        for source in sources[:1]:
            told = source.text if source.resolution.startswith("description") else None
            name = source.resolved or told
            if name is None:
                continue
            if told is not None:
                self._people.learn_gender(name, self._frames[number].words, saying.noun)
            person = source.kind in (SourceKind.PERSON, None)
            yield Mention(number, saying.noun.start if person else -1, name)

    def _named(self, number: int, saying: Saying) -> Iterator[Source]:
        """Yield the sources that the noun of a saying names."""
        words, people = self._frames[number].words, self._people
        cue = self._cue(words, saying)
        via = tuple(self._passed_on(number, saying))
        items = people.sources.items(self._text, words, saying.noun)
        shared = next((Noun(one.start, one.end) for one in items if one.whole is None), saying.noun)
        for item in items:
            alone = (item.start, item.end) == (saying.noun.start, saying.noun.end)
            part = saying.noun if alone else Noun(item.start, item.end)
            resolved = people.resolve(number, part, self._spoke, item.whole)
            kind = people.sources.kind(words, shared if item.whole else part, people.surnames)
            if people.unspoken(words[part.start : part.end]):
                kind = None
            if resolved.name and (kind is None or resolved.by == "pronoun"):
                kind = self._kind_of(resolved.name) or kind
            start, end = words[part.start].start, words[part.end - 1].end
            text = self._text[start:end]
            yield Source(text, start, end, cue, kind, via, resolved.name, resolved.told)

    def _cue(self, words: Sequence[Word], saying: Saying) -> str:
        """Return the words that attribute, without those that only lead up to them."""
        start, end = saying.cue
        while start < end - 1 and words[start].key in self._speech.cue_fillers:
            start += 1
        return self._text[words[start].start : words[end - 1].end]

    def _kind_of(self, name: str) -> SourceKind | None:
        """Return what sort of source one who spoke before is."""
        for one in self._spoke:
            if one.name == name:
                return SourceKind.PERSON if one.at >= 0 else SourceKind.BODY
        return None

    def _passed_on(self, number: int, saying: Saying) -> Iterator[str]:
        """Yield the outlets that a saying was told to, or that relay it."""
        words, people = self._frames[number].words, self._people
        if saying.audience is not None:
            kind = people.sources.kind(words, saying.audience, people.surnames)
            if kind is SourceKind.OUTLET:
                yield people.text_of(number, saying.audience)
        if saying.relay is not None:
            kind = people.sources.kind(words, saying.relay, people.surnames)
            if saying.how is not How.ACCORDING or kind is SourceKind.OUTLET:
                yield people.text_of(number, saying.relay)

    def _in_mood(self, number: int) -> tuple[Source, ...]:
        """Return the source of the sentence before where the mood of the verb goes on with it."""
        mood = self._speech.reported_mood
        words = self._frames[number].words
        if not number or self._voices[number] or not any(word.key in mood for word in words):
            return ()
        before = [one for one in self._voices[number - 1] if one.saying.how is not How.CITING]
        return before[-1].sources if before else self._carried[number - 1]

    def _reported(self) -> Iterator[Quote]:
        """Yield what is reported in the story's own words."""
        for number, voices in enumerate(self._voices):
            words = self._frames[number].words
            for saying, sources in voices:
                if saying.how is How.CITING:
                    continue
                for part in saying.content:
                    low, high = self._trimmed(words, *part)
                    if high - low > 1 and any(w.kind == "word" for w in words[low:high]):
                        start, end = words[low].start, words[high - 1].end
                        speaker = self._quoting.speaker(sources)
                        text = self._text[start:end]
                        yield Quote(start, end, text, False, speaker, self._cue(words, saying))

    def _trimmed(self, words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
        """Leave out the signs and the "that" around what is said."""
        lead = {*self._speech.that[:1], *_SIGNS}
        while start < end and words[start].key in lead:
            start += 1
        while end > start and words[end - 1].key in _SIGNS:
            end -= 1
        return start, end

    def _find(self, place: int) -> tuple[int, int | None]:
        """Return the sentence and the word at a place; no word where it is in none."""
        number = bisect_right(self._starts, place) - 1
        if number < 0 or place >= self._frames[number].end:
            return number, None
        words = self._frames[number].words
        at = bisect_right(words, place, key=lambda word: word.start) - 1
        return number, at if at >= 0 else None
