"""Alembic's environment: which connection to migrate, and what autogenerate looks at.

`factdb.schema` hands its connection over and stays in charge of the transaction. Called by the
`alembic` command (a developer at the root of the tree), the database is the one of `-x db=...`,
else FACTDB_DATABASE_URL, else `factdb.db`.
"""

from __future__ import annotations

import os
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection

from factdb.database import locate, open_database
from factdb.models import Claim
from factdb.schema import migrating


def render_item(
    kind: str,
    item: object,
    autogen_context: AutogenContext,  # noqa: ARG001  # alembic's signature
) -> str | Literal[False]:
    """Write our types and sqlmodel's in sqlalchemy's words: a migration imports nothing else."""
    if kind == "type":
        name = type(item).__name__
        if name == "AutoString":
            return "sa.String()"
        if name == "ExactDecimal":
            return 'sa.Numeric().with_variant(sa.Text(), "sqlite")'
    return False


def include_name(name: str | None, kind: str, parents: object) -> bool:  # noqa: ARG001  # alembic's
    """Leave the full-text index out: no model describes it (FTS5 on SQLite, a tsvector else)."""
    return not (kind == "table" and name is not None and name.startswith("claim_search"))


def run(connection: Connection) -> None:
    """Run what was asked for on ``connection``."""
    context.configure(
        connection=connection,
        target_metadata=Claim.metadata,
        render_as_batch=True,
        render_item=render_item,
        include_name=include_name,
        compare_type=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def main() -> None:
    """Find the connection, and run."""
    given = context.config.attributes.get("connection")
    if given is not None:
        run(given)
        return
    url = locate(context.get_x_argument(as_dictionary=True).get("db"), os.environ)
    with migrating(open_database(url, create=True)) as connection:
        run(connection)


main()
