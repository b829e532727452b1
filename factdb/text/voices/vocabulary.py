"""The words of a language that name who speaks, and what can be told of a stretch of words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factdb.text.languages.speech import Speech
from factdb.text.voices.words import Word

LONGEST_NOUN = 24
INNER = frozenset("'-‑./&") | {"'s", "’"}
"""Signs that may stand inside a noun."""


LONGEST_WORD = 60
"""Letters of a word that is looked into; German news has hardly any of over fifty."""

_CASES = ("s", "es", "n", "en")


class Noun(NamedTuple):
    """Words from ``start`` to ``end``; ``name`` is the part that is a name, if one is told apart.

    ``outer`` is where the noun with its asides begins, and ``outer_end`` where it ends.
    """

    start: int
    end: int
    name: tuple[int, int] | None = None
    outer: int = -1
    outer_end: int = -1


def bracketed(words: Sequence[Word], at: int) -> bool:
    """Whether a word of capitals in brackets stands there: a short name behind the long one."""
    if at + 2 >= len(words) or (words[at].key, words[at + 2].key) != ("(", ")"):
        return False
    return words[at + 1].text.isupper() and "-" not in words[at + 1].text


class Vocabulary:
    """Judges words of one language."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self.known = (
            speech.roles
            | speech.voices
            | speech.groups
            | speech.bodies
            | speech.documents
            | speech.outlets
        )
        self.stops = (
            speech.breaks
            | frozenset(phrase.split()[0] for phrase in speech.that if " " not in phrase)
            | speech.verbal
        )
        self.function = (
            speech.determiners
            | speech.adverbs
            | speech.ends
            | speech.inside
            | speech.breaks
            | speech.ands
            | speech.relative
            | speech.pronouns.keys()
            | speech.no_source
            | speech.auxiliaries
            | speech.verbal
            | speech.common
            | frozenset(one.split()[0] for one in (*speech.according, *speech.citing))
        )
        # Verbs that are nothing else, so that no noun goes on over them.
        self.verbs = frozenset(one.split()[0] for one in speech.says) - speech.doubtful
        self.passives = frozenset(one for one in speech.passive if " " not in one)
        # Words that close a noun always, and those that do so only before a time.
        self.closing = speech.ends - speech.inside

    def knows(self, key: str) -> bool:
        """Whether a word names a kind of source; German composes them: Armeesprecher."""
        if key in self.known:
            return True
        clitic = self.speech.clitic_possessive
        if clitic and key.endswith(clitic):
            return key.removesuffix(clitic) in self.known
        return self.speech.nouns_capital and self.composed(key, self.known)

    def composed(self, key: str, listed: frozenset[str]) -> bool:
        """Whether a German noun is one of these in another case, or has one as its last part."""
        if len(key) > LONGEST_WORD:
            return False
        forms = [key, *(key[: -len(end)] for end in _CASES if key.endswith(end))]
        return any(
            form[at:] in listed
            for form in forms
            for at in range(len(form) - 4)
            if at == 0 or at > 2
        )

    def is_name(self, words: Sequence[Word], start: int, stop: int) -> bool:
        """Whether words are a proper name and nothing else."""
        if stop <= start or not words[start].capital or stop - start > 8:
            return False
        if words[start].key in self.speech.times or self.run_of_name(words, start) < stop:
            return False
        return not self.speech.nouns_capital or not any(
            self.knows(word.key) for word in words[start:stop]
        )

    def run_of_name(self, words: Sequence[Word], start: int) -> int:
        """Where the run of capitals ends that begins at ``start``; small links may stand inside."""
        at = start
        last = start
        while at < len(words) and at - start < 10:
            word = words[at]
            small_role = self.knows(word.key) and word.small
            if word.capital and not (
                self.speech.nouns_capital and self.knows(word.key) and at == start
            ):
                last = at + 1
            elif (
                word.key in self.speech.links
                or (word.key in INNER and word.start == words[at - 1].end)
                or (word.key == "." and at > start and len(words[at - 1].text) == 1)
            ):
                pass
            else:
                break
            if small_role:
                break
            at += 1
        return last

    def is_role(self, words: Sequence[Word], start: int, stop: int) -> bool:
        """Whether words name somebody by office or kind."""
        return any(
            word.key in self.speech.roles or word.key in self.speech.voices or self.knows(word.key)
            for word in words[start:stop]
        )

    def agent(self, words: Sequence[Word], start: int, stop: int) -> bool:
        """Whether words can name somebody who speaks."""
        speech = self.speech
        inner = words[start:stop]
        if not inner or stop - start > LONGEST_NOUN:
            return False
        if len(inner) == 1:
            key = inner[0].key
            if key in speech.pronouns:
                return True
            if key in speech.no_source or inner[0].kind != "word":
                return False
            if key in self.stops or key in speech.adverbs or key in speech.times:
                return False
        lead = speech.ends | speech.inside | speech.pronouns.keys()
        if inner[0].key in lead - speech.determiners - self.known:
            return False
        if any(word.kind == "quote" for word in inner):
            return False
        named = any(
            word.capital and word.key not in speech.determiners and word.key not in speech.times
            and not (number == 0 and speech.nouns_capital)
            for number, word in enumerate(inner)
        )  # fmt: skip
        heads = any(self.knows(word.key) for word in inner)
        if heads or (named and not speech.nouns_capital):
            return True
        if speech.nouns_capital and self.is_name(words, start, stop):
            return True
        settled = inner[0].key in speech.determiners or (named and speech.nouns_capital)
        return settled and 1 < len(inner) <= 6

    def speaks(self, words: Sequence[Word], noun: Noun) -> bool:
        """Whether the head of a noun is known to speak: a name, a pronoun, an office, a body."""
        if noun.name is not None or words[noun.start].key in self.speech.pronouns:
            return True
        core = words[noun.start : self._core_end(words, noun)]
        if self.speech.head_last:
            return core[-1].capital or self.knows(core[-1].key)
        named = not self.speech.nouns_capital or self.is_name(words, noun.start, noun.end)
        return any(self.knows(word.key) or (word.capital and named) for word in core)

    def is_document(self, words: Sequence[Word], noun: Noun) -> bool:
        """Whether the head of a noun is a document: "a new poll of voters"."""
        core = words[noun.start : self._core_end(words, noun)]
        head = core[-1] if self.speech.head_last else core[min(1, len(core) - 1)]
        return head.key in self.speech.documents

    def _core_end(self, words: Sequence[Word], noun: Noun) -> int:
        """Return where what depends on a noun begins: "the spate | of", "a study | released by"."""
        speech = self.speech
        links = (speech.inside | speech.ends | speech.relative) - speech.determiners
        for at in range(noun.start + 1, noun.end):
            word = words[at]
            if word.key in links or (word.kind == "sign" and word.key not in INNER | {"."}):
                return at
            before = words[at - 1]
            if self.participle(words, at) and (before.capital or self.knows(before.key)):
                return at
        return noun.end

    def clause(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether words hold a verb that shows."""
        endings = self.speech.verbal_endings
        return any(
            word.key in self.speech.verbal
            or (bool(endings) and word.small and word.key.endswith(endings) and len(word.key) > 4)
            for word in words[start:end]
        )

    def participle(self, words: Sequence[Word], at: int) -> bool:
        """Whether a word is a passive by its form or by the table."""
        if at < 0 or not words[at].small:
            return False
        key, endings = words[at].key, self.speech.verbal_endings
        return key in self.passives or (bool(endings) and key.endswith(endings))

    def temporal(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Whether what follows a preposition is a time, a number, or the occasion of speaking."""
        if at >= end:
            return False
        word = words[at]
        if word.key in self.speech.times or word.kind == "number":
            return True
        return word.key in self.speech.indefinite

    def abbreviated(self, word: Word) -> bool:
        """Whether a full stop behind a word ends no sentence."""
        return word.key in self.speech.abbreviations or (len(word.text) == 1 and word.capital)
