"""Changes: what a field held, what replaced it, who did it and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace


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


_READ_AS = ("comparator", "low", "high")
"""What a figure is read as: fields of its own, which change with the print."""


def told(changes: Iterable[Change]) -> list[Change]:
    """Changes as a person is told of them: a figure is one, however many fields it has.

    What of its reading changed stands in brackets behind what is printed: ``up to 12,000 [<=
    12000]``. All the rest is as it was, in the order it came.
    """
    groups: list[list[Change]] = []
    for change in changes:
        last = groups[-1] if groups else []
        # A field once more is another correction, though of the same second.
        if last and _act(last[-1]) == _act(change) and change.field not in (c.field for c in last):
            last.append(change)
        else:
            groups.append([change])
    return [parts[0] if len(parts) == 1 else _as_one(parts) for parts in groups]


def _act(change: Change) -> object:
    """What the changes of one figure share; any other change is alone."""
    if change.field not in ("figure", *_READ_AS):
        return change
    return replace(change, field="figure", before=None, after=None)


def _as_one(parts: list[Change]) -> Change:
    before = {part.field: part.before for part in parts}
    after = {part.field: part.after for part in parts}
    return replace(parts[0], field="figure", before=_figure(before), after=_figure(after))


def _figure(held: Mapping[str, str | None]) -> str | None:
    """A figure as printed and, in brackets, as read, so far as it is told: ``10,000 [= 10000]``."""
    numbers = dict.fromkeys(filter(None, (held.get("low"), held.get("high"))))
    within = " ".join(filter(None, (held.get("comparator"), "..".join(numbers))))
    return " ".join(filter(None, (held.get("figure"), within and f"[{within}]"))) or None
