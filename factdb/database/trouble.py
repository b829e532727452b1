"""What can be the matter with a database, in plain words (design 7: exit 3)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

BUSY_SECONDS = 30
"""How long a writer waits for another one."""


class DatabaseUnusable(Exception):
    """The database cannot be used: which one, what is the matter, and what mends it."""

    def __init__(self, place: str, trouble: str, remedy: str) -> None:
        self.place = place
        self.trouble = trouble
        self.remedy = remedy
        super().__init__(f"{place}: {trouble}. {remedy}")

    def __reduce__(self) -> tuple[object, ...]:
        """Pass from one process to another whole."""
        return DatabaseUnusable, (self.place, self.trouble, self.remedy)


def place_of(url: URL) -> str:
    """The database as messages name it: a path, or a URL without password and options."""
    if url.get_backend_name() == "sqlite":
        return "the database in memory" if in_memory(url) else str(url.database)
    plain = URL.create(url.get_backend_name(), url.username, None, url.host, url.port, url.database)
    return plain.render_as_string()


def in_memory(url: URL) -> bool:
    """Whether it is an SQLite database without a file."""
    return url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:")


class _Told(NamedTuple):
    """What the matter is and what mends it."""

    trouble: str
    remedy: str


_LOCKED = _Told(
    f"another process is writing to it, and {BUSY_SECONDS} seconds of waiting did not help",
    "Try again when it is done.",
)
_FULL = _Told("the disk is full", "Make room and run the command again; nothing was changed.")
_READ_ONLY = _Told(
    "it cannot be written: the file or its folder is read-only",
    "Change the permissions, or copy the database to a place that can be written.",
)
_DAMAGED = _Told("the file is damaged", "Restore it from a copy.")
_BROKEN = _Told("the connection to the server broke", "Try again; nothing was changed.")
_SQLITE_TROUBLE = {
    # By the start of SQLite's extended result codes, https://sqlite.org/rescode.html
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_CANTOPEN": _Told(
        "it, or the files SQLite keeps beside it (-wal, -shm), cannot be opened",
        "Check the permissions of the file and of its folder, or copy all of them elsewhere.",
    ),
    "SQLITE_NOTADB": _Told("this file is not an SQLite database", "Name another with --db."),
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_IOERR": _Told("the disk cannot be read or written", "Check the disk."),
    "SQLITE_PERM": _READ_ONLY,
}
_SERVER_TROUBLE = {
    # By the start of the SQLSTATE, PostgreSQL's manual, appendix A
    "28": _Told("the server refused user or password", "Check both in the URL."),
    "3D": _Told("there is no such database on the server", "Make it with `createdb`."),
    "42501": _Told("the user may not do this there", "Ask the server's owner for the right."),
    "25006": _Told("the server takes no writing", "Use the primary server."),
    "53100": _FULL,
    "53300": _Told("the server has no connection left", "Try again later."),
    "55P03": _LOCKED,
    "57P": _Told("the server is starting or shutting down", "Try again in a moment."),
    "08": _BROKEN,
}


def connected(engine: Engine) -> Connection:
    """A new connection; whatever prevents it lies with the place, never with a statement."""
    try:
        return engine.connect()
    except (DBAPIError, UnicodeError, OverflowError) as error:
        original = error.orig if isinstance(error, DBAPIError) else error
        told = _explained(original)
        said = " ".join(str(original).split())
        raise DatabaseUnusable(
            place_of(engine.url),
            told.trouble if told else f"there is no connection ({said})",
            told.remedy
            if told
            else "Check host, port, name, user and password in the URL, and that the server runs.",
        ) from error


@contextmanager
def told_plainly(engine: Engine) -> Iterator[None]:
    """Turn the driver's complaint about the database itself into `DatabaseUnusable`."""
    try:
        yield
    except DBAPIError as error:
        told = _BROKEN if error.connection_invalidated else _explained(error.orig)
        if told is None:
            raise
        raise DatabaseUnusable(place_of(engine.url), told.trouble, told.remedy) from error


def _explained(error: BaseException | None) -> _Told | None:
    """The trouble in words; ``None`` where the fault lies with the statement: that is ours."""
    code = getattr(error, "sqlite_errorname", None)
    table = _SQLITE_TROUBLE
    if code is None:
        code = getattr(error, "sqlstate", None) or ""
        table = _SERVER_TROUBLE
    return next((told for start, told in table.items() if code.startswith(start)), None)
