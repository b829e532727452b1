"""Rows of one table as an import meets them, by key: looked up, made and changed in bulk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select, update

from factdb.database import insert_all, new_ids
from factdb.store.membership import one_of

Settled = Mapping[str, frozenset[str]]
"""The columns that were corrected, by the key of their row."""

_NOTHING: Settled = MappingProxyType({})


class Row:
    """A stored row, or one that will be: its integer id and the columns an import may fill.

    What a person corrected is ``settled``: no import changes these columns any more.
    """

    __slots__ = ("changed", "id", "new", "settled", "touched", "values")

    def __init__(
        self,
        row_id: int,
        values: dict[str, Any],
        *,
        new: bool,
        settled: frozenset[str] = frozenset(),
    ) -> None:
        self.id = row_id
        self.values = values
        self.settled = settled
        self.new = new
        self.changed = False
        self.touched = new

    def fill(self, column: str, value: object) -> bool:
        """Fill in what is unknown so far; false where something else is known already."""
        if value is None:
            return True
        known = self.values[column]
        if known is None and column not in self.settled:
            self.put(column, value)
            return True
        return bool(known == value)

    def put(self, column: str, value: object) -> None:
        """Set a column, whatever it held, unless a person settled it."""
        if column in self.settled:
            return
        self.values[column] = value
        self.changed = True


class Known:
    """The rows of one table that an import meets.

    ``columns`` are those read of rows that are there already, and the only ones ever changed;
    ``settled`` are columns by key that are left as they are.
    Only for a writer that is alone: it gives new rows their ids itself.
    """

    def __init__(
        self,
        connection: Connection,
        table: Table,
        run: int,
        *columns: str,
        settled: Settled = _NOTHING,
    ) -> None:
        self._settled = settled
        self._connection = connection
        self._table = table
        self._run = run
        self._columns = columns
        self._rows: dict[str, Row] = {}
        self._met: dict[str, Row] = {}
        self._ids: Iterator[int] = iter(())
        self.added = 0

    def load(self, keys: Iterable[str]) -> None:
        """Look up the keys not met yet, and reserve ids for those that are not there."""
        asked = list(dict.fromkeys(key for key in keys if key not in self._rows))
        columns = self._table.c
        query = select(columns.key, columns.id, *(columns[name] for name in self._columns))
        found = self._connection.execute(query.where(one_of(self._connection, columns.key, asked)))
        missing = len(asked)
        for key, row_id, *values in found:
            missing -= 1
            stored = dict(zip(self._columns, values, strict=True))
            corrected = self._settled.get(key, frozenset())
            self._rows[key] = Row(row_id, stored, new=False, settled=corrected)
        self._ids = iter(new_ids(self._connection, self._table, missing))

    def find(self, key: str | None) -> Row | None:
        """The row with this key, of those looked up or made."""
        return None if key is None else self._rows.get(key)

    def meet(self, key: str, made: Callable[[], dict[str, Any]]) -> Row:
        """The row with this key; where there is none it is ``made``, with a value per column."""
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = Row(next(self._ids), made(), new=True)
            self.added += 1
        self._met[key] = row
        return row

    def write(self, *, forget: bool = False) -> list[int]:
        """Write what was met since the last time: new rows, changes, and that they were seen.

        Returns the rows that this run has found there and not met before. With ``forget`` all
        are dropped afterwards, so that memory stays flat.
        """
        new = [
            row.values
            | {"id": row.id, "key": key, "first_run_id": self._run, "last_run_id": self._run}
            for key, row in self._met.items()
            if row.new
        ]
        changed = [
            {name: row.values[name] for name in self._columns} | {"row_id": row.id}
            for row in self._met.values()
            if row.changed and not row.new
        ]
        seen = [row.id for row in self._met.values() if not row.touched]
        insert_all(self._connection, self._table, new)
        if changed:
            by_id = update(self._table).where(self._table.c.id == bindparam("row_id"))
            self._connection.execute(by_id, changed)
        if seen:
            touch = update(self._table).where(one_of(self._connection, self._table.c.id, seen))
            self._connection.execute(touch.values(last_run_id=self._run))
        for row in self._met.values():
            row.new = row.changed = False
            row.touched = True
        self._met.clear()
        if forget:
            self._rows.clear()
        return seen
