"""`factdb show`: one thing whole."""

from __future__ import annotations

from typing import Annotated

import typer

from factdb.cli.groups import command
from factdb.cli.opening import reading
from factdb.cli.options import Database
from factdb.cli.output import OutputOptions, emit

app = typer.Typer()


@command(
    app,
    "show",
    [
        "factdb show nk-102",
        "factdb show c3f9a",
        'factdb show "National Intelligence Service (South Korea)"',
        "factdb show nk-102 --format json",
    ],
)
def show(
    thing: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="An id, the first 5 or more characters of one, or an exact name.",
        ),
    ],
    output: OutputOptions,
    limit: Annotated[
        int,
        typer.Option(
            min=0,
            metavar="N",
            help="Claims to show with it at most; 0 for all.",
            rich_help_panel="Output",
        ),
    ] = 50,
    db: Database = None,
) -> None:
    """Show one claim, source, article, measure, subject, place or import whole."""
    from factdb.reports.shown import shown
    from factdb.store.showing import show as find

    with reading(db) as connection:
        found = find(connection, thing, limit=limit or None)
    emit(shown(found), output)
