"""One thing whole, with everything linked to it.

The number of queries depends on the kind of thing and never on how much is linked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Table, func, or_, select

from factdb.core.changes import Change
from factdb.store.asking import claims_where
from factdb.store.changes import list_changes
from factdb.store.naming import find
from factdb.store.rows import claim_rows, figure_of
from factdb.store.shown import (
    Alias,
    Reference,
    Run,
    Shown,
    ShownArticle,
    ShownClaim,
    ShownImport,
    ShownMeasure,
    ShownPlace,
    ShownSource,
    ShownSubject,
)
from factdb.store.tables import (
    articles,
    attributions,
    claims,
    import_runs,
    measures,
    near_copies,
    places,
    source_aliases,
    sources,
    subjects,
    via,
)

_TITLE: ColumnElement[str] = func.coalesce(articles.c.title, articles.c.url, "")


def show(connection: Connection, typed: str, *, limit: int | None = None) -> Shown:
    """What goes by this id, start of an id, or name; an attribution's id shows its claim.

    ``limit`` bounds the claims that come along. Raises `naming.NotFound` with close matches, and
    `naming.Ambiguous` where several go by it.
    """
    named = find(connection, typed)
    return _SHOWS[named.kind](connection, named.row, limit)


def _attribution(connection: Connection, row: int, limit: int | None) -> ShownClaim:
    claim = select(attributions.c.claim_id).where(attributions.c.id == row)
    return _claim(connection, connection.execute(claim).scalar_one(), limit)


def _claim(connection: Connection, row: int, _: int | None) -> ShownClaim:
    (claim,) = claim_rows(connection, [row])
    stored = _stored(connection, claims, row)
    figure = figure_of(claim.comparator, claim.low, claim.high, claim.figure, claim.unit)
    behaviour = select(measures.c.behaviour).where(measures.c.id == stored["measure_id"])
    return ShownClaim(
        id=claim.id,
        claim=claim,
        interval=None if figure is None else figure.interval(),
        behaviour=connection.scalar(behaviour),
        **_seen(connection, stored),
        changes=_changes(
            connection, claim.key, *(attribution.id for attribution in claim.attributions)
        ),
    )


def _source(connection: Connection, row: int, limit: int | None) -> ShownSource:
    stored = _stored(connection, sources, row)
    aliases = select(source_aliases.c.name, source_aliases.c.language).where(
        source_aliases.c.source_id == row, source_aliases.c.name != stored["name"]
    )
    return ShownSource(
        id=stored["key"],
        name=stored["name"],
        source_kind=stored["kind"],
        country=stored["country"],
        body=_one(connection, sources, stored["body_id"]),
        members=_all(connection, sources, sources.c.body_id == row),
        aliases=tuple(
            Alias(*found)
            for found in connection.execute(aliases.order_by(source_aliases.c.name_key))
        ),
        as_source=_number(connection, attributions.c.source_id == row),
        as_speaker=_number(connection, attributions.c.speaker_id == row),
        as_via=_number(connection, via.c.source_id == row),
        as_publisher=_number(connection, articles.c.publisher_id == row),
        as_agency=_number(connection, articles.c.agency_id == row),
        **_claims(connection, attributions.c.source_id == row, limit),
        **_seen(connection, stored),
        changes=_changes(connection, stored["key"]),
    )


def _near(connection: Connection, article: int) -> int | None:
    """The article of whose text this one's was found to be near-equal."""
    original = select(near_copies.c.original_id).where(near_copies.c.article_id == article)
    return connection.scalar(original)


def _article(connection: Connection, row: int, limit: int | None) -> ShownArticle:
    stored = _stored(connection, articles, row)
    followers = select(near_copies.c.article_id).where(near_copies.c.original_id == row)
    copy = or_(articles.c.copy_of_id == row, articles.c.id.in_(followers))
    if stored["text_hash"] is not None:
        copy = or_(copy, articles.c.text_hash == stored["text_hash"])
    columns = (
        "title", "url", "byline", "language", "published_on", "retrieved_at", "archived_url",
        "status", "text",
    )  # fmt: skip
    return ShownArticle(
        id=stored["key"],
        **{name: stored[name] for name in columns},
        publisher=_one(connection, sources, stored["publisher_id"]),
        agency=_one(connection, sources, stored["agency_id"]),
        copy_of=_one(connection, articles, stored["copy_of_id"] or _near(connection, row)),
        copies=_all(connection, articles, copy, articles.c.id != row),
        **_claims(connection, attributions.c.article_id == row, limit),
        **_seen(connection, stored),
        changes=_changes(connection, stored["key"]),
    )


