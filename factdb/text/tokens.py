"""Printed text as tokens: numbers, written fractions, dates and times, words, signs.

Text is brought to one form first (Unicode NFKC, digits of every script as ASCII, one kind of
space, of apostrophe and of hyphen), so that the tables of languages know one form of each.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple


class Kind(Enum):
    """What a token is by its looks alone."""

    NUMBER = auto()
    FRACTION = auto()
    TIME = auto()
    WORD = auto()
    SIGN = auto()


class Token(NamedTuple):
    """A piece of the text; ``key`` is its folded form, ``glued`` says no space stands before.

    ``start`` and ``end`` are its place in the text as it was given, before it was brought to one
    form.
    """

    kind: Kind
    text: str
    key: str
    glued: bool
    start: int
    end: int

    @property
    def cased(self) -> bool:
        """Whether it is a word of a script with capitals, where digits inside make a name."""
        return self.kind is Kind.WORD and self.text.lower() != self.text.upper()


RAISED = re.compile(
    r"\d[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u249b\u24ea-\u24ff\u3251-\u325f\u32b1-\u32bf]"
)
"""A raised or circled digit on a number: a power or a footnote, and NFKC would hide which."""

_ONE_FORM = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2212\ufe63", "-"),
        "\u2012": "–",
        "\u301c": "~",
        **dict.fromkeys("\u2018\u2019\u02bc\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    }
)
_FRACTION_SLASH = "\u2044"

# Each alternative consumes what it matches and never looks back over it: linear in the text.
_TOKEN = re.compile(
    rf"""
    (?P<TIME>
        (?: \d{{4}}-\d\d-\d\d
          | (?:19|20)\d\d-(?:0[1-9]|1[0-2])
          | \d\d?(?P<dash>[-/.])\d\d?(?P=dash)\d{{4}}
          | \d\d?/\d\d?/\d\d
          | \d\d?:\d\d(?::\d\d)?
        ) (?!\d | [.,]\d)
    )
    | (?P<FRACTION> \d{{1,3}}[/{_FRACTION_SLASH}]\d{{1,3}} (?![\d/{_FRACTION_SLASH}]) )
    | (?P<NUMBER>
        \d{{1,3}}(?:\ \d{{3}})+ (?:[.,\u066b]\d+)? (?![.,]?\d)
      | (?<![\w.,])[.,\u066b]\d+
      | \d+(?:[.,'\u066b\u066c]\d+)*
    )
    | (?P<WORD> [^\W\d_]+ )
    | (?P<SIGN> \S )
    """,
    re.VERBOSE,
)


def normal(text: str) -> str:
    """Bring text to the one form the tables know."""
    return _aligned(text).text


def tokens(text: str, split: Callable[[str], Iterable[str]] | None = None) -> tuple[Token, ...]:
    """Cut text into tokens; ``split`` cuts a run of letters where a language needs it."""
    found = []
    whole, starts, ends = _aligned(text)
    for match in _TOKEN.finditer(whole):
        kind, piece, at = Kind[str(match.lastgroup)], match.group(), match.start()
        glued = at > 0 and whole[at - 1] != " "
        parts = split(piece) if split and kind is Kind.WORD else (piece,)
        for part in parts:
            end = at + len(part)
            found.append(Token(kind, part, part.casefold(), glued, starts[at], ends[end - 1]))
            glued, at = True, end
    return tuple(found)


def keys(phrase: str) -> tuple[str, ...]:
    """Return the keys of the tokens of a phrase of a table."""
    return tuple(token.key for token in tokens(phrase))


_MOST_MARKS = 16
_LONGEST_FORM = 8
"""A few ligatures are whole sentences; none is a number."""


class _Aligned(NamedTuple):
    """Text in one form, and where each of its characters stood: from ``starts`` to ``ends``."""

    text: str
    starts: list[int]
    ends: list[int]


def _aligned(text: str) -> _Aligned:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at, length = 0, len(text)
    while at < length:
        end = at + 1
        # Marks are put in order by sorting, so no character may have any number of them.
        most = min(length, at + _MOST_MARKS)
        while end < most and text[end] >= "\u0300" and _joins(text[end]):
            end += 1
        for letter in _form(text[at:end]):
            if letter != " " or (letters and letters[-1] != " "):
                letters.append(letter)
                starts.append(at)
                ends.append(end)
        at = end
    if letters and letters[-1] == " ":
        letters.pop()
    return _Aligned("".join(letters), starts, ends)


def _joins(letter: str) -> bool:
    """Whether a character makes one with those before it: an accent, the rest of a syllable."""
    return unicodedata.combining(letter) != 0 or "\u1160" <= letter <= "\u11ff"


@lru_cache(maxsize=4096)
def _form(cluster: str) -> str:
    """Bring one character with its accents to the one form."""
    apart = "".join(map(_apart, cluster))
    folded = unicodedata.normalize("NFKC", apart).translate(_ONE_FORM)
    plain = "".join(map(_plain, folded))
    return plain if len(plain) <= _LONGEST_FORM else cluster[0]


def _apart(letter: str) -> str:
    """Set a written-together fraction off: NFKC alone would turn 3½ into 31⁄2."""
    if unicodedata.category(letter) == "No" and _FRACTION_SLASH in unicodedata.normalize(
        "NFKC", letter
    ):
        return f" {letter} "
    return letter


def _plain(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    # Arabic prints its vowels or leaves them out, and stretches words: they mean the same.
    if category == "Cf" or "\u064b" <= letter <= "\u0652" or letter in "\u0640\u0670":
        return ""
    return " " if category in {"Cc", "Zs", "Zl", "Zp"} else letter
