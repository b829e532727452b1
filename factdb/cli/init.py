"""`factdb init`: make a database, or bring one up to date."""

from __future__ import annotations

import os

import typer

from factdb.cli.errors import tell
from factdb.cli.groups import command
from factdb.cli.opening import brought_up
from factdb.cli.options import Database

app = typer.Typer()


@command(app, "init", ["factdb init", "factdb init --db figures.db"])
def init(db: Database = None) -> None:
    """Make the database, or bring its schema up to date.

    Nothing that is in it is lost, and one that is up to date stays as it is. An import makes the
    database by itself.
    """
    from factdb import database, schema

    url = database.locate(db, os.environ)
    engine, before = brought_up(url)
    place, head = database.place_of(engine.url), schema.head()
    if before is None:
        tell(f"factdb: made {place} (schema {head})")
    elif before == head:
        tell(f"factdb: {place} is up to date (schema {head})")
    else:
        tell(f"factdb: brought {place} from schema {before} to {head}")
