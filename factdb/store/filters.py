"""What a person may ask by, and the SQL conditions it comes to.

All conditions are over `tables.ASSERTED`, one row an attribution: so a claim matches when one of
its attributions satisfies everything together, not one the source and another the date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import CTE, ColumnElement, Connection, false, func, or_, select

from factdb.core.figures import Interval, shown
from factdb.core.observations import Modality, Stance
from factdb.core.ordering import bound_key
from factdb.core.periods import Span, day_span
from factdb.store import naming
from factdb.store.membership import one_of, storable
from factdb.store.search_index import words
from factdb.store.searching import MOST_WORDS, ranked
from factdb.store.tables import (
    SPEAKS_FIRST,
    SPEAKS_LAST,
    STATED_FIRST,
    STATED_LAST,
    articles,
    attributions,
    claims,
    figures,
    sources,
)


@dataclass(frozen=True, slots=True)
class Filters:
    """What claims and attributions must satisfy; ``None`` asks nothing.

    ``words`` are searched in the full text. Names (``source`` to ``place``) match without regard to
    case, whole or by alias or id first, else as part of a name; a place stands for all inside it,
    and an article goes by its title and its address. ``country`` is the source's, ISO 3166-1
    alpha-2; ``language`` is the claim's or its article's, and ``en`` takes in ``en-GB``. Ranges are
    dates known to the day, month or year, both ends included, and match whatever overlaps them; a
    claim that names no date or period of its own goes by the next best date (design 4: stated, then
    published). ``figure`` matches the figures whose interval meets it. ``run`` is the id of an
    import, or its start: attributions that it brought. ``claim_ids`` are integer ids of a set
    computed elsewhere.

    Raises ``ValueError`` for a date that is none.
    """

    words: str | None = None
    source: str | None = None
    speaker: str | None = None
    publisher: str | None = None
    agency: str | None = None
    article: str | None = None
    subject: str | None = None
    measure: str | None = None
    place: str | None = None
    country: str | None = None
    language: str | None = None
    stance: Stance | None = None
    modality: Modality | None = None
    stated_from: str | None = None
    stated_to: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    period_from: str | None = None
    period_to: str | None = None
    figure: Interval | None = None
    run: str | None = None
    claim_ids: frozenset[int] | None = None

    def __post_init__(self) -> None:
        """Read every date, so that a bad one is refused where it was given."""
        for name, (start, end) in self.ranges().items():
            if start and end and start.first > end.last:
                raise ValueError(f"the {name} range ends before it starts")

    def ranges(self) -> dict[str, tuple[Span | None, Span | None]]:
        """The date ranges as spans of days, by the word before ``_from`` and ``_to``."""
        given = {
            "stated": (self.stated_from, self.stated_to),
            "published": (self.published_from, self.published_to),
            "period": (self.period_from, self.period_to),
        }
        return {
            name: (day_span(start) if start else None, day_span(end) if end else None)
            for name, (start, end) in given.items()
        }


EVERYTHING = Filters()


class Conditions(NamedTuple):
    """Filters as SQL over `tables.ASSERTED`.

    ``notes`` says which of them nothing can match. ``search`` is the ranking of the words, one
    row a claim, where there are words; ``where`` already asks for it.
    """

    where: tuple[ColumnElement[bool], ...]
    notes: tuple[str, ...]
    search: CTE | None


_NAMES: tuple[tuple[str, str, ColumnElement[int]], ...] = (
    # Which field of Filters names a row of which kind, in which column.
    ("source", "source", attributions.c.source_id),
    ("speaker", "source", attributions.c.speaker_id),
    ("publisher", "source", articles.c.publisher_id),
    ("agency", "source", articles.c.agency_id),
    ("article", "article", articles.c.id),
    ("subject", "subject", claims.c.subject_id),
    ("measure", "measure", claims.c.measure_id),
    ("place", "place", claims.c.place_id),
)
_SPANS = {
    "stated": (STATED_FIRST, STATED_LAST),
    "published": (articles.c.published_first, articles.c.published_last),
    "period": (SPEAKS_FIRST, SPEAKS_LAST),
}


def conditions(connection: Connection, filters: Filters) -> Conditions:
    """The conditions that an attribution and its claim must meet.

    Names are resolved to rows first, so that they match alike on both databases. Raises
    `naming.NotFound` or `naming.Ambiguous` for an import run that is none or several.
    """
    notes: list[str] = []
    where = [
        *_names(connection, filters, notes.append),
        *_values(connection, filters),
        *_dates(filters),
    ]
    search = None
    if filters.words is not None:
        search = ranked(connection, filters.words)
        if search is None:
            notes.append(f"{shown(filters.words)} holds no word to search for")
            where.append(false())
        else:
            where.append(claims.c.id.in_(select(search.c.claim_id)))
            if len(words(filters.words)) > MOST_WORDS:
                notes.append(f"only the first {MOST_WORDS:,} words are searched for")
    return Conditions(tuple(where), tuple(notes), search)


def _names(
    connection: Connection, filters: Filters, note: Callable[[str], None]
) -> Iterator[ColumnElement[bool]]:
    for name, kind, column in _NAMES:
        typed = getattr(filters, name)
        if typed is None:
            continue
        rows = naming.matching(connection, kind, typed)
        if not rows:
            note(f"no {name} matches {shown(typed)}")
        yield one_of(connection, column, rows)


def _values(connection: Connection, filters: Filters) -> Iterator[ColumnElement[bool]]:
    if filters.country is not None:
        yield attributions.c.source_id.in_(
            select(sources.c.id).where(
                _equals(func.upper(sources.c.country), filters.country.upper())
            )
        )
    if filters.language is not None:
        yield or_(*(_tagged(c.c.language, filters.language) for c in (claims, articles)))
    if filters.stance is not None:
        yield attributions.c.stance == filters.stance.value
    if filters.modality is not None:
        yield claims.c.modality == filters.modality.value
    if filters.figure is not None:
        yield figures.c.interval_low <= bound_key(filters.figure.high)
        yield figures.c.interval_high >= bound_key(filters.figure.low)
    if filters.run is not None:
        yield attributions.c.first_run_id == naming.find_import(connection, filters.run).row
    if filters.claim_ids is not None:
        yield one_of(connection, claims.c.id, filters.claim_ids)


def _dates(filters: Filters) -> Iterator[ColumnElement[bool]]:
    for name, (start, end) in filters.ranges().items():
        first, last = _SPANS[name]
        if start is not None:
            yield last >= date.fromordinal(start.first)
        if end is not None:
            yield first <= date.fromordinal(end.last)


def _equals(column: ColumnElement[str], typed: str) -> ColumnElement[bool]:
    return column == typed.strip() if storable(typed) else false()


def _tagged(column: ColumnElement[str], typed: str) -> ColumnElement[bool]:
    """A language tag equal to the one typed or inside it (RFC 4647 basic filtering)."""
    tag = typed.strip().lower()
    if not storable(tag):
        return false()
    lowered = func.lower(column)
    return or_(lowered == tag, lowered.startswith(f"{tag}-", autoescape=True))
