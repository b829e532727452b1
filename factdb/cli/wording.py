"""`factdb report wording`: a safe sentence for each question."""

from __future__ import annotations

import typer

from factdb.cli.asked import ReportOptions, asked
from factdb.cli.errors import ExitCode
from factdb.cli.groups import command

app = typer.Typer()


@command(
    app,
    "wording",
    [
        "factdb report wording --measure killed",
        'factdb report wording "troops sent" --known-at 2024-12-24',
        "factdb report wording --subject deployment --since 2025-01-01 -o wording.md",
    ],
)
def wording(options: ReportOptions) -> int:
    """Word what stands: one safe sentence for each question, with what it rests on.

    It is made by rule from each origin's newest figure in a place: the lowest and the highest
    that can be set against each other, who says each and when, what lies in between, what it was
    before and who denies it. It chooses nobody. With --since only the sentences that read
    otherwise since then. It flags nothing, and always ends with 0.
    """
    from factdb.core.looks import Unflagged
    from factdb.core.wording import wordings
    from factdb.reports.charting import by_question
    from factdb.reports.wording import best_sourced
    from factdb.reports.wording import wording as report

    with asked(
        "wording",
        options,
        lambda surveyor, day: Unflagged(list(wordings(surveyor.seen.on(day)))),
    ) as answer:
        worded = best_sourced(answer.found.findings)
        about = frozenset[str]().union(*(one.attributions for one in worded))
        drawn = by_question(answer.observed, about)
        answer.emit(report(worded, told=answer.told, charts=drawn))
    return ExitCode.DONE
