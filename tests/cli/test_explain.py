"""`factdb explain`, and the page of the rules made from the same registry."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factdb.cli.rules_page import rules_page
from factdb.core.rules import RULES
from tests.conftest import FactdbCommand

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rules.md"


def test_one_rule_is_told_whole(factdb_command: FactdbCommand) -> None:
    """By code or name, at 80 columns, with all its words; no database is asked for."""
    done = factdb_command("explain", "c106")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == factdb_command("explain", "narrower-place-above-wider").stdout
    assert done.stdout == (
        "code      C106\n"
        "name      narrower-place-above-wider\n"
        "relation  conflict\n"
        "severity  error\n"
        "what      A count for a place is wholly above the count for a wider place around\n"
        "          it.\n"
        "why       Whoever is in the Kursk region is in Russia.\n"
        "example   5,000 casualties in the Kursk region against 4,000 in all of Russia.\n"
    )


@pytest.mark.parametrize(
    ("words", "codes"),
    [([], list(RULES)), (["R4"], ["R401", "R402", "R403"]), (["T301"], ["T301"])],
)
def test_rules_as_data(words: list[str], codes: list[str], factdb_command: FactdbCommand) -> None:
    """Without a code all rules, by the start of one those; the same columns for one and many."""
    done = factdb_command("explain", *words, "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["code"] for row in rows] == codes
    for row in rows:
        rule = RULES[row["code"]]
        assert list(row) == ["code", "name", "relation", "severity", "what", "why", "example"]
        assert (row["severity"], row["what"], row["why"]) == (rule.severity, rule.what, rule.why)


def test_all_rules_stand_on_one_screen(factdb_command: FactdbCommand) -> None:
    """At 80 columns every rule has one line, its code and name whole."""
    lines = factdb_command("explain").stdout.splitlines()
    assert max(map(len, lines)) <= 80
    told = [line.split()[:2] for line in lines if line[:4] in RULES]
    assert told == [[rule.code, rule.name] for rule in RULES.values()]


@pytest.mark.parametrize(
    ("typed", "close"), [("C1O1", "C101"), ("part", "part-above-whole"), ("zz", "factdb explain")]
)
def test_an_unknown_rule(typed: str, close: str, factdb_command: FactdbCommand) -> None:
    """What is no rule ends with 2 and says what comes close."""
    done = factdb_command("explain", typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert close in done.stderr


def test_the_page_is_committed() -> None:
    """docs/rules.md is what the generator prints.

    If not: python -m factdb.cli.reference rules > docs/rules.md
    """
    assert PAGE.read_text(encoding="utf-8") == rules_page()


def test_the_page_has_every_rule_with_its_words() -> None:
    """Each rule stands in the table, linked to its own section."""
    page = rules_page()
    for rule in RULES.values():
        assert f"\n## {rule.code} {rule.name}\n" in page
        assert f"[{rule.code}](#{rule.code.lower()}-{rule.name})" in page


def test_the_page_is_printed() -> None:
    """The generator of the reference prints it by name."""
    done = subprocess.run(
        [sys.executable, "-m", "factdb.cli.reference", "rules"], capture_output=True, check=True
    )
    assert done.stdout.decode() == rules_page()
