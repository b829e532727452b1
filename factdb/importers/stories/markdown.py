"""Markdown (CommonMark), with a head of ``name: value`` lines if it has one.

The text stays as it was typed; the signs of the markup are marked as furniture, so that offsets
into the text are offsets into the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdb.importers.stories.dates import day_of, moment_of
from factdb.importers.stories.document import Document
from factdb.importers.stories.furniture import frame, merged
from factdb.importers.stories.standing import standing
from factdb.records import Span, Story

_SUFFIXES = frozenset({".md", ".markdown", ".mdown"})
_HEAD = re.compile(r"---[ \t]*\r?\n((?:[^\n]{0,2000}\n){0,60}?)---[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(r"([A-Za-z][\w-]{0,30}):[ \t]*([^\r\n]+)")
_TITLE = re.compile(
    r"^#[ \t]+([^\r\n]+?)[ \t#]*\r?$|^([^\r\n#>*-][^\r\n]{2,300})\r?\n=+[ \t]*\r?$", re.MULTILINE
)
_NAMES = {
    "title": "title", "lang": "language", "language": "language", "author": "byline",
    "byline": "byline", "publisher": "publisher", "agency": "agency", "date": "published_on",
    "published": "published_on", "published_on": "published_on", "modified": "modified",
    "updated": "modified", "url": "url", "canonical": "url", "id": "id", "version": "version",
}  # fmt: skip
# What is markup and no words. Every part is bounded, so that the whole is linear.
_SIGNS = re.compile(
    r"^[ ]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*_=]{3,}[ \t]*$|```[^\n]{0,100}$"
    r"|\[\^?[^\]\n]{1,80}\]:[^\n]{0,2000}$)"
    r"|!\[[^\]\n]{0,300}\]\([^()\n]{0,2000}\)"
    r"|\[\^[^\]\n]{1,40}\]"
    r"|(?<=\])\((?:https?:|/|#|mailto:|\.)[^()\n]{0,2000}\)"
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=[\w.,!?])_{1,3}(?!\w)|[`\[\]]"
    r"|<!--[^>]{0,1000}+>|</?[A-Za-z][^<>\n]{0,300}>",
    re.MULTILINE,
)


def fits(document: Document) -> bool:
    """Whether a document is Markdown, by its name; any text could be."""
    named = document.suffix in _SUFFIXES or "markdown" in (document.kind or "")
    return named and document.root_name != "html"


def read(document: Document) -> Iterator[Story]:
    """The one story of a text."""
    text = document.text
    head = _HEAD.match(text)
    start = head.end() if head else 0
    said = {
        _NAMES[name.lower()]: words.strip().strip("\"'")
        for name, words in (_FIELD.findall(head[1]) if head else ())
        if name.lower() in _NAMES
    }
    heading = _TITLE.search(text, start)
    title = said.get("title") or ((heading[1] or heading[2]).strip() if heading else None)
    signs = [Span(*found.span()) for found in _SIGNS.finditer(text, start)]
    # Read without its signs, at the same offsets.
    bare = _blanked(text, [Span(0, start), *([Span(*heading.span())] if heading else ()), *signs])
    around = frame(bare, title)
    spans = [Span(0, start), *signs, *around.spans]
    spans += [Span(*heading.span())] if heading else []
    stated: dict[str, str | None] = {
        "title": around.title,
        "byline": around.byline,
        "agency": around.agency,
        "place": around.place,
        **said,
    }
    stated["published_on"] = day_of(said.get("published_on"))
    stated["modified"] = moment_of(said.get("modified"))
    status, problems = standing(document.at, headlines=[title])
    yield document.story(
        "markdown", text, stated, furniture=merged(spans), status=status, problems=problems
    )


def _blanked(text: str, spans: list[Span]) -> str:
    pieces = []
    at = 0
    for start, end in merged(spans):
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])