def _measure(connection: Connection, row: int, limit: int | None) -> ShownMeasure:
    stored = _stored(connection, measures, row)
    return ShownMeasure(
        id=stored["key"],
        name=stored["name"],
        subject=_one(connection, subjects, stored["subject_id"]),
        unit=stored["unit"],
        behaviour=stored["behaviour"],
        window_days=stored["window_days"],
        whole=_one(connection, measures, stored["whole_id"]),
        parts_are=stored["parts"],
        parts=_all(connection, measures, measures.c.whole_id == row),
        **_claims(connection, claims.c.measure_id == row, limit, in_time=True),
        **_seen(connection, stored),
        changes=_changes(connection, stored["key"]),
    )


def _subject(connection: Connection, row: int, limit: int | None) -> ShownSubject:
    stored = _stored(connection, subjects, row)
    return ShownSubject(
        id=stored["key"],
        name=stored["name"],
        measures=_all(connection, measures, measures.c.subject_id == row),
        **_claims(connection, claims.c.subject_id == row, limit),
        **_seen(connection, stored),
    )


def _place(connection: Connection, row: int, limit: int | None) -> ShownPlace:
    stored = _stored(connection, places, row)
    return ShownPlace(
        id=stored["key"],
        name=stored["name"],
        path=stored["path"],
        parent=_one(connection, places, stored["parent_id"]),
        inside=_all(connection, places, places.c.parent_id == row),
        **_claims(connection, claims.c.place_id == row, limit),
        **_seen(connection, stored),
    )


def _import(connection: Connection, row: int, limit: int | None) -> ShownImport:
    stored = _stored(connection, import_runs, row)
    columns = (
        "file", "file_hash", "format", "started_at", "finished_at", "rows", "bad_rows",
        "claims_added", "attributions_added",
    )  # fmt: skip
    brought: dict[str, Any] = {
        f"{table.name}_added": _number(connection, table.c.first_run_id == row)
        for table in (sources, articles, measures, subjects, places)
    }
    return ShownImport(
        id=stored["key"],
        **{name: stored[name] for name in columns},
        **brought,
        **_claims(connection, attributions.c.first_run_id == row, limit),
    )


_SHOWS: Mapping[str, Callable[[Connection, int, int | None], Shown]] = {
    "claim": _claim,
    "attribution": _attribution,
    "source": _source,
    "article": _article,
    "measure": _measure,
    "subject": _subject,
    "place": _place,
    "import": _import,
}


def _stored(connection: Connection, table: Table, row: int) -> Mapping[str, Any]:
    return dict(connection.execute(select(table).where(table.c.id == row)).mappings().one())


def _seen(connection: Connection, stored: Mapping[str, Any]) -> dict[str, Any]:
    """The two runs that a row remembers."""
    runs = import_runs.c
    query = select(runs.id, runs.key, runs.file, runs.started_at)
    ids = {"brought_by": stored["first_run_id"], "last_seen": stored["last_run_id"]}
    found = {
        row: Run(*columns)
        for row, *columns in connection.execute(query.where(runs.id.in_(ids.values())))
    }
    return {name: found[row] for name, row in ids.items()}


def _claims(
    connection: Connection, where: ColumnElement[bool], limit: int | None, *, in_time: bool = False
) -> dict[str, Any]:
    page = claims_where(connection, where, in_time=in_time, limit=limit)
    return {"claims": page.rows, "claims_total": page.total}


def _changes(connection: Connection, *keys: str) -> tuple[Change, ...]:
    return tuple(list_changes(connection, keys))


def _number(connection: Connection, where: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count()).where(where)) or 0


def _name_of(table: FromClause) -> ColumnElement[str]:
    if table is articles:
        return _TITLE
    return places.c.path if table is places else table.c.name


def _one(connection: Connection, table: Table, row: int | None) -> Reference | None:
    return None if row is None else _all(connection, table, table.c.id == row)[0]


def _all(
    connection: Connection, table: Table, *where: ColumnElement[bool]
) -> tuple[Reference, ...]:
    query = select(table.c.key, _name_of(table)).where(*where).order_by(table.c.key)
    found = (Reference(key, name) for key, name in connection.execute(query))
    return tuple(sorted(found, key=lambda reference: reference.name))
