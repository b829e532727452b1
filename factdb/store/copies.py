"""Which articles are copies of which, as said or as found."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select, union_all

from factdb.store.membership import one_of
from factdb.store.tables import articles, near_copies


def copies(connection: Connection) -> dict[int, str]:
    """Of each article that is a copy, the key of the one at the end of its chain.

    Said to be one, of equal text, or of a text found near-equal: of those that are copies of one
    another, the one that is said to be nobody's copy and was published first stands for all.
    """
    links = [tuple(link) for link in connection.execute(_COPIED)]
    twins: dict[str, int] = {}
    for text, article in connection.execute(_TWINS):
        links.append((article, twins.setdefault(text, article)))
    if not links:
        return {}
    columns = (articles.c.id, articles.c.key, articles.c.copy_of_id, articles.c.published_first)
    among = one_of(connection, articles.c.id, {article for link in links for article in link})
    rows = connection.execute(select(*columns).where(among)).all()
    ranked = sorted(
        rows, key=lambda row: (row.copy_of_id is not None, row.published_first or date.max, row.key)
    )
    rank = {row.id: place for place, row in enumerate(ranked)}
    leader = list(range(len(ranked)))

    def end(place: int) -> int:
        while leader[place] != place:
            leader[place] = place = leader[leader[place]]
        return place

    for one, other in links:
        first, second = sorted((end(rank[one]), end(rank[other])))
        leader[second] = first
    return {
        row.id: ranked[end(place)].key for place, row in enumerate(ranked) if end(place) != place
    }


_COPIED = union_all(
    select(articles.c.id, articles.c.copy_of_id).where(articles.c.copy_of_id.is_not(None)),
    select(near_copies.c.article_id, near_copies.c.original_id),
)
"""Each article that is a copy, with what it is said or found to be a copy of."""

_TWINS = (
    select(articles.c.text_hash, articles.c.id)
    .where(
        articles.c.text_hash.in_(
            select(articles.c.text_hash)
            .where(articles.c.text_hash.is_not(None))
            .group_by(articles.c.text_hash)
            .having(func.count() > 1)
        )
    )
    .order_by(articles.c.id)
)
"""Articles of equal text."""
