"""Stories imported, and what is read out of them reviewed, as a person does it."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import FactdbCommand

STORY = """The toll in Kursk

South Korea's spy agency said on Monday that about 300 North Korean soldiers had been killed
in Russia.

She said 40 more were wounded. "We count every day," Kim Min-su told reporters.
"""
KNOWN = {
    "id": "n-1",
    "claim": "Some 200 North Korean soldiers had been killed in Russia.",
    "subject": "North Korean deployment to Russia",
    "measure": "killed",
    "behaviour": "cumulative",
    "figure": "200",
    "source": "Spy agency of South Korea",
    "stated_on": "2024-12-19",
    "url": "https://paper.example/1",
}
BY = ("--by", "Ana")


@pytest.fixture
def told(factdb_command: FactdbCommand, tmp_path: Path) -> Path:
    """A database that knows the measure, and the story brought into it."""
    (tmp_path / "known.jsonl").write_text(json.dumps(KNOWN))
    (tmp_path / "story.txt").write_text(STORY)
    assert factdb_command("import", "known.jsonl").returncode == 0
    done = factdb_command("import", "story.txt")
    assert done.returncode == 0
    assert "“The toll in Kursk”: 3 proposed, 0 known" in done.stderr
    return tmp_path


def proposals(factdb_command: FactdbCommand) -> list[dict[str, str]]:
    """What stories are read to say."""
    done = factdb_command("list", "proposals", "--format", "json")
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found


def claims(factdb_command: FactdbCommand) -> list[dict[str, str]]:
    """What is claimed, as flat records."""
    done = factdb_command("export", "-o", "-", "--format", "jsonl")
    return [json.loads(line) for line in done.stdout.splitlines()]


def claimed(factdb_command: FactdbCommand, figure: str) -> dict[str, str]:
    """The claim with this figure."""
    (found,) = (one for one in claims(factdb_command) if one.get("figure") == figure)
    return found


def test_a_story_waits_for_review(factdb_command: FactdbCommand, told: Path) -> None:
    """Its figures are nobody's claims before, and it brings nothing when it comes again."""
    found = proposals(factdb_command)
    assert [(row["printed"], row["credited_to"], row["state"]) for row in found] == [
        ("about 300", "South Korea's spy agency", "waiting"),
        ("40", None, "waiting"),
        (None, "Kim Min-su", "waiting"),
    ]
    assert len(claims(factdb_command)) == 1
    assert "0 proposed, 3 known" in factdb_command("import", "story.txt").stderr


