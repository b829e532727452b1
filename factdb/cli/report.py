"""`factdb report`: reports an editor reads or sends."""

from __future__ import annotations

from typing import Annotated

import typer

from factdb.cli.asked import ReportOptions, asked
from factdb.cli.errors import BadInput
from factdb.cli.groups import command
from factdb.cli.rules import RuleOptions

app = typer.Typer()
reports = typer.Typer(
    name="report",
    help="Reports for an editor: conflicts, sourcing, timelines, each with its why.",
    no_args_is_help=True,
)
app.add_typer(reports)


@command(
    reports,
    "conflicts",
    [
        "factdb report conflicts",
        "factdb report conflicts --brief --subject Kursk",
        "factdb report conflicts --measure casualties --explain --ignore C105,T",
        "factdb report conflicts --known-at 2024-12-24 --since 2024-12-01 -o conflicts.md",
    ],
)
def conflicts(
    options: ReportOptions,
    rules: RuleOptions,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Also the pairs that were judged quiet, and why."),
    ] = False,
    history: Annotated[
        bool,
        typer.Option("--history", "--all", help="Also conflicts that a revision ended."),
    ] = False,
    brief: Annotated[
        bool, typer.Option("--brief", help="One line a finding, without the attributions.")
    ] = False,
) -> int:
    """Report figures that cannot all be true, who holds each position, and why.

    Open conflicts come first, the widest and best sourced on top; then tensions and
    discrepancies. What a decision resolved is left out until its evidence changes. Ends with 1
    where a finding is shown whose rule is an error, as those of conflicts are unless the policy
    says otherwise. `factdb explain` lists the rules.
    """
    from factdb.core.conflicts import quiet
    from factdb.reports.charting import by_finding
    from factdb.reports.conflicts import conflicts as report
    from factdb.reports.overview import overview

    if brief and explain:
        raise BadInput("--explain shows pairs, which --brief leaves out; give one of them")
    with asked(
        "conflicts", options, lambda surveyor, day: surveyor.survey(day), rules, history=history
    ) as answer:
        found, told = answer.found, answer.told
        pairs = (p for p in quiet(answer.observed) if answer.involves(p[:2])) if explain else None
        whole = report(
            found,
            answer.now,
            known_before=answer.before,
            quiet=pairs,
            history=history,
            told=told,
            charts=by_finding(
                lambda: answer.observed, [*found.findings, *found.history, *(told.resolved or ())]
            ),
        )
        answer.emit(overview(found, whole.notes, told) if brief else whole)
    return answer.exit_code(found.findings)
