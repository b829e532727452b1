"""What the database holds, kind by kind, with counts.

What comes in are the listings of the store, read by attribute: reports know no database.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from factdb.reports.table import Column, Table

_MEANINGS = {
    "id": "The id factdb gives it; `factdb show` takes it.",
    "name": "What it is called.",
    "kind": "body, person, outlet, document or unnamed.",
    "country": "ISO 3166-1 alpha-2.",
    "body": "The source it belongs to.",
    "claims": "Claims that hang on it.",
    "attributions": "Attributions of them.",
    "articles": "Articles that carry them.",
    "published": "Articles it issued.",
    "first_stated": "The earliest date of a statement.",
    "last_stated": "The latest date of a statement.",
    "title": "Title of the article.",
    "publisher": "The outlet that issued it.",
    "agency": "The wire it was credited to.",
    "language": "BCP 47 language.",
    "published_on": "When it was published.",
    "url": "Its address.",
    "status": "usable, corrected or withdrawn.",
    "subject": "What it is a measure of.",
    "behaviour": "How it moves: fixed, cumulative or level.",
    "window_days": "Days apart that still count as one time, where it sets its own.",
    "unit": "What one of the counted is.",
    "whole": "The measure it is a part of.",
    "parts": "complete, where its parts together are all of it.",
    "measures": "Measures it has.",
    "path": "The place, from the widest inward.",
    "file": "The file that was read.",
    "format": "The format it was read as.",
    "started_at": "When the run began, ISO 8601.",
    "finished_at": "When it ended.",
    "rows": "Rows read.",
    "bad_rows": "Rows left out as bad.",
    "finding": "Id of the finding; `factdb resolve` takes it.",
    "rule": "Code of the rule that flagged it.",
    "decision": "explained, accepted, wrong-figure, wrong-source or open.",
    "note": "Why it was decided or changed so.",
    "decided_by": "Who decided.",
    "decided_at": "When it was decided, ISO 8601.",
    "state": "waiting, accepted or rejected.",
    "printed": "The figure as printed.",
    "credited_to": "Whom it is credited to.",
    "sentence": "The words that it rests on.",
    "field": "What of it was changed.",
    "before": "What was there before.",
    "after": "What is there since.",
    "changed_by": "Who changed it.",
    "changed_at": "When it was changed, ISO 8601.",
    "until": "The last day it holds.",
    "today": "What became of the evidence since: unchanged, changed, or gone with the finding.",
}
_NUMERIC = {
    "claims", "attributions", "articles", "published", "window_days", "measures", "rows",
    "bad_rows",
}  # fmt: skip

KINDS = MappingProxyType(
    {
        "sources": (
            "id", "name", "claims", "articles", "kind", "country", "last_stated", "first_stated",
            "attributions", "body", "published",
        ),
        "articles": (
            "id", "title", "publisher", "published_on", "claims", "language", "agency", "status",
            "attributions", "first_stated", "last_stated", "url",
        ),
        "measures": (
            "id", "name", "subject", "claims", "behaviour", "unit", "last_stated",
            "first_stated", "whole", "parts", "window_days", "attributions", "articles",
        ),
        "subjects": (
            "id", "name", "measures", "claims", "articles", "first_stated", "last_stated",
            "attributions",
        ),
        "places": (
            "id", "path", "claims", "articles", "first_stated", "last_stated", "attributions",
        ),
        "imports": (
            "id", "file", "started_at", "rows", "claims", "attributions", "bad_rows", "format",
            "finished_at",
        ),
        "decisions": (
            "finding", "rule", "decision", "today", "decided_by", "note", "until", "decided_at",
        ),
        "changes": (
            "id", "field", "before", "after", "changed_by", "note", "kind", "changed_at",
        ),
        "proposals": (
            "id", "state", "printed", "credited_to", "sentence", "title", "publisher",
            "published_on", "decided_by", "decided_at",
        ),
    }
)  # fmt: skip
"""The columns of each listing, most telling first."""


def listed(kind: str, rows: Sequence[object]) -> Table:
    """The listing of one of `KINDS`."""
    names = KINDS[kind]
    count = f"{len(rows):,} {kind if len(rows) != 1 else kind.removesuffix('s')}"
    return Table(
        kind,
        tuple(Column(name, _MEANINGS[name], numeric=name in _NUMERIC) for name in names),
        [tuple(getattr(row, name) for name in names) for row in rows],
        notes=(count,),
        total=len(rows),
        view="listing",
    )
