"""How alike two texts are, and which texts could be alike at all, without comparing all pairs.

A text is the set of its runs of `_RUN` words; two texts are as alike as those sets overlap
(Jaccard; A. Broder, On the resemblance and containment of documents, 1997). The MinHash of the
set, cut into bands, shares a band with that of a text as alike as `ALIKE` all but surely, and
rarely with others: who shares none need not be looked at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b

ALIKE = 0.7
"""From here on two texts are near-equal: one story with some words and a paragraph changed."""

FEWEST = 20
"""Fewer runs of words than this are a caption or a headline, and alike by chance."""

_RUN = 4
_BANDS, _ROWS = 32, 4
"""At a likeness of 0.7 a band is shared with probability 0.9998, at 0.2 with 0.05."""

_SEED = 1997
_SCHEME = "1"
"""Changes with anything that changes a band, so that bands of two kinds are never compared."""

_SIGNS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W_{_SIGNS}]+")
"""A word, and in scripts written without spaces each sign."""


def runs(text: str) -> frozenset[str]:
    """The runs of four words in a text, whatever its case, spaces and punctuation."""
    return frozenset(_runs(text))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of runs that two texts have in common, 0 to 1; two empty texts share nothing."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0


def bands(text_runs: frozenset[str]) -> tuple[str, ...]:
    """The bands of a text by its runs, 32 short texts; none where it has fewer than `FEWEST`."""
    from rensa import RMinHash  # 10 ms that only a new text is worth

    if len(text_runs) < FEWEST:
        return ()
    minhash = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    minhash.update(sorted(text_runs))
    digest = minhash.digest()
    return tuple(
        f"{_SCHEME}.{band}.{_short(digest[band * _ROWS : (band + 1) * _ROWS])}"
        for band in range(_BANDS)
    )


def _short(numbers: list[int]) -> str:
    return blake2b(",".join(map(str, numbers)).encode(), digest_size=8).hexdigest()


def _runs(text: str) -> Iterator[str]:
    told = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    for start in range(len(told) - _RUN + 1):
        yield " ".join(told[start : start + _RUN])
