"""Corrections: a field gets another value, and the history keeps what was there before.

A value passes the check that an imported row passes, names are met or made as an import meets
or makes them, and everything derived follows, all in one transaction. The id of what is
corrected stays: people have quoted it. An import that brings the row as it was, or as it is now,
meets it, and leaves what was corrected alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from sqlalchemy import Engine

from factdb.database import writing
from factdb.records import CORRECTABLE, OF_ATTRIBUTION, Location, Problem
from factdb.store.naming import find
from factdb.store.writing.correcting.asserted import correct_assertion
from factdb.store.writing.correcting.described import (
    correct_article,
    correct_measure,
    correct_source,
)
from factdb.store.writing.correcting.desk import Correction, Desk, NotCorrected

__all__ = ["Correction", "NotCorrected", "correct"]

_CORRECTS: Mapping[str, Callable[[Desk, Mapping[str, str]], None]] = {
    "claim": correct_assertion,
    "attribution": correct_assertion,
    "article": correct_article,
    "source": correct_source,
    "measure": correct_measure,
}


def correct(
    engine: Engine,
    typed: str,
    values: Mapping[str, str],
    *,
    unset: Iterable[str] = (),
    note: str,
    by: str,
) -> Correction:
    """Correct fields of the thing that goes by ``typed``; those in ``unset`` hold nothing since.

    Raises `NotCorrected` with every problem, `naming.NotFound`, `naming.Ambiguous` and
    `DatabaseUnusable`; then nothing was changed.
    """
    at = datetime.now(UTC).isoformat(timespec="seconds")
    wanted = {**values, **dict.fromkeys(unset, "")}
    if not note.strip() or not by.strip():
        raise NotCorrected([Problem(Location(typed), "it has to be said who corrects it, and why")])
    with writing(engine) as connection:
        desk = Desk(connection, find(connection, typed), note, by, at)
        _expect_fields(desk, wanted)
        _CORRECTS[desk.thing.kind](desk, wanted)
        return desk.done()


def _expect_fields(desk: Desk, wanted: Mapping[str, str]) -> None:
    """Refuse what has no fields to correct, and fields that it has not."""
    kind = desk.thing.kind
    if kind not in CORRECTABLE:
        desk.refuse(None, f"a {kind} is not corrected", None, ", ".join(CORRECTABLE))
    own = CORRECTABLE[kind]
    if not wanted:
        desk.refuse(None, "nothing to correct", None, ", ".join(own))
    known = own + OF_ATTRIBUTION if kind == "claim" else own
    problems = [
        desk.problem(name, f"no field of a {kind}", None, _instead(name, own))
        for name in wanted
        if name not in known
    ]
    if problems:
        raise NotCorrected(problems)


def _instead(name: str, own: Iterable[str]) -> str:
    others = [kind for kind, fields in CORRECTABLE.items() if name in fields]
    if others:
        return f"the id of its {' or '.join(others)}, which has that field"
    return ", ".join(own)
