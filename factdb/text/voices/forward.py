"""The noun behind a verb of saying or a preposition.

It is followed on to the first word that cannot belong to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.text.speech.table import Speech
from factdb.text.voices.vocabulary import INNER, LONGEST_NOUN, Noun, Vocabulary
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
            if close > stop + 1 and self._words.is_role(words, at, stop) and _closed(words, close):
                name, outer_end = (stop + 1, close), close
                stop = close
        return Noun(at, stop, name, at, outer_end)

    def _forward(self, words: Sequence[Word], start: int, *, listed: bool) -> int:
        at = start
        while at < len(words) and at - start < LONGEST_NOUN:
            word = words[at]
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
        speech = self._speech
        word, before = words[at], words[at - 1]
        key = word.key
        if key in self._words.closing or key in speech.relative or key in speech.times:
            return True
        if key in self._words.stops and not word.capital:
            return True
        if key in speech.ends and self._words.temporal(words, at + 1, len(words)):
            return True
        if key in speech.inside and key not in speech.ands:
            return False
        if speech.nouns_capital and before.capital and word.small and key not in speech.ands:
            # An adjective stands before its noun, so that this is a verb or an adverb.
            return True
        if key in speech.ands:
            behind = words[at + 1] if at + 1 < len(words) else None
            return behind is None or not (
                behind.capital or behind.key in speech.determiners or self._words.knows(behind.key)
                or (before.small and behind.small and not speech.verbal_endings)
            )  # fmt: skip
        free = before.key not in speech.inside and before.key not in speech.ands
        if free and (key in speech.determiners or key in speech.pronouns) and at - start >= 1:
            # "told Reuters the attack ...": a second noun begins.
            return before.key not in speech.determiners
        if key in speech.adverbs and not word.capital:
            return True
        endings = speech.verbal_endings
        return (
            bool(endings)
            and word.small
            and key.endswith(endings)
            and len(key) > 4
            and (before.capital or self._words.knows(before.key))
        )

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
