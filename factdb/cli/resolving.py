"""`factdb resolve`: an editor's decision on a finding, kept with who and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli.deciders import By, told, who
from factdb.cli.errors import BadInput, tell
from factdb.cli.groups import command
from factdb.cli.looking_back import last_day, today
from factdb.cli.opening import changing
from factdb.cli.options import Database, a_date
from factdb.cli.policy import PolicyOptions
from factdb.core.decisions import Decision, Verdict, latest
from factdb.core.rules import RULES

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from factdb.core.conflicts import Finding
    from factdb.core.policy import Policy
    from factdb.core.sourcing import Flag

app = typer.Typer()


@command(
    app,
    "resolve",
    [
        'factdb resolve f38aa2b878d030a28 --as explained --note "Counts only the Kursk region."',
        'factdb resolve f38aa --as accepted --note "Awaiting Seoul." --until 2026-12-31 --by Ana',
        'factdb resolve f38aa --as open --note "Seoul has answered."',
    ],
)
def resolve(
    finding: Annotated[
        str,
        typer.Argument(
            metavar="FINDING",
            help="Id of a finding, as reports show it, or its first 5 or more characters.",
        ),
    ],
    policy: PolicyOptions,
    verdict: Annotated[
        Verdict,
        typer.Option(
            "--as",
            metavar="DECISION",
            help="explained, accepted, wrong-figure, wrong-source, or open to take it back.",
            show_default=False,
        ),
    ],
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="Why it is decided so.", show_default=False)
    ],
    until: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=a_date,
            help="The last day it holds; then the finding comes back as changed.",
            show_default=False,
        ),
    ] = None,
    by: By = None,
    db: Database = None,
) -> None:
    """Record a decision on a finding: it leaves reports until its evidence changes.

    The finding is one that is open now, or that was decided before. A decision is never changed
    or deleted: a later one takes its place, and `factdb list decisions` shows them all.
    """
    from factdb import database
    from factdb.store.deciding import decisions, finding_named, record

    why, name, day = told(note, "--note"), who(by), _until(until, verdict)
    engine = changing(db)
    with database.reading(engine) as connection:
        before = latest(decisions(connection))
        now = _found(connection, policy.read())
    known = _labels(before) | {key: _label(f) for key, f in now.items()}
    key = finding_named(finding, known.items())
    decision = Decision(
        finding=key,
        rule=now[key].code if key in now else before[key].rule,
        evidence=now[key].evidence if key in now else before[key].evidence,
        verdict=verdict,
        note=why,
        until=day,
        decided_by=name,
        decided_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    with database.writing(engine) as connection:
        record(connection, decision)
    tell(_told(decision, known[key]))


def _found(connection: Connection, policy: Policy) -> dict[str, Finding | Flag]:
    """What any report flags now, whether decided on or not."""
    from factdb.core.looks import flagged
    from factdb.core.origins import resolve as resolved
    from factdb.core.policy import applied
    from factdb.store.observing import observations
    from factdb.store.printed import as_printed

    seen = as_printed(connection, applied(observations(connection), policy))
    return {f.id: f for f in flagged(resolved(seen))}


def _labels(before: Mapping[str, Decision]) -> dict[str, str]:
    return {key: f"{taken.rule}, {taken.verdict}" for key, taken in before.items()}


def _label(finding: Finding | Flag) -> str:
    rule = RULES[finding.code]
    return f"{rule.code} {rule.name}{': ' if finding.about else ''}{finding.about}"


def _told(decision: Decision, label: str) -> str:
    opened = decision.verdict is Verdict.OPEN
    until = f" until {decision.until}" if decision.until else ""
    return (
        f"factdb: {decision.finding} ({label}) is "
        f"{'open again' if opened else decision.verdict}{until}, decided by {decision.decided_by}"
    )


def _until(text: str | None, verdict: Verdict) -> date | None:
    if text is None:
        return None
    day = last_day(text)
    if verdict is Verdict.OPEN:
        raise BadInput("--until has no meaning with --as open; leave it out")
    if day < today():
        raise BadInput(f"--until {text}: this day has passed; give a later one")
    return day
