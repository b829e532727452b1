"""Corrections of what was asserted: claims with their figures, attributions with their chains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, insert, select

from factdb.records import (
    OF_ATTRIBUTION,
    OF_CLAIM,
    OF_MEASURE,
    Problem,
    Record,
    Severity,
    as_row,
    check,
)
from factdb.store import search_index
from factdb.store.exporting import flat_row
from factdb.store.naming import Named
from factdb.store.tables import attributions, claims, figures, via
from factdb.store.writing.assertions import claim_columns, figure_columns, links, said_columns
from factdb.store.writing.correcting.desk import Desk, NotCorrected
from factdb.store.writing.topics import Topic
from factdb.store.writing.voices import Voiced

_NAMES = frozenset({"subject", "measure", "place", "source", "speaker", "via"})
"""Fields that name another row, which may have to be made."""

_BOUNDS = ("comparator", "low", "high")


def correct_assertion(desk: Desk, wanted: Mapping[str, str]) -> None:
    """Correct a claim, its only attribution with it, or an attribution."""
    claim, said = _asserted(desk, wanted)
    flat: dict[str, Any] = flat_row(desk.connection, said.row)
    own_id = select(claims.c.external_id).where(claims.c.id == claim.row)
    if not desk.connection.scalar(own_id):
        del flat["id"]
    old, odd = check(flat, desk.at)
    new, problems = _checked(desk, flat, old, wanted)
    desk.warnings += (problem for problem in problems if problem not in odd)
    was, now = flat if old is None else as_row(old), as_row(new)
    of_claim, of_said = (
        {name: (was.get(name), now.get(name)) for name in fields if was.get(name) != now.get(name)}
        for fields in (OF_CLAIM if desk.thing.kind == "claim" else (), OF_ATTRIBUTION)
    )
    topic, voiced = Topic(None, None, None), Voiced(None, None, (), None, None)
    if named := not _NAMES.isdisjoint(of_claim | of_said):
        topic, voiced = desk.met(new)

    def columns(of: dict[str, Any]) -> dict[str, Any]:
        return {name: of[name] for name in of if named or not name.endswith("_id")}

    ids = desk.identities(new)
    if of_claim:
        desk.settle(claim, ids.claim, columns(claim_columns(new, topic)), of_claim)
        _write_figure(desk, claim.row, new)
    if of_said:
        key = desk.identities(new, known_as={ids.claim: claim.id}).attribution
        found = dict.fromkeys(_FOUND) if "quote" in of_said else {}
        desk.settle(said, key, columns(said_columns(new, voiced)) | found, of_said)
        if "via" in of_said:
            desk.connection.execute(delete(via).where(via.c.attribution_id == said.row))
            if chain := list(links(said.row, voiced)):
                desk.connection.execute(insert(via), chain)
    if of_claim or of_said:
        search_index.refresh(desk.connection, [claim.row])


_FOUND = ("quote_prefix", "quote_suffix", "quote_start", "quote_end")
"""Where the old quote stood in the text; that says nothing of a new one."""


def _asserted(desk: Desk, wanted: Mapping[str, str]) -> tuple[Named, Named]:
    """The claim and the attribution that the fields are of, each by factdb's own id."""
    thing = desk.thing
    own = claims.c.id if thing.kind == "claim" else attributions.c.id
    found = desk.connection.execute(
        select(claims.c.id, claims.c.key, attributions.c.id, attributions.c.key)
        .join_from(attributions, claims)
        .where(own == thing.row)
        .order_by(attributions.c.id)
    ).all()
    asked = next((name for name in wanted if name in OF_ATTRIBUTION), None)
    if len(found) > 1 and asked:
        several = " or ".join(row[3] for row in found)
        desk.refuse(asked, f"the claim has {len(found)} attributions", None, several)
    row, key, said, said_key = found[0]
    return Named("claim", key, thing.label, row), Named("attribution", said_key, thing.label, said)


def _checked(
    desk: Desk, flat: Mapping[str, Any], old: Record | None, wanted: Mapping[str, str]
) -> tuple[Record, list[Problem]]:
    """The record with the values in it, checked; raises `NotCorrected`."""
    row = _replaced(flat, wanted)
    unread: list[Problem] = []
    if "language" in wanted and _is_as_read(desk, flat, old, wanted):
        new, problems = check(_without(row, _BOUNDS), desk.at)
        if new is not None:
            return new, problems
        unread = [
            replace(
                problem,
                message=f"{problem.message}; what it was read as stays",
                severity=Severity.WARNING,
            )
            for problem in problems
            if problem.location.column == "figure"
        ]
    new, problems = check(row, desk.at)
    if new is None:
        raise NotCorrected(problem for problem in problems if problem.is_error)
    return new, problems + unread


def _is_as_read(
    desk: Desk, flat: Mapping[str, Any], old: Record | None, wanted: Mapping[str, str]
) -> bool:
    """Whether the figure is what its print reads in its language, and nobody gives another."""
    if old is None or "figure" not in flat or not wanted.keys().isdisjoint(("figure", *_BOUNDS)):
        return False
    read, _ = check(_without(flat, _BOUNDS), desk.at)
    return read is not None and read.figure == old.figure


def _replaced(flat: Mapping[str, Any], wanted: Mapping[str, str]) -> dict[str, Any]:
    """A flat record with other values in it, without what belongs to the ones that go."""
    gone: list[str] = []
    if wanted.get("figure"):
        # A print is read anew: the bounds beside it are those of the old one.
        gone += _BOUNDS
    if not wanted.keys().isdisjoint({"subject", "measure"}):
        gone += OF_MEASURE
    if "source" in wanted:
        gone += ("source_kind", "source_country")
    return {**_without(flat, gone), **wanted}


def _without(row: Mapping[str, Any], gone: list[str] | tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in gone}


def _write_figure(desk: Desk, claim: int, new: Record) -> None:
    own = figures.c.claim_id == claim
    row = desk.connection.scalar(select(figures.c.id).where(own))
    if new.figure is None:
        desk.connection.execute(delete(figures).where(own))
        return
    columns = figure_columns(new.figure, new.reading_note)
    if row is not None:
        desk.write(figures, row, columns)
        return
    runs = select(claims.c.first_run_id, claims.c.last_run_id).where(claims.c.id == claim)
    first, last = desk.connection.execute(runs).one()
    columns |= {"claim_id": claim, "first_run_id": first, "last_run_id": last}
    desk.connection.execute(insert(figures).values(columns))
