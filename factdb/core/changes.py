"""Changes: what a field held, what replaced it, who did it and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one thing corrected.

    ``kind`` is claim, attribution, article, source or measure, ``id`` what factdb calls the thing.
    ``before`` and ``after`` are written as a flat record writes them, ``None`` for nothing;
    ``changed_at`` is ISO 8601 in UTC.
    """

    kind: str
    id: str
    field: str
    before: str | None
    after: str | None
    note: str
    changed_by: str
    changed_at: str
