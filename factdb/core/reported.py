"""What of a survey a report tells, and how loudly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factdb.core.conflicts import Finding, Survey
from factdb.core.policy import Policy
from factdb.core.rules import Severity


def reported(survey: Survey, wanted: Callable[[Finding], bool]) -> Survey:
    """The survey with only the findings that are wanted; what was compared stays as counted."""

    def those(findings: list[Finding]) -> list[Finding]:
        return [finding for finding in findings if wanted(finding)]

    return replace(
        survey,
        conflicts=those(survey.conflicts),
        tensions=those(survey.tensions),
        discrepancies=those(survey.discrepancies),
        history=those(survey.history),
    )


def alarms(survey: Survey, policy: Policy) -> bool:
    """Whether an open finding is an error under this policy; history is open no more."""
    findings = (*survey.conflicts, *survey.tensions, *survey.discrepancies)
    return any(policy.severity(f.relation.rule) is Severity.ERROR for f in findings)
