"""`factdb report sourcing`, `wording` and `timeline`: what they print, word for word.

``FACTDB_UPDATE_GOLDEN=1 pytest tests/cli`` writes the golden files anew; read the change.
"""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_deciding import NEW_EVIDENCE, bring_in, decide
from tests.conftest import FactdbCommand

GOLDEN = Path(__file__).parent / "golden"
SHOWN = {
    "report-sourcing": ["report", "sourcing"],
    "report-sourcing-full": ["report", "sourcing", "--full"],
    "report-sourcing-brief": ["report", "sourcing", "--brief"],
    "report-sourcing-nothing": ["report", "sourcing", "--source", "nobody at all"],
    "report-sourcing-markdown": ["report", "sourcing", "prajurit", "--format", "markdown"],
    "report-wording": ["report", "wording"],
    "report-wording-nothing": ["report", "wording", "--source", "nobody at all"],
    "report-wording-markdown": ["report", "wording", "prajurit", "--format", "markdown"],
    "report-timeline": ["report", "timeline"],
    "report-timeline-nothing": ["report", "timeline", "--source", "nobody at all"],
}


@pytest.mark.parametrize("name", SHOWN)
def test_golden(name: str, factdb_command: FactdbCommand, filled: Path) -> None:
    """What a person sees at 80 columns is what the golden file holds; no line is longer."""
    done = factdb_command(*SHOWN[name])
    assert (done.returncode, done.stderr) == (0, "")
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


def test_briefly_or_in_full(factdb_command: FactdbCommand, filled: Path) -> None:
    """One finding a row, the loudest first, those that are gone too; or each claim whole."""
    whole = sourcing(factdb_command)
    done = factdb_command("report", "sourcing", "--brief", "--format", "json")
    rows = json.loads(done.stdout)
    assert {(row["finding"], row["reason"]) for row in rows} == {
        (row["finding"], row["reason"]) for row in whole["flags"]
    }
    assert [row["rule"] for row in rows] == sorted(row["rule"] for row in whole["flags"])
    assert "5 claims · 5 attributions" in done.stderr
    (filled.parent / "factdb.toml").write_text('[severity]\nS707 = "error"\n')
    loud = json.loads(factdb_command("report", "sourcing", "--brief", "--format", "json").stdout)
    assert (loud[0]["rule"], loud[0]["kind"]) == ("S707", "error")
    assert factdb_command("report", "sourcing", "--format", "json", "-o", "b.json").returncode
    then = ["--known-at", "2024-10-01", "--since", "b.json", "--brief", "--format", "json"]
    gone = json.loads(factdb_command("report", "sourcing", *then).stdout)
    assert {(row["finding"], row["kind"], row["state"]) for row in gone} == {
        (row["finding"], "gone", "gone") for row in whole["flags"]
    }
    shown = factdb_command("report", "sourcing", "--full").stdout
    assert all(row["finding"] in shown for row in whole["flags"])
    assert all(row["text"] in " ".join(shown.split()) for row in whole["chains"])
    refused = factdb_command("report", "sourcing", "--full", "--brief")
    assert (refused.returncode, refused.stdout) == (2, "")


def flags(report: dict[str, Any], part: str = "flags") -> set[tuple[str, str]]:
    """Return the claims and rules of the findings in a part of a report."""
    return {(row["claim"], row["rule"]) for row in report[part]}


