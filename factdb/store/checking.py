"""A draft's figures held against the database (`factdb.core.drafts`)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from factdb.core.drafts import DraftFigure, Verdict, judged, unsourced
from factdb.core.origins import settle
from factdb.core.policy import Policy, applied
from factdb.store.matching import Topic, matched, topics
from factdb.store.observing import observations_on
from factdb.text.concepts import concepts


def verdicts(
    connection: Connection,
    figures: Sequence[DraftFigure],
    text: str,
    *,
    language: str | None,
    on: str | None,
    policy: Policy,
) -> list[Verdict]:
    """The verdict on each figure of a text, in their order.

    ``on`` is the day the text speaks of where a figure has no time of its own. What is known is
    read once for each measure that is meant.
    """
    known = topics(connection)
    around = concepts(text, language)
    meant: list[Topic | None] = []
    for figure in figures:
        beside = concepts(figure.near, language)
        meant.append(matched(connection, known, beside, around, figure.readings))
    rows = {topic.row for topic in meant if topic is not None}
    held = {row: applied(seen, policy) for row, seen in observations_on(connection, rows).items()}
    for seen in held.values():
        settle(seen)
    return [
        unsourced(figure, "nothing in the database is about it")
        if topic is None
        else judged(figure, held[topic.row], on)
        for figure, topic in zip(figures, meant, strict=True)
    ]
