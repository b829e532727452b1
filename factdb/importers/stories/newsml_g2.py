"""IPTC NewsML-G2: one item, or a message of many (https://iptc.org/standards/newsml-g2/)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factdb.importers.stories import nitf
from factdb.importers.stories.credits import agency, dateline, unsigned
from factdb.importers.stories.dates import day_of, moment_of
from factdb.importers.stories.document import Document
from factdb.importers.stories.fragments import HTML_BLOCKS, text_of_html
from factdb.importers.stories.standing import standing
from factdb.importers.stories.xml_tree import attribute, find, line_of, paragraphs, value
from factdb.records import Location, Problem, Severity, Span, Story

ROOTS = frozenset({"newsitem", "newsmessage"})


def fits(document: Document) -> bool:
    """Whether a document is NewsML-G2, by its root."""
    return document.root_name in ROOTS


def read(document: Document) -> Iterator[Story]:
    """The news items with text; items of pictures and packages are passed over, and said so."""
    items = list(document.root.iter("newsItem"))
    texts = [item for item in items if _has_text(item)]
    for item in texts:
        yield _story(document, item)
    if not texts:
        message = f"no text among {len(items):,} news items"
        expected = "a newsItem with inlineXML or inlineData"
        yield document.story(
            "newsml-g2", "", {}, problems=[Problem(document.at, message, None, expected)]
        )


def _has_text(item: Element) -> bool:
    kind = attribute(item, "qcode", "itemMeta", "itemClass") or "ninat:text"
    content = find(item, "contentSet")
    inline = content is not None and (
        content.find("inlineXML") is not None or content.find("inlineData") is not None
    )
    # A kill notice is text without content.
    return kind.endswith((":text", "/text")) and (inline or _status(item) is not None)


def _status(item: Element) -> str | None:
    return attribute(item, "qcode", "itemMeta", "pubStatus") or attribute(
        item, "uri", "itemMeta", "pubStatus"
    )


def _story(document: Document, item: Element) -> Story:
    at = Location(document.file, line_of(item))
    meta, content = find(item, "itemMeta"), find(item, "contentMeta")
    text, within = _text(item)
    title = value(content, "headline") or value(meta, "title") or within.get("title")
    opening = dateline(text)
    signals = [
        each.get("qcode") or each.get("uri")
        for each in (meta.findall("signal") if meta is not None else ())
    ]
    status, problems = standing(
        at,
        stated=_status(item),
        signals=signals,
        headlines=[title, value(meta, "edNote")],
    )
    provider = _name(meta, "provider")
    credit = value(content, "creditline") or within.get("agency")
    sources = [
        _named(each) for each in (content.findall("infoSource") if content is not None else ())
    ]
    byline = value(content, "by") or within.get("byline") or _name(content, "creator")
    stated = {
        "title": title,
        "language": attribute(content, "tag", "language") or item.get("lang"),
        "byline": unsigned(byline),
        "publisher": provider,
        "agency": (opening.agency if opening else None)
        or agency(credit)
        or ", ".join(filter(None, sources))
        or agency(provider)
        or credit,
        "place": value(content, "located", "name")
        or (opening.place if opening else None)
        or value(content, "located")
        or within.get("place"),
        "published_on": day_of(
            value(meta, "firstCreated")
            or value(content, "contentCreated")
            or value(meta, "versionCreated")
        ),
        "modified": moment_of(value(meta, "versionCreated") or value(content, "contentModified")),
        "url": _address(meta),
        "id": item.get("guid"),
        "version": item.get("version"),
        "embargoed_until": moment_of(value(meta, "embargoed")),
    }
    if find(meta, "embargoed") is not None and not stated["embargoed_until"]:
        message = "embargoed without an end; it is not to be published until further notice"
        problems.append(Problem(at, message, severity=Severity.WARNING))
    spans = [Span(0, opening.length)] if opening else []
    return document.story(
        "newsml-g2", text, stated, at=at, furniture=spans, status=status, problems=problems
    )


def _text(item: Element) -> tuple[str, dict[str, str | None]]:
    """The text of an item, and what NITF within it states."""
    content = find(item, "contentSet")
    if content is None:
        return "", {}
    for inline in content.findall("inlineXML"):
        inner = find(inline, "nitf")
        if inner is not None:
            return nitf.text_of(inner), nitf.stated_in(inner)
        body = find(inline, "html", "body")
        blocks = list(paragraphs(inline if body is None else body, HTML_BLOCKS))
        if blocks:
            return "\n\n".join(blocks), {}
    for inline in content.findall("inlineData"):
        held = "".join(inline.itertext()).strip()
        if held:
            return (text_of_html(held) if "html" in inline.get("contenttype", "") else held), {}
    return "", {}


def _name(part: Element | None, name: str) -> str | None:
    found = find(part, name)
    return None if found is None else _named(found)


def _named(element: Element) -> str | None:
    """The name of a party: in words, else as a literal, else the end of its code."""
    named = value(element, "name") or element.get("literal")
    code = element.get("qcode") or element.get("uri") or ""
    return named or code.rpartition(":")[2].rpartition("/")[2] or value(element)


def _address(meta: Element | None) -> str | None:
    for link in meta.findall("link") if meta is not None else ():
        relation = link.get("rel", "")
        if link.get("href") and relation.endswith((":web", ":canonical", ":isAlternativeOf")):
            return link.get("href")
    return None
