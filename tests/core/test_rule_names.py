"""Rules are found as a person names them."""

from __future__ import annotations

import pytest

from factdb.core.rule_names import named, near, unknown
from factdb.core.rules import RULES


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("C101", ["C101"]),
        (" c101 ", ["C101"]),
        ("part-above-whole", ["C103"]),
        ("Part above  whole", ["C103"]),
        ("a5", ["A501", "A502"]),
        ("R4", ["R401", "R402", "R403"]),
        ("", []),
        ("C1011", []),
        ("part", []),
        ("%", []),
    ],
)
def test_named(text: str, codes: list[str]) -> None:
    """By code, by name, else by the start of a code; in the order of the registry."""
    assert [rule.code for rule in named(text)] == codes


def test_every_rule_is_named_by_its_code_and_name() -> None:
    """No code begins another's, and no name is a code."""
    for rule in RULES.values():
        assert named(rule.code) == named(rule.name) == [rule]


def test_near() -> None:
    """What comes close is offered, names by a part of them too; else where to look."""
    assert near("C1O1")[0] == "C101"
    assert near("part")[0] == "part-above-whole"
    assert "denied" in unknown("denyed")
    assert unknown("\x1b[1m") == (
        r"'\x1b[1m' is no code, start of a code or name of a rule; factdb explain lists all rules"
    )
