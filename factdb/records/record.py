"""The record: one checked row, and the way back to text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factdb.core.figures import Figure
from factdb.core.observations import Behaviour, Modality, Parts, SourceKind, Stance
from factdb.core.periods import Period
from factdb.records.fields import FIELD_NAMES, SEPARATOR
from factdb.records.problems import Location


@dataclass(frozen=True, slots=True)
class Record:
    """One checked row: every value is of its type and every rule of design 2 and 3 holds.

    ``reading_note`` says how a printed figure was read where that was not plain; it is no column.
    """

    location: Location
    id: str | None = None
    claim: str | None = None
    language: str | None = None
    subject: str | None = None
    measure: str | None = None
    behaviour: Behaviour | None = None
    part_of: str | None = None
    parts: Parts | None = None
    place: tuple[str, ...] = ()
    figure: Figure | None = None
    reading_note: str | None = None
    unit: str | None = None
    period: Period | None = None
    modality: Modality = Modality.ACTUAL
    note: str | None = None
    source: str | None = None
    source_kind: SourceKind | None = None
    source_country: str | None = None
    speaker: str | None = None
    via: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTS
    cue: str | None = None
    quote: str | None = None
    stated_on: str | None = None
    article: str | None = None
    url: str | None = None
    publisher: str | None = None
    agency: str | None = None
    byline: str | None = None
    published_on: str | None = None
    retrieved_at: str | None = None
    archived_url: str | None = None


def as_row(record: Record) -> dict[str, str | list[str]]:
    """The record as columns, only those that hold something, in the order of `FIELDS`.

    Decimals are plain digits, ``place`` is joined, ``via`` is a list. `check` of the result
    gives the record back.
    """
    values = {name: _value(record, name) for name in FIELD_NAMES}
    return {name: value for name, value in values.items() if value}


def _value(record: Record, name: str) -> str | list[str]:
    """One column of the record, empty where it holds nothing."""
    figure = record.figure
    if name in {"low", "high"}:
        bound = getattr(figure, name, None)
        return "" if bound is None else f"{bound:f}"
    match name:
        case "figure":
            return figure.text if figure else ""
        case "comparator":
            return figure.comparator.value if figure else ""
        case "via":
            return list(record.via)
        case "place":
            return SEPARATOR.join(record.place)
        case _:
            value = getattr(record, name)
            return "" if value is None else str(value)


def csv_cell(value: str | Sequence[str]) -> str:
    """A value of `as_row` as one CSV cell: a list is joined by ' > '."""
    return value if isinstance(value, str) else SEPARATOR.join(value)
