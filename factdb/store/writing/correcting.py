"""Corrections: a field gets another value, and the history keeps what was there before.

A value passes the check that an imported row passes, names are met or made as an import meets
or makes them, and everything derived follows, all in one transaction. The id of what is
corrected stays: people have quoted it. An import that brings the row as it was, or as it is now,
meets it, and leaves what was corrected alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, func, insert, or_, select, update

from factdb.core.changes import Change
from factdb.core.identity import folded, text_hash
from factdb.core.observations import USABLE
from factdb.database import writing
from factdb.records import (
    CORRECTABLE,
    OF_ATTRIBUTION,
    OF_CLAIM,
    Location,
    Problem,
    Record,
    as_row,
    check,
    check_correction,
    csv_cell,
)
from factdb.store import search_index
from factdb.store.changes import COLUMNS, corrections, record
from factdb.store.exporting import flat_row
from factdb.store.membership import one_of
from factdb.store.naming import Named, find
from factdb.store.observing import copies
from factdb.store.tables import (
    articles,
    attributions,
    claims,
    figures,
    measures,
    source_aliases,
    sources,
    subjects,
    via,
)
from factdb.store.writing.assertions import claim_columns, figure_columns, links, said_columns
from factdb.store.writing.identities import Identities, identities
from factdb.store.writing.importing import BY_HAND, RunInfo, begun
from factdb.store.writing.printed import published
from factdb.store.writing.texts import compare_text
from factdb.store.writing.topics import Topic, Topics
from factdb.store.writing.voices import Voiced, Voices, aliases

_TABLES: Mapping[str, Table] = {
    "claim": claims,
    "attribution": attributions,
    "article": articles,
    "source": sources,
    "measure": measures,
}
_NAMES = frozenset({"subject", "measure", "place", "source", "speaker", "via"})
"""Fields that name another row, which may have to be made."""


class NotCorrected(ValueError):
    """A correction that cannot be; ``problems`` says everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Correction:
    """What was corrected: ``changes`` is empty where everything was so already.

    ``resting`` is how many claims rest on an article that is no longer usable, or on a copy of
    it; ``None`` where no article was marked so.
    """

    thing: Named
    changes: tuple[Change, ...]
    warnings: tuple[Problem, ...] = ()
    resting: int | None = None


def correct(
    engine: Engine,
    typed: str,
    values: Mapping[str, str],
    *,
    unset: Iterable[str] = (),
    note: str,
    by: str,
) -> Correction:
    """Correct fields of the thing that goes by ``typed``; those in ``unset`` hold nothing since.

    Raises `NotCorrected` with every problem, `naming.NotFound`, `naming.Ambiguous` and
    `DatabaseUnusable`; then nothing was changed.
    """
    at = datetime.now(UTC).isoformat(timespec="seconds")
    wanted = {**values, **dict.fromkeys(unset, "")}
    if not note.strip() or not by.strip():
        raise NotCorrected([Problem(Location(typed), "it has to be said who corrects it, and why")])
    with writing(engine) as connection:
        return _Correcting(connection, find(connection, typed), note, by, at).done(wanted)


