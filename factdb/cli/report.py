"""`factdb report`: reports an editor reads or sends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli.errors import BadInput, ExitCode
from factdb.cli.groups import command
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
    from factdb.reports.conflicts import QuietPair

app = typer.Typer()
_reports = typer.Typer(
    name="report", help="Reports for an editor: what conflicts, and why.", no_args_is_help=True
)
app.add_typer(_reports)


@command(
    _reports,
    "conflicts",
    [
        "factdb report conflicts",
        "factdb report conflicts --brief --subject Kursk",
        "factdb report conflicts --measure casualties --explain --ignore C105,T",
        "factdb report conflicts --history --format markdown -o conflicts.md",
    ],
)
def conflicts(
    filters: FilterOptions,
    output: OutputOptions,
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
    discrepancies. Ends with 1 where a finding is open whose rule is an error, as those of
    conflicts are unless the policy says otherwise. `factdb explain` lists the rules.
    """
    from factdb.core import conflicts as found
    from factdb.core.reported import alarms, reported
    from factdb.reports.conflicts import conflicts as report
    from factdb.reports.overview import overview

    if brief and explain:
        raise BadInput("--explain shows pairs, which --brief leaves out; give one of them")
    codes, held = rules.codes(), policy.read()
    with reading(db) as connection:
        observed, asked = _observed(connection, filters, held)

    def wanted(finding: Finding) -> bool:
        rule = finding.relation.rule
        involved = not asked.isdisjoint(o.id for o in finding.observations)
        return involved and rule.code in codes and held.reports(rule)

    survey = reported(found.survey(observed, history=history), wanted)
    quiet = _of(asked, found.quiet(observed)) if explain else None
    whole = report(survey, quiet=quiet, history=history)
    shown = overview(survey, whole.notes) if brief else whole
    emit(policy.noted(shown, held), output)
    return ExitCode.FINDINGS if alarms(survey, held) else ExitCode.DONE


def _observed(
    connection: Connection, filters: FilterOptions, policy: Policy
) -> tuple[list[Observation], frozenset[str]]:
    """Everything that what was asked for could conflict with, and the ids of what was asked for.

    A conflict has two sides: filters choose the findings in which a claim takes part, they never
    hide the other side.
    """
    from factdb.core.origins import resolve
    from factdb.core.policy import applied
    from factdb.store.filters import Filters
    from factdb.store.observing import observations

    asked = filters.filters(connection, policy)
    around = Filters(subject=asked.subject)
    observed = resolve(applied(observations(connection, around), policy))
    if asked == around:
        return observed, frozenset(o.id for o in observed)
    return observed, frozenset(o.id for o in observations(connection, asked))


def _of(asked: frozenset[str], pairs: Iterable[QuietPair]) -> Iterator[QuietPair]:
    """The pairs in which one of these attributions takes part."""
    return (pair for pair in pairs if not asked.isdisjoint((pair[0].id, pair[1].id)))
