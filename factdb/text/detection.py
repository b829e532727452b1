"""The language of a text, told by a detector that carries its data (py3langid)."""

from __future__ import annotations

from copy import copy
from functools import lru_cache
from typing import Protocol

from factdb.text.languages import LANGUAGES

ENOUGH = 2_000
"""Characters that are looked at; more tell no more."""

SURE, QUITE_SURE = 0.5, 0.9
"""The least probability of a language that is read here, and of any other."""


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def language_of(text: str) -> str | None:
    """Return the BCP 47 tag of the language a text is in, whether or not figures are read in it.

    ``None`` for a text without words.
    """
    sample = " ".join(text[: 4 * ENOUGH].split())[:ENOUGH]
    if not any(letter.isalpha() for letter in sample):
        return None
    every, known = _identifiers()
    told, probability = every.classify(sample)
    # Of a headline full of names the languages of the world tell little, those read here more.
    if probability < SURE or (told not in LANGUAGES and probability < QUITE_SURE):
        told, _ = known.classify(sample)
    return str(told)


@lru_cache(maxsize=1)
def _identifiers() -> tuple[_Identifier, _Identifier]:
    """The detector of every language it knows, and the same for those read here alone."""
    # Imported where it is needed: the model takes half a second to load.
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    every = LanguageIdentifier.from_model_file(MODEL_DIR / MODEL_FILE, norm_probs=True)
    known = copy(every)
    known.set_languages(set(every.labels) & set(LANGUAGES))
    return every, known
