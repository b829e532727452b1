"""Sentences in which every quotation is one word: the frame in which somebody says it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factdb.text.languages.speech import Speech
from factdb.text.voices.marks import Quotation
from factdb.text.voices.words import QUOTED, Word, words

LONGEST_FRAME = 300
"""Words that are looked at together, so that the time taken grows with the text alone."""

ENDS = frozenset(".!?…。！？") | {"..."}
_OPENERS = frozenset("([¿¡–—-") | {QUOTED}


class Frame(NamedTuple):
    """A sentence: its words, and the number of its paragraph."""

    words: tuple[Word, ...]
    paragraph: int

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.words[-1].end


def frames(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    quoted: Sequence[Quotation],
    speech: Speech,
    goes_on: Callable[[Sequence[Word], int], bool],
) -> list[Frame]:
    """Cut paragraphs into sentences.

    ``goes_on`` says whether the words at a place tell who said the quotation before them.
    """
    outer = [(number, one) for number, one in enumerate(quoted) if one.depth == 0]
    found: list[Frame] = []
    at = here = 0
    for number, (start, end) in enumerate(paragraphs):
        stream: list[Word] = []
        here = max(start, here)
        while at < len(outer) and outer[at][1].start < end:
            index, one = outer[at]
            stream += (word for word in words(text, here, one.start) if word.kind != "break")
            inner = text[one.inner_start : one.inner_end]
            stream.append(Word(one.start, one.end, inner, QUOTED, "quote", index))
            here = max(here, one.end)
            at += 1
        stream += (word for word in words(text, here, max(here, end)) if word.kind != "break")
        found += (Frame(tuple(one), number) for one in _cut(text, stream, quoted, speech, goes_on))
    return found


def _cut(
    text: str,
    stream: Sequence[Word],
    quoted: Sequence[Quotation],
    speech: Speech,
    goes_on: Callable[[Sequence[Word], int], bool],
) -> Iterator[Sequence[Word]]:
    start = 0
    for at in range(len(stream)):
        full = at + 1 - start >= LONGEST_FRAME
        if full or _ends(text, stream, at, quoted, speech, goes_on):
            yield stream[start : at + 1]
            start = at + 1
    if start < len(stream):
        yield stream[start:]


def _ends(
    text: str,
    stream: Sequence[Word],
    at: int,
    quoted: Sequence[Quotation],
    speech: Speech,
    goes_on: Callable[[Sequence[Word], int], bool],
) -> bool:
    word = stream[at]
    following = stream[at + 1] if at + 1 < len(stream) else None
    if following is None:
        return True
    if word.kind == "quote":
        inner = text[quoted[word.quote].inner_end - 1]
        if inner not in ENDS or not _begins(following):
            return False
        return not goes_on(stream, at + 1)
    if word.key not in ENDS or not _begins(following):
        return False
    if word.key in "。！？":
        return True
    before = stream[at - 1] if at else None
    if word.key == "." and before is not None:
        if before.key in speech.abbreviations or (len(before.text) == 1 and before.capital):
            return False
        if before.kind == "number" and len(before.text) <= 2 and following.key in speech.times:
            return False
    # A full stop that is glued to what follows is part of a name or an address.
    return following.start > word.end or following.kind == "quote"


def _begins(word: Word) -> bool:
    """Whether a word may begin a sentence."""
    return (
        not word.small
        and word.key not in ",;:)"
        and (word.kind in ("word", "number", "quote") or word.key in _OPENERS)
    )
