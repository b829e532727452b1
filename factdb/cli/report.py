"""`factdb report`: reports an editor reads or sends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli.errors import BadInput, ExitCode
from factdb.cli.groups import command
from factdb.cli.looking_back import LookBackOptions, today
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import OutputOptions, emit
from factdb.cli.policy import PolicyOptions
from factdb.cli.rules import RuleOptions

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from factdb.core.conflicts import Finding
    from factdb.core.observations import Observation
    from factdb.core.policy import Policy

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
    from factdb.store.deciding import decisions

    if brief and explain:
        raise BadInput("--explain shows pairs, which --brief leaves out; give one of them")
    codes, held = rules.codes(), policy.read()
    day, before = back.day, back.compared_with(history=history)

    def wanted(finding: Finding) -> bool:
        rule = finding.relation.rule
        return rule.code in codes and held.reports(rule)

    with reading(db) as connection:
        seen, asked = _seen_around(connection, filters, held)
        look = Look(seen, asked, decisions(connection), today(), wanted, history=history)
    survey, told = review(
        look.survey(day),
        look.judged(day),
        known_at=str(day) if day else None,
        compared_with=earlier(look, before),
        resolved=back.resolved,
    )
    pairs = found.quiet(look.observed(day))
    quiet = (p for p in pairs if look.involves_any(o.id for o in p[:2])) if explain else None
    drawn = by_finding(look.observed(day), [*survey.conflicts, *survey.tensions])
    whole = report(survey, quiet=quiet, history=history, told=told, charts=drawn)
    shown = overview(survey, whole.notes, told) if brief else whole
    emit(policy.noted(shown, held), output)
    return ExitCode.FINDINGS if alarms(survey, held) else ExitCode.DONE


def _seen_around(
    connection: Connection, filters: FilterOptions, policy: Policy
) -> tuple[list[Observation], frozenset[str] | None]:
    """Everything that what was asked for could conflict with, and the ids of what was asked for.

    ``None`` for the ids where everything was asked for.

    A conflict has two sides: filters choose the findings in which a claim takes part, they never
    hide the other side.
    """
    from factdb.core.policy import applied
    from factdb.store.filters import EVERYTHING, Filters
    from factdb.store.observing import observations

    asked = filters.filters(connection, policy)
    around = Filters(subject=asked.subject)
    seen = list(applied(observations(connection, around), policy))
    if asked == EVERYTHING:
        return seen, None
    if asked == around:
        return seen, frozenset(o.id for o in seen)
    return seen, frozenset(o.id for o in observations(connection, asked))


def observed_around(
    connection: Connection, filters: FilterOptions
) -> tuple[list[Observation], frozenset[str]]:
    """What `_seen_around` gives, with the origins found and nobody's policy followed."""
    from factdb.core.origins import resolve
    from factdb.core.policy import DEFAULT

    seen, asked = _seen_around(connection, filters, DEFAULT)
    return resolve(seen), frozenset(o.id for o in seen) if asked is None else asked
