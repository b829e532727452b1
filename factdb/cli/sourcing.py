"""`factdb report sourcing`: where claims come from, and how they may be worded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from factdb.cli.asked import seen_around
from factdb.cli.errors import ExitCode
from factdb.cli.groups import command
from factdb.cli.looking_back import LookBackOptions, today
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import OutputOptions, emit
from factdb.cli.policy import PolicyOptions
from factdb.cli.rules import RuleOptions

if TYPE_CHECKING:
    from datetime import date

    from factdb.core.sourcing import Flag
    from factdb.reports.standing import Earlier

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
def sourcing(
    filters: FilterOptions,
    output: OutputOptions,
    back: LookBackOptions,
    rules: RuleOptions,
    policy: PolicyOptions,
    db: Database = None,
) -> int:
    """Report where claims come from: who said it, through whom, and what to know of it.

    A summary comes first, then a safe wording of what stands, then every claim with its chain
    from origin to print. With --since only the claims with a finding that is new or changed.
    What a decision resolved is left out until its evidence changes. Ends with 1 where a finding
    is shown whose rule is an error, as S706 is unless the policy says otherwise.
    """
    from factdb.core.looks import Look
    from factdb.core.policy import alarms
    from factdb.core.sourcing import Sourcing, sourced
    from factdb.core.wording import wordings
    from factdb.reports.charting import by_question
    from factdb.reports.sourcing import sourcing as report
    from factdb.reports.standing import earlier, review
    from factdb.store.as_stored import Past
    from factdb.store.deciding import decisions
    from factdb.store.printed import as_printed

    held, day = policy.read(), back.day
    codes = held.reported(rules.codes())
    before: date | Earlier[Flag] | None = back.compared_with("sourcing")
    with reading(db) as connection:
        seen, asked = seen_around(connection, filters, held, day)
        seen = as_printed(connection, seen)
        past = Past(connection)
        taken = decisions(connection)
    look = Look(seen, asked, taken, today(), codes, lambda o: Sourcing(sourced(o)), past.of)
    found = look.found(day)
    told = review(
        found,
        look.judged(day),
        known_at=str(day) if day else None,
        compared_with=earlier(look, before),
        resolved=back.resolved,
    )
    shown = [
        claim
        for claim in found.kept(told.shows).claims
        if (claim.flags or before is None) and look.involves_any(o.id for o in claim.observations)
    ]
    about = {o.id for claim in shown for o in claim.observations}
    worded = [
        wording
        for wording in wordings(look.observed(day))
        if not about.isdisjoint(o.id for o in wording.observations)
    ]
    drawn = by_question(look.observed(day), frozenset(about))
    whole = report(shown, worded, codes=codes, policy=held, told=told, charts=drawn)
    emit(policy.noted(whole, held), output)
    flags = [flag for claim in shown for flag in claim.flags]
    return ExitCode.FINDINGS if alarms(flags, held) else ExitCode.DONE
