"""The noun before a verb of saying.

It is followed back over adverbs, auxiliaries and one aside (", a spokesman for the army,") to the
boundary of its clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.text.languages.speech import Speech
from factdb.text.voices.vocabulary import INNER, LONGEST_NOUN, Noun, Vocabulary, bracketed
from factdb.text.voices.words import Word

LONGEST_ASIDE = 45
_PAIRED = {",": ",", ")": "(", "–": "–", "—": "—", "-": "-"}


class Backward:
    """Finds nouns from their end."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._speech: Speech = vocabulary.speech

    def noun(self, words: Sequence[Word], end: int, floor: int) -> Noun | None:
        """Return the noun that ends before ``end`` as the subject of what follows."""
        speech = self._speech
        at = self._over_adjuncts(words, end, floor)
        if at <= floor:
            return None
        outer_end = at
        name = None
        closing = words[at - 1].key
        if speech.pronouns.get(closing, "r") != "r" and closing not in speech.determiners:
            return Noun(at - 1, at, None, at - 1, outer_end)
        short = closing == ")" and at - 3 >= floor and bracketed(words, at - 3)
        if closing in _PAIRED and not short:
            opening = self._aside(words, at - 1, floor)
            if opening is None:
                return None
            inside = words[opening + 1 : at - 1]
            whole = closing != ")" or (len(inside) > 1 and all(w.kind == "word" for w in inside))
            if whole and self._words.is_name(words, opening + 1, at - 1):
                name = (opening + 1, at - 1)
            at = opening
        start = self._boundary(words, at, floor)
        start = self._without_lead(words, start, at)
        stop = self._cut(words, start, at)
        start = self._list(words, start, stop, floor)
        if start >= stop or not self._words.agent(words, start, stop):
            return None
        if any(self._acts(words, place) for place in range(start + 1, stop - 1)):
            return None
        if name is not None and self._words.is_name(words, start, stop):
            name = None
        if len(words) > start and words[start].key in speech.no_source and stop - start == 1:
            return None
        return Noun(start, name[1] if name else stop, name, start, outer_end)

    def _list(self, words: Sequence[Word], start: int, stop: int, floor: int) -> int:
        """Return where a list begins whose last items are a noun: "Lowe, Yun and others"."""
        if not any(word.key in self._speech.ands for word in words[start:stop]):
            return start
        while start - 1 > floor and words[start - 1].key == ",":
            begin = self._boundary(words, start - 1, floor)
            named = self._words.is_name(words, begin, start - 1)
            if begin >= start - 1 or not named:
                break
            start = begin
        return start

    def _over_adjuncts(self, words: Sequence[Word], end: int, floor: int) -> int:
        """Step back over adverbs, auxiliaries and words of time before a verb."""
        at = end
        while at > floor:
            key = words[at - 1].key
            if (
                key in self._speech.adverbs
                or key in self._speech.auxiliaries
                or (words[at - 1].kind == "number" and _is_year(words[at - 1]))
            ):
                at -= 1
            elif key in self._speech.times or words[at - 1].kind == "number":
                back = at
                while back > floor and (
                    words[back - 1].key in self._speech.times or words[back - 1].kind == "number"
                ):
                    back -= 1
                if back > floor and words[back - 1].key in self._speech.ends:
                    at = back - 1
                elif words[at - 1].kind == "number":
                    return at
                else:
                    at = back
            else:
                break
        return at

    def _aside(self, words: Sequence[Word], close: int, floor: int) -> int | None:
        """Return where the aside opens that closes at ``close``: ", a spokesman for the army,"."""
        mark = _PAIRED[words[close].key]
        fallback = None
        for at in range(close - 1, max(floor, close - LONGEST_ASIDE), -1):
            word = words[at]
            if word.kind == "quote" or word.key in (";", ":"):
                break
            if word.key != mark or at + 1 == close:
                continue
            if not self._opens_aside(words, at + 1, close):
                continue
            before = words[at - 1]
            if before.capital or before.key in ("'s", ")"):
                return at
            if fallback is None and (
                self._words.knows(before.key) or before.key in self._speech.pronouns
            ):
                fallback = at
        return fallback

    def _opens_aside(self, words: Sequence[Word], start: int, close: int) -> bool:
        first = words[start]
        if words[close].key == ")" or (close - start <= 3 and words[start - 2].capital):
            return True
        if first.kind == "number" or self._words.is_name(words, start, close):
            return True
        keys = (
            self._words.stops
            | self._speech.determiners
            | self._speech.relative
            | self._speech.ends
            | self._speech.inside
            | self._speech.titles
        )
        if first.key in keys or self._words.knows(first.key):
            return True
        if self._words.participle(words, start):
            return True  # "a report, published on Monday, says"
        return any(self._words.knows(word.key) for word in words[start : min(close, start + 6)])

    def _boundary(self, words: Sequence[Word], end: int, floor: int) -> int:
        """Return where the noun begins that ends at ``end``."""
        at = end
        while at > floor and end - at < LONGEST_NOUN:
            word = words[at - 1]
            if word.key == ")" and at - 3 >= floor and bracketed(words, at - 3):
                at -= 3
                continue
            if self._relates(words, at - 1, floor):
                # "the man who led the attack said": the noun stands before.
                noun = self._boundary(words, at - 1, floor) if at - 1 > floor else at
                return noun if noun < at - 1 and not self._words.clause(words, noun, at - 1) else at
            if word.key in self._speech.by and at - 2 >= floor and self._made(words, at - 2):
                at -= 2  # "economists polled by Reuters", "a report by the bank"
                continue
            if word.key in self._words.closing and at < end:
                # "after officials said"; but "During the talks the minister said".
                opens = at - 1 == floor or words[at - 2].key in ",“”"
                return at - 1 if opens and self._led(words, at - 1, end) else at
            if self._stops(words, at - 1, end, floor):
                break
            at -= 1
        return at

    def _acts(self, words: Sequence[Word], at: int) -> bool:
        """Whether a verb with its object stands there: "the club raised | its output"."""
        if not self._words.participle(words, at) or not words[at + 1].small:
            return False
        dated = at + 2 < len(words) and words[at + 2].key in self._speech.times
        return words[at + 1].key in self._speech.determiners and not dated

    def _made(self, words: Sequence[Word], at: int) -> bool:
        """Whether a word has who made it behind a "by"."""
        return self._words.participle(words, at) or words[at].key in self._speech.documents

    def _stops(self, words: Sequence[Word], at: int, end: int, floor: int) -> bool:
        """Whether a noun that ends at ``end`` cannot go back over the word at ``at``."""
        word, speech = words[at], self._speech
        if word.kind == "quote" or (word.kind == "sign" and word.key not in INNER):
            return True
        if word.key == ".":
            return not (at > floor and self._words.abbreviated(words[at - 1]))
        if word.key in self._words.stops and not (word.capital and at > floor and end - at > 1):
            return True
        if word.key in speech.pronouns and end - at > 1 and word.key not in speech.determiners:
            return True
        return word.key in speech.ands and not self._joined(words, at, end, floor)

    def _relates(self, words: Sequence[Word], at: int, floor: int) -> bool:
        """Whether a relative pronoun stands there, behind a noun where it may be a conjunction."""
        if words[at].key not in self._speech.relative:
            return False
        return words[at].key not in self._words.stops or self._named(words, at - 1, floor)

    def _named(self, words: Sequence[Word], at: int, floor: int) -> bool:
        return at >= floor and (words[at].capital or self._words.knows(words[at].key))

    def _led(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Whether a phrase with a noun of its own stands before the subject."""
        return self._behind_preposition(words, at, end) < end

    def _joined(self, words: Sequence[Word], at: int, end: int, floor: int) -> bool:
        """Whether the "and" at ``at`` joins nouns and not clauses."""
        if at - 1 < floor:
            return False
        before = words[at - 1]
        first = at
        while first > floor and at - first < 6 and words[first - 1].kind == "word":
            first -= 1
        nominal = before.capital or any(self._words.knows(word.key) for word in words[first:at])
        behind = words[at + 1] if at + 1 < end else None
        if behind is None or not nominal:
            return False
        # What the first noun is made of must not be a clause.
        start = at
        while start > floor and at - start < 8 and words[start - 1].kind == "word":
            start -= 1
        if self._words.clause(words, start, at):
            return False
        return (
            behind.capital
            or behind.key in self._speech.determiners
            or self._words.knows(behind.key)
            or (before.small and behind.small)
        )

    def _without_lead(self, words: Sequence[Word], start: int, end: int) -> int:
        """Step over what stands before a subject: "On Monday", "Later", "In a statement"."""
        speech = self._speech
        at = start
        while at < end and (
            words[at].key in speech.adverbs
            or words[at].key in speech.ands
            or (words[at].key in speech.times and not self._words.knows(words[at].key))
            or words[at].key in INNER
        ):
            at += 1
        if at < end and words[at].key in (speech.ends | speech.inside) - speech.determiners:
            return self._behind_preposition(words, at, end)
        return at

    def _behind_preposition(self, words: Sequence[Word], start: int, end: int) -> int:
        """Return where the subject begins behind "In Washington", "On Monday", "In a statement"."""
        speech = self._speech
        at = start + 1
        noun = False
        while at < end:
            word = words[at]
            if word.key in speech.times or word.kind == "number":
                noun = True
            elif noun and (
                word.key in speech.determiners
                or word.key in speech.pronouns
                or (word.capital and not words[at - 1].capital)
                or (word.small and self._words.knows(word.key) and words[at - 1].capital)
            ):
                return at
            elif word.kind == "word" and word.key not in speech.determiners:
                if noun and words[at - 1].key in speech.times:
                    return at
                noun = True
            at += 1
        return end

    def _cut(self, words: Sequence[Word], start: int, end: int) -> int:
        """Return where the noun ends that begins at ``start``, at ``end`` at the latest."""
        for at in range(start + 1, end):
            key = words[at].key
            if key in self._speech.by and self._made(words, at - 1):
                continue
            if key in self._words.closing:
                return at
            if key in self._speech.ends and self._words.temporal(words, at + 1, end):
                return at
        return end


def _is_year(word: Word) -> bool:
    return len(word.text) == 4 and word.text.isdecimal() and word.text[:2] in ("19", "20")
