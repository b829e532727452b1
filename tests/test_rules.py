"""Every rule of the live registry has its explanation, and a file that triggers it.

The files are imported the way every file is, into a real database. The two claims in that of a
pair are compared, and the survey that reports are made of must say the same; that of a rule on
claims has its finding on the claim ``a``, and a second file, in ``quiet/``, has none of it; that
of many figures together is flagged by the survey alone, and its quiet file is not. That of a draft
gives its verdict on the figure of the text beside it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, update

from factdb import schema
from factdb.core.conflicts import survey
from factdb.core.drafts import figures_of
from factdb.core.extraction import Document
from factdb.core.origins import resolve
from factdb.core.policy import DEFAULT
from factdb.core.relations import relate
from factdb.core.rules import RULES, Kind, Rule, Scope
from factdb.core.sourcing import sourced
from factdb.database import reading, writing
from factdb.importers import read
from factdb.store.checking import verdicts
from factdb.store.filters import Filters
from factdb.store.observing import observations
from factdb.store.printed import as_printed
from factdb.store.tables import articles
from factdb.store.writing import RunInfo, import_records
from factdb.text.extractors import extractor

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
    Kind.SOURCING: "S",
    Kind.DRAFT: "F",
}
PAIRS = {code: rule for code, rule in RULES.items() if rule.scope is Scope.PAIR}
TOGETHER = {code: rule for code, rule in RULES.items() if rule.scope is Scope.SURVEY}
ALONE = {code: rule for code, rule in RULES.items() if rule.scope is Scope.CLAIM}
DRAFTS = {code: rule for code, rule in RULES.items() if rule.scope is Scope.DRAFT}
STATUS = {"S706": "withdrawn"}
"""What no flat record holds, an editor has set; the text of an article stands in a file."""


def imported(path: Path, database_url: str) -> Engine:
    """A database with the rows of this file."""
    engine = schema.prepared(database_url)
    with read(str(path)) as rows:
        result = import_records(engine, rows, RunInfo(rows.file, rows.format, lambda: rows.sha256))
    assert result.committed, result.problems
    return engine


@pytest.mark.parametrize("rule", PAIRS.values(), ids=PAIRS)
def test_a_rule_is_triggered_by_its_file(rule: Rule, database_url: str) -> None:
    """The two claims of its file get this rule, and a report flags them just if it should."""
    engine = imported(FOLDER / f"{rule.code}.jsonl", database_url)
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


@pytest.mark.parametrize("quiet", [False, True], ids=["triggers", "quiet"])
@pytest.mark.parametrize("rule", ALONE.values(), ids=ALONE)
def test_a_rule_on_claims_is_triggered_by_its_file(
    rule: Rule, quiet: bool, database_url: str
) -> None:
    """The claim ``a`` of its file gets this finding, and no claim of its quiet file does."""
    path = FOLDER / ("quiet" if quiet else "") / f"{rule.code}.jsonl"
    engine = imported(path, database_url)
    text = path.with_suffix(".txt")
    with writing(engine) as connection:
        if text.exists():
            connection.execute(update(articles).values(text=text.read_text(encoding="utf-8")))
        if not quiet and rule.code in STATUS:
            connection.execute(update(articles).values(status=STATUS[rule.code]))
    with reading(engine) as connection:
        observed = as_printed(connection, resolve(observations(connection, Filters())))
    found = {claim.claim_id: [flag.rule for flag in claim.flags] for claim in sourced(observed)}
    assert (rule in found["a"]) is not quiet
    assert quiet is (rule not in [fired for rules in found.values() for fired in rules])


@pytest.mark.parametrize("quiet", [False, True], ids=["triggers", "quiet"])
@pytest.mark.parametrize("rule", DRAFTS.values(), ids=DRAFTS)
def test_a_rule_on_drafts_is_triggered_by_its_file(
    rule: Rule, quiet: bool, database_url: str
) -> None:
    """The draft beside its file gets this verdict, and the one beside its quiet file another."""
    path = FOLDER / ("quiet" if quiet else "") / f"{rule.code}.jsonl"
    engine = imported(path, database_url)
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    extraction = extractor().extract(Document(rule.code, text, "en"))
    with reading(engine) as connection:
        (verdict,) = verdicts(
            connection,
            figures_of(extraction, text),
            text,
            language="en",
            on="2025-05-01",
            policy=DEFAULT,
        )
    assert (verdict.rule is rule) is not quiet, verdict.reason


@pytest.mark.parametrize("quiet", [False, True], ids=["triggers", "quiet"])
@pytest.mark.parametrize("rule", TOGETHER.values(), ids=TOGETHER)
def test_a_rule_on_many_figures_is_triggered_by_its_file(
    rule: Rule, quiet: bool, database_url: str
) -> None:
    """Its file has this one finding, with every claim in it; its quiet file has none at all."""
    engine = imported(FOLDER / ("quiet" if quiet else "") / f"{rule.code}.jsonl", database_url)
    with reading(engine) as connection:
        observed = resolve(observations(connection, Filters()))
    found = survey(observed).findings
    assert [finding.code for finding in found] == [rule.code] * (not quiet)
    for finding in found:
        assert finding.attributions == {o.id for o in observed}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_explains_itself(rule: Rule) -> None:
    """Code, name and texts are there, and the code's letter is that of its relation."""
    assert rule.code[0] == LETTERS[rule.kind]
    assert rule.name == rule.name.lower().replace(" ", "-")
    for text in (rule.what, rule.why, rule.example):
        assert text.endswith(".")


def test_no_file_is_left_of_a_rule_that_is_gone() -> None:
    """The folder holds the files of the registry and nothing else."""
    for folder, rules in ((FOLDER, RULES), (FOLDER / "quiet", ALONE | TOGETHER | DRAFTS)):
        assert {path.name for path in folder.glob("*.jsonl")} == {f"{code}.jsonl" for code in rules}
    rest = {path for path in FOLDER.rglob("*") if path.is_file() and path.suffix != ".jsonl"}
    texts = {f"{code}.txt" for code in ("D206", "S708", *DRAFTS)}
    assert rest == {folder / text for folder in (FOLDER, FOLDER / "quiet") for text in texts}
