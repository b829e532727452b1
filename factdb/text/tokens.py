"""Printed text as tokens: numbers, written fractions, dates and times, words, signs.

Text is brought to one form first (Unicode NFKC, digits of every script as ASCII, one kind of
space, of apostrophe and of hyphen), so that the tables of languages know one form of each.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a token is by its looks alone."""

    NUMBER = auto()
    FRACTION = auto()
    TIME = auto()
    WORD = auto()
    SIGN = auto()


class Token(NamedTuple):
    """A piece of the text; ``key`` is its folded form, ``glued`` says no space stands before."""

    kind: Kind
    text: str
    key: str
    glued: bool

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
    apart = "".join(_apart(letter) for letter in text)
    folded = unicodedata.normalize("NFKC", apart).translate(_ONE_FORM)
    return " ".join("".join(map(_plain, folded)).split())


def tokens(text: str, split: Callable[[str], Iterable[str]] | None = None) -> tuple[Token, ...]:
    """Cut normal text into tokens; ``split`` cuts a run of letters where a language needs it."""
    found = []
    for match in _TOKEN.finditer(text):
        kind, piece = Kind[str(match.lastgroup)], match.group()
        glued = match.start() > 0 and text[match.start() - 1] != " "
        parts = split(piece) if split and kind is Kind.WORD else (piece,)
        for part in parts:
            found.append(Token(kind, part, part.casefold(), glued))
            glued = True
    return tuple(found)


def keys(phrase: str) -> tuple[str, ...]:
    """Return the keys of the tokens of a phrase of a table."""
    return tuple(token.key for token in tokens(normal(phrase)))


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
    if category == "Cf":
        return ""
    return " " if category in {"Cc", "Zs", "Zl", "Zp"} else letter
