"""What the store has to say about a record: why it stays out, or what of it was not taken."""

from __future__ import annotations

from factdb.records import Problem, Record, Severity


def objection(record: Record, column: str, message: str, expected: str) -> Problem:
    """An error: the record contradicts what is known in this column."""
    return Problem(
        record.location._replace(column=column), message, _given(record, column), expected
    )


def difference(record: Record, column: str, what: str, known: str | None) -> Problem:
    """A warning: something is known already in this column, and stays."""
    return Problem(
        record.location._replace(column=column),
        f"{what} is known with another {column.replace('_', ' ')}, which stays",
        _given(record, column),
        known,
        Severity.WARNING,
    )


def _given(record: Record, column: str) -> str:
    return str(getattr(record, column))
