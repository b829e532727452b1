"""`factdb resolve` and `list decisions`, and what a decision does to the report."""

import csv
import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FactdbCommand

NEW_EVIDENCE = {
    "id": "k-6",
    "claim": "As many as 4,000 had been sent.",
    "subject": "Deployment",
    "measure": "troops sent",
    "place": "Russia",
    "figure": "up to 4,000",
    "language": "en",
    "unit": "persons",
    "period": "2024-11-06",
    "source": "Another Embassy",
    "stated_on": "2024-11-06",
    "url": "https://wire.example/6",
    "published_on": "2024-11-07",
}
ELSEWHERE = NEW_EVIDENCE | {
    "id": "k-7",
    "claim": "Three were captured.",
    "measure": "captured",
    "figure": "3",
    "url": "https://wire.example/7",
}


def reported(command: FactdbCommand, *words: str) -> dict[str, Any]:
    """Return the report of conflicts as JSON; its code follows from what it shows."""
    done = command("report", "conflicts", *words, "--format", "json")
    report: dict[str, Any] = json.loads(done.stdout)
    assert done.returncode == bool(report["open_conflicts"])
    return report


def the_conflict(command: FactdbCommand) -> str:
    """Return the id of the one conflict of the small database."""
    (finding,) = {row["finding"] for row in reported(command)["conflicts"]}
    return str(finding)


def decide(command: FactdbCommand, finding: str, *words: str, verdict: str = "explained") -> str:
    """Record a decision of Ana's and return what the program says."""
    note = () if "--note" in words else ("--note", "They count Kursk alone.")
    by = () if "--by" in words else ("--by", "Ana")
    done = command("resolve", finding, "--as", verdict, *note, *by, *words)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    return done.stderr


