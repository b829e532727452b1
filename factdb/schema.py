"""The schema: brought to this release's by the migrations, all of them or none.

The migrations lie in ``alembic/`` at the root of the tree, and in the package in a wheel. They
run in one transaction, with SQLite's foreign keys off (recreating a table would otherwise delete
the rows that refer to it); afterwards the rows are counted and the references checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect, text

from factdb.database import (
    DatabaseUnusable,
    migrations_folder,
    open_database,
    place_of,
    reading,
    revision_of,
    revisions,
    writing,
)


def head() -> str:
    """The revision that this release needs."""
    return revisions()[-1]


def current(engine: Engine) -> str | None:
    """The revision the database is at, ``None`` before its first migration."""
    with reading(engine) as connection:
        return revision_of(connection)


def prepared(url: str) -> Engine:
    """Open the database at ``url``, made or brought up to date first where it needs that.

    Raises `DatabaseUnusable`.
    """
    engine = open_database(url, create=True)
    upgrade(engine)
    return engine


@contextmanager
def in_memory() -> Iterator[Engine]:
    """An empty database in memory, gone afterwards: what a trial run writes to."""
    engine = prepared("sqlite://")
    try:
        yield engine
    finally:
        # Its one connection is kept open until then: that is where the data are.
        engine.dispose()


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database up to ``revision``; does nothing where it is there already.

    Raises `DatabaseUnusable`; then nothing was changed.
    """
    wanted = head() if revision == "head" else revision
    if current(engine) == wanted:
        return
    with migrating(engine) as connection:
        # Another process may have done it while this one waited.
        if revision_of(connection) != wanted:
            command.upgrade(configuration(connection), wanted)


def downgrade(engine: Engine, revision: str) -> None:
    """Take the database back to ``revision`` (``base`` is before all); what remains keeps its rows.

    Raises `DatabaseUnusable`; then nothing was changed.
    """
    with migrating(engine) as connection:
        command.downgrade(configuration(connection), revision)


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's configuration; its commands work on ``connection``, inside its transaction."""
    config = Config()
    # A percent sign would start an interpolation.
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


@contextmanager
def migrating(engine: Engine) -> Iterator[Connection]:
    """A transaction to migrate in, undone where it would lose rows or leave broken references."""
    with writing(engine, foreign_keys=False) as connection:
        before = _row_counts(connection)
        yield connection
        after = _row_counts(connection)
        lost = [
            f"{table} ({before[table]} rows before, {after[table]} after)"
            for table in sorted(before.keys() & after.keys())
            if after[table] < before[table]
        ]
        if connection.dialect.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            lost += sorted({f"{row[0]} (refers to missing rows of {row[2]})" for row in broken})
        if lost:
            raise DatabaseUnusable(
                place_of(engine.url),
                f"the migration would have damaged {', '.join(lost)}",
                "Nothing was changed; please report this.",
            )


def _row_counts(connection: Connection) -> dict[str, int]:
    quote = connection.dialect.identifier_preparer.quote
    return {
        name: connection.execute(text(f"SELECT count(*) FROM {quote(name)}")).scalar_one()
        for name in inspect(connection).get_table_names()
        if name != "alembic_version" and not name.startswith("claim_search")
    }
