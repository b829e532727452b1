"""What becomes of findings by decisions and by time, and what their evidence is made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from factdb.core.conflicts import Finding, survey
from factdb.core.decisions import (
    Decision,
    Judged,
    Since,
    Standing,
    Verdict,
    compared,
    judged,
    reviewed,
)
from factdb.core.looks import Look, Seen
from factdb.core.observations import Observation
from factdb.core.origins import resolve
from factdb.core.rules import RULES
from tests.core.making import said

DAY = date(2026, 6, 1)


class Flag(NamedTuple):
    """The least a finding is: a question and its evidence."""

    id: str
    evidence: str = "e1"
    code: str = "C101"
    attributions: frozenset[str] = frozenset()


def decision(
    verdict: Verdict = Verdict.EXPLAINED,
    *,
    evidence: str = "e1",
    until: date | None = None,
    at: str = "2026-05-01T12:00:00+00:00",
) -> Decision:
    """A decision on the finding f1."""
    return Decision("f1", "C101", evidence, verdict, "why", until, "Ana", at)


def standing(*decisions: Decision, day: date = DAY) -> Judged:
    """What f1 is by these decisions."""
    return judged([Flag("f1")], decisions, day)["f1"]


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.OPEN])
def test_a_decision_resolves(verdict: Verdict) -> None:
    """Whatever was decided, the finding is resolved, and says by which decision."""
    assert standing() == Judged(Standing.OPEN)
    assert standing(decision(verdict)) == Judged(Standing.RESOLVED, decision(verdict))


def test_other_evidence_brings_it_back() -> None:
    """A decision is about what was there when it was taken."""
    old = decision(evidence="e0")
    assert standing(old) == Judged(Standing.CHANGED, old)
    assert standing(old, decision()) == Judged(Standing.RESOLVED, decision())


def test_it_holds_through_its_last_day() -> None:
    """On the day named it still holds; the day after it is back as changed."""
    lasting = decision(until=DAY)
    assert standing(lasting).standing is Standing.RESOLVED
    assert standing(lasting, day=date(2026, 6, 2)).standing is Standing.CHANGED


def test_the_newest_decision_counts_and_may_take_back() -> None:
    """`open` after a decision makes it open, with no mark of change; a later one resolves again."""
    opened = decision(Verdict.OPEN, evidence="e0")
    assert standing(decision(), opened) == Judged(Standing.OPEN, opened)
    assert standing(decision(), opened, decision()).standing is Standing.RESOLVED


def test_a_decision_not_yet_taken_does_not_count() -> None:
    """On a day before it the finding reads as it did; on its own day it is taken."""
    taken = decision()
    assert standing(taken, day=date(2026, 4, 29)) == Judged(Standing.OPEN)
    assert standing(taken, day=taken.day).standing is Standing.RESOLVED


def test_what_became_of_findings() -> None:
    """New, unchanged and changed, by id and evidence."""
    earlier = {"f1": Flag("f1"), "f2": Flag("f2"), "f4": Flag("f4")}
    now = [Flag("f1"), Flag("f2", "e2"), Flag("f3")]
    assert compared(now, {}, earlier, ()) == {
        "f1": Since.UNCHANGED,
        "f2": Since.CHANGED,
        "f3": Since.NEW,
    }


def test_what_a_decision_kept_out_has_changed_when_it_is_back() -> None:
    """The earlier report did not show it and this one does; still resolved, nothing changed."""
    earlier, now = {"f1": Flag("f1")}, [Flag("f1")]
    assert compared(now, {}, earlier, {"f1"}) == {"f1": Since.CHANGED}
    still = judged(now, [decision()], DAY)
    assert compared(now, still, earlier, {"f1"}) == {"f1": Since.UNCHANGED}


def test_a_listing_says_what_became_of_the_evidence() -> None:
    """Newest first, each decision by itself."""
    old, new = decision(evidence="e0"), decision()
    gone = replace(decision(), finding="f9")
    listed = reviewed([old, new, gone], [Flag("f1")])
    assert [(r.finding, r.today) for r in listed] == [
        ("f9", "gone"),
        ("f1", "unchanged"),
        ("f1", "changed"),
    ]


# The evidence of a finding


def found(*observations: Observation) -> Finding:
    """The one conflict among these, origins and all."""
    (finding,) = survey(resolve(observations)).conflicts
    return finding


LOW, HIGH = said("300", "NIS"), said("2000", "HUR")


def test_evidence_changes_when_somebody_joins() -> None:
    """A further attribution in the conflict leaves the question and changes the evidence."""
    before, after = found(LOW, HIGH), found(LOW, HIGH, said("2100", "CIA"))
    assert before.id == after.id
    assert before.evidence != after.evidence


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param(said("5", "CIA", measure="captured"), id="another measure"),
        pytest.param(said(">100", "CIA"), id="what both can live with"),
        pytest.param(said("9000", "CIA", place="Spain"), id="another place"),
        # Of a lower id, so that this spelling is the one the origin goes by.
        pytest.param(said("7", "nis", id="t0", measure="captured"), id="another spelling"),
        pytest.param(said("9000", "CIA", stance="doubts"), id="a doubt"),
    ],
)
def test_evidence_stays_when_something_else_comes_in(beside: Observation) -> None:
    """What takes no part in the finding changes neither id nor evidence, in whichever order."""
    before = found(LOW, HIGH)
    for after in (found(LOW, HIGH, beside), found(beside, HIGH, LOW)):
        assert (after.id, after.evidence) == (before.id, before.evidence)


def test_a_discrepancy_keeps_its_id_whatever_its_origin_is_spelled_by() -> None:
    """The spelling comes from attributions that are not part of the finding."""
    one, other = said("300", "NIS"), said("2000", "NIS")
    beside = said("7", "nis", measure="captured")
    alone = survey(resolve([one, other])).discrepancies
    amid = survey(resolve([beside, one, other])).discrepancies
    assert alone[0].positions[0].origins != amid[0].positions[0].origins
    assert [(f.id, f.evidence) for f in alone] == [(f.id, f.evidence) for f in amid]


def test_evidence_changes_with_what_is_learnt_of_an_attribution() -> None:
    """A date filled in, or another origin found, is new evidence under the same attribution."""
    undated = replace(LOW, stated_on=None)
    before = found(undated, HIGH)
    assert found(replace(undated, published_on="2025-01-14"), HIGH).evidence != before.evidence
    assert found(replace(undated, source="CIA", origin="CIA"), HIGH).evidence != before.evidence


# One look on several days


def test_a_look_on_a_day_knows_the_decisions_of_that_day() -> None:
    """Standing is judged on the day asked for: as known then, with what was decided by then."""
    low = replace(LOW, published_on="2025-01-13")
    high = replace(HIGH, published_on="2025-01-14")
    finding = found(low, high)
    taken = Decision(
        finding.id,
        "C101",
        finding.evidence,
        Verdict.ACCEPTED,
        "why",
        date(2026, 5, 20),
        "Ana",
        "2026-05-01T12:00:00+00:00",
    )
    seen = Seen([low, high])
    look = Look(None, [taken], DAY, frozenset(RULES), lambda day: survey(seen.on(day)))
    assert look.found(date(2025, 1, 13)).findings == []
    for day, expected in (
        (date(2025, 1, 14), Standing.OPEN),
        (date(2026, 5, 10), Standing.RESOLVED),
        (date(2026, 5, 21), Standing.CHANGED),
        (None, Standing.CHANGED),
    ):
        assert look.judged(day)[finding.id].standing is expected
