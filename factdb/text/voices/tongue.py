"""The language of a text: by its script, and by the frequent words of the tables."""

from __future__ import annotations

import re
from collections import Counter

from factdb.text.speech import SPEECH

LOOKED_AT = 20_000
"""Characters that are looked at."""

LEAST = 2
"""Frequent words that must be found before a language is said to be known."""

_SCRIPTS = (
    (re.compile(r"[\uac00-\ud7af]"), "ko"),
    (re.compile(r"[\u3040-\u30ff]"), "ja"),
    (re.compile(r"[\u4e00-\u9fff]"), "zh"),
    (re.compile(r"[\u0600-\u06ff]"), "ar"),
    (re.compile(r"[іїєґІЇЄҐ]"), "uk"),
    (re.compile(r"[\u0400-\u04ff]"), "ru"),
)
_WORDS = re.compile(r"[^\W\d_]+")


def tongue(text: str) -> str | None:
    """Return the language of a text, or nothing where it cannot be told."""
    sample = text[:LOOKED_AT]
    letters = sum(map(str.isalpha, sample))
    for script, code in _SCRIPTS:
        if len(script.findall(sample)) * (30 if code in ("ja", "uk") else 5) > letters > 0:
            return code
    found = Counter(word.casefold() for word in _WORDS.findall(sample))
    counts = {code: sum(found[word] for word in speech.common) for code, speech in SPEECH.items()}
    ranked = sorted(counts.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] < LEAST or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
