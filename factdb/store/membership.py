"""Sets as large as they come, in one bound parameter.

A hundred thousand ids are more than either database takes as parameters, and a temporary table
is a write; so SQLite gets a JSON array and PostgreSQL an array.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Text,
    column,
    func,
    literal,
    select,
)


def listed(
    connection: Connection, values: Iterable[int] | Iterable[str], kind: type[int | str]
) -> FromClause:
    """The values, all of one kind, as a table with one column, ``value``."""
    given = list(values)
    stored = Integer() if kind is int else Text()
    value = column("value", stored)
    if connection.dialect.name == "sqlite":
        return func.json_each(json.dumps(given)).table_valued(value)
    return func.unnest(literal(given, ARRAY(stored))).table_valued(value).render_derived()


def one_of(
    connection: Connection,
    subject: ColumnElement[int] | ColumnElement[str],
    values: Iterable[int] | Iterable[str],
) -> ColumnElement[bool]:
    """The condition that ``subject`` is one of the values; none of them where there are none."""
    table = listed(connection, values, subject.type.python_type)
    return subject.in_(select(table.c.value))


def storable(text: str) -> bool:
    """Whether a database could hold this text at all.

    PostgreSQL refuses NUL and both refuse half a surrogate pair, which is what a terminal makes
    of bytes that are not UTF-8: nothing stored can equal such a text, and asking is an error.
    """
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)
