"""One thing whole: what is known of it, and the tables of what is linked to it.

What comes in are the shown things of the store, read by attribute: reports know no database.
`FACTS` says for each kind what is told and in which order; a reference to another thing becomes
its name and, beside it, its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from factdb.core.changes import told
from factdb.reports.claims import (
    ATTRIBUTION_COLUMNS,
    CLAIM_COLUMNS,
    attribution_cells,
    claim_cells,
    claims,
    counted,
)
from factdb.reports.listed import listed
from factdb.reports.table import Cell, Column, Document, Table

_SEEN = ("brought_by", "last_seen")
FACTS = MappingProxyType(
    {
        "claim": ("interval", "behaviour", *_SEEN),
        "source": (
            "name", "source_kind", "country", "body", "as_source", "as_speaker", "as_via",
            "as_publisher", "as_agency", *_SEEN,
        ),
        "article": (
            "title", "publisher", "agency", "byline", "language", "published_on", "url",
            "archived_url", "retrieved_at", "status", "copy_of", "text", *_SEEN,
        ),
        "measure": (
            "name", "subject", "unit", "behaviour", "window_days", "whole", "parts_are", *_SEEN,
        ),
        "subject": ("name", *_SEEN),
        "place": ("name", "path", "parent", *_SEEN),
        "import": (
            "file", "format", "started_at", "finished_at", "rows", "bad_rows", "claims_added",
            "attributions_added", "sources_added", "articles_added", "measures_added",
            "subjects_added", "places_added", "file_hash",
        ),
    }
)  # fmt: skip
LINKED = MappingProxyType(
    {
        "source": ("aliases", "members"),
        "article": ("copies",),
        "measure": ("parts",),
        "subject": ("measures",),
        "place": ("inside",),
    }
)
"""The tables of each kind beside its claims."""

_MEANINGS = {
    "id": "The id that `factdb show` takes.",
    "kind": "What sort of thing it is.",
    "interval": "The true values that the figure allows.",
    "behaviour": "How the measure moves: fixed, cumulative or level.",
    "brought_by": "The import that brought it.",
    "last_seen": "The last import that met it.",
    "file": "The file that was read.",
    "started_at": "When that import began, ISO 8601.",
    "finished_at": "When it ended.",
    "name": "What it is called.",
    "source_kind": "body, person, outlet, document or unnamed.",
    "country": "ISO 3166-1 alpha-2.",
    "body": "The source it belongs to.",
    "as_source": "Attributions that name it as the source.",
    "as_speaker": "Attributions that name it as the speaker.",
    "as_via": "Attributions that came through it.",
    "as_publisher": "Articles it issued.",
    "as_agency": "Articles credited to it.",
    "title": "Title of the article.",
    "publisher": "The outlet that issued it.",
    "agency": "The wire it was credited to.",
    "byline": "Who wrote it, as printed.",
    "language": "BCP 47 language.",
    "published_on": "When it was published.",
    "url": "Its address.",
    "archived_url": "An archived copy.",
    "retrieved_at": "When it was read.",
    "status": "usable, corrected or withdrawn.",
    "copy_of": "The article it is a copy of.",
    "text": "Its text.",
    "subject": "What it is a measure of.",
    "unit": "What one of the counted is.",
    "window_days": "Days apart that still count as one time, where it sets its own.",
    "whole": "The measure it is a part of.",
    "parts_are": "complete, where its parts together are all of it.",
    "path": "The place, from the widest inward.",
    "parent": "The place around it.",
    "format": "The format it was read as.",
    "rows": "Rows read.",
    "bad_rows": "Rows left out as bad.",
    "claims_added": "Claims it was first to bring.",
    "attributions_added": "Attributions it was first to bring.",
    "sources_added": "Sources it was first to bring.",
    "articles_added": "Articles it was first to bring.",
    "measures_added": "Measures it was first to bring.",
    "subjects_added": "Subjects it was first to bring.",
    "places_added": "Places it was first to bring.",
    "file_hash": "SHA-256 of the file.",
}
_NUMERIC = ("rows", "bad_rows", "window_days")


def shown(thing: Any) -> Document:
    """A claim, source, article, measure, subject, place or import as a document."""
    facts = [(_column("kind"), thing.kind), (_column("id"), thing.id)]
    if thing.kind == "claim":
        own = zip(CLAIM_COLUMNS, claim_cells(thing.claim), strict=True)
        facts += [(column, cell) for column, cell in own if column.name != "id"]
    for name in FACTS[thing.kind]:
        facts += _facts(name, getattr(thing, name))
    return Document(f"{thing.kind} {thing.id}", tuple(facts), tuple(_parts(thing)))


def _facts(name: str, value: Any) -> Iterator[tuple[Column, Cell]]:
    """One fact, or several for a value that has parts."""
    match value:
        case None | str() | int():
            yield _column(name), value
        case object(id=id_, file=file, started_at=started_at):
            yield _column(name), id_
            yield _column(f"{name}_file", "file"), file
            yield _column(f"{name}_at", "started_at"), started_at
        case object(id=id_, name=called):
            yield _column(name), called
            yield _column(f"{name}_id", "id"), id_
        case _:
            yield _column(name), str(value)


def _parts(thing: Any) -> Iterator[Table]:
    history = getattr(thing, "changes", ())
    if history:
        changes = listed("changes", told(history))
        yield replace(changes, notes=(), total=None, view="grid")
    for name in LINKED.get(thing.kind, ()):
        yield _references(name, getattr(thing, name))
    if thing.kind == "claim":
        rows = map(attribution_cells, thing.claim.attributions)
        yield Table("attributions", ATTRIBUTION_COLUMNS, list(rows))
    else:
        known = thing.claims
        part = f"{len(known):,} of {counted(thing.claims_total, 'claim')}; more with --limit"
        notes = (part,) if len(known) < thing.claims_total else ()
        yield claims(known, notes=notes, total=thing.claims_total)


def _references(title: str, things: Iterable[Any]) -> Table:
    """References by id and name; aliases have a language instead of an id."""
    second = "language" if title == "aliases" else "id"
    columns = (_column("name"), _column(second))
    return Table(title, columns, [(thing.name, getattr(thing, second)) for thing in things])


def _column(name: str, meaning: str | None = None) -> Column:
    numeric = name.endswith("_added") or name.startswith("as_") or name in _NUMERIC
    return Column(name, _MEANINGS[meaning or name], numeric=numeric)
