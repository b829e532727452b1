"""The two kinds of transaction: a reader sees one state throughout, a writer is alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, event, func, select, text

from factdb.database.trouble import BUSY_SECONDS, connected, told_plainly

_WRITES = "factdb_writes"
_WRITERS_LOCK = int.from_bytes(b"factdb")
"""The PostgreSQL advisory lock that makes a writer wait for the one before it."""


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the database. Raises `DatabaseUnusable`."""
    with told_plainly(engine), connected(engine) as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine, *, foreign_keys: bool = True) -> Iterator[Connection]:
    """One transaction that no other writer runs beside; it is undone by any exception.

    ``foreign_keys`` off is for migrations on SQLite, which recreate tables: with them on,
    dropping the old table would delete the rows that refer to it. Raises `DatabaseUnusable`.
    """
    sqlite = engine.dialect.name == "sqlite"
    with told_plainly(engine), connected(engine) as connection:
        connection.execution_options(**{_WRITES: True})
        if sqlite and not foreign_keys:
            _foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                if not sqlite:
                    connection.execute(text(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'"))
                    connection.execute(select(func.pg_advisory_xact_lock(_WRITERS_LOCK)))
                yield connection
        finally:
            if sqlite and not foreign_keys:
                _foreign_keys(connection, "ON")


def _foreign_keys(connection: Connection, state: str) -> None:
    # Past SQLAlchemy, which would begin a transaction: inside one the pragma does nothing.
    connection.connection.cursor().execute(f"PRAGMA foreign_keys = {state}")


def with_own_begin(engine: Engine) -> Engine:
    """Give an SQLite engine, whose driver begins nothing, the BEGIN of both kinds."""

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and writes later can be refused: writers say so at once.
        alone = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if alone else "BEGIN")

    return engine
