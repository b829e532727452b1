"""A page of the web: its article by trafilatura, what it states by schema.org and OpenGraph.

What the publisher states in JSON-LD counts before OpenGraph, that before other meta elements, and
all of them before what the words of the page look like. Nothing is guessed from an address.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

from factdb.importers.errors import refuse
from factdb.importers.extras import stories_extra
from factdb.importers.stories.credits import agency, unsigned
from factdb.importers.stories.dates import day_of, moment_of
from factdb.importers.stories.document import Document
from factdb.importers.stories.fragments import HTML_ELEMENTS, text_of_html
from factdb.importers.stories.furniture import frame, has_prose
from factdb.importers.stories.json_values import Object, is_object, text_in
from factdb.importers.stories.standing import standing
from factdb.records import Problem, Severity, Story

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORTEST = "60"
"""Characters from which on what trafilatura finds is an article and not a failure to find it: its
own limit of 250 is more than a brief has, and far more than one in Chinese or Japanese."""

_SILENT = logging.NullHandler()
_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_ARTICLES = re.compile(r"(?:.*Article|BlogPosting|LiveBlogPosting|Report)$")
_PAYWALL = re.compile(
    r"subscribe (?:now )?to (?:continue|keep) reading|to continue reading|already a subscriber|"
    r"this (?:article|content|story) is (?:only |exclusively )?(?:for|available to) (?:our )?"
    r"subscribers|berlangganan untuk (?:membaca|melanjutkan)|khusus pelanggan|"
    r"article (?:est )?réservé aux abonnés|pour lire la suite|weiterlesen mit|jetzt weiterlesen|"
    r"nur für abonnenten|contenido exclusivo para|suscríbete para (?:seguir|continuar)|"
    r"conteúdo exclusivo para assinantes|assine para (?:ler|continuar)",
    re.IGNORECASE,
)
_STUB = 900
"""Characters; a page behind a paywall with fewer shows the beginning of its story, no more."""

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name"),
    "byline": ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author"),
    "published_on": ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
                     "dcterms.created", "dcterms.issued", "pubdate", "parsely-pub-date"),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "last-modified",
                 "dcterms.modified"),
    "language": ("og:locale", "content-language", "dc.language", "dcterms.language"),
    "url": ("og:url",),
}  # fmt: skip


class _Page(NamedTuple):
    """What the head of a page holds."""

    meta: Mapping[str, str]
    article: Object
    root: HtmlElement


LARGEST_PAGE = 4_000_000
"""Characters a page may have: the whole of a long live report, with its scripts, has half."""


def fits(document: Document) -> bool:
    """Whether a document is HTML: it begins as such, or its name or transport say so."""
    return document.root_name in HTML_ELEMENTS or (
        "<" in document.text
        and (document.suffix in _SUFFIXES or "html" in (document.kind or "").lower())
    )


def read(document: Document) -> Iterator[Story]:
    """The article of a page."""
    if len(document.text) > LARGEST_PAGE:
        message = f"a page of over {LARGEST_PAGE:,} characters"
        raise refuse(document.file, message, None, "the page of one story")
    page = _page(document)
    text = _text(document, page)
    stated = _stated(page)
    around = frame(text, stated["title"])
    for name in ("byline", "agency", "place"):
        stated[name] = stated[name] or getattr(around, name)
    status, problems = standing(
        document.at,
        signals=["correction" if page.article.get("correction") else None],
        headlines=[stated["title"], text_in(page.article, "creativeWorkStatus")],
    )
    problems += _paywalled(document, page, text)
    if not has_prose(text):
        message = "a page without an article"
        problems.append(Problem(document.at, message, text[:80] or None, "paragraphs of a story"))
    yield document.story(
        "html", text, stated, furniture=around.spans, status=status, problems=problems
    )


def _page(document: Document) -> _Page:
    with stories_extra(document.file):
        from lxml import etree, html
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(document.text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = html.document_fromstring(b"<p></p>", parser=parser)
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        name = name or element.get("http-equiv")
        content = (element.get("content") or "").strip()
        if name and content:
            meta.setdefault(name.strip().lower(), content)
    return _Page(meta, _article(root), root)


def _article(root: HtmlElement) -> Object:
    """The first article that the page describes in JSON-LD; empty where it describes none."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            described: object = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(described):
            kinds = node.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if isinstance(kind, str) and _ARTICLES.match(kind):
                    return node
    return {}


def _nodes(described: object) -> Iterator[Object]:
    """The nodes of a description: one, a list, or a graph."""
    for node in described if isinstance(described, list) else [described]:
        if is_object(node):
            yield node
            graph = node.get("@graph")
            yield from (
                (each for each in graph if is_object(each)) if isinstance(graph, list) else ()
            )


