"""What every test may ask for.

Databases, each one fresh and empty (no tables: `factdb init` or a migration makes them):

- `database_url`: the test runs twice, once on SQLite and once on PostgreSQL.
- `sqlite_url`, `postgres_url`: one of the two alone.
- `postgres_server`: the server itself, one for each test process, with `.url(dbname)` and the
  context manager `.database()`.

The program:

- `factdb_command("query", "troops", cwd=..., input=..., env=...)` runs the real command line as
  a process and returns its `CompletedProcess`, with stdout and stderr as text.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings

from tests.postgres_server import NoServer, PostgresServer, running_server

COMMAND_SECONDS = 120

# A shell starts what runs in its background with Ctrl-C ignored, and every process started from
# there inherits that; the tests of Ctrl-C need it to arrive.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is no reason for a property to fail.
settings.register_profile("factdb", deadline=None, print_blob=True)
settings.load_profile("factdb")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Return a running PostgreSQL server; without one the tests fail, they are never skipped."""
    try:
        with running_server() as server:
            yield server
    except NoServer as problem:
        pytest.fail(str(problem), pytrace=False)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Return the URL of an SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'factdb.db'}"


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """Return the URL of a new, empty PostgreSQL database, dropped after the test."""
    with postgres_server.database() as url:
        yield url


@pytest.fixture(
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)],
)
def database_url(request: pytest.FixtureRequest) -> str:
    """Return the URL of a fresh, empty database: the test runs once on each kind."""
    # Asked for by name, so that a run of SQLite tests alone starts no server.
    fixture = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    url: str = request.getfixturevalue(fixture)
    return url


class FactdbCommand(Protocol):
    """Runs `factdb` with these arguments as a process of its own."""

    def __call__(
        self,
        *arguments: str | Path,
        cwd: Path | None = None,
        input: str | bytes | None = None,  # noqa: A002  # subprocess's own word
        env: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run it in `cwd` (the test's own folder unless given), feeding `input` to stdin.

        `env` is laid over a small environment that no setting of the caller leaks into.
        """


@pytest.fixture
def factdb_command(tmp_path: Path) -> FactdbCommand:
    """Return a function that runs the real command line."""

    def run(
        *arguments: str | Path,
        cwd: Path | None = None,
        input: str | bytes | None = None,  # noqa: A002  # subprocess's own word
        env: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "factdb", *map(str, arguments)],
            cwd=cwd or tmp_path,
            input=input.encode() if isinstance(input, str) else input or b"",
            env=command_environment(tmp_path) | dict(env or {}),
            capture_output=True,
            timeout=COMMAND_SECONDS,
            check=False,
        )
        # Decoded here and not by subprocess: the line ends of a CSV file are part of the result.
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run


def command_environment(home: Path) -> dict[str, str]:
    """Return an environment that is the same on every machine."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
        "TERM": "dumb",
        "TZ": "UTC",
    }
