"""What a report is about, and everything that it could be set against, for all reports alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.cli.options import FilterOptions

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from factdb.core.observations import Observation
    from factdb.core.policy import Policy


def seen_around(
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
