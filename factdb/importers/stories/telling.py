"""Whether a file holds stories or the rows of flat records: the same door takes both."""

from __future__ import annotations

from pathlib import Path, PurePath

from factdb.importers.stories.document import Document
from factdb.importers.stories.fetching import is_address
from factdb.importers.stories.json_objects import OBJECTS
from factdb.importers.stories.json_values import is_object, values

STORY_SUFFIXES = frozenset({
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".xml", ".rss",
    ".atom",
})  # fmt: skip
_JSON = frozenset({".json", ".jsonl", ".ndjson"})
_CLAIMED = frozenset({"claim", "figure", "low", "high"})
"""Keys of flat records that no story has."""

_BEGINNING = 4_000_000


def holds_stories(name: str) -> bool:
    """Whether what goes by this name is a story: by its address or name, and of JSON by its keys.

    Never raises: what cannot be read is told by whoever reads it.
    """
    if is_address(name):
        return True
    suffix = PurePath(name).suffix.lower()
    if suffix not in _JSON:
        return suffix in STORY_SUFFIXES
    try:
        with Path(name).open("rb") as file:
            data = file.readline(_BEGINNING) if suffix != ".json" else file.read(_BEGINNING)
        found = values(Document(name, data)) or []
        first = next((value for _, value, problem in found if not problem), None)
    except (OSError, ValueError):
        return False
    if not is_object(first) or not _CLAIMED.isdisjoint(first):
        return False
    return any(each.fits(first) for each in OBJECTS)
