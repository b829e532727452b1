"""`report conflicts --known-at` and `--since`: as it read on a day, and what changed since."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_deciding import (
    NEW_EVIDENCE,
    bring_in,
    decide,
    reported,
    the_conflict,
)
from tests.conftest import FactdbCommand

PARTS = ("conflicts", "tensions", "discrepancies")


def states(report: dict[str, Any]) -> set[tuple[str, str]]:
    """Return what a report shows: the part and the state of each finding."""
    return {
        (part, row["state"])
        for part, rows in report.items()
        if isinstance(rows, list)
        for row in rows
    }


def save(command: FactdbCommand, *words: str) -> None:
    """Save the report as before.json."""
    done = command("report", "conflicts", *words, "-o", "before.json")
    assert done.returncode in (0, 1), done.stderr


def test_as_known_on_a_day(factdb_command: FactdbCommand, filled: Path) -> None:
    """Only what was published by then takes part, and the report says which day it is of."""
    early = reported(factdb_command, "--known-at", "2024-11-05")
    assert (early["known_at"], early["figures"]) == ("2024-11-05", 3)
    assert early["conflicts"] == []
    late = reported(factdb_command, "--known-at", "2024-11")
    assert late["known_at"] == "2024-11-30"
    now = reported(factdb_command)
    assert now["known_at"] is None
    assert late["conflicts"] == now["conflicts"]
    shown = factdb_command("report", "conflicts", "--known-at", "2024-11-05").stdout
    assert shown.startswith("Conflicts as known on 2024-11-05\n")
    assert "\nas known on 2024-11-05\n" in shown
    paper = factdb_command(
        "report", "conflicts", "--known-at", "2024-11-05", "--format", "markdown"
    )
    assert paper.stdout.startswith("# conflicts as known on 2024-11-05\n")
    explained = reported(factdb_command, "--known-at", "2024-11-04", "--explain")
    claims = {row[side] for row in explained["quiet"] for side in ("a", "b")}
    assert claims == {"k-1", "k-4"}, "the quiet pairs are those of that day"


def test_since_a_day(factdb_command: FactdbCommand, filled: Path, tmp_path: Path) -> None:
    """A finding is new where it was not known then, changed where others joined it since."""
    assert states(reported(factdb_command, "--since", "2024-11-05")) >= {("conflicts", "new")}
    bring_in(factdb_command, tmp_path, NEW_EVIDENCE)
    changed = reported(factdb_command, "--since", "2024-11-06")
    assert ("conflicts", "changed") in states(changed)
    none = factdb_command("report", "conflicts", "--since", "2024-11-07")
    assert none.returncode == 0
    assert "Nothing new or changed among conflicts." in none.stdout
    assert "since the report as known on 2024-11-07: 0 new, " in none.stdout
    shown = factdb_command("report", "conflicts", "--since", "2024-11-06")
    assert "1 new or changed conflict\n" in shown.stdout
    assert "\nchanged\n" in shown.stdout


def test_since_a_saved_report(factdb_command: FactdbCommand, filled: Path, tmp_path: Path) -> None:
    """Against a file: nothing, then changed by new evidence; its state is a column in CSV too."""
    save(factdb_command)
    same = factdb_command("report", "conflicts", "--since", "before.json")
    assert (same.returncode, same.stderr) == (0, "")
    assert "since the report saved in before.json: 0 new, " in same.stdout
    assert "No finding is gone." in same.stdout
    bring_in(factdb_command, tmp_path, NEW_EVIDENCE)
    report = reported(factdb_command, "--since", "before.json")
    assert ("conflicts", "changed") in states(report)
    assert report["gone"] == []
    done = factdb_command("report", "conflicts", "--since", "before.json", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    told = [row for row in rows if row["part"] == "conflicts"]
    assert {row["state"] for row in told} == {"changed"}
    before = json.loads((tmp_path / "before.json").read_text())["conflicts"]
    assert {row["evidence"] for row in told} != {row["evidence"] for row in before}
    assert {row["finding"] for row in told} == {row["finding"] for row in before}


def test_what_is_gone_is_told(factdb_command: FactdbCommand, filled: Path) -> None:
    """By its id, its measure and what it was; gone counts for no exit code."""
    save(factdb_command)
    before = json.loads((filled.parent / "before.json").read_text())
    asked = ["--known-at", "2024-10-01", "--since", "before.json"]
    report = reported(factdb_command, *asked)
    assert states(report) == {("gone", "gone")}
    open_then = {row["finding"] for part in PARTS for row in before[part]}
    assert {row["finding"] for row in report["gone"]} == open_then
    conflict = before["conflicts"][0]
    gone = next(row for row in report["gone"] if row["finding"] == conflict["finding"])
    assert gone == conflict | {"state": "gone"}
    shown = factdb_command("report", "conflicts", *asked)
    assert shown.returncode == 0
    assert f"{len(open_then)} gone" in shown.stdout
    assert f"{conflict['finding']} {conflict['rule']}" in shown.stdout
    assert "troops sent" in shown.stdout
    brief = factdb_command("report", "conflicts", *asked, "--brief", "--format", "json")
    rows = json.loads(brief.stdout)
    assert {(row["kind"], row["state"]) for row in rows} == {("gone", "gone")}
    assert {row["finding"] for row in rows} == open_then
    of_day = factdb_command(
        "report", "conflicts", "--known-at", "2024-10-01", "--since", "2024-12",
        "--brief", "--format", "json",
    )  # fmt: skip
    assert json.loads(of_day.stdout) == rows


def test_only_what_was_asked_for_is_gone(factdb_command: FactdbCommand, filled: Path) -> None:
    """A filter that leaves a finding out does not make it gone."""
    save(factdb_command)
    for words in (["--source", "Pyongyang"], ["--measure", "troops present"]):
        report = reported(factdb_command, "--since", "before.json", *words)
        assert report["gone"] == []


def test_only_rules_that_are_told_are_gone(factdb_command: FactdbCommand, filled: Path) -> None:
    """What --select leaves out of this report is not gone from the saved one."""
    save(factdb_command)
    asked = ["--known-at", "2024-10-01", "--since", "before.json"]
    assert reported(factdb_command, *asked, "--select", "D")["gone"] == []
    assert reported(factdb_command, *asked)["gone"]


def test_a_filter_that_judges_looks_back_too(factdb_command: FactdbCommand, filled: Path) -> None:
    """Before the conflict was known, nothing was conflicting."""
    before = reported(factdb_command, "--conflicting", "--known-at", "2024-11-05", "--explain")
    assert before["quiet"] == []
    now = reported(factdb_command, "--conflicting", "--known-at", "2024-11-30")
    assert now["conflicts"]


def test_a_decision_between_two_reports(factdb_command: FactdbCommand, filled: Path) -> None:
    """What is resolved since is not gone; what is open again since has changed."""
    save(factdb_command)
    finding = the_conflict(factdb_command)
    decide(factdb_command, finding)
    resolved = reported(factdb_command, "--since", "before.json", "--resolved")
    assert (resolved["conflicts"], resolved["gone"], resolved["resolved"]) == ([], [], [])
    save(factdb_command, "--resolved")
    decide(factdb_command, finding, verdict="open")
    opened = reported(factdb_command, "--since", "before.json")
    assert {(row["finding"], row["state"]) for row in opened["conflicts"]} == {(finding, "changed")}


def test_history_is_compared_with_history(factdb_command: FactdbCommand, filled: Path) -> None:
    """Ended conflicts are compared where both reports have them, and are never gone."""
    save(factdb_command)
    refused = factdb_command("report", "conflicts", "--history", "--since", "before.json")
    assert refused.returncode == 2
    assert "saved without --history" in refused.stderr
    save(factdb_command, "--history")
    report = reported(factdb_command, "--history", "--since", "before.json")
    assert (report["history"], report["gone"]) == ([], [])
    assert reported(factdb_command, "--since", "before.json")["gone"] == []


ROW = '{"finding": "f1", "evidence": "e1", "rule": "C101", "measure": %s}'
REPORT = '{"conflicts": [%s], "tensions": [], "discrepancies": []}'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not JSON at line 1, column 1"),
        (b'{"conflicts": [\n}', "not JSON at line 2, column 1"),
        (b"\xff\xfe{}", "not UTF-8 at byte 0"),
        (b"[" * 200_000, "not JSON"),
        (b'{"a": ' + b"9" * 5_000 + b"}", "not JSON that a report could hold"),
        (b'{"a": NaN}', "not JSON that a report could hold"),
        (b"[]", "--brief writes such"),
        (b"7", "not a report of conflicts"),
        (b'{"conflicts": []}', "not a report of conflicts"),
        (b'{"conflicts": {}, "tensions": [], "discrepancies": []}', "conflicts is not a list"),
        ((REPORT % "7").encode(), "conflicts, row 1: not an object"),
        ((REPORT % '{"finding": "f1"}').encode(), "conflicts, row 1: no evidence"),
        ((REPORT % '{"finding": 7, "evidence": "e"}').encode(), "conflicts, row 1: no finding"),
        ((REPORT % (ROW % "{}")).encode(), "conflicts, row 1: measure: not a value"),
        ((REPORT % (ROW % "true")).encode(), "conflicts, row 1: measure: not a value"),
        ((REPORT % (ROW % r'"\ud800"')).encode(), "conflicts, row 1: measure: not a value"),
        ((REPORT % (ROW % "[[]]")).encode(), "conflicts, row 1: measure: not a value"),
    ],
)
def test_a_foreign_file(
    content: bytes, message: str, factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """What is no saved report ends with 2, and says where it is wrong and what was expected."""
    (tmp_path / "foreign.json").write_bytes(content)
    done = factdb_command("report", "conflicts", "--since", "foreign.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("factdb: foreign.json: ")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_report_that_left_something_out(factdb_command: FactdbCommand, filled: Path) -> None:
    """One saved with --since has no unchanged findings: everything would seem to be new."""
    save(factdb_command, "--since", "2024")
    done = factdb_command("report", "conflicts", "--since", "before.json")
    assert done.returncode == 2
    assert "saved with --since" in done.stderr


def test_hostile_text_of_a_saved_report_stays_text(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """What a file says of a gone finding is shown as it is, in every format."""
    hostile = json.dumps("\x1b[31m[bold]\u202e=1+1")
    (tmp_path / "hostile.json").write_text(REPORT % (ROW % hostile))
    for words in (["--format", "json"], ["--format", "csv"], [], ["--brief"]):
        done = factdb_command("report", "conflicts", "--since", "hostile.json", *words)
        assert done.returncode == 1, done.stderr
        # A brief report has no room for ids on 80 columns.
        assert ("gone" if "--brief" in words else "f1") in done.stdout
        if "csv" not in words:
            assert "\x1b" not in done.stdout
            assert "\u202e" not in done.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--known-at", "yesterday"], "is not a date"),
        (["--known-at", "2024-13"], "there is no month 13"),
        (["--since", "nowhere.json"], "no such file"),
        (["--since", "."], "cannot be read"),
    ],
)
def test_wrong_days_and_files(
    words: list[str], message: str, factdb_command: FactdbCommand, filled: Path
) -> None:
    """They end with 2 and a message."""
    done = factdb_command("report", "conflicts", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
