"""The full-text index: one document a claim, alike on both databases.

The words are normalised here, for the index and for what is asked of it, so that SQLite and
PostgreSQL find the same claims; what they store are words that need no more reading.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Integer,
    column,
    delete,
    select,
    table,
    text,
)

from factdb.database import reading, writing
from factdb.store.membership import one_of
from factdb.store.tables import (
    articles,
    attributions,
    claims,
    figures,
    measures,
    places,
    sources,
    subjects,
)

COLUMNS = ("claim", "quote", "topic", "article", "source")
"""What a document holds: the claim with its figure as printed; quotes; subject, measure and
place; titles of articles; sources and speakers."""

LONGEST_WORD = 64
_CHUNK = 2_000


class _Limit(NamedTuple):
    """How much of a column is indexed."""

    words: int
    letters: int


# A tsvector ends at position 16,383 and at a mebibyte; these keep both, in any script.
_LIMITS = (
    _Limit(6_000, 80_000),
    _Limit(6_000, 100_000),
    _Limit(1_000, 10_000),
    _Limit(1_500, 15_000),
    _Limit(1_500, 15_000),
)
_WEIGHTS = "ABACB"
"""PostgreSQL's weights of the columns."""

_Document = tuple[list[str], ...]

_GROUPED = re.compile(r"(?<=\d)[.,'’_٬，．\u00a0\u2009\u202f](?=\d{3}(?!\d))")
"""What separates thousands, whatever the language: 10,000 and 10.000 are found alike."""

_ASCII_WORD = re.compile(r"[a-z0-9]+")

_BY_SIGN = ("CJK UNIFIED", "CJK COMPATIBILITY", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA")
"""Scripts written without spaces: each sign is a word. Starts of Unicode names."""


class _Letters(dict[int, str]):
    """For `str.translate`: a letter as it is matched, worked out when first met."""

    def __missing__(self, code: int) -> str:
        letter = self[code] = _matched(chr(code))
        return letter


def _matched(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.digit(letter))
    if category == "Cf":
        return ""
    if category[0] not in "LNM":
        return " "
    if unicodedata.name(letter, "").startswith(_BY_SIGN):
        return f" {letter} "
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(part for part in parts if not _is_accent(part)))


def _is_accent(sign: str) -> bool:
    """Whether a combining sign may go: not so the vowels of Indic and Thai writing.

    Overlays, Hebrew and Arabic points, and everything set above or below a letter, by Unicode's
    canonical combining classes.
    """
    place = unicodedata.combining(sign)
    return place == 1 or 10 <= place <= 36 or place >= 200


_LETTERS = _Letters()


def words(said: str) -> list[str]:
    """The words of a text as they are indexed and looked up: letters and digits alone.

    Case, accents and compatibility forms are folded (NFKC), digits of every script are ASCII's,
    and thousands lose their separators.
    """
    joined = _GROUPED.sub("", said)
    if joined.isascii():
        return [word[:LONGEST_WORD] for word in _ASCII_WORD.findall(joined.lower())]
    plain = unicodedata.normalize("NFKC", joined).casefold().translate(_LETTERS)
    return [word[:LONGEST_WORD] for word in plain.split()]


@lru_cache(maxsize=2_000)
def _words_of(texts: tuple[str | None, ...], limit: _Limit) -> list[str]:
    return words("\n".join(filter(None, texts))[: limit.letters])[: limit.words]


def complete(engine: Engine) -> int:
    """Index the claims that have no document yet, as after a migration; returns their number."""
    missing = select(claims.c.id).where(claims.c.id.not_in(select(_row_of(engine.dialect.name))))
    with reading(engine) as connection:
        if connection.scalar(missing.limit(1)) is None:
            return 0
    with writing(engine) as connection:
        found = list(connection.scalars(missing.order_by(claims.c.id)))
        refresh(connection, found)
    return len(found)


