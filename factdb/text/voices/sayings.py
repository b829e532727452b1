"""Who says what in one sentence: the cue, the noun it goes with, and the words it covers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from factdb.core.observations import Stance
from factdb.text.languages.speech import Speech
from factdb.text.voices.cues import PAUSES, STOPS, Cues
from factdb.text.voices.subjects import Subjects, quote_ends
from factdb.text.voices.vocabulary import Noun
from factdb.text.voices.words import Word

MOST_SAYINGS = 24
"""Attributions that one sentence may have: all of them are compared with each other."""


class How(Enum):
    """What sort of cue it is; of two that cover one figure this decides who passes on."""

    SAYS = auto()
    ACCORDING = auto()
    CITING = auto()
    PASSIVE = auto()


class Saying(NamedTuple):
    """One attribution: ``cue`` and ``span`` are stretches of words, ``content`` what it covers.

    ``span`` is all that attributes: subject, cue, and whom it was said to. ``audience`` is whom it
    was told, ``relay`` who passed it on. An ``aside`` stands between a subject and its own verb.
    """

    noun: Noun
    cue: tuple[int, int]
    span: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    how: How
    stance: Stance = Stance.ASSERTS
    audience: Noun | None = None
    relay: Noun | None = None
    aside: bool = False

    def until(self, end: int) -> Saying:
        """Let the attribution end later: what follows it is covered only from there."""
        content = tuple(
            (max(low, end), high) if low >= self.span[1] else (low, high)
            for low, high in self.content
        )
        return self._replace(span=(self.span[0], end), content=content)

    def covers(self, at: int) -> bool:
        """Whether the word at ``at`` is part of what is said."""
        return any(start <= at < end for start, end in self.content)


class Finder:
    """Finds the attributions of sentences of one language, each with all it may cover."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self.cues = Cues(speech)
        self.nouns = self.cues.nouns
        self._subjects = Subjects(self.cues)

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
        cues = self.cues
        floor = max((one.span[1] for one in found if not one.aside), default=0)
        if end := cues.quoted.at(words, at):
            return self._of_quoted(words, at, end, floor)
        if end := cues.according.at(words, at):
            return self._of_according(words, at, end)
        if end := cues.citing.at(words, at):
            return self._of_citing(words, at, end, found)
        if (end := cues.passive.at(words, at)) and (one := self._of_passive(words, at, end)):
            return one
        if end := cues.according_after.at(words, at):
            noun = self.nouns.before(words, at, floor)
            whole = ((0, len(words)),)
            return noun and Saying(noun, (at, end), (noun.start, end), whole, How.ACCORDING)
        if end := cues.saying.at(words, at):
            return self._of_participle(words, at, end, found)
        if end := cues.verb_at(words, at):
            return self._of_verb(words, at, end, floor, found)
        return None

    def _of_verb(
        self, words: Sequence[Word], start: int, end: int, floor: int, found: Sequence[Saying]
    ) -> Saying | None:
        cue = (start, end)
        subject = self.cues.clitic(words, start, end) or self._subjects.behind(
            words, start, end, floor
        )
        if subject is not None:
            return self._inverted(words, cue, subject, floor)
        if words[start].key in self.speech.inverted_only:
            return None
        if noun := self._subjects.antecedent(words, start):
            return self._relative(words, cue, noun)
        noun = self.nouns.before(words, start, floor)
        if noun is not None:
            return self._subject_first(words, cue, noun, floor)
        if self.speech.verb_second and (one := self._second(words, cue)):
            return one
        if self.speech.pro_drop and (one := self._without_subject(words, cue, floor)):
            return one
        if found and words[start - 1].key in self.speech.ands:
            # "he said ... and added that ...": the subject is that of the verb before.
            return self._forward(words, cue, found[-1].noun)
        return None

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
            if not self._aside_begins(words, after):
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

    def _aside_begins(self, words: Sequence[Word], at: int) -> bool:
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

    def _subject_first(
        self, words: Sequence[Word], cue: tuple[int, int], noun: Noun, floor: int
    ) -> Saying | None:
        audience, stop = self._told(words, *cue)
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

    def _told(self, words: Sequence[Word], start: int, end: int) -> tuple[Noun | None, int]:
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
        quoted = led and (last is words[noun.start - 1]) and quote_ends(words, noun.start)
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

    def _of_participle(
        self, words: Sequence[Word], start: int, end: int, found: Sequence[Saying]
    ) -> Saying | None:
        """Read "..., adding that ...": its subject is that of the verb before, or of the clause."""
        if start and words[start - 1].key in self.speech.inside | self.speech.determiners:
            return None
        spoken = [one for one in found if one.how is How.SAYS]
        noun = spoken[-1].noun if spoken else self._first_noun(words, start)
        if noun is None:
            return None
        audience, stop = self._told(words, start, end)
        rest = self.cues.over_adjuncts(words, stop)
        stance = self.cues.stance(words, start, end)
        content = ((rest, len(words)),)
        return Saying(noun, (start, end), (start, rest), content, How.SAYS, stance, audience)

    def _first_noun(self, words: Sequence[Word], end: int) -> Noun | None:
        """Return the subject of a clause: the noun it begins with, if that is a name or office."""
        noun = self.nouns.after(words, 0)
        return None if noun is None or noun.end >= end or noun.start > 2 else noun

    def _of_quoted(self, words: Sequence[Word], start: int, end: int, floor: int) -> Saying | None:
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

    def _of_passive(self, words: Sequence[Word], start: int, end: int) -> Saying | None:
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
            one = self._subject_first(words, (rest, verb), subject, 0)
            return one and one._replace(relay=noun)
        content = [(0, start)]
        on = rest < len(words) and words[rest].key not in STOPS
        if on and not self._aside_begins(words, rest):
            content.append((rest, len(words)))
        return Saying(noun, (start, behind), (start, rest), tuple(content), How.PASSIVE)

    def _of_according(self, words: Sequence[Word], start: int, end: int) -> Saying | None:
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
        stop = noun.outer_end
        content = ((0, start), (stop, len(words)))
        return Saying(noun, (start, end), (start, stop), content, How.ACCORDING)

    def _of_citing(
        self, words: Sequence[Word], start: int, end: int, found: Sequence[Saying]
    ) -> Saying | None:
        """Read "Bloomberg reported, citing officials": the citing one passes it on."""
        noun = self.nouns.after(words, end, listed=True)
        if noun is None:
            return None
        relay = None
        closes = self.cues.says.at(words, noun.outer_end) is not None
        if start and (closes or not any(one.how is How.SAYS for one in found)):
            relay = self.nouns.before(words, start - (words[start - 1].key == ","), 0)
        stop = noun.outer_end
        content = ((0, start), (stop, len(words)))
        return Saying(noun, (start, end), (start, stop), content, How.CITING, relay=relay)


@lru_cache(maxsize=32)
def finder(speech: Speech) -> Finder:
    """Return the finder for a language; made once."""
    return Finder(speech)
