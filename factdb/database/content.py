"""What lies in a database: nothing yet, a schema of factdb, or something of somebody else's."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from factdb.database.transactions import reading
from factdb.database.trouble import DatabaseUnusable, place_of

_VERSION_TABLE = "alembic_version"
_OWN_TABLES = frozenset({"import_runs", "claims", "attributions"})
"""Tables that every schema of factdb has."""

MAKE_TABLES = "Make the tables with `factdb init`."


def migrations_folder() -> Path:
    """The migrations: beside the package in the tree, inside it in a wheel."""
    package = Path(__file__).resolve().parents[1]
    packed = package / "_alembic"
    return packed if packed.is_dir() else package.parent / "alembic"


def revisions() -> tuple[str, ...]:
    """The schema revisions this release knows, oldest first, without loading alembic."""
    names = (path.stem for path in (migrations_folder() / "versions").glob("[0-9]*_*.py"))
    return tuple(sorted(name.split("_")[0] for name in names))


def revision_of(connection: Connection) -> str | None:
    """The schema revision the database is at, ``None`` without a factdb schema."""
    if _VERSION_TABLE not in inspect(connection).get_table_names():
        return None
    found: str | None = connection.scalar(text(f"SELECT version_num FROM {_VERSION_TABLE}"))
    return found


def prove(engine: Engine, *, create: bool) -> None:
    """Raise `DatabaseUnusable` unless the schema is this release's, or ``create`` may make it."""
    place = place_of(engine.url)
    with reading(engine) as connection:
        tables = frozenset(inspect(connection).get_table_names())
        found = revision_of(connection)
        if create and engine.dialect.name == "postgresql":
            _prove_encoding(connection, place)
    known = revisions()
    if found is None or not tables >= _OWN_TABLES:
        _prove_room(engine, tables - {_VERSION_TABLE}, found, create=create)
    elif found not in known:
        raise DatabaseUnusable(
            place,
            f"a newer factdb made it (its schema is {found}, this release knows {known[-1]})",
            "Install a newer factdb.",
        )
    elif found != known[-1] and not create:
        raise DatabaseUnusable(
            place,
            f"its schema is {found}, and this release needs {known[-1]}",
            "Bring it up to date with `factdb init`; nothing in it is lost.",
        )


def _prove_room(engine: Engine, tables: frozenset[str], found: str | None, *, create: bool) -> None:
    """Raise unless factdb's tables may be made beside the tables of others."""
    place = place_of(engine.url)
    if not create and not tables:
        raise DatabaseUnusable(place, "it has no factdb tables yet", MAKE_TABLES)
    # A server's database may be shared; a file of somebody else's is left alone.
    ours = tables if engine.dialect.name == "sqlite" else tables & _table_names()
    if create and not ours and found is None:
        return
    some = ", ".join(sorted(ours or tables)[:5])
    raise DatabaseUnusable(
        place,
        f"it is not a factdb database (it holds the tables of something else: {some})",
        "Name another with --db.",
    )


def _table_names() -> frozenset[str]:
    # Half a second to load, and needed only here.
    from factdb.models import Claim

    return frozenset(Claim.metadata.tables)


def _prove_encoding(connection: Connection, place: str) -> None:
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise DatabaseUnusable(
            place,
            f"its encoding is {encoding}, which cannot hold every language",
            "Make one with: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0",
        )
