"""Claims with their attributions as plain rows, loaded in three queries however many they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, select

from factdb.core.figures import Comparator, Figure
from factdb.store.membership import one_of
from factdb.store.tables import (
    PUBLIC_ID,
    STATED_FIRST,
    articles,
    attributions,
    claims,
    figures,
    measures,
    places,
    sources,
    subjects,
    via,
)

SPEAKERS = sources.alias("speakers")
PUBLISHERS = sources.alias("publishers")
AGENCIES = sources.alias("agencies")

_BATCH = 2_000
_FIGURE = ("comparator", "low", "high", "figure", "unit")


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """One source asserting the claim in one article; ``via`` runs from the source outward."""

    id: str
    source: str | None
    source_kind: str | None
    source_country: str | None
    speaker: str | None
    via: tuple[str, ...]
    stance: str
    cue: str | None
    quote: str | None
    stated_on: str | None
    article: str | None
    article_id: str | None
    url: str | None
    publisher: str | None
    agency: str | None
    published_on: str | None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim and all its attributions, oldest first.

    ``id`` is the importer's own id, else factdb's ``key``. ``figure`` is as printed, ``reading``
    as read (``~12,000``); ``low`` and ``high`` are the bounds as printed.
    """

    id: str
    key: str
    text: str | None
    language: str | None
    figure: str | None
    reading: str | None
    comparator: str | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    reading_note: str | None
    subject: str | None
    measure: str | None
    place: str | None
    period: str | None
    modality: str
    note: str | None
    attributions: tuple[AttributionRow, ...]

    @property
    def printed(self) -> str:
        """The figure as printed, or as read where the print was not kept."""
        return self.figure or self.reading or ""


def figure_of(
    comparator: str | None,
    low: Decimal | None,
    high: Decimal | None,
    text: str | None,
    unit: str | None,
) -> Figure | None:
    """The figure in these columns, where the claim has one."""
    if comparator is None:
        return None
    return Figure(Comparator(comparator), low, high, text or "", unit)


def claim_rows(connection: Connection, ids: Sequence[int]) -> tuple[ClaimRow, ...]:
    """The claims with these integer ids, in their order."""
    asserted = _attributions(connection, ids)
    query = (
        select(
            claims.c.id.label("row"),
            PUBLIC_ID.label("id"),
            claims.c.key,
            claims.c.text,
            claims.c.language,
            figures.c.text.label("figure"),
            figures.c.comparator,
            figures.c.low,
            figures.c.high,
            figures.c.unit,
            figures.c.reading_note,
            subjects.c.name.label("subject"),
            measures.c.name.label("measure"),
            places.c.path.label("place"),
            claims.c.period,
            claims.c.modality,
            claims.c.note,
        )
        .select_from(claims)
        .outerjoin(figures, figures.c.claim_id == claims.c.id)
        .outerjoin(subjects, subjects.c.id == claims.c.subject_id)
        .outerjoin(measures, measures.c.id == claims.c.measure_id)
        .outerjoin(places, places.c.id == claims.c.place_id)
        .where(one_of(connection, claims.c.id, ids))
    )
    rows = {}
    for found in connection.execute(query).mappings():
        columns = dict(found)
        row = columns.pop("row")
        read = figure_of(*(columns[name] for name in _FIGURE))
        rows[row] = ClaimRow(
            **columns,
            reading=None if read is None else str(read),
            attributions=tuple(asserted[row]),
        )
    return tuple(rows[row] for row in ids)


def batches(connection: Connection, query: Select[Any]) -> Iterator[Sequence[Any]]:
    """The rows of a query, some at a time: memory stays flat however many come."""
    if connection.dialect.name == "postgresql":
        # Every row will be fetched; by itself the server plans for the first tenth of a cursor.
        connection.execute(select(func.set_config("cursor_tuple_fraction", "1", True)))
    found = connection.execute(query, execution_options={"yield_per": _BATCH})
    yield from found.partitions()


def chains(connection: Connection, attribution_ids: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
    """The names each attribution came through, from the source outward; none for most."""
    query = (
        select(via.c.attribution_id, sources.c.name)
        .join_from(via, sources, sources.c.id == via.c.source_id)
        .where(one_of(connection, via.c.attribution_id, attribution_ids))
        .order_by(via.c.attribution_id, via.c.position)
    )
    links: defaultdict[int, list[str]] = defaultdict(list)
    for attribution, name in connection.execute(query):
        links[attribution].append(name)
    return {attribution: tuple(names) for attribution, names in links.items()}


def _attributions(
    connection: Connection, claim_ids: Sequence[int]
) -> Mapping[int, list[AttributionRow]]:
    query = (
        select(
            attributions.c.claim_id,
            attributions.c.id.label("row"),
            attributions.c.key.label("id"),
            sources.c.name.label("source"),
            sources.c.kind.label("source_kind"),
            sources.c.country.label("source_country"),
            SPEAKERS.c.name.label("speaker"),
            attributions.c.stance,
            attributions.c.cue,
            attributions.c.quote,
            attributions.c.stated_on,
            articles.c.title.label("article"),
            articles.c.key.label("article_id"),
            articles.c.url,
            PUBLISHERS.c.name.label("publisher"),
            AGENCIES.c.name.label("agency"),
            articles.c.published_on,
        )
        .select_from(attributions)
        .outerjoin(sources, sources.c.id == attributions.c.source_id)
        .outerjoin(SPEAKERS, SPEAKERS.c.id == attributions.c.speaker_id)
        .outerjoin(articles, articles.c.id == attributions.c.article_id)
        .outerjoin(PUBLISHERS, PUBLISHERS.c.id == articles.c.publisher_id)
        .outerjoin(AGENCIES, AGENCIES.c.id == articles.c.agency_id)
        .where(one_of(connection, attributions.c.claim_id, claim_ids))
        .order_by(STATED_FIRST.asc().nulls_last(), attributions.c.key)
    )
    found = [dict(row) for row in connection.execute(query).mappings()]
    passed_on = chains(connection, (columns["row"] for columns in found))
    rows: defaultdict[int, list[AttributionRow]] = defaultdict(list)
    for columns in found:
        through = passed_on.get(columns.pop("row"), ())
        rows[columns.pop("claim_id")].append(AttributionRow(**columns, via=through))
    return rows