def bring_in(command: FactdbCommand, folder: Path, *records: dict[str, str]) -> None:
    """Import these records as a run of their own."""
    (folder / "more.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    done = command("import", "more.jsonl")
    assert done.returncode == 0, done.stderr


def test_a_resolved_finding_leaves_the_report(factdb_command: FactdbCommand, filled: Path) -> None:
    """It no longer counts for the exit code; --resolved shows it with decision, who and when."""
    finding = the_conflict(factdb_command)
    told = decide(factdb_command, finding[:7])
    assert told.startswith(f"factdb: {finding} (C")
    assert "troops sent) is explained, decided by Ana" in told
    report = factdb_command("report", "conflicts")
    assert report.returncode == 0
    assert "No open conflict." in report.stdout
    assert "1 resolved, not shown (--resolved shows them)" in report.stdout
    shown = factdb_command("report", "conflicts", "--resolved")
    assert shown.returncode == 0
    assert "1 resolved" in shown.stdout
    assert "explained by Ana on 20" in shown.stdout
    assert "They count Kursk alone." in shown.stdout
    whole = reported(factdb_command, "--resolved")
    assert whole["conflicts"] == []
    assert {row["finding"] for row in whole["resolved"]} == {finding}
    row = whole["resolved"][0]
    assert (row["standing"], row["decision"], row["decided_by"]) == ("resolved", "explained", "Ana")
    assert row["evidence"].startswith("e")
    assert row["decided_at"].endswith("+00:00")


def test_new_evidence_brings_it_back(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """An import that adds to the conflict brings it back as changed, with the earlier decision."""
    finding = the_conflict(factdb_command)
    decide(factdb_command, finding)
    bring_in(factdb_command, tmp_path, ELSEWHERE)
    factdb_command("import", Path(__file__).parent / "figures.jsonl")
    assert reported(factdb_command)["conflicts"] == [], "nothing of it has changed"
    bring_in(factdb_command, tmp_path, NEW_EVIDENCE)
    rows = reported(factdb_command)["conflicts"]
    assert {row["finding"] for row in rows} == {finding}
    assert "k-6" in {row["claim"] for row in rows}
    assert {(row["standing"], row["decision"]) for row in rows} == {("changed", "explained")}
    shown = factdb_command("report", "conflicts")
    assert shown.returncode == 1
    assert "changed · was explained by Ana on 20" in shown.stdout
    decide(factdb_command, finding, verdict="accepted")
    assert reported(factdb_command)["conflicts"] == []
    listed = json.loads(factdb_command("list", "decisions", "--format", "json").stdout)
    assert [(row["decision"], row["today"]) for row in listed] == [
        ("accepted", "unchanged"),
        ("explained", "changed"),
    ]


def test_a_decision_lapses_after_its_day(factdb_command: FactdbCommand, filled: Path) -> None:
    """On its last day it holds, and the day after the finding is back, seen from those days."""
    finding = the_conflict(factdb_command)
    decide(factdb_command, finding, "--until", "2999-12-30")
    assert reported(factdb_command, "--known-at", "2999-12-30")["conflicts"] == []
    rows = reported(factdb_command, "--known-at", "2999-12-31")["conflicts"]
    assert {(row["standing"], row["until"]) for row in rows} == {("changed", "2999-12-30")}
    shown = factdb_command("report", "conflicts", "--known-at", "2999-12-31").stdout
    assert "until 2999-12-30" in shown
    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE dispositions SET until = '2020-01-01'")
    connection.close()
    assert reported(factdb_command)["open_conflicts"] == 1


def test_a_decision_is_taken_back_and_all_are_kept(
    factdb_command: FactdbCommand, filled: Path
) -> None:
    """`open` puts the finding back; the list has both decisions, the newest first."""
    finding = the_conflict(factdb_command)
    decide(factdb_command, finding, "--until", "2999")
    told = decide(factdb_command, finding, "--note", "=1+1", "--by", "Ben", verdict="open")
    assert "is open again, decided by Ben" in told
    rows = reported(factdb_command)["conflicts"]
    assert {(row["standing"], row["decision"]) for row in rows} == {("open", "open")}
    assert "opened again by Ben on 20" in factdb_command("report", "conflicts").stdout
    listed = factdb_command("list", "decisions", "--format", "csv")
    assert listed.stderr == "2 decisions\n"
    newest, oldest = csv.DictReader(io.StringIO(listed.stdout))
    assert (newest["decision"], newest["decided_by"], newest["note"]) == ("open", "Ben", "'=1+1")
    assert (oldest["decision"], oldest["until"]) == ("explained", "2999-12-31")
    for row in (newest, oldest):
        assert (row["finding"], row["today"]) == (finding, "unchanged")
        assert row["rule"].startswith("C")
        assert row["decided_at"]


def test_a_finding_that_is_gone_can_still_be_decided(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """Once decided it is known by its id, and the list says that it is gone."""
    decide(factdb_command, the_conflict(factdb_command))
    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE dispositions SET finding = 'f0123456789abcdef'")
    connection.close()
    told = decide(factdb_command, "f01234", verdict="open")
    assert told.startswith("factdb: f0123456789abcdef (C")
    listed = json.loads(factdb_command("list", "decisions", "--format", "json").stdout)
    assert [row["today"] for row in listed] == ["gone", "gone"]
    assert listed[0]["rule"] == listed[1]["rule"]


def test_a_tension_and_a_discrepancy_are_resolved_as_well(
    factdb_command: FactdbCommand, tmp_path: Path
) -> None:
    """Every sort of finding can be decided on."""
    said = {"subject": "War", "measure": "killed", "behaviour": "cumulative", "language": "en"}
    bring_in(
        factdb_command,
        tmp_path,
        said | {"id": "a", "figure": "at least 300", "source": "A", "stated_on": "2025-01-01"},
        said | {"id": "b", "figure": "3,000", "source": "B", "stated_on": "2025-01-01"},
        said | {"id": "c", "figure": "900", "source": "B", "stated_on": "2025-01-01"},
    )
    before = reported(factdb_command)
    for part in ("tensions", "discrepancies"):
        assert before[part]
        decide(factdb_command, before[part][0]["finding"])
    after = reported(factdb_command, "--resolved")
    assert after["tensions"] == after["discrepancies"] == []
    assert len({row["finding"] for row in after["resolved"]}) == 2


def test_who_decides(factdb_command: FactdbCommand, filled: Path) -> None:
    """--by, else FACTDB_USER, else the name of the login."""
    finding = the_conflict(factdb_command)
    asked = ["resolve", finding, "--as", "accepted", "--note", "So it is."]
    login, named = {"LOGNAME": "cora"}, {"LOGNAME": "cora", "FACTDB_USER": "Dan"}
    for words, env, who in (
        ([], login, "cora"),
        ([], named, "Dan"),
        (["--by", "Eve"], named, "Eve"),
    ):
        done = factdb_command(*asked, *words, env=env)
        assert done.stderr.endswith(f"decided by {who}\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["f00000", "--as", "explained", "--note", "x"], "no finding is 'f00000'"),
        (["f000", "--as", "explained", "--note", "x"], "no finding is 'f000'"),
        (["k-1", "--as", "explained", "--note", "x"], "no finding is 'k-1'"),
        (["f00000", "--as", "closed", "--note", "x"], "'closed' is not one of"),
        (["f00000", "--note", "x"], "Missing option '--as'"),
        (["f00000", "--as", "explained"], "Missing option '--note'"),
        (["f00000", "--as", "explained", "--note", " "], "--note: nothing is given"),
        (["f00000", "--as", "explained", "--note", "x", "--by", ""], "--by: nothing is given"),
        (["f00000", "--as", "open", "--note", "x", "--until", "2999"], "--until has no meaning"),
        (["f00000", "--as", "accepted", "--note", "x", "--until", "2020"], "has passed"),
        (["f00000", "--as", "accepted", "--note", "x", "--until", "soon"], "not a date"),
    ],
)
def test_wrong_decisions(
    words: list[str], message: str, factdb_command: FactdbCommand, filled: Path
) -> None:
    """They end with 2 and a message, and nothing is recorded."""
    done = factdb_command("resolve", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert factdb_command("list", "decisions", "--format", "json").stdout == "[]\n"


def test_deciding_makes_no_database(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """Where there is none there is nothing to decide: 3, and no file."""
    done = factdb_command("resolve", "f00000", "--as", "accepted", "--note", "x")
    assert (done.returncode, done.stdout) == (3, "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.postgresql
def test_on_postgresql(
    factdb_command: FactdbCommand, postgres_url: str, filled: Path, tmp_path: Path
) -> None:
    """A decision does there what it does on SQLite."""
    figures = Path(__file__).parent / "figures.jsonl"
    assert factdb_command("import", figures, "--db", postgres_url).returncode == 0
    finding = the_conflict(factdb_command)
    decide(factdb_command, finding, "--until", "2999", "--db", postgres_url)
    assert factdb_command("report", "conflicts", "--db", postgres_url).returncode == 0
    listed = factdb_command("list", "decisions", "--format", "json", "--db", postgres_url)
    (row,) = json.loads(listed.stdout)
    assert (row["finding"], row["until"], row["today"]) == (finding, "2999-12-31", "unchanged")
