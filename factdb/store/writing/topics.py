"""What records are about: subjects, measures with their wholes, places with what holds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from factdb.core.figures import shown
from factdb.records import SEPARATOR, Problem, Record
from factdb.store.tables import measures, places, subjects
from factdb.store.writing.identities import Identified, Identities
from factdb.store.writing.known import Known, Row, Settled
from factdb.store.writing.objecting import difference, objection

_DESCRIBED = ("unit", "behaviour", "parts")
"""What an import may fill in of a measure, besides its whole."""


class Topic(NamedTuple):
    """The rows a claim is about."""

    subject: int | None
    measure: int | None
    place: int | None


class Topics:
    """Subjects, measures and places of an import run."""

    def __init__(
        self,
        connection: Connection,
        run: int,
        warn: Callable[[Problem], None],
        settled: Settled,
    ) -> None:
        self._warn = warn
        self._connection = connection
        self._subjects = Known(connection, subjects, run)
        self._measures = Known(connection, measures, run, *_DESCRIBED, settled=settled)
        self._places = Known(connection, places, run, "path")
        parts = select(measures.c.id, measures.c.whole_id).where(measures.c.whole_id.is_not(None))
        self._wholes: dict[int, int] = dict(connection.execute(parts).all())
        self._new_wholes: list[dict[str, int]] = []

    @property
    def subjects_added(self) -> int:
        """How many subjects are new."""
        return self._subjects.added

    @property
    def measures_added(self) -> int:
        """How many measures are new."""
        return self._measures.added

    @property
    def places_added(self) -> int:
        """How many places are new."""
        return self._places.added

    def load(self, batch: Sequence[Identified]) -> None:
        """Look up what a batch is about."""
        self._subjects.load(ids.subject for _, ids in batch if ids.subject)
        self._measures.load(key for _, ids in batch for key in (ids.whole, ids.measure) if key)
        self._places.load(key for _, ids in batch for key in ids.place)

    def objections(self, record: Record, ids: Identities) -> Iterator[Problem]:
        """Contradictions to what is known of the measure; each would change every verdict on it."""
        measure = self._measures.find(ids.measure)
        name = shown(record.measure or "")
        settled = measure.settled if measure else frozenset()
        known = measure.values["behaviour"] if measure else None
        if "behaviour" in settled:
            pass  # `take` says that it stays
        elif record.behaviour and known not in (None, record.behaviour.value):
            yield objection(
                record,
                "behaviour",
                f"the measure {name} is known to be {known}",
                f"{known}, or another measure where something else is counted",
            )
        if ids.whole and (message := self._wrong_whole(ids, measure)):
            yield objection(
                record, "part_of", f"the measure {name} {message}", "the measure it is a part of"
            )

    def _wrong_whole(self, ids: Identities, measure: Row | None) -> str | None:
        if ids.whole == ids.measure:
            return "cannot be a part of itself"
        if measure is None or "whole_id" in measure.settled:
            return None
        whole = self._measures.find(ids.whole)
        known = self._wholes.get(measure.id)
        if known is not None and (whole is None or whole.id != known):
            return "is known to be a part of another one"
        if whole is not None and measure.id in self._chain(whole.id):
            return "holds what it would be a part of"
        return None

    def _chain(self, measure: int) -> Iterator[int]:
        step: int | None = measure
        while step is not None:
            yield step
            step = self._wholes.get(step)

    def take(self, record: Record, ids: Identities) -> Topic:
        """The rows a record is about, made where they are not there."""
        subject = None
        if ids.subject:
            subject = self._subjects.meet(ids.subject, lambda: {"name": record.subject}).id
        measure = self._measure(record, ids, subject) if ids.measure else None
        place: Row | None = None
        for name, key in zip(record.place, ids.place, strict=True):
            place = self._places.meet(key, _place(name, place))
        return Topic(subject, measure, place.id if place else None)

    def _measure(self, record: Record, ids: Identities, subject: int | None) -> int:
        assert ids.measure is not None
        measure = self._measures.meet(ids.measure, lambda: _measure(record.measure, subject))
        for column, said in (("behaviour", record.behaviour), ("parts", record.parts)):
            if not measure.fill(column, said and said.value):
                self._warn(difference(record, column, "the measure", measure.values[column]))
        # The unit of the first figure: others may be counted in another without contradiction.
        measure.fill("unit", record.figure.unit if record.figure else record.unit)
        if ids.whole:
            whole = self._measures.meet(ids.whole, lambda: _measure(record.part_of, subject))
            if "whole_id" in measure.settled:
                if self._wholes.get(measure.id) != whole.id:
                    self._warn(difference(record, "part_of", "the measure", None))
            elif measure.id not in self._wholes:
                self._wholes[measure.id] = whole.id
                self._new_wholes.append({"part": measure.id, "whole": whole.id})
        return measure.id

    def write(self) -> None:
        """Write what a batch is about."""
        self._subjects.write()
        self._measures.write()
        if self._new_wholes:
            # Last, because a whole may be met after its part.
            by_id = update(measures).where(measures.c.id == bindparam("part"))
            self._connection.execute(by_id.values(whole_id=bindparam("whole")), self._new_wholes)
            self._new_wholes.clear()
        self._places.write()


def _measure(name: str | None, subject: int | None) -> dict[str, Any]:
    return {"name": name, "subject_id": subject, **dict.fromkeys(_DESCRIBED)}


def _place(name: str, parent: Row | None) -> Callable[[], dict[str, Any]]:
    """A place in the place that holds it, as that one is spelled: an export must read alike."""
    if parent is None:
        return lambda: {"name": name, "path": name, "parent_id": None}
    path = f"{parent.values['path']}{SEPARATOR}{name}"
    return lambda: {"name": name, "path": path, "parent_id": parent.id}
