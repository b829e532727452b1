"""`factdb correct`, as a process."""

import json
from pathlib import Path

import pytest

from tests.conftest import FactdbCommand

HOSTILE = "[red]x[/red] '); DROP TABLE changes;-- \N{RIGHT-TO-LEFT OVERRIDE}=1+1"


def test_a_correction_is_told_by_show_and_list(factdb_command: FactdbCommand, filled: Path) -> None:
    """Who, what and why, also where the words are hostile."""
    done = factdb_command(
        "correct", "k-1", "--set", f"note={HOSTILE}", "--note", HOSTILE, "--by", "Ana"
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "k-1: note: nothing became “[red]x[/red]" in done.stderr
    (listed,) = json.loads(factdb_command("list", "changes", "--format", "json").stdout)
    assert (listed["id"], listed["after"], listed["note"]) == ("k-1", HOSTILE, HOSTILE)
    shown = json.loads(factdb_command("show", "k-1", "--format", "json").stdout)
    assert [row["changed_by"] for row in shown["changes"]] == ["Ana"]
    for words in (("show", "k-1"), ("list", "changes")):
        told = factdb_command(*words)
        assert "[red]x[/red]" in told.stdout
        assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in told.stdout
    assert "Ana" in factdb_command("show", "k-1", "--format", "markdown").stdout
    again = factdb_command("correct", "k-1", "--set", f"note={HOSTILE}", "--note", "x")
    assert again.returncode == 0
    assert "nothing was changed" in again.stderr


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("nobody", "--set", "note=x", "--note", "x"), "is 'nobody'"),
        (("k-1", "--set", "note=x"), "Missing option '--note'"),
        (("k-1", "--set", "note=x", "--note", " "), "--note: nothing is given"),
        (("k-1", "--set", "note", "--set", "=x", "--note", "x"), "'note': expected FIELD=VALUE"),
        (("k-1", "--set", "note=x", "--unset", "note", "--note", "x"), "--set gives it a value"),
        (("k-1", "--set", "text=@bad.txt", "--note", "x"), "bad.txt: 'utf-8' codec"),
        (("k-1", "--set", "text=@none.txt", "--note", "x"), "none.txt: No such file"),
        (("k-1", "--set", "figure=lots of them", "--note", "x"), "k-1: figure: "),
        (("k-1", "--set", "nonsense=x", "--note", "x"), "nonsense: no field of a claim"),
    ],
)
def test_bad_input_is_one_message_and_changes_nothing(
    factdb_command: FactdbCommand,
    filled: Path,
    tmp_path: Path,
    words: tuple[str, ...],
    expected: str,
) -> None:
    """Exit code 2, what is wrong, and no history."""
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00")
    done = factdb_command("correct", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert expected in done.stderr
    assert json.loads(factdb_command("list", "changes", "--format", "json").stdout) == []


def test_a_withdrawn_article_says_what_rests_on_it(
    factdb_command: FactdbCommand, filled: Path
) -> None:
    """And the sourcing report flags just those."""
    article = json.loads(factdb_command("list", "articles", "--format", "json").stdout)[0]
    done = factdb_command(
        "correct", article["id"], "--set", "status=withdrawn", "--note", "Retracted."
    )
    assert f"{article['claims']} claim" in done.stderr
    assert "`factdb report sourcing` flags them under S706" in done.stderr
    assert "was withdrawn" in factdb_command("report", "sourcing").stdout


def test_a_figure_is_one_change_whatever_its_fields(
    factdb_command: FactdbCommand, filled: Path
) -> None:
    """In the message, in `list` and in `show`; and a new name is said to be new."""
    said = []
    for figure in ("up to 12,000", "11,000"):
        fields = (f"figure={figure}", "language=en", "speaker=Smith")
        words = [word for field in fields for word in ("--set", field)]
        done = factdb_command("correct", "k-1", *words, "--note", "Misread.")
        assert done.returncode == 0, done.stderr
        said.append(done.stderr)
    assert ["factdb: the source 'Smith' is new (s" in told for told in said] == [True, False]
    assert "k-1: figure: “up to 12,000 [<= 12000]” became “11,000 [= 11000]”" in said[1]
    listed = json.loads(factdb_command("list", "changes", "--format", "json").stdout)
    shown = json.loads(factdb_command("show", "k-1", "--format", "json").stdout)["changes"]
    for rows in (listed, shown):
        told = [(row["before"], row["after"]) for row in rows if row["field"] == "figure"]
        assert told[0] == ("up to 12,000 [<= 12000]", "11,000 [= 11000]")
        assert len(told) == 2
        assert not {"comparator", "low", "high"} & {row["field"] for row in rows}