def test_they_are_asked_one_by_one(factdb_command: FactdbCommand, told: Path) -> None:
    """Accept with the measure that is clear, undo, accept with another source, reject, leave."""
    done = factdb_command("review", *BY, input="a\nu\n@1\nr\nx\nq\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "'x' is no answer" in done.stderr
    assert "factdb: 1 still wait" in done.stderr
    assert [row["state"] for row in proposals(factdb_command)] == [
        "accepted", "rejected", "waiting",
    ]  # fmt: skip
    accepted = claimed(factdb_command, "about 300")
    assert (accepted["measure"], accepted["source"]) == ("killed", "Spy agency of South Korea")
    assert accepted["article"] == "The toll in Kursk"
    assert (accepted["comparator"], accepted["low"]) == ("~", "300")


def test_the_sentence_is_in_view(factdb_command: FactdbCommand, told: Path) -> None:
    """With what was read, and the choices."""
    shown = factdb_command("review", *BY, input="").stderr
    assert "South Korea's spy agency said on Monday that about 300 North Korean soldiers" in shown
    assert "taken by a" in shown
    assert "@1" in shown


def test_nothing_is_accepted_by_accident(factdb_command: FactdbCommand, told: Path) -> None:
    """An empty line is no answer, and who leaves in the middle of an edit has decided nothing."""
    for typed in ("\n\nq\n", "e\nmeasure=dead\n", "", "s\ns\ns\n"):
        assert factdb_command("review", *BY, input=typed).returncode == 0
        assert {row["state"] for row in proposals(factdb_command)} == {"waiting"}, typed
    assert len(claims(factdb_command)) == 1


def test_fields_can_be_changed(factdb_command: FactdbCommand, told: Path) -> None:
    """In the dialogue line by line, a wrong one told and asked again; or by options."""
    done = factdb_command("review", *BY, input="e\nmeasure=dead\nstated_on=2025-01-13\n\nq\n")
    assert done.returncode == 0, done.stderr
    last = claimed(factdb_command, "about 300")
    assert (last["measure"], last["stated_on"]) == ("dead", "2025-01-13")
    wounded = proposals(factdb_command)[1]["id"]
    options = ("--as", "accepted", "--set", "source=Seoul", "--set", "measure=wounded")
    done = factdb_command("review", wounded[:8], *options, *BY)
    assert done.returncode == 0, done.stderr
    assert claimed(factdb_command, "40")["measure"] == "wounded"
    done = factdb_command("review", wounded, "--as", "accepted", "--set", "colour=red", *BY)
    assert done.returncode == 2
    assert "colour=red" in done.stderr


def test_those_who_trust_it_accept_all(factdb_command: FactdbCommand, told: Path) -> None:
    """But not what somebody said whom nobody can name."""
    done = factdb_command("review", "--accept-all", *BY)
    assert "2 proposals accepted by Ana; 1 need a person" in done.stderr
    assert [row["state"] for row in proposals(factdb_command)] == [
        "accepted", "waiting", "accepted",
    ]  # fmt: skip
    assert claimed(factdb_command, "about 300")["measure"] == "killed"


def test_a_decision_can_be_taken_back(factdb_command: FactdbCommand, told: Path) -> None:
    """And the claim goes with it."""
    first = proposals(factdb_command)[0]["id"]
    assert factdb_command("review", first, "--as", "accepted", *BY).returncode == 0
    assert len(claims(factdb_command)) == 2
    assert factdb_command("review", first, "--as", "waiting", *BY).returncode == 0
    assert len(claims(factdb_command)) == 1
    assert proposals(factdb_command)[0]["state"] == "waiting"


def test_a_bad_decision_changes_nothing(factdb_command: FactdbCommand, told: Path) -> None:
    """An id of none, a decision without ids, and a date that is none."""
    before = proposals(factdb_command)
    first = before[0]["id"]
    bad = ("--as", "accepted", "--set", "stated_on=soon")
    for words in (("q0000", "--as", "rejected"), ("--as", "rejected"), (first, *bad)):
        done = factdb_command("review", *words, *BY)
        assert (done.returncode, done.stdout) == (2, ""), words
    assert proposals(factdb_command) == before


def test_a_corrected_version_flags_what_rests_on_it(
    factdb_command: FactdbCommand, tmp_path: Path
) -> None:
    """The wire withdraws its story; its claims are told by the sourcing report."""
    wire = {
        "uri": "urn:wire:1",
        "type": "text",
        "versioncreated": "2025-01-13T10:00:00Z",
        "version": "1",
        "pubstatus": "usable",
        "headline": "The toll",
        "language": "en",
        "body_text": "The ministry of defence said 300 soldiers had been killed.",
    }
    (tmp_path / "wire.json").write_text(json.dumps(wire))
    assert factdb_command("import", "wire.json").returncode == 0
    assert factdb_command("review", "--accept-all", *BY).returncode == 0
    later = wire | {"version": "2", "pubstatus": "canceled"}
    (tmp_path / "wire.json").write_text(json.dumps(later))
    done = factdb_command("import", "wire.json")
    assert "withdrawn" in done.stderr, done.stderr
    report = factdb_command("report", "sourcing", "--select", "S706")
    assert report.returncode == 1
    assert "withdrawn" in report.stdout


def test_what_cannot_be_read_harms_no_other(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """An empty file and a broken one beside a good one; nothing of them is stored."""
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04nothing")
    done = factdb_command("import", "empty.txt", "story.txt", "broken.docx")
    assert done.returncode == 2
    assert "2 stories could not be read; all others came in" in done.stderr
    for name in ("empty.txt", "broken.docx"):
        assert name in done.stderr
    with sqlite3.connect(tmp_path / "factdb.db") as database:
        assert database.execute("SELECT count(*) FROM articles").fetchone() == (1,)


def test_no_private_address_is_fetched(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """An address of this machine is refused before it is asked, and nothing is made."""
    done = factdb_command("import", "http://127.0.0.1:9/story.html")
    assert done.returncode == 2
    assert "127.0.0.1" in done.stderr
    assert "private" in done.stderr or "local" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_writes_nothing(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """And says what would come."""
    (tmp_path / "story.txt").write_text(STORY)
    done = factdb_command("import", "story.txt", "--dry-run")
    assert "would propose 3 claims" in done.stderr
    assert not (tmp_path / "factdb.db").exists()
