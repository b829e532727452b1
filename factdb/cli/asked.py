"""What a report is asked: about what, as known when, since when; one way for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from factdb.cli.errors import ExitCode
from factdb.cli.looking_back import LookBackOptions, today
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import OutputOptions, emit
from factdb.cli.policy import PolicyOptions
from factdb.cli.progress import surveying
from factdb.cli.rules import RuleOptions

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from factdb.core.decisions import Flagged
    from factdb.core.looks import Found, Look
    from factdb.core.observations import Observation
    from factdb.core.policy import Policy
    from factdb.reports.standing import Earlier, Review
    from factdb.reports.table import Report
    from factdb.store.surveying import Surveyor

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
    surveyor: Surveyor
    look: Look[S]
    found: S
    told: Review[Any]
    since: date | None

    @property
    def observed(self) -> list[Observation]:
        """Everything that could be set against what was asked for, with its origins."""
        return self.surveyor.seen.on(self.options.back.day)

    def now(self, ids: Iterable[str]) -> Mapping[str, Observation]:
        """The attributions with these ids, as the report is of."""
        return self.surveyor.attributions(ids, self.options.back.day)

    def before(self, ids: Iterable[str]) -> Mapping[str, Observation]:
        """The attributions with these ids, as of the day that the report is compared with."""
        return self.surveyor.attributions(ids, self.since)

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


@contextmanager
def asked(
    name: str,
    options: ReportOptions,
    find: Callable[[Surveyor, date | None], S],
    rules: RuleOptions | None = None,
    *,
    history: bool = False,
    as_printed: bool = False,
) -> Iterator[Asked[S]]:
    """Look for what the report of this name is about, and set it against an earlier one.

    ``find`` looks at a day; ``rules`` are what it can be asked of rules, and ``history`` whether
    the past is told too. ``as_printed`` has titles, quotes and texts read first, which takes
    longer. The database stays open while the report is written. Raises `BadInput`.
    """
    from factdb.core.looks import Look
    from factdb.reports.standing import earlier, review
    from factdb.store.deciding import decisions
    from factdb.store.surveying import Surveyor, without_collecting

    rules = rules or RuleOptions()
    policy, day = options.policy.read(), options.back.day
    codes = policy.reported(rules.codes())
    before: date | Earlier[Any] | None = options.back.compared_with(name, history=history)
    with reading(options.db) as connection:
        wanted = _asked_around(connection, options.filters, policy, day)
        with surveying() as progress, without_collecting():
            surveyor = Surveyor(
                connection, policy, options.filters.subject, history, as_printed, progress
            )
            taken = decisions(connection)
            look = Look(wanted, taken, today(), codes, partial(find, surveyor))
            found = look.found(day)
            told = review(
                found,
                look.judged(day),
                known_at=str(day) if day else None,
                compared_with=earlier(look, before),
                resolved=rules.resolved,
            )
        since = before if isinstance(before, date) else None
        shown = found.kept(told.shows)
        yield Asked(options, policy, codes, surveyor, look, shown, told, since)


def _asked_around(
    connection: Connection, filters: FilterOptions, policy: Policy, day: date | None = None
) -> frozenset[str] | None:
    """The ids of the attributions asked for, ``None`` where they are all that is looked at.

    A conflict has two sides: filters choose the findings in which a claim takes part, they never
    hide the other side. Only the subject bounds what is looked at. ``day`` is the one the report
    is of, for filters that judge.
    """
    from factdb.store.filters import Filters
    from factdb.store.observing import ids_of

    asked = filters.filters(connection, policy, day)
    around = Filters(subject=asked.subject)
    return None if asked == around else ids_of(connection, asked)
