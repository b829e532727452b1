"""`factdb check`: a draft, figure by figure, as a person or a build would run it."""

import json
from pathlib import Path

import pytest

from tests.conftest import FactdbCommand

KNOWN = [
    {
        "id": f"d-{number}",
        "claim": f"{source} put the North Korean soldiers killed in Russia at {figure}.",
        "subject": "North Korean deployment to Russia",
        "measure": "killed",
        "behaviour": "cumulative",
        "unit": "persons",
        "figure": figure,
        "language": "en",
        "source": source,
        "stated_on": day,
        "publisher": f"Paper {number}",
        "url": f"https://paper.example/{number}",
    }
    for number, (figure, source, day) in enumerate(
        [
            ("about 300", "National Intelligence Service", "2025-01-13"),
            ("600", "National Intelligence Service", "2025-04-30"),
            ("more than 1,000", "Western officials", "2025-05-02"),
        ]
    )
]
DRAFT = """# North Korea's toll in Russia

About 300 North Korean soldiers have been killed in Russia, the National
Intelligence Service said.

The National Intelligence Service said 600 North Koreans were killed. Western
officials said 600 North Korean soldiers had been killed; in Russia 1,000 North
Koreans were killed, Western officials said.

The army bought 40 new tractors.
"""


@pytest.fixture
def known(factdb_command: FactdbCommand, tmp_path: Path) -> Path:
    """A database with what is known, and a draft beside it."""
    (tmp_path / "known.jsonl").write_text("\n".join(map(json.dumps, KNOWN)))
    (tmp_path / "draft.md").write_text(DRAFT)
    assert factdb_command("import", "known.jsonl").returncode == 0
    return tmp_path


def rows(factdb_command: FactdbCommand, *words: str) -> list[dict[str, object]]:
    """The verdicts as JSON."""
    done = factdb_command("check", "draft.md", "--on", "2025-05-10", *words, "--format", "json")
    found: list[dict[str, object]] = json.loads(done.stdout)
    told = [row for row in found if row["verdict"] != "supported"]
    assert done.returncode == bool(told), done.stderr
    return found


def test_every_figure_of_a_draft_gets_its_verdict(
    factdb_command: FactdbCommand, known: Path
) -> None:
    """With its place in the draft, and the claims that it rests on."""
    found = rows(factdb_command, "--all")
    assert [(row["figure"], row["verdict"], row["line"], row["column"]) for row in found] == [
        ("About 300", "outdated", 3, 1),
        ("600", "supported", 6, 40),
        ("600", "misattributed", 7, 16),
        ("1,000", "hedge", 7, 69),
        ("40", "unsourced", 10, 17),
    ]
    assert found[0]["claims"] == ["d-1", "d-0"]
    assert "600" in str(found[0]["wording"])
    for row in found:
        assert DRAFT[int(str(row["start"])) : int(str(row["end"]))] == row["figure"]


def test_what_is_supported_is_told_only_where_it_is_asked(
    factdb_command: FactdbCommand, known: Path
) -> None:
    """And a rule that is left out counts for nothing."""
    assert [row["verdict"] for row in rows(factdb_command)] == [
        "outdated", "misattributed", "hedge", "unsourced",
    ]  # fmt: skip
    assert [row["rule"] for row in rows(factdb_command, "--select", "F2")] == ["F202", "F201"]
    assert rows(factdb_command, "--ignore", "F") == []


def test_a_person_reads_lines_like_a_linter_s(factdb_command: FactdbCommand, known: Path) -> None:
    """Place, code and verdict first; what to type to see more."""
    lines = factdb_command("check", "draft.md", "--on", "2025-05-10").stdout.splitlines()
    assert lines[0].startswith("draft.md:3:1 F302 outdated: “About 300”")
    assert any(line.strip() == "factdb show d-1 d-0" for line in lines)
    assert all(len(line) <= 80 for line in lines)


def test_it_is_told_to_hosts_of_code(factdb_command: FactdbCommand, known: Path) -> None:
    """GitHub's workflow commands, and SARIF."""
    done = factdb_command("check", "draft.md", "--on", "2025-05-10", "--format", "github")
    first = done.stdout.splitlines()[0]
    assert first.startswith(
        "::error file=draft.md,line=3,col=1,endColumn=10,title=F302 outdated::“About 300”: "
    )
    factdb_command("check", "draft.md", "--on", "2025-05-10", "-o", "out.sarif")
    log = json.loads((known / "out.sarif").read_text())
    (run,) = log["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["F302", "F202", "F304", "F201"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 1, 10)


def test_a_clean_draft_ends_with_nought(factdb_command: FactdbCommand, known: Path) -> None:
    """Also from stdin."""
    clean = "The National Intelligence Service said 600 North Koreans were killed in Russia.\n"
    done = factdb_command("check", "-", "--on", "2025-05-10", input=clean)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "nothing to say of this draft")


def test_other_reports_have_no_places_to_tell(factdb_command: FactdbCommand, known: Path) -> None:
    """A format for findings in a file is refused where there is none."""
    done = factdb_command("list", "sources", "--format", "sarif")
    assert done.returncode == 2
    assert "factdb check has them" in done.stderr


def test_what_cannot_be_read_is_said(factdb_command: FactdbCommand, known: Path) -> None:
    """A file that is not there, and an empty one."""
    (known / "empty.md").write_text("")
    for name, told in {"none.md": "none.md", "empty.md": "empty"}.items():
        done = factdb_command("check", name)
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr
