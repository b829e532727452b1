"""`factdb report sourcing` and `factdb report timeline`: what they print, word for word.

``FACTDB_UPDATE_GOLDEN=1 pytest tests/cli`` writes the golden files anew; read the change.
"""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FactdbCommand

GOLDEN = Path(__file__).parent / "golden"
SHOWN = {
    "report-sourcing": ["report", "sourcing"],
    "report-sourcing-nothing": ["report", "sourcing", "--source", "nobody at all"],
    "report-sourcing-markdown": ["report", "sourcing", "prajurit", "--format", "markdown"],
    "report-timeline": ["report", "timeline"],
    "report-timeline-nothing": ["report", "timeline", "--source", "nobody at all"],
}


@pytest.mark.parametrize("name", SHOWN)
def test_golden(name: str, factdb_command: FactdbCommand, filled: Path) -> None:
    """What a person sees at 80 columns is what the golden file holds; no line is longer."""
    done = factdb_command(*SHOWN[name])
    found = "sourcing" in name and "nothing" not in name
    assert (done.returncode, done.stderr) == (1 if found else 0, "")
    assert max(map(len, done.stdout.splitlines())) <= 80 or "markdown" in name
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("FACTDB_UPDATE_GOLDEN"):
        golden.write_text(done.stdout, encoding="utf-8")
    assert done.stdout == golden.read_text(encoding="utf-8")


def sourcing(command: FactdbCommand, *words: str) -> dict[str, Any]:
    """Return the report on what these words ask for."""
    done = command("report", "sourcing", *words, "--format", "json")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_sourcing_without_findings(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """Two named origins, direct and archived: nothing to say, and the end is 0."""
    rows = [
        {"id": who, "subject": "War", "measure": "killed", "figure": "300", "source": who,
         "source_kind": "body", "stated_on": "2025-01-13", "url": f"https://{who}.example",
         "archived_url": f"https://archive.example/{who}"}
        for who in ("NIS", "HUR")
    ]  # fmt: skip
    (tmp_path / "two.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert factdb_command("import", "two.jsonl").returncode == 0
    done = factdb_command("report", "sourcing")
    assert done.returncode == 0
    assert "300, according to HUR (13 January 2025) and NIS (13 January 2025)" in done.stdout
    assert "0 findings on 0 claims of 2" in done.stdout


def test_a_filter_chooses_claims_and_hides_no_context(
    factdb_command: FactdbCommand, filled: Path
) -> None:
    """What is found on a claim is the same whatever else is asked for."""
    whole, one = sourcing(factdb_command), sourcing(factdb_command, "prajurit")
    assert [row["claim"] for row in one["chains"]] == ["k-2"]
    assert one["flags"] == [row for row in whole["flags"] if row["claim"] == "k-2"]
    assert [row["wording"] for row in one["wording"]] == [
        row["wording"] for row in whole["wording"] if "12,000" in str(row["wording"])
    ]


def test_every_finding_is_counted_under_its_rule(
    factdb_command: FactdbCommand, filled: Path
) -> None:
    """The counts of the summary are those of the findings below it."""
    report = sourcing(factdb_command)
    fired = [row["rule"] for row in report["flags"]]
    assert {row["rule"]: row["claims"] for row in report["rules"]} == {
        row["rule"]: fired.count(row["rule"]) for row in report["rules"]
    }
    assert report["findings"] == len(fired)


def test_timeline_as_a_table(factdb_command: FactdbCommand, filled: Path) -> None:
    """In CSV a row is a figure, under its question, with its interval and who printed it."""
    done = factdb_command("report", "timeline", "--format", "json")
    steps = json.loads(done.stdout)["steps"]
    assert [step["claim"] for step in steps] == ["k-4", "k-1", "k-2", "k-3"]
    assert steps[0]["interval"] == [7600, 8400]
    assert steps[1]["interval"] == [10000, None]
    assert steps[2]["chain"] == ["Ministry of Defense", "Yonhap", "AFP", "Surat"]
    written = factdb_command("report", "timeline", "--format", "csv").stdout
    values = [
        row["value"] for row in csv.DictReader(io.StringIO(written)) if row["field"] == "claim"
    ]
    assert values == ["k-4", "k-1", "k-2", "k-3"]


@pytest.mark.parametrize("report", ["sourcing", "timeline"])
def test_markup_stays_text(report: str, factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """Names and claims are shown as they are written, whatever they would be elsewhere."""
    markup = "[red]x[/red] <b> :smile:"
    names = ("claim", "measure", "source", "publisher")
    (tmp_path / "markup.jsonl").write_text(
        json.dumps({**dict.fromkeys(names, markup), "figure": "300", "language": "en"})
    )
    assert factdb_command("import", "markup.jsonl").returncode == 0
    assert factdb_command("report", report).stdout.count(markup) >= 2
