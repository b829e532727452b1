"""Plain text: everything as it stood, what is not prose marked as such."""

from __future__ import annotations

from collections.abc import Iterator

from factdb.importers.stories.document import Document
from factdb.importers.stories.furniture import frame
from factdb.importers.stories.standing import standing
from factdb.records import Story


def fits(document: Document) -> bool:  # noqa: ARG001 - the last format: whatever is text
    """Any text."""
    return True


def read(document: Document) -> Iterator[Story]:
    """The one story of a text."""
    text = document.text
    around = frame(text)
    stated = {
        "title": around.title,
        "byline": around.byline,
        "agency": around.agency,
        "place": around.place,
    }
    status, problems = standing(document.at, headlines=[around.title])
    yield document.story(
        "text", text, stated, furniture=around.spans, status=status, problems=problems
    )
