"""The JSON of Agence France-Presse (its Core API): ``uno``, ``news``, ``headline``, ``product``."""

from __future__ import annotations

from factdb.importers.stories.credits import agency, dateline
from factdb.importers.stories.dates import day_of, moment_of
from factdb.importers.stories.document import Document
from factdb.importers.stories.json_values import Object, is_object, text_in, texts_in
from factdb.importers.stories.standing import standing
from factdb.records import Location, Span, Story

_LANGUAGES = {"zh-tw": "zh-Hant", "zh-cn": "zh-Hans"}
_ALERT = 4
"""From this urgency on a story has a headline field; an alert's headline is its first line."""


def fits(value: Object) -> bool:
    """Whether an object is a document of AFP."""
    return "uno" in value and ("news" in value or "headline" in value)


def story(document: Document, value: Object, at: Location) -> Story:
    """The story of one object."""
    news = texts_in(value.get("news")) or texts_in(value.get("caption"))
    title = text_in(value, "headline")
    urgency = text_in(value, "urgency") or "4"
    notices = [
        news.pop(0) for _ in news[:1] if news[0].rstrip().endswith(":") and news[0].isupper()
    ]
    if title is None and news and urgency.isdecimal() and int(urgency) < _ALERT:
        title = news.pop(0)
    status, problems = standing(
        at,
        stated=text_in(value, "status"),
        signals=texts_in(value.get("signal")),
        headlines=[title, text_in(value, "advisory"), *notices],
    )
    text = "\n\n".join(line.strip() for line in news)
    opening = dateline(text)
    provider = value.get("provider")
    name = text_in(provider, "name") if is_object(provider) else text_in(value, "provider")
    language = text_in(value, "lang", "language")
    stated = {
        "title": title or text_in(value, "title"),
        "language": _LANGUAGES.get((language or "").lower(), language),
        "byline": text_in(value, "creator"),
        "publisher": name or "AFP",
        "agency": agency(text_in(value, "creditLine")) or agency(name) or "AFP",
        "place": text_in(value, "city") or (opening.place if opening else None),
        "published_on": day_of(text_in(value, "published", "created")),
        "modified": moment_of(text_in(value, "published")),
        "url": text_in(value, "href"),
        "id": text_in(value, "uno"),
        "version": text_in(value, "revision"),
        "embargoed_until": moment_of(text_in(value, "embargoed")),
    }
    spans = [Span(0, opening.length)] if opening else []
    # AFP signs the last paragraph with the initials of who wrote and edited it, "abc/de/f".
    signed = text.rpartition("\n")[2]
    if len(news) > 1 and "/" in signed and len(signed) <= 30 and " " not in signed:
        spans.append(Span(len(text) - len(signed), len(text)))
    return document.story(
        "afp", text, stated, at=at, furniture=spans, status=status, problems=problems
    )
