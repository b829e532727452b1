"""Names by their integer ids: few, met again and again, so each is read and kept once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from factdb.core.observations import Behaviour, SourceKind
from factdb.records import SEPARATOR
from factdb.store.membership import one_of
from factdb.store.tables import measures, places, sources, subjects


class Measured(NamedTuple):
    """What is known of a measure; one that nobody described counts as a level."""

    name: str | None = None
    behaviour: Behaviour = Behaviour.LEVEL
    window: int | None = None
    part_of: str | None = None


class Named(NamedTuple):
    """What is known of a source."""

    name: str | None = None
    kind: SourceKind | None = None
    body: str | None = None


class Names:
    """The names met so far; ``None`` stands for what an attribution does not have."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.subjects: dict[int | None, str | None] = {None: None}
        self.places: dict[int | None, tuple[str, ...]] = {None: ()}
        self.measures: dict[int | None, Measured] = {None: Measured()}
        self.sources: dict[int | None, Named] = {None: Named()}

    def learn(self, rows: Sequence[Any], columns: Iterable[tuple[int, str]]) -> None:
        """Look up what these rows name and nobody has met: ids of what stand in which column."""
        met: defaultdict[str, set[int | None]] = defaultdict(set)
        for at, kind in columns:
            met[kind].update([row[at] for row in rows])
        for key, name in self._found(_SUBJECTS, met["subjects"] - self.subjects.keys()):
            self.subjects[key] = name
        for key, path in self._found(_PLACES, met["places"] - self.places.keys()):
            self.places[key] = tuple(path.split(SEPARATOR))
        for key, name, moves, *rest in self._found(
            _MEASURES, met["measures"] - self.measures.keys()
        ):
            self.measures[key] = Measured(name, Behaviour(moves or Behaviour.LEVEL), *rest)
        for key, name, kind, body in self._found(_SOURCES, met["sources"] - self.sources.keys()):
            self.sources[key] = Named(name, None if kind is None else SourceKind(kind), body)

    def _found(self, query: Select[Any], ids: set[Any]) -> Iterable[Any]:
        if not ids:
            return ()
        key = query.selected_columns[0]
        return self._connection.execute(query.where(one_of(self._connection, key, ids)))


_WHOLES = measures.alias("wholes")
_BODIES = sources.alias("bodies")
_SUBJECTS = select(subjects.c.id, subjects.c.name)
_PLACES = select(places.c.id, places.c.path)
_MEASURES = select(
    measures.c.id, measures.c.name, measures.c.behaviour, measures.c.window_days, _WHOLES.c.name
).outerjoin(_WHOLES, _WHOLES.c.id == measures.c.whole_id)
_SOURCES = select(sources.c.id, sources.c.name, sources.c.kind, _BODIES.c.name).outerjoin(
    _BODIES, _BODIES.c.id == sources.c.body_id
)
