"""XML as a tree, by the expat of the standard library: no entity, no file, no network.

A document type may be named, as NITF does; what it would declare is neither read nor fetched. An
entity that the document declares itself is refused: nothing good needs one, and expanding them is
how a few bytes become gigabytes. Names of the formats read here are without their namespace, those
of what feeds add to them are with a short one (``dc:creator``), all others are under ``other:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from factdb.records import visible

_OWN = re.compile(
    r"$|http://iptc\.org/std/|http://www\.w3\.org/(?:2005/Atom|1999/xhtml|XML/1998/namespace|1999/02/22)"
    r"|http://purl\.org/(?:rss/1\.0/$|atom/|atompub/tombstones)|http://my\.netscape\.com/rdf"
    r"|http://backend\.userland\.com|http://www\.iptc\.org/"
    r"|http://schemas\.openxmlformats\.org/(?:wordprocessingml|markup-compatibility)/"
    r"|http://purl\.oclc\.org/ooxml/wordprocessingml/"
)
_ADDED = {
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
}
DEEPEST = 200
"""Elements within elements; a story needs twenty."""


class BrokenXml(ValueError):
    """Text that is no XML that can be taken: from ``line`` on, for this reason."""

    def __init__(self, line: int, message: str, expected: str = "XML that is well-formed") -> None:
        super().__init__(message)
        self.line, self.expected = line, expected


def tree(text: str) -> Element:
    """The root element of a text. Raises `BrokenXml`. Each element has its ``line``."""
    builder = TreeBuilder()
    parser = expat.ParserCreate("utf-8", namespace_separator="}")
    depth = 0

    def refused(message: str, expected: str) -> BrokenXml:
        return BrokenXml(parser.CurrentLineNumber, message, expected)

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise refused(f"elements over {DEEPEST} deep", "a story")
        own = {_local(key): value for key, value in attributes.items()}
        builder.start(_local(name), own | {_LINE: str(parser.CurrentLineNumber)})

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(name))

    def declared(name: str, *_: object) -> None:
        message = f"XML that declares an entity ({visible(name)})"
        raise refused(message, "the characters themselves; entities are never expanded")

    def skipped(name: str, is_parameter: bool) -> None:
        # Those of HTML, which the document type of NITF would declare.
        if not is_parameter:
            builder.data(html5.get(f"{name};", f"&{name};"))

    parser.buffer_text = True
    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = declared
    parser.SkippedEntityHandler = skipped
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        raise BrokenXml(error.lineno, f"not XML: {expat.ErrorString(error.code)}") from None
    return builder.close()


_LINE = " line"
"""No attribute has a name with a space in it."""


def line_of(element: Element) -> int:
    """The line an element begins in."""
    return int(element.get(_LINE, "1"))


def find(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of names, None where one is missing."""
    for name in path:
        if element is None:
            return None
        element = element.find(name)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """The text of an element and all in it, in one line; None where there is none."""
    found = find(element, *path)
    words = " ".join("".join(found.itertext()).split()) if found is not None else ""
    return words or None


def attribute(element: Element | None, name: str, *path: str) -> str | None:
    """An attribute of the element down a path."""
    found = find(element, *path)
    return found.get(name) if found is not None else None


def paragraphs(element: Element, names: frozenset[str]) -> Iterator[str]:
    """The text of the blocks in an element, in order; ``names`` are what begins a block.

    Text that stands in no block of its own is a block too.
    """
    said: list[str] = []
    for piece in _pieces(element, names):
        if piece is None:
            words = " ".join("".join(said).split())
            said = []
            if words:
                yield words
        else:
            said.append(piece)


def _pieces(element: Element, names: frozenset[str]) -> Iterator[str | None]:
    """Text as it comes, and None where a block begins or ends."""
    block = element.tag in names
    if block:
        yield None
    if element.text:
        yield element.text
    for child in element:
        yield from _pieces(child, names)
        if child.tail:
            yield child.tail
    if block:
        yield None


@lru_cache(maxsize=2048)
def _local(name: str) -> str:
    namespace, _, local = name.rpartition("}")
    return _ADDED.get(namespace, "" if _OWN.match(namespace) else "other:") + local
