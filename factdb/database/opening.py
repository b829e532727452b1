"""Opening a database, once it is proved to be usable."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import NullPool, StaticPool

from factdb.database.content import MAKE_TABLES, prove
from factdb.database.location import locate
from factdb.database.transactions import with_own_begin
from factdb.database.trouble import BUSY_SECONDS, DatabaseUnusable, in_memory, place_of

CONNECT_SECONDS = 10
OLDEST_SQLITE = (3, 35)
"""The first with materialised common table expressions, which the search needs."""

_SQLITE_HEADER = b"SQLite format 3\0"
_CACHE = "PRAGMA cache_size = -65536"
"""64 MiB: an import of a few ten thousand records stays in memory until it is committed."""


def open_database(url: str, *, create: bool = False, read_only: bool = False) -> Engine:
    """Open the database at ``url`` (or path) once it is proved to be usable.

    With ``create`` it may be missing, empty or of an older schema: the caller then brings it to
    the head with `factdb.schema.upgrade`. With ``read_only`` nothing of it can be changed, and
    no file is left behind. Raises `DatabaseUnusable`.
    """
    target = make_url(locate(url, {}))
    if target.get_backend_name() != "sqlite":
        engine = _server(target, read_only=read_only)
        prove(engine, create=create)
        return engine
    _prove_sqlite(place_of(target))
    if in_memory(target):
        engine = _in_memory(target)
        prove(engine, create=create)
        return engine
    path = Path(str(target.database))
    if _is_there(path, create=create):
        reader = _file(target, lambda: _open_to_read(path))
        prove(reader, create=create)
        if read_only:
            return reader
    return _file(target, lambda: _open_to_write(path, create=create))


def _prove_sqlite(place: str) -> None:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise DatabaseUnusable(
            place,
            f"this Python has SQLite {sqlite3.sqlite_version}, and factdb needs 3.35 or newer",
            "Use a Python that has it, or PostgreSQL.",
        )


def _is_there(path: Path, *, create: bool) -> bool:
    """Whether there is an SQLite file with something in it. Raises `DatabaseUnusable`."""
    place = str(path)
    try:
        if not path.exists():
            if create and path.parent.is_dir():
                return False
            if create:
                raise DatabaseUnusable(place, f"there is no folder {path.parent}", "Make it first.")
            raise DatabaseUnusable(
                place,
                "there is no such file",
                "Make the database with `factdb init`, or name another with --db.",
            )
        if not path.is_file():
            what = "a folder" if path.is_dir() else "not a file"
            raise DatabaseUnusable(place, f"this is {what}", "Give the path of a database file.")
        with path.open("rb") as file:
            start = file.read(len(_SQLITE_HEADER))
    except OSError as error:
        raise DatabaseUnusable(
            place, f"it cannot be read ({error.strerror})", "Check the path and its permissions."
        ) from error
    if not start:
        if create:
            return False
        raise DatabaseUnusable(place, "the file is empty", MAKE_TABLES)
    if start != _SQLITE_HEADER:
        raise DatabaseUnusable(
            place,
            "this file is not an SQLite database",
            "Name a database with --db; files of figures come in with `factdb import`.",
        )
    return True


def _file(url: URL, connect: Callable[[], sqlite3.Connection]) -> Engine:
    # No pool: the last connection to close takes the -wal and -shm files away with it.
    return with_own_begin(create_engine(url, creator=connect, poolclass=NullPool))


def _in_memory(url: URL) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    return with_own_begin(create_engine(url, creator=connect, poolclass=StaticPool))


def _open_to_write(path: Path, *, create: bool) -> sqlite3.Connection:
    return _connect(
        path,
        "rwc" if create else "rw",
        "PRAGMA foreign_keys = ON",
        "PRAGMA journal_mode = WAL",
        _CACHE,
    )


def _open_to_read(path: Path) -> sqlite3.Connection:
    """Open a file so that it stays as it is, and so does its folder.

    SQLite's mode=ro alone would leave a -wal and a -shm file behind. Without other users of the
    file, a connection that could write but may not (query_only) clears them away as it closes.
    """
    log = path.with_name(f"{path.name}-wal")
    in_use = log.exists()
    if in_use and log.stat().st_size:
        mode = "ro"
    elif _is_writable(path) and _is_writable(path.parent):
        # A damaged file comes to light here, before SQLite has put anything beside it.
        _connect(path, "ro&immutable=1", "SELECT count(*) FROM sqlite_master").close()
        mode = "ro" if in_use else "rw"
    else:
        # Where nothing can be written, nobody writes, and no lock is needed.
        mode = "ro&immutable=1"
    return _connect(path, mode, "PRAGMA query_only = ON", _CACHE)


def _is_writable(path: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.W_OK, effective_ids=effective)


def _connect(path: Path, mode: str, *statements: str) -> sqlite3.Connection:
    """Open a file and run these statements first."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        # BEGIN is ours: sqlite3 of itself begins no transaction for SELECT or CREATE TABLE.
        isolation_level=None,
    )
    try:
        for statement in statements:
            connection.execute(statement).fetchall()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _server(url: URL, *, read_only: bool) -> Engine:
    options: dict[str, object] = {}
    if read_only:
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    timeout = {} if "connect_timeout" in url.query else {"connect_timeout": CONNECT_SECONDS}
    try:
        return create_engine(
            url, poolclass=NullPool, execution_options=options, connect_args=timeout
        )
    except ImportError as error:
        raise DatabaseUnusable(
            place_of(url),
            f"PostgreSQL needs the driver psycopg, which cannot be loaded ({error})",
            "Install it with: pip install 'factdb[postgresql]'",
        ) from error
