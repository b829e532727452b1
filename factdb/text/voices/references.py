"""What is had from somebody: "according to", "citing", "was quoted as saying", "reported by"."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.text.voices.cues import QUOTE_NEAR, STOPS, Cues
from factdb.text.voices.saying import How, Saying
from factdb.text.voices.verbs import Verbs
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Word

_LONGEST_OWNER = 6
"""Words a name before "'s" may have."""


class References:
    """Reads the attributions of one language that are no verbs of saying with their subject."""

    def __init__(self, cues: Cues, verbs: Verbs) -> None:
        self.cues, self.speech, self.nouns = cues, cues.speech, cues.nouns
        self._verbs = verbs

    def participle(
        self, words: Sequence[Word], start: int, end: int, found: Sequence[Saying]
    ) -> Saying | None:
        """Read "..., adding that ...": its subject is that of the verb before, or of the clause."""
        if start and words[start - 1].key in self.speech.inside | self.speech.determiners:
            return None
        near = words[end : end + QUOTE_NEAR // 2]
        if self.cues.doubtful(words, start, end) and all(word.kind != "quote" for word in near):
            return None
        spoken = [one for one in found if one.how is How.SAYS]
        noun = spoken[-1].noun if spoken else self._first_noun(words, start)
        if noun is None:
            return None
        audience, stop = self._verbs.told(words, start, end)
        rest = self.cues.over_adjuncts(words, stop)
        stance = self.cues.stance(words, start, end)
        content = ((rest, len(words)),)
        return Saying(noun, (start, end), (start, rest), content, How.SAYS, stance, audience)

    def _first_noun(self, words: Sequence[Word], end: int) -> Noun | None:
        """Return the subject of a clause: the noun it begins with, if that is a name or office."""
        noun = self.nouns.after(words, 0)
        return None if noun is None or noun.end >= end or noun.start > 2 else noun

    def quoted(self, words: Sequence[Word], start: int, end: int, floor: int) -> Saying | None:
        """Read "was quoted as saying [by ...]": the subject speaks, the agent passed it on."""
        noun = self.nouns.before(words, start, floor)
        if noun is None:
            return None
        relay, stop = None, end
        by = self.cues.by.at(words, end)
        if by or words[end - 1].key in self.speech.by:
            relay = self.nouns.after(words, by or end)
            stop = relay.outer_end if relay else stop
            if tail := self.cues.quoted_tail.at(words, stop):
                end = stop = tail
        rest = self.cues.over_adjuncts(words, stop)
        at_end = rest >= len(words) or words[rest].key in STOPS
        content = (floor, noun.start) if at_end else (rest, len(words))
        span = (noun.start, rest)
        return Saying(noun, (start, end), span, (content,), How.SAYS, relay=relay)

    def passive(
        self, words: Sequence[Word], start: int, end: int, found: Sequence[Saying]
    ) -> Saying | None:
        """Read "..., reported by X"; in some languages the agent follows without a word."""
        by = self.cues.by.at(words, self.cues.over_times(words, end))
        if by is None and not self.cues.bare_agent:
            return None
        behind = by or end
        noun = self.nouns.after(words, behind, listed=True)
        if noun is None or noun.start != behind:
            return None
        rest = noun.outer_end
        verb = self.cues.says.at(words, rest)
        if verb and (subject := self.nouns.before(words, start, 0)):
            # "Documents seen by Reuters show ..."
            one = self._verbs.subject_first(words, (rest, verb), subject, 0)
            return one and one._replace(relay=noun)
        completes = bool(found) and found[-1].span[1] == start
        if not completes and self._told_of(words, start):
            return None
        content = [(0, start)]
        on = rest < len(words) and words[rest].key not in STOPS
        if on and not self._verbs.aside_begins(words, rest):
            content.append((rest, len(words)))
        return Saying(noun, (start, behind), (start, rest), tuple(content), How.PASSIVE)

    def _told_of(self, words: Sequence[Word], at: int) -> bool:
        """Whether a participle tells of a document, and nothing is said: "a study released by"."""
        documents = self.speech.documents
        back = words[max(0, at - 2) : at]
        return any(
            word.key in documents or (word.capital and self.nouns.composed(word.key, documents))
            for word in back
        )

    def according(self, words: Sequence[Word], start: int, end: int) -> Saying | None:
        """Read "according to X": it covers the sentence around it."""
        # "Según informó la policía": a verb may stand between.
        end = self.cues.says.at(words, end) or end
        noun = self.nouns.after(words, end, listed=True)
        if noun is None or noun.start - end > 1:
            return None
        if words[start].key in self.speech.opinions:
            quoted = [word.kind for word in words[noun.outer_end + 1 : noun.outer_end + 2]]
            if start or quoted != ["quote"]:
                return None
        if words[start].capital and start and words[start - 1].key not in "“”,-–—:(":
            return None
        stop = noun.outer_end if start else self._closed(words, noun.outer_end)
        content = ((0, start), (stop, len(words)))
        return Saying(noun, (start, end), (start, stop), content, How.ACCORDING)

    def _closed(self, words: Sequence[Word], start: int) -> int:
        """Return the comma that closes what a sentence opens with: "According to a suit by X, "."""
        for at in range(start, len(words)):
            if words[at].key == ",":
                return at
            if words[at].kind == "quote" or words[at].key in self.speech.relative:
                break
            if words[at].key in self.nouns.stops:
                break
        return start

    def within(self, words: Sequence[Word], end: int) -> Saying | None:
        """Read "In a poll released on Friday, ...": what a document that opens it says."""
        noun = self.nouns.after(words, end)
        if noun is None or noun.start != end or not self.nouns.is_document(words, noun):
            return None
        stop = self._closed(words, noun.outer_end)
        if stop >= len(words) or words[stop].key != ",":
            return None
        return Saying(noun, (0, end), (0, stop), ((stop, len(words)),), How.ACCORDING)

    def owned(self, words: Sequence[Word], at: int) -> Saying | None:
        """Read "the ministry's estimate of 300 deaths": it goes on to the next verb or comma."""
        behind = words[at + 1].key if at + 1 < len(words) else ""
        if at < 2 or (behind not in self.speech.inside and not self.cues.that.at(words, at + 1)):
            return None
        noun = self._owner(words, at - 1)
        if noun is None or not self.nouns.speaks(words, noun):
            return None
        first = at + 2
        end = next(
            (
                place
                for place in range(first, min(len(words), first + QUOTE_NEAR))
                if words[place].kind in ("sign", "quote") or words[place].key in self.nouns.stops
            ),
            min(len(words), first + QUOTE_NEAR),
        )
        return Saying(noun, (at, at + 1), (noun.start, at + 1), ((at + 1, end),), How.OWNED)

    def _owner(self, words: Sequence[Word], at: int) -> Noun | None:
        """Return whose something is: a noun that ends in "'s", or who a sentence is about."""
        if words[at].key in self.speech.own:
            return self._first_noun(words, at)
        if words[at].key not in ("'s", "'"):
            return None
        start = at - 1
        if words[start].capital:
            while start and at - start < _LONGEST_OWNER and words[start - 1].capital:
                start -= 1
        elif not self.nouns.knows(words[start].key):
            return None
        if start and words[start - 1].key in self.speech.determiners:
            start -= 1
        return Noun(start, at, None, start, at)

    def citing(
        self, words: Sequence[Word], start: int, end: int, found: Sequence[Saying]
    ) -> Saying | None:
        """Read "Bloomberg reported, citing officials": the citing one passes it on."""
        noun = self.nouns.after(words, end, listed=True)
        if noun is None or not self.nouns.speaks(words, noun):
            return None  # "citing the release of prisoners" gives a reason
        relay = None
        closes = self.cues.says.at(words, noun.outer_end) is not None
        if start and (closes or not any(one.how is How.SAYS for one in found)):
            relay = self.nouns.before(words, start - (words[start - 1].key == ","), 0)
        stop = noun.outer_end
        content = ((0, start), (stop, len(words)))
        return Saying(noun, (start, end), (start, stop), content, How.CITING, relay=relay)
