"""A policy changes what observations allow, and nothing that it does not name."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from factdb.core.conflicts import survey
from factdb.core.figures import Precision
from factdb.core.observations import Behaviour, SourceKind, Tolerance
from factdb.core.origins import resolve
from factdb.core.policy import DEFAULT, Policy, alarms, applied, deviations
from factdb.core.relations import relate
from factdb.core.rules import RULES, Severity
from tests.core.making import said

LEVEL = Behaviour.LEVEL


def under(policy: Policy, a: Any, b: Any) -> str:
    """Return the code of the rule that answers for a pair under a policy."""
    return relate(*applied([a, b], policy)).rule.code


@pytest.mark.parametrize(
    ("policy", "a", "b", "before", "after"),
    [
        (
            Policy(Tolerance(Precision(exact_cap=Decimal("0.2")))),
            said("600"),
            said("700", "HUR"),
            "C101",
            "A502",
        ),
        (
            Policy(Tolerance(Precision(about_cap=Decimal("0.01")))),
            said("~10000"),
            said("10900", "HUR"),
            "A502",
            "C101",
        ),
        (
            Policy(Tolerance(Precision(nearly=Decimal("0.5")))),
            said("nearly 1000"),
            said("600", "HUR"),
            "C101",
            "A502",
        ),
        (
            Policy(Tolerance(window_days=30)),
            said("100", period="2025-01-01", behaviour=LEVEL),
            said("200", "HUR", period="2025-01-20", behaviour=LEVEL),
            "N606",
            "C101",
        ),
        (
            Policy(windows={"KILLED ": 0}),
            said("100", period="2025-01-01", behaviour=LEVEL, own_window=30),
            said("200", "HUR", period="2025-01-20", behaviour=LEVEL, own_window=30),
            "C101",
            "N606",
        ),
        (
            Policy(Tolerance(window_days=1)),
            said("100", period="2025-01-01", behaviour=LEVEL, own_window=30),
            said("200", "HUR", period="2025-01-20", behaviour=LEVEL, own_window=30),
            "C101",
            "C101",
        ),
        (
            Policy(Tolerance(tension_ratio=Decimal("4.5"))),
            said(">=3000"),
            said("~12000", "HUR"),
            "T301",
            "A502",
        ),
    ],
    ids=["exact", "about", "nearly", "window", "measure", "its own window stays", "tension"],
)
def test_what_a_policy_sets_decides(
    policy: Policy, a: Any, b: Any, before: str, after: str
) -> None:
    """Each key changes the answer for a pair that hangs on it; the intervals are those used."""
    assert under(DEFAULT, a, b) == before
    assert under(policy, a, b) == after


def test_the_default_policy_changes_nothing() -> None:
    """Under no policy the very same observations are compared, and nothing is told."""
    ones = [said("600"), said(None)]
    assert all(given is seen for given, seen in zip(ones, applied(ones, DEFAULT), strict=True))
    assert deviations(DEFAULT) == ()


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("US officials", None, SourceKind.UNNAMED),
        ("Ｕ.S.  OFFICIALS", None, SourceKind.UNNAMED),
        ("Unofficials of the club", None, None),
        ("US officials", SourceKind.BODY, SourceKind.BODY),
        ("people familiar with the matter", None, SourceKind.UNNAMED),
        ("美国消息人士", None, SourceKind.UNNAMED),
        (None, None, None),
    ],
)
def test_words_mark_a_source_as_unnamed(
    name: str | None, kind: SourceKind | None, expected: SourceKind | None
) -> None:
    """Whole words of a name do, unless somebody said what kind of source it is."""
    policy = Policy(unnamed=("officials", "familiar with", "消息人士", "c++"))
    (seen,) = applied([said("600", source=name, source_kind=kind)], policy)
    assert seen.source_kind is expected


def test_unnamed_sources_of_a_body_are_one_origin() -> None:
    """Those that the policy calls unnamed are no longer told apart by their words."""
    ones = [
        said("600", source="Senior officials", source_body="Pentagon", source_kind=None),
        said("700", source="officials at the ministry", source_body="Pentagon", source_kind=None),
    ]
    assert len({o.origin for o in resolve(ones)}) == 2
    seen = resolve(applied(ones, Policy(unnamed=("officials",))))
    assert {o.origin for o in seen} == {"unnamed sources of Pentagon"}


def test_severity_decides_what_is_told_and_what_alarms() -> None:
    """A quiet rule and one left out are not reported; only an error alarms."""
    ones = [said("600"), said("900", "HUR"), said("900", "HUR", measure="wounded")]
    ones += [said("20", "HUR", measure="wounded"), said(">=3", "Kyiv", measure="lost")]
    ones += [said("12", "HUR", measure="lost")]
    found = survey(ones)
    assert (len(found.conflicts), len(found.tensions), len(found.discrepancies)) == (1, 1, 1)
    assert alarms(found.findings, DEFAULT)
    lowered = Policy(severities={"C101": Severity.WARNING})
    assert not alarms(found.findings, lowered)
    raised = Policy(severities={"C101": Severity.WARNING, "T301": Severity.ERROR})
    assert alarms(found.findings, raised)
    left_out = Policy(ignored=frozenset({"C101"}))
    for silent in (Policy(severities={"C101": Severity.QUIET}), left_out):
        assert [rule.code for rule in RULES.values() if not silent.reports(rule)] == ["C101"]
    kept = found.kept(lambda finding: left_out.reports(finding.relation.rule))
    assert (len(kept.conflicts), len(kept.tensions), len(kept.discrepancies)) == (0, 1, 1)
    assert (kept.compared, kept.figures) == (found.compared, found.figures)


def test_deviations_tell_all_that_is_set() -> None:
    """Every part of a policy that is not as usual is told, and nothing that is as usual."""
    policy = Policy(
        Tolerance(Precision(Decimal("0.125"), Decimal("0.10"), Decimal(0)), 1, Decimal("2.50")),
        {"killed": 1000},
        {"C101": Severity.ERROR, "C102": Severity.WARNING, "D201": Severity.QUIET},
        frozenset({"T301", "C105"}),
        ("officials",),
    )
    assert deviations(policy) == (
        "a plain number reaches at most 12.5%",
        "“nearly” reaches 0%",
        "dates within 1 day are one time",
        "within 1,000 days for killed",
        "tension from 2.5 fold",
        "C102 is a warning",
        "D201 is quiet",
        "C105, T301 left out",
        "unnamed by officials",
    )
