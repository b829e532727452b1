"""Stories come in: the article with its text, and the claims read out of it, which wait.

The same story again changes nothing. What was decided stays decided: a proposal is known by its
article and its words, so a rejected one does not come back when the story does.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, insert, select, update

from factdb.core.identity import identity, text_hash
from factdb.database import new_ids, writing
from factdb.records import Record
from factdb.records.proposals import Proposal
from factdb.store.changes import corrections
from factdb.store.membership import one_of
from factdb.store.tables import articles, import_runs, proposals
from factdb.store.writing.identities import identities
from factdb.store.writing.importing import RunInfo, begun, now
from factdb.store.writing.printed import Articles
from factdb.store.writing.texts import compare_text
from factdb.store.writing.voices import Voices, aliases

ARTICLE_FIELDS = (
    "article", "url", "publisher", "agency", "byline", "published_on", "retrieved_at",
    "archived_url",
)  # fmt: skip
"""What a proposal takes from its article when it becomes a claim."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What an import of a story did: the id of its article, and its proposals by what they are.

    ``new`` wait since, ``known`` were there, decided or not.
    """

    article: str
    new: int
    known: int


def propose(
    engine: Engine, article: Record, text: str, found: Sequence[Proposal], info: RunInfo
) -> Proposed:
    """Bring in an article, given as the record of what is known of it, with its proposals.

    All of it or nothing. Raises ``ValueError`` for an article that nothing tells from others, and
    `DatabaseUnusable`.
    """
    with writing(engine) as connection:
        run, _ = begun(connection, info)
        key, row = _met(connection, article, run)
        if text.strip():
            _keep_text(connection, row, text)
        keyed = {_key(key, text, one): one for one in found}
        given = one_of(connection, proposals.c.key, keyed)
        known = set(connection.scalars(select(proposals.c.key).where(given)))
        if known:
            again = update(proposals).where(one_of(connection, proposals.c.key, known))
            connection.execute(again.values(last_run_id=run))
        new = {key: one for key, one in keyed.items() if key not in known}
        ids = new_ids(connection, proposals, len(new))
        rows = [
            {"id": i, "key": key, **_columns(one, article), "article_id": row, "first_run_id": run}
            | {"last_run_id": run}
            for i, (key, one) in zip(ids, new.items(), strict=True)
        ]
        if rows:
            connection.execute(insert(proposals), rows)
        done = update(import_runs).where(import_runs.c.id == run)
        connection.execute(
            done.values(finished_at=now(), file_hash=info.file_hash(), rows=len(found))
        )
    return Proposed(key, len(new), len(known))


def _met(connection: Connection, article: Record, run: int) -> tuple[str, int]:
    """The article of a record: its id, and its row, made where it is not there."""
    corrected = corrections(connection)
    ids = identities(article, aliases(connection), corrected.known_as)
    if ids.article is None:
        raise ValueError("nothing tells this story from others; expected a title or an address")
    voices = Voices(connection, run, lambda _: None, corrected.settled)
    printed = Articles(connection, run, lambda _: None, corrected.settled)
    voices.load([(article, ids)])
    printed.load([(article, ids)])
    voiced = voices.take(article, ids)
    row = printed.take(article, ids, voiced)
    assert row is not None
    voices.write()
    printed.write()
    voices.finish()
    return ids.article, row


def _keep_text(connection: Connection, row: int, text: str) -> None:
    """Store the text, and find anew what it is a near copy of where it is another."""
    own = text_hash(text)
    if connection.scalar(select(articles.c.text_hash).where(articles.c.id == row)) == own:
        return
    changed = update(articles).where(articles.c.id == row)
    connection.execute(changed.values(text=text, text_hash=own))
    compare_text(connection, row)


def _key(article: str, text: str, one: Proposal) -> str:
    """By its words and not by where they stand: a paragraph that moves is no new claim."""

    def words(span: tuple[int, int] | None) -> str | None:
        return None if span is None else " ".join(text[slice(*span)].split())

    occurs = text[: one.figure.start if one.figure else one.sentence.start].count(
        text[slice(*one.sentence)]
    )
    said = (words(one.sentence), words(one.figure), words(one.source))
    return identity("q", article, *said, str(occurs) if occurs else None)


def _columns(one: Proposal, article: Record) -> dict[str, object]:
    about = {name: getattr(article, name) for name in ARTICLE_FIELDS}
    record = {name: value for name, value in {**about, **one.values}.items() if value}
    figure, source = one.figure or (None, None), one.source or (None, None)
    return {
        "record": json.dumps(record, ensure_ascii=False, sort_keys=True),
        "sentence_start": one.sentence.start,
        "sentence_end": one.sentence.end,
        "figure_start": figure[0],
        "figure_end": figure[1],
        "source_start": source[0],
        "source_end": source[1],
        "state": "waiting",
    }
