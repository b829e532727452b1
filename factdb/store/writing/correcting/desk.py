"""What every correction shares: names are met, rows written, and the history told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any, NoReturn

from sqlalchemy import ColumnElement, Connection, Table, func, select, update

from factdb.core.changes import Change
from factdb.core.observations import USABLE
from factdb.records import Location, Problem, Record, csv_cell
from factdb.store import search_index
from factdb.store.changes import corrections, record
from factdb.store.copies import copies
from factdb.store.membership import one_of
from factdb.store.naming import Named
from factdb.store.tables import (
    articles,
    attributions,
    claims,
    measures,
    places,
    sources,
    subjects,
)
from factdb.store.writing.identities import Identities, identities
from factdb.store.writing.importing import BY_HAND, RunInfo, begun
from factdb.store.writing.topics import Topic, Topics
from factdb.store.writing.voices import Voiced, Voices, aliases

_TABLES: Mapping[str, Table] = {
    "claim": claims,
    "attribution": attributions,
    "article": articles,
    "source": sources,
    "measure": measures,
}
NOTHING: Mapping[str, str] = MappingProxyType({})
_MADE: Mapping[str, tuple[Table, ColumnElement[str]]] = {
    "source": (sources, sources.c.name),
    "measure": (measures, measures.c.name),
    "subject": (subjects, subjects.c.name),
    "place": (places, places.c.path),
}


class NotCorrected(ValueError):
    """A correction that cannot be; ``problems`` says everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Correction:
    """What was corrected: ``changes`` is empty where everything was so already.

    ``made`` are the sources, measures, subjects and places that nothing named before: a name
    spelled wrong makes one. ``resting`` is how many claims rest on an article that is no longer
    usable, or on a copy of it; ``None`` where no article was marked so.
    """

    thing: Named
    changes: tuple[Change, ...]
    warnings: tuple[Problem, ...] = ()
    made: tuple[Named, ...] = ()
    resting: int | None = None


class Desk:
    """Where one thing is corrected: what is known of corrections, and what came of this one."""

    def __init__(self, connection: Connection, thing: Named, note: str, by: str, at: str) -> None:
        self.connection = connection
        self.thing = thing
        self.at = Location(thing.id)
        self.warnings: list[Problem] = []
        self._said = (note, by, at)
        self._aliases = aliases(connection)
        self._settled, self._known_as = corrections(connection)
        self._changes: list[Change] = []

    def done(self) -> Correction:
        """What came of it."""
        withdrawn = any(
            change.field == "status" and change.after != USABLE for change in self._changes
        )
        return Correction(
            self.thing,
            tuple(self._changes),
            tuple(self.warnings),
            self._made(),
            self._resting() if withdrawn else None,
        )

    # What is asked for

    def problem(
        self, field: str | None, message: str, found: str | None, expected: str | None
    ) -> Problem:
        """A problem with a field of what is corrected."""
        return Problem(self.at._replace(column=field), message, found, expected)

    def refuse(
        self, field: str | None, message: str, found: str | None, expected: str | None
    ) -> NoReturn:
        """Raise `NotCorrected` for one problem."""
        raise NotCorrected([self.problem(field, message, found, expected)]) from None

    # Names

    def identities(self, described: Record, *, known_as: Mapping[str, str] = NOTHING) -> Identities:
        """The keys of what a record names, as corrections made so far lead to them."""
        return identities(described, self._aliases, {**self._known_as, **known_as})

    def met(self, described: Record) -> tuple[Topic, Voiced]:
        """The rows that a record names, met or made as an import does it."""
        ids = self.identities(described)
        given = (self.connection, self.run, self.warnings.append, self._settled)
        topics, voices = Topics(*given), Voices(*given)
        for part in (topics, voices):
            part.load([(described, ids)])
        if problems := tuple(topics.objections(described, ids)):
            raise NotCorrected(problems)
        found = topics.take(described, ids), voices.take(described, ids)
        topics.write()
        voices.write()
        voices.finish()
        return found

    @cached_property
    def run(self) -> int:
        """A run by hand: what a correction makes knows where it comes from."""
        row, _ = begun(self.connection, RunInfo(BY_HAND, "correction", started_at=self._said[2]))
        return row

    def _made(self) -> tuple[Named, ...]:
        if "run" not in vars(self):
            return ()
        return tuple(
            Named(kind, key, label, row)
            for kind, (table, name) in _MADE.items()
            for row, key, label in self.connection.execute(
                select(table.c.id, table.c.key, name)
                .where(table.c.first_run_id == self.run)
                .order_by(table.c.id)
            )
        )

    # Writing

    def settle(
        self,
        thing: Named,
        key: str,
        columns: Mapping[str, Any],
        changed: Mapping[str, tuple[Any, Any]],
    ) -> None:
        """Write columns, and the history of the fields ``changed``: before and after of each.

        ``key`` is what the content would be called; nothing else may be called so. Nothing is
        written where nothing changed.
        """
        if not changed:
            return
        table, since = _TABLES[thing.kind], None
        if key != thing.id:
            since = key
            if self.connection.scalar(select(table.c.id).where(table.c.key == key)) is not None:
                said = f"the {thing.kind} {key} says just this already"
                self.refuse(next(iter(changed)), said, None, "something else, or nothing")
        if columns:
            self.write(table, thing.row, columns)
        for name, (before, after) in changed.items():
            change = Change(thing.kind, thing.id, name, _cell(before), _cell(after), *self._said)
            record(self.connection, change, since)
            self._changes.append(change)

    def write(self, table: Table, row: int, columns: Mapping[str, Any]) -> None:
        """Write columns of one row."""
        self.connection.execute(update(table).where(table.c.id == row).values(columns))

    def refresh(self, where: ColumnElement[bool]) -> None:
        """Make the claims of these attributions found by what they say now."""
        found = self.connection.scalars(select(attributions.c.claim_id).where(where).distinct())
        search_index.refresh(self.connection, list(found))

    def _resting(self) -> int:
        same = {row for row, end in copies(self.connection).items() if end == self.thing.id}
        resting = one_of(self.connection, attributions.c.article_id, {self.thing.row, *same})
        count = select(func.count(attributions.c.claim_id.distinct())).where(resting)
        return self.connection.scalar(count) or 0


def _cell(value: Any) -> str | None:
    if value in (None, "", (), []):
        return None
    return csv_cell(value) if isinstance(value, list | tuple) else str(value)
