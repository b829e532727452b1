"""What a verb of saying says: with its subject before it, behind it, or left out."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.text.voices.cues import PAUSES, STOPS, Cues
from factdb.text.voices.saying import How, Saying
from factdb.text.voices.subjects import Subjects, quote_ends
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Word


class Verbs:
    """Reads the verbs of saying of one language."""

    def __init__(self, cues: Cues) -> None:
        self.cues, self.speech, self.nouns = cues, cues.speech, cues.nouns
        self._subjects = Subjects(cues)

    def read(
        self, words: Sequence[Word], start: int, end: int, floor: int, found: Sequence[Saying]
    ) -> Saying | None:
        """Read the verb from ``start`` to ``end``; ``floor`` is where those before it end."""
        cue = (start, end)
        subject = self.cues.clitic(words, start, end) or self._subjects.behind(
            words, start, end, floor
        )
        if subject is not None:
            speaks = quote_ends(words, start) or self._may_say(words, cue, subject)
            return self._inverted(words, cue, subject, floor) if speaks else None
        if words[start].key in self.speech.inverted_only:
            return None
        if noun := self._subjects.antecedent(words, start):
            # "according to the ministry, which said ...": the preposition is no part of it.
            named = (one.noun for one in found if noun.start <= one.noun.start < noun.end)
            return self._relative(words, cue, next(named, noun))
        noun = self.nouns.before(words, start, floor)
        noun = noun or self._subjects.restricted(words, start, floor)
        if noun is not None:
            told = any(one.covers(start) for one in found)
            quoted = quote_ends(words, noun.start) or (self._opens_quote(words, end) and not told)
            speaks = quoted or self._may_say(words, cue, noun)
            return self.subject_first(words, cue, noun, floor) if speaks else None
        if self.speech.verb_second and (one := self._second(words, cue)):
            return one
        if self.speech.pro_drop and (one := self._without_subject(words, cue, floor)):
            return one
        if found and words[start - 1].key in self.speech.ands:
            # "he said ... and added that ...": the subject is that of the verb before.
            return self._forward(words, cue, found[-1].noun)
        return None

    def _may_say(self, words: Sequence[Word], cue: tuple[int, int], noun: Noun) -> bool:
        """Whether a noun can say something by this verb; most verbs need one known to speak."""
        return not self.cues.doubtful(words, *cue) or self.nouns.speaks(words, noun)

    def _opens_quote(self, words: Sequence[Word], end: int) -> bool:
        """Whether a quotation stands right behind a verb."""
        at = end + 1 if end < len(words) and words[end].key in PAUSES else end
        return at < len(words) and words[at].kind == "quote"

    def _second(self, words: Sequence[Word], cue: tuple[int, int]) -> Saying | None:
        """Read a verb that stands second, before its subject: "Am Montag sagte Weber, ..."."""
        noun = self.nouns.after(words, cue[1])
        if noun is None or noun.start != cue[1]:
            return None
        rest = self.cues.over_adjuncts(words, noun.outer_end)
        if rest >= len(words) or words[rest].key not in (",", ":"):
            return None
        audience = self.cues.audience_in(words, noun.outer_end, rest)
        stance = self.cues.stance(words, *cue)
        content = ((rest, len(words)),)
        return Saying(noun, cue, (cue[0], rest), content, How.SAYS, stance, audience)

    def _without_subject(
        self, words: Sequence[Word], cue: tuple[int, int], floor: int
    ) -> Saying | None:
        """Read a verb whose subject is who spoke before: "Añadió que ...", "..., advirtió."."""
        noun = Noun(cue[0], cue[0] + 1, None, *cue)
        if cue[0] > floor and quote_ends(words, cue[0]):
            return self._inverted(words, cue, noun, floor)
        rest = self.cues.over_adjuncts(words, cue[1])
        if self.cues.bare(words, cue[0], floor) and self.cues.that.at(words, rest):
            return self._forward(words, cue, noun)
        return None

    def _inverted(
        self, words: Sequence[Word], cue: tuple[int, int], noun: Noun, floor: int
    ) -> Saying:
        stop = self.cues.over_adjuncts(words, noun.outer_end)
        content = [(floor, cue[0])]
        if stop < len(words) and words[stop].key not in STOPS:
            after = stop + 1 if words[stop].key in PAUSES else stop
            if not self.aside_begins(words, after):
                content.append((after, len(words)))
        return Saying(
            noun,
            cue,
            (cue[0], stop),
            tuple(content),
            How.SAYS,
            self.cues.stance(words, *cue),
            self.cues.audience_in(words, noun.outer_end, stop),
        )

    def aside_begins(self, words: Sequence[Word], at: int) -> bool:
        """Whether what follows a comma is about the noun before it: a title, a relative clause."""
        if at >= len(words):
            return True
        first, speech = words[at], self.speech
        if first.kind == "quote":
            return False
        if first.kind == "number" and words[at - 1].key == ",":
            return True  # an age
        if first.key in speech.relative or first.key in speech.ends:
            return True
        if first.key in speech.breaks or first.key in speech.ands:
            return True
        return any(
            self.nouns.knows(word.key) and word.key not in speech.groups
            for word in words[at : at + 4]
        )

    def subject_first(
        self, words: Sequence[Word], cue: tuple[int, int], noun: Noun, floor: int
    ) -> Saying | None:
        """Read a verb whose subject stands before it: "Smith told Reuters on Monday that ..."."""
        audience, stop = self.told(words, *cue)
        rest = self.cues.over_adjuncts(words, stop)
        content = self._content(words, cue, noun, floor, rest)
        if content is None:
            return None
        return Saying(
            noun,
            cue,
            (noun.start, rest),
            content,
            How.SAYS,
            self.cues.stance(words, *cue),
            audience
            or self.cues.audience_in(words, stop, rest)
            or self.cues.interview(words, floor, noun.start),
        )

    def told(self, words: Sequence[Word], start: int, end: int) -> tuple[Noun | None, int]:
        """Return whom a verb of telling tells, and where that ends."""
        if words[start].key not in self.speech.told or end >= len(words):
            return None, end
        if words[end].key in self.speech.objects:
            return None, end + 1
        audience = self.nouns.after(words, end)
        return audience, audience.outer_end if audience else end

    def _content(
        self, words: Sequence[Word], cue: tuple[int, int], noun: Noun, floor: int, rest: int
    ) -> tuple[tuple[int, int], ...] | None:
        """Return what a verb with its subject before it covers; nothing where it says nothing."""
        # "kündigte ... an": with its second part a verb leaves no doubt.
        whole = any(word.key in self.speech.tails for word in words[cue[1] : rest])
        doubtful = self.cues.doubtful(words, *cue) and not whole
        back, on = (floor, noun.start), (rest, len(words))
        last = words[noun.start - 1] if noun.start > floor else None
        led = last is not None and (last.kind == "quote" or last.key in PAUSES)
        quoted = led and quote_ends(words, noun.start)
        follows = words[rest] if rest < len(words) else None
        if follows is None or follows.key in STOPS or follows.key == ")":
            return None if doubtful and not led and not self._quote_in(words, *back) else (back,)
        if self.cues.that.at(words, rest) or follows.key == ":" or follows.kind == "quote":
            return (back, on) if quoted else (on,)
        if follows.key == "," and self.cues.that.at(words, rest + 1):
            return ((rest + 1, len(words)),)
        if follows.key in PAUSES:
            after = (rest + 1, len(words))
            if led:
                opens = words[after[0]].key if after[0] < len(words) else ""
                aside = opens in self.speech.breaks or opens in self.speech.relative
                return (back,) if aside else (back, after)
            near = self._quote_in(words, after[0], min(len(words), after[0] + 2))
            return None if doubtful and not near else (after,)
        if quoted:
            return (back, on)
        return None if doubtful and not self._clause_like(words, rest) else (on,)

    def _forward(self, words: Sequence[Word], cue: tuple[int, int], noun: Noun) -> Saying | None:
        rest = self.cues.over_adjuncts(words, cue[1])
        unclear = self.cues.doubtful(words, *cue) and not self.cues.that.at(words, rest)
        if rest >= len(words) or unclear:
            return None
        stance = self.cues.stance(words, *cue)
        return Saying(noun, cue, (cue[0], rest), ((rest, len(words)),), How.SAYS, stance)

    def _relative(self, words: Sequence[Word], cue: tuple[int, int], noun: Noun) -> Saying | None:
        """Read "..., who said that ...,": it goes on to the comma that closes it."""
        start, end = self.cues.over_adjuncts(words, cue[1]), len(words)
        if start >= end:
            return None
        said = self.cues.that.at(words, start) or self._clause_like(words, start)
        if self.cues.doubtful(words, *cue) and not said:
            return None
        close = next((at for at in range(start, end) if words[at].key == ","), end)
        stance = self.cues.stance(words, *cue)
        span = (cue[0], start)
        return Saying(noun, cue, span, ((start, close),), How.SAYS, stance, aside=True)

    def _clause_like(self, words: Sequence[Word], at: int) -> bool:
        """Whether a doubtful verb has what a verb of saying has behind it: a figure or a quote."""
        speech = self.speech
        opens = at + 1 if words[at].key in speech.negations else at
        if opens < len(words) and words[opens].key in speech.infinitives:
            return False  # "asked not to be named"
        return any(word.kind in ("number", "quote") for word in words[at : at + 14]) or (
            words[at].key in self.speech.pronouns
        )

    def _quote_in(self, words: Sequence[Word], start: int, end: int) -> bool:
        return any(word.kind == "quote" for word in words[start:end])
