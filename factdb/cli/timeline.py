"""`factdb report timeline`: how each origin's figure moved."""

from __future__ import annotations

import typer

from factdb.cli.asked import ReportOptions, asked
from factdb.cli.errors import ExitCode
from factdb.cli.groups import command

app = typer.Typer()


@command(
    app,
    "timeline",
    [
        'factdb report timeline --measure "troops sent"',
        'factdb report timeline --source "National Intelligence Service"',
        "factdb report timeline --subject Kursk -o timeline.csv",
        "factdb report timeline --measure killed --since 2025-04-01",
    ],
)
def timeline(options: ReportOptions) -> int:
    """Report how each origin's figure moved, measure by measure.

    Every figure stands in the order it was stated, with what it is to the one the same origin
    gave before: relayed, revised, grown or misprinted. Those that stand are marked. With --since
    only the lines of origins that have stated something since, whole, and those that are gone.
    It flags nothing, so rules are neither selected nor ignored here, and it always ends with 0.
    """
    from factdb.core.looks import Unflagged
    from factdb.core.timelines import timelines
    from factdb.reports.charting import by_question
    from factdb.reports.timeline import timeline as report

    with asked(
        "timeline", options, lambda surveyor, day: Unflagged(timelines(surveyor.seen.on(day)))
    ) as answer:
        lines = answer.found.findings
        told = frozenset[str]().union(*(line.attributions for line in lines))
        drawn = by_question(answer.observed, told)
        answer.emit(report(lines, told=answer.told, charts=drawn))
    return ExitCode.DONE
