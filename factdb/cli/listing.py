"""`factdb list`: what the database holds, with counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factdb.cli.groups import command
from factdb.cli.opening import reading
from factdb.cli.options import Database
from factdb.cli.output import OutputOptions, emit
from factdb.cli.policy import PolicyOptions

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from factdb.core.policy import Policy

Kind = Literal[
    "sources",
    "articles",
    "measures",
    "subjects",
    "places",
    "imports",
    "decisions",
    "changes",
    "proposals",
]
app = typer.Typer()


@command(
    app,
    "list",
    ["factdb list sources", "factdb list measures --format csv", "factdb list decisions"],
)
def list_(
    kind: Annotated[
        Kind,
        typer.Argument(
            metavar="KIND",
            help="sources, articles, measures, subjects, places, imports, decisions, changes or "
            "proposals.",
            show_default=False,
        ),
    ],
    output: OutputOptions,
    policy: PolicyOptions,
    db: Database = None,
) -> None:
    """List what the database holds, with counts, most claims first.

    Decisions come newest first, with what became of their findings since; so do changes, which
    are what `factdb correct` did. Proposals are what stories are read to say, decided or not.
    """
    from factdb.core.changes import told
    from factdb.reports.listed import listed
    from factdb.store import listing
    from factdb.store.changes import list_changes
    from factdb.store.reviewing import list_proposals

    listings: dict[str, Callable[[Connection], Sequence[object]]] = {
        "sources": listing.list_sources,
        "articles": listing.list_articles,
        "measures": listing.list_measures,
        "subjects": listing.list_subjects,
        "places": listing.list_places,
        "imports": listing.list_imports,
        "decisions": partial(_decisions, policy=policy.read()),
        "changes": lambda connection: told(list_changes(connection)),
        "proposals": partial(list_proposals, state=None),
    }
    with reading(db) as connection:
        rows = listings[kind](connection)
    emit(listed(kind, rows), output)


def _decisions(connection: Connection, policy: Policy) -> Sequence[object]:
    """Every decision on a finding, beside what is flagged today."""
    from factdb.core.decisions import reviewed
    from factdb.core.looks import flagged
    from factdb.core.origins import resolve
    from factdb.core.policy import applied
    from factdb.store.deciding import decisions
    from factdb.store.observing import observations
    from factdb.store.printed import as_printed

    taken = decisions(connection)
    if not taken:
        return []
    seen = applied(observations(connection), policy)
    return reviewed(taken, flagged(resolve(as_printed(connection, seen))))
