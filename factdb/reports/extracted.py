"""What was found in stories, as nested objects and as flat rows: the same values in both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import StrEnum

from factdb.core.extraction import Extraction, PrintedFigure, Quote
from factdb.reports.table import Cell, Column, Table

COLUMNS = (
    Column("document", "The story's id."),
    Column("title", "The story's title."),
    Column("found", "figure, or quote (in marks), or reported (in the story's own words)."),
    Column("text", "The words as printed."),
    Column("comparator", "=, ~, >, >=, <, <= or .. (between)."),
    Column("low", "Lower bound as printed.", numeric=True),
    Column("high", "Upper bound as printed.", numeric=True),
    Column("unit", "What one of the counted is."),
    Column("subject", "Whom or what the clause of the figure is about."),
    Column("period", "Time the figure speaks of, EDTF."),
    Column("modality", "actual, projected, planned, hypothetical or capacity."),
    Column("source", "Whom it is attributed to, as printed."),
    Column("source_kind", "body, person, outlet, document or unnamed."),
    Column("resolved", "Whom that refers to; empty where it cannot be told."),
    Column("resolution", "By what that is told."),
    Column("via", "Those who passed it on, from the source outward.", joined=" > "),
    Column("cue", "The reporting words."),
    Column("start", "First character of the words, counted from 0.", numeric=True),
    Column("end", "Behind their last character.", numeric=True),
    Column("note", "Why the reading of a figure is uncertain."),
)


Json = Cell | Mapping[str, "Json"] | list["Json"]


def as_object(extraction: Extraction) -> Mapping[str, Json]:
    """Return all that was found in one story, keyed as in the flat record where it can be."""
    return {field.name: _plain(getattr(extraction, field.name)) for field in fields(extraction)}


def extracted(extractions: Iterable[Extraction]) -> Table:
    """Return a row for every source of every figure, and for every quote."""
    return Table(
        "What the stories say",
        COLUMNS,
        (row for one in extractions for row in _rows(one)),
        view="extracted",
    )


def _plain(value: object) -> Json:
    match value:
        case StrEnum():
            return value.value
        case tuple():
            return [_plain(item) for item in value]
        case None | str() | int() | Decimal():
            return value
    assert is_dataclass(value)
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _rows(one: Extraction) -> Iterator[tuple[Cell, ...]]:
    for figure in one.figures:
        yield from _of_figure(one, figure)
    for quote in one.quotes:
        yield _of_quote(one, quote)


def _of_figure(one: Extraction, figure: PrintedFigure) -> Iterator[tuple[Cell, ...]]:
    told = (
        one.id, one.title, "figure", figure.text, figure.comparator, figure.low, figure.high,
        figure.unit, figure.subject, figure.period, figure.modality,
    )  # fmt: skip
    place = (figure.start, figure.end, "; ".join(figure.notes) or None)
    for source in figure.sources:
        yield (
            *told, source.text, source.kind, source.resolved, source.resolution, source.via,
            source.cue, *place,
        )  # fmt: skip
    if not figure.sources:
        yield (*told, None, None, None, None, (), None, *place)


def _of_quote(one: Extraction, quote: Quote) -> tuple[Cell, ...]:
    speaker = quote.speaker
    who: tuple[Cell, ...] = (None,) * 4
    if speaker is not None:
        who = (speaker.text, None, speaker.resolved, speaker.resolution)
    found = "quote" if quote.direct else "reported"
    place = (quote.start, quote.end)
    return (one.id, one.title, found, quote.text, *(None,) * 7, *who, (), quote.cue, *place, None)
