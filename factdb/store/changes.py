"""The history of corrections: rows are added, never changed and never deleted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select

from factdb.core.changes import Change
from factdb.store.membership import one_of
from factdb.store.tables import changes, claims

COLUMNS = {"article": "title", "part_of": "whole_id"}
COLUMNS |= {name: f"{name}_id" for name in ("publisher", "agency", "body", "copy_of")}
"""The column of a field, where it is not called like it."""


class Corrections(NamedTuple):
    """What an import has to know of corrections.

    ``settled`` are the columns that were corrected, by the key of their row: no import undoes
    that. ``known_as`` leads from the key that a row's content would have since to the row's own.
    """

    settled: Mapping[str, frozenset[str]]
    known_as: Mapping[str, str]


def record(connection: Connection, change: Change, known_as: str | None) -> None:
    """Add a change; ``known_as`` is the key that the content has since, where that is another."""
    connection.execute(
        insert(changes).values(
            kind=change.kind,
            key=change.id,
            field=change.field,
            before=change.before,
            after=change.after,
            known_as=known_as,
            note=change.note,
            changed_by=change.changed_by,
            changed_at=change.changed_at,
        )
    )


def corrections(connection: Connection) -> Corrections:
    """Everything corrected so far, as an import meets it."""
    settled: defaultdict[str, set[str]] = defaultdict(set)
    known_as = {}
    query = select(changes.c.key, changes.c.field, changes.c.known_as).order_by(changes.c.id)
    for key, field, since in connection.execute(query):
        settled[key].add(COLUMNS.get(field, field))
        if since is not None:
            known_as[since] = key
    return Corrections({key: frozenset(found) for key, found in settled.items()}, known_as)


def list_changes(connection: Connection, keys: Collection[str] | None = None) -> list[Change]:
    """The changes of the things with these keys, else all; the newest first.

    A claim goes by its public id, the importer's own where it has one.
    """
    called = func.coalesce(claims.c.external_id, changes.c.key)
    query = (
        select(changes.c.kind, called, changes.c.field, changes.c.before, changes.c.after)
        .add_columns(changes.c.note, changes.c.changed_by, changes.c.changed_at)
        .outerjoin_from(changes, claims, claims.c.key == changes.c.key)
        .order_by(changes.c.id.desc())
    )
    if keys is not None:
        query = query.where(one_of(connection, changes.c.key, keys))
    return [Change(*row) for row in connection.execute(query)]
