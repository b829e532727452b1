"""Word documents (.docx, ISO/IEC 29500): the text as it reads with every change accepted.

Of the archive two parts are opened, within limits, and read as XML that may declare no entity.
Headers, footers, comments, deleted text and pictures are left out.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factdb.importers.errors import UnreadableFile, refuse
from factdb.importers.stories.dates import day_of, moment_of
from factdb.importers.stories.document import Document
from factdb.importers.stories.furniture import frame, merged
from factdb.importers.stories.standing import standing
from factdb.importers.stories.xml_tree import BrokenXml, attribute, find, tree, value
from factdb.records import Span, Story

LARGEST_PART = 32_000_000
"""Bytes a part may unpack to: a book of a thousand pages has fewer."""

_MAGIC = b"PK\x03\x04"
_TEXT, _PROPERTIES = "word/document.xml", "docProps/core.xml"
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "txbxContent"}
)
# What zipfile raises for an archive that is not one.
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError,
    OSError, OverflowError, ValueError,
)  # fmt: skip
_WHOLE = "a whole Word document (.docx)"


def fits(document: Document) -> bool:
    """Whether a document is a zip archive that holds a Word document."""
    return document.data.startswith(_MAGIC) and _TEXT.encode() in document.data


def read(document: Document) -> Iterator[Story]:
    """The one story of a document."""
    body = find(_part(document, _TEXT), "body")
    if body is None:
        raise refuse(document.file, "a Word document without a body", None, _WHOLE)
    paragraphs = list(_paragraphs(body))
    text = "\n\n".join(words for words, _ in paragraphs)
    title = next((words for words, style in paragraphs if style == "Title"), None) or next(
        (words for words, style in paragraphs[:3] if style == "Heading1"), None
    )
    around = frame(text, title)
    spans = list(around.spans)
    if title:
        start = text.index(title)
        spans.append(Span(start, start + len(title)))
    stated = _properties(document)
    stated = {
        "title": title or around.title or stated["title"],
        "language": stated["language"],
        "byline": around.byline or stated["byline"],
        "agency": around.agency,
        "place": around.place,
        "published_on": stated["published_on"],
        "modified": stated["modified"],
        "version": stated["version"],
        "id": stated["id"],
    }
    status, problems = standing(document.at, headlines=[stated["title"]])
    yield document.story(
        "docx", text, stated, furniture=merged(spans), status=status, problems=problems
    )


def _part(document: Document, name: str) -> Element:
    """One part of the archive as a tree. Raises `UnreadableFile`."""
    try:
        with zipfile.ZipFile(io.BytesIO(document.data)) as archive, archive.open(name) as part:
            data = part.read(LARGEST_PART + 1)
    except KeyError:
        raise refuse(document.file, f"a Word document without {name}", None, _WHOLE) from None
    except _DAMAGED as error:
        raise refuse(document.file, "a damaged Word document", str(error), _WHOLE) from None
    except RuntimeError:
        message = "a Word document that is locked by a password"
        raise refuse(document.file, message, None, "one without a password") from None
    if len(data) > LARGEST_PART:
        message = f"a Word document whose text unpacks to over {LARGEST_PART:,} bytes"
        raise refuse(document.file, message, None, "a story; this is a zip bomb or a picture book")
    try:
        return tree(data.decode("utf-8", "replace"))
    except BrokenXml as error:
        message = f"a damaged Word document: {name}: {error}"
        raise refuse(document.file, message, None, error.expected) from None


def _properties(document: Document) -> dict[str, str | None]:
    try:
        core = _part(document, _PROPERTIES)
    except UnreadableFile:
        core = Element("none")  # nothing states who wrote it and when, and the text is there
    return {
        "title": value(core, "dc:title"),
        "language": value(core, "dc:language"),
        "byline": value(core, "dc:creator"),
        "published_on": day_of(value(core, "dcterms:created")),
        "modified": moment_of(value(core, "dcterms:modified")),
        "version": value(core, "other:revision"),
        "id": value(core, "dc:identifier"),
    }


def _paragraphs(body: Element) -> Iterator[tuple[str, str | None]]:
    """The paragraphs that hold words, with the name of their style."""
    for paragraph in body.iter("p"):
        words = "".join(_words(paragraph)).strip()
        if words:
            yield words, attribute(paragraph, "val", "pPr", "pStyle")


def _words(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        match child.tag:
            case "t":
                yield child.text or ""
            case "tab":
                yield "\t"
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "\u2011"
            case _:
                yield from _words(child)