def _stated(page: _Page) -> dict[str, str | None]:
    article, root = page.article, page.root
    own: dict[str, str | None] = {
        "title": text_in(article, "headline", "name"),
        "publisher": _names(article.get("publisher")),
        "byline": _names(article.get("author")) or _names(article.get("creator")),
        "published_on": text_in(article, "datePublished", "dateCreated"),
        "modified": text_in(article, "dateModified"),
        "language": text_in(article, "inLanguage") or _names(article.get("inLanguage")),
        "url": text_in(article, "url") or _reference(article.get("mainEntityOfPage")),
    }
    for name, keys in _META.items():
        own[name] = own[name] or next((page.meta[key] for key in keys if key in page.meta), None)
    title = own["title"] or _element(root, "h1") or (_element(root, "title") or "").split(" | ")[0]
    signed = own["byline"] if own["byline"] and "://" not in own["byline"] else _signed(root)
    credit = text_in(article, "creditText") or _names(article.get("sourceOrganization"))
    language = (
        own["language"]
        or root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    )
    return {
        "title": text_of_html(title) if title else None,
        "language": language.replace("_", "-") if language else None,
        "byline": unsigned(signed),
        "publisher": own["publisher"],
        "agency": agency(credit) or credit or agency(signed),
        "place": text_in(article, "dateline"),
        "published_on": day_of(own["published_on"] or _dated(root)),
        "modified": moment_of(own["modified"]),
        "url": _canonical(root) or own["url"],
        "id": _names(article.get("identifier")) or text_in(article, "identifier", "@id"),
        "version": text_in(article, "version"),
    }


def _text(document: Document, page: _Page) -> str:
    """The article without what stands around it; that of JSON-LD where the page shows half."""
    shown = _extracted(document, page.root, tables=True)
    cells = sum(len(line) for line in shown.splitlines() if line.startswith("| "))
    if 2 * cells > len(shown):  # laid out in tables, as pages once were
        shown = _extracted(document, page.root, tables=False) or shown
    body = text_in(page.article, "articleBody")
    described = text_of_html(body) if body and "<" in body else (body or "").strip()
    return described if len(described) > 2 * len(shown) else shown


def _extracted(document: Document, root: HtmlElement, *, tables: bool) -> str:
    with stories_extra(document.file):
        import trafilatura
        from trafilatura.settings import DEFAULT_CONFIG
    # Its remarks on pages without an article are ours to make, not for the log.
    logging.getLogger("trafilatura").addHandler(_SILENT)
    config = deepcopy(DEFAULT_CONFIG)
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _SHORTEST)
    found = trafilatura.extract(
        deepcopy(root), include_comments=False, include_tables=tables, config=config
    )
    return "\n\n".join(line.strip() for line in (found or "").splitlines() if line.strip())


def _paywalled(document: Document, page: _Page, text: str) -> list[Problem]:
    free = page.article.get("isAccessibleForFree")
    locked = page.meta.get("article:content_tier", "").lower() in {"locked", "metered"}
    locked = locked or free is False or str(free).lower() == "false"
    if not (locked or _PAYWALL.search(text[-600:]) or (len(text) < _STUB and _walled(page.root))):
        return []
    expected = "the whole story; save the page while signed in, and give that file"
    if len(text) < _STUB:
        return [
            Problem(
                document.at, "the stub of a page behind a paywall", text[-80:] or None, expected
            )
        ]
    message = "a page behind a paywall; it may be only the beginning"
    return [Problem(document.at, message, None, expected, Severity.WARNING)]


def _walled(root: HtmlElement) -> bool:
    """Whether the page asks for a subscription anywhere."""
    return any(_PAYWALL.search(words) for words in root.itertext() if len(words) < 1000)


def _names(value: object) -> str | None:
    """The names of one or more persons or bodies, each an object or a text."""
    names = [
        name
        for each in (value if isinstance(value, list) else [value])
        if (name := text_in(each, "name", "alternateName", "value") if is_object(each) else each)
    ]
    return ", ".join(name.strip() for name in names if isinstance(name, str)) or None


def _reference(value: object) -> str | None:
    return (
        text_in(value, "@id", "url")
        if is_object(value)
        else value
        if isinstance(value, str)
        else None
    )


def _canonical(root: HtmlElement) -> str | None:
    for link in root.iter("link"):
        address = link.get("href") or ""
        if "canonical" in (link.get("rel") or "").lower().split() and "://" in address:
            return address.strip()
    return None


def _element(root: HtmlElement, name: str) -> str | None:
    for element in root.iter(name):
        if words := _words(element):
            return words
    return None


def _signed(root: HtmlElement) -> str | None:
    """The byline by its mark-up: a link to the author, or what is called a byline."""
    for element in root.iter("a", "address", "div", "p", "span"):
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        if element.get("rel") == "author" or re.search(r"\bbyline\b|\bauthor(?:-?name)?\b", marks):
            words = _words(element)
            if words and len(words) <= 140:
                return words
    return None


def _dated(root: HtmlElement) -> str | None:
    """The first time that the article itself, or else the page's main part, marks as such."""
    for within in ("article", "main"):
        for part in root.iter(within):
            for element in part.iter("time"):
                if stated := element.get("datetime"):
                    return str(stated)
    return None


def _words(element: Any) -> str:
    return " ".join(str(element.text_content()).split())
