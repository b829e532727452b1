"""Rows as observations, the shape that the rules compare (`factdb.core.observations`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select, union_all

from factdb.core.observations import (
    USABLE,
    Behaviour,
    Modality,
    Observation,
    SourceKind,
    Stance,
)
from factdb.core.periods import Period, period
from factdb.core.sourcing import stands_in
from factdb.records import SEPARATOR
from factdb.store.completeness import complete_parts
from factdb.store.filters import EVERYTHING, Filters, conditions
from factdb.store.membership import one_of
from factdb.store.naming import resolve_claims
from factdb.store.rows import AGENCIES, PUBLISHERS, SPEAKERS, batches, chains, figure_of
from factdb.store.tables import (
    ASSERTED,
    PUBLIC_ID,
    articles,
    attributions,
    claims,
    figures,
    measures,
    near_copies,
    places,
    sources,
    subjects,
)

_BODIES = sources.alias("bodies")
_WHOLES = measures.alias("wholes")

_READY = {
    # Fields of an observation that are columns as they stand.
    "id": attributions.c.key,
    "claim_id": PUBLIC_ID,
    "claim": func.coalesce(claims.c.text, ""),
    "subject": subjects.c.name,
    "measure": measures.c.name,
    "own_window": measures.c.window_days,
    "part_of": _WHOLES.c.name,
    "source": sources.c.name,
    "source_body": _BODIES.c.name,
    "speaker": SPEAKERS.c.name,
    "cue": attributions.c.cue,
    "quote": attributions.c.quote,
    "stated_on": attributions.c.stated_on,
    "article_id": articles.c.key,
    "article": articles.c.title,
    "publisher": PUBLISHERS.c.name,
    "agency": AGENCIES.c.name,
    "url": articles.c.url,
    "language": func.coalesce(claims.c.language, articles.c.language),
    "published_on": articles.c.published_on,
    "status": func.coalesce(articles.c.status, USABLE),
    "archived_url": articles.c.archived_url,
}
_MADE = (
    # Columns that something is made of first.
    attributions.c.id,
    attributions.c.claim_id,
    attributions.c.article_id,
    claims.c.measure_id,
    figures.c.comparator,
    figures.c.low,
    figures.c.high,
    figures.c.text,
    figures.c.unit,
    measures.c.behaviour,
    places.c.path,
    claims.c.period,
    claims.c.modality,
    attributions.c.stance,
    sources.c.kind,
    # Whether there is both a quote and a text to find it in; the text itself stays where it is.
    and_(attributions.c.quote.is_not(None), articles.c.text.is_not(None)),
)
_QUERY: Select[Any] = (
    select(
        *(column.label(f"made_{place}") for place, column in enumerate(_MADE)),
        *(column.label(name) for name, column in _READY.items()),
    )
    .select_from(ASSERTED)
    .outerjoin(subjects, subjects.c.id == claims.c.subject_id)
    .outerjoin(measures, measures.c.id == claims.c.measure_id)
    .outerjoin(_WHOLES, _WHOLES.c.id == measures.c.whole_id)
    .outerjoin(places, places.c.id == claims.c.place_id)
    .outerjoin(sources, sources.c.id == attributions.c.source_id)
    .outerjoin(_BODIES, _BODIES.c.id == sources.c.body_id)
    .outerjoin(SPEAKERS, SPEAKERS.c.id == attributions.c.speaker_id)
    .outerjoin(PUBLISHERS, PUBLISHERS.c.id == articles.c.publisher_id)
    .outerjoin(AGENCIES, AGENCIES.c.id == articles.c.agency_id)
)


def observations(connection: Connection, filters: Filters = EVERYTHING) -> Iterator[Observation]:
    """Every attribution that satisfies the filters, by its id; streamed, memory stays flat.

    A measure that nobody described counts as a level, the reading that flags least. Copies of an
    article (said to be, of equal text or of a near-equal one) all name the one they are copies
    of. Raises as `conditions` does, before the first row.
    """
    where = conditions(connection, filters).where
    query = _QUERY.where(*where).order_by(attributions.c.key)
    return (seen for *_, seen in _observed(connection, query))


def observations_of(connection: Connection, ref: str) -> list[Observation]:
    """The attributions of one claim; see `observations_by_ref`."""
    return observations_by_ref(connection, [ref])[ref]


def observations_on(connection: Connection, measure: int) -> Iterator[Observation]:
    """Every attribution of a claim on the measure with this integer id, by the attribution's id."""
    query = _QUERY.where(claims.c.measure_id == measure).order_by(attributions.c.key)
    return (seen for *_, seen in _observed(connection, query))


