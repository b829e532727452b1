"""Text as words that know where they stand: offsets always point at the original characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

QUOTED = "“”"
"""The key of a word that stands for a whole quotation."""

# Each alternative consumes what it matches and never looks back over it: linear in the text.
_WORD = re.compile(
    r"""
    (?P<break> \n\s*\n\s* | \n )
  | (?P<word>
        (?: \b (?: [cdjlmnstCDJLMNST] | qu | Qu | jusqu | lorsqu | puisqu | dell | nell | all )
            ['’] (?=\w) )
      | [^\W\d_] (?: \. [^\W\d_] )+ \.?
      | [^\W\d_]+ (?: ['’] (?=[A-Z]) [^\W\d_]+ | [-‐‑] [^\W_]+ )*
    )
  | (?P<clitic> ['’] (?: s | d | ll | re | ve | m | t ) \b )
  | (?P<number> \d+ (?: [.,'’\u00a0\u202f]? \d+ )* )
  | (?P<sign> \.\.\. | \S )
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word, number, sign or whole quotation; ``key`` is its folded form.

    ``quote`` is the place of the quotation in the list of them, for a word that stands for one;
    its ``text`` is what the marks hold.
    """

    start: int
    end: int
    text: str
    key: str
    kind: str
    quote: int = -1

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def small(self) -> bool:
        """Whether it is a word of small letters."""
        return self.kind == "word" and self.text[0].islower()


def words(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words of a stretch of text; an end of line is a word of the kind "break"."""
    for match in _WORD.finditer(text, start, end):
        piece = match.group()
        key = piece.casefold().replace("’", "'")
        yield Word(match.start(), match.end(), piece, key, str(match.lastgroup))


class Phrases:
    """Phrases to be found among words, the longest first."""

    def __init__(self, listed: Iterable[str]) -> None:
        self._first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(listed, key=lambda one: -len(one.split())):
            found = tuple(word.key for word in words(phrase, 0, len(phrase)))
            self._first.setdefault(found[0], []).append(found)

    def at(self, found: Sequence[Word], start: int) -> int | None:
        """Return where the longest phrase that begins at ``start`` ends, if one does."""
        if start >= len(found):
            return None
        for phrase in self._first.get(found[start].key, ()):
            end = start + len(phrase)
            if tuple(word.key for word in found[start:end]) == phrase:
                return end
        return None


def titled(inner: str) -> bool:
    """Whether words are written as a title or a name is: all longer ones with capitals."""
    longer = [word for word in inner.split() if len(word) > 3]
    return bool(longer) and all(word[:1].isupper() for word in longer)
