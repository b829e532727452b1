"""The texts of articles, and which of them are near copies of others (design 5).

A text is compared with those it shares a band with, never with all (`factdb.text.likeness`), and
only with texts that are nobody's near copy themselves: however many outlets carry a story, each
is looked at once. Whoever stores a text says so here, so that reports need only read what was
found.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from factdb.store.membership import one_of
from factdb.store.tables import articles, near_copies, text_bands
from factdb.text.likeness import ALIKE, bands, likeness, runs


def compare_text(connection: Connection, article: int) -> None:
    """Find anew of what an article is a near copy, once its text was stored, changed or removed.

    Those that were near copies of what it had before are compared again.
    """
    followers = connection.scalars(
        select(near_copies.c.article_id)
        .where(near_copies.c.original_id == article)
        .order_by(near_copies.c.article_id)
    ).all()
    _forget(connection, [article, *followers])
    for changed in (article, *followers):
        _place(connection, changed)


def _forget(connection: Connection, changed: Iterable[int]) -> None:
    given = list(changed)
    for table in (near_copies, text_bands):
        connection.execute(delete(table).where(one_of(connection, table.c.article_id, given)))


def _place(connection: Connection, article: int) -> None:
    """Note of which article this is a near copy, else what later ones find it by."""
    text = connection.scalar(select(articles.c.text).where(articles.c.id == article))
    own = runs(text or "")
    found = bands(own)
    if not found:
        return
    alike = [
        (likeness(own, runs(other.text)), -other.id)
        for other in connection.execute(
            select(articles.c.id, articles.c.text).where(
                articles.c.id.in_(
                    select(text_bands.c.article_id).where(
                        one_of(connection, text_bands.c.band, found)
                    )
                ),
                articles.c.text.is_not(None),
            )
        )
    ]
    share, other = max(alike, default=(0.0, 0))
    if share >= ALIKE:
        connection.execute(
            insert(near_copies).values(
                article_id=article, original_id=-other, percent=int(share * 100)
            )
        )
    else:
        connection.execute(
            insert(text_bands), [{"article_id": article, "band": band} for band in found]
        )
