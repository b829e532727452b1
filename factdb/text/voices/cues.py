"""The words that attribute: verbs of saying and their like, and what stands around them."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.core.observations import Stance
from factdb.text.languages.speech import Speech
from factdb.text.voices.nouns import Nouns
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Phrases, Word, titled

STOPS = frozenset(".!?…;") | {"..."}
PAUSES = frozenset(",–—-:(")

LONGEST_NAME = 40
"""Characters that the name of an outlet in quotation marks may have."""

QUOTE_NEAR = 20
"""Words on either side in which a quotation lets verbs such as "smiled" tell of speech."""


class Cues:
    """The cues of one language, as they are found among words."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self.nouns = Nouns(speech)
        self.says = Phrases(speech.says)
        self.near_quotes = Phrases((*speech.says, *speech.near_quotes))
        self.saying = Phrases(speech.saying)
        self.quoted = Phrases(speech.quoted)
        self.quoted_tail = Phrases(speech.quoted_tail)
        self.passive = Phrases(speech.passive)
        self.by = Phrases(one for one in speech.by if one)
        self.bare_agent = "" in speech.by
        self.according = Phrases(speech.according)
        self.according_after = Phrases(speech.according_after)
        self.citing = Phrases(speech.citing)
        self.within = Phrases(speech.within)
        self.that = Phrases(speech.that)
        self.audience = Phrases(speech.audience)
        self._amounts = Phrases(speech.amounts)

    def verb_at(self, words: Sequence[Word], at: int) -> int | None:
        """Return where the verb of saying ends that stands at ``at``, if it is one there."""
        around = words[max(0, at - QUOTE_NEAR) : at + QUOTE_NEAR]
        quoting = any(word.kind == "quote" for word in around)
        end = (self.near_quotes if quoting else self.says).at(words, at)
        return end if end and self.finite(words, at, end) else None

    def finite(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether a verb of saying is one here, and not a noun, an infinitive or a name."""
        speech = self.speech
        before = words[start - 1] if start else None
        if before is None:
            return end - start > 1 or speech.inverts
        if words[start].capital and before.key not in '“”"':
            return False
        if before.key in speech.infinitives or before.key in speech.passives:
            return False
        if self.negated(words, start):
            return False
        noun_like = before.key in speech.determiners or before.key in speech.inside
        return not (self.doubtful(words, start, end) and (noun_like or before.key in ("'s", "'")))

    def doubtful(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether a cue is a noun, or says something else, as often as it is a verb of saying."""
        listed = all(word.key in self.speech.doubtful for word in words[start:end])
        return listed or not (self.says.at(words, start) or self.saying.at(words, start))

    def negated(self, words: Sequence[Word], start: int) -> bool:
        """Whether a verb says that something was not said: "did not say how many"."""
        beside = self.speech.auxiliaries | self.speech.adverbs
        at = start
        while at and words[at - 1].key in beside:
            at -= 1
        return any(word.key in self.speech.negations for word in words[at:start])

    def stance(self, words: Sequence[Word], start: int, end: int) -> Stance:
        """Return what a cue does with what is said."""
        keys = {word.key for word in words[start:end]}
        if keys & self.speech.denies:
            return Stance.DENIES
        return Stance.DOUBTS if keys & self.speech.doubts else Stance.ASSERTS

    def clitic(self, words: Sequence[Word], start: int, end: int) -> Noun | None:
        """Return the subject that is the ending of its verb: "a-t-il ajouté", "katanya"."""
        endings = self.speech.clitic_subject
        if endings:
            for at in (start, end - 1):
                if words[at].key.endswith(endings):
                    return Noun(at, at + 1, None, at, end)
        return None

    def bare(self, words: Sequence[Word], start: int, floor: int) -> bool:
        """Whether a verb opens its sentence, so that its subject is who spoke before."""
        beside = self.speech.adverbs | self.speech.auxiliaries | {","}
        at = start
        while at > floor and words[at - 1].key in beside:
            at -= 1
        return at == 0

    def audience_in(self, words: Sequence[Word], start: int, end: int) -> Noun | None:
        """Return whom something was said to, among what follows a verb and its subject."""
        for at in range(start, end):
            if stop := self.audience.at(words, at):
                noun = self.nouns.after(words, stop)
                if noun is not None and noun.start == stop:
                    return noun
        return None

    def over_times(self, words: Sequence[Word], at: int) -> int:
        """Step over words of time: "published on Monday by ..."."""
        times = self.speech.times | self.speech.adverbs
        stop = at
        while stop < len(words) and stop - at < 4:
            dated = stop + 1 < len(words) and words[stop + 1].key in times
            if words[stop].key not in times and not dated:
                break
            stop += 1
        return stop

    def interview(self, words: Sequence[Word], start: int, end: int) -> Noun | None:
        """Return whom a sentence opens with: "In an interview with Le Monde, the minister ..."."""
        stop = self.audience.at(words, start)
        if stop is None or stop - start < 3 or words[end - 1].key != ",":
            return None
        return self.nouns.after(words, stop)

    def over_adjuncts(self, words: Sequence[Word], at: int) -> int:
        """Step over adverbs, times, occasions and audiences behind a verb and its subject."""
        while at < len(words) and not self.that.at(words, at):
            stop = self._over_one(words, at)
            if stop == at:
                break
            at = stop
        return at

    def _over_one(self, words: Sequence[Word], at: int) -> int:
        speech, word = self.speech, words[at]
        dated = at + 1 < len(words) and words[at + 1].key in speech.times
        if word.key in speech.adverbs or word.key in speech.times or word.key in speech.tails:
            return at + 1
        if dated and word.key in speech.determiners:
            return at + 2
        if word.kind == "number":
            return at + 1 if dated or words[at - 1].key in speech.times else at
        if self._amounts.at(words, at) or self._counts(words, at + 1):
            return at
        occasion = word.key in speech.ends and word.key not in speech.breaks
        if occasion or self.audience.at(words, at):
            stop = self._over_phrase(words, at + 1)
            return stop if stop > at + 1 else at
        return at

    def _counts(self, words: Sequence[Word], at: int) -> bool:
        """Whether a number stands there that is no date: "over 300 people"."""
        if at >= len(words) or words[at].kind != "number":
            return False
        year = len(words[at].text) == 4 and words[at].text.isdecimal()
        return not year and not (at + 1 < len(words) and words[at + 1].key in self.speech.times)

    def _over_phrase(self, words: Sequence[Word], start: int) -> int:
        """Step over the noun behind a preposition."""
        at, noun = start, False
        while at < len(words) and at - start < 12 and not self._phrase_ends(words, at, noun):
            word = words[at]
            second = word.key in self.speech.determiners or word.key in self.speech.pronouns
            noun = noun or (word.kind == "word" and not second) or word.kind in ("number", "quote")
            at += 1
        return at

    def _phrase_ends(self, words: Sequence[Word], at: int, noun: bool) -> bool:
        speech, word = self.speech, words[at]
        if word.kind == "quote" and not noun and len(word.text) <= LONGEST_NAME:
            return not titled(word.text)  # an outlet's name in marks
        if word.kind in ("quote", "sign") and word.key not in ("-", "'", "."):
            return True
        if (word.key == "." and at + 1 >= len(words)) or self.that.at(words, at):
            return True
        if not noun:
            return False
        second = word.key in speech.determiners or word.key in speech.pronouns
        if word.key in speech.ends or word.key in speech.adverbs:
            return True
        if second and words[at - 1].key not in speech.inside:
            return True
        return word.kind == "number" and words[at - 1].key not in speech.times