def test_rules_and_policy_decide_what_is_told(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """Selection and policy choose the rules; 1 is only where one that is shown is an error."""
    whole = sourcing(factdb_command)
    assert {rule for _, rule in flags(whole)} >= {"S701", "S707"}
    one = sourcing(factdb_command, "--select", "S70", "--ignore", "S707")
    assert flags(one) == {told for told in flags(whole) if told[1] != "S707"}
    assert "S707" not in {row["rule"] for row in one["rules"]}
    assert len(one["chains"]) == len(whole["chains"]), "a claim without findings stays"
    policy = tmp_path / "factdb.toml"
    policy.write_text('[severity]\nS701 = "error"\nS707 = "quiet"\n')
    loud = sourcing(factdb_command)
    assert {(row["rule"], row["severity"]) for row in loud["flags"]} >= {("S701", "error")}
    assert "S707" not in {rule for _, rule in flags(loud)}
    assert factdb_command("report", "sourcing").returncode == 1
    assert factdb_command("report", "sourcing", "--ignore", "S701").returncode == 0
    policy.write_text('[sources]\nunnamed = ["Pyongyang"]\n')
    assert "S702" in {rule for _, rule in flags(sourcing(factdb_command))}
    told = factdb_command("report", "timeline").stdout
    assert "under factdb.toml: unnamed by Pyongyang" in told


def test_sourcing_and_timeline_as_known_on_a_day(
    factdb_command: FactdbCommand, filled: Path
) -> None:
    """Only what was published by then, and the report says which day it is of."""
    early = sourcing(factdb_command, "--known-at", "2024-11-04")
    assert early["known_at"] == "2024-11-04"
    assert {row["claim"] for row in early["chains"]} == {"k-1", "k-4", "k-5"}
    shown = factdb_command("report", "sourcing", "--known-at", "2024-11-04").stdout
    assert shown.startswith("As known on 2024-11-04\n")
    done = factdb_command("report", "timeline", "--known-at", "2024-11-04", "--format", "json")
    line = json.loads(done.stdout)
    assert line["known_at"] == "2024-11-04"
    assert {step["claim"] for step in line["steps"]} == {"k-1", "k-4"}


def test_sourcing_since_a_day_or_a_report(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """New, changed and gone alone are told, with the claims they are of."""
    since = sourcing(factdb_command, "--since", "2024-11-04")
    assert {row["state"] for row in since["flags"]} <= {"new", "changed"}
    assert {row["claim"] for row in since["chains"]} == {claim for claim, _ in flags(since)}
    assert factdb_command("report", "sourcing", "-o", "before.json").returncode == 0
    same = sourcing(factdb_command, "--since", "before.json")
    assert (same["chains"], same["flags"], same["gone"]) == ([], [], [])
    bring_in(factdb_command, tmp_path, NEW_EVIDENCE)
    later = sourcing(factdb_command, "--since", "before.json")
    assert {(row["claim"], row["state"]) for row in later["flags"]} == {("k-6", "new")}
    then = ["--known-at", "2024-10-01", "--since", "before.json"]
    gone = sourcing(factdb_command, *then)
    assert flags(gone, "gone") == flags(json.loads((tmp_path / "before.json").read_text()))
    asked = flags(sourcing(factdb_command, *then, "prajurit"), "gone")
    assert {claim for claim, _ in asked} == {"k-2"}, "and what was not asked for is not gone"
    refused = factdb_command("report", "conflicts", "--since", "before.json")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "not a report of conflicts" in refused.stderr


def test_a_sourcing_finding_is_decided(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """It leaves the report, --resolved shows it, and other evidence brings it back as changed."""
    whole = sourcing(factdb_command)
    (flag,) = [row for row in whole["flags"] if (row["claim"], row["rule"]) == ("k-2", "S701")]
    assert "S701 one-origin-only: claim k-2" in decide(factdb_command, flag["finding"])
    left = sourcing(factdb_command, "--resolved")
    assert flags(left) == flags(whole) - {("k-2", "S701")}
    assert flags(left, "resolved") == {("k-2", "S701")}
    shown = factdb_command("report", "sourcing").stdout
    assert "1 resolved, not shown (--resolved shows them)" in shown
    assert "explained by Ana on 20" in factdb_command("report", "sourcing", "--resolved").stdout
    lines = (Path(__file__).parent / "figures.jsonl").read_text().splitlines()
    (again,) = [json.loads(line) for line in lines if json.loads(line)["id"] == "k-2"]
    bring_in(factdb_command, tmp_path, again | {"id": "k-9", "url": "https://wire.example/9"})
    back = [row for row in sourcing(factdb_command)["flags"] if row["finding"] == flag["finding"]]
    assert [row["standing"] for row in back] == ["changed"]
    listed = json.loads(factdb_command("list", "decisions", "--format", "json").stdout)
    assert [(row["rule"], row["today"]) for row in listed] == [("S701", "changed")]


@pytest.mark.parametrize("article", ["https://wire.example", "wire.example"])
def test_an_article_is_asked_for(article: str, factdb_command: FactdbCommand, filled: Path) -> None:
    """By its address or part of it; one that is none says so."""
    everything = {row["url"]: row["claim"] for row in sourcing(factdb_command)["chains"]}
    wanted = {claim for url, claim in everything.items() if article in (url or "")}
    assert {row["claim"] for row in sourcing(factdb_command, "--article", article)["chains"]} == (
        wanted
    )
    done = factdb_command("query", "--article", "no%such")
    assert "no article matches" in done.stderr


@pytest.mark.parametrize("by", ["id", "title", "url"])
def test_every_report_takes_one_article(
    by: str, factdb_command: FactdbCommand, filled: Path
) -> None:
    """By id, title or address: the claims it printed, and what they are set against."""
    listed = json.loads(factdb_command("list", "articles", "--format", "json").stdout)
    (article,) = [row for row in listed if row["title"] == "Embassy counts"]

    def told(report: str) -> dict[str, Any]:
        done = factdb_command("report", report, "--article", article[by], "--format", "json")
        whole: dict[str, Any] = json.loads(done.stdout)
        return whole

    assert [row["claim"] for row in told("sourcing")["chains"]] == ["k-3"]
    whole = json.loads(factdb_command("report", "conflicts", "--format", "json").stdout)
    assert told("conflicts")["conflicts"] == whole["conflicts"] != []
    other = factdb_command(
        "report", "conflicts", "--article", "https://wire.example/5", "--format", "json"
    )
    assert json.loads(other.stdout)["conflicts"] == []
    assert {row["claim"] for row in told("timeline")["steps"]} == {"k-3"}


def test_timeline_as_a_table(factdb_command: FactdbCommand, filled: Path) -> None:
    """In CSV a row is a figure, under its question, with its interval and who printed it."""
    done = factdb_command("report", "timeline", "--format", "json")
    steps = json.loads(done.stdout)["steps"]
    assert [step["claim"] for step in steps] == ["k-4", "k-1", "k-2", "k-3"]
    assert steps[0]["interval"] == [7600, 8400]
    assert steps[1]["interval"] == [10000, None]
    assert steps[2]["chain"] == ["Ministry of Defense", "Yonhap", "AFP", "Surat"]
    written = factdb_command("report", "timeline", "--format", "csv").stdout
    values = [row["claim"] for row in csv.DictReader(io.StringIO(written))]
    assert values == ["k-4", "k-1", "k-2", "k-3"]


def wording(command: FactdbCommand, *words: str) -> dict[str, Any]:
    """Return the sentences these words ask for."""
    found: dict[str, Any] = json.loads(
        command("report", "wording", *words, "--format", "json").stdout
    )
    return found


def test_wording_is_that_of_sourcing(factdb_command: FactdbCommand, filled: Path) -> None:
    """One sentence a question, the same in both, with the attributions that it rests on."""
    report = wording(factdb_command)
    assert [row["wording"] for row in report["wording"]] == [
        row["wording"] for row in sourcing(factdb_command)["wording"]
    ]
    (in_russia,) = [row for row in report["wording"] if row["place"] == ["Russia"]]
    assert (in_russia["origins"], in_russia["articles"]) == (3, 3)
    assert in_russia["claims"] == ["k-3", "k-1", "k-2"]
    assert (in_russia["first_stated"], in_russia["last_stated"]) == ("2024-11-04", "2024-11-06")
    written = factdb_command("report", "wording", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(written)))
    assert [row["wording"] for row in rows] == [row["wording"] for row in report["wording"]]
    page = factdb_command("report", "wording", "--format", "html").stdout
    assert all(row["wording"] in page for row in report["wording"])


def test_wording_looks_back(factdb_command: FactdbCommand, filled: Path, tmp_path: Path) -> None:
    """As known on a day, and only what reads otherwise since a day or a saved report."""
    early = factdb_command("report", "wording", "--known-at", "2024-11-04").stdout
    assert early.startswith("As known on 2024-11-04\n")
    assert "more than 10,000, according to Pentagon (4 November 2024)" in early
    since = wording(factdb_command, "--since", "2024-11-04")["wording"]
    assert [(row["place"], row["state"]) for row in since] == [(["Russia"], "changed")]
    assert factdb_command("report", "wording", "-o", "before.json").returncode == 0
    same = factdb_command("report", "wording", "--since", "before.json").stdout
    assert same.startswith("No sentence reads otherwise.\n")
    then = ["--known-at", "2024-10-01", "--since", "before.json"]
    gone = wording(factdb_command, *then)
    before = json.loads((tmp_path / "before.json").read_text())["wording"]
    assert gone["gone"] == [row | {"state": "gone"} for row in before]
    assert "Gone ─" in factdb_command("report", "wording", *then).stdout


def timeline(command: FactdbCommand, *words: str) -> dict[str, Any]:
    """Return the timelines these words ask for."""
    found: dict[str, Any] = json.loads(
        command("report", "timeline", *words, "--format", "json").stdout
    )
    return found


def test_timeline_since_a_day_or_a_report(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """The lines of who has stated something since are told whole, and those that are gone."""
    since = timeline(factdb_command, "--since", "2024-11-04")
    assert {(step["claim"], step["state"]) for step in since["steps"]} == {
        ("k-2", "new"), ("k-3", "new"),
    }  # fmt: skip
    assert factdb_command("report", "timeline", "-o", "before.json").returncode == 0
    same = timeline(factdb_command, "--since", "before.json")
    assert (same["steps"], same["gone"]) == ([], [])
    shown = factdb_command("report", "timeline", "--since", "before.json").stdout
    assert shown.startswith("Nothing new or changed, and nothing gone.\n")
    assert "since the report saved in before.json: 0 new, 4 unchanged, 0 changed, 0 gone" in shown
    lines = (Path(__file__).parent / "figures.jsonl").read_text().splitlines()
    (again,) = [json.loads(line) for line in lines if json.loads(line)["id"] == "k-2"]
    more = {"figure": "13.000", "stated_on": "2024-12-05", "published_on": "2024-12-05"}
    bring_in(factdb_command, tmp_path, again | more | {"id": "k-9", "url": "https://w.example/9"})
    later = timeline(factdb_command, "--since", "before.json")
    assert [(step["claim"], step["state"]) for step in later["steps"]] == [
        ("k-2", "changed"), ("k-9", "changed"),
    ]  # fmt: skip
    shown = factdb_command("report", "timeline", "--since", "before.json").stdout
    assert "Ministry of Defense · Russia · changed\n" in shown
    then = ["--known-at", "2024-10-01", "--since", "before.json"]
    before = json.loads((tmp_path / "before.json").read_text())["steps"]
    gone = timeline(factdb_command, *then)
    assert gone["gone"] == [step | {"state": "gone"} for step in before]
    shown = factdb_command("report", "timeline", *then).stdout
    assert shown.startswith("Gone ─")
    asked = timeline(factdb_command, *then, "--source", "Pentagon")["gone"]
    assert {step["claim"] for step in asked} == {"k-1"}, "what was not asked for is not gone"
    refused = factdb_command("report", "timeline", "--since", "factdb.db")
    assert (refused.returncode, refused.stdout) == (2, "")


@pytest.mark.parametrize("report", ["sourcing", "wording", "timeline"])
def test_markup_stays_text(report: str, factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """Names and claims are shown as they are written, whatever they would be elsewhere."""
    markup = "[red]x[/red] <b> :smile:"
    names = ("claim", "measure", "source", "publisher")
    (tmp_path / "markup.jsonl").write_text(
        json.dumps({**dict.fromkeys(names, markup), "figure": "300", "language": "en"})
    )
    assert factdb_command("import", "markup.jsonl").returncode == 0
    assert factdb_command("report", report).stdout.count(markup) >= 2
