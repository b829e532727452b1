"""`factdb list`: what the database holds, with counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factdb.cli.groups import command
from factdb.cli.opening import reading
from factdb.cli.options import Database
from factdb.cli.output import OutputOptions, emit

if TYPE_CHECKING:
    from sqlalchemy import Connection

Kind = Literal["sources", "articles", "measures", "subjects", "places", "imports"]
app = typer.Typer()


@command(
    app,
    "list",
    ["factdb list sources", "factdb list measures --format csv", "factdb list imports"],
)
def list_(
    kind: Annotated[
        Kind,
        typer.Argument(
            metavar="KIND",
            help="sources, articles, measures, subjects, places or imports.",
            show_default=False,
        ),
    ],
    output: OutputOptions,
    db: Database = None,
) -> None:
    """List what the database holds, with counts, most claims first."""
    from factdb.reports.listed import listed
    from factdb.store import listing

    listings: dict[str, Callable[[Connection], Sequence[object]]] = {
        "sources": listing.list_sources,
        "articles": listing.list_articles,
        "measures": listing.list_measures,
        "subjects": listing.list_subjects,
        "places": listing.list_places,
        "imports": listing.list_imports,
    }
    with reading(db) as connection:
        rows = listings[kind](connection)
    emit(listed(kind, rows), output)
