"""`factdb query`, `show`, `list`, `compare`, `report`: what they print, word for word.

``FACTDB_UPDATE_GOLDEN=1 pytest tests/cli`` writes the golden files anew; read the change.
"""

import csv
import io
import json
import os
import re
from pathlib import Path

import pytest

from factdb.exporters import FORMATS
from tests.conftest import FactdbCommand

GOLDEN = Path(__file__).parent / "golden"
SHOWN = {
    "query": ["query"],
    "query-words": ["query", "prajurit", "dikirim"],
    "query-page": ["query", "--limit", "2", "--page", "2", "--sort", "id"],
    "query-nothing": ["query", "--source", "nobody at all"],
    "query-markdown": ["query", "--limit", "2", "--format", "markdown", "--sort", "id"],
    "show-claim": ["show", "k-2"],
    "show-source": ["show", "Ministry of Defense"],
    "show-measure": ["show", "troops sent", "--limit", "1"],
    "list-sources": ["list", "sources"],
    "list-articles": ["list", "articles"],
    "list-measures": ["list", "measures"],
    "compare": ["compare", "k-1", "k-3"],
    "compare-update": ["compare", "k-4", "k-1"],
    "report-brief": ["report", "conflicts", "--brief"],
    "report-since": ["report", "conflicts", "--since", "2024-11-05"],
    "report-known-at": ["report", "conflicts", "--known-at", "2024-11-06", "--brief"],
}
NOT_STABLE = re.compile(r"\bi[0-9a-f]{16}\b|\S*figures\.jsonl|\d{4}-\d\d-\d\dT\S+")


def same_everywhere(text: str) -> str:
    """Return output with what differs from run to run, ids and times of imports, named."""
    return "\n".join(NOT_STABLE.sub("<import>", line) for line in text.split("\n"))


@pytest.mark.parametrize("name", SHOWN)
def test_golden(name: str, factdb_command: FactdbCommand, filled: Path) -> None:
    """What a person sees at 80 columns is what the golden file holds; no line is longer."""
    done = factdb_command(*SHOWN[name])
    assert done.returncode == (1 if name.startswith("report") else 0)
    assert max(map(len, done.stdout.splitlines()), default=0) <= 80 or "markdown" in name
    shown = same_everywhere(done.stdout)
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("FACTDB_UPDATE_GOLDEN"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def found(command: FactdbCommand, *words: str) -> list[str]:
    """Return the ids of the claims a query finds, in order."""
    done = command("query", *words, "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    return list(dict.fromkeys(json.loads(line)["id"] for line in done.stdout.splitlines()))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["soldier"], ["k-1", "k-5"]),
        (["--source", "pentagon"], ["k-1"]),
        (["--speaker", "Pat Ryder"], ["k-1"]),
        (["--publisher", "surat"], ["k-2"]),
        (["--agency", "AFP"], ["k-1"]),
        (["--subject", "deployment", "--country", "KR"], ["k-2", "k-4"]),
        (["--measure", "troops present"], ["k-5"]),
        (["--place", "Kursk"], ["k-4"]),
        (["--language", "id"], ["k-2"]),
        (["--stance", "denies"], ["k-5"]),
        (["--modality", "planned"], []),
        (["--stated-from", "2024-11-05"], ["k-2", "k-3"]),
        (["--stated-to", "2024-10"], ["k-4", "k-5"]),
        (["--published-from", "2024-11-04", "--published-to", "2024-11-04"], ["k-1"]),
        (["--period-from", "2024-11-06"], ["k-3"]),
        (["--period-to", "2024-10-20"], ["k-4"]),
        (["--figure", "at least 11000"], ["k-1", "k-2"]),
        (["--figure", ">=11,000"], ["k-1", "k-2"]),
        (["--figure", "≤ 5000"], ["k-3"]),
        (["--figure", "7000 to 9000"], ["k-4"]),
        (["--figure", "12.000", "--language", "id"], ["k-2"]),
        (["--conflicting"], ["k-1", "k-2", "k-3", "k-4"]),
        (["--single-origin"], ["k-1", "k-2", "k-3", "k-4", "k-5"]),
        (["--conflicting", "--source", "Embassy"], ["k-3"]),
        (['"sent" OR NEAR(*'], []),
        (["%"], []),
    ],
)
def test_filters(
    words: list[str], expected: list[str], factdb_command: FactdbCommand, filled: Path
) -> None:
    """Every filter finds the claims it says, and nothing in a word is syntax."""
    assert sorted(found(factdb_command, *words)) == expected


