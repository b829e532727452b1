"""Corrections of what claims hang on: articles, sources, measures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, insert, or_, select

from factdb.core.identity import folded, text_hash
from factdb.core.observations import USABLE
from factdb.records import CORRECTABLE, Record, check_correction
from factdb.store.changes import COLUMNS
from factdb.store.naming import find
from factdb.store.tables import articles, attributions, measures, source_aliases, sources, subjects
from factdb.store.writing.correcting.desk import Desk, NotCorrected
from factdb.store.writing.printed import published
from factdb.store.writing.texts import compare_text

_DESCRIBED = (
    "article", "url", "publisher", "agency", "byline", "published_on", "retrieved_at",
    "archived_url",
)  # fmt: skip


def correct_article(desk: Desk, wanted: Mapping[str, str]) -> None:
    """Correct an article; its id stays, though its address or title made it."""
    values = _checked(desk, wanted)
    links = {"publisher": sources.c.name, "agency": sources.c.name, "copy_of": articles.c.key}
    was = _held(desk, articles, links)
    if "status" in values:
        values["status"] = values["status"] or USABLE
    columns = {COLUMNS.get(name, name): values[name] for name in values if name not in links}
    if "published_on" in values:
        columns |= published(values["published_on"])
    if "text" in values:
        columns["text_hash"] = values["text"] and text_hash(values["text"])
    if "copy_of" in values:
        columns["copy_of_id"], values["copy_of"] = _original(desk, values["copy_of"])
    now = was | values
    described = Record(desk.at, **{name: now[name] for name in _DESCRIBED})
    key = desk.identities(described).article
    if key is None:
        desk.refuse(next(iter(values)), "nothing would be left of it", None, "url or article")
    if not {"publisher", "agency"}.isdisjoint(values):
        _, voiced = desk.met(described)
        columns |= {"publisher_id": voiced.publisher, "agency_id": voiced.agency}
    changed = _changed(values, was)
    desk.settle(desk.thing, key, columns, changed)
    if "text" in changed:
        compare_text(desk.connection, desk.thing.row)
    if "article" in changed:
        desk.refresh(attributions.c.article_id == desk.thing.row)


def _original(desk: Desk, typed: str | None) -> tuple[int | None, str | None]:
    """The article that this one is said to be a copy of: its integer id and its public one."""
    if typed is None:
        return None, None
    other = find(desk.connection, typed)
    if other.kind != "article":
        desk.refuse("copy_of", f"a {other.kind}", typed, "the id of an article")
    _expect_no_circle(desk, articles, "copy_of", other.row)
    return other.row, other.id


def correct_source(desk: Desk, wanted: Mapping[str, str]) -> None:
    """Correct a source, or give it another name beside its own."""
    values = _checked(desk, wanted)
    was = _held(desk, sources, {"body": sources.c.name})
    columns = {name: values[name] for name in values if name not in ("body", "alias")}
    key = desk.thing.id
    if "name" in values:
        if not values["name"]:
            desk.refuse("name", "a source has a name", None, None)
        key = desk.identities(Record(desk.at, source=values["name"])).source or key
    if values.get("body"):
        columns["body_id"], values["body"] = _body(desk, values["body"])
    elif "body" in values:
        columns["body_id"] = None
    if "alias" in values:
        was["alias"] = _alias(desk, values["alias"])
    changed = _changed(values, was)
    desk.settle(desk.thing, key, columns, changed)
    if "name" in changed:
        row = desk.thing.row
        desk.refresh(or_(attributions.c.source_id == row, attributions.c.speaker_id == row))


def _body(desk: Desk, name: str) -> tuple[int, str]:
    """The source that this one belongs to, by its id or name: its integer id and its name."""
    by_id = select(sources.c.id).where(sources.c.key == name)
    row = desk.connection.scalar(by_id) or desk.met(Record(desk.at, source=name))[1].source
    assert row is not None
    _expect_no_circle(desk, sources, "body", row)
    called = select(sources.c.name).where(sources.c.id == row)
    return row, desk.connection.execute(called).scalar_one()


def _alias(desk: Desk, name: str | None) -> str | None:
    """Give the source another name; returns it where it had that name already."""
    if not name:
        desk.refuse("alias", "is added and never taken away", None, "a name")
    key = desk.identities(Record(desk.at, source=name)).source
    if key == desk.thing.id:
        return name
    other = desk.connection.scalar(select(sources.c.name).where(sources.c.key == key))
    if other is not None:
        desk.refuse("alias", "another source has this name", other, "a name nobody has")
    desk.connection.execute(
        insert(source_aliases).values(
            source_id=desk.thing.row,
            name=name,
            name_key=folded(name),
            first_run_id=desk.run,
            last_run_id=desk.run,
        )
    )
    return None


def correct_measure(desk: Desk, wanted: Mapping[str, str]) -> None:
    """Correct a measure."""
    values = _checked(desk, wanted)
    was = _held(desk, measures, {"part_of": measures.c.name})
    columns = {name: values[name] for name in values if name != "part_of"}
    if values.get("part_of"):
        columns["whole_id"], values["part_of"] = _whole(desk, values["part_of"])
    elif "part_of" in values:
        columns["whole_id"] = None
    desk.settle(desk.thing, desk.thing.id, columns, _changed(values, was))


def _whole(desk: Desk, name: str) -> tuple[int, str]:
    """The measure of the same subject that this one is a part of: its integer id and its name."""
    about = (
        select(subjects.c.name)
        .join_from(measures, subjects, subjects.c.id == measures.c.subject_id)
        .where(measures.c.id == desk.thing.row)
    )
    subject = desk.connection.scalar(about)
    row = desk.met(Record(desk.at, subject=subject, measure=name))[0].measure
    assert row is not None
    _expect_no_circle(desk, measures, "part_of", row)
    called = select(measures.c.name).where(measures.c.id == row)
    return row, desk.connection.execute(called).scalar_one()


# What all of them share


def _checked(desk: Desk, wanted: Mapping[str, str]) -> dict[str, Any]:
    """Each value as it is stored; raises `NotCorrected` with everything that is wrong."""
    values: dict[str, Any] = {}
    problems = []
    for name, given in wanted.items():
        value, problem = check_correction(name, given, desk.at)
        # A word of a list is stored as text; days are a number.
        values[name] = (
            None if value in ("", ()) else str(value) if isinstance(value, str) else value
        )
        if problem is not None:
            problems.append(problem)
    if problems:
        raise NotCorrected(problems)
    return values


def _held(desk: Desk, table: Table, links: Mapping[str, Any]) -> dict[str, Any]:
    """What each field holds now; another row goes by the column that ``links`` tells."""
    query = select(table).where(table.c.id == desk.thing.row)
    stored = dict(desk.connection.execute(query).mappings().one())
    held = {
        name: stored[COLUMNS.get(name, name)]
        for name in CORRECTABLE[desk.thing.kind]
        if COLUMNS.get(name, name) in stored
    }
    for name, called in links.items():
        held[name] = desk.connection.scalar(select(called).where(called.table.c.id == held[name]))
    return held


def _changed(values: Mapping[str, Any], was: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {name: (was.get(name), now) for name, now in values.items() if was.get(name) != now}


def _expect_no_circle(desk: Desk, table: Table, field: str, row: int) -> None:
    column = table.c[COLUMNS[field]]
    step: int | None = row
    met: set[int] = set()
    while step is not None and step not in met:
        if step == desk.thing.row:
            desk.refuse(field, "it would lead back to itself", None, "another one")
        met.add(step)
        step = desk.connection.scalar(select(column).where(table.c.id == step))
