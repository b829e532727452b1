"""`--select`, `--ignore` and a newsroom's policy, through the command line."""

from __future__ import annotations

import json
from pathlib import Path
from string import ascii_uppercase

import pytest

from factdb.core.rules import RULES
from tests.cli.test_contract import states
from tests.conftest import FactdbCommand

BRIEF = ("report", "conflicts", "--brief", "--format", "jsonl")


def names(command: FactdbCommand, *words: str) -> tuple[int, list[str]]:
    """Return how a report ends, and the rules of its findings."""
    done = command(*BRIEF, *words)
    return done.returncode, [json.loads(line)["rule_name"] for line in done.stdout.splitlines()]


@pytest.fixture
def flagged(factdb_command: FactdbCommand, filled: Path) -> list[str]:
    """Return the rules of all findings of the small database, of more than one kind."""
    figures = [
        {"id": "w-1", "claim": "At least 20 lost.", "figure": "at least 20", "source": "HUR"},
        {"id": "w-2", "claim": "90 lost.", "figure": "90", "source": "NIS"},
    ]
    same = {"subject": "war", "measure": "lost", "period": "2025-01-01", "language": "en"}
    lines = "".join(json.dumps(figure | same) + "\n" for figure in figures)
    (filled.parent / "more.jsonl").write_text(lines)
    assert factdb_command("import", "more.jsonl").returncode == 0
    code, found = names(factdb_command)
    assert code == 1
    assert {"figures-cannot-both-hold", "meets-only-by-an-open-side"} <= set(found)
    return found


@pytest.mark.parametrize(
    ("words", "code", "kept"),
    [
        (["--select", "C"], 1, "C"),
        (["--select", "c101,T"], 1, "CT"),
        (["--select", "T301", "--select", "D"], 0, "TD"),
        (["--select", "meets-only-by-an-open-side"], 0, "T"),
        (["--ignore", "C"], 0, ascii_uppercase.replace("C", "")),
        (["--ignore", "T,R,A"], 1, ascii_uppercase.replace("T", "")),
        (["--select", "C,T", "--ignore", "T301"], 1, "C"),
        (["--select", "C", "--ignore", "C"], 0, ""),
    ],
)
def test_rules_are_chosen(
    words: list[str], code: int, kept: str, factdb_command: FactdbCommand, flagged: list[str]
) -> None:
    """By code, start of a code or name, before the exit code is decided."""
    by_name = {rule.name: rule.code for rule in RULES.values()}
    wanted = [name for name in flagged if by_name[name][0] in kept]
    assert names(factdb_command, *words) == (code, wanted)


def test_unknown_rules_are_told(factdb_command: FactdbCommand, filled: Path) -> None:
    """All that name no rule are told with what comes close, and nothing is reported."""
    done = factdb_command(*BRIEF, "--select", "C101,Z9,", "--ignore", "denyed")
    assert (done.returncode, done.stdout) == (2, "")
    first, empty, last, verdict = done.stderr.splitlines()
    assert first.startswith("--select: 'Z9'")
    assert empty.startswith("--select: ''")
    assert last.startswith("--ignore: 'denyed'")
    assert "denied" in last
    assert verdict == "factdb: nothing was reported"


@pytest.mark.parametrize("where", ["here", "named"])
def test_a_policy_decides(
    where: str, factdb_command: FactdbCommand, flagged: list[str], tmp_path: Path
) -> None:
    """From factdb.toml in the folder, or by name, which wins over it; and the report says so."""
    quiet = '[severity]\nC101 = "quiet"\nT301 = "error"\n'
    if where == "here":
        (tmp_path / "factdb.toml").write_text(quiet)
        words = []
    else:
        (tmp_path / "factdb.toml").write_text("this is not TOML")
        (tmp_path / "desk.toml").write_text(quiet)
        words = ["--policy", "desk.toml"]
    assert names(factdb_command, *words) == (1, [n for n in flagged if n[:7] != "figures"])
    done = factdb_command("report", "conflicts", *words, "--format", "markdown")
    file = "factdb.toml" if where == "here" else "desk.toml"
    assert f"under {file}: C101 is quiet; T301 is an error\n" in done.stdout
    done = factdb_command("report", "conflicts", *words, "--format", "csv")
    assert f"under {file}: C101 is quiet; T301 is an error\n" in done.stderr


def test_severity_decides_the_exit_code(
    factdb_command: FactdbCommand, flagged: list[str], tmp_path: Path
) -> None:
    """Conflicts that are warnings are shown, and end the report with 0."""
    (tmp_path / "factdb.toml").write_text('[severity]\nC101 = "warning"\n')
    assert names(factdb_command) == (0, flagged)


def test_compare_follows_the_policy(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """The intervals are those of the policy, exactly, and the answer says whose they are."""
    assert "C101" in factdb_command("compare", "k-1", "k-3").stdout
    (tmp_path / "factdb.toml").write_text("[precision]\nexact_cap = 0.65\nabout_cap = 0.65\n")
    told = factdb_command("compare", "k-1", "k-3")
    assert "under factdb.toml: a plain number reaches at most 65%" in told.stdout
    (tmp_path / "factdb.toml").unlink()
    assert "under" not in factdb_command("compare", "k-1", "k-3").stdout


def test_filters_that_judge_follow_the_policy(
    factdb_command: FactdbCommand, flagged: list[str], tmp_path: Path
) -> None:
    """What a policy silences is no open conflict for `query --conflicting` either."""
    conflicting = ("query", "--conflicting", "--format", "jsonl")
    assert factdb_command(*conflicting).stdout
    (tmp_path / "factdb.toml").write_text('[rules]\nignore = ["C"]\n')
    assert factdb_command(*conflicting).stdout == ""


@pytest.mark.parametrize(
    "words",
    [["report", "conflicts"], ["compare", "k-1", "k-3"], ["query"], ["export", "-o", "-"]],
)
def test_a_wrong_policy_stops_the_run(
    words: list[str], factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """With 2, everything that is wrong, nothing on stdout, and no file changed."""
    (tmp_path / "factdb.toml").write_text("[windows]\ndefault = -1\n[colours]\n")
    before = states(tmp_path)
    done = factdb_command(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == "factdb: a policy that cannot be followed"
    assert "factdb.toml: windows.default: out of range; found '-1'" in done.stderr
    assert "factdb.toml: colours: no table of a policy" in done.stderr
    assert states(tmp_path) == before
