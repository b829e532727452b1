"""One attribution as it is found in a sentence: who, by which words, and what they cover."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from factdb.core.observations import Stance
from factdb.text.voices.vocabulary import Noun


class How(Enum):
    """What sort of cue it is; of two that cover one figure this decides who passes on."""

    SAYS = auto()
    ACCORDING = auto()
    CITING = auto()
    PASSIVE = auto()
    OWNED = auto()


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
