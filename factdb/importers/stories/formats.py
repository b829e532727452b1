"""The formats a story can be in, one line each; the first that fits a document is the one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from factdb.importers.errors import refuse
from factdb.importers.signatures import kind_of
from factdb.importers.stories import (
    docx,
    feeds,
    html,
    json_objects,
    markdown,
    newsml_g2,
    nitf,
    plain,
)
from factdb.importers.stories.document import Document
from factdb.records import Story

EXPECTED = "text, Markdown, HTML, docx, ninjs, NewsML-G2, NITF, AFP's JSON, RSS, Atom or JSONL"


class StoryFormat(NamedTuple):
    """A format: what it is, whether a document is in it, and the stories of one that is."""

    name: str
    meaning: str
    fits: Callable[[Document], bool]
    read: Callable[[Document], Iterator[Story]]


STORY_FORMATS: Mapping[str, StoryFormat] = MappingProxyType(
    {
        each.name: each
        for each in (
            StoryFormat("docx", "a Word document", docx.fits, docx.read),
            StoryFormat("newsml-g2", "IPTC NewsML-G2", newsml_g2.fits, newsml_g2.read),
            StoryFormat("nitf", "IPTC NITF", nitf.fits, nitf.read),
            StoryFormat("feed", "RSS or Atom", feeds.fits, feeds.read),
            StoryFormat(
                "json", "objects: AFP, ninjs, or id and text", json_objects.fits, json_objects.read
            ),
            StoryFormat("markdown", "Markdown, by its name", markdown.fits, markdown.read),
            StoryFormat("html", "a page of the web", html.fits, html.read),
            StoryFormat("text", "plain text", plain.fits, plain.read),
        )
    }
)


def format_of(document: Document) -> StoryFormat:
    """The format of a document, by its content. Raises `UnreadableFile`."""
    if docx.fits(document):
        return STORY_FORMATS["docx"]
    kind = kind_of(document.data)
    if kind is not None:
        raise refuse(document.file, f"not a story but {kind.name}", None, EXPECTED)
    known = next(each for each in STORY_FORMATS.values() if each.fits(document))
    if known.name == "text" and _is_xml(document):
        message = f"XML whose root is <{document.root_name}>, which is no story known here"
        raise refuse(document.file, message, None, "nitf, newsItem, newsMessage, rss, feed or html")
    return known


def _is_xml(document: Document) -> bool:
    """Whether a text that is in no known format is XML, and not prose that begins so."""
    root = document.root_name
    if root is None:
        return False
    text = document.text
    return text.lstrip().startswith("<?xml") or f"</{root}" in text.lower()
