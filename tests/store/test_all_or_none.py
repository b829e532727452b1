from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from factdb import schema
from factdb.database import open_database
from factdb.records import Problem
from factdb.store.writing import (
    RunInfo,
    import_all,
    import_records,
)
from tests.content import content
from tests.store.arriving import ROOT, checked, imported, messages, real_rows
from tests.store.given import Checked, Row, claim


@pytest.fixture
def engine(database_url: str) -> Engine:
    """Return an empty database of factdb."""
    return schema.prepared(database_url)


BAD = [
    claim("A1", measure="sent", behaviour="cumulative"),
    claim("A2", measure="sent", behaviour="level"),
    claim("A3", period="2024-13"),
    claim("A1", "Something else."),
    claim("A4", measure="killed", part_of="casualties"),
    claim("A5", measure="killed", part_of="wounded"),
    claim("A6", figure="abc"),
]


def test_one_bad_row_keeps_all_out_and_every_problem_is_told(engine: Engine) -> None:
    """Nothing is changed, and all problems come in the order of the rows, with their place."""
    imported(engine, [claim("Z1")])
    before = content(engine)
    result = imported(engine, BAD)
    assert content(engine) == before
    assert not result.committed
    assert result.run_key is None
    assert (result.rows, result.bad_rows, result.problems_total) == (7, 5, 5)
    assert [problem.location.line for problem in result.problems] == [2, 3, 4, 6, 7]
    assert [problem.location.column for problem in result.problems] == [
        "behaviour",
        "period",
        "id",
        "part_of",
        "figure",
    ]
    for problem in result.problems:
        assert problem.found
        assert problem.expected


def test_skipping_bad_rows_brings_the_good_ones_in(engine: Engine) -> None:
    """What is good comes in; what is bad is handed over as it came, with all its problems."""
    left_out: list[tuple[Checked, tuple[Problem, ...]]] = []
    rows = checked(BAD)
    result = import_records(
        engine,
        rows,
        RunInfo("bad.jsonl", "jsonl"),
        skip_bad=True,
        on_bad=lambda row, problems: left_out.append((row, problems)),
    )
    assert result.committed
    assert (result.rows, result.bad_rows, result.claims_added) == (7, 5, 2)
    assert [row for row, _ in left_out] == [rows[1], rows[2], rows[3], rows[5], rows[6]]
    assert all(problems for _, problems in left_out)
    stored = content(engine)
    assert {row["external_id"] for row in stored["claims"]} == {"A1", "A4"}
    assert {row["name"] for row in stored["measures"]} == {"sent", "killed", "casualties"}
    assert stored["import_runs"][0]["bad_rows"] == 5


def test_a_bad_row_leaves_nothing_of_itself(engine: Engine) -> None:
    """Sources, places and articles that only a bad row names are not made."""
    good = claim("A1")
    bad = claim("A1", "Other.", source="Nobody", place="Nowhere", url="https://example.org/none")
    result = imported(engine, [good, bad], skip_bad=True)
    assert result.bad_rows == 1
    stored = content(engine)
    assert [source["name"] for source in stored["sources"]] == ["Ministry"]
    assert not stored["places"]
    assert not stored["articles"]


def test_problems_past_the_thousandth_are_counted(engine: Engine) -> None:
    """A file that is wrong throughout fills neither memory nor screen."""
    result = imported(engine, [claim(f"A{number}", period="x") for number in range(1_200)])
    assert len(result.problems) == 1_000
    assert result.problems_total == result.bad_rows == 1_200


def test_several_files_come_in_together_or_not_at_all(engine: Engine) -> None:
    """An error in the second file keeps out the first."""
    good, bad = checked([claim("A1")], "good.jsonl"), checked([claim("A1", "Other.")], "bad.jsonl")
    before = content(engine)
    results = import_all(
        engine, [(good, RunInfo("good.jsonl", "jsonl")), (bad, RunInfo("bad.jsonl", "jsonl"))]
    )
    assert [result.committed for result in results] == [False, False]
    assert messages(results[1].problems)[0].startswith("bad.jsonl:1: id")
    assert content(engine) == before