def observations_by_ref(
    connection: Connection, refs: Iterable[str]
) -> dict[str, list[Observation]]:
    """The attributions of many claims, each under the reference it was asked by.

    A reference is the importer's own id of a claim (which wins), factdb's, the unique start of
    one (5 characters or more), or the id of a single attribution. The number of queries does not
    grow with the references. Raises `naming.NoSuchClaim` with all that name none or several.
    """
    asked = tuple(dict.fromkeys(refs))
    resolved = resolve_claims(connection, asked)
    wanted = or_(
        one_of(connection, attributions.c.claim_id, set(resolved.claims.values())),
        one_of(connection, attributions.c.id, set(resolved.attributions.values())),
    )
    of_claim: dict[int, list[Observation]] = {}
    single: dict[int, list[Observation]] = {}
    query = _QUERY.where(wanted).order_by(attributions.c.key)
    for attribution, claim, seen in _observed(connection, query):
        of_claim.setdefault(claim, []).append(seen)
        single[attribution] = [seen]
    return {
        ref: of_claim[resolved.claims[ref]]
        if ref in resolved.claims
        else single[resolved.attributions[ref]]
        for ref in asked
    }


def _observed(connection: Connection, query: Select[Any]) -> Iterator[tuple[int, int, Observation]]:
    """Each attribution found: its integer id, its claim's, and the observation."""
    copied = copies(connection)
    complete = complete_parts(connection)
    for batch in batches(connection, query):
        passed_on = chains(connection, (row[0] for row in batch))
        found = _quotes_found(connection, [row[0] for row in batch if row[len(_MADE) - 1]])
        for row in batch:
            # By place and not by name: a column's name costs a third of a microsecond to find.
            (
                attribution, claim, article, measure, comparator, low, high, printed, unit,
                behaviour, path, period_text, modality, stance, kind, _, *ready,
            ) = row  # fmt: skip
            yield (
                attribution,
                claim,
                Observation(
                    **dict(zip(_READY, ready, strict=True)),
                    behaviour=Behaviour(behaviour or Behaviour.LEVEL),
                    parts=complete.get(measure, ()),
                    place=_parts(path),
                    figure=figure_of(comparator, low, high, printed, unit),
                    period=_period(period_text),
                    modality=Modality(modality),
                    stance=Stance(stance),
                    source_kind=None if kind is None else SourceKind(kind),
                    via=passed_on.get(attribution, ()),
                    copy_of=copied.get(article),
                    quote_found=found.get(attribution),
                ),
            )


def _quotes_found(connection: Connection, attribution_ids: list[int]) -> dict[int, bool]:
    """Of attributions with a quote and an article text: whether the one stands in the other."""
    if not attribution_ids:
        return {}
    query = (
        select(attributions.c.id, attributions.c.quote, articles.c.text)
        .join_from(attributions, articles, articles.c.id == attributions.c.article_id)
        .where(one_of(connection, attributions.c.id, attribution_ids))
    )
    # Texts are long: a few at a time.
    rows = connection.execute(query, execution_options={"yield_per": 100})
    return {attribution: stands_in(quote, text) for attribution, quote, text in rows}


@lru_cache(maxsize=4096)
def _period(text: str | None) -> Period | None:
    return None if text is None else period(text)


@lru_cache(maxsize=4096)
def _parts(path: str | None) -> tuple[str, ...]:
    return () if path is None else tuple(path.split(SEPARATOR))


def copies(connection: Connection) -> dict[int, str]:
    """Of each article that is a copy, the key of the one at the end of its chain.

    Said to be one, of equal text, or of a text found near-equal: of those that are copies of one
    another, the one that is said to be nobody's copy and was published first stands for all.
    """
    links = [tuple(link) for link in connection.execute(_COPIED)]
    twins: dict[str, int] = {}
    for text, article in connection.execute(_TWINS):
        links.append((article, twins.setdefault(text, article)))
    if not links:
        return {}
    columns = (articles.c.id, articles.c.key, articles.c.copy_of_id, articles.c.published_first)
    among = one_of(connection, articles.c.id, {article for link in links for article in link})
    rows = connection.execute(select(*columns).where(among)).all()
    ranked = sorted(
        rows, key=lambda row: (row.copy_of_id is not None, row.published_first or date.max, row.key)
    )
    rank = {row.id: place for place, row in enumerate(ranked)}
    leader = list(range(len(ranked)))

    def end(place: int) -> int:
        while leader[place] != place:
            leader[place] = place = leader[leader[place]]
        return place

    for one, other in links:
        first, second = sorted((end(rank[one]), end(rank[other])))
        leader[second] = first
    return {
        row.id: ranked[end(place)].key for place, row in enumerate(ranked) if end(place) != place
    }


_COPIED = union_all(
    select(articles.c.id, articles.c.copy_of_id).where(articles.c.copy_of_id.is_not(None)),
    select(near_copies.c.article_id, near_copies.c.original_id),
)
"""Each article that is a copy, with what it is said or found to be a copy of."""

_TWINS = (
    select(articles.c.text_hash, articles.c.id)
    .where(
        articles.c.text_hash.in_(
            select(articles.c.text_hash)
            .where(articles.c.text_hash.is_not(None))
            .group_by(articles.c.text_hash)
            .having(func.count() > 1)
        )
    )
    .order_by(articles.c.id)
)
"""Articles of equal text."""
