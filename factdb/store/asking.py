"""Finding claims: ranked or sorted, a page at a time, with a count that is true."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Subquery, func, select

from factdb.store.filters import EVERYTHING, Filters, conditions
from factdb.store.rows import ClaimRow, claim_rows
from factdb.store.tables import (
    ASSERTED,
    PUBLIC_ID,
    SPEAKS_LAST,
    STATED_FIRST,
    attributions,
    claims,
    figures,
)


class Sort(StrEnum):
    """The order of found claims; whatever is equal or unknown goes by id."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    FIGURE = "figure"
    ID = "id"


class Page(NamedTuple):
    """Some of the claims found, and how many there are in all.

    ``notes`` says, in words for a person, which of the filters nothing can match.
    """

    rows: tuple[ClaimRow, ...]
    total: int
    notes: tuple[str, ...] = ()


def find_claims(
    connection: Connection,
    filters: Filters = EVERYTHING,
    *,
    sort: Sort | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Page:
    """The claims with an attribution that satisfies all filters together.

    With words the best match comes first unless ``sort`` says otherwise, without them the newest
    stated; relevance without words is newest too. ``figure`` puts the largest printed number
    first, by exact digits. Raises as `conditions` does.
    """
    where, notes, search = conditions(connection, filters)
    matched = _matched(where)
    query = _claims_in(matched)
    if search is not None and sort in (None, Sort.RELEVANCE):
        query = query.join(search, search.c.claim_id == claims.c.id).order_by(search.c.rank)
    elif sort is Sort.FIGURE:
        query = query.outerjoin(figures, figures.c.claim_id == claims.c.id)
        query = query.order_by(figures.c.amount_key.desc().nulls_last())
    elif sort is Sort.ID:
        query = query.order_by(PUBLIC_ID)
    else:
        query = query.order_by(matched.c.stated.desc().nulls_last())
    return _page(connection, matched, query.limit(limit).offset(offset), notes)


def claims_where(
    connection: Connection,
    *where: ColumnElement[bool],
    in_time: bool = False,
    limit: int | None = None,
) -> Page:
    """The claims with an attribution that meets these conditions over `tables.ASSERTED`.

    Newest stated first, or ``in_time``: from the earliest time they speak of to the latest.
    """
    matched = _matched(where)
    order = matched.c.speaks.asc() if in_time else matched.c.stated.desc()
    query = _claims_in(matched).order_by(order.nulls_last())
    return _page(connection, matched, query.limit(limit), ())


def _matched(where: Iterable[ColumnElement[bool]]) -> Subquery:
    """The claims with a matching attribution, and the dates to sort them by."""
    return (
        select(
            attributions.c.claim_id,
            func.max(STATED_FIRST).label("stated"),
            func.min(SPEAKS_LAST).label("speaks"),
        )
        .select_from(ASSERTED)
        .where(*where)
        .group_by(attributions.c.claim_id)
        .subquery("matched")
    )


def _claims_in(matched: Subquery) -> Select[int]:
    return select(claims.c.id).join_from(claims, matched, matched.c.claim_id == claims.c.id)


def _page(
    connection: Connection, matched: Subquery, query: Select[int], notes: tuple[str, ...]
) -> Page:
    total = connection.scalar(select(func.count()).select_from(matched)) or 0
    # The key is content, so equal claims stand in one order in every database.
    ids = connection.scalars(query.order_by(claims.c.key)).all()
    return Page(claim_rows(connection, ids), total, notes)
