"""What was known on a day: the report as it would have read then.

It is about what the world had been told, not about when it came into the database: figures of
2024 that were imported today were known in 2024. Only of what had come in by that day, corrections
made since are undone first (`factdb.store.as_stored`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factdb.core.observations import Observation
from factdb.core.periods import day_span


def known_at(observations: Iterable[Observation], day: date) -> list[Observation]:
    """What had certainly been published, or else stated, by the end of ``day``.

    To be used before origins are resolved: who stands behind a figure, and which figure stands,
    then follow from these alone.
    """
    at = day.toordinal()
    return [o for o in observations if (since := _known_since(o)) is not None and since <= at]


def _known_since(o: Observation) -> int | None:
    """The first day, as an ordinal, on which it was certainly known; ``None`` without any date.

    An article's date counts, and the date of the statement where the article has none: nobody
    reads a statement before it is printed. A date known to the month or year counts from its
    last day, the earliest that is certain.
    """
    told = o.published_on or o.stated_on
    return day_span(told).last if told else None
