"""IPTC ninjs, 1.0 to 3.x: news in JSON (https://iptc.org/standards/ninjs/).

1.x has ``headline`` and ``body_text``, ``body_html`` or ``body_xhtml``; 2.x has ``headlines`` and
``bodies`` with roles; 3.x has those of 2.x with names like ``pubStatus``. Read without regard to
capitals they are one format.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.importers.stories.credits import agency, dateline, unsigned
from factdb.importers.stories.dates import day_of, moment_of
from factdb.importers.stories.document import Document
from factdb.importers.stories.fragments import text_of_html
from factdb.importers.stories.json_values import Object, objects_in, text_in, texts_in
from factdb.importers.stories.standing import standing
from factdb.records import Location, Span, Story

_MAIN = ("main", "", "headline", "body", "text", "html", "richtext")


def fits(value: Object) -> bool:
    """Whether an object is ninjs: it has an address of its own and a part that only ninjs has."""
    own = {name.lower() for name in value}
    known = {"versioncreated", "pubstatus", "headlines", "bodies", "body_text", "body_html"}
    known |= {"body_xhtml", "headline", "description_text", "standard"}
    return "uri" in own and bool(own & known)


def story(document: Document, value: Object, at: Location) -> Story:
    """The story of one object."""
    value = _lowered(value)
    title = text_in(value, "headline") or _main(value.get("headlines"))
    text = _text(value)
    opening = dateline(text)
    infosources = [text_in(each, "name") for each in objects_in(value.get("infosources"))]
    infosources += [text_in(each, "name") for each in objects_in(value.get("infosource"))]
    # A list of infosources names the wires, the copyright holder is who passed the story on.
    wires = [name for name in infosources if name]
    provider = _provider(value)
    byline = text_in(value, "byline", "by") or ", ".join(
        filter(None, (text_in(each, "name") for each in objects_in(value.get("bylines"))))
    )
    status, problems = standing(
        at,
        stated=text_in(value, "pubstatus"),
        signals=[*texts_in(value.get("signal")), *_named(value.get("signals"))],
        headlines=[title, text_in(value, "ednote")],
    )
    stated = {
        "title": title,
        "language": text_in(value, "language"),
        "byline": unsigned(byline),
        "publisher": provider,
        "agency": (opening.agency if opening else None)
        or (", ".join(wires) or None)
        or agency(byline)
        or agency(provider),
        "place": _located(value.get("located"))
        or text_in(value, "dateline")
        or (opening.place if opening else None),
        "published_on": day_of(
            text_in(value, "firstcreated", "contentcreated", "versioncreated", "versionstored")
        ),
        "modified": moment_of(text_in(value, "versioncreated")),
        "url": _address(value),
        "id": text_in(value, "uri"),
        "version": text_in(value, "version"),
        "embargoed_until": moment_of(text_in(value, "embargoed", "embargodate")),
    }
    spans = [Span(0, opening.length)] if opening else []
    return document.story(
        "ninjs", text, stated, at=at, furniture=spans, status=status, problems=problems
    )


def _text(value: Object) -> str:
    """The body: that with the most of its layout, then plain text, then the description."""
    for name in ("body_xhtml", "body_html"):
        if html := text_in(value, name):
            return text_of_html(html)
    if plain := text_in(value, "body_text"):
        return plain
    bodies = [_lowered(body) for body in objects_in(value.get("bodies"))]
    ranked = sorted(bodies, key=_rank)
    for body in ranked:
        if held := text_in(body, "value"):
            return text_of_html(held) if "html" in _type(body) else held
    return text_in(value, "description_text") or _main(value.get("descriptions")) or ""


def _rank(body: Object) -> tuple[bool, bool]:
    return (text_in(body, "role") or "") not in _MAIN, "html" not in _type(body)


def _type(body: Object) -> str:
    return (text_in(body, "contenttype") or "").lower()


def _main(parts: object) -> str | None:
    """The value of the part whose role is the main one, of the first where none is."""
    found = [_lowered(part) for part in objects_in(parts)]
    found.sort(key=lambda part: (text_in(part, "role") or "") not in _MAIN)
    return next((text for part in found if (text := text_in(part, "value"))), None)


def _provider(value: Object) -> str | None:
    for each in objects_in(value.get("organisations")) + objects_in(value.get("organisation")):
        if text_in(each, "rel") in {"provider", "publisher"}:
            return text_in(each, "name")
    provider = objects_in(value.get("provider"))
    return (
        text_in(provider[0], "name") if provider else text_in(value, "copyrightholder", "provider")
    )


def _named(parts: object) -> Sequence[str]:
    return [name for part in objects_in(parts) if (name := text_in(part, "name", "uri", "code"))]


def _located(value: object) -> str | None:
    """``located`` is a text in 1.x, and may be an object or a list of them later."""
    names = texts_in(value) or _named(value)
    return names[0] if names else None


def _address(value: Object) -> str | None:
    """Where it is published: stated apart from ``uri``, which is a name even where it opens."""
    if address := text_in(value, "canonicalurl", "url"):
        return address
    return next(
        (
            text_in(_lowered(alt), "value")
            for alt in objects_in(value.get("altids"))
            if (text_in(_lowered(alt), "role") or "").lower() in {"canonical", "web", "url"}
        ),
        None,
    )


def _lowered(value: Object) -> Object:
    return {name.lower(): held for name, held in value.items()}
