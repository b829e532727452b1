"""RSS 0.9 to 2.0 and Atom (RFC 4287), with the tombstones of RFC 6721.

A feed that is no XML as a whole is read item by item, so that one broken item is broken alone. An
item that stands twice under one id is one story revised: the older first, then the newer as
corrected.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple
from xml.etree.ElementTree import Element

from factdb.importers.stories.credits import agency
from factdb.importers.stories.dates import day_of, moment_of
from factdb.importers.stories.document import Document
from factdb.importers.stories.fragments import HTML_BLOCKS, text_of_html
from factdb.importers.stories.furniture import frame
from factdb.importers.stories.standing import standing
from factdb.importers.stories.xml_tree import BrokenXml, find, line_of, paragraphs, tree, value
from factdb.records import Location, Problem, Severity, Status, Story

ROOTS = frozenset({"rss", "rdf", "feed"})
_ITEMS = frozenset({"item", "entry", "deleted-entry"})
_SHORT = 200
"""Characters; an item of fewer is a teaser, and the story is elsewhere."""


class _Channel(NamedTuple):
    """What a feed states of all its items."""

    title: str | None
    language: str | None


def fits(document: Document) -> bool:
    """Whether a document is a feed, by its root."""
    return document.root_name in ROOTS


def read(document: Document) -> Iterator[Story]:
    """The items of a feed as stories, in its order, older versions before newer."""
    try:
        channel, items = _whole(tree(document.text))
        broken: list[Problem] = []
    except BrokenXml as error:
        if "entity" in str(error) or "deep" in str(error):
            raise document.broken(error) from None
        channel, items, broken = _one_by_one(document, error)
    for problem in broken:
        yield document.story("feed", "", {}, at=problem.location, problems=[problem])
    if not items and not broken:
        problem = Problem(document.at, "a feed without items", None, "an item or entry")
        yield document.story("feed", "", {}, problems=[problem])
    # Asked once: the items stand among what the channel says of itself.
    of_all = _Channel(
        value(channel, "title"),
        value(channel, "language") or value(channel, "dc:language") or channel.get("lang"),
    )
    ids = Counter(_id(item) for item in items)
    seen: Counter[str | None] = Counter()
    for item in sorted(items, key=lambda item: _revision(item) if ids[_id(item)] > 1 else 0):
        name = _id(item)
        seen[name] += 1
        number = seen[name] if name and ids[name] > 1 else None
        yield _story(document, of_all, item, number)


def _whole(root: Element) -> tuple[Element, list[Element]]:
    channel = root.find("channel")
    return (root if channel is None else channel), [
        each for each in root.iter() if each.tag in _ITEMS
    ]


def _one_by_one(
    document: Document, error: BrokenXml
) -> tuple[Element, list[Element], list[Problem]]:
    """The items of a feed that is broken somewhere, each read as a feed of its own."""
    text = document.text
    opened = re.search(r"<(?:[\w.-]+:)?(?:rss|rdf|feed)\b[^>]*>", text, re.IGNORECASE)
    pieces = list(_pieces(text))
    if opened is None or not pieces:
        raise document.broken(error)
    closing = f"</{opened[0][1:-1].split()[0]}>"
    found: list[Element] = []
    problems = []
    line, counted = 1, 0
    for start, end in pieces:
        line += text.count("\n", counted, start)
        counted = start
        try:
            root = tree(f"{opened[0]}{text[start:end]}{closing}")
        except BrokenXml as broken:
            at = Location(document.file, line + broken.line - 1 - opened[0].count("\n"))
            problems.append(Problem(at, f"an item left out: {broken}", None, broken.expected))
        else:
            for item in root:
                item.set(" line", str(line))
                found.append(item)
    if not found:
        raise document.broken(error)
    try:
        head = text[opened.end() : pieces[0][0]]
        channel = tree(f"{opened[0]}{head}{'</channel>' if '<channel' in head else ''}{closing}")
    except BrokenXml:
        channel = Element("feed")
    inner = channel.find("channel")
    return (channel if inner is None else inner), found, problems


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where items begin and end, by their tags alone."""
    start: int | None = None
    for tag in re.finditer(r"<(/?)(item|entry)\b[^<>]*>", text):
        if not tag[1]:
            if start is not None:  # never closed
                yield start, tag.start()
            start = tag.start()
        elif start is not None:
            yield start, tag.end()
            start = None
    if start is not None:
        yield start, len(text)


def _story(document: Document, channel: _Channel, item: Element, number: int | None) -> Story:
    at = Location(document.file, line_of(item))
    if item.tag == "deleted-entry":
        stated = {"id": item.get("ref"), "modified": moment_of(item.get("when"))}
        return document.story("feed", "", stated, at=at, status=Status.WITHDRAWN)
    title = text_of_html(value(item, "title") or "").replace("\n\n", " ")
    text = _text(item)
    around = frame(text, title or None)
    published = value(item, "pubDate") or value(item, "published") or value(item, "dc:date")
    updated = value(item, "updated") or value(item, "dcterms:modified")
    creator = value(item, "dc:creator") or value(item, "author", "name") or value(item, "author")
    source = value(item, "source") or value(item, "source", "title")
    status, problems = standing(at, headlines=[title])
    if number is not None and number > 1 and status is Status.USABLE:
        status = Status.CORRECTED
    if (
        text
        and len(text) < _SHORT
        and not (find(item, "content") is not None or find(item, "content:encoded") is not None)
    ):
        message = "a teaser, not the whole story"
        expected = "the story at its address, given as a URL"
        problems.append(Problem(at, message, None, expected, Severity.WARNING))
    stated_now = {
        "title": title,
        "language": item.get("lang") or value(item, "dc:language") or channel.language,
        "byline": creator or around.byline,
        "publisher": channel.title,
        "agency": around.agency or agency(creator) or agency(source) or agency(channel.title),
        "place": around.place,
        "published_on": day_of(published or updated),
        "modified": moment_of(updated),
        "url": _link(item),
        "id": _id(item),
        "version": str(number) if number else None,
    }
    return document.story(
        "feed", text, stated_now, at=at, furniture=around.spans, status=status, problems=problems
    )


def _text(item: Element) -> str:
    """The fullest of what an item holds."""
    candidates = []
    for name in ("content:encoded", "content", "description", "summary"):
        found = item.find(name)
        if found is None:
            continue
        if len(found):  # XHTML as elements
            candidates.append("\n\n".join(paragraphs(found, HTML_BLOCKS)))
        else:
            held = found.text or ""
            candidates.append(held.strip() if found.get("type") == "text" else text_of_html(held))
    return max(candidates, key=len, default="")


def _link(item: Element) -> str | None:
    for link in item.findall("link"):
        if link.get("rel", "alternate") == "alternate" and (
            address := link.get("href") or link.text
        ):
            return address.strip()
    guid = item.find("guid")
    if guid is not None and guid.get("isPermaLink", "true") == "true":
        return value(guid)
    return None


def _id(item: Element) -> str | None:
    return (
        item.get("ref")
        or value(item, "id")
        or value(item, "guid")
        or item.get("about")
        or _link(item)
    )


def _revision(item: Element) -> float:
    """When a version of an item was made, in seconds; 0 where it does not say."""
    stated = (value(item, name) for name in ("updated", "pubDate", "published", "dc:date"))
    moment = moment_of(next(filter(None, stated), None))
    try:
        made = datetime.fromisoformat(moment or "")
    except ValueError:
        return 0
    return (made if made.tzinfo else made.replace(tzinfo=UTC)).timestamp()
