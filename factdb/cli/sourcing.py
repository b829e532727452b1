"""`factdb report sourcing`: where claims come from, and how they may be worded."""

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
    "sourcing",
    [
        "factdb report sourcing --measure casualties",
        'factdb report sourcing --source "Western officials"',
        "factdb report sourcing troops sent --format markdown -o sourcing.md",
    ],
)
def sourcing(filters: FilterOptions, output: OutputOptions, db: Database = None) -> int:
    """Report where claims come from: who said it, through whom, and what to know of it.

    A summary comes first, then a safe wording of what stands today, then every claim with its
    chain from origin to print. Ends with 1 where there are findings.
    """
    from factdb.core.sourcing import sourced
    from factdb.core.wording import wordings
    from factdb.reports.sourcing import sourcing as report
    from factdb.store.printed import as_printed

    with reading(db) as connection:
        observed, asked = observed_around(connection, filters)
        observed = as_printed(connection, observed)
    claims = [c for c in sourced(observed) if not asked.isdisjoint(o.id for o in c.observations)]
    worded = [w for w in wordings(observed) if not asked.isdisjoint(o.id for o in w.observations)]
    emit(report(claims, worded), output)
    return ExitCode.FINDINGS if any(claim.flags for claim in claims) else ExitCode.DONE
