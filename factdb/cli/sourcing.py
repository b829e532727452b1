"""`factdb report sourcing`: where claims come from, and how they may be worded."""

from __future__ import annotations

import typer

from factdb.cli.asked import ReportOptions, asked
from factdb.cli.groups import command
from factdb.cli.rules import RuleOptions

app = typer.Typer()


@command(
    app,
    "sourcing",
    [
        "factdb report sourcing --measure casualties",
        'factdb report sourcing --source "Western officials"',
        "factdb report sourcing --ignore S707 --since 2025-01-01",
        "factdb report sourcing troops sent --format markdown -o sourcing.md",
    ],
)
def sourcing(options: ReportOptions, rules: RuleOptions) -> int:
    """Report where claims come from: who said it, through whom, and what to know of it.

    A summary comes first, then a safe wording of what stands, then every claim with its chain
    from origin to print. With --since only the claims with a finding that is new or changed.
    What a decision resolved is left out until its evidence changes. Ends with 1 where a finding
    is shown whose rule is an error, as S706 is unless the policy says otherwise.
    """
    from factdb.core.sourcing import Sourcing, sourced
    from factdb.core.wording import wordings
    from factdb.reports.charting import by_question
    from factdb.reports.sourcing import sourcing as report
    from factdb.reports.wording import best_sourced

    answer = asked("sourcing", options, lambda o: Sourcing(sourced(o)), rules, as_printed=True)
    told = answer.told
    shown = [
        claim
        for claim in answer.found.claims
        if (claim.flags or told.became is None) and answer.involves(claim.observations)
    ]
    about = {o.id for claim in shown for o in claim.observations}
    worded = best_sourced(
        one for one in wordings(answer.observed) if not about.isdisjoint(one.attributions)
    )
    drawn = by_question(answer.observed, frozenset(about))
    answer.emit(
        report(shown, worded, codes=answer.codes, policy=answer.policy, told=told, charts=drawn)
    )
    return answer.exit_code([flag for claim in shown for flag in claim.flags])
