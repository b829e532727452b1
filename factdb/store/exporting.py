"""Everything stored as flat records again: what comes out imports back to the same database."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, select

from factdb.records import FIELD_NAMES
from factdb.store.filters import EVERYTHING, Filters, conditions
from factdb.store.rows import AGENCIES, PUBLISHERS, SPEAKERS, batches, chains
from factdb.store.tables import (
    ASSERTED,
    PUBLIC_ID,
    articles,
    attributions,
    claims,
    figures,
    measures,
    places,
    sources,
    subjects,
)

_WHOLES = measures.alias("wholes")

_COLUMNS = {
    # Where each field of the record lives; `via` is a table of its own.
    "id": PUBLIC_ID,
    "claim": claims.c.text,
    "language": claims.c.language,
    "subject": subjects.c.name,
    "measure": measures.c.name,
    "behaviour": measures.c.behaviour,
    "part_of": _WHOLES.c.name,
    "parts": measures.c.parts,
    "place": places.c.path,
    "figure": figures.c.text,
    "comparator": figures.c.comparator,
    "low": figures.c.low,
    "high": figures.c.high,
    "unit": figures.c.unit,
    "period": claims.c.period,
    "modality": claims.c.modality,
    "note": claims.c.note,
    "source": sources.c.name,
    "source_kind": sources.c.kind,
    "source_country": sources.c.country,
    "speaker": SPEAKERS.c.name,
    "stance": attributions.c.stance,
    "cue": attributions.c.cue,
    "quote": attributions.c.quote,
    "stated_on": attributions.c.stated_on,
    "article": articles.c.title,
    "url": articles.c.url,
    "publisher": PUBLISHERS.c.name,
    "agency": AGENCIES.c.name,
    "byline": articles.c.byline,
    "published_on": articles.c.published_on,
    "retrieved_at": articles.c.retrieved_at,
    "archived_url": articles.c.archived_url,
}

_EMPTY: tuple[object, ...] = (None, "", [])  # but not the amount 0

_QUERY: Select[Any] = (
    select(
        attributions.c.id.label("row"),
        *(column.label(f"_{name}") for name, column in _COLUMNS.items()),
    )
    .select_from(ASSERTED)
    .outerjoin(subjects, subjects.c.id == claims.c.subject_id)
    .outerjoin(measures, measures.c.id == claims.c.measure_id)
    .outerjoin(_WHOLES, _WHOLES.c.id == measures.c.whole_id)
    .outerjoin(places, places.c.id == claims.c.place_id)
    .outerjoin(sources, sources.c.id == attributions.c.source_id)
    .outerjoin(SPEAKERS, SPEAKERS.c.id == attributions.c.speaker_id)
    .outerjoin(PUBLISHERS, PUBLISHERS.c.id == articles.c.publisher_id)
    .outerjoin(AGENCIES, AGENCIES.c.id == articles.c.agency_id)
)


def flat_rows(
    connection: Connection, filters: Filters = EVERYTHING
) -> Iterator[dict[str, str | list[str]]]:
    """One flat record an attribution that satisfies the filters, fields in order, none empty.

    Rows go by the claim's public id, then the attribution's, in byte order: the same content is
    the same bytes whatever database it came from. ``via`` is a list from the source outward,
    amounts are plain digits as stored. Streamed. Raises as `conditions` does, before the first.
    """
    where = conditions(connection, filters).where
    return _rows(connection, _QUERY.where(*where).order_by(PUBLIC_ID, attributions.c.key))


def flat_row(connection: Connection, attribution: int) -> dict[str, str | list[str]]:
    """The flat record of the attribution with this integer id."""
    (row,) = _rows(connection, _QUERY.where(attributions.c.id == attribution))
    return row


def _rows(connection: Connection, query: Select[Any]) -> Iterator[dict[str, str | list[str]]]:
    for batch in batches(connection, query):
        passed_on = chains(connection, (row.row for row in batch))
        for row, *values in batch:
            stored = dict(zip(_COLUMNS, values, strict=True), via=list(passed_on.get(row, ())))
            yield {name: _plain(stored[name]) for name in FIELD_NAMES if stored[name] not in _EMPTY}


def _plain(value: str | list[str] | Decimal) -> str | list[str]:
    return f"{value:f}" if isinstance(value, Decimal) else value
