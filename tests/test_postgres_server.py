"""The server that the tests bring: it leaves nothing behind, and says what is missing."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from tests import postgres_server
from tests.postgres_server import NoServer, PostgresServer, find_binaries

ROOT = Path(__file__).resolve().parent.parent
HOLD = """
import time
from tests.postgres_server import running_server

with running_server() as server:
    print(server.url("postgres"), flush=True)
    time.sleep(600)
"""


@pytest.mark.postgresql
def test_databases_are_empty_and_apart(postgres_server: PostgresServer) -> None:
    """Two databases of one server share nothing, and each is gone at its end."""
    with postgres_server.database() as first, postgres_server.database() as second:
        assert first != second
        with psycopg.connect(plain(first)) as connection:
            connection.execute("CREATE TABLE here (n integer)")
        with psycopg.connect(plain(second)) as connection:
            found = connection.execute("SELECT to_regclass('here')").fetchone()
        assert found == (None,)
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(plain(first))


@pytest.mark.postgresql
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_server_goes_when_the_tests_are_stopped(how: signal.Signals) -> None:
    """Neither Ctrl-C nor a kill leaves a server or a folder behind."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        url = plain(holder.stdout.readline().strip())
        with psycopg.connect(url) as connection:
            row = connection.execute("SHOW data_directory").fetchone()
            port = connection.info.port
        assert row is not None
        folder = Path(row[0]).parent
        assert folder.is_dir()
        holder.send_signal(how)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and (folder.exists() or listening(port)):
        time.sleep(0.05)
    assert not listening(port)
    assert not folder.exists()


def test_missing_binaries_are_an_error_that_names_the_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A machine without a server fails the tests and is told what to do."""
    monkeypatch.setattr(postgres_server, "wheel_binaries", lambda: iter(()))
    monkeypatch.setattr(postgres_server, "system_binaries", lambda: iter(()))
    with pytest.raises(NoServer, match="make setup"):
        find_binaries()


def test_system_binaries_serve_when_the_wheel_has_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without a wheel for this machine, a PostgreSQL of the system is taken."""
    for name in ("initdb", "postgres"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 15.4'\n")
        program.chmod(0o755)
    broken = tmp_path / "elsewhere"
    monkeypatch.setattr(postgres_server, "wheel_binaries", lambda: iter(()))
    monkeypatch.setattr(postgres_server, "system_binaries", lambda: iter((broken, tmp_path)))
    assert find_binaries() == (tmp_path, 15)


def plain(url: str) -> str:
    """Return a SQLAlchemy URL as psycopg writes it."""
    return url.replace("+psycopg", "")


def listening(port: int) -> bool:
    """Tell whether anything takes connections on a port of this machine."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
