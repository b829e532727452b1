"""Which database is meant: by option, by environment, or the file in the current folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from factdb.database.trouble import DatabaseUnusable, in_memory, place_of

VARIABLE = "FACTDB_DATABASE_URL"
DEFAULT_FILE = "factdb.db"
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def locate(option: str | None, environ: Mapping[str, str]) -> str:
    """The URL of the database: ``option``, else FACTDB_DATABASE_URL, else ``factdb.db`` here.

    ``option`` and the variable may be a path or an SQLAlchemy URL. Raises `DatabaseUnusable` for
    a URL that is neither of SQLite nor of PostgreSQL.
    """
    given = option or environ.get(VARIABLE) or DEFAULT_FILE
    scheme = _URL.match(given)
    if not scheme:
        return URL.create("sqlite", database=given).render_as_string()
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):
        # Not quoted: what cannot be parsed may hold a password anywhere.
        raise DatabaseUnusable(
            f"{scheme[0]}...",
            "this is not a URL of a database",
            "Write it as postgresql://user:password@host:5432/name with @, : and / of the "
            "password as %40, %3A and %2F, or give the path of an SQLite file.",
        ) from None
    match url.get_backend_name():
        case "postgresql" | "postgres":
            # A bare postgresql:// means another driver with every SQLAlchemy.
            return url.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
        case "sqlite" if url.drivername in ("sqlite", "sqlite+pysqlite") and not url.query:
            return URL.create("sqlite", database=url.database).render_as_string()
        case _:
            raise DatabaseUnusable(
                place_of(url),
                "factdb keeps its data in SQLite or PostgreSQL",
                "Give a path, sqlite:///path without options, or postgresql://user@host/name.",
            )


def file_of(url: str) -> Path | None:
    """The SQLite file that a URL of `locate` names; ``None`` for a server or one in memory."""
    target = make_url(url)
    if target.get_backend_name() != "sqlite" or in_memory(target):
        return None
    return Path(str(target.database))