def refresh(connection: Connection, claim_ids: Iterable[int]) -> None:
    """Index these claims anew."""
    remaining = iter(claim_ids)
    while chunk := list(islice(remaining, _CHUNK)):
        _remove(connection, chunk)
        documents = _documents(connection, chunk)
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(
                "INSERT INTO claim_search (rowid, claim, quote, topic, article, source) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                [(claim, *map(" ".join, document)) for claim, document in documents],
            )
        else:
            connection.execute(
                text("INSERT INTO claim_search VALUES (:claim, CAST(:document AS tsvector))"),
                [
                    {"claim": claim, "document": _as_tsvector(document)}
                    for claim, document in documents
                ],
            )


def forget(connection: Connection, claim_ids: Iterable[int]) -> None:
    """Take these claims out of the index."""
    _remove(connection, list(claim_ids))


_FTS = table("claim_search", column("rowid", Integer), *(column(name) for name in COLUMNS))
_TSVECTORS = table("claim_search", column("claim_id", Integer), column("document"))


def _row_of(dialect: str) -> ColumnElement[int]:
    return _FTS.c.rowid if dialect == "sqlite" else _TSVECTORS.c.claim_id


def _remove(connection: Connection, claim_ids: list[int]) -> None:
    index = _FTS if connection.dialect.name == "sqlite" else _TSVECTORS
    connection.execute(
        delete(index).where(one_of(connection, _row_of(connection.dialect.name), claim_ids))
    )


class _Said(NamedTuple):
    """The texts of a claim, by column, in the order of `COLUMNS`; each text once."""

    claim: dict[str | None, None]
    quote: dict[str | None, None]
    topic: dict[str | None, None]
    article: dict[str | None, None]
    source: dict[str | None, None]


def _documents(connection: Connection, claim_ids: list[int]) -> list[tuple[int, _Document]]:
    """What there is to index of these claims, as words."""
    about = (
        select(claims.c.id, claims.c.text, figures.c.text, subjects.c.name, measures.c.name)
        .add_columns(places.c.path)
        .outerjoin_from(claims, figures, figures.c.claim_id == claims.c.id)
        .outerjoin(subjects, subjects.c.id == claims.c.subject_id)
        .outerjoin(measures, measures.c.id == claims.c.measure_id)
        .outerjoin(places, places.c.id == claims.c.place_id)
        .where(one_of(connection, claims.c.id, claim_ids))
        .order_by(claims.c.id)
    )
    said = {
        claim: _Said(dict.fromkeys((text, printed)), {}, dict.fromkeys(topic), {}, {})
        for claim, text, printed, *topic in connection.execute(about).all()
    }
    speakers = sources.alias("speakers")
    asserted = (
        select(attributions.c.claim_id, attributions.c.quote, articles.c.title)
        .add_columns(sources.c.name, speakers.c.name)
        .outerjoin_from(attributions, articles, articles.c.id == attributions.c.article_id)
        .outerjoin(sources, sources.c.id == attributions.c.source_id)
        .outerjoin(speakers, speakers.c.id == attributions.c.speaker_id)
        .where(one_of(connection, attributions.c.claim_id, claim_ids))
        .order_by(attributions.c.claim_id, attributions.c.id)
    )
    for claim, quote, title, source, speaker in connection.execute(asserted).all():
        texts = said[claim]
        texts.quote[quote] = texts.article[title] = None
        texts.source[source] = texts.source[speaker] = None
    return [
        (claim, tuple(map(_words_of, map(tuple, texts), _LIMITS))) for claim, texts in said.items()
    ]


def _as_tsvector(document: _Document) -> str:
    """A document in the form PostgreSQL reads: each word with its places and their weight."""
    places_of: dict[str, list[str]] = defaultdict(list)
    place = 0
    for weight, found in zip(_WEIGHTS, document, strict=True):
        for word in found:
            place += 1
            places_of[word].append(f"{place}{weight}")
        # No phrase runs from one column into the next: FTS5 knows none that does.
        place += 1
    return " ".join(f"'{word}':{','.join(places)}" for word, places in places_of.items())
