"""Many rows at once: ids for them, and the shortest way in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select


def new_ids(connection: Connection, table: Table, count: int) -> Sequence[int]:
    """``count`` integer ids for new rows of ``table``, in ascending order; only while `writing`."""
    if connection.dialect.name == "sqlite":
        last = connection.scalar(select(func.max(table.c.id))) or 0
        return range(last + 1, last + 1 + count)
    sequence = func.pg_get_serial_sequence(table.name, "id")
    numbers = func.generate_series(1, count).table_valued("n")
    return list(connection.scalars(select(func.nextval(sequence)).select_from(numbers)))


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same columns, two or more of them.

    On SQLite the driver is fed directly: what SQLAlchemy does for each row costs three times
    what SQLite does with it.
    """
    if not rows:
        return
    if connection.dialect.name != "sqlite":
        connection.execute(insert(table), rows)
        return
    dialect = connection.dialect
    names = list(rows[0])
    columns = list(zip(*map(itemgetter(*names), rows), strict=True))
    for place, name in enumerate(names):
        bound = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
        if bound is not None:
            columns[place] = tuple(map(bound, columns[place]))
    quote = dialect.identifier_preparer.quote
    listed = ", ".join(map(quote, names))
    marks = ", ".join("?" * len(names))
    connection.exec_driver_sql(
        f"INSERT INTO {quote(table.name)} ({listed}) VALUES ({marks})",
        list(zip(*columns, strict=True)),
    )
