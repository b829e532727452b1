"""Decisions on findings, recorded and read: rows are added, never changed and never deleted."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from factdb.core.decisions import Decision, Verdict
from factdb.core.identity import KINDS
from factdb.store.naming import Ambiguous, Named, NotFound, id_or_start
from factdb.store.tables import dispositions


def record(connection: Connection, decision: Decision) -> None:
    """Add a decision; whatever was decided before stays beside it."""
    connection.execute(
        insert(dispositions).values(
            finding=decision.finding,
            rule=decision.rule,
            evidence=decision.evidence,
            decision=decision.verdict.value,
            note=decision.note,
            until=decision.until,
            decided_by=decision.decided_by,
            decided_at=decision.decided_at,
        )
    )


def decisions(connection: Connection) -> list[Decision]:
    """All decisions, the oldest first."""
    query = select(
        dispositions.c.finding,
        dispositions.c.rule,
        dispositions.c.evidence,
        dispositions.c.decision,
        dispositions.c.note,
        dispositions.c.until,
        dispositions.c.decided_by,
        dispositions.c.decided_at,
    ).order_by(dispositions.c.id)
    return [
        Decision(finding, rule, evidence, Verdict(verdict), *rest)
        for finding, rule, evidence, verdict, *rest in connection.execute(query)
    ]


def finding_named(typed: str, labels: Iterable[tuple[str, str]]) -> str:
    """The id of the finding that goes by what was typed: its id, or the unique start of one.

    ``labels`` are the ids there are, each with what to call it. Raises `NotFound` and `Ambiguous`.
    """
    kind = KINDS["f"]
    found = dict(labels)
    if typed in found:
        return typed
    starting = [key for key in sorted(found) if id_or_start(typed) and key.startswith(typed)]
    if not starting:
        raise NotFound(typed, kind=kind)
    if len(starting) > 1:
        raise Ambiguous(typed, tuple(Named(kind, key, found[key], 0) for key in starting))
    return starting[0]
