"""Whom "he", "Smith", "the minister" or "the ministry" refers to.

A wrong name is worse than none: where two could be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factdb.text.languages.speech import Speech
from factdb.text.voices.frames import Frame
from factdb.text.voices.names import Mention, Names
from factdb.text.voices.nouns import Nouns
from factdb.text.voices.sources import Sources, printed
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Word

NEAR = 3
"""Sentences back in which a pronoun finds whom it means."""

SUBJECT = 6
"""Words into a sentence up to which a name is taken for its subject."""

_CLITICS = {"-il": "m", "-elle": "f", "-ils": "p", "-elles": "p", "-on": "1", "-je": "1"}


class Resolved(NamedTuple):
    """Whom a noun refers to, and by what; ``name`` is none where it cannot be told."""

    name: str | None
    by: str

    @property
    def told(self) -> str:
        """In words, by what; and that it is not, where it is not."""
        return self.by if self.name else f"{self.by}, not resolved"


class People:
    """Resolves the nouns of one story."""

    def __init__(
        self,
        text: str,
        frames: Sequence[Frame],
        speech: Speech,
        nouns: Nouns,
        speakers: frozenset[str] = frozenset(),
    ) -> None:
        self._text, self._frames = text, frames
        self.speech, self.nouns = speech, nouns
        self.sources = Sources(speech, nouns)
        self._verbs = frozenset(phrase.split()[0] for phrase in speech.says)
        self._names = Names(text, frames, self.sources, speakers)
        self.surnames = self._names.surnames

    def resolve(
        self,
        number: int,
        noun: Noun,
        spoke: Sequence[Mention],
        whole: str | None = None,
        words: Sequence[Word] | None = None,
    ) -> Resolved:
        """Say whom a noun of a sentence refers to; ``spoke`` are those who spoke before, in order.

        ``whole`` is its text where a list left a part of it out, ``words`` those it stands among
        where they are not the sentence's.
        """
        words = words or self._frames[number].words
        inner = words[noun.start : noun.end]
        speech = self.speech
        if whole is not None:
            return Resolved(whole, "list")
        if len(inner) == 1 and inner[0].key in speech.pronouns:
            return self._pronoun(number, noun, speech.pronouns[inner[0].key], spoke)
        if gender := self.unspoken(inner):
            return self._pronoun(number, noun, gender, spoke)
        name = self.sources.name(words, noun)
        if name is not None:
            return self._named(words, name)
        if possessor := self._possessor(number, noun, inner, spoke):
            return possessor
        return self._described(number, words, noun)

    def text_of(self, number: int, noun: Noun) -> str:
        """Return a noun as it is printed."""
        return printed(self._text, self._frames[number].words, noun.start, noun.end)

    def learn_gender(self, name: str, words: Sequence[Word], noun: Noun) -> None:
        """Keep the gender of somebody who has no name: "the old woman"."""
        head = self.sources.head(words, noun)
        gender = self.speech.genders.get(head.key) if head is not None else None
        gender = gender or self.speech.articles.get(words[noun.start].key)
        if gender:
            self._names.genders.setdefault(name, gender)

    def named_in(self, number: int) -> list[Mention]:
        """Return the persons named in a sentence."""
        return self._names.mentions[number]

    def unspoken(self, inner: Sequence[Word]) -> str | None:
        """Return the gender of a subject that is an ending of its verb, or not there at all."""
        speech, key = self.speech, inner[0].key
        if len(inner) > 1:
            return None
        if speech.clitic_subject and key.endswith(speech.clitic_subject):
            return next((g for end, g in _CLITICS.items() if key.endswith(end)), "mf")
        return "mf" if speech.pro_drop and key in self._verbs else None

    def _named(self, words: Sequence[Word], name: tuple[int, int]) -> Resolved:
        start, end = name
        told = printed(self._text, words, start, end)
        if end - start > 1:
            return Resolved(self._names.fuller(words[end - 1].key, told), "name")
        return Resolved(self._names.full(words[start].key) or told, "name")

    def _pronoun(self, number: int, noun: Noun, gender: str, spoke: Sequence[Mention]) -> Resolved:
        if gender == "1":
            return Resolved(None, "pronoun of the first person")
        if gender in ("n", "p"):
            return self._body(number, spoke)
        own = [one for one in self._names.mentions[number] if one.at < noun.start]
        if gender == "r":
            return Resolved(own[-1].name if own else None, "relative pronoun")
        if own := self._fitting(own, gender):
            first = own[0]
            settled = _single(own) or (first.name if first.at <= SUBJECT else None)
            return Resolved(settled, "pronoun")
        last = [one for one in spoke if one.frame >= number - NEAR]
        if last and last[-1].at < 0:
            # A body spoke last: in some languages its pronoun is a person's too.
            near = self.speech.gendered and self._follows(number, last[-1].frame)
            fits = near and self._fitting(last[-1:], gender)
            named = near and self._names.mentions[last[-1].frame]
            return Resolved(last[-1].name if fits and not named else None, "pronoun")
        return self._person(number, gender, self._fitting(last[-1:], gender))

    def _person(self, number: int, gender: str, speaker: Sequence[Mention]) -> Resolved:
        """Look back for the person a pronoun means; ``speaker`` is who spoke last, if any."""
        for back in range(1, min(NEAR, number) + 1):
            if speaker and speaker[0].frame == number - back:
                return Resolved(speaker[0].name, "pronoun")
            if named := self._fitting(self._names.mentions[number - back], gender):
                return Resolved(self._of_several(named, speaker), "pronoun")
        return Resolved(speaker[0].name if speaker else None, "pronoun")

    def _of_several(self, named: Sequence[Mention], speaker: Sequence[Mention]) -> str | None:
        """Choose among those a sentence names, with who spoke before it."""
        first = named[0]
        if one := _single(named):
            rival = speaker and speaker[0].name != one and first.at > SUBJECT
            return None if rival else one
        if not speaker:
            return first.name if first.at <= SUBJECT else None
        spoken = speaker[0].name
        return spoken if any(one.name == spoken for one in named) else None

    def _follows(self, number: int, before: int) -> bool:
        """Whether a sentence stands right behind another, in the same paragraph."""
        together = self._frames[number].paragraph == self._frames[before].paragraph
        return number - before <= 1 and together

    def _body(self, number: int, spoke: Sequence[Mention]) -> Resolved:
        """Resolve "it" and "they": the body or group that spoke in the sentence before."""
        last = spoke[-1] if spoke else None
        near = last is not None and last.at < 0 and self._follows(number, last.frame)
        return Resolved(last.name if last and near else None, "pronoun")

    def _fitting(self, mentions: Sequence[Mention], gender: str) -> list[Mention]:
        """Leave out those who are known to be of another gender."""
        return [one for one in mentions if self._fits(one.name, gender)]

    def _fits(self, name: str, gender: str) -> bool:
        known = self._names.genders.get(name)
        return known is None or bool(set(known) & set(gender))

    def _possessor(
        self, number: int, noun: Noun, inner: Sequence[Word], spoke: Sequence[Mention]
    ) -> Resolved | None:
        """Name what belongs to a person: "kantornya" is the office of Yoon Suk Yeol."""
        speech = self.speech
        first, last = inner[0], inner[-1]
        if first.key in speech.possessives and len(inner) > 1:
            thing = printed(self._text, inner, 1, len(inner))
            gender = speech.possessives[first.key]
        elif (
            speech.clitic_possessive
            and last.key.endswith(speech.clitic_possessive)
            and (self.nouns.knows(last.key.removesuffix(speech.clitic_possessive)))
        ):
            thing = printed(self._text, inner, 0, len(inner))[: -len(speech.clitic_possessive)]
            gender = "mf"
        else:
            return None
        owner = self._pronoun(number, noun, gender, spoke).name
        if owner is None:
            return Resolved(None, "possessive")
        return Resolved(speech.possessed.format(thing=thing, owner=owner), "possessive")

    def _described(self, number: int, words: Sequence[Word], noun: Noun) -> Resolved:
        """Resolve "the ministry" and "the minister"; other descriptions stand for themselves."""
        inner = words[noun.start : noun.end]
        speech = self.speech
        told = printed(self._text, words, noun.start, noun.end)
        head = self.sources.head(words, noun)
        demonstrative = speech.demonstratives
        content = [
            word for word in inner
            if word.key not in speech.determiners and word.key not in demonstrative
        ]  # fmt: skip
        definite = len(content) < len(inner) and not any(
            word.key in speech.indefinite for word in inner[:2]
        )
        if head is None or any(word.capital for word in content if not speech.nouns_capital):
            return Resolved(told, "description")
        if not definite or len(content) > 3:
            return Resolved(told, "description")
        about = {word.key for word in content} - {head.key} - speech.inside
        if head.key in (speech.roles | speech.voices):
            return self._latest(self._names.by_role.get(head.key, ()), number, about)
        bodies = self._names.bodies.get(head.key, ())
        if about or head.key not in speech.bodies:
            found = self._latest(bodies, number, about)
            alone = not about and self._is_listed(head.key)
            return found if found.name or alone else Resolved(told, "description")
        return self._latest(bodies, number, about)

    def _is_listed(self, key: str) -> bool:
        """Whether a noun alone names nobody: "the report", "the newspaper"."""
        return key in self.speech.documents or key in self.speech.outlets

    def _latest(
        self, mentions: Sequence[tuple[Mention, frozenset[str]]], number: int, about: set[str]
    ) -> Resolved:
        before = [one for one, told in mentions if one.frame <= number and about <= told]
        names = {one.name for one in before}
        if len(names) == 1:
            return Resolved(before[0].name, "description")
        near = {one.name for one in before if one.frame >= number - NEAR}
        return Resolved(near.pop() if len(near) == 1 else None, "description")


def _single(mentions: Sequence[Mention]) -> str | None:
    names = {one.name for one in mentions}
    return names.pop() if len(names) == 1 else None
