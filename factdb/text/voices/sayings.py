"""Who says what in one sentence: the cue, the noun it goes with, and the words it covers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factdb.text.languages.speech import Speech
from factdb.text.voices.cues import STOPS, Cues
from factdb.text.voices.references import References
from factdb.text.voices.saying import How, Saying
from factdb.text.voices.verbs import Verbs
from factdb.text.voices.words import Word

MOST_SAYINGS = 24
"""Attributions that one sentence may have: all of them are compared with each other."""


class Finder:
    """Finds the attributions of sentences of one language, each with all it may cover."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self.cues = Cues(speech)
        self.nouns = self.cues.nouns
        self._verbs = Verbs(self.cues)
        self._references = References(self.cues, self._verbs)

    def of(self, words: Sequence[Word]) -> list[Saying]:
        """Return the attributions of a sentence in the order of their cues."""
        found: list[Saying] = []
        at = 0
        while at < len(words) and len(found) < MOST_SAYINGS:
            one = self._at(words, at, found)
            if one is None:
                at += 1
            elif found and one.how is How.PASSIVE and self._completes(found[-1], at):
                # "according to documents seen by Reuters"
                noun = found[-1].noun._replace(end=one.noun.end)
                found[-1] = found[-1]._replace(noun=noun, relay=one.noun).until(one.span[1])
                at = one.span[1]
            else:
                found.append(one)
                at = max(at + 1, one.cue[1])
        if len(found) > 1 and found[0].cue[0] == 0 and self.cues.within.at(words, 0):
            del found[0]  # "In a report, the ministry said ...": the ministry says it
        return found

    def tells(self, words: Sequence[Word], at: int) -> bool:
        """Whether a short clause that tells who spoke begins at ``at``, as behind a quotation."""
        stop = at
        while stop < len(words) and stop - at < 14 and words[stop].key not in STOPS:
            if words[stop].kind == "quote":
                break
            stop += 1
        clause = words[at:stop]
        for place in range(min(len(clause), 9)):
            end = self.cues.near_quotes.at(clause, place)
            if end is None or not self.cues.finite(clause, place, end):
                continue
            if place == 0:
                return self.speech.inverts and self.nouns.after(clause, end) is not None
            subject = self.nouns.before(clause, place, 0)
            rest = self.cues.over_adjuncts(clause, end)
            return subject is not None and subject.start <= 1 and rest >= len(clause)
        return False

    def _completes(self, before: Saying, at: int) -> bool:
        """Whether a passive goes on with the noun of a preposition."""
        return before.span[1] == at and before.how in (How.ACCORDING, How.CITING)

    def _at(self, words: Sequence[Word], at: int, found: Sequence[Saying]) -> Saying | None:
        cues, references = self.cues, self._references
        floor = max((one.span[1] for one in found if not one.aside), default=0)
        if end := cues.quoted.at(words, at):
            return references.quoted(words, at, end, floor)
        if end := cues.according.at(words, at):
            return references.according(words, at, end)
        if at == 0 and (end := cues.within.at(words, at)):
            return references.within(words, end)
        if words[at].key in self.speech.owned and (one := references.owned(words, at)):
            return one
        if end := cues.citing.at(words, at):
            return references.citing(words, at, end, found)
        if (end := cues.passive.at(words, at)) and (
            one := references.passive(words, at, end, found)
        ):
            return one
        if end := cues.according_after.at(words, at):
            noun = self.nouns.before(words, at, floor)
            whole = ((0, len(words)),)
            return noun and Saying(noun, (at, end), (noun.start, end), whole, How.ACCORDING)
        if end := cues.saying.at(words, at):
            return references.participle(words, at, end, found)
        if end := cues.verb_at(words, at):
            return self._verbs.read(words, at, end, floor, found)
        return None


@lru_cache(maxsize=32)
def finder(speech: Speech) -> Finder:
    """Return the finder for a language; made once."""
    return Finder(speech)
