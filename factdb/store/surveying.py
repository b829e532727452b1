"""The survey of a whole database, subject by subject, on as many processors as there are.

Nothing is compared across subjects (`factdb.core.conflicts.merged`), so no more is in memory at
a time than the figures of a few, and findings, which are light.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from sqlalchemy import Connection, func, select
from sqlalchemy.engine import URL

from factdb import database
from factdb.core.conflicts import Survey, merged, survey
from factdb.core.identity import folded
from factdb.core.knowledge import known_at
from factdb.core.looks import Seen
from factdb.core.observations import Observation
from factdb.core.origins import settle
from factdb.core.policy import Policy, applied
from factdb.store import naming
from factdb.store.as_stored import Past
from factdb.store.filters import Filters
from factdb.store.membership import one_of
from factdb.store.observing import compared, observations, observations_by_id
from factdb.store.printed import as_printed
from factdb.store.tables import claims

_AT_ONCE = 20_000
"""Claims whose figures are looked at together; more where one subject has more."""
_WORTH_A_PROCESS = 2 * _AT_ONCE
"""Claims from which on the work is shared: for fewer, starting a process takes longer."""

Told = Callable[[int, int], None]
"""Is told how many claims have been looked at, and of how many."""


@dataclass(frozen=True)
class Surveyor:
    """Looks for what conflicts in a database, as known on any day; ``None`` is all that is known.

    ``subject`` is a name that bounds what is looked at; ``history`` asks for what was ended, too.
    ``as_printed`` has titles, quotes and texts read for what is ``seen``.
    """

    connection: Connection
    policy: Policy
    subject: str | None = None
    history: bool = False
    as_printed: bool = False
    told: Told = lambda _done, _all: None

    def survey(self, day: date | None) -> Survey:
        """What `factdb.core.conflicts.survey` finds among all attributions on its subjects."""
        sizes = _sizes(self.connection, self.subject)
        portions = _portions(sizes)
        total, done = sum(sizes.values()), 0
        if day is not None and self.past.moved:
            portions = [(total, tuple(sizes))]
        ask = partial(_part, policy=self.policy, day=day, history=self.history)
        parts = []
        for size, part in _parts(self.connection, ask, portions, total):
            done += size
            self.told(done, total)
            parts.append(part)
        return merged(parts)

    @cached_property
    def past(self) -> Past:
        """What was stored before corrections."""
        return Past(self.connection)

    @cached_property
    def seen(self) -> Seen:
        """All attributions on its subjects, each whole; for what no finding holds."""
        around = observations(self.connection, Filters(subject=self.subject))
        given = applied(around, self.policy)
        return Seen(as_printed(self.connection, given) if self.as_printed else given, self.past.of)

    def attributions(self, ids: Iterable[str], day: date | None) -> dict[str, Observation]:
        """Those with these ids, by their ids, as stored on the day; their origins are not found."""
        found = observations_by_id(self.connection, ids)
        return {o.id: o for o in (found if day is None else self.past.of(found, day))}


_Portion = tuple[int, tuple[int | None, ...]]
"""Subjects that are looked at together, after how many claims they have."""
_Ask = Callable[[Connection, Sequence[int | None]], Survey]


def _sizes(connection: Connection, subject: str | None) -> dict[int | None, int]:
    """How many claims there are on each subject."""
    query = select(claims.c.subject_id, func.count()).group_by(claims.c.subject_id)
    if subject is not None:
        among = naming.matching(connection, "subject", subject)
        query = query.where(one_of(connection, claims.c.subject_id, among))
    return dict(iter(connection.execute(query)))


def _portions(sizes: dict[int | None, int]) -> list[_Portion]:
    """The largest first, so that no processor is left alone with it at the end."""
    portions: list[_Portion] = []
    together: list[int | None] = []
    held = 0
    for row, size in sizes.items():
        together.append(row)
        held += size
        if held >= _AT_ONCE:
            portions.append((held, tuple(together)))
            together, held = [], 0
    if together:
        portions.append((held, tuple(together)))
    return sorted(portions, key=lambda portion: -portion[0])


def _parts(
    connection: Connection, ask: _Ask, portions: Sequence[_Portion], total: int
) -> Iterator[tuple[int, Survey]]:
    """The survey of each portion with its size, in whatever order they are ready."""
    url = connection.engine.url
    workers = min(_processors(), len(portions))
    if workers < 2 or total < _WORTH_A_PROCESS or database.in_memory(url):
        for size, subjects in portions:
            with without_collecting():
                part = ask(connection, subjects)
            yield size, part
        return
    # A fork starts at once; where it is not safe, as on macOS, Python says what is.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin) as pool:
        try:
            running = {pool.submit(_apart, url, ask, subjects): size for size, subjects in portions}
            for one in as_completed(running):
                yield running.pop(one), one.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _begin() -> None:
    """Begin a process of one's own: Ctrl-C ends it without a word, its parent says what is to say.

    Whatever it makes is dropped again and makes no circles, so nothing is to be collected.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()


def _apart(url: URL, ask: _Ask, subjects: Sequence[int | None]) -> Survey:
    """The survey of a portion in a process of its own, which reads the database for itself."""
    engine = database.open_database(url.render_as_string(hide_password=False), read_only=True)
    with database.reading(engine) as connection:
        return ask(connection, subjects)


def _part(
    connection: Connection,
    subjects: Sequence[int | None],
    *,
    policy: Policy,
    day: date | None,
    history: bool,
) -> Survey:
    past = Past(connection) if day is not None else None
    by_subject: dict[str, list[Observation]] = {}
    for seen in compared(connection, subjects, whole=bool(past)):
        (then,) = past.of([seen], day) if past and day else (seen,)
        by_subject.setdefault(folded(then.subject or ""), []).append(then)
    parts = []
    for subject in list(by_subject):
        under = applied(sorted(by_subject.pop(subject), key=lambda o: o.id), policy)
        known = under if day is None else known_at(under, day)
        settle(known)
        parts.append(survey(known, history=history))
    return merged(parts)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Nothing made meanwhile is in circles, and looking for them takes a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
