"""Databases with records in them, brought in by the way every record comes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import Connection, Engine, event

from factdb import schema
from factdb.records import Location, Problem, Record, check
from factdb.store.writing import RunInfo, import_records

Row = Mapping[str, object]


class Checked(NamedTuple):
    """A row as an importer hands it over."""

    record: Record | None
    problems: tuple[Problem, ...]


def checked(rows: Iterable[Row], file: str) -> Iterator[Checked]:
    """Flat records as an importer hands them over."""
    for line, row in enumerate(rows, 1):
        record, problems = check(row, Location(file, line))
        yield Checked(record, tuple(problems))


def brought_in(engine: Engine, *rows: Row, file: str = "given.jsonl") -> None:
    """Import these flat records; none of them may be bad."""
    result = import_records(engine, list(checked(rows, file)), RunInfo(file, "jsonl"))
    assert result.committed, [str(problem) for problem in result.problems]


def database(url: str, *rows: Row) -> Engine:
    """A fresh database at ``url`` that holds these flat records."""
    engine = schema.prepared(url)
    if rows:
        brought_in(engine, *rows)
    return engine


def claim(claim_id: str, said: str = "", **fields: object) -> dict[str, object]:
    """A flat record with what it needs at least, and ``fields``."""
    return {"id": claim_id, "claim": said or f"Claim {claim_id}.", "source": "Ministry", **fields}


@contextmanager
def statements(connection: Connection) -> Iterator[list[str]]:
    """The SQL statements executed meanwhile."""
    seen: list[str] = []

    def note(*arguments: object) -> None:
        seen.append(str(arguments[2]))

    event.listen(connection.engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(connection.engine, "before_cursor_execute", note)
