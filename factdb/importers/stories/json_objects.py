"""JSON and JSON Lines: each object is a story in one of the formats of `OBJECTS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from factdb.importers.stories import afp, ninjs, plain_documents
from factdb.importers.stories.document import Document
from factdb.importers.stories.json_values import Object, Value, is_object, values
from factdb.records import Location, Problem, Story


class ObjectFormat(NamedTuple):
    """A format of JSON objects: its name, what it is, when it fits, and how it is read."""

    name: str
    meaning: str
    fits: Callable[[Object], bool]
    story: Callable[[Document, Object, Location], Story]


OBJECTS = (
    ObjectFormat("afp", "Agence France-Presse, with `uno`", afp.fits, afp.story),
    ObjectFormat("ninjs", "IPTC ninjs 1.0 to 3.x, with `uri`", ninjs.fits, ninjs.story),
    ObjectFormat("document", "`id` and `text`", plain_documents.fits, plain_documents.story),
)
"""The first that fits is the one."""


def fits(document: Document) -> bool:
    """Whether a document is JSON; one that is named so is, however broken."""
    return document.suffix in {".json", ".jsonl", ".ndjson"} or values(document) is not None


def read(document: Document) -> Iterator[Story]:
    """The stories of a document, a broken one with its problem."""
    found = values(document)
    if found is None:
        problem = Problem(
            document.at, "not JSON", document.text[:80].strip(), "an object or a list"
        )
        yield document.story("json", "", {}, problems=[problem])
        return
    if not found:
        problem = Problem(document.at, "an empty list", None, "at least one object")
        yield document.story("json", "", {}, problems=[problem])
    yield from stories(document, found)


def stories(document: Document, found: Iterable[Value]) -> Iterator[Story]:
    """The story of each value."""
    for at, value, problem in found:
        if problem:
            yield document.story("json", "", {}, at=at, problems=[problem])
            continue
        known = next((each for each in OBJECTS if is_object(value) and each.fits(value)), None)
        if known and is_object(value):
            yield known.story(document, value, at)
        else:
            yield document.story("json", "", {}, at=at, problems=[_unknown(at, value)])


def _unknown(at: Location, value: object) -> Problem:
    keys = ", ".join(list(map(str, value))[:8]) if is_object(value) else str(value)[:80]
    expected = "; ".join(f"{each.meaning} ({each.name})" for each in OBJECTS)
    message = "JSON that is no story known here" if is_object(value) else "not an object"
    return Problem(at, message, keys, expected)
