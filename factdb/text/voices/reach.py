"""How far an attribution reaches: up to another's, and to the end of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.text.languages.speech import Speech
from factdb.text.voices.saying import How, Saying
from factdb.text.voices.words import Phrases, Word


class Reach:
    """Bounds what the attributions of a sentence cover, in one language."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._that = Phrases(speech.that)
        self._contrasts = Phrases(speech.contrasts)
        self._joins = speech.ands | speech.breaks | speech.adverbs | {","}

    def bounded(self, words: Sequence[Word], found: Sequence[Saying]) -> list[Saying]:
        """Return the attributions of a sentence, each with no more than it covers."""
        return [self._bounded(words, found, one) for one in found]

    def _bounded(self, words: Sequence[Word], found: Sequence[Saying], one: Saying) -> Saying:
        if one.how is How.OWNED:
            return one
        content = []
        for start, end in one.content:
            low, high = start, end
            for other in found:
                if other is one or other.how is How.OWNED:
                    continue
                if other.how is How.CITING:
                    low, high = _without(one, other, low, high)
                elif not _chained(one, other):
                    low, high = self._beside(words, one, other, low, high)
            low, high = self._clause(words, one, low, high)
            if low < high:
                content.append((low, high))
        return one._replace(content=tuple(content))

    def _beside(
        self, words: Sequence[Word], one: Saying, other: Saying, low: int, high: int
    ) -> tuple[int, int]:
        """End where another says something, unless what it says is said here."""
        later = one.cue[0] < other.cue[0]
        if later and low >= one.cue[0] and not self._nested(words, one, other):
            stop = self._clause_start(words, other.span[0], low)
            # "it said it would help: “...,” the union wrote": the quotation is the union's.
            quoted = stop > low and words[stop - 1].kind == "quote" and other.covers(stop - 1)
            return low, min(high, stop - quoted)
        if not later and high <= one.span[1]:
            return max(low, other.span[1]), high
        return low, high

    def _nested(self, words: Sequence[Word], one: Saying, other: Saying) -> bool:
        """Whether another's saying is what is said: "X said Y said ..."."""
        between = words[one.span[1] : other.span[0]]
        if other.noun == one.noun or len(between) > 3:
            return False
        return all(word.key not in self._speech.ands and word.kind == "word" for word in between)

    def _clause_start(self, words: Sequence[Word], at: int, floor: int) -> int:
        """Step back to the conjunction that opens the clause at ``at``."""
        while at > floor and words[at - 1].key in self._joins:
            at -= 1
        return at

    def _clause(self, words: Sequence[Word], one: Saying, start: int, end: int) -> tuple[int, int]:
        """Keep to the clause of an attribution: ";" and ", while" end it."""
        for at in range(start, end):
            opened = self._contrasts.at(words, at)
            other = words[at].key == ";" or (
                opened is not None
                and at > start
                and words[at - 1].key == ","
                and not self._that.at(words, opened)
            )
            if other and at >= one.span[1]:
                return start, at
            if other:
                start = at + 1
        return start, end


def _chained(one: Saying, other: Saying) -> bool:
    """Whether one of two passes on what the other says, so that both cover it."""
    return How.ACCORDING in (one.how, other.how) or one.how is How.CITING


def _without(one: Saying, citing: Saying, low: int, high: int) -> tuple[int, int]:
    """Leave out the words that name whom it was had from."""
    if one.cue[0] < citing.cue[0] and low < citing.span[0] <= high:
        return low, citing.span[0]
    if low <= citing.span[0] and citing.span[1] <= high:
        return citing.span[1], high
    return low, high
