"""Where output goes: whole files or none, and a stdout that may end at any time."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factdb.cli.errors import BadInput
from factdb.cli.output import opened
from tests.conftest import FactdbCommand, command_environment


def test_a_file_appears_whole(tmp_path: Path) -> None:
    """Nothing stands under the name before everything is written, and nothing else is left."""
    target = tmp_path / "out.csv"
    with opened(str(target)) as stream:
        stream.write("a\n")
        assert not target.exists()
    assert target.read_text() == "a\n"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_what_was(tmp_path: Path) -> None:
    """Where writing breaks off, the file that was there stays, and nothing lies beside it."""
    target = tmp_path / "out.csv"
    target.write_text("before")

    def broken() -> None:
        with opened(str(target)) as stream:
            stream.write("half")
            raise KeyError("broken off")

    with pytest.raises(KeyError):
        broken()
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_permissions(tmp_path: Path) -> None:
    """A new file has the usual permissions, an old one keeps its own; a link stays a link."""
    target, link = tmp_path / "out.csv", tmp_path / "link.csv"
    mask = os.umask(0o027)
    try:
        with opened(str(target)) as stream:
            stream.write("a")
        assert stat.S_IMODE(target.stat().st_mode) == 0o640
        target.chmod(0o604)
        link.symlink_to(target)
        with opened(str(link)) as stream:
            stream.write("b")
    finally:
        os.umask(mask)
    assert link.is_symlink()
    assert target.read_text() == "b"
    assert stat.S_IMODE(target.stat().st_mode) == 0o604


def test_a_database_is_never_overwritten(factdb_command: FactdbCommand, filled: Path) -> None:
    """-o does not take the database itself, whatever format is asked for."""
    before = filled.read_bytes()
    done = factdb_command("export", "-o", "factdb.db", "--format", "csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert "this is a database" in done.stderr
    assert filled.read_bytes() == before


@pytest.mark.parametrize("place", ["no/such/folder/x.csv", "factdb.db/x.csv"])
def test_places_that_cannot_be_written(
    place: str, factdb_command: FactdbCommand, filled: Path
) -> None:
    """A place that cannot be written is named with the reason, and ends with 2."""
    done = factdb_command("query", "-o", place)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be written: " in done.stderr
    assert Path(place).name in done.stderr


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder is refused as a place for output."""
    with pytest.raises(BadInput, match="cannot be written"), opened(str(tmp_path)):
        pass


def test_a_full_disk(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """Where stdout goes to a disk that is full, that is told in a line, and ends with 2.

    A limit on the size of files stands for the full disk: both fail in the same place.
    """
    rows = "".join(f"{number},12,A,{'long ' * 20}\n" for number in range(2_000))
    (tmp_path / "many.csv").write_text(f"id,figure,source,claim\n{rows}")
    assert factdb_command("import", "many.csv").returncode == 0
    script = (
        "import resource, sys; from factdb.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "sys.argv[1:] = ['export', '-o', '-']\n"
        "main()"
    )
    with (tmp_path / "full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=tmp_path,
            env=command_environment(tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "factdb: stdout cannot be written: File too large\n"


def test_a_reader_that_goes_away(filled: Path) -> None:
    """Where the reader of a pipe stops, as `head` does, the program ends without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "factdb", "query", "--format", "jsonl"],
            cwd=filled.parent,
            env=command_environment(filled.parent),
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("there", [True, False], ids=["database", "no database"])
def test_interrupted(there: bool, filled: Path, tmp_path: Path) -> None:
    """Ctrl-C during an import says that nothing was changed, and nothing was."""
    place = filled if there else tmp_path / "new.db"
    before = filled.read_bytes()
    process = subprocess.Popen(
        [sys.executable, "-m", "factdb", "import", "-", "--db", place],
        env=command_environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    row = b'{"figure": "12", "source": "A", "claim": "a claim to fill the pipe with"}\n'
    process.stdin.write(row * 20_000)
    process.stdin.flush()
    # All but a pipe's worth is read by now: the import is at work, and waits for more.
    process.send_signal(signal.SIGINT)
    process.stdin.close()
    assert process.stdout is not None
    assert process.stderr is not None
    told, said = process.stderr.read().decode(), process.stdout.read()
    process.wait()
    process.stdout.close()
    process.stderr.close()
    assert (process.returncode, said) == (130, b"")
    assert "factdb: interrupted; nothing was changed\n" in told
    assert "Traceback" not in told
    assert filled.read_bytes() == before
    assert not (tmp_path / "new.db").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["factdb.db"]


def test_progress_of_a_slow_import(tmp_path: Path) -> None:
    """An import that takes over a second says on stderr how many rows it has read, and how fast."""
    process = subprocess.Popen(
        [sys.executable, "-m", "factdb", "import", "-"],
        cwd=tmp_path,
        env=command_environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    for number in range(12_000):
        process.stdin.write(b'{"id": "%d", "figure": "12", "source": "A"}\n' % number)
    process.stdin.flush()
    time.sleep(1.5)
    said, told = process.communicate()
    assert (process.returncode, said) == (0, b"")
    assert " rows read, " in told.decode()
    assert " a second" in told.decode()


def on_a_terminal(filled: Path, *words: str, **extra: str) -> str:
    """Return what a command shows on a real terminal."""
    import pty

    main, side = pty.openpty()
    environment = command_environment(filled.parent) | {"TERM": "xterm-256color"}
    environment.pop("NO_COLOR")
    subprocess.run(
        [sys.executable, "-m", "factdb", *words],
        cwd=filled.parent,
        env=environment | extra,
        stdout=side,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    os.close(side)
    seen = b""
    try:
        while more := os.read(main, 65536):
            seen += more
    except OSError:
        # Linux says so when the other side is closed and everything is read.
        pass
    os.close(main)
    return seen.decode()


def test_a_terminal_without_unicode(filled: Path) -> None:
    """Bars and rules are drawn in ASCII there, and what it cannot show is told by its number."""
    ascii_alone = {"PYTHONIOENCODING": "ascii", "NO_COLOR": "1", "TERM": "dumb"}
    shown = on_a_terminal(filled, "report", "timeline", **ascii_alone)
    assert "=====>  more than 10,000" in shown
    assert "Ministry of Defense . Russia" in shown
    assert "\u2501" not in shown
    assert "━" in on_a_terminal(filled, "report", "timeline")


def test_colours(filled: Path) -> None:
    """A terminal gets colours unless NO_COLOR asks for none; a pipe never gets any."""
    assert "\x1b[36mk-1" in on_a_terminal(filled, "query")
    # Without colours, bold and dim stay: they are no colours.
    assert "\x1b[36m" not in on_a_terminal(filled, "query", NO_COLOR="1")
    piped = subprocess.run(
        [sys.executable, "-m", "factdb", "query"],
        cwd=filled.parent,
        env=command_environment(filled.parent) | {"TERM": "xterm-256color"},
        capture_output=True,
        check=True,
    )
    assert b"\x1b" not in piped.stdout
