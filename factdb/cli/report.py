"""`factdb report`: reports an editor reads or sends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli.errors import BadInput, ExitCode
from factdb.cli.groups import command
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import OutputOptions, emit

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from factdb.core.conflicts import Finding, Survey
    from factdb.core.observations import Observation
    from factdb.reports.conflicts import QuietPair

app = typer.Typer()
reports = typer.Typer(
    name="report", help="Reports for an editor: what conflicts, and why.", no_args_is_help=True
)
app.add_typer(reports)


@command(
    reports,
    "conflicts",
    [
        "factdb report conflicts",
        "factdb report conflicts --brief --subject Kursk",
        "factdb report conflicts --measure casualties --explain",
        "factdb report conflicts --history --format markdown -o conflicts.md",
    ],
)
def conflicts(
    filters: FilterOptions,
    output: OutputOptions,
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
    discrepancies. Ends with 1 where a conflict is open.
    """
    from factdb.core import conflicts as found
    from factdb.reports.conflicts import conflicts as report
    from factdb.reports.overview import overview

    if brief and explain:
        raise BadInput("--explain shows pairs, which --brief leaves out; give one of them")
    with reading(db) as connection:
        observed, asked = observed_around(connection, filters)
    survey = _involving(found.survey(observed, history=history), asked)
    quiet = _of(asked, found.quiet(observed)) if explain else None
    whole = report(survey, quiet=quiet, history=history)
    emit(overview(survey, whole.notes) if brief else whole, output)
    return ExitCode.FINDINGS if survey.conflicts else ExitCode.DONE


def observed_around(
    connection: Connection, filters: FilterOptions
) -> tuple[list[Observation], frozenset[str]]:
    """Everything that what was asked for could conflict with, and the ids of what was asked for.

    A conflict has two sides: filters choose the findings in which a claim takes part, they never
    hide the other side.
    """
    from factdb.core.origins import resolve
    from factdb.store.filters import Filters
    from factdb.store.observing import observations

    asked = filters.filters(connection)
    around = Filters(subject=asked.subject)
    observed = resolve(observations(connection, around))
    if asked == around:
        return observed, frozenset(o.id for o in observed)
    return observed, frozenset(o.id for o in observations(connection, asked))


def _of(asked: frozenset[str], pairs: Iterable[QuietPair]) -> Iterator[QuietPair]:
    """The pairs in which one of these attributions takes part."""
    return (pair for pair in pairs if not asked.isdisjoint((pair[0].id, pair[1].id)))


def _involving(survey: Survey, asked: frozenset[str]) -> Survey:
    """The survey with only the findings in which one of these attributions takes part."""

    def involved(findings: list[Finding]) -> list[Finding]:
        return [f for f in findings if not asked.isdisjoint(o.id for o in f.observations)]

    return replace(
        survey,
        conflicts=involved(survey.conflicts),
        tensions=involved(survey.tensions),
        discrepancies=involved(survey.discrepancies),
        history=involved(survey.history),
    )
