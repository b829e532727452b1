"""The doors: stories from a file, from standard input or from an address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from factdb.importers.decoding import Text
from factdb.importers.errors import UnreadableFile, refuse
from factdb.importers.opening import STDIN, Opened, open_bytes
from factdb.importers.sniffing import sniff
from factdb.importers.stories import json_objects
from factdb.importers.stories.document import Document
from factdb.importers.stories.fetching import Fetched, Limits, fetch, is_address, keep
from factdb.importers.stories.formats import EXPECTED, STORY_FORMATS, format_of
from factdb.importers.stories.json_values import lines
from factdb.records import Location, Story

LARGEST = 16_000_000
"""Bytes of one document; JSON Lines, read a line at a time, may be of any size."""

LINES = "jsonl"
"""The format whose documents are lines."""


def read_stories(
    source: str | Path,
    *,
    format: str | None = None,  # noqa: A002 - the word of the command line
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
    copies: Path | None = None,
) -> Iterator[Story]:
    """The stories of a file, of ``stdin`` for ``-``, or of an address of the web.

    The format is found by content unless ``format`` names one of `STORY_FORMATS`, or "jsonl". An
    address is fetched within ``limits``, and a copy of what came is stored in ``copies`` if that
    is given. Iterating raises `UnreadableFile` for what is wrong with the whole document; a story
    that is bad alone comes with its problems, and `Story.usable` is false.
    """
    name = str(source)
    if format is not None and format not in {*STORY_FORMATS, LINES}:
        expected = ", ".join((*STORY_FORMATS, LINES))
        raise refuse("--format", "no format of that name", format, expected)
    if is_address(name):
        fetched = fetch(name, limits)
        document = Document(
            name, fetched.data, asked=encoding, stated=fetched.charset, kind=fetched.kind
        )
        archived = str(keep(fetched, copies)) if copies else None
        for story in _stories(document, format):
            yield _fetched(story, fetched, archived)
        return
    opened = open_bytes(name, stdin)
    try:
        if format == LINES or (format is None and _is_lines(opened, encoding)):
            yield from _of_lines(opened, encoding)
        else:
            document = Document(opened.file, _whole(opened), asked=encoding)
            yield from _stories(document, format)
    finally:
        opened.close()


def read_each(sources: Iterable[str | Path], **options: Any) -> Iterator[Story]:
    """The stories of many documents; one that cannot be read is a story with its problems.

    Takes what `read_stories` takes. So one bad document of a run harms no other.
    """
    for source in sources:
        try:
            yield from read_stories(source, **options)
        except UnreadableFile as error:
            file = "stdin" if str(source) == STDIN else str(source)
            yield Story(Location(file), options.get("format") or "", problems=error.problems)


def read_story(source: str | Path, **options: Any) -> Story:
    """The one story of a file or address. Raises `UnreadableFile`, also for what is wrong with it.

    Takes what `read_stories` takes.
    """
    found = list(read_stories(source, **options))
    if len(found) != 1:
        message = f"{len(found):,} stories"
        raise refuse(str(source), message, None, "one story; read_stories gives them all")
    (story,) = found
    if not story.usable:
        raise UnreadableFile(*story.problems)
    return story


def _stories(document: Document, name: str | None) -> Iterator[Story]:
    if not document.data:
        raise refuse(document.file, "an empty file", None, EXPECTED)
    if name == LINES:
        numbered = enumerate(document.text.splitlines(), 1)
        return json_objects.stories(document, lines(numbered, document.file))
    return (STORY_FORMATS[name] if name else format_of(document)).read(document)


def _whole(opened: Opened) -> bytes:
    """All bytes of a document. Raises `UnreadableFile` where there are too many."""
    pieces = []
    size = 0
    while data := opened.read():
        pieces.append(data)
        size += len(data)
        if size > LARGEST:
            message = f"a document of over {LARGEST:,} bytes"
            expected = "one story, or JSON Lines, which are read a line at a time"
            raise refuse(opened.file, message, None, expected)
    return b"".join(pieces)


def _is_lines(opened: Opened, encoding: str | None) -> bool:
    """Whether an input is one JSON object a line, which need not be held as a whole."""
    start = opened.ahead()
    if not start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    try:
        return sniff(start.decode(encoding or "utf-8-sig", "replace"), opened.file) == "jsonl"
    except (LookupError, UnreadableFile):
        return False


def _of_lines(opened: Opened, encoding: str | None) -> Iterator[Story]:
    text = Text(opened, encoding)
    document = Document(opened.file, b"")
    return json_objects.stories(document, lines(enumerate(text.lines(), 1), opened.file))


def _fetched(story: Story, fetched: Fetched, archived: str | None) -> Story:
    """The story with where and when it was fetched; what the page states of its address holds."""
    several = story.format == "feed"
    return replace(
        story,
        url=story.url or (None if several else fetched.url),
        retrieved_at=fetched.at,
        archived=archived,
    )
