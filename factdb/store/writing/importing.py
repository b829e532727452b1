"""An import from its first row to its last, as one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain, islice
from typing import Generic, NamedTuple, Protocol, TypeVar

from sqlalchemy import Connection, Engine, insert, select, update

from factdb.core.identity import identity
from factdb.database import new_ids, writing
from factdb.records import Problem, Record
from factdb.store import search_index
from factdb.store.changes import corrections
from factdb.store.membership import one_of
from factdb.store.tables import attributions, import_runs
from factdb.store.writing.assertions import Assertions
from factdb.store.writing.identities import Identities, identities
from factdb.store.writing.printed import Articles
from factdb.store.writing.topics import Topics
from factdb.store.writing.voices import Voices, aliases

BATCH = 5_000
MOST_PROBLEMS = 1_000
"""Problems kept to be shown; the rest is counted."""

MOST_SHOWN = 20
"""Claims kept to show what an import adds."""

BY_HAND = "by hand"


class Incoming(Protocol):
    """A row as an importer hands it over: ``record`` is none for a bad one."""

    @property
    def record(self) -> Record | None:
        """The checked row."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Errors of a bad row, or warnings beside a good one."""


R = TypeVar("R", bound=Incoming)


def _no_hash() -> str | None:
    return None


def now() -> str:
    """The present, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What an import run is recorded with.

    ``file`` is its name as messages give it; ``file_hash`` is asked after the last row, because
    no reader knows it sooner; ``started_at`` is ISO 8601 with its zone.
    """

    file: str
    format: str
    file_hash: Callable[[], str | None] = _no_hash
    started_at: str = field(default_factory=now)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did or, without being ``committed``, would have done.

    ``rows`` counts every row read, ``bad_rows`` those left out, and ``seen_again`` those whose
    attribution was there before. Of ``problems`` (errors) and ``warnings`` the first thousand are
    kept, of the claims added the first twenty.
    """

    file: str
    run_key: str | None
    committed: bool
    rows: int
    bad_rows: int
    claims_added: int
    attributions_added: int
    sources_added: int
    articles_added: int
    subjects_added: int
    measures_added: int
    places_added: int
    seen_again: int
    problems: tuple[Problem, ...]
    problems_total: int
    warnings: tuple[Problem, ...]
    warnings_total: int
    first_claims: tuple[Record, ...]


def import_records(
    engine: Engine,
    stream: Iterable[R],
    run: RunInfo,
    *,
    dry_run: bool = False,
    skip_bad: bool = False,
    on_bad: Callable[[R, tuple[Problem, ...]], None] | None = None,
    on_progress: Callable[[int], None] | None = None,
) -> ImportResult:
    """Bring the records of one file in; see `import_all`."""
    (result,) = import_all(
        engine,
        [(stream, run)],
        dry_run=dry_run,
        skip_bad=skip_bad,
        on_bad=on_bad,
        on_progress=on_progress,
    )
    return result


def import_all(
    engine: Engine,
    inputs: Iterable[tuple[Iterable[R], RunInfo]],
    *,
    dry_run: bool = False,
    skip_bad: bool = False,
    on_bad: Callable[[R, tuple[Problem, ...]], None] | None = None,
    on_progress: Callable[[int], None] | None = None,
) -> tuple[ImportResult, ...]:
    """Bring the records of several files in, each as a run of its own, all of them or none.

    Nothing is written where a row is bad, unless ``skip_bad`` leaves it out and hands it to
    ``on_bad`` with its problems; nor with ``dry_run``, which finds out what would be added.
    ``on_progress`` gets the number of rows read so far. Raises `DatabaseUnusable`; then, as after
    any other exception, the database is as before.
    """
    with writing(engine) as connection:
        runs: list[_Run[R]] = []
        for stream, info in inputs:
            before = sum(run.rows for run in runs)
            run: _Run[R] = _Run(connection, info, strict=not skip_bad, trial=dry_run)
            runs.append(run)
            for rows in run.read(stream, on_bad):
                if on_progress is not None:
                    on_progress(before + rows)
            run.finish()
        committed = not dry_run and (skip_bad or not any(run.bad_rows for run in runs))
        if not committed:
            connection.rollback()
    return tuple(run.result(committed=committed) for run in runs)


def bring_in(connection: Connection, record: Record, run: RunInfo) -> tuple[int, ImportResult]:
    """Bring one record in, as a run of its own, as part of a transaction that is open.

    Returns the run's integer id. The caller rolls back where the result has problems.
    """
    one: _Run[_Given] = _Run(connection, run, strict=True, trial=False)
    for _ in one.read([_Given(record)], None):
        pass
    one.finish()
    return one.row, one.result(committed=not one.bad_rows)


def add_record(engine: Engine, record: Record, *, dry_run: bool = False) -> ImportResult:
    """Bring one record in that came without a file; raises as `import_records` does."""
    given = [_Given(record)]
    return import_records(engine, given, RunInfo(BY_HAND, "hand"), dry_run=dry_run)


def begun(connection: Connection, info: RunInfo) -> tuple[int, str]:
    """A run that begins: its integer id and its public one."""
    (row,) = new_ids(connection, import_runs, 1)
    key = identity("i", info.file, info.format, info.started_at, str(row))
    connection.execute(
        insert(import_runs).values(
            id=row,
            key=key,
            file=info.file,
            format=info.format,
            started_at=info.started_at,
            rows=0,
            bad_rows=0,
            claims_added=0,
            attributions_added=0,
        )
    )
    return row, key


class _Given(NamedTuple):
    """A record that is checked already."""

    record: Record
    problems: tuple[Problem, ...] = ()


class _Report:
    """Problems of one severity: the first thousand, and how many there are."""

    def __init__(self) -> None:
        self.first: list[Problem] = []
        self.total = 0

    def add(self, problem: Problem) -> None:
        """Take another one."""
        self.total += 1
        if len(self.first) < MOST_PROBLEMS:
            self.first.append(problem)


class _Run(Generic[R]):
    """One import run: what came in with it, and what is wrong with it.

    A ``strict`` run is lost with its first bad row, and a ``trial`` from the start: both still
    read everything, but leave the full-text index alone.
    """

    def __init__(self, connection: Connection, info: RunInfo, *, strict: bool, trial: bool) -> None:
        self._connection = connection
        self._info = info
        self._strict = strict
        self._trial = trial
        self.rows = 0
        self.bad_rows = 0
        self._seen_again = 0
        self._errors = _Report()
        self._warnings = _Report()
        self._first_claims: list[Record] = []
        self.row, self._key = begun(connection, info)
        self._aliases = aliases(connection)
        corrected = corrections(connection)
        self._known_as = corrected.known_as
        given = (connection, self.row, self._warnings.add, corrected.settled)
        self._topics = Topics(*given)
        self._voices = Voices(*given)
        self._articles = Articles(*given)
        self._assertions = Assertions(*given)

    def read(
        self, stream: Iterable[R], on_bad: Callable[[R, tuple[Problem, ...]], None] | None
    ) -> Iterator[int]:
        """Take in the rows of a stream; yields the number of rows read after each batch."""
        remaining = iter(stream)
        while batch := list(islice(remaining, BATCH)):
            self.rows += len(batch)
            for row, problems in self._take_all(batch):
                self.bad_rows += 1
                for problem in problems:
                    self._errors.add(problem)
                if on_bad is not None and not self._strict:
                    on_bad(row, problems)
            self._write()
            yield self.rows

    def _take_all(self, batch: Sequence[R]) -> Iterator[tuple[R, tuple[Problem, ...]]]:
        """Take in what is good; yields the rest, in the order of the rows, with its errors."""
        keyed = [
            None if row.record is None else (row.record, self._identified(row.record))
            for row in batch
        ]
        good = [identified for identified in keyed if identified is not None]
        for part in (self._topics, self._voices, self._articles, self._assertions):
            part.load(good)
        for row, identified in zip(batch, keyed, strict=True):
            for problem in row.problems:
                if not problem.is_error:
                    self._warnings.add(problem)
            if identified is None:
                yield row, tuple(problem for problem in row.problems if problem.is_error)
            elif problems := self._objections(*identified):
                yield row, problems
            else:
                self._take(*identified)

    def _identified(self, record: Record) -> Identities:
        return identities(record, self._aliases, self._known_as)

    def _objections(self, record: Record, ids: Identities) -> tuple[Problem, ...]:
        return (
            *self._topics.objections(record, ids),
            *self._assertions.objections(record, ids),
        )

    def _take(self, record: Record, ids: Identities) -> None:
        claims, attributions = self._assertions.claims_added, self._assertions.attributions_added
        voiced = self._voices.take(record, ids)
        article = self._articles.take(record, ids, voiced)
        self._assertions.take(record, ids, self._topics.take(record, ids), voiced, article)
        if self._assertions.attributions_added == attributions:
            self._seen_again += 1
        if self._assertions.claims_added > claims and len(self._first_claims) < MOST_SHOWN:
            self._first_claims.append(record)

    def _write(self) -> None:
        self._topics.write()
        self._voices.write()
        retitled = self._articles.write()
        stale = self._assertions.write()
        if not self._trial and not (self._strict and self.bad_rows):
            search_index.refresh(self._connection, chain(stale, self._under(retitled, stale)))

    def _under(self, retitled: Sequence[int], stale: Collection[int]) -> Iterator[int]:
        """The claims printed under titles that were unknown before, without those of ``stale``."""
        if not retitled:
            return
        printed = one_of(self._connection, attributions.c.article_id, retitled)
        claims = select(attributions.c.claim_id).where(printed).distinct()
        known = frozenset(stale)
        yield from (claim for claim in self._connection.scalars(claims) if claim not in known)

    def finish(self) -> None:
        """After the last row: what only then is known."""
        self._voices.finish()
        self._connection.execute(
            update(import_runs)
            .where(import_runs.c.id == self.row)
            .values(
                file_hash=self._info.file_hash(),
                finished_at=now(),
                rows=self.rows,
                bad_rows=self.bad_rows,
                claims_added=self._assertions.claims_added,
                attributions_added=self._assertions.attributions_added,
            )
        )

    def result(self, *, committed: bool) -> ImportResult:
        """What the run did, or would have done."""
        return ImportResult(
            file=self._info.file,
            run_key=self._key if committed else None,
            committed=committed,
            rows=self.rows,
            bad_rows=self.bad_rows,
            claims_added=self._assertions.claims_added,
            attributions_added=self._assertions.attributions_added,
            sources_added=self._voices.added,
            articles_added=self._articles.added,
            subjects_added=self._topics.subjects_added,
            measures_added=self._topics.measures_added,
            places_added=self._topics.places_added,
            seen_again=self._seen_again,
            problems=tuple(self._errors.first),
            problems_total=self._errors.total,
            warnings=tuple(self._warnings.first),
            warnings_total=self._warnings.total,
            first_claims=tuple(self._first_claims),
        )
