"""Stable identities: the same content gets the same id on any machine, in any database.

Ids are a letter that names the kind and 16 hexadecimal digits of SHA-256 over the identity
fields, each prefixed by its length so that no two lists of fields can run together.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

KINDS = {
    "c": "claim",
    "t": "attribution",
    "a": "article",
    "s": "source",
    "m": "measure",
    "j": "subject",
    "p": "place",
    "i": "import",
    "f": "finding",
    "q": "proposal",
}
_DIGITS = 16


def identity(kind: str, *fields: str | None) -> str:
    """The id of a thing of ``kind`` (a key of `KINDS`) with these identity fields."""
    return joined_identity(kind, map(prefixed, fields))


def prefixed(field: str | None) -> bytes:
    """What a field adds to an identity; for fields that are part of many."""
    data = b"-" if field is None else unicodedata.normalize("NFC", field).encode()
    return b"%d:" % (-1 if field is None else len(data)) + data


def joined_identity(kind: str, parts: Iterable[bytes]) -> str:
    """The id of a thing of ``kind`` with these parts, in this order."""
    return kind + hashlib.sha256(b"".join(parts)).hexdigest()[:_DIGITS]


@lru_cache(maxsize=1 << 16)
def folded(name: str) -> str:
    """A name as it is matched: NFKC, case and runs of white space folded."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", name)).strip().casefold()


def text_hash(text: str) -> str:
    """What two texts share when they are the same but for white space: SHA-256, hexadecimal."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()
