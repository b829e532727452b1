"""Every rule of the live registry has its explanation, and a file that triggers it.

The files are imported the way every file is, into a real database, and the two claims in each
are compared; the survey that reports are made of must say the same.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factdb import schema
from factdb.core.conflicts import survey
from factdb.core.origins import resolve
from factdb.core.relations import relate
from factdb.core.rules import RULES, Kind, Rule
from factdb.database import reading
from factdb.importers import read
from factdb.store.filters import Filters
from factdb.store.observing import observations
from factdb.store.writing import RunInfo, import_records

FOLDER = Path(__file__).parent.parent / "fixtures" / "rules"
LETTERS = {
    Kind.CONFLICT: "C",
    Kind.DISCREPANCY: "D",
    Kind.TENSION: "T",
    Kind.REVISION: "R",
    Kind.UPDATE: "R",
    Kind.RELAY: "R",
    Kind.AGREE: "A",
    Kind.COMPATIBLE: "A",
    Kind.NOT_COMPARABLE: "N",
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_is_triggered_by_its_file(rule: Rule, database_url: str) -> None:
    """The two claims of its file get this rule, and a report flags them just if it should."""
    engine = schema.prepared(database_url)
    with read(str(FOLDER / f"{rule.code}.jsonl")) as rows:
        result = import_records(engine, rows, RunInfo(rows.file, rows.format, lambda: rows.sha256))
    assert result.committed, result.problems
    with reading(engine) as connection:
        observed = resolve(observations(connection, Filters()))
    a, b = sorted(observed, key=lambda o: o.claim_id)
    assert (a.claim_id, b.claim_id) == ("a", "b")
    assert relate(a, b).rule is rule
    found = survey(observed)
    flagged = {
        Kind.CONFLICT: found.conflicts,
        Kind.TENSION: found.tensions,
        Kind.DISCREPANCY: found.discrepancies,
    }
    for kind, findings in flagged.items():
        assert [f.relation.rule.code for f in findings] == [rule.code] * (kind is rule.kind)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_explains_itself(rule: Rule) -> None:
    """Code, name and texts are there, and the code's letter is that of its relation."""
    assert rule.code[0] == LETTERS[rule.kind]
    assert rule.name == rule.name.lower().replace(" ", "-")
    for text in (rule.what, rule.why, rule.example):
        assert text.endswith(".")


def test_no_file_is_left_of_a_rule_that_is_gone() -> None:
    """The folder holds the files of the registry and nothing else."""
    assert {path.name for path in FOLDER.iterdir()} == {f"{code}.jsonl" for code in RULES}
