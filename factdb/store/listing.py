"""What the database holds, with true counts: one query each, most claims first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Label, Select, Subquery, func, select

from factdb.core.identity import folded
from factdb.store.rows import AGENCIES, PUBLISHERS
from factdb.store.tables import (
    ASSERTED,
    articles,
    attributions,
    claims,
    import_runs,
    measures,
    places,
    sources,
    subjects,
)

# In every listing `claims`, `attributions` and `articles` count what hangs on the row, and the
# two dates are the earliest and latest it was stated, as written.


@dataclass(frozen=True, slots=True)
class SourceListing:
    """A source, with what it asserts; ``published`` counts the articles it issued itself."""

    id: str
    name: str
    kind: str | None
    country: str | None
    body: str | None
    claims: int
    attributions: int
    articles: int
    published: int
    first_stated: str | None
    last_stated: str | None


@dataclass(frozen=True, slots=True)
class ArticleListing:
    """An article, with what it carries."""

    id: str
    title: str | None
    url: str | None
    publisher: str | None
    agency: str | None
    language: str | None
    published_on: str | None
    status: str
    claims: int
    attributions: int
    first_stated: str | None
    last_stated: str | None


@dataclass(frozen=True, slots=True)
class MeasureListing:
    """A measure of a subject; ``whole`` is the measure it is a part of.

    ``parts`` is "complete" where its own parts together are all of it.
    """

    id: str
    name: str
    subject: str | None
    behaviour: str | None
    window_days: int | None
    unit: str | None
    whole: str | None
    parts: str | None
    claims: int
    attributions: int
    articles: int
    first_stated: str | None
    last_stated: str | None


@dataclass(frozen=True, slots=True)
class SubjectListing:
    """A subject, with the number of its measures."""

    id: str
    name: str
    measures: int
    claims: int
    attributions: int
    articles: int
    first_stated: str | None
    last_stated: str | None


@dataclass(frozen=True, slots=True)
class PlaceListing:
    """A place, with what is said of it alone and not of the places inside it."""

    id: str
    path: str
    claims: int
    attributions: int
    articles: int
    first_stated: str | None
    last_stated: str | None


@dataclass(frozen=True, slots=True)
class ImportListing:
    """An import run: the rows it read, the claims and attributions that it brought."""

    id: str
    file: str
    format: str
    started_at: str
    finished_at: str | None
    rows: int
    bad_rows: int
    claims: int
    attributions: int


def list_sources(connection: Connection) -> list[SourceListing]:
    """All sources, most claims first, then by name."""
    bodies = sources.alias()
    counts = _counts(attributions.c.source_id)
    issued = _number_of(articles.c.publisher_id)
    query = (
        select(
            sources.c.key.label("id"),
            sources.c.name,
            sources.c.kind,
            sources.c.country,
            bodies.c.name.label("body"),
            *_counted(counts),
            func.coalesce(issued.c.number, 0).label("published"),
        )
        .outerjoin_from(sources, bodies, bodies.c.id == sources.c.body_id)
        .outerjoin(counts, counts.c.owner == sources.c.id)
        .outerjoin(issued, issued.c.owner == sources.c.id)
    )
    rows = _listed(connection, query, SourceListing)
    return sorted(rows, key=lambda row: (-row.claims, folded(row.name), row.id))


def list_articles(connection: Connection) -> list[ArticleListing]:
    """All articles, most claims first, then by title or address."""
    counts = _counts(attributions.c.article_id)
    query = (
        select(
            articles.c.key.label("id"),
            articles.c.title,
            articles.c.url,
            PUBLISHERS.c.name.label("publisher"),
            AGENCIES.c.name.label("agency"),
            articles.c.language,
            articles.c.published_on,
            articles.c.status,
            *(column for column in _counted(counts) if column.name != "articles"),
        )
        .outerjoin_from(articles, PUBLISHERS, PUBLISHERS.c.id == articles.c.publisher_id)
        .outerjoin(AGENCIES, AGENCIES.c.id == articles.c.agency_id)
        .outerjoin(counts, counts.c.owner == articles.c.id)
    )
    rows = _listed(connection, query, ArticleListing)
    return sorted(rows, key=lambda row: (-row.claims, folded(row.title or row.url or ""), row.id))


def list_measures(connection: Connection) -> list[MeasureListing]:
    """All measures, most claims first, then by name and subject."""
    wholes = measures.alias()
    counts = _counts(claims.c.measure_id)
    query = (
        select(
            measures.c.key.label("id"),
            measures.c.name,
            subjects.c.name.label("subject"),
            measures.c.behaviour,
            measures.c.window_days,
            measures.c.unit,
            wholes.c.name.label("whole"),
            measures.c.parts,
            *_counted(counts),
        )
        .outerjoin_from(measures, subjects, subjects.c.id == measures.c.subject_id)
        .outerjoin(wholes, wholes.c.id == measures.c.whole_id)
        .outerjoin(counts, counts.c.owner == measures.c.id)
    )
    rows = _listed(connection, query, MeasureListing)
    return sorted(
        rows, key=lambda row: (-row.claims, folded(row.name), folded(row.subject or ""), row.id)
    )


def list_subjects(connection: Connection) -> list[SubjectListing]:
    """All subjects, most claims first, then by name."""
    counts = _counts(claims.c.subject_id)
    counted = _number_of(measures.c.subject_id)
    query = (
        select(
            subjects.c.key.label("id"),
            subjects.c.name,
            func.coalesce(counted.c.number, 0).label("measures"),
            *_counted(counts),
        )
        .outerjoin_from(subjects, counts, counts.c.owner == subjects.c.id)
        .outerjoin(counted, counted.c.owner == subjects.c.id)
    )
    rows = _listed(connection, query, SubjectListing)
    return sorted(rows, key=lambda row: (-row.claims, folded(row.name), row.id))


def list_places(connection: Connection) -> list[PlaceListing]:
    """All places, most claims first, then by path."""
    counts = _counts(claims.c.place_id)
    query = select(places.c.key.label("id"), places.c.path, *_counted(counts)).outerjoin_from(
        places, counts, counts.c.owner == places.c.id
    )
    rows = _listed(connection, query, PlaceListing)
    return sorted(rows, key=lambda row: (-row.claims, folded(row.path), row.id))


def list_imports(connection: Connection) -> list[ImportListing]:
    """All import runs, the newest first."""
    brought, asserted = _number_of(claims.c.first_run_id), _number_of(attributions.c.first_run_id)
    query = (
        select(
            import_runs.c.key.label("id"),
            import_runs.c.file,
            import_runs.c.format,
            import_runs.c.started_at,
            import_runs.c.finished_at,
            import_runs.c.rows,
            import_runs.c.bad_rows,
            func.coalesce(brought.c.number, 0).label("claims"),
            func.coalesce(asserted.c.number, 0).label("attributions"),
        )
        .outerjoin_from(import_runs, brought, brought.c.owner == import_runs.c.id)
        .outerjoin(asserted, asserted.c.owner == import_runs.c.id)
        .order_by(import_runs.c.id.desc())
    )
    return _listed(connection, query, ImportListing)


_Listing = TypeVar("_Listing")


def _listed(connection: Connection, query: Select[Any], shape: type[_Listing]) -> list[_Listing]:
    return [shape(**row) for row in connection.execute(query).mappings()]


def _counts(owner: ColumnElement[int]) -> Subquery:
    """What hangs on each row that ``owner`` points to."""
    return (
        select(
            owner.label("owner"),
            func.count(attributions.c.claim_id.distinct()).label("claims"),
            func.count(attributions.c.id).label("attributions"),
            func.count(attributions.c.article_id.distinct()).label("articles"),
            func.min(attributions.c.stated_on).label("first_stated"),
            func.max(attributions.c.stated_on).label("last_stated"),
        )
        .select_from(ASSERTED)
        .group_by(owner)
        .subquery()
    )


def _counted(counts: Subquery) -> list[Label[object]]:
    """The columns of `_counts`, with 0 where nothing hangs on a row."""
    numbers = [counts.c.claims, counts.c.attributions, counts.c.articles]
    return [
        *(func.coalesce(number, 0).label(number.name) for number in numbers),
        counts.c.first_stated.label("first_stated"),
        counts.c.last_stated.label("last_stated"),
    ]


def _number_of(owner: ColumnElement[int]) -> Subquery:
    """How many rows of the table of ``owner`` point to each row there."""
    return select(owner.label("owner"), func.count().label("number")).group_by(owner).subquery()
