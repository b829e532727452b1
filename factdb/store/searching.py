"""Words a person typed, as a full-text query that cannot be anything but words.

Every piece between spaces must be found, its words side by side: ``10,000`` and ``a-b`` are two
words that stand together. The last word of a piece may go on (``troop`` finds troops), unless it
is a number. Words between double quotes are a phrase, found exactly as they stand. Nothing else
has a meaning: the query is put together from normalised words alone, each of them quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Integer,
    cast,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from factdb.store.search_index import words

_QUOTED = re.compile(r'"([^"]*)"')
_SPACES = re.compile(r"[ \t\r\n\u3000]+")
"""Not the narrow and unbreakable spaces, which group the thousands of a number."""

_CURLY = str.maketrans("“”„", '"""')
_WEIGHTS = (10.0, 4.0, 10.0, 2.0, 4.0)
"""What a match counts in claim, quote, topic, article and source (`search_index.COLUMNS`).

The same proportions as PostgreSQL's weights A, B and C.
"""

_SEARCH = table(
    "claim_search", column("rowid", Integer), column("claim_id", Integer), column("document")
)


MOST_WORDS = 5_000
"""Words that are searched for; PostgreSQL's stack holds some twenty thousand."""


class Phrase(NamedTuple):
    """Words that must stand side by side; with ``open`` the last one may go on."""

    words: tuple[str, ...]
    open: bool


def phrases(typed: str) -> tuple[Phrase, ...]:
    """What must be found, in the order typed; nothing where no word is left.

    A text of more than `MOST_WORDS` words ends there.
    """
    found: dict[Phrase, None] = {}
    room = MOST_WORDS
    for phrase in _phrases(typed):
        kept = phrase._replace(words=phrase.words[:room])
        room -= len(kept.words)
        if kept.words:
            found[kept] = None
    return tuple(found)


def ranked(connection: Connection, typed: str) -> CTE | None:
    """Claims whose text holds all that was typed: ``claim_id`` and ``rank``, the lowest best.

    ``None`` where nothing typed is a word: then no claim can be found by it.
    """
    wanted = phrases(typed)
    if not wanted:
        return None
    if connection.dialect.name == "sqlite":
        whole: ColumnElement[str] = literal_column(_SEARCH.name)
        rank: ColumnElement[float] = func.bm25(whole, *_WEIGHTS)
        matches = whole.op("MATCH")(" AND ".join(map(_fts5, wanted)))
        query = select(_SEARCH.c.rowid.label("claim_id"), rank.label("rank")).where(matches)
    else:
        asked = cast(literal(" & ".join(map(_tsquery, wanted))), TSQUERY)
        rank = -func.ts_rank(_SEARCH.c.document, asked)
        query = select(_SEARCH.c.claim_id, rank.label("rank")).where(
            _SEARCH.c.document.op("@@")(asked)
        )
    # Materialised: SQLite must run the search once, and not once for each claim it joins.
    return query.cte("ranked").prefix_with("MATERIALIZED")


def _phrases(typed: str) -> Iterator[Phrase]:
    # Every second part stood between two quotes; a quote without a partner is only a character.
    for number, part in enumerate(_QUOTED.split(typed.translate(_CURLY))):
        if number % 2:
            yield Phrase(tuple(words(part)), open=False)
            continue
        for piece in _SPACES.split(part):
            found = tuple(words(piece))
            yield Phrase(found, open=bool(found) and not found[-1].isdigit())


def _fts5(phrase: Phrase) -> str:
    joined = " ".join(word.replace('"', '""') for word in phrase.words)
    return f'"{joined}"{"*" if phrase.open else ""}'


def _tsquery(phrase: Phrase) -> str:
    quoted = ["'" + word.replace("\\", "\\\\").replace("'", "''") + "'" for word in phrase.words]
    if phrase.open:
        quoted[-1] += ":*"
    return f"({' <-> '.join(quoted)})"
