"""`factdb report sourcing`: where claims come from, and how they may be worded."""

from __future__ import annotations

from typing import Annotated

import typer

from factdb.cli.asked import ReportOptions, asked
from factdb.cli.errors import BadInput
from factdb.cli.groups import command
from factdb.cli.rules import RuleOptions

app = typer.Typer()


@command(
    app,
    "sourcing",
    [
        "factdb report sourcing --brief --measure casualties",
        'factdb report sourcing --source "Western officials"',
        "factdb report sourcing --ignore S707 --since 2025-01-01",
        "factdb report sourcing troops sent --format markdown -o sourcing.md",
    ],
)
def sourcing(
    options: ReportOptions,
    rules: RuleOptions,
    brief: Annotated[
        bool, typer.Option("--brief", help="One line a finding, with the summary below.")
    ] = False,
    full: Annotated[
        bool,
        typer.Option(
            "--full", help="In a table too each claim whole: its words, address and every finding."
        ),
    ] = False,
) -> int:
    """Report where claims come from: who said it, through whom, and what to know of it.

    A summary comes first, then a safe wording of what stands, then under each question who gives
    which figure, with the chain of every claim from origin to print. `factdb show` tells a claim
    whole, --full all of them, --brief one finding a line. With --since only the claims with a
    finding that is new or changed. What a decision resolved is left out until its evidence
    changes. Ends with 1 where a finding is shown whose rule is an error, as S706 is unless the
    policy says otherwise.
    """
    from factdb.core.sourcing import Sourcing, sourced
    from factdb.core.wording import wordings
    from factdb.reports.charting import by_question
    from factdb.reports.sourcing import sourcing as report
    from factdb.reports.sourcing_overview import sourcing_overview
    from factdb.reports.wording import best_sourced

    if brief and full:
        raise BadInput("--full shows claims whole, which --brief leaves out; give one of them")

    with asked(
        "sourcing",
        options,
        lambda surveyor, day: Sourcing(sourced(surveyor.seen.on(day))),
        rules,
        as_printed=True,
    ) as answer:
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
        whole = report(
            shown,
            worded,
            codes=answer.codes,
            policy=answer.policy,
            told=told,
            charts=drawn,
            full=full,
        )
        answer.emit(sourcing_overview(whole) if brief else whole)
    return answer.exit_code([flag for claim in shown for flag in claim.flags])
