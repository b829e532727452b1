"""What an import did, or would do: a row for each file, and the same in sentences.

What comes in are the import results of the store, read by attribute: reports know no database.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from factdb.records import Problem, Record
from factdb.reports.claims import counted
from factdb.reports.table import Column, Table

_ADDED = ("claims", "attributions", "sources", "articles", "subjects", "measures", "places")
_COLUMNS = (
    Column("file", "The file that was read."),
    Column("run", "The id of the import; unknown where nothing was changed."),
    Column("rows", "Records read: one a row, or one a figure of it.", numeric=True),
    Column("bad_rows", "Records left out as bad.", numeric=True),
    Column("seen_again", "Records that were there already.", numeric=True),
    *(Column(f"{kind}_added", f"New {kind}.", numeric=True) for kind in _ADDED),
)
_PROBLEM_COLUMNS = (
    Column("file", "The file."),
    Column("line", "The line, from 1.", numeric=True),
    Column("column", "The column or key."),
    Column("problem", "What is wrong."),
    Column("found", "What was there."),
    Column("expected", "What was expected."),
)


class ResultLike(Protocol):
    """What the store says of one imported file."""

    @property
    def file(self) -> str:
        """The file as messages name it."""

    @property
    def run_key(self) -> str | None:
        """The id of the import, where it was made."""

    @property
    def committed(self) -> bool:
        """Whether it is in the database, or was only tried."""

    @property
    def rows(self) -> int:
        """Records read: one a row, or one a figure of it."""

    @property
    def bad_rows(self) -> int:
        """Records with an error."""

    @property
    def seen_again(self) -> int:
        """Records that were there already."""

    @property
    def first_claims(self) -> tuple[Record, ...]:
        """Some of the claims that are new."""


def imported(results: Iterable[ResultLike]) -> Table:
    """One row a file."""
    names = ("file", "run_key", "rows", "bad_rows", "seen_again")
    rows = [
        tuple(getattr(result, name) for name in (*names, *(f"{kind}_added" for kind in _ADDED)))
        for result in results
    ]
    return Table("imported", _COLUMNS, rows)


def problems(found: Iterable[Problem]) -> Table:
    """Problems of the input, one a row."""
    rows = [(*at.location, at.message, at.found, at.expected) for at in found]
    return Table("problems", _PROBLEM_COLUMNS, rows)


def sentences(result: ResultLike) -> Iterator[str]:
    """What came of one file, in words; of an import that was only tried also its first claims."""
    counts = [(getattr(result, f"{kind}_added"), kind.removesuffix("s")) for kind in _ADDED]
    new = ", ".join(counted(number, kind) for number, kind in counts if number)
    verb = "added" if result.committed else "would add"
    said = f"{verb} {new}" if new else "nothing new"
    again = f"; {counted(result.seen_again, 'record')} seen before" if result.seen_again else ""
    bad = f"; {counted(result.bad_rows, 'bad record')} left out" if result.bad_rows else ""
    run = f" (import {result.run_key})" if result.run_key else ""
    yield f"{result.file}: {counted(result.rows, 'record')}, {said}{again}{bad}{run}"
    if not result.committed:
        yield from _first(result.first_claims, counts[0][0])


def _first(claims: Sequence[Record], total: int) -> Iterator[str]:
    for record in claims:
        figure = record.figure.text or str(record.figure) if record.figure else ""
        told = (record.id, figure, record.claim, record.source or record.publisher)
        yield "  + " + " · ".join(part for part in told if part)
    if total > len(claims) > 0:
        yield f"  and {total - len(claims):,} more"
