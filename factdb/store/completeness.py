"""Which measures are all the parts of another one."""

from __future__ import annotations

from sqlalchemy import Connection, select

from factdb.core.observations import Parts
from factdb.store.tables import measures

_WHOLES = measures.alias("wholes")


def complete_parts(connection: Connection) -> dict[int, tuple[str, ...]]:
    """By the integer id of each measure whose parts are complete: their names, in order.

    Out of the measures and not of what was said: a part nobody gave a figure for is one too.
    """
    query = (
        select(measures.c.whole_id, measures.c.name)
        .join_from(measures, _WHOLES, _WHOLES.c.id == measures.c.whole_id)
        .where(_WHOLES.c.parts == Parts.COMPLETE)
        .order_by(measures.c.key)
    )
    found: dict[int, tuple[str, ...]] = {}
    for whole, part in connection.execute(query):
        found[whole] = (*found.get(whole, ()), part)
    return found
