"""What holds for every command: streams, exit codes, and no trace where there should be none."""

import os
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import FactdbCommand

READING = {
    "query": ["query"],
    "show": ["show", "k-1"],
    "list": ["list", "sources"],
    "compare": ["compare", "k-1", "k-3"],
    "report": ["report", "conflicts"],
    "looking back": ["report", "conflicts", "--known-at", "2024-11", "--since", "2024-11-05"],
    "sourcing": ["report", "sourcing"],
    "timeline": ["report", "timeline"],
    "export": ["export", "-o", "-"],
}


def states(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Return what lies in a folder: names, times, sizes and content."""
    return {
        path.name: (path.stat().st_mtime_ns, path.stat().st_size, path.read_bytes())
        for path in folder.iterdir()
    }


@pytest.mark.parametrize("words", READING.values(), ids=READING)
def test_reading_creates_no_file(
    words: list[str], factdb_command: FactdbCommand, tmp_path: Path
) -> None:
    """Without a database a command that reads ends with 3, says what to do, and makes no file."""
    done = factdb_command(*words)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("factdb: factdb.db: there is no such file.")
    assert "factdb init" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", READING.values(), ids=READING)
def test_reading_changes_no_file(
    words: list[str], factdb_command: FactdbCommand, filled: Path
) -> None:
    """A command that reads leaves the folder of the database as it was, to the byte."""
    before = states(filled.parent)
    done = factdb_command(*words)
    assert done.returncode in (0, 1)
    assert done.stdout
    assert states(filled.parent) == before


@pytest.mark.parametrize("words", [READING["query"], READING["report"]], ids=["query", "report"])
def test_database_is_found(
    words: list[str], factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """--db before or after the command, then the environment, then factdb.db name the database."""
    here = factdb_command(*words)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    url = f"sqlite:///{filled}"
    for done in (
        factdb_command("--db", filled, *words, cwd=elsewhere),
        factdb_command(*words, "--db", filled, cwd=elsewhere),
        factdb_command(*words, "--db", url, cwd=elsewhere),
        factdb_command(*words, cwd=elsewhere, env={"FACTDB_DATABASE_URL": url}),
        factdb_command("--db", "nowhere.db", *words, "--db", filled, cwd=elsewhere),
    ):
        assert (done.returncode, done.stdout) == (here.returncode, here.stdout)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["qery"], "No such command 'qery'"),
        (["query", "--sorce", "x"], "No such option: --sorce"),
        (["query", "--limit", "many"], "'many' is not a valid int"),
        (["query", "--format", "xml"], "'xml' is not one of"),
        (["query", "--stance", "maybe"], "'maybe' is not one of"),
        (["query", "--stated-from", "2024-13"], "there is no month 13"),
        (["query", "--stated-from", "2025", "--stated-to", "2024"], "ends before it starts"),
        (["query", "--figure", "abc"], "--figure 'abc'"),
        (["query", "--run", "i0123456"], "i0123456"),
        (["list", "everything"], "'everything' is not one of"),
        (["show"], "Missing argument"),
        (["show", "no such thing"], "'no such thing'"),
        (["compare", "k-1"], "give two claims"),
        (["compare", "k-1", "k-2", "--pairs", "x.csv"], "give two claims"),
        (["compare", "k-1", "k-99"], "k-99"),
        (["import"], "Missing argument"),
        (["import", "nowhere.csv"], "nowhere.csv"),
        (["export"], "Missing option"),
        (["export", "-o", "x.md"], "csv, tsv, json or jsonl"),
        (["report", "conflicts", "--brief", "--explain"], "--brief"),
        (["resolve", "f00000", "--as", "accepted", "--note", "x"], "no finding is 'f00000'"),
        (["add", "--figure", "12"], "by hand"),
    ],
)
def test_wrong_usage(
    words: list[str], message: str, factdb_command: FactdbCommand, filled: Path
) -> None:
    """What cannot be asked ends with 2: nothing on stdout, a message, no traceback, no change."""
    before = states(filled.parent)
    done = factdb_command(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert states(filled.parent) == before


@pytest.mark.parametrize(
    "content",
    [b"", b"not a database", b"SQLite format 3\0" + bytes(84)],
    ids=["empty", "text", "only a header"],
)
def test_not_a_database(content: bytes, factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """A file that is no database of factdb ends with 3, and stays what it is."""
    (tmp_path / "factdb.db").write_bytes(content)
    for words in (READING["query"], READING["export"], ["report", "conflicts"]):
        done = factdb_command(*words)
        assert (done.returncode, done.stdout) == (3, "")
        assert done.stderr.startswith("factdb: factdb.db: ")
        assert "Traceback" not in done.stderr
    assert (tmp_path / "factdb.db").read_bytes() == content


def test_somebody_elses_database(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """A database of another program is neither read nor filled."""
    with sqlite3.connect(tmp_path / "factdb.db") as connection:
        connection.execute("CREATE TABLE songs (title)")
    connection.close()
    before = states(tmp_path)
    (tmp_path / "figures.csv").write_text("figure,source\n12,A\n")
    for words in (["query"], ["init"], ["import", "figures.csv"]):
        done = factdb_command(*words)
        assert (done.returncode, done.stdout) == (3, "")
        assert "songs" in done.stderr
    assert states(tmp_path)["factdb.db"] == before["factdb.db"]


def test_no_password_is_told(factdb_command: FactdbCommand) -> None:
    """A message about a database on a server names it without its password."""
    url = "postgresql://reader:hunter2@127.0.0.1:1/news"
    done = factdb_command("query", "--db", url)
    assert (done.returncode, done.stdout) == (3, "")
    assert "127.0.0.1" in done.stderr
    assert "hunter2" not in done.stderr


def test_init(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """`init` makes the database and says where; again it changes nothing and says so."""
    made = factdb_command("init")
    assert (made.returncode, made.stdout) == (0, "")
    assert made.stderr.startswith("factdb: made factdb.db (schema ")
    before = (tmp_path / "factdb.db").read_bytes()
    again = factdb_command("init")
    assert (again.returncode, again.stdout) == (0, "")
    assert "factdb.db is up to date" in again.stderr
    assert (tmp_path / "factdb.db").read_bytes() == before


@pytest.mark.postgresql
def test_on_postgresql(factdb_command: FactdbCommand, postgres_url: str, filled: Path) -> None:
    """Every reading command says on PostgreSQL what it says on SQLite."""
    figures = Path(__file__).parent / "figures.jsonl"
    refused = factdb_command("query", "--db", postgres_url)
    assert refused.returncode == 3
    assert "factdb init" in refused.stderr
    assert factdb_command("import", figures, "--db", postgres_url).returncode == 0
    for words in READING.values():
        here = factdb_command(*words, "--db", filled)
        there = factdb_command(*words, "--db", postgres_url)
        same = [stable(done.stdout) for done in (here, there)]
        assert (there.returncode, same[1]) == (here.returncode, same[0])


def stable(text: str) -> str:
    """Return output without what differs from one import to the next: its id and time."""
    return "\n".join(
        line for line in text.splitlines() if not line.startswith(("brought_by", "last_seen"))
    )


def test_an_error_of_our_own(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """What nobody foresaw ends with 70 and a file that has the traceback; stderr has none.

    A module of the standard library is made to fail, so that the real program runs into it.
    """
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "sqlite3.py").write_text("raise RuntimeError('planted')\n")
    kept = tmp_path / "kept"
    kept.mkdir()
    done = factdb_command(
        "query",
        env={"PYTHONPATH": os.pathsep.join([str(tmp_path / "broken")]), "TMPDIR": str(kept)},
    )
    assert (done.returncode, done.stdout) == (70, "")
    assert "RuntimeError: planted" in done.stderr
    assert "Traceback" not in done.stderr
    (details,) = kept.iterdir()
    assert str(details) in done.stderr
    assert "Traceback" in details.read_text()
