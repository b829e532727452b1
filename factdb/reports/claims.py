"""Claims found by a query: one attribution a row, under the names of the flat record.

Rows of one claim follow each other and repeat what is the claim's. What comes in are the claim
rows of the store, read by attribute: reports know no database.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from factdb.records import FIELDS, SEPARATOR
from factdb.reports.table import Cell, Column, Table

_OF_CLAIM = (
    "id", "key", "figure", "reading", "claim", "subject", "measure", "place", "period", "modality",
    "comparator", "low", "high", "unit", "reading_note", "note",
)  # fmt: skip
_OF_ATTRIBUTION = (
    "stance", "source", "source_kind", "source_country", "speaker", "via", "cue", "quote",
    "stated_on", "article", "url", "publisher", "agency", "published_on",
)  # fmt: skip
_ADDED = {
    "id": "The claim's id: the importer's own, else factdb's.",
    "key": "The claim's id that factdb gives it.",
    "reading": "The figure as read, in digits.",
    "reading_note": "How the printed figure was read, where that was not plain.",
    "language": "BCP 47 language of the claim.",
    "attribution_id": "The attribution's id.",
    "article_id": "The article's id.",
}
_MEANINGS = {field.name: field.meaning for field in FIELDS} | _ADDED
_ATTRIBUTES = {"claim": "text", "attribution_id": "id"}
"""Columns that the store calls by another name."""


_SPOKEN = ("figure", "claim", "cue", "quote", "article")


class ClaimLike(Protocol):
    """A claim as the store hands it out."""

    @property
    def attributions(self) -> tuple[object, ...]:
        """Everyone who asserts it, oldest first."""


def columns(*names: str) -> tuple[Column, ...]:
    """The columns of these names, with their meanings."""
    numeric = {"low", "high"}
    return tuple(
        Column(
            name,
            _MEANINGS[name],
            numeric=name in numeric,
            joined=SEPARATOR if name == "via" else "; ",
            spoken=name in _SPOKEN,
        )
        for name in names
    )


CLAIM_COLUMNS = columns(*_OF_CLAIM, "language")
ATTRIBUTION_COLUMNS = columns("attribution_id", *_OF_ATTRIBUTION, "article_id")


def claims(
    found: Iterable[ClaimLike],
    *,
    title: str = "claims",
    notes: tuple[str, ...] = (),
    total: int | None = None,
) -> Table:
    """Claims with their attributions as one table; ``total`` counts claims, not rows."""
    return Table(
        title,
        CLAIM_COLUMNS + ATTRIBUTION_COLUMNS,
        _rows(found),
        notes=notes,
        total=total,
        view="claims",
    )


def page_note(first: int, shown: int, total: int, page: int) -> str:
    """Which claims of how many a page shows, and how to see more; nothing where there are none.

    ``first`` counts from 1.
    """
    if not total:
        return ""
    if not shown:
        return f"there is no page {page}: {counted(total, 'claim')} in all"
    if shown == total:
        return counted(total, "claim")
    last = first + shown - 1
    note = f"{first:,}-{last:,} of {counted(total, 'claim')}"
    return f"{note}; next: --page {page + 1}" if last < total else note


def counted(number: int, noun: str) -> str:
    """A number with its noun: ``1 claim``, ``2,000 claims``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def claim_cells(claim: object) -> tuple[Cell, ...]:
    """What is the claim's own, in the order of `CLAIM_COLUMNS`."""
    return _cells(claim, CLAIM_COLUMNS)


def attribution_cells(attribution: object) -> tuple[Cell, ...]:
    """What is the attribution's, in the order of `ATTRIBUTION_COLUMNS`."""
    return _cells(attribution, ATTRIBUTION_COLUMNS)


def _rows(found: Iterable[ClaimLike]) -> Iterator[tuple[Cell, ...]]:
    for claim in found:
        own = claim_cells(claim)
        for attribution in claim.attributions:
            yield own + attribution_cells(attribution)


def _cells(row: object, wanted: tuple[Column, ...]) -> tuple[Cell, ...]:
    return tuple(getattr(row, _ATTRIBUTES.get(column.name, column.name)) for column in wanted)
