"""`factdb report timeline`: how each origin's figure moved."""

from __future__ import annotations

import typer

from factdb.cli.errors import ExitCode
from factdb.cli.groups import command
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import OutputOptions, emit
from factdb.cli.report import observed_around

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
def timeline(filters: FilterOptions, output: OutputOptions, db: Database = None) -> int:
    """Report how each origin's figure moved, measure by measure.

    Every figure stands in the order it was stated, with what it is to the one the same origin
    gave before: relayed, revised, grown or misprinted. Those that stand today are marked.
    """
    from factdb.core.timelines import timelines
    from factdb.reports.charting import by_question
    from factdb.reports.timeline import timeline as report

    with reading(db) as connection:
        observed, asked = observed_around(connection, filters)
    lines = timelines(observed)
    asked_for = (line for line in lines if not asked.isdisjoint(s.said.id for s in line.steps))
    emit(report(list(asked_for), by_question(observed, asked)), output)
    return ExitCode.DONE
