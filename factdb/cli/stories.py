"""Stories on their way in: read, looked through for claims, and left to be reviewed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factdb.cli.errors import BadInput, tell
from factdb.cli.opening import copies_of, filling
from factdb.records import Status
from factdb.reports.claims import counted

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from factdb.records import Story


def bring_in(files: Sequence[str], db: str | None, *, dry_run: bool) -> None:
    """Bring in the articles of these files, and what they say as proposals.

    A story that cannot be read is told and harms no other. Raises `BadInput` at the end where
    there was one.
    """
    from factdb.importers.stories import read_each

    # What is fetched is kept as it came, beside the database.
    copies = None if dry_run else copies_of(db)
    bad = new = 0
    with filling(db, dry_run=dry_run) as engine:
        for story in read_each(files, stdin=sys.stdin.buffer, copies=copies):
            tell(*map(str, story.problems))
            found = _taken(engine, story, dry_run=dry_run) if story.usable else None
            bad += found is None
            new += found or 0
        if new and not dry_run:
            tell("factdb: `factdb review` shows them one by one; nothing is claimed before")
        if bad:
            # Here, so that a database which was made for none of them is taken away again.
            told = "1 story" if bad == 1 else f"{bad:,} stories"
            raise BadInput(f"{told} could not be read; all others came in")


def _taken(engine: Engine, story: Story, *, dry_run: bool) -> int | None:
    """How many proposals of a story are new; ``None`` where it cannot be taken."""
    from factdb.records.proposals import article_of, as_stated, document_of, proposals
    from factdb.store.writing import RunInfo
    from factdb.store.writing.correcting import correct
    from factdb.store.writing.proposing import propose
    from factdb.text.extractors import extractor

    try:
        # A withdrawn story may come without a text: then there is nothing to look through.
        found = None
        if story.body.strip():
            found = as_stated(extractor().extract(document_of(story)), story)
        article = article_of(story, found)
        claims = list(proposals(found)) if found else []
        if dry_run:
            told = counted(len(claims), "claim")
            tell(f"{story.location}: {_told(article.article)}: would propose {told}")
            return len(claims)
        done = propose(
            engine, article, story.text, claims, RunInfo(story.location.file, story.format)
        )
    except ValueError as error:
        tell(f"{story.location}: {error}")
        return None
    tell(f"{story.location}: {_told(article.article)}: {done.new:,} proposed, {done.known:,} known")
    if story.archived:
        tell(f"{story.location}: what came is kept in {story.archived}")
    if story.status is not Status.USABLE:
        who = story.publisher or story.agency or story.location.file
        note = f"As the {story.format} says, version {story.version or 'unnumbered'}."
        changed = correct(engine, done.article, {"status": story.status}, note=note, by=who)
        if changed.changes:
            tell(
                f"{story.location}: {story.status}; `factdb report sourcing` tells what rests on it"
            )
    return done.new


def _told(title: str | None) -> str:
    return f"“{title}”" if title else "a story without a title"
