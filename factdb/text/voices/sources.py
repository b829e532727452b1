"""What sort of source a noun names, and a list of sources taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from babel import Locale

from factdb.core.observations import SourceKind
from factdb.text.languages.speech import Speech
from factdb.text.voices.nouns import Nouns
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Word


class Item(NamedTuple):
    """One source of a list: its words, and its whole name where a shared noun was left out."""

    start: int
    end: int
    whole: str | None = None


@lru_cache(maxsize=32)
def territories(code: str) -> frozenset[str]:
    """Return the names of countries in a language, folded."""
    locale = Locale.parse(code)
    return frozenset(name.casefold() for name in locale.territories.values())


@lru_cache(maxsize=32)
def cities(code: str) -> frozenset[str]:
    """Return the names of capitals and other large cities, which stand for their governments.

    CLDR names a city for every time zone; where that is not the capital, it is listed here.
    """
    zones = Locale.parse(code).time_zones
    named = {str(zone["city"]).casefold() for zone in zones.values() if "city" in zone}
    plain = {str(zone).rpartition("/")[2].replace("_", " ").casefold() for zone in zones}
    return frozenset(named | plain | _CAPITALS)


_CAPITALS = frozenset(
    [
        "washington", "beijing", "peking", "pékin", "pekín", "pequim", "ankara", "islamabad",
        "berne", "bern", "berna", "ottawa", "canberra", "brasília", "brasilia", "abuja", "rabat",
        "tel aviv", "wellington", "pretoria", "kyiv", "kiev", "kiew", "moskow", "seoul", "séoul",
        "seúl", "seul", "pyongyang", "pjöngjang", "hanoi", "hanói", "new delhi", "brussels",
        "bruxelles", "brüssel", "bruselas", "bruxelas", "moskau", "moscou", "moscú", "rom", "rome",
    ]
)  # fmt: skip


def printed(text: str, words: Sequence[Word], start: int, end: int) -> str:
    """Return the words as they stand in the text, on one line."""
    return " ".join(text[words[start].start : words[end - 1].end].split())


class Sources:
    """Judges the nouns of one language."""

    def __init__(self, speech: Speech, nouns: Nouns) -> None:
        self.speech = speech
        self.nouns = nouns
        self._territories = territories(speech.code)

    def name(self, words: Sequence[Word], noun: Noun) -> tuple[int, int] | None:
        """Return the part of a noun that is a person's name, without title, office and country."""
        found = noun.name or self._run(words, noun)
        if found is None:
            return None
        end = found[1]
        start = self._without_title(words, *found)
        inner = words[start:end]
        if not inner or any(self._no_name(word) for word in inner):
            return None
        folded = " ".join(word.key for word in inner)
        if folded in self._territories or inner[0].key in self.speech.determiners:
            return None
        alone = len(inner) == 1
        known = any(self.nouns.knows(word.key) for word in inner)
        if known and (alone or self.speech.nouns_capital):
            return None
        common = alone and self.speech.nouns_capital and start > noun.start
        if common and (words[start - 1].key in self.speech.determiners or words[start - 1].small):
            return None  # German writes every noun so
        return start, end

    def _run(self, words: Sequence[Word], noun: Noun) -> tuple[int, int] | None:
        """Return the capitals that a noun ends with, where they can name a person."""
        speech = self.speech
        head = self.head(words, noun)
        if head is not None and self._no_person(head.key):
            return None
        start, end = noun.start, self._before_body(words, noun)
        while end > start and not words[end - 1].capital:
            if self.nouns.knows(words[end - 1].key) or words[end - 1].key in speech.inside:
                return None
            end -= 1
        begin = end
        while begin > start and self._of_name(words, begin - 1, start):
            begin -= 1
        while begin < end and words[begin].small:
            begin += 1
        # "the minister of Defence", "le ministre de la Défense": a preposition leads to it.
        before = words[begin - 1].key if begin > start else ""
        bound = speech.inside - speech.ands
        articled = begin - start > 1 and words[begin - 2].key in bound
        if before in bound and (articled or before not in speech.determiners):
            return None
        return begin, end

    def _no_person(self, key: str) -> bool:
        """Whether a noun is the head of what names no person."""
        speech = self.speech
        if self._is(key, speech.roles | speech.voices | speech.titles):
            return False
        return self._is(key, speech.bodies | speech.documents | speech.outlets | speech.groups)

    def _before_body(self, words: Sequence[Word], noun: Noun) -> int:
        """Leave out what body a person belongs to: "Helen Marsh of Leeds University"."""
        for at in range(noun.start + 2, noun.end):
            if words[at].key in self.speech.inside and words[at - 1].capital:
                behind = words[at : noun.end]
                named = words[at - 2].capital and not self.nouns.knows(words[at - 1].key)
                if named and any(word.key in self.speech.bodies for word in behind):
                    return at
        return noun.end

    def _of_name(self, words: Sequence[Word], at: int, start: int) -> bool:
        word = words[at]
        if word.capital:
            return True
        inside = at > start and at + 1 < len(words)
        return inside and (
            word.key in self.speech.links | {"-"}
            or (word.key == "." and len(words[at - 1].text) <= 2)
            or (word.key in "'’" and word.start == words[at - 1].end)
        )

    def _without_title(self, words: Sequence[Word], start: int, end: int) -> int:
        titled = start
        for at in range(start, end - 1):
            key = words[at].key
            if (
                key in self.speech.titles
                or key in self.speech.roles
                or key in self.speech.voices
                or (self.nouns.knows(key) and key not in self.speech.bodies and at + 1 < end)
            ):
                titled = at + 1
        start = titled
        while start < end and words[start].key in (".", "-"):
            start += 1
        if titled or start == 0:
            for length in (3, 2, 1):
                folded = " ".join(word.key for word in words[start : start + length])
                if start + length < end and folded in self._territories:
                    return start + length
        return start

    def _no_name(self, word: Word) -> bool:
        speech = self.speech
        return word.key in (speech.bodies | speech.documents | speech.groups | speech.times) or (
            word.key in speech.outlets
        )

    def kind(
        self, words: Sequence[Word], noun: Noun, surnames: frozenset[str] = frozenset()
    ) -> SourceKind | None:
        """Say what sort of source a noun names, if its words tell."""
        speech = self.speech
        inner = words[noun.start : noun.end]
        if len(inner) == 1 and inner[0].key in speech.pronouns:
            gender = speech.pronouns[inner[0].key]
            return SourceKind.PERSON if set(gender) <= {"m", "f", "r"} else None
        head = self.head(words, noun)
        name = self.name(words, noun)
        if name and head and head.key in (speech.roles | speech.voices | speech.titles):
            return SourceKind.PERSON
        if head is not None:
            return self._of_head(head, inner)
        folded = " ".join(word.key for word in inner if word.key not in speech.determiners)
        if folded in self._territories:
            return SourceKind.BODY
        if name is None:
            return None
        last = words[name[1] - 1]
        if last.key in surnames or name[1] - name[0] >= 2:
            return SourceKind.PERSON
        acronym = last.text.isupper() and len(last.text) > 1
        return SourceKind.BODY if acronym or last.key in cities(speech.code) else None

    def _of_head(self, head: Word, inner: Sequence[Word]) -> SourceKind:
        speech = self.speech
        indefinite = any(word.key in speech.indefinite for word in inner[:2])
        if self._is(head.key, speech.documents):
            return SourceKind.DOCUMENT
        if self._is(head.key, speech.voices):
            named = any(self._is(word.key, speech.bodies) for word in inner)
            return SourceKind.BODY if named or not indefinite else SourceKind.UNNAMED
        if indefinite and self._is(head.key, speech.roles):
            return SourceKind.UNNAMED
        if self._is(head.key, speech.outlets) and head.capital:
            return SourceKind.OUTLET
        if self._is(head.key, speech.groups):
            return SourceKind.BODY if self._is(head.key, speech.bodies) else SourceKind.UNNAMED
        if self._is(head.key, speech.bodies):
            return SourceKind.BODY
        if self._is(head.key, speech.outlets):
            return SourceKind.OUTLET
        definite = inner[0].key in speech.determiners and not indefinite
        return SourceKind.PERSON if definite or inner[0].capital else SourceKind.UNNAMED

    def _is(self, key: str, listed: frozenset[str]) -> bool:
        return key in listed or (self.speech.nouns_capital and self.nouns.composed(key, listed))

    def head(self, words: Sequence[Word], noun: Noun) -> Word | None:
        """Return the word that says what sort of thing a noun names."""
        speech = self.speech
        stop = noun.name[0] if noun.name else noun.end
        inner = list(words[noun.start : stop])
        for at, word in enumerate(inner):
            if at and (word.key in speech.inside | speech.ends or word.key in (",", "(")):
                inner = inner[:at]
                break
        if speech.head_last:
            owners = [at for at, word in enumerate(inner[:-1]) if word.key == "'s"]
            inner = inner[owners[-1] + 1 :] if owners else inner
        known = [word for word in inner if self.nouns.knows(word.key)]
        if not known:
            return None
        return known[-1] if speech.head_last else known[0]

    def items(self, text: str, words: Sequence[Word], noun: Noun) -> list[Item]:
        """Take a list of sources apart; a noun that they share is given to each."""
        parts = self._parts(words, noun)
        if len(parts) < 2:
            return [Item(noun.start, noun.end)]
        heads = [self._known_in(words, *part) for part in parts]
        whole: list[str | None] = [None] * len(parts)
        first, last = parts[0], parts[-1]
        if heads[0] and not any(heads[1:]) and self._is_group(words, *first):
            shared = self._up_to_name(words, *first)
            for number, part in enumerate(parts[1:], 1):
                lead = printed(text, words, first[0], shared)
                whole[number] = f"{lead} {printed(text, words, *part)}"
        elif heads[-1] and not any(heads[:-1]) and self._is_group(words, *last):
            shared = last[1]
            while shared > last[0] and words[shared - 1].small:
                shared -= 1
            if last[0] < shared < last[1]:
                tail = printed(text, words, shared, last[1])
                for number, part in enumerate(parts[:-1]):
                    whole[number] = f"{printed(text, words, *part)} {tail}"
        return [Item(*part, name) for part, name in zip(parts, whole, strict=True)]

    def _parts(self, words: Sequence[Word], noun: Noun) -> list[tuple[int, int]]:
        speech = self.speech
        if noun.name is not None:
            return [(noun.start, noun.end)]
        parts: list[tuple[int, int]] = []
        start = noun.start
        for at in range(noun.start, noun.end):
            if words[at].key == "," or words[at].key in speech.ands:
                if at > start:
                    parts.append((start, at))
                start = at + 1
        if start < noun.end:
            parts.append((start, noun.end))
        if len(parts) == 2 and not self._separable(words, *parts):
            return [(noun.start, noun.end)]
        return parts

    def _separable(
        self, words: Sequence[Word], first: tuple[int, int], second: tuple[int, int]
    ) -> bool:
        """Whether two nouns are two sources: "Smith and Jones", not "Health and Welfare"."""
        one = words[first[0] : first[1]]
        if self._is_group(words, *first) or self._is_group(words, *second):
            return any(word.capital for word in one) or self._known_in(words, *first)
        if words[second[0]].key in self.speech.determiners:
            return True
        if self._known_in(words, *first) and not self._known_in(words, *second):
            return second[1] - second[0] >= 2 and not any(
                word.key in self.speech.inside for word in one
            )
        return True

    def _known_in(self, words: Sequence[Word], start: int, end: int) -> bool:
        return any(self.nouns.knows(word.key) for word in words[start:end])

    def _is_group(self, words: Sequence[Word], start: int, end: int) -> bool:
        return any(self._is(word.key, self.speech.groups) for word in words[start:end])

    def _up_to_name(self, words: Sequence[Word], start: int, end: int) -> int:
        at = start
        while at < end and not (words[at].capital and not self.nouns.knows(words[at].key)):
            at += 1
        return at if start < at < end else end
