"""Who is named in a story: persons, offices and bodies, with the words they are named by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factdb.text.languages.speech import Speech
from factdb.text.voices.frames import Frame
from factdb.text.voices.sources import Sources, cities, printed, territories
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Word


class Mention(NamedTuple):
    """A person or body named in a sentence, at a word of it."""

    frame: int
    at: int
    name: str


class Names:
    """The names of one story, by their words and by the offices they are given."""

    def __init__(
        self,
        text: str,
        frames: Sequence[Frame],
        sources: Sources,
        speakers: frozenset[str] = frozenset(),
    ) -> None:
        self._text = text
        self._sources = sources
        self._speech: Speech = sources.speech
        self._by_token: dict[str, dict[str, int]] = defaultdict(dict)
        self.by_role: dict[str, list[tuple[Mention, frozenset[str]]]] = defaultdict(list)
        self.bodies: dict[str, list[tuple[Mention, frozenset[str]]]] = defaultdict(list)
        self.genders: dict[str, str] = {}
        for number, frame in enumerate(frames):
            self._learn(number, frame.words)
        self.surnames = frozenset(self._by_token)
        for name in speakers:
            self._learn_single(name)
        self.mentions = [list(self._mentioned(n, frame.words)) for n, frame in enumerate(frames)]

    def _learn_single(self, name: str) -> None:
        """Take a single word that speaks for a name, unless it is known as something else."""
        key = name.casefold()
        nouns, code = self._sources.nouns, self._speech.code
        other = key in nouns.function or nouns.knows(key) or name.isupper()
        place = key in territories(code) or key in cities(code)
        if key not in self._by_token and not other and not place:
            self._by_token[key][name] = 0

    def full(self, key: str) -> str | None:
        """Return the full name that one of its words stands for, if there is one alone."""
        names = self._by_token.get(key, {})
        if len(names) == 1:
            return next(iter(names))
        last = [name for name in names if name.casefold().split()[-1] == key]
        return last[0] if len(last) == 1 else None

    def fuller(self, key: str, told: str) -> str:
        """Return a name with what is left out of it elsewhere, if that is one alone."""
        more = [one for one in self._by_token[key] if told in one and len(one) > len(told)]
        return more[0] if len(more) == 1 else told

    def _learn(self, number: int, words: Sequence[Word]) -> None:
        at = 0
        while at < len(words):
            stop = self._run(words, at)
            if stop <= at:
                at += 1
                continue
            self._learn_run(number, words, at, stop)
            at = stop

    def _run(self, words: Sequence[Word], start: int) -> int:
        word = words[start]
        if not word.capital or word.key in self._sources.nouns.function:
            return start
        at = start
        while at < len(words) and at - start < 12:
            link = words[at].key in self._speech.links | {"-"}
            dotted = words[at].key == "." and len(words[at - 1].text) <= 2
            follows = at + 1 < len(words) and words[at + 1].capital
            if not (words[at].capital or ((link or dotted) and at > start and follows)):
                break
            at += 1
        return at

    def _learn_run(self, number: int, words: Sequence[Word], start: int, stop: int) -> None:
        speech = self._speech
        run = Noun(start, stop)
        body = next((w for w in words[start:stop] if w.key in speech.bodies), None)
        if body is not None and stop - start > 1:
            self._learn_body(number, words, start, stop, body.key)
        elif stop < len(words) and words[stop].key in speech.bodies and speech.head_last:
            self._learn_body(number, words, start, stop + 1, words[stop].key)
        elif start and words[start - 1].key in speech.bodies and not speech.head_last:
            self._learn_body(number, words, start - 1, stop, words[start - 1].key)
        name = self._sources.name(words, run)
        if name is None or name[1] - name[0] > 5:
            return
        full = printed(self._text, words, *name)
        keys = [word.key for word in words[name[0] : name[1]] if len(word.key) > 2]
        if name[1] - name[0] >= 2:
            for key in keys:
                self._by_token[key].setdefault(full, number)
        else:
            full = self.full(words[name[0]].key) or full
        titles = (*words[max(0, start - 3) : name[0]], *self._apposition(words, stop))
        told = frozenset(word.key for word in titles)
        for word in titles:
            key = word.key
            if key in speech.roles or key in speech.voices:
                self.by_role[key].append((Mention(number, start, full), told))
            if gender := speech.genders.get(key):
                self.genders.setdefault(full, gender)

    def _learn_body(
        self, number: int, words: Sequence[Word], start: int, stop: int, head: str
    ) -> None:
        name = printed(self._text, words, start, stop)
        about = frozenset(word.key for word in words[start:stop])
        self.bodies[head].append((Mention(number, start, name), about))

    def _apposition(self, words: Sequence[Word], stop: int) -> Sequence[Word]:
        """Return the words that tell a person's office behind the name: ", a spokesman for ..."."""
        if stop >= len(words) or words[stop].key != ",":
            return ()
        end = stop + 1
        while end < len(words) and end - stop < 9 and words[end].kind == "word":
            if words[end].key in self._speech.relative:
                break
            end += 1
        inner = words[stop + 1 : end]
        if not inner or inner[0].key in self._speech.ands:
            return ()
        return inner

    def _mentioned(self, number: int, words: Sequence[Word]) -> Iterator[Mention]:
        at = 0
        while at < len(words):
            names = self._by_token.get(words[at].key, {}) if words[at].capital else {}
            if not names:
                at += 1
                continue
            stop = at
            while stop < len(words) and self._shares(words[stop], names):
                stop += 1
            run = printed(self._text, words, at, stop)
            full = next((name for name in names if name == run), None) or self.full(
                words[stop - 1].key
            )
            if full is not None:
                yield Mention(number, at, full)
            at = max(stop, at + 1)

    def _shares(self, word: Word, names: dict[str, int]) -> bool:
        return word.capital and any(word.text in name.split() for name in names)
