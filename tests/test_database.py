from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine, func, insert, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from factdb import schema
from factdb.database import (
    DatabaseUnusable,
    insert_all,
    locate,
    new_ids,
    open_database,
    place_of,
    reading,
    writing,
)
from factdb.store.tables import claims, import_runs, subjects
from tests.postgres_server import PostgresServer


def run_row(number: int) -> dict[str, object]:
    """A row of import_runs."""
    return {
        "id": number,
        "key": f"i{number}",
        "file": "f.csv",
        "format": "csv",
        "started_at": "2025-01-01T00:00:00+00:00",
        "rows": 0,
        "bad_rows": 0,
        "claims_added": 0,
        "attributions_added": 0,
    }


def runs(engine: Engine) -> int:
    """How many import runs there are."""
    with reading(engine) as connection:
        return connection.scalar(select(func.count()).select_from(import_runs)) or 0


def folder_of(path: Path) -> dict[str, tuple[bytes, int]]:
    """What lies in a folder: each file with its bytes and when it was changed."""
    return {entry.name: (entry.read_bytes(), entry.stat().st_mtime_ns) for entry in path.iterdir()}


@contextmanager
def as_ordinary_user(folder: Path) -> Iterator[None]:
    """Be somebody whom permissions stop: root passes them all."""
    if os.geteuid() != 0:
        yield
        return
    modes = {parent: parent.stat().st_mode for parent in folder.parents}
    for parent, mode in modes.items():
        parent.chmod(mode | 0o011)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        for parent, mode in modes.items():
            parent.chmod(mode)


# Which database


def test_the_option_wins_over_the_environment_and_that_over_the_folder() -> None:
    """`--db` is asked first, then FACTDB_DATABASE_URL, then factdb.db in the current folder."""
    environ = {"FACTDB_DATABASE_URL": "sqlite:///environment.db"}
    assert locate("option.db", environ) == "sqlite:///option.db"
    assert locate(None, environ) == "sqlite:///environment.db"
    assert locate(None, {}) == locate("", {"FACTDB_DATABASE_URL": ""}) == "sqlite:///factdb.db"


@pytest.mark.parametrize("path", ["a b.db", "100%.db", "what?.db", "x#y.db", "ü/目.db", "/a//b.db"])
def test_a_path_is_taken_as_it_is(path: str) -> None:
    """No sign of a file name means anything in the URL it becomes."""
    assert make_url(locate(path, {})).database == path
    assert locate(locate(path, {}), {}) == locate(path, {})


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg2"])
def test_postgresql_is_spoken_to_through_psycopg_3(scheme: str) -> None:
    """Every way to write a PostgreSQL URL leads to the one driver factdb has."""
    url = locate(f"{scheme}://me:secret@host/name", {})
    assert url == "postgresql+psycopg://me:secret@host/name"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://me:secret@host/name",
        "postgresql://me:sec@ret@host:port/name",
        "sqlite+aiosqlite:///secret.db",
        "sqlite:///x.db?mode=secret",
        "postgresql://me:secret@[::1/name",
    ],
)
def test_other_urls_are_refused_without_repeating_a_password(url: str) -> None:
    """The message says what is wrong and what to write instead, and never the password."""
    with pytest.raises(DatabaseUnusable) as refused:
        locate(url, {})
    assert refused.value.remedy
    if "me:" in url:
        assert "sec" not in str(refused.value)


def test_a_place_has_no_password_in_it() -> None:
    """Messages name a server's database without password and options."""
    url = make_url("postgresql+psycopg://me:one@host:5/name?password=two&sslpassword=three")
    assert place_of(url) == "postgresql://me@host:5/name"


# What is there


def test_a_missing_file_is_refused_and_not_made(tmp_path: Path) -> None:
    """Opening without `create` names the file and `factdb init`, and leaves the folder empty."""
    for read_only in (False, True):
        with pytest.raises(DatabaseUnusable, match=r"none\.db: there is no such file.*factdb init"):
            open_database(str(tmp_path / "none.db"), read_only=read_only)
    assert not list(tmp_path.iterdir())


