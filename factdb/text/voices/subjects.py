"""Which noun is the subject of a verb of saying: one behind it, or one its clause is about."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.text.voices.cues import PAUSES, STOPS, Cues
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Word


class Subjects:
    """Finds the subjects that do not stand right before their verbs, in one language."""

    def __init__(self, cues: Cues) -> None:
        self.cues, self.speech, self.nouns = cues, cues.speech, cues.nouns

    def behind(self, words: Sequence[Word], start: int, end: int, floor: int) -> Noun | None:
        """Return the subject behind the verb, where that is where it stands."""
        told = words[start].key in self.speech.told  # whom it tells stands behind it
        if not self.speech.inverts or told or self.cues.that.at(words, end):
            return None
        at = start
        while at > floor and words[at - 1].key in self.speech.auxiliaries:
            at -= 1
        if at == 0:
            return self._opening(words, end)
        if at <= floor:
            return None
        before = words[at - 1]
        if quote_ends(words, at):
            return self._behind_quote(words, end) if _opens(before) else None
        if not _opens(before) and before.key not in self.speech.inversion_after:
            return None
        return self._inverted(words, start, end, floor)

    def _inverted(self, words: Sequence[Word], start: int, end: int, floor: int) -> Noun | None:
        """Return the subject behind a verb without a quotation: "..., said Smith"."""
        if self.cues.doubtful(words, start, end) and self.nouns.participle(words, start):
            return None  # "The plan, called Northern Light, costs ..."
        noun = self.nouns.after(words, end, listed=True) or self._last_words(words, end)
        if noun is None or self.restricted(words, start, floor) is not None:
            return None
        if not self._settled(words, self.cues.over_adjuncts(words, noun.outer_end)):
            return None
        always = words[start].key in self.speech.inverted_only
        if always or self.nouns.before(words, start, floor) is None:
            return noun
        # ", a spokesman, said the attack ...": the verb has its subject before it.
        at = start
        while at > floor and words[at - 1].key in self.speech.auxiliaries:
            at -= 1
        return noun if self.nouns.clause(words, floor, at - 1) else None

    def _behind_quote(self, words: Sequence[Word], end: int) -> Noun | None:
        noun = self.nouns.after(words, end, listed=True) or self._last_words(words, end)
        stop = self.cues.audience.at(words, end)
        if stop and words[end].key not in self.speech.articles:
            # "..., dijo a la multitud Marcos Ruiz": whom it was said to stands between.
            for at in range(stop + 1, min(len(words), stop + 5)):
                if words[at].capital and words[at - 1].small:
                    return self.nouns.after(words, at)
        plain = end < len(words) and words[end].key not in self.nouns.function
        if noun is None and plain and words[end].small:
            # "..., antwortete leise der Junge": one word that no table lists may stand between.
            noun = self.nouns.after(words, end + 1, listed=True)
        return noun

    def _opening(self, words: Sequence[Word], end: int) -> Noun | None:
        """Return the subject of a verb that opens its sentence: "Said Smith: ..."."""
        noun = self.nouns.after(words, end)
        stop = noun.outer_end if noun else len(words)
        return noun if stop < len(words) and words[stop].key == ":" else None

    def _settled(self, words: Sequence[Word], at: int) -> bool:
        """Whether a subject behind its verb is followed by what can follow one there."""
        if at >= len(words):
            return True
        word, speech = words[at], self.speech
        if word.kind == "quote" or word.key in STOPS or word.key in PAUSES or word.key == ")":
            return True
        if word.key in speech.relative or word.key in speech.ands or word.key in speech.breaks:
            return True
        return bool(self.cues.saying.at(words, at) or self.cues.that.at(words, at))

    def _last_words(self, words: Sequence[Word], start: int) -> Noun | None:
        """Take the one or two last words of a sentence for its subject: "..., says utility"."""
        speech = self.speech
        end = len(words) - 1 if words[-1].key in STOPS else len(words)
        none = speech.ends | speech.adverbs | speech.no_source | speech.times
        plain = 0 < end - start <= 2 and all(
            word.kind == "word" and word.key not in none for word in words[start:end]
        )
        return Noun(start, end, None, start, end) if plain else None

    def restricted(self, words: Sequence[Word], start: int, floor: int) -> Noun | None:
        """Return a subject with a clause of its own: "A study of firms that failed, shows ..."."""
        noun = self.nouns.after(words, floor)
        if noun is None or noun.start > floor + 1 or noun.outer_end + 1 >= start:
            return None
        opens = words[noun.outer_end].key in self.speech.relative
        closed = words[start - 1].key == ","
        inner = any(
            words[at].key in self.speech.relative
            or (words[at].key == "," and words[at + 1].kind != "number")
            for at in range(noun.outer_end + 1, start - 1)
        )
        return noun if opens and closed and not inner and self.nouns.speaks(words, noun) else None

    def antecedent(self, words: Sequence[Word], start: int) -> Noun | None:
        """Return whom a relative pronoun before a verb stands for: "..., who added that ..."."""
        at = start
        beside = self.speech.adverbs | self.speech.auxiliaries
        while at and words[at - 1].key in beside:
            at -= 1
        if at < 2 or words[at - 1].key not in self.speech.relative:
            return None
        if words[at - 1].key in self.speech.determiners or words[at - 2].key != ",":
            return None
        return self.nouns.before(words, at - 2, 0)


def quote_ends(words: Sequence[Word], at: int) -> bool:
    """Whether a quotation stands right before, a comma between them or not."""
    return words[at - 1].kind == "quote" or (
        at >= 2 and words[at - 2].kind == "quote" and words[at - 1].key in PAUSES
    )


def _opens(before: Word) -> bool:
    """Whether a verb behind this word may have its subject behind it."""
    return before.kind == "quote" or before.key in PAUSES
