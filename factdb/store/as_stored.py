"""What the database held on a day, where a correction has changed it since.

A report as known on a day reads what had been printed by then. Of what was stored by that day it
takes the values that were stored then, for that is what the report would have read. What came in
later was never read otherwise, so there a correction holds for all days. Days are those of UTC.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from factdb.core.figures import Figure
from factdb.core.identity import folded
from factdb.core.observations import USABLE, Behaviour, Observation, SourceKind
from factdb.records import Location, check_correction
from factdb.store.changes import list_changes
from factdb.store.membership import one_of
from factdb.store.tables import (
    PUBLIC_ID,
    articles,
    attributions,
    claims,
    import_runs,
    measures,
    sources,
    subjects,
)

_Held = Mapping[tuple[str, str], Mapping[str, Any]]
"""By kind and id of a thing, what fields of it held, of those that were corrected since."""

_SAME = frozenset(
    {
        "claim", "language", "subject", "measure", "place", "period", "modality", "source",
        "speaker", "via", "stance", "cue", "quote", "stated_on", "article", "url", "publisher",
        "agency", "published_on", "status", "archived_url", "copy_of",
    }
)  # fmt: skip
"""Fields that an observation calls as the flat record does."""

_FIGURE = frozenset({"figure", "comparator", "low", "high", "unit"})
_EMPTY = {"claim": "", "place": (), "via": (), "status": USABLE}
_KEYS = {
    "claim": (claims, PUBLIC_ID),
    "attribution": (attributions, attributions.c.key),
    "article": (articles, articles.c.key),
    "source": (sources, sources.c.key),
    "measure": (measures, measures.c.key),
}
_BODIES = sources.alias("bodies")
_WHOLES = measures.alias("wholes")


class _Measure(NamedTuple):
    """A measure as it is known today; ``whole`` is a name."""

    key: str
    name: str
    behaviour: Behaviour | None
    window: int | None
    whole: str | None
    parts: str | None


_NO_MEASURE = _Measure("", "", None, None, None, None)
_Complete = Mapping[tuple[str, str], tuple[str, ...]]
"""By subject and measure, folded: the names of all its parts, where they are complete."""


class Past:
    """The corrections made so far, so that observations can be told as they were before them."""

    def __init__(self, connection: Connection) -> None:
        """Read them, and of what they are when it was first stored; one query where none are."""
        self._changes = list_changes(connection)
        self._since: dict[tuple[str, str], date] = {}
        self._sources: dict[str, tuple[str, SourceKind | None, str | None]] = {}
        self._measures: dict[tuple[str, str], _Measure] = {}
        if self._changes:
            self._load(connection)

    def _load(self, connection: Connection) -> None:
        corrected = defaultdict(set)
        for change in self._changes:
            corrected[change.kind].add(change.id)
        for kind, ids in corrected.items():
            table, key = _KEYS[kind]
            query = select(key, import_runs.c.started_at).join_from(
                table, import_runs, import_runs.c.id == table.c.first_run_id
            )
            for found, began in connection.execute(query.where(one_of(connection, key, ids))):
                self._since[kind, found] = _day(began)
        said = select(sources.c.key, sources.c.name, sources.c.kind, _BODIES.c.name)
        for key, name, kind, body in connection.execute(
            said.outerjoin_from(sources, _BODIES, _BODIES.c.id == sources.c.body_id)
        ):
            self._sources[folded(name)] = (key, kind and SourceKind(kind), body)
        # A source goes by the names it had before, too.
        for change in self._changes:
            if (change.kind, change.field) == ("source", "name") and change.before:
                now = self._sources.get(folded(change.after or ""))
                if now is not None:
                    self._sources.setdefault(folded(change.before), now)
        counted = (
            select(
                measures.c.key, subjects.c.name, measures.c.name, measures.c.behaviour,
                measures.c.window_days, _WHOLES.c.name, measures.c.parts,
            )
            .outerjoin_from(measures, subjects, subjects.c.id == measures.c.subject_id)
            .outerjoin(_WHOLES, _WHOLES.c.id == measures.c.whole_id)
            .order_by(measures.c.key)
        )  # fmt: skip
        for key, subject, name, behaviour, *rest in connection.execute(counted):
            moves = behaviour and Behaviour(behaviour)
            known = _Measure(key, name, moves, *rest)
            self._measures[folded(subject or ""), folded(name)] = known

    def of(self, seen: Sequence[Observation], day: date) -> Sequence[Observation]:
        """The same observations with the values that were stored on that day."""
        held = self._held(day)
        if not held:
            return seen
        complete = self._complete(held)
        return [self._as_held(o, held, complete) for o in seen]

    def _complete(self, held: _Held) -> _Complete:
        """The parts of each measure that was said to be the sum of them."""
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for (subject, _), part in self._measures.items():
            whole = held.get(("measure", part.key), {}).get("part_of", part.whole)
            of = self._measures.get((subject, folded(whole or "")))
            if of and held.get(("measure", of.key), {}).get("parts", of.parts):
                at = subject, folded(of.name)
                found[at] = (*found.get(at, ()), part.name)
        return found

    @property
    def moved(self) -> bool:
        """Whether a correction has put a claim on another subject."""
        return any(change.field == "subject" for change in self._changes)

    def __bool__(self) -> bool:
        """Whether there are any corrections."""
        return bool(self._changes)

    def _held(self, day: date) -> _Held:
        """What was held on a day: of changes made since, the oldest tells what was before."""
        held: defaultdict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
        for change in self._changes:
            thing = change.kind, change.id
            since = self._since.get(thing)
            if since is not None and since <= day < _day(change.changed_at):
                value = None
                if change.before is not None:
                    at = Location(change.id)
                    value, _ = check_correction(change.field, change.before, at)
                held[thing][change.field] = value
        return held

    def _as_held(self, o: Observation, held: _Held, complete: _Complete) -> Observation:
        things = ("article", o.article_id or ""), ("claim", o.claim_id), ("attribution", o.id)
        was = {name: value for thing in things for name, value in held.get(thing, {}).items()}
        fields: dict[str, Any] = {
            name: _EMPTY.get(name) if value is None else value
            for name, value in was.items()
            if name in _SAME
        }
        if not _FIGURE.isdisjoint(was):
            fields["figure"] = _figure(o, was)
        fields |= self._voices(o, fields, held)
        fields |= self._counted(o, fields, held, complete)
        if not fields:
            return o
        # What somebody read in title, quote or text was read of what stands there today.
        if not {"figure", "quote", "text", "article"}.isdisjoint(was):
            fields |= dict.fromkeys(("quote_found", "figure_in_quote", "figure_in_text"))
            fields["title_counts"] = ()
        return replace(o, **fields)

    def _voices(self, o: Observation, fields: Mapping[str, Any], held: _Held) -> dict[str, Any]:
        """The names that were corrected since, and what was known of the source."""

        def then(name: str | None) -> str | None:
            known = self._sources.get(folded(name or ""))
            was = held.get(("source", known[0]), {}) if known else {}
            called: str | None = was.get("name", name)
            return called

        found: dict[str, Any] = {}
        for role in ("source", "speaker", "publisher", "agency"):
            name = fields.get(role, getattr(o, role))
            if then(name) != name:
                found[role] = then(name)
        through = fields.get("via", o.via)
        if (named := tuple(map(then, through))) != through:
            found["via"] = named
        source = self._sources.get(folded(fields.get("source", o.source) or ""))
        if source is not None:
            key, kind, body = source
            was = held.get(("source", key), {})
            if "source" in fields or not {"kind", "body"}.isdisjoint(was):
                found["source_kind"] = was.get("kind", kind)
                found["source_body"] = then(was.get("body", body))
        elif "source" in fields:
            found |= {"source_kind": None, "source_body": None}
        return found

    def _counted(
        self, o: Observation, fields: Mapping[str, Any], held: _Held, complete: _Complete
    ) -> dict[str, Any]:
        """How its measure was known to behave."""
        subject, name = (fields.get(part, getattr(o, part)) for part in ("subject", "measure"))
        at = folded(subject or ""), folded(name or "")
        measure, parts = self._measures.get(at, _NO_MEASURE), complete.get(at, ())
        was = held.get(("measure", measure.key), {})
        if not was and {"subject", "measure"}.isdisjoint(fields) and parts == o.parts:
            return {}
        return {
            "behaviour": was.get("behaviour", measure.behaviour) or Behaviour.LEVEL,
            "own_window": was.get("window_days", measure.window),
            "part_of": was.get("part_of", measure.whole),
            "parts": parts,
        }


def _figure(o: Observation, was: Mapping[str, Any]) -> Figure | None:
    """The figure that was held, of what was corrected of it and of what is the same."""
    now = o.figure
    held = {
        "figure": now and now.text,
        **{name: now and getattr(now, name) for name in ("comparator", "low", "high", "unit")},
        **{name: value for name, value in was.items() if name in _FIGURE},
    }
    if held["comparator"] is None:
        return None
    return Figure(held["comparator"], held["low"], held["high"], held["figure"] or "", held["unit"])


def _day(moment: str) -> date:
    """The day of an ISO 8601 moment, in UTC where it has a zone."""
    at = datetime.fromisoformat(moment)
    return (at.astimezone(UTC) if at.tzinfo else at).date()
