"""What a person makes of proposals: accepted, rejected, or waiting again.

Accepting is an import of one record: the claim is checked, met or made as any other. Undoing takes
back what that import brought and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, Table, delete, exists, select, update

from factdb.database import writing
from factdb.records import Location, Problem, check
from factdb.store import search_index
from factdb.store.naming import NotFound
from factdb.store.tables import (
    articles,
    attributions,
    claims,
    measures,
    places,
    proposals,
    source_aliases,
    sources,
    subjects,
    via,
)
from factdb.store.writing.importing import RunInfo, bring_in

REVIEW = "review"
"""The format of the runs that accepting a proposal is."""


class NotReviewed(Exception):
    """A proposal that cannot be decided so: ``problems`` says why, each line with its place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What became of a proposal: its state before and since.

    ``added`` says whether accepting it brought an attribution that was not there before.
    """

    key: str
    before: str
    state: str
    added: bool = False
    warnings: tuple[Problem, ...] = ()


def accept(engine: Engine, key: str, changes: Mapping[str, str], by: str) -> Reviewed:
    """Make a proposal a claim, with these fields changed; an empty value takes one away.

    Raises `NotReviewed` with everything that is wrong with the record, `naming.NotFound` and
    `DatabaseUnusable`; then nothing was changed.
    """
    with writing(engine) as connection:
        row = _row(connection, key)
        if row["state"] == "accepted":
            return Reviewed(key, "accepted", "accepted")
        values = {**json.loads(row["record"]), **changes}
        at = Location(f"proposal {key}")
        record, problems = check({name: value for name, value in values.items() if value}, at)
        if record is None:
            raise NotReviewed(tuple(problems))
        run, result = bring_in(connection, record, RunInfo(f"proposal {key}", REVIEW))
        if result.problems:
            raise NotReviewed(result.problems)
        _decide(connection, key, "accepted", by, run)
    warnings = (*problems, *result.warnings)
    return Reviewed(key, row["state"], "accepted", result.attributions_added > 0, warnings)


def reject(engine: Engine, key: str, by: str) -> Reviewed:
    """Keep a proposal from being asked again. Raises as `accept` does."""
    with writing(engine) as connection:
        row = _row(connection, key)
        if row["state"] == "accepted":
            _take_back(connection, row["run_id"])
        _decide(connection, key, "rejected", by, None)
    return Reviewed(key, row["state"], "rejected")


def undo(engine: Engine, key: str, by: str) -> Reviewed:
    """Let a decided proposal wait again, and take back the claim that it became."""
    with writing(engine) as connection:
        row = _row(connection, key)
        if row["state"] == "accepted":
            _take_back(connection, row["run_id"])
        _decide(connection, key, "waiting", by, None)
    return Reviewed(key, row["state"], "waiting")


def _row(connection: Connection, key: str) -> RowMapping:
    found = connection.execute(select(proposals).where(proposals.c.key == key)).mappings().first()
    if found is None:
        raise NotFound(key, kind="proposal")
    return found


def _decide(connection: Connection, key: str, state: str, by: str, run: int | None) -> None:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    changed = update(proposals).where(proposals.c.key == key)
    connection.execute(changed.values(state=state, run_id=run, decided_by=by, decided_at=at))


def _take_back(connection: Connection, run: int) -> None:
    """Remove what this import brought, unless something that came later rests on it."""
    brought = attributions.c.first_run_id == run
    touched = list(connection.scalars(select(attributions.c.claim_id).where(brought)))
    connection.execute(delete(attributions).where(brought))
    idle = claims.c.id.not_in(select(attributions.c.claim_id))
    gone = list(connection.scalars(select(claims.c.id).where(claims.c.first_run_id == run, idle)))
    search_index.forget(connection, gone)
    connection.execute(delete(claims).where(claims.c.first_run_id == run, idle))
    search_index.refresh(connection, [claim for claim in touched if claim not in set(gone)])
    for table, uses in _USES:
        # Inner places and parts first: they hold on to what they are in.
        newest = select(table.c.id).where(table.c.first_run_id == run).order_by(table.c.id.desc())
        for row in list(connection.scalars(newest)):
            held = [exists().where(column == row) for column in uses]
            if not connection.scalar(select(_any(held))):
                connection.execute(delete(table).where(table.c.id == row))


def _any(held: list[Any]) -> Any:
    whole = held[0]
    for one in held[1:]:
        whole |= one
    return whole


_USES: tuple[tuple[Table, tuple[Any, ...]], ...] = (
    # What an import of a claim makes beside it, with every column that may hold on to it.
    (measures, (claims.c.measure_id, measures.c.whole_id)),
    (subjects, (claims.c.subject_id, measures.c.subject_id)),
    (places, (claims.c.place_id, places.c.parent_id)),
    (
        sources,
        (
            attributions.c.source_id,
            attributions.c.speaker_id,
            via.c.source_id,
            articles.c.publisher_id,
            articles.c.agency_id,
            sources.c.body_id,
            source_aliases.c.source_id,
        ),
    ),
)
