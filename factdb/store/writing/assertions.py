"""What was asserted, and by whom: claims with their figures, attributions with their chains."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, select, update

from factdb.core.figures import Comparator, Figure, shown
from factdb.core.ordering import figure_keys
from factdb.database import insert_all
from factdb.records import Problem, Record
from factdb.store.membership import one_of
from factdb.store.tables import attributions, claims, figures, via
from factdb.store.writing.dates import days, days_of
from factdb.store.writing.identities import Identified, Identities
from factdb.store.writing.known import Known, Settled
from factdb.store.writing.objecting import difference, objection
from factdb.store.writing.topics import Topic
from factdb.store.writing.voices import Voiced


class _Holder(NamedTuple):
    """The claim that an importer's own id stands for."""

    claim: str
    text: str | None


class Assertions:
    """The claims and attributions of a batch."""

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
        self._claims = Known(connection, claims, run, "note", settled=settled)
        self._attributions = Known(connection, attributions, run)
        self._holders: dict[str, _Holder] = {}
        self._figures: list[dict[str, Any]] = []
        self._links: list[dict[str, int]] = []
        self._stale: dict[int, None] = {}

    @property
    def claims_added(self) -> int:
        """How many claims are new."""
        return self._claims.added

    @property
    def attributions_added(self) -> int:
        """How many attributions are new."""
        return self._attributions.added

    def load(self, batch: Sequence[Identified]) -> None:
        """Look up the claims and attributions of a batch, and who holds the ids it gives."""
        self._claims.load(ids.claim for _, ids in batch)
        self._attributions.load(ids.attribution for _, ids in batch)
        own = [ids.external_id for _, ids in batch if ids.external_id is not None]
        holders = select(claims.c.external_id, claims.c.key, claims.c.text)
        found = self._connection.execute(
            holders.where(one_of(self._connection, claims.c.external_id, own))
        )
        self._holders = {given: _Holder(key, said) for given, key, said in found}

    def objections(self, record: Record, ids: Identities) -> Iterator[Problem]:
        """An id that another claim has already."""
        holder = self._holders.get(ids.external_id) if ids.external_id else None
        if holder is not None and holder.claim != ids.claim:
            said = f", {shown(holder.text, 60)}" if holder.text else ""
            yield objection(
                record,
                "id",
                f"a claim with other content has this id{said}",
                "an id of its own: `--prefix-ids NAME:` puts a name before every id of a file",
            )

    def take(
        self, record: Record, ids: Identities, topic: Topic, voiced: Voiced, article: int | None
    ) -> None:
        """Take in what a record asserts."""
        claim = self._claim(record, ids, topic)
        if self._attributions.find(ids.attribution) is not None:
            self._attributions.meet(ids.attribution, dict)
            return
        attribution = self._attributions.meet(
            ids.attribution,
            lambda: {"claim_id": claim, "article_id": article, **said_columns(record, voiced)},
        )
        self._links += links(attribution.id, voiced)
        self._stale[claim] = None

    def _claim(self, record: Record, ids: Identities, topic: Topic) -> int:
        known = self._claims.find(ids.claim)
        claim = self._claims.meet(ids.claim, lambda: _made(record, ids, topic))
        if known is None:
            if ids.external_id is not None:
                self._holders[ids.external_id] = _Holder(ids.claim, record.claim)
            if record.figure is not None:
                self._figures.append(
                    _figure(claim.id, record.figure, record.reading_note, self._run)
                )
        elif not claim.fill("note", record.note):
            self._warn(difference(record, "note", "the claim", claim.values["note"]))
        return claim.id

    def write(self) -> list[int]:
        """Write what a batch asserts; returns the claims that somebody new asserts."""
        seen = self._claims.write(forget=True)
        if seen:
            again = update(figures).where(one_of(self._connection, figures.c.claim_id, seen))
            self._connection.execute(again.values(last_run_id=self._run))
        insert_all(self._connection, figures, self._figures)
        self._attributions.write(forget=True)
        insert_all(self._connection, via, self._links)
        stale = list(self._stale)
        self._figures.clear()
        self._links.clear()
        self._stale.clear()
        return stale


def _made(record: Record, ids: Identities, topic: Topic) -> dict[str, Any]:
    return {"external_id": ids.external_id, **claim_columns(record, topic)}


def claim_columns(record: Record, topic: Topic) -> dict[str, Any]:
    """The columns of a claim, but for its ids."""
    period = record.period
    first, last = (None, None) if period is None else days_of(period.span)
    return {
        "text": record.claim,
        "language": record.language,
        "subject_id": topic.subject,
        "measure_id": topic.measure,
        "place_id": topic.place,
        "period": None if period is None else period.text,
        "period_first": first,
        "period_last": last,
        "modality": record.modality.value,
        "note": record.note,
    }


def said_columns(record: Record, voiced: Voiced) -> dict[str, Any]:
    """The columns of an attribution, but for the claim and the article it joins."""
    first, last = days(record.stated_on)
    return {
        "source_id": voiced.source,
        "speaker_id": voiced.speaker,
        "stance": record.stance.value,
        "cue": record.cue,
        "quote": record.quote,
        "stated_on": record.stated_on,
        "stated_first": first,
        "stated_last": last,
    }


def links(attribution: int, voiced: Voiced) -> Iterator[dict[str, int]]:
    """The rows of the chain that an attribution came through."""
    for position, link in enumerate(voiced.via):
        yield {"attribution_id": attribution, "position": position, "source_id": link}


def _figure(claim: int, figure: Figure, note: str | None, run: int) -> dict[str, Any]:
    return {
        "claim_id": claim,
        **figure_columns(figure, note),
        "first_run_id": run,
        "last_run_id": run,
    }


def figure_columns(figure: Figure, note: str | None) -> dict[str, Any]:
    """The columns of a figure, as printed and as read, with the keys it is ordered by."""
    amount, low, high = _keys(figure.comparator, figure.low, figure.high)
    return {
        "text": figure.text or None,
        "comparator": figure.comparator.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "reading_note": note,
        "amount_key": amount,
        "interval_low": low,
        "interval_high": high,
    }


@lru_cache(maxsize=20_000)
def _keys(
    comparator: Comparator, low: Decimal | None, high: Decimal | None
) -> tuple[str, str, str]:
    """The sort keys of a figure: in a file most are round numbers that come again and again."""
    return figure_keys(Figure(comparator, low, high))