def _of_others(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE claims (x)")
        connection.execute("CREATE TABLE alembic_version (version_num)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    connection.close()


def _newer(path: Path) -> None:
    schema.prepared(str(path))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def _damaged(path: Path) -> None:
    schema.prepared(str(path))
    content = bytearray(path.read_bytes())
    content[100:4096] = os.urandom(3996)
    path.write_bytes(content)


UNUSABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (Path.mkdir, "this is a folder"),
    "binary noise": (lambda path: path.write_bytes(os.urandom(5000)), "not an SQLite database"),
    "a CSV file": (lambda path: path.write_text("claim,source\n"), "not an SQLite database"),
    "somebody else's tables": (_of_others, "tables of something else: claims"),
    "a newer schema": (_newer, "a newer factdb made it .its schema is 9999"),
    "a damaged file": (_damaged, "damaged"),
}


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize("kind", UNUSABLE)
def test_what_is_no_database_of_factdb_is_left_alone(
    kind: str, create: bool, tmp_path: Path
) -> None:
    """One message names place, content and remedy; `factdb init` refuses it just the same."""
    make, said = UNUSABLE[kind]
    path = tmp_path / "it.db"
    make(path)
    before = folder_of(tmp_path) if path.is_file() else None
    with pytest.raises(DatabaseUnusable, match=said) as refused:
        open_database(str(path), create=create)
    assert refused.value.place == str(path)
    assert refused.value.remedy
    if before is not None:
        assert folder_of(tmp_path) == before


def test_an_empty_file_has_to_be_prepared_first(tmp_path: Path) -> None:
    """An empty file is no database yet, and `factdb init` may make it one."""
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(DatabaseUnusable, match=r"empty.*factdb init"):
        open_database(str(path))
    assert schema.current(schema.prepared(str(path))) == schema.head()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A database is not made in a folder that does not exist, nor is the folder."""
    with pytest.raises(DatabaseUnusable, match="there is no folder"):
        open_database(str(tmp_path / "no" / "it.db"), create=True)
    assert not list(tmp_path.iterdir())


def test_an_older_schema_is_refused_with_the_command_that_mends_it(database_url: str) -> None:
    """Data of an older release is not read by guess: `factdb init` brings it up to date."""
    schema.downgrade(schema.prepared(database_url), "0001")
    with pytest.raises(DatabaseUnusable, match=r"schema is 0001.*factdb init"):
        open_database(database_url)
    assert schema.current(schema.prepared(database_url)) == schema.head()


def test_a_database_without_tables_has_to_be_prepared_first(postgres_url: str) -> None:
    """A new database of a server is said to be empty, and by which command it is filled."""
    with pytest.raises(DatabaseUnusable, match=r"no factdb tables yet.*factdb init"):
        open_database(postgres_url)


def test_a_server_database_may_be_shared_but_not_overwritten(postgres_url: str) -> None:
    """Tables of others stay beside factdb's, unless one has a name factdb needs."""
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("CREATE TABLE orders (x int)")
        connection.execute("CREATE TABLE sources (x int)")
        with pytest.raises(DatabaseUnusable, match="something else: sources"):
            open_database(postgres_url, create=True)
        connection.execute("DROP TABLE sources")
        schema.prepared(postgres_url)
        assert connection.execute("SELECT count(*) FROM orders").fetchone() == (0,)


def test_a_database_that_cannot_hold_every_language_is_refused(
    postgres_server: PostgresServer,
) -> None:
    """Claims come in every script: a database in Latin 1 is refused before the first one."""
    administration = postgres_server.url("postgres").replace("+psycopg", "")
    with psycopg.connect(administration, autocommit=True) as connection:
        connection.execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
        try:
            with pytest.raises(DatabaseUnusable, match="encoding is LATIN1"):
                open_database(postgres_server.url("latin"), create=True)
        finally:
            connection.execute("DROP DATABASE latin")


@pytest.mark.postgresql
def test_a_server_that_cannot_be_used_is_named_without_its_password(
    postgres_server: PostgresServer,
) -> None:
    """Wrong password, wrong name, wrong port, wrong option: a message each, no password in it."""
    good = postgres_server.url("postgres")
    for bad, said in (
        (good.replace(postgres_server.password, "wr0ng"), "password authentication failed"),
        (f"{good}_nowhere", 'database "postgres_nowhere" does not exist'),
        (good.replace(f":{postgres_server.port}", ":1"), "port 1"),
        (f"{good}?nonsense=1", "nonsense"),
        (good.replace("127.0.0.1", "a..b"), "a..b"),
    ):
        with pytest.raises(DatabaseUnusable, match=said) as refused:
            open_database(bad)
        assert "wr0ng" not in str(refused.value)
        assert postgres_server.password not in str(refused.value)


def test_without_its_driver_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """PostgreSQL is an extra: without it the message gives the command that adds it."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(DatabaseUnusable, match=r"pip install 'factdb\[postgresql\]'"):
        open_database("postgresql://host/name")


def test_an_old_sqlite_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python with an SQLite that lacks what the search needs says so before it tries."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(DatabaseUnusable, match=r"factdb needs 3\.35"):
        open_database("factdb.db", create=True)


# Reading


def test_reading_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    """A reading command changes no byte and no time of the file, and leaves no file behind."""
    path = tmp_path / "it.db"
    with writing(schema.prepared(str(path))) as connection:
        connection.execute(insert(import_runs), [run_row(1)])
    before = folder_of(tmp_path)
    assert list(before) == ["it.db"]
    assert runs(open_database(str(path), read_only=True)) == 1
    assert folder_of(tmp_path) == before


def test_who_reads_cannot_write(database_url: str) -> None:
    """A connection opened to read refuses to change anything."""
    schema.prepared(database_url)
    engine = open_database(database_url, read_only=True)
    with pytest.raises(DatabaseUnusable, match=r"read-only|no writing"), reading(engine) as reader:
        reader.execute(insert(import_runs), [run_row(1)])
    assert runs(engine) == 0


def test_a_reader_sees_one_state_while_another_writes(database_url: str) -> None:
    """What is written meanwhile shows only to those who begin to read afterwards."""
    writer = schema.prepared(database_url)
    engine = open_database(database_url, read_only=True)
    count = select(func.count()).select_from(import_runs)
    with reading(engine) as reader:
        assert reader.scalar(count) == 0
        with writing(writer) as connection:
            connection.execute(insert(import_runs), [run_row(1)])
            assert reader.scalar(count) == 0
        assert reader.scalar(count) == 0
        assert runs(engine) == 1
    assert runs(engine) == 1


def test_a_database_in_a_read_only_folder_can_be_read(tmp_path: Path) -> None:
    """Nothing is needed beside the file: not even where nothing can be made beside it."""
    folder = tmp_path / "archive"
    folder.mkdir()
    path = folder / "it.db"
    with writing(schema.prepared(str(path))) as connection:
        connection.execute(insert(import_runs), [run_row(1)])
    path.chmod(0o444)
    folder.chmod(0o555)
    before = folder_of(folder)
    with as_ordinary_user(path):
        assert runs(open_database(str(path), read_only=True)) == 1
        with (
            pytest.raises(DatabaseUnusable, match=r"read-only|cannot be opened"),
            writing(open_database(str(path))),
        ):
            pass
    assert folder_of(folder) == before
    folder.chmod(0o755)


# Writing


def test_references_are_held_to(database_url: str) -> None:
    """Foreign keys are enforced on both databases."""
    engine = schema.prepared(database_url)
    row = {"key": "j1", "name": "x", "first_run_id": 7, "last_run_id": 7}
    with pytest.raises(IntegrityError), writing(engine) as connection:
        connection.execute(insert(subjects), [row])


def test_any_exception_undoes_what_was_written(database_url: str) -> None:
    """A transaction is all or none, even where a person interrupts it."""
    engine = schema.prepared(database_url)

    def interrupted() -> None:
        with writing(engine) as connection:
            connection.execute(insert(import_runs), [run_row(1)])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert runs(engine) == 0


HOLD = """
import sys
from sqlalchemy import insert
from factdb.database import open_database, writing
from factdb.store.tables import import_runs
from tests.test_database import run_row
with writing(open_database(sys.argv[1])) as connection:
    print("holding", flush=True)
    sys.stdin.readline()
    connection.execute(insert(import_runs), [run_row(1)])
"""
WAIT = """
import sys
from sqlalchemy import func, select
from factdb.database import open_database, writing
from factdb.store.tables import import_runs
engine = open_database(sys.argv[1])
print("waiting", flush=True)
with writing(engine) as connection:
    print(connection.scalar(select(func.count()).select_from(import_runs)), flush=True)
"""


def process(code: str, url: str) -> subprocess.Popen[str]:
    """A process of its own that runs `code` with the URL as its argument."""
    return subprocess.Popen(
        [sys.executable, "-c", code, url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent,
    )


def test_a_second_writer_waits_for_the_first(database_url: str) -> None:
    """Two processes that write do so one after the other, and the second sees the first's rows."""
    schema.prepared(database_url)
    with process(HOLD, database_url) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        assert holder.stdout.readline() == "holding\n"
        with process(WAIT, database_url) as waiter:
            assert waiter.stdout is not None
            assert waiter.stdout.readline() == "waiting\n"
            # Time to run into the lock: without one it would count no rows now.
            time.sleep(0.5)
            holder.stdin.write("\n")
            holder.stdin.flush()
            assert waiter.stdout.readline() == "1\n"


def test_a_writer_that_waits_in_vain_is_told_so(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the time to wait there is a message, and nothing was changed."""
    monkeypatch.setattr("factdb.database.opening.BUSY_SECONDS", 0.05)
    monkeypatch.setattr("factdb.database.transactions.BUSY_SECONDS", 0.05)
    engine = schema.prepared(database_url)
    with (
        writing(engine),
        pytest.raises(DatabaseUnusable, match="another process is writing"),
        writing(engine),
    ):
        pass


def test_a_full_disk_is_told_and_undone(tmp_path: Path) -> None:
    """Where no page is left, the message says so and the file is as it was."""
    path = tmp_path / "it.db"
    engine = schema.prepared(str(path))
    before = path.read_bytes()
    rows = [run_row(number) | {"file": "f" * 999} for number in range(99)]

    def overfull() -> None:
        with writing(engine) as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 10}")
            connection.execute(insert(import_runs), rows)

    with pytest.raises(DatabaseUnusable, match="disk is full"):
        overfull()
    assert path.read_bytes() == before


def test_a_connection_that_breaks_is_told(postgres_url: str) -> None:
    """A server that goes away in the middle of a transaction gives a message, not a traceback."""
    engine = schema.prepared(postgres_url)
    address = postgres_url.replace("+psycopg", "")

    def broken() -> None:
        with (
            psycopg.connect(address, autocommit=True) as administrator,
            writing(engine) as connection,
        ):
            own = connection.scalar(text("SELECT pg_backend_pid()"))
            administrator.execute("SELECT pg_terminate_backend(%s)", (own,))
            connection.execute(text("SELECT 1"))

    with pytest.raises(DatabaseUnusable, match=r"broke|shutting down"):
        broken()


def test_new_ids_follow_those_in_use(database_url: str) -> None:
    """Ids for new rows are never in use and ascend; none are asked for, none are given."""
    engine = schema.prepared(database_url)
    with writing(engine) as connection:
        first = list(new_ids(connection, import_runs, 3))
        insert_all(connection, import_runs, [run_row(number) for number in first])
        second = list(new_ids(connection, import_runs, 2))
        assert first + second == sorted({*first, *second})
        assert list(new_ids(connection, import_runs, 0)) == []


def test_many_rows_go_in_as_one_would(database_url: str) -> None:
    """Bulk insertion stores the very values, of every type, and fills in no row for none."""
    engine = schema.prepared(database_url)
    rows = [
        {
            "key": f"c{number}",
            "text": text_,
            "period_first": day,
            "modality": "actual",
            "first_run_id": 1,
            "last_run_id": 1,
        }
        for number, (text_, day) in enumerate([("a\n\"'%s?:x", date.min), (None, None)])
    ]
    with writing(engine) as connection:
        insert_all(connection, import_runs, [run_row(1)])
        insert_all(connection, claims, [])
        insert_all(connection, claims, rows)
        stored = connection.execute(
            select(claims.c.key, claims.c.text, claims.c.period_first).order_by(claims.c.key)
        )
        assert [tuple(row) for row in stored] == [
            ("c0", "a\n\"'%s?:x", date.min),
            ("c1", None, None),
        ]
