"""What a report is asked: about what, as known when, since when; one way for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from factdb.cli.errors import ExitCode
from factdb.cli.looking_back import LookBackOptions, today
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import OutputOptions, emit
from factdb.cli.policy import PolicyOptions
from factdb.cli.rules import RuleOptions

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from factdb.core.decisions import Flagged
    from factdb.core.looks import Found, Look
    from factdb.core.observations import Observation
    from factdb.core.policy import Policy
    from factdb.reports.standing import Earlier, Review
    from factdb.reports.table import Report

S = TypeVar("S", bound="Found[Any]")


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What every report can be asked."""

    filters: FilterOptions
    output: OutputOptions
    back: LookBackOptions
    policy: PolicyOptions
    db: Database = None


@dataclass(frozen=True)
class Asked(Generic[S]):
    """What was found, and what is told of it: the rest of a report is how it is laid out.

    ``found`` is what is shown of it; ``codes`` are those of the rules that are told.
    """

    options: ReportOptions
    policy: Policy
    codes: frozenset[str]
    look: Look[S]
    found: S
    told: Review[Any]

    @property
    def observed(self) -> list[Observation]:
        """Everything that could be set against what was asked for, with its origins."""
        return self.look.observed(self.options.back.day)

    def involves(self, observations: Sequence[Observation]) -> bool:
        """Whether one of these was asked for."""
        return self.look.involves_any(o.id for o in observations)

    def emit(self, report: Report) -> None:
        """Write the report, with a note on the policy it was made under."""
        emit(self.options.policy.noted(report, self.policy), self.options.output)

    def exit_code(self, findings: Sequence[Flagged]) -> ExitCode:
        """What to end with where these findings are shown."""
        from factdb.core.policy import alarms

        return ExitCode.FINDINGS if alarms(findings, self.policy) else ExitCode.DONE


def asked(
    name: str,
    options: ReportOptions,
    find: Callable[[Sequence[Observation]], S],
    rules: RuleOptions | None = None,
    *,
    history: bool = False,
    as_printed: bool = False,
) -> Asked[S]:
    """Look for what the report of this name is about, and set it against an earlier one.

    ``find`` looks among observations with their origins; ``rules`` are what it can be asked of
    rules, and ``history`` whether the past is told too. ``as_printed`` has titles, quotes and
    texts read first, which takes longer. Raises `BadInput`.
    """
    from factdb.core.looks import Look
    from factdb.reports.standing import earlier, review
    from factdb.store import printed
    from factdb.store.as_stored import Past
    from factdb.store.deciding import decisions

    rules = rules or RuleOptions()
    policy, day = options.policy.read(), options.back.day
    codes = policy.reported(rules.codes())
    before: date | Earlier[Any] | None = options.back.compared_with(name, history=history)
    with reading(options.db) as connection:
        seen, wanted = _seen_around(connection, options.filters, policy, day)
        if as_printed:
            seen = printed.as_printed(connection, seen)
        past, taken = Past(connection), decisions(connection)
    look = Look(seen, wanted, taken, today(), codes, find, past.of)
    found = look.found(day)
    told = review(
        found,
        look.judged(day),
        known_at=str(day) if day else None,
        compared_with=earlier(look, before),
        resolved=rules.resolved,
    )
    return Asked(options, policy, codes, look, found.kept(told.shows), told)


def _seen_around(
    connection: Connection, filters: FilterOptions, policy: Policy, day: date | None = None
) -> tuple[list[Observation], frozenset[str] | None]:
    """Everything that what was asked for could conflict with, and the ids of what was asked for.

    ``None`` for the ids where everything was asked for. The origins are not found yet; ``day``
    is the one the report is of, for filters that judge.

    A conflict has two sides: filters choose the findings in which a claim takes part, they never
    hide the other side.
    """
    from factdb.core.policy import applied
    from factdb.store.filters import EVERYTHING, Filters
    from factdb.store.observing import observations

    asked = filters.filters(connection, policy, day)
    around = Filters(subject=asked.subject)
    seen = applied(observations(connection, around), policy)
    if asked == EVERYTHING:
        return seen, None
    if asked == around:
        return seen, frozenset(o.id for o in seen)
    return seen, frozenset(o.id for o in observations(connection, asked))
