"""The noun that names who speaks: before a verb of saying, behind it, or behind a preposition.

No parser and no model: a noun is found from its two ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.text.languages.speech import Speech
from factdb.text.voices.backward import Backward
from factdb.text.voices.forward import Forward
from factdb.text.voices.vocabulary import Noun, Vocabulary
from factdb.text.voices.words import Word


class Nouns(Vocabulary):
    """Finds the nouns of one language."""

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech)
        self._backward, self._forward = Backward(self), Forward(self)

    def before(self, words: Sequence[Word], end: int, floor: int) -> Noun | None:
        """Return the noun that ends before ``end`` as the subject of what follows."""
        return self._backward.noun(words, end, floor)

    def after(self, words: Sequence[Word], start: int, *, listed: bool = False) -> Noun | None:
        """Return the noun that begins at ``start``, behind adverbs and words of time.

        A ``listed`` one may go on over commas: "officials from Kyiv, Seoul and Washington".
        """
        return self._forward.noun(words, start, listed=listed)
