"""JSON as documents come in it: one object, a list, or one a line; each object with its place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeGuard

from factdb.importers.stories.document import Document
from factdb.records import Location, Problem

Object = Mapping[str, object]


class Value(NamedTuple):
    """One value of a file: an object, or anything else that stands where one should."""

    at: Location
    value: object
    problem: Problem | None = None


def values(document: Document) -> list[Value] | None:
    """The values a document holds, None where it is no JSON at all.

    An object that only wraps a list, as the answer of a search does, is that list.
    """
    text = document.text.lstrip()
    if not text.startswith(("{", "[")):
        return None
    try:
        value = _parsed(text)
    except json.JSONDecodeError:
        first = next((line for line in text.splitlines() if line.strip()), "")
        if not _is_object(first):
            return None
        return list(lines(enumerate(document.text.splitlines(), 1), document.file))
    except RecursionError:
        return [Value(document.at, None, _deep(document.at))]
    listed, path = _listed(value)
    if listed is None:
        return [Value(document.at, value)]
    return [
        Value(Location(document.file, None, f"{path}[{number}]"), each)
        for number, each in enumerate(listed)
    ]


def lines(numbered: Iterable[tuple[int, str]], file: str) -> Iterator[Value]:
    """One value a line; a broken line is broken alone, blank lines are passed over."""
    for number, line in numbered:
        if not line.strip():
            continue
        at = Location(file, number)
        try:
            yield Value(at, _parsed(line.strip()))
        except json.JSONDecodeError as error:
            message = f"not JSON from character {error.pos + 1} on"
            found = line[error.pos :].strip() or line[-30:].strip()
            expected = 'one object a line, such as {"id": "1", "text": "..."}'
            yield Value(at, None, Problem(at, message, found, expected))
        except RecursionError:
            yield Value(at, None, _deep(at))


def text_in(value: Object, *names: str) -> str | None:
    """The first of these that holds a text or a number, as text."""
    for name in names:
        held = value.get(name)
        if isinstance(held, str) and held.strip():
            return held.strip()
    return None


def texts_in(value: object) -> list[str]:
    """The texts of a list, or the one text; what is none is passed over."""
    listed = value if isinstance(value, list) else [value]
    return [each for each in listed if isinstance(each, str) and each.strip()]


def objects_in(value: object) -> list[Object]:
    """The objects of a list, or the one object; what is none is passed over."""
    listed = value if isinstance(value, list) else [value]
    return [each for each in listed if is_object(each)]


def is_object(value: object) -> TypeGuard[Object]:
    """Whether a value is an object."""
    return isinstance(value, dict)


def _parsed(text: str) -> object:
    # Numbers stay the digits they were written in.
    value: object = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    return value


def _is_object(line: str) -> bool:
    try:
        return is_object(_parsed(line))
    except (ValueError, RecursionError):
        return False


def _listed(value: object) -> tuple[list[object] | None, str]:
    if isinstance(value, list):
        return value, ""
    if is_object(value):
        for outer, inner in (("response", "docs"), ("items", None), ("documents", None)):
            held = value.get(outer)
            if inner is not None:
                held = held.get(inner) if is_object(held) else None
            if isinstance(held, list) and "text" not in value and "uri" not in value:
                return held, ".".join(filter(None, (outer, inner)))
    return None, ""


def _deep(at: Location) -> Problem:
    return Problem(at, "JSON that is nested too deep to be read", None, "a story")