def test_several_files_are_several_runs(engine: Engine) -> None:
    """Each file is a run of its own, and progress goes on from one to the next."""
    seen: list[int] = []
    files = [(checked([claim("A1"), claim("A2")]), RunInfo("a", "csv"))]
    files += [(checked([claim("B1")]), RunInfo("b", "csv"))]
    results = import_all(engine, files, on_progress=seen.append)
    assert [result.file for result in results] == ["a", "b"]
    assert [result.claims_added for result in results] == [2, 1]
    assert len({run["key"] for run in content(engine)["import_runs"]}) == 2
    assert seen == [2, 3]


def test_a_stream_that_breaks_off_leaves_nothing(engine: Engine) -> None:
    """A file that cannot be read to its end brings nothing in."""

    def stream() -> Iterator[Checked]:
        yield from checked([claim(f"A{number}") for number in range(5_001)])
        raise EOFError

    before = content(engine)
    with pytest.raises(EOFError):
        import_records(engine, stream(), RunInfo("cut.jsonl", "jsonl"))
    assert content(engine) == before


@pytest.mark.parametrize("rows", [real_rows(), BAD], ids=["good", "bad"])
def test_a_trial_run_tells_what_would_change_and_changes_nothing(
    engine: Engine, rows: list[Row]
) -> None:
    """It finds the same as the run itself, with the first twenty claims it would add."""
    imported(engine, [claim("Z1")])
    before = content(engine)
    trial = imported(engine, rows, dry_run=True)
    assert content(engine) == before
    assert not trial.committed
    real = imported(engine, rows)
    assert trial.claims_added == real.claims_added
    assert trial.problems == real.problems
    assert trial.first_claims == real.first_claims
    assert len(trial.first_claims) == min(20, trial.claims_added)


INTERRUPTED = """
import sys
from factdb.database import open_database
from factdb.records import Location, check
from factdb.store.writing import RunInfo, import_records
from tests.store.given import Checked, Row, claim

def stream():
    for number in range(50_000):
        if number == 20_000:
            print("half-way", flush=True)
        yield Checked(check(claim(f"N{number}"), Location("x", number))[0], ())

import_records(open_database(sys.argv[1]), stream(), RunInfo("x", "csv"))
"""


def test_ctrl_c_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    """A person who interrupts an import finds every byte as before, and no file beside it."""
    path = tmp_path / "it.db"
    imported(schema.prepared(str(path)), real_rows())
    before = path.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "half-way\n"
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert "KeyboardInterrupt" in said
    assert process.returncode != 0
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["it.db"]


def test_an_import_that_is_killed_leaves_the_database_usable(tmp_path: Path) -> None:
    """After a crash the database reads as before, reading tidies nothing up, and writing works."""
    path = tmp_path / "it.db"
    engine = schema.prepared(str(path))
    imported(engine, real_rows())
    before = content(engine)
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(path)], stdout=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"half-way\n"
        process.kill()
    left = sorted(entry.name for entry in tmp_path.iterdir())
    assert "it.db-wal" in left
    assert content(open_database(str(path), read_only=True)) == before
    assert sorted(entry.name for entry in tmp_path.iterdir()) == left
    assert imported(engine, [claim("A1")]).committed
    assert [entry.name for entry in tmp_path.iterdir()] == ["it.db"]


IMPORTING = """
import sys
from factdb.database import open_database
from factdb.store.writing import RunInfo, import_records
from tests.store.arriving import checked, real_rows
rows = checked(real_rows() * 3)
engine = open_database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
result = import_records(engine, rows, RunInfo("x", "jsonl"))
print(result.claims_added, result.seen_again)
"""


def test_two_imports_at_once_come_in_one_after_the_other(database_url: str) -> None:
    """The same figures from two processes at once are one set of claims, and nobody fails."""
    engine = schema.prepared(database_url)
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", IMPORTING, database_url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    told = sorted(process.communicate()[0] for process in processes)
    assert told == ["0 885\n", "295 590\n"]
    assert len(content(engine)["claims"]) == 295
    assert len(content(engine)["import_runs"]) == 2
