"""Seeded corpora of attributed figures, as flat records and as databases.

The same size, shape and seed give the same records on any machine. They go into the database by
`factdb import`, so that what is measured is what a user has.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate
from pathlib import Path

SEED = 20241223
VERSION = 1
"""Part of a cached file's name: to be raised whenever the records change."""

_PER_MILLION = {"measures": 50_000, "sources": 5_000, "articles": 200_000}
_ZIPF = 0.85
"""Exponent at which the largest of 50,000 measures has about 5% of all figures."""
_OUTLIERS = 0.12
_HEDGES = ("=",) * 10 + ("~",) * 4 + (">", ">=", "<", "<=", "..", "..")
_BEHAVIOURS = ("cumulative", "cumulative", "level", "fixed")
_PLACES = (None, None, None, "Land 1", "Land 1 > North", "Land 2", "Land 2 > Coast > Port")
_STANCES = ("asserts",) * 97 + ("denies",) * 2 + ("doubts",)
_MODALITIES = ("actual",) * 18 + ("planned", "projected")
_FIRST_DAY = date(2024, 1, 1)


class Shape(StrEnum):
    """How figures are spread over measures: by Zipf over many, or all on one."""

    ZIPF = "zipf"
    ONE = "one"


def records(size: int, shape: Shape) -> Iterator[dict[str, object]]:
    """``size`` attributions as flat records, three for every two claims."""
    chance = random.Random(f"{SEED} {size} {shape}")  # a seeded corpus, no secret
    number = {name: max(20, many * size // 1_000_000) for name, many in _PER_MILLION.items()}
    measures = 1 if shape is Shape.ONE else number["measures"]
    ranked = list(accumulate((rank + 1) ** -_ZIPF for rank in range(measures)))
    written = claim = 0
    while written < size:
        claim += 1
        measure = bisect_left(ranked, chance.random() * ranked[-1])
        asserted = _claim(chance, claim, measure)
        for _ in range(min(1 + claim % 2, size - written)):
            written += 1
            yield asserted | _attribution(chance, number["sources"], number["articles"])


def _claim(chance: random.Random, number: int, measure: int) -> dict[str, object]:
    base = 10 ** (1 + 53 * (measure + 7) % 997 / 166)
    amount = base * chance.uniform(0.97, 1.03)
    if chance.random() < _OUTLIERS:
        amount = base * chance.choice((0.2, 0.4, 0.6, 1.7, 2.5, 5))
    rounded = int(float(f"{amount:.2g}")) or 1
    hedge = chance.choice(_HEDGES)
    low: int | None = rounded
    high: int | None = rounded
    if hedge in (">", ">="):
        high = None
    elif hedge in ("<", "<="):
        low = None
    elif hedge == "..":
        high = rounded + max(1, rounded // 10)
    subject = measure // 25
    part = measure % 10 == 9
    return {
        "id": f"b{number}",
        "claim": f"Statement {number} on measure {measure}.",
        "language": "en",
        "subject": f"Subject {subject}",
        "measure": f"Measure {measure}",
        "behaviour": _BEHAVIOURS[measure % len(_BEHAVIOURS)],
        "part_of": f"Measure {measure - 1}" if part else None,
        "unit": "persons",
        "place": chance.choice(_PLACES),
        "comparator": hedge,
        "low": low if low is None else str(low),
        "high": high if high is None else str(high),
        "period": _period(chance),
        "modality": chance.choice(_MODALITIES),
    }


def _period(chance: random.Random) -> str | None:
    """None, a day, a month or a year; a day to a year as an interval; or since a month."""
    day = _FIRST_DAY + timedelta(chance.randrange(360))
    kind = chance.random()
    if kind < 0.2:
        return None
    if kind < 0.65:
        return str(day)
    if kind < 0.8:
        return f"{day:%Y-%m}"
    if kind < 0.85:
        return f"{day:%Y}"
    if kind < 0.92:
        return f"{day:%Y-%m}/.."
    return f"{day:%Y-%m}-01/{day + timedelta(chance.choice((1, 7, 30, 365)))}"


def _attribution(chance: random.Random, sources: int, articles: int) -> dict[str, object]:
    """One source in one article; whatever is the article's follows from its number."""
    article = chance.randrange(articles)
    published = _FIRST_DAY + timedelta(article * 7919 % 366)
    source = chance.randrange(sources)
    return {
        "source": f"Source {source}",
        "source_kind": ("body", "body", "person", "outlet", "unnamed", "document")[source % 6],
        "stance": chance.choice(_STANCES),
        "via": [f"Source {(source + 1) % sources}"] if chance.random() < 0.1 else None,
        "quote": f"“{source} said {article}”" if chance.random() < 0.2 else None,
        "stated_on": str(published - timedelta(chance.randrange(3))),
        "article": f"Article {article}",
        "url": f"https://example.org/{article}",
        "publisher": f"Source {article * 31 % sources // 6 * 6 + 3}",
        "agency": f"Source {article % 10 * 6 + 3}" if article % 3 == 0 else None,
        "published_on": str(published),
    }


def database(folder: Path, size: int, shape: Shape) -> Path:
    """The database of a corpus, made where it is not there yet. Raises where it cannot be."""
    path = folder / f"corpus-{VERSION}-{shape}-{size}.db"
    if path.exists():
        return path
    flat, unfinished = path.with_suffix(".jsonl"), path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    with flat.open("w", encoding="utf-8") as file:
        for record in records(size, shape):
            given = {name: value for name, value in record.items() if value is not None}
            file.write(f"{json.dumps(given, ensure_ascii=False)}\n")
    brought_in = [sys.executable, "-m", "factdb", "import", str(flat), "--db", str(unfinished)]
    subprocess.run(brought_in, check=True, stdout=subprocess.DEVNULL)
    flat.unlink()
    unfinished.rename(path)
    return path
