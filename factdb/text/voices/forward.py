"""The noun behind a verb of saying or a preposition.

It is followed on to the first word that cannot belong to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.text.languages.speech import Speech
from factdb.text.voices.vocabulary import INNER, LONGEST_NOUN, Noun, Vocabulary, bracketed
from factdb.text.voices.words import QUOTED, Word


class Forward:
    """Finds nouns from their beginning."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._speech: Speech = vocabulary.speech

    def noun(self, words: Sequence[Word], start: int, *, listed: bool = False) -> Noun | None:
        """Return the noun that begins at ``start``, behind adverbs and words of time."""
        at = start
        while at < len(words) and (
            words[at].key in self._speech.adverbs or words[at].key in self._speech.times
        ):
            at += 1
        pronoun = at < len(words) and words[at].key in self._speech.pronouns
        if pronoun and words[at].key not in self._speech.determiners:
            return Noun(at, at + 1, None, at, at + 1)
        stop = self._forward(words, at, listed=listed)
        while stop > at and words[stop - 1].key in (self._speech.inside | self._speech.ands):
            stop -= 1
        if stop <= at or not self._words.agent(words, at, stop):
            return None
        name = None
        outer_end = stop
        # "said the army spokesman, John Smith"
        if (
            stop < len(words)
            and words[stop].key in (",", "(")
            and not self._words.is_name(words, at, stop)
        ):
            close = self._words.run_of_name(words, stop + 1)
            named = self._words.is_name(words, stop + 1, close)
            if named and self._words.is_role(words, at, stop) and _closed(words, close):
                name, outer_end = (stop + 1, close), close
                stop = close
        return Noun(at, stop, name, at, outer_end)

    def _forward(self, words: Sequence[Word], start: int, *, listed: bool) -> int:
        at = start
        while at < len(words) and at - start < LONGEST_NOUN:
            word = words[at]
            if word.key == "(" and at > start and bracketed(words, at):
                at += 3
                continue
            if word.kind == "quote" or (word.kind == "sign" and word.key not in INNER):
                if listed and word.key == "," and self._item(words, at + 1):
                    at += 1
                    continue
                break
            if word.key == "." and not self._words.abbreviated(words[at - 1]):
                break
            if at > start and self._closes(words, start, at):
                break
            at += 1
        return at

    def _closes(self, words: Sequence[Word], start: int, at: int) -> bool:
        """Whether the word at ``at`` cannot belong to the noun that began at ``start``."""
        speech, known = self._speech, self._words
        word, before, key = words[at], words[at - 1], words[at].key
        named = word.text.isupper() and before.capital  # USA TODAY
        if key in known.closing or key in speech.relative or (key in speech.times and not named):
            return True
        if key in known.passives and before.kind == "word" and before.key not in known.function:
            return True
        if word.small and (key in known.stops or key in known.verbs):
            return key not in speech.auxiliaries or key in known.stops
        placed = before.capital and key in speech.inside
        if key in speech.ends and (placed or known.temporal(words, at + 1, len(words))):
            return True  # "said Smith in Ohio", "the ministry in a statement"
        if key in speech.ands:
            return not self._joins(words, at)
        if key in speech.inside:
            return False
        return (
            self._second(words, start, at)
            or (key in speech.adverbs and not word.capital)
            or (self._participle(words, at) if before.kind == "word" else False)
        )

    def _second(self, words: Sequence[Word], start: int, at: int) -> bool:
        """Whether another noun, or its verb, begins: "told Reuters the attack ..."."""
        speech = self._speech
        word, before = words[at], words[at - 1]
        bare = word.small and not self._words.knows(word.key)
        if speech.nouns_capital and before.capital and bare:
            # An adjective stands before its noun, so that this is a verb or an adverb.
            return True
        if word.kind == "number":
            return before.kind == "word" and before.key not in self._words.function
        opens = word.key in speech.determiners or word.key in speech.pronouns
        bound = before.key in speech.inside or before.key in speech.ands
        return opens and not bound and at > start and before.key not in speech.determiners

    def _joins(self, words: Sequence[Word], at: int) -> bool:
        """Whether an "and" joins a further noun, and no clause."""
        speech = self._speech
        behind = words[at + 1] if at + 1 < len(words) else None
        if behind is None:
            return False
        named = behind.capital or self._words.knows(behind.key)
        plain = words[at - 1].small and behind.small and not speech.verbal_endings
        return named or behind.key in speech.determiners or plain

    def _participle(self, words: Sequence[Word], at: int) -> bool:
        """Whether a verb shows behind a noun: "voters released", but not "a retired officer"."""
        endings, word, before = self._speech.verbal_endings, words[at], words[at - 1]
        if not endings or not word.small or not word.key.endswith(endings) or len(word.key) < 5:
            return False
        if before.capital or self._words.knows(before.key):
            return True
        behind = words[at + 1].key if at + 1 < len(words) else ""
        return before.key not in self._words.function and not self._words.knows(behind)

    def _item(self, words: Sequence[Word], start: int) -> bool:
        """Whether a further item of a list begins: short, without a verb, and a name or a source.

        The list must go on to an "and", else the comma closes the noun.
        """
        at = start
        seen = 0
        while at < len(words) and at - start < 16:
            word = words[at]
            if word.key in self._speech.ands:
                behind = words[at + 1] if at + 1 < len(words) else None
                return behind is not None and (
                    behind.capital or self._words.knows(behind.key)
                    or behind.key in self._speech.determiners
                )  # fmt: skip
            if word.key == ",":
                seen = 0
            elif word.kind == "word" and (
                word.capital or self._words.knows(word.key) or word.key in self._speech.inside
                or word.key in self._speech.determiners
            ):  # fmt: skip
                seen += 1
                if seen > 6:
                    return False
            else:
                return False
            at += 1
        return False


def _closed(words: Sequence[Word], at: int) -> bool:
    return (
        at >= len(words)
        or words[at].key in ",.;:)–—"
        or words[at].key == QUOTED
        or (words[at].kind != "word")
    )
