"""Proposals as a person looks at them: the words in their sentence, and what they may belong to."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, RowMapping, Select, func, select

from factdb.core.drafts import beside
from factdb.core.figures import Figure
from factdb.core.identity import folded
from factdb.records import Location, check
from factdb.records.story import Span
from factdb.store.matching import Topic, Topics, clear, ranked, topics
from factdb.store.tables import articles, proposals, source_aliases, sources
from factdb.text.concepts import concepts

CHOICES = 5
"""Candidates that are shown of a kind."""

_ALIKE = 70.0
"""From 0 to 100: names less alike are no candidates."""


@dataclass(frozen=True, slots=True)
class ProposalListing:
    """A proposal with its article.

    ``sentence`` is what it rests on; ``figure`` and ``source`` are stretches of it, ``None`` where
    there is none. ``text`` is the article's, ``beside`` the words that may say what is counted.
    """

    id: str
    state: str
    sentence: str
    figure: Span | None
    source: Span | None
    record: Mapping[str, str | list[str]]
    article: str
    title: str | None
    publisher: str | None
    published_on: str | None
    text: str
    beside: str
    decided_by: str | None
    decided_at: str | None

    @property
    def printed(self) -> str | None:
        """The figure as printed."""
        value = self.record.get("figure")
        return value if isinstance(value, str) else None

    @property
    def credited_to(self) -> str | None:
        """Whom it is credited to."""
        value = self.record.get("source")
        return value if isinstance(value, str) else None

    @property
    def unresolved(self) -> bool:
        """Whether it is credited to somebody whom nobody can name: "he"."""
        return self.source is not None and self.credited_to is None


@dataclass(frozen=True, slots=True)
class Choices:
    """What a proposal may belong to, likeliest first; ``meant`` is the measure that is clear."""

    topics: tuple[Topic, ...]
    meant: Topic | None
    sources: tuple[str, ...]


def list_proposals(
    connection: Connection, state: str | None = "waiting", article: int | None = None
) -> list[ProposalListing]:
    """Proposals in a state, else all, in the order of their articles and of their text."""
    query = _QUERY.order_by(proposals.c.article_id, proposals.c.sentence_start, proposals.c.id)
    if state is not None:
        query = query.where(proposals.c.state == state)
    if article is not None:
        query = query.where(proposals.c.article_id == article)
    rows = connection.execute(query).mappings().all()
    figures: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for row in rows:
        if row["figure_start"] is not None:
            place = row["article_id"], row["sentence_start"]
            figures.setdefault(place, set()).add((row["figure_start"], row["figure_end"]))
    return [
        _listing(row, sorted(figures.get((row["article_id"], row["sentence_start"]), ())))
        for row in rows
    ]


def candidates(
    connection: Connection, one: ProposalListing, known: Topics | None = None
) -> Choices:
    """The measures and sources that a proposal may belong to; ``known`` saves reading them."""
    language = one.record.get("language")
    tongue = language if isinstance(language, str) else None
    found = ranked(
        connection,
        known or topics(connection),
        concepts(one.beside, tongue),
        concepts(one.text, tongue),
        _readings(one.record),
    )
    return Choices(
        tuple(topic for topic, _ in found[:CHOICES]),
        clear(found),
        tuple(like_sources(connection, one.credited_to)) if one.credited_to else (),
    )


def _readings(record: Mapping[str, str | list[str]]) -> list[Figure]:
    """The figure of a record as it was read; none of a claim in words."""
    read, _ = check({**record, "source": "anybody"}, Location(""))
    return [read.figure] if read is not None and read.figure is not None else []


def proposal(connection: Connection, key: str) -> ProposalListing | None:
    """The proposal with this id, or with the unique start of one."""
    query = _QUERY.where(proposals.c.key.startswith(key, autoescape=True)).limit(2)
    rows = connection.execute(query).mappings().all()
    return _listing(rows[0]) if len(rows) == 1 else None


def waiting(connection: Connection) -> int:
    """How many proposals wait."""
    query = select(func.count()).where(proposals.c.state == "waiting")
    return connection.scalar(query) or 0


_PUBLISHERS = sources.alias("publishers")
_QUERY: Select[Any] = (
    select(
        proposals,
        articles.c.key.label("article_key"),
        articles.c.title,
        articles.c.text,
        articles.c.published_on,
        _PUBLISHERS.c.name.label("publisher"),
    )
    .join_from(proposals, articles, articles.c.id == proposals.c.article_id)
    .outerjoin(_PUBLISHERS, _PUBLISHERS.c.id == articles.c.publisher_id)
)


def _listing(one: RowMapping, figures: Sequence[tuple[int, int]] = ()) -> ProposalListing:
    text, start = one["text"] or "", one["sentence_start"]
    sentence, own = (start, one["sentence_end"]), (one["figure_start"], one["figure_end"])

    def within(name: str) -> Span | None:
        first, last = one[f"{name}_start"], one[f"{name}_end"]
        return None if first is None else Span(first - start, last - start)

    return ProposalListing(
        id=one["key"],
        state=one["state"],
        sentence=text[start : one["sentence_end"]],
        figure=within("figure"),
        source=within("source"),
        record=json.loads(one["record"]),
        article=one["article_key"],
        title=one["title"],
        publisher=one["publisher"],
        published_on=one["published_on"],
        text=text,
        beside=beside(text, sentence, figures, figures.index(own))
        if own in figures
        else text[slice(*sentence)],
        decided_by=one["decided_by"],
        decided_at=one["decided_at"],
    )


def like_sources(connection: Connection, name: str, most: int = CHOICES) -> Sequence[str]:
    """Names of sources that may be this one, by name or alias in any language, likest first."""
    names: dict[str, str] = {}
    query = select(sources.c.name, source_aliases.c.name).outerjoin_from(
        sources, source_aliases, source_aliases.c.source_id == sources.c.id
    )
    for own, other in connection.execute(query):
        names[own] = own
        if other is not None:
            names[other] = own
    scored = process.extract(
        name, list(names), scorer=fuzz.token_set_ratio, processor=folded, limit=4 * most,
        score_cutoff=_ALIKE,
    )  # fmt: skip
    return list(dict.fromkeys(names[match] for match, *_ in scored))[:most]
