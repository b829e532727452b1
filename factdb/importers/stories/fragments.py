"""The text of a piece of HTML that is an article and nothing else: from a feed or a wire.

Whole pages, where the article has to be found first, are `factdb.importers.stories.html`.
"""

from __future__ import annotations

import re
from html import unescape

_BLOCK_NAMES = """
address article aside blockquote body br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5
h6 header hr html li main nav ol p pre section table td th tr ul
"""
HTML_BLOCKS = frozenset(_BLOCK_NAMES.split())
"""The elements that begin and end a paragraph."""

_INLINE_NAMES = (
    "a abbr acronym b big center cite code em font i img ins mark q s small span strong sub"
)
_OTHER_NAMES = (
    "base head iframe link meta noscript script style sup svg time title u template video"
)
HTML_ELEMENTS = HTML_BLOCKS | frozenset(f"{_INLINE_NAMES} {_OTHER_NAMES}".split())
"""The elements that a page, or a piece of one, begins with."""

_UNSEEN = frozenset(
    {"head", "iframe", "noscript", "script", "style", "svg", "template", "textarea", "title"}
)
_TAG = re.compile(r"/?([A-Za-z][A-Za-z0-9:-]*)")


def text_of_html(html: str) -> str:
    """Paragraphs, parted by empty lines. Takes any text, in time that grows with its length."""
    said: list[str] = []
    at = 0
    while (tag := html.find("<", at)) >= 0:
        said.append(html[at:tag])
        name = _TAG.match(html, tag + 1)
        if html.startswith("<!--", tag):
            end = html.find("-->", tag + 4)
        elif name or html.startswith(("<!", "<?"), tag):
            end = html.find(">", tag + 1)
        else:
            said.append("<")
            at = tag + 1
            continue
        if end < 0:  # never closed, so there is nothing after it
            at = len(html)
            break
        at = html.index(">", end) + 1
        word = name[1].lower() if name else ""
        if word in HTML_BLOCKS:
            said.append(_PARTED)
        elif word in _UNSEEN and html[tag + 1] != "/":
            at = _after(html, word, at)
    said.append(html[at:])
    blocks = ("".join(said)).split(_PARTED)
    lines = (" ".join(unescape(block).split()) for block in blocks)
    return "\n\n".join(filter(None, lines))


_PARTED = "\x00"


def _after(html: str, name: str, at: int) -> int:
    """Where the content of an element ends that is not to be read; at the end if nowhere."""
    end = re.compile(rf"</{name}\b[^>]*>", re.IGNORECASE).search(html, at)
    return end.end() if end else len(html)