def test_sort_and_pages(factdb_command: FactdbCommand, filled: Path) -> None:
    """--sort orders, --limit and --page cut, and what is cut off is said on stderr."""
    assert found(factdb_command, "--sort", "figure")[:2] == ["k-2", "k-1"]
    done = factdb_command("query", "--sort", "id", "--limit", "2", "--page", "3", "--format", "csv")
    assert [row["id"] for row in csv.DictReader(io.StringIO(done.stdout))] == ["k-5"]
    assert done.stderr == "5-5 of 5 claims\n"
    first = factdb_command("query", "--limit", "2", "--format", "jsonl")
    assert first.stderr == "1-2 of 5 claims; next: --page 2\n"
    beyond = factdb_command("query", "--page", "9", "--format", "jsonl")
    assert (beyond.stdout, beyond.stderr) == ("", "there is no page 9: 5 claims in all\n")


def test_a_name_that_matches_nothing_is_told(factdb_command: FactdbCommand, filled: Path) -> None:
    """A filter that nothing can match says so, instead of leaving the person to wonder."""
    done = factdb_command("query", "--source", "nobody")
    assert (done.returncode, done.stdout) == (0, "no claims\n")
    assert "no source matches 'nobody'" in done.stderr


def test_close_names_are_offered(factdb_command: FactdbCommand, filled: Path) -> None:
    """`show` of a misspelt name ends with 2 and says what comes close."""
    done = factdb_command("show", "Pentagn")
    assert done.returncode == 2
    assert "Pentagon" in done.stderr


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("table", ["list", "places"]),
        ("csv", ["query"]),
        ("tsv", ["show", "k-1"]),
        ("json", ["list", "measures"]),
        ("jsonl", ["show", "k-1"]),
        ("markdown", ["compare", "k-1", "k-2"]),
    ],
)
def test_every_format_and_a_file(
    form: str, words: list[str], factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """A format says the same on stdout and in a file, whose name says which format it is."""
    printed = factdb_command(*words, "--format", form)
    assert printed.returncode == 0
    name = f"out{FORMATS[form].extensions[0]}"
    written = factdb_command(*words, "-o", name)
    assert (written.returncode, written.stdout) == (0, "")
    assert (tmp_path / name).read_text() == printed.stdout
    if form == "json":
        json.loads(printed.stdout)
    if form == "jsonl":
        assert all(json.loads(line) for line in printed.stdout.splitlines())
    if form in ("csv", "tsv"):
        delimiter = "," if form == "csv" else "\t"
        rows = list(csv.reader(io.StringIO(printed.stdout, newline=""), delimiter=delimiter))
        assert len({len(row) for row in rows}) == 1


def test_query_and_show_agree(factdb_command: FactdbCommand, filled: Path) -> None:
    """A value found by a query is the value `show` has, to the last digit."""
    queried = json.loads(factdb_command("query", "sekitar", "--format", "json").stdout)[0]
    shown = json.loads(factdb_command("show", "k-2", "--format", "json").stdout)
    attribution = shown["attributions"][0]
    assert queried == {name: shown.get(name, attribution.get(name)) for name in queried}
    assert queried["via"] == ["Yonhap", "AFP"]
    assert queried["low"] == 12000


def test_compare_answers_as_the_issue_says(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """--pairs answers a file in its order, an object a line, intervals as numbers."""
    (tmp_path / "pairs.csv").write_text("b,a,why\nk-3,k-1,x\nk-2,k-1,y\nk-5,k-1,z\n")
    done = factdb_command("compare", "--pairs", "pairs.csv", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    keys = ["a", "b", "relation", "reason", "rule", "a_interval", "b_interval"]
    assert [list(answer) for answer in answers] == [keys] * 3
    assert [(answer["a"], answer["b"]) for answer in answers] == [
        ("k-1", "k-3"), ("k-1", "k-2"), ("k-1", "k-5"),
    ]  # fmt: skip
    assert [answer["relation"] for answer in answers] == [
        "conflict",
        "compatible",
        "not_comparable",
    ]
    assert answers[0]["a_interval"] == [10000, None]
    assert answers[0]["b_interval"] == [None, 5000]
    assert answers[1]["b_interval"] == [11000, 13000]
    by_stdin = factdb_command(
        "compare", "--pairs", "-", "--format", "jsonl", input=(tmp_path / "pairs.csv").read_bytes()
    )
    assert by_stdin.stdout == done.stdout


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a,b\nk-1,k-2\nk-1,zz\nyy,k-2\n", "pairs.csv:3: no claim has the id 'zz'"),
        (b"a,b\nk-1,k-2\nk-1,zz\nyy,k-2\n", "pairs.csv:4: no claim has the id 'yy'"),
        (b"a,c\n1,2\n", "pairs.csv:1: no column b"),
        (b"", "pairs.csv:1: no column a and b"),
        (b"a,b\nk-1\n", "pairs.csv:2: a and b must both be given"),
        (b"a,b\nk-1,\xff\n", "pairs.csv:2: not UTF-8"),
        (b'a,b\n"k-1,k-2\n', "pairs.csv:2: this is not CSV"),
    ],
)
def test_bad_pairs(
    content: bytes, message: str, factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """A file of pairs with anything wrong ends with 2, tells the line, and prints no answer."""
    (tmp_path / "pairs.csv").write_bytes(content)
    done = factdb_command("compare", "--pairs", "pairs.csv", "--format", "jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_report_conflicts(factdb_command: FactdbCommand, filled: Path) -> None:
    """The report ends with 1 where a conflict is open, and names both sides of it."""
    done = factdb_command("report", "conflicts")
    assert (done.returncode, done.stderr) == (1, "")
    for told in ("open conflict", "Embassy", "Pentagon", "Wire One", "up to 5,000", "compared"):
        assert told in done.stdout
    whole = json.loads(factdb_command("report", "conflicts", "--format", "json").stdout)
    assert whole["open_conflicts"] == 1
    assert {row["claim"] for row in whole["conflicts"]} == {"k-1", "k-2", "k-3", "k-4"}
    as_csv = factdb_command("report", "conflicts", "--format", "csv").stdout
    rows = [row for row in csv.DictReader(io.StringIO(as_csv)) if row["part"] == "conflicts"]
    assert [row["attribution"] for row in rows] == [
        row["attribution"] for row in whole["conflicts"]
    ]


def test_report_filters_keep_both_sides(factdb_command: FactdbCommand, filled: Path) -> None:
    """A filter chooses findings by who takes part; it never hides the other side of one."""
    whole = factdb_command("report", "conflicts", "--format", "json").stdout
    mine = factdb_command("report", "conflicts", "--source", "Embassy", "--format", "json")
    assert mine.returncode == 1
    assert json.loads(mine.stdout)["conflicts"] == json.loads(whole)["conflicts"]
    none = factdb_command("report", "conflicts", "--source", "Pyongyang")
    assert none.returncode == 0
    assert "No open conflict." in none.stdout


def test_report_explains(factdb_command: FactdbCommand, filled: Path) -> None:
    """--explain adds the pairs judged quiet with their reasons, --history what was ended."""
    told = factdb_command("report", "conflicts", "--explain", "--history", "--format", "json")
    parts = json.loads(told.stdout)
    assert parts["quiet"]
    assert all(row["reason"] for row in parts["quiet"])
    assert "history" in parts
    assert "history" in json.loads(
        factdb_command("report", "conflicts", "--all", "--format", "json").stdout
    )


def test_why_a_position_has_fewer_origins_than_articles(
    factdb_command: FactdbCommand, tmp_path: Path
) -> None:
    """One wire story in three articles is one origin, and every format says that and why."""
    about = {"subject": "War", "measure": "killed", "behaviour": "fixed", "unit": "persons"}
    rows = [
        about | {"figure": "300", "agency": "AFP", "publisher": f"Paper {n}",
                 "url": f"https://{n}.example", "published_on": "2025-01-13"}
        for n in (1, 2, 3)
    ]  # fmt: skip
    rows.append(about | {"figure": "900", "source": "NIS", "stated_on": "2025-01-13"})
    (tmp_path / "wire.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert factdb_command("import", "wire.jsonl").returncode == 0
    why = "3 articles carry one AFP story"
    told = json.loads(factdb_command("report", "conflicts", "--format", "json").stdout)
    held = [(row["independence"], row["bounds"]) for row in told["conflicts"]]
    assert held == [([why], [285, 315])] * 3 + [([], [855, 945])]
    for form in ("table", "markdown", "html", "csv"):
        assert why in factdb_command("report", "conflicts", "--format", form).stdout
    assert (
        "  285-315  ━━··································\n"
        "  855-945  ······························━━━━━━\n"
        "           285                              945\n"
    ) in factdb_command("report", "conflicts").stdout
