"""Who is named in records: sources, speakers, publishers, agencies, and those who passed it on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, exists, select

from factdb.core.observations import SourceKind
from factdb.records import Problem, Record
from factdb.store.tables import attributions, source_aliases, sources
from factdb.store.writing.identities import Identified, Identities
from factdb.store.writing.known import Known, Row, Settled
from factdb.store.writing.objecting import difference


class Voiced(NamedTuple):
    """The rows of those a record names."""

    source: int | None
    speaker: int | None
    via: tuple[int, ...]
    publisher: int | None
    agency: int | None


class Voices:
    """The sources of an import run, in every part they play."""

    def __init__(
        self,
        connection: Connection,
        run: int,
        warn: Callable[[Problem], None],
        settled: Settled,
    ) -> None:
        self._connection = connection
        self._run = run
        self._warn = warn
        self._sources = Known(connection, sources, run, "name", "kind", "country", settled=settled)
        self._roles: dict[str, SourceKind] = {}
        self._stated: set[str] = set()

    @property
    def added(self) -> int:
        """How many are new."""
        return self._sources.added

    def load(self, batch: Sequence[Identified]) -> None:
        """Look up those a batch names."""
        self._sources.load(key for _, ids in batch for key in ids.sources())

    def take(self, record: Record, ids: Identities) -> Voiced:
        """The rows of those a record names, made where they are not there."""
        return Voiced(
            self._source(record, ids),
            self._named(ids.speaker, record.speaker, SourceKind.PERSON),
            tuple(self._met(*link).id for link in zip(ids.via, record.via, strict=True)),
            self._named(ids.publisher, record.publisher, SourceKind.OUTLET),
            self._named(ids.agency, record.agency, SourceKind.OUTLET),
        )

    def _met(self, key: str, name: str | None) -> Row:
        return self._sources.meet(key, lambda: {"name": name, "kind": None, "country": None})

    def _named(self, key: str | None, name: str | None, role: SourceKind) -> int | None:
        if key is None:
            return None
        if self._roles.get(key) is not SourceKind.OUTLET:
            self._roles[key] = role
        return self._met(key, name).id

    def _source(self, record: Record, ids: Identities) -> int | None:
        if ids.source is None:
            return None
        source = self._met(ids.source, record.source)
        if record.source_kind and not self._is_kind(ids.source, source, record.source_kind):
            self._warn(difference(record, "source_kind", "the source", source.values["kind"]))
        if not source.fill("country", record.source_country):
            self._warn(difference(record, "source_country", "the source", source.values["country"]))
        return source.id

    def _is_kind(self, key: str, source: Row, kind: SourceKind) -> bool:
        """Give a source its kind; false where another one is known that somebody stated."""
        if source.values["kind"] != kind.value:
            presumed = source.values["kind"] is None or self._is_presumed(key, source)
            if "kind" in source.settled or not presumed:
                return False
            source.put("kind", kind.value)
        self._stated.add(key)
        return True

    def _is_presumed(self, key: str, source: Row) -> bool:
        """Whether a kind only follows from the part played: nobody was asked for it before."""
        if key in self._stated:
            return False
        asserted = exists().where(
            attributions.c.source_id == source.id, attributions.c.first_run_id < self._run
        )
        return not self._connection.scalar(select(asserted))

    def write(self) -> None:
        """Write those a batch names."""
        self._sources.write()

    def finish(self) -> None:
        """After the last batch: who published is an outlet and who spoke a person, if unknown."""
        for key, role in self._roles.items():
            source = self._sources.find(key)
            if source is not None and source.values["kind"] is None:
                source.put("kind", role.value)
                self._sources.meet(key, dict)
        self._sources.write()


def aliases(connection: Connection) -> dict[str, str]:
    """The keys of sources by every other name they have, folded."""
    query = select(source_aliases.c.name_key, sources.c.key).join_from(source_aliases, sources)
    return dict(connection.execute(query).all())
