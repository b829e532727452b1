"""What words mean when news counts: `concepts` of a sentence, and of the name of a measure.

Two texts that share them are about the same thing, in whatever words and languages. A word that
no language table knows stands for itself, by its first letters: Korea and Korean, deploy and
deployment share those, in all languages that inflect at the end.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from factdb.text.languages import LANGUAGES
from factdb.text.languages.table import Concept

STEM = 5
"""Letters of a word that stand for it."""
SHORTEST = 4
"""Letters of a word in a script of many letters; shorter ones mean little by themselves."""

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")


def concepts(text: str, language: str | None = None) -> frozenset[Concept | str]:
    """The concepts that the text names, the stems of its other words, and its numbers in digits.

    Without a language, or one that has no table, the words of all languages count. Linear in the
    text.
    """
    table = (language or "").partition("-")[0].lower()
    phrases, longest = _phrases(table if table in LANGUAGES else None)
    folded = [_folded(word) for word in _TOKEN.findall(unicodedata.normalize("NFKC", text))]
    found: set[Concept | str] = set()
    at = 0
    while at < len(folded):
        for length in range(min(longest, len(folded) - at), 0, -1):
            phrase = tuple(folded[at : at + length])
            if phrase in phrases:
                meaning = phrases[phrase]
                if meaning is not None:
                    found.add(meaning)
                at += length
                break
        else:
            word = folded[at]
            if len(word) >= SHORTEST or not word.isascii() or word.isdecimal():
                found.add(word if word.isdecimal() else word[:STEM])
            at += 1
    return frozenset(found)


@lru_cache(maxsize=64)
def _phrases(language: str | None) -> tuple[Mapping[tuple[str, ...], Concept | None], int]:
    """Every phrase with what it means, ``None`` for nothing, and the words of the longest."""
    tables = LANGUAGES.values() if language is None else (LANGUAGES[language],)
    phrases: dict[tuple[str, ...], Concept | None] = {}
    for table in tables:
        for concept, listed in table.concepts.items():
            phrases |= {_keys(phrase): concept for phrase in listed}
        phrases |= {_keys(phrase): None for phrase in table.not_concepts}
    return phrases, max(map(len, phrases), default=1)


def _keys(phrase: str) -> tuple[str, ...]:
    return tuple(map(_folded, _WORD.findall(unicodedata.normalize("NFKC", phrase))))


def _folded(word: str) -> str:
    """Without case and accents: names and headlines are often printed without them."""
    plain = unicodedata.normalize("NFD", word.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", letters)
