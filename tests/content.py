"""What a database holds, row by row, to be compared before and after."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, inspect, text

from factdb.database import reading

Content = dict[str, list[dict[str, Any]]]


def content(engine: Engine) -> Content:
    """Every row of every table, as stored: not alembic's table, nor the full-text index."""
    with reading(engine) as connection:
        names = inspect(connection).get_table_names()
        return {
            name: [
                dict(row)
                for row in connection.execute(
                    text(f"SELECT * FROM {name} ORDER BY 1, 2")
                ).mappings()
            ]
            for name in sorted(names)
            if name != "alembic_version" and not name.startswith("claim_search")
        }


def without(stored: Content, *columns: str) -> Content:
    """The same without these columns."""
    return {
        table: [{name: row[name] for name in row if name not in columns} for row in rows]
        for table, rows in stored.items()
    }