class _Correcting:
    """One correction, from what is asked for to what is written."""

    def __init__(self, connection: Connection, thing: Named, note: str, by: str, at: str) -> None:
        self._connection = connection
        self._given = self._thing = thing
        self._at = Location(thing.id)
        self._said = (note, by, at)
        self._aliases = aliases(connection)
        self._settled, self._known_as = corrections(connection)
        self._warnings: list[Problem] = []
        self._changes: list[Change] = []

    def done(self, wanted: Mapping[str, str]) -> Correction:
        """Do it."""
        kind = self._thing.kind
        if kind not in CORRECTABLE:
            expected = ", ".join(CORRECTABLE)
            raise NotCorrected([Problem(self._at, f"a {kind} is not corrected", None, expected)])
        self._expect_fields(wanted)
        resting = None
        if kind in ("claim", "attribution"):
            self._assertion(wanted)
        else:
            values = self._checked(wanted)
            {"article": self._article, "source": self._source, "measure": self._measure}[kind](
                values
            )
            if any(change.field == "status" and change.after != USABLE for change in self._changes):
                resting = self._resting()
        return Correction(self._given, tuple(self._changes), tuple(self._warnings), resting)

    # What is asked for

    def _expect_fields(self, wanted: Mapping[str, str]) -> None:
        kind = self._thing.kind
        own = CORRECTABLE[kind]
        known = own + OF_ATTRIBUTION if kind == "claim" else own
        problems = [
            Problem(
                self._at._replace(column=name), f"no field of a {kind}", None, self._instead(name)
            )
            for name in wanted
            if name not in known
        ]
        if not wanted:
            problems = [Problem(self._at, "nothing to correct", None, ", ".join(own))]
        if problems:
            raise NotCorrected(problems)

    def _instead(self, name: str) -> str:
        others = [kind for kind, fields in CORRECTABLE.items() if name in fields]
        if others:
            return f"the id of its {' or '.join(others)}, which has that field"
        return ", ".join(CORRECTABLE[self._thing.kind])

    def _checked(self, wanted: Mapping[str, str]) -> dict[str, Any]:
        values, problems = {}, []
        for name, given in wanted.items():
            value, problem = check_correction(name, given, self._at)
            values[name] = None if value in ("", ()) else value
            if problem is not None:
                problems.append(problem)
        if problems:
            raise NotCorrected(problems)
        return values

    def _refuse(self, field: str, message: str, found: str | None, expected: str | None) -> None:
        raise NotCorrected(
            [Problem(self._at._replace(column=field), message, found, expected)]
        ) from None

    # Claims and attributions

    def _assertion(self, wanted: Mapping[str, str]) -> None:
        claim, said = self._asserted(wanted)
        flat: dict[str, Any] = flat_row(self._connection, said.row)
        if not self._connection.scalar(
            select(claims.c.external_id).where(claims.c.id == claim.row)
        ):
            del flat["id"]
        old, odd = check(flat, self._at)
        new, problems = check(_replaced(flat, wanted), self._at)
        if new is None:
            raise NotCorrected(problem for problem in problems if problem.is_error)
        self._warnings += (problem for problem in problems if problem not in odd)
        was, now = flat if old is None else as_row(old), as_row(new)
        changed = [
            name
            for name in OF_CLAIM + OF_ATTRIBUTION
            if was.get(name) != now.get(name) and (self._thing == claim or name in OF_ATTRIBUTION)
        ]
        if not changed:
            return
        topic, voiced = Topic(None, None, None), Voiced(None, None, (), None, None)
        if named := not _NAMES.isdisjoint(changed):
            topic, voiced = self._named(new, identities(new, self._aliases, self._known_as))
        of_claim = [name for name in changed if name in OF_CLAIM]
        of_said = [name for name in changed if name in OF_ATTRIBUTION]
        ids = identities(new, self._aliases, self._known_as)
        if of_claim:
            since = self._since(claim, ids.claim, of_claim[0])
            self._write(claims, claim.row, claim_columns(new, topic), links_too=named)
            self._figure(claim.row, new)
            self._record(claim, of_claim, was, now, since)
        if of_said:
            ids = identities(new, self._aliases, {**self._known_as, ids.claim: claim.id})
            since = self._since(said, ids.attribution, of_said[0])
            columns = said_columns(new, voiced)
            if "quote" in of_said:
                # Where the old quote stood in the text says nothing of the new one.
                columns |= dict.fromkeys(("quote_prefix", "quote_suffix"))
                columns |= dict.fromkeys(("quote_start", "quote_end"))
            self._write(attributions, said.row, columns, links_too=named)
            if "via" in of_said:
                chain = list(links(said.row, voiced))
                self._connection.execute(delete(via).where(via.c.attribution_id == said.row))
                if chain:
                    self._connection.execute(insert(via), chain)
            self._record(said, of_said, was, now, since)
        search_index.refresh(self._connection, [claim.row])

    def _asserted(self, wanted: Mapping[str, str]) -> tuple[Named, Named]:
        """The claim and the attribution that the fields are of, each by factdb's own id."""
        thing = self._thing
        own = claims.c.id == thing.row if thing.kind == "claim" else attributions.c.id == thing.row
        found = self._connection.execute(
            select(claims.c.id, claims.c.key, attributions.c.id, attributions.c.key)
            .join_from(attributions, claims)
            .where(own)
            .order_by(attributions.c.id)
        ).all()
        asked = next((name for name in wanted if name in OF_ATTRIBUTION), None)
        if len(found) > 1 and asked:
            several = " or ".join(row[3] for row in found)
            self._refuse(asked, f"the claim has {len(found)} attributions", None, several)
        row, key, said, said_key = found[0]
        claim = Named("claim", key, thing.label, row)
        if thing.kind == "claim":
            self._thing = claim
        return claim, Named("attribution", said_key, thing.label, said)

    def _named(self, new: Record, ids: Identities) -> tuple[Topic, Voiced]:
        """The rows that a record names, met or made as an import does it."""
        given = (self._connection, self._run(), self._warnings.append, self._settled)
        topics, voices = Topics(*given), Voices(*given)
        for part in (topics, voices):
            part.load([(new, ids)])
        if problems := tuple(topics.objections(new, ids)):
            raise NotCorrected(problems)
        found = topics.take(new, ids), voices.take(new, ids)
        topics.write()
        voices.write()
        voices.finish()
        return found

    def _run(self) -> int:
        """A run by hand: what a correction makes knows where it comes from."""
        at = self._said[2]
        row, _ = begun(self._connection, RunInfo(BY_HAND, "correction", started_at=at))
        return row

    def _figure(self, claim: int, new: Record) -> None:
        known = select(figures.c.id).where(figures.c.claim_id == claim)
        row = self._connection.scalar(known)
        if new.figure is None:
            self._connection.execute(delete(figures).where(figures.c.claim_id == claim))
            return
        columns = figure_columns(new.figure, new.reading_note)
        if row is not None:
            self._write(figures, row, columns)
            return
        runs = select(claims.c.first_run_id, claims.c.last_run_id).where(claims.c.id == claim)
        first, last = self._connection.execute(runs).one()
        columns |= {"claim_id": claim, "first_run_id": first, "last_run_id": last}
        self._connection.execute(insert(figures).values(columns))

    # Articles, sources, measures

    def _article(self, values: dict[str, Any]) -> None:
        stored = self._stored()
        names = {"publisher": sources, "agency": sources, "copy_of": articles}
        was = {name: self._shown(name, stored, names) for name in CORRECTABLE["article"]}
        now = was | values
        now["status"] = str(now["status"] or USABLE)
        columns = {COLUMNS.get(name, name): now[name] for name in values if name not in names}
        if "published_on" in values:
            columns |= published(now["published_on"])
        if "text" in values:
            columns["text_hash"] = now["text"] and text_hash(now["text"])
        if "copy_of" in values:
            original = self._other(articles, "copy_of", values["copy_of"])
            columns["copy_of_id"] = original and original.row
            now["copy_of"] = original and original.id
        described = Record(self._at, **{name: now[name] for name in _DESCRIBED})
        ids = identities(described, self._aliases, self._known_as)
        if ids.article is None:
            self._refuse(next(iter(values)), "nothing would be left of it", None, "url or article")
        if not {"publisher", "agency"}.isdisjoint(values):
            _, voiced = self._named(described, ids)
            columns |= {"publisher_id": voiced.publisher, "agency_id": voiced.agency}
        changed = self._changed(values, was, now)
        since = self._since(self._thing, ids.article or "", changed[0]) if changed else None
        self._settle(columns, changed, was, now, since)
        if "text" in changed:
            compare_text(self._connection, self._thing.row)
        if "article" in changed:
            self._refresh(attributions.c.article_id == self._thing.row)

    def _source(self, values: dict[str, Any]) -> None:
        stored = self._stored()
        names = {"body": sources}
        own = [name for name in CORRECTABLE["source"] if name != "alias"]
        was = {name: self._shown(name, stored, names) for name in own}
        was["body"] = self._name_of(stored["body_id"])
        now = was | {name: value and str(value) for name, value in values.items()}
        columns = {name: now[name] for name in values if name not in ("body", "alias")}
        since = None
        if "name" in values:
            if not now["name"]:
                self._refuse("name", "a source has a name", None, None)
            ids = identities(Record(self._at, source=now["name"]), self._aliases, self._known_as)
            since = self._since(self._thing, ids.source or "", "name")
        if "body" in values:
            body = self._body(now["body"]) if now["body"] else None
            columns["body_id"] = body
            now["body"] = self._name_of(body)
        if "alias" in values:
            was["alias"] = self._alias(now["alias"])
        self._settle(columns, self._changed(values, was, now), was, now, since)
        if "name" in values:
            row = self._thing.row
            self._refresh(or_(attributions.c.source_id == row, attributions.c.speaker_id == row))

    def _body(self, name: str) -> int:
        ids = identities(Record(self._at, source=name), self._aliases, self._known_as)
        own = select(sources.c.id).where(sources.c.key == name)
        row: int | None = self._connection.scalar(own)
        if row is None:
            row = self._named(Record(self._at, source=name), ids)[1].source
        assert row is not None
        self._expect_no_circle(sources, "body", row)
        return row

    def _alias(self, name: str | None) -> str | None:
        """Give the source another name; returns it where it had that name already."""
        if not name:
            self._refuse("alias", "is added and never taken away", None, "a name")
        assert name is not None
        ids = identities(Record(self._at, source=name), self._aliases, self._known_as)
        if ids.source == self._thing.id:
            return name
        holder = select(sources.c.name).where(sources.c.key == ids.source)
        other = self._connection.scalar(holder)
        if other is not None:
            self._refuse("alias", "another source has this name", other, "a name nobody has")
        run = self._run()
        self._connection.execute(
            insert(source_aliases).values(
                source_id=self._thing.row,
                name=name,
                name_key=folded(name),
                first_run_id=run,
                last_run_id=run,
            )
        )
        return None

    def _measure(self, values: dict[str, Any]) -> None:
        stored = self._stored()
        was = {name: stored[COLUMNS.get(name, name)] for name in CORRECTABLE["measure"]}
        whole = select(measures.c.name).where(measures.c.id == stored["whole_id"])
        was["part_of"] = self._connection.scalar(whole)
        now = was | values
        now["behaviour"] = now["behaviour"] and str(now["behaviour"])
        columns = {name: now[name] for name in values if name != "part_of"}
        if "part_of" in values:
            columns["whole_id"] = self._whole(stored["subject_id"], values["part_of"])
        self._settle(columns, self._changed(values, was, now), was, now, None)

    def _whole(self, subject: int | None, name: str | None) -> int | None:
        if name is None:
            return None
        about = self._connection.scalar(select(subjects.c.name).where(subjects.c.id == subject))
        described = Record(self._at, subject=about, measure=name)
        row = self._named(described, identities(described, self._aliases))[0].measure
        assert row is not None
        self._expect_no_circle(measures, "part_of", row)
        return row

    def _stored(self) -> Mapping[str, Any]:
        table = _TABLES[self._thing.kind]
        query = select(table).where(table.c.id == self._thing.row)
        return dict(self._connection.execute(query).mappings().one())

    def _shown(
        self, name: str, stored: Mapping[str, Any], names: Mapping[str, Table]
    ) -> str | None:
        """What a field holds now, as a flat record writes it; another article goes by its id."""
        value: Any = stored[COLUMNS.get(name, name)]
        if name == "copy_of":
            return self._connection.scalar(select(articles.c.key).where(articles.c.id == value))
        return self._name_of(value) if name in names else value

    def _name_of(self, source: int | None) -> str | None:
        return self._connection.scalar(select(sources.c.name).where(sources.c.id == source))

    def _other(self, table: Table, field: str, typed: str | None) -> Named | None:
        if typed is None:
            return None
        other = find(self._connection, typed)
        if other.kind != "article":
            self._refuse(field, f"a {other.kind}", typed, "the id of an article")
        self._expect_no_circle(table, field, other.row)
        return other

    def _expect_no_circle(self, table: Table, field: str, row: int) -> None:
        column = table.c[COLUMNS[field]]
        step: int | None = row
        met: set[int] = set()
        while step is not None and step not in met:
            if step == self._thing.row:
                self._refuse(field, "it would lead back to itself", None, "another one")
            met.add(step)
            step = self._connection.scalar(select(column).where(table.c.id == step))

    def _changed(
        self, values: Iterable[str], was: Mapping[str, Any], now: Mapping[str, Any]
    ) -> list[str]:
        return [name for name in values if was.get(name) != now[name]]

    def _settle(
        self,
        columns: dict[str, Any],
        changed: Sequence[str],
        was: Mapping[str, Any],
        now: Mapping[str, Any],
        since: str | None,
    ) -> None:
        """Write what changed, with its history."""
        if changed:
            if columns:
                self._write(_TABLES[self._thing.kind], self._thing.row, columns)
            self._record(self._thing, changed, was, now, since)

    # Writing

    def _since(self, thing: Named, key: str, field: str) -> str | None:
        """The key that the content has now, where that is another. Nothing else may have it."""
        if key == thing.id:
            return None
        table = _TABLES[thing.kind]
        if self._connection.scalar(select(table.c.id).where(table.c.key == key)) is not None:
            said = f"the {thing.kind} {key} says just this already"
            self._refuse(field, said, None, "something else, or nothing")
        return key

    def _write(
        self, table: Table, row: int, columns: Mapping[str, Any], *, links_too: bool = True
    ) -> None:
        kept = {
            name: value for name, value in columns.items() if links_too or not name.endswith("_id")
        }
        self._connection.execute(update(table).where(table.c.id == row).values(kept))

    def _record(
        self,
        thing: Named,
        changed: Sequence[str],
        was: Mapping[str, Any],
        now: Mapping[str, Any],
        since: str | None,
    ) -> None:
        for name in changed:
            before, after = _cell(was.get(name)), _cell(now.get(name))
            change = Change(thing.kind, thing.id, name, before, after, *self._said)
            record(self._connection, change, since)
            self._changes.append(change)

    def _refresh(self, where: Any) -> None:
        found = self._connection.scalars(select(attributions.c.claim_id).where(where).distinct())
        search_index.refresh(self._connection, list(found))

    def _resting(self) -> int:
        same = {row for row, end in copies(self._connection).items() if end == self._thing.id}
        resting = one_of(self._connection, attributions.c.article_id, {self._thing.row, *same})
        count = select(func.count(attributions.c.claim_id.distinct())).where(resting)
        return self._connection.scalar(count) or 0


_DESCRIBED = (
    "article", "url", "publisher", "agency", "byline", "published_on", "retrieved_at",
    "archived_url",
)  # fmt: skip


def _replaced(flat: Mapping[str, Any], wanted: Mapping[str, str]) -> dict[str, Any]:
    """A flat record with other values in it, without what belongs to the ones that go."""
    row = dict(flat)
    gone: list[str] = []
    if wanted.get("figure"):
        # A print is read anew: the bounds beside it are those of the old one.
        gone += ("comparator", "low", "high")
    if not wanted.keys().isdisjoint({"subject", "measure"}):
        gone += ("behaviour", "part_of")
    if "source" in wanted:
        gone += ("source_kind", "source_country")
    for name in gone:
        row.pop(name, None)
    return {**row, **wanted}


def _cell(value: Any) -> str | None:
    if value in (None, "", (), []):
        return None
    return csv_cell(value) if isinstance(value, list | tuple) else str(value)
