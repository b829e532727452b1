"""Where it was printed: the articles of an import run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, select

from factdb.core.periods import day_span
from factdb.records import Problem, Record
from factdb.store.tables import articles, sources
from factdb.store.writing.dates import days
from factdb.store.writing.identities import Identified, Identities
from factdb.store.writing.known import Known, Row, Settled
from factdb.store.writing.objecting import difference
from factdb.store.writing.voices import Voiced

_DETAILS = {"article": "title", "byline": "byline", "archived_url": "archived_url"}
"""Texts an article has one of, by the field of the record."""

_COLUMNS = (
    *_DETAILS.values(),
    "publisher_id",
    "agency_id",
    "language",
    "published_on",
    "published_first",
    "published_last",
    "retrieved_at",
)


class Articles:
    """The articles that a batch names, their details filled in as far as they were unknown."""

    def __init__(
        self,
        connection: Connection,
        run: int,
        warn: Callable[[Problem], None],
        settled: Settled,
    ) -> None:
        self._connection = connection
        self._warn = warn
        self._articles = Known(connection, articles, run, *_COLUMNS, settled=settled)
        self._retitled: list[int] = []

    @property
    def added(self) -> int:
        """How many are new."""
        return self._articles.added

    def load(self, batch: Sequence[Identified]) -> None:
        """Look up the articles of a batch."""
        self._articles.load(ids.article for _, ids in batch if ids.article)

    def take(self, record: Record, ids: Identities, voiced: Voiced) -> int | None:
        """The article of a record, made where it is not there."""
        if ids.article is None:
            return None
        known = self._articles.find(ids.article)
        row = self._articles.meet(ids.article, lambda: _made(record, voiced))
        if known is not None:
            self._fill(row, record, voiced)
        return row.id

    def _fill(self, row: Row, record: Record, voiced: Voiced) -> None:
        untitled = row.values["title"] is None
        for field, column in _DETAILS.items():
            if not row.fill(column, getattr(record, field)):
                self._differs(record, field, row.values[column])
        if untitled and row.values["title"] is not None:
            self._retitled.append(row.id)
        for field, source in (("publisher", voiced.publisher), ("agency", voiced.agency)):
            if not row.fill(f"{field}_id", source):
                self._differs(record, field, self._name(row.values[f"{field}_id"]))
        self._date(row, record)
        # Read more than once, or quoted in two languages: that is no contradiction.
        row.fill("retrieved_at", record.retrieved_at)
        row.fill("language", record.language)

    def _date(self, row: Row, record: Record) -> None:
        given, known = record.published_on, row.values["published_on"]
        if given is None or given == known:
            return
        if "published_on" in row.settled:
            self._differs(record, "published_on", known)
        elif known is None or _refines(given, known):
            for column, value in published(given).items():
                row.put(column, value)
        elif not _refines(known, given):
            self._differs(record, "published_on", known)

    def _differs(self, record: Record, field: str, known: str | None) -> None:
        self._warn(difference(record, field, "the article", known))

    def _name(self, source: int | None) -> str | None:
        # An article is written before the next batch, but its publisher may be as new as it is.
        return self._connection.scalar(select(sources.c.name).where(sources.c.id == source))

    def write(self) -> list[int]:
        """Write the articles of a batch; returns those that got a title they had not before."""
        self._articles.write(forget=True)
        retitled, self._retitled = self._retitled, []
        return retitled


def _made(record: Record, voiced: Voiced) -> dict[str, Any]:
    return {
        "title": record.article,
        "url": record.url,
        "publisher_id": voiced.publisher,
        "agency_id": voiced.agency,
        "byline": record.byline,
        "language": record.language,
        **published(record.published_on),
        "retrieved_at": record.retrieved_at,
        "archived_url": record.archived_url,
        "status": "usable",
    }


def published(written: str | None) -> dict[str, Any]:
    """The columns of a day of publication."""
    first, last = days(written)
    return {"published_on": written, "published_first": first, "published_last": last}


def _refines(given: str, known: str) -> bool:
    """Whether a date says the same as another one, and more precisely."""
    inner, outer = day_span(given), day_span(known)
    return outer.first <= inner.first and inner.last <= outer.last
