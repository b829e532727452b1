"""`factdb query`: find claims by words and filters."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factdb.cli.errors import tell
from factdb.cli.groups import command
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import OutputOptions, emit
from factdb.cli.policy import PolicyOptions

SortName = Literal["relevance", "newest", "figure", "id"]
app = typer.Typer()


@command(
    app,
    "query",
    [
        'factdb query "troops sent"',
        'factdb query killed --place Kursk --figure "at least 1000"',
        "factdb query --source Zelensky --stated-from 2024-12 --sort figure",
        "factdb query --conflicting --limit 0 -o conflicting.csv",
    ],
)
def query(
    filters: FilterOptions,
    output: OutputOptions,
    policy: PolicyOptions,
    sort: Annotated[
        SortName | None,
        typer.Option(
            metavar="ORDER",
            help="relevance, newest, figure or id; without this, relevance where there are "
            "words, else newest.",
            show_default=False,
            rich_help_panel="Output",
        ),
    ] = None,
    limit: Annotated[
        int,
        typer.Option(
            min=0, metavar="N", help="Claims a page; 0 for all.", rich_help_panel="Output"
        ),
    ] = 20,
    page: Annotated[
        int,
        typer.Option(min=1, metavar="N", help="Which page to show.", rich_help_panel="Output"),
    ] = 1,
    db: Database = None,
) -> None:
    """Find claims: each with its figure, who said it, where it was printed and when.

    All filters hold together. Names match whole, by alias or id, else in part. In CSV and JSON
    there is one attribution a row, under the names of the flat record.
    """
    from factdb.reports.claims import claims, page_note
    from factdb.store.asking import Sort, find_claims

    offset = limit * (page - 1)
    with reading(db) as connection:
        found = find_claims(
            connection,
            filters.filters(connection, policy.read()),
            sort=Sort(sort) if sort else None,
            limit=limit or None,
            offset=offset,
        )
    tell(*(f"factdb: {note}" for note in found.notes))
    shown = page_note(offset + 1, len(found.rows), found.total, page)
    emit(claims(found.rows, notes=(shown,) if shown else (), total=found.total), output)
