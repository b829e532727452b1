"""The database a command works on: opened to read, or made ready to write."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


@contextmanager
def reading(option: str | None) -> Iterator[Connection]:
    """A connection that sees one state and changes no file. Raises ``DatabaseUnusable``."""
    from factdb import database

    engine = database.open_database(database.locate(option, os.environ), read_only=True)
    with database.reading(engine) as connection:
        yield connection


@contextmanager
def filling(option: str | None, *, dry_run: bool = False) -> Iterator[Engine]:
    """The database to write to, made or brought up to date where it needs that.

    A file that was made for nothing, because what was to fill it failed, is taken away again. A
    dry run makes none: it gets the database there is, or else an empty one in memory. Raises
    ``DatabaseUnusable``.
    """
    from factdb import database, schema

    url = database.locate(option, os.environ)
    made = made_here(url)
    if dry_run:
        with schema.in_memory() if made else nullcontext(database.open_database(url)) as engine:
            yield engine
        return
    filled = None
    try:
        filled, _ = brought_up(url)
        yield filled
    except BaseException:
        if made is not None and (filled is None or _unused(filled)):
            _take_away(made)
        raise


def changing(option: str | None) -> Engine:
    """The database there is, to add to it; it is neither made nor brought up to date.

    Raises ``DatabaseUnusable``.
    """
    from factdb import database

    return database.open_database(database.locate(option, os.environ))


def brought_up(url: str) -> tuple[Engine, str | None]:
    """The database at ``url``, made or brought up to date, and the schema it had before.

    What an older schema did not index is indexed now. Raises ``DatabaseUnusable``.
    """
    from factdb import database, schema
    from factdb.store.search_index import complete

    engine = database.open_database(url, create=True)
    before = schema.current(engine)
    schema.upgrade(engine)
    if before not in (None, schema.head()):
        complete(engine)
    return engine, before


def copies_of(option: str | None) -> Path:
    """The folder where pages that were fetched for this database are kept, there or not."""
    from factdb import database

    file = database.file_of(database.locate(option, os.environ))
    return (file.parent if file is not None else Path()) / "factdb-copies"


def made_here(url: str) -> Path | None:
    """The file that opening this URL to write would make; ``None`` where there is one."""
    from factdb import database

    path = database.file_of(url)
    return None if path is None or path.exists() else path


def _unused(engine: Engine) -> bool:
    from factdb import database
    from factdb.store.listing import list_imports

    with database.reading(engine) as connection:
        return not list_imports(connection)


def _take_away(path: Path) -> None:
    """Remove a database file with the files SQLite keeps beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
        path.with_name(name).unlink(missing_ok=True)
