"""NITF 3.x, the News Industry Text Format of the IPTC (https://iptc.org/standards/nitf/)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factdb.importers.stories.credits import agency, dateline, unsigned
from factdb.importers.stories.dates import day_of, moment_of
from factdb.importers.stories.document import Document
from factdb.importers.stories.standing import standing
from factdb.importers.stories.xml_tree import attribute, find, paragraphs, value
from factdb.records import Span, Story

_BLOCK_NAMES = "p hl1 hl2 li td th dt dd block bq credit pre fn br hr note table"
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_UNREAD = frozenset({"media", "tagline", "bibliography", "note"})


def fits(document: Document) -> bool:
    """Whether a document is NITF, by its root."""
    return document.root_name == "nitf"


def read(document: Document) -> Iterator[Story]:
    """The one story of a document."""
    root = document.root
    text = text_of(root)
    stated = stated_in(root)
    data = find(root, "head", "docdata")
    corrected = "correction" if find(data, "correction") is not None else None
    status, problems = standing(
        document.at,
        stated=attribute(data, "management-status"),
        signals=[corrected, attribute(root, "change.type")],
        headlines=[stated["title"], attribute(data, "info", "ed-msg")],
    )
    opening = dateline(text)
    if opening:
        stated["agency"] = opening.agency or stated["agency"]
        stated["place"] = stated["place"] or opening.place
    spans = [Span(0, opening.length)] if opening else []
    yield document.story("nitf", text, stated, furniture=spans, status=status, problems=problems)


def text_of(root: Element) -> str:
    """The paragraphs of ``body.content``, without media and taglines."""
    content = find(root, "body", "body.content")
    if content is None:
        return ""
    for parent in list(content.iter()):
        for child in [child for child in parent if child.tag in _UNREAD]:
            parent.remove(child)
    return "\n\n".join(paragraphs(content, _BLOCKS))


def stated_in(root: Element) -> dict[str, str | None]:
    """What the head of a document and the head of its body state."""
    head, top = find(root, "head"), find(root, "body", "body.head")
    data = find(head, "docdata")
    signed = value(top, "byline") or value(top, "byline", "person")
    distributor = value(top, "distributor")
    issued = _norm(data, "date.issue")
    released = _norm(data, "date.release")
    return {
        "title": value(top, "hedline", "hl1") or value(top, "hedline") or value(head, "title"),
        "language": attribute(root, "lang") or attribute(root, "lang", "body"),
        "byline": unsigned(signed),
        "publisher": attribute(head, "name", "pubdata")
        or attribute(data, "holder", "doc.copyright")
        or distributor,
        "agency": agency(distributor) or agency(signed) or distributor,
        "place": value(top, "dateline", "location") or value(top, "dateline"),
        "published_on": day_of(issued or _story_date(top) or released),
        "modified": moment_of(_newest(root)),
        "url": attribute(head, "ex-ref", "pubdata"),
        "id": attribute(data, "id-string", "doc-id"),
        "version": attribute(data, "version", "du-key"),
        "embargoed_until": moment_of(released)
        if attribute(data, "management-status") == "embargoed"
        else None,
    }


def _norm(data: Element | None, name: str) -> str | None:
    return attribute(data, "norm", name)


def _story_date(top: Element | None) -> str | None:
    return attribute(top, "norm", "dateline", "story.date")


def _newest(root: Element) -> str | None:
    """When it was last revised: the newest entry of its revision history."""
    head = find(root, "head")
    norms = [
        each.get("norm", "")
        for each in (head.findall("revision-history") if head is not None else ())
    ]
    return max(norms, default=None)
