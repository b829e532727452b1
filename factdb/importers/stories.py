"""Stories out of files: one file of plain text each, or JSON Lines with one story a line.

A story that cannot be read is a problem of its own and harms no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, NamedTuple

from factdb.core.extraction import Document
from factdb.importers.decoding import Text
from factdb.importers.errors import UnreadableFile, refuse
from factdb.importers.json_text import BrokenJson, parse_row
from factdb.importers.opening import open_bytes
from factdb.records import Location, Problem
from factdb.records.values import PARSERS, Refused

LONGEST_STORY = 1_000_000
"""Characters that a story may have: the longest reports have a third of them."""

_A_STORY = "the plain text of a story"
_A_LINE = 'a line such as {"id": "1", "text": "At least 600 people fled, officials said."}'


class Story(NamedTuple):
    """A document with the place it came from, or what is wrong with it."""

    location: Location
    document: Document | None
    problems: tuple[Problem, ...] = ()


def read_texts(
    paths: Iterable[str], *, encoding: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Story]:
    """Yield one story a file, or standard input for ``-``; its id is the name of the file."""
    for path in paths:
        at = Location("stdin" if path == "-" else path)
        try:
            yield Story(at, Document(at.file, _whole(path, encoding, stdin)))
        except UnreadableFile as error:
            yield Story(at, None, error.problems)


def read_lines(
    path: str, *, encoding: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Story]:
    """Yield one story a line of JSON: ``id``, ``text``, and ``language`` and ``published_on``."""
    try:
        opened = open_bytes(path, stdin)
    except UnreadableFile as error:
        yield Story(Location(path), None, error.problems)
        return
    try:
        for number, line in enumerate(Text(opened, encoding, _A_LINE).lines(), 1):
            if line.strip():
                yield _story(line.rstrip("\r\n"), Location(opened.file, number))
    except UnreadableFile as error:
        yield Story(Location(opened.file), None, error.problems)
    finally:
        opened.close()


def _whole(path: str, encoding: str | None, stdin: BinaryIO | None) -> str:
    opened = open_bytes(path, stdin)
    try:
        text = Text(opened, encoding, _A_STORY)
        if text.sample.lstrip()[:15].lower().startswith(("<!doctype html", "<html", "<?xml")):
            raise refuse(opened.file, "a page or document in markup", None, _A_STORY)
        pieces, size = [], 0
        for piece in text.chunks():
            pieces.append(piece)
            size += len(piece)
            if size > LONGEST_STORY:
                raise _too_long(Location(opened.file))
        return "".join(pieces)
    finally:
        opened.close()


def _too_long(at: Location) -> UnreadableFile:
    message = f"a story of over {LONGEST_STORY:,} characters"
    return UnreadableFile(Problem(at, message, None, "one story a file, or a line of --jsonl"))


def _story(line: str, at: Location) -> Story:
    try:
        values, problems = parse_row(line, at)
    except BrokenJson as error:
        message = f"{error} at character {error.position + 1}"
        return Story(at, None, (Problem(at, message, error.found.strip(), error.expected),))
    if values is not None and not problems:
        try:
            return Story(at, _document(values, at))
        except UnreadableFile as error:
            problems = list(error.problems)
    return Story(at, None, tuple(problems))


def _document(values: Mapping[str, object], at: Location) -> Document:
    """Check the keys of a line. Raises `UnreadableFile` with all that is wrong."""
    problems = []
    found: dict[str, str | None] = {}
    for key in ("id", "text", "language", "published_on"):
        value = values.get(key)
        if value is None or (value == "" and key not in ("id", "text")):
            found[key] = None
            continue
        if not isinstance(value, str):
            problems.append(Problem(at._replace(column=key), "not a text", None, _A_LINE))
            continue
        found[key] = value
        try:
            if key in PARSERS:
                found[key] = str(PARSERS[key](value))
        except Refused as error:
            place = at._replace(column=key)
            problems.append(Problem(place, str(error), error.found, error.expected))
    if not problems and found["text"] is None:
        problems.append(Problem(at._replace(column="text"), "missing", None, _A_LINE))
    if problems:
        raise UnreadableFile(*problems)
    text = found["text"] or ""
    if len(text) > LONGEST_STORY:
        raise _too_long(at)
    return Document(
        found["id"] or f"{at.file}:{at.line}", text, found["language"], found["published_on"]
    )
