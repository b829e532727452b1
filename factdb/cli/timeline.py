"""`factdb report timeline`: how each origin's figure moved."""

from __future__ import annotations

import typer

from factdb.cli.asked import seen_around
from factdb.cli.errors import ExitCode
from factdb.cli.groups import command
from factdb.cli.looking_back import KnownAt, last_day
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import OutputOptions, emit
from factdb.cli.policy import PolicyOptions

app = typer.Typer()


@command(
    app,
    "timeline",
    [
        'factdb report timeline --measure "troops sent"',
        'factdb report timeline --source "National Intelligence Service"',
        "factdb report timeline --subject Kursk -o timeline.csv",
    ],
)
def timeline(
    filters: FilterOptions,
    output: OutputOptions,
    policy: PolicyOptions,
    known_at: KnownAt = None,
    db: Database = None,
) -> int:
    """Report how each origin's figure moved, measure by measure.

    Every figure stands in the order it was stated, with what it is to the one the same origin
    gave before: relayed, revised, grown or misprinted. Those that stand are marked. It flags
    nothing, so rules are neither selected nor ignored here, and it always ends with 0.
    """
    from factdb.core.knowledge import known_at as known
    from factdb.core.origins import resolve
    from factdb.core.timelines import timelines
    from factdb.reports.charting import by_question
    from factdb.reports.timeline import timeline as report
    from factdb.store.as_stored import Past

    held, day = policy.read(), last_day(known_at) if known_at else None
    with reading(db) as connection:
        seen, asked = seen_around(connection, filters, held, day)
        if day is not None:
            seen = known(Past(connection).of(seen, day), day)
    observed = resolve(seen)
    lines = timelines(observed)
    asked_for = [
        line
        for line in lines
        if asked is None or not asked.isdisjoint(step.said.id for step in line.steps)
    ]
    drawn = by_question(observed, frozenset(o.said.id for line in asked_for for o in line.steps))
    whole = report(asked_for, known_at=str(day) if day else None, charts=drawn)
    emit(policy.noted(whole, held), output)
    return ExitCode.DONE
