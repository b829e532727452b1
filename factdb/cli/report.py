"""`factdb report`: reports an editor reads or sends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli.asked import seen_around
from factdb.cli.errors import BadInput, ExitCode
from factdb.cli.groups import command
from factdb.cli.looking_back import LookBackOptions, today
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import OutputOptions, emit
from factdb.cli.policy import PolicyOptions
from factdb.cli.rules import RuleOptions

if TYPE_CHECKING:
    from datetime import date

    from factdb.core.conflicts import Finding
    from factdb.reports.standing import Earlier

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
def conflicts(  # noqa: PLR0913, PLR0917 - one parameter for each group of options
    filters: FilterOptions,
    output: OutputOptions,
    back: LookBackOptions,
    rules: RuleOptions,
    policy: PolicyOptions,
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
    db: Database = None,
) -> int:
    """Report figures that cannot all be true, who holds each position, and why.

    Open conflicts come first, the widest and best sourced on top; then tensions and
    discrepancies. What a decision resolved is left out until its evidence changes. Ends with 1
    where a finding is shown whose rule is an error, as those of conflicts are unless the policy
    says otherwise. `factdb explain` lists the rules.
    """
    from factdb.core import conflicts as found
    from factdb.core.looks import Look
    from factdb.core.policy import alarms
    from factdb.reports.charting import by_finding
    from factdb.reports.conflicts import conflicts as report
    from factdb.reports.overview import overview
    from factdb.reports.standing import earlier, review
    from factdb.store.as_stored import Past
    from factdb.store.deciding import decisions

    if brief and explain:
        raise BadInput("--explain shows pairs, which --brief leaves out; give one of them")
    held, day = policy.read(), back.day
    codes = held.reported(rules.codes())
    before: date | Earlier[Finding] | None = back.compared_with("conflicts", history=history)
    find = partial(found.survey, history=history)
    with reading(db) as connection:
        seen, asked = seen_around(connection, filters, held, day)
        past = Past(connection)
        look = Look(seen, asked, decisions(connection), today(), codes, find, past.of)
    whole_survey = look.found(day)
    told = review(
        whole_survey,
        look.judged(day),
        known_at=str(day) if day else None,
        compared_with=earlier(look, before),
        resolved=back.resolved,
    )
    survey = whole_survey.kept(told.shows)
    pairs = found.quiet(look.observed(day))
    quiet = (p for p in pairs if look.involves_any(o.id for o in p[:2])) if explain else None
    drawn = by_finding(
        look.observed(day), [*survey.findings, *survey.history, *(told.resolved or ())]
    )
    whole = report(survey, quiet=quiet, history=history, told=told, charts=drawn)
    shown = overview(survey, whole.notes, told) if brief else whole
    emit(policy.noted(shown, held), output)
    return ExitCode.FINDINGS if alarms(survey.findings, held) else ExitCode.DONE
