"""The door through which anybody may find claims in a story.

An extractor is any object with `Extractor`'s method. Those installed are found by the entry points
of the group `GROUP`; "rules", the built-in one, is always there.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Protocol, cast

from factdb.core.extraction import Document, Extraction

GROUP = "factdb.extractors"
BUILT_IN = "rules"


class Extractor(Protocol):
    """What finds figures, quotes and claims in a story."""

    def extract(self, document: Document) -> Extraction:
        """Return what the document says. Raises ``ValueError`` with what is wrong with it."""
        ...


def extractors() -> tuple[str, ...]:
    """Return the names of the extractors there are, the built-in one first."""
    others = sorted({one.name for one in entry_points(group=GROUP)} - {BUILT_IN})
    return (BUILT_IN, *others)


def extractor(name: str = BUILT_IN) -> Extractor:
    """Load an extractor by its name. Raises ``KeyError`` where none is called so."""
    if name == BUILT_IN:
        from factdb.text.voices.story import RULES

        return RULES
    for one in entry_points(group=GROUP, name=name):
        return cast("Extractor", one.load())
    raise KeyError(name)
