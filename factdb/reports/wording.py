"""How figures may be worded: one sentence for each question, with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factdb.core.observations import Observation
from factdb.core.wording import Part, Wording, amount
from factdb.records import SEPARATOR
from factdb.reports.chart import Chart
from factdb.reports.claims import counted
from factdb.reports.standing import Review, Saved
from factdb.reports.table import Cell, Column, Document, Table

ABOUT = (
    Column("subject", "The event or entity the figure is about."),
    Column("measure", "What is counted."),
    Column("place", "Where, from the widest inward.", joined=SEPARATOR),
    Column("modality", "actual, projected, planned, hypothetical or capacity."),
)
SENTENCES = (
    *ABOUT,
    Column("within", "The time that is counted within, where it is not all so far."),
    Column("unit", "What one of the counted is."),
    Column("positions", "Figures that can all be true together count as one.", numeric=True),
    Column("origins", "Independent origins behind what stands.", numeric=True),
    Column("wording", "What may be said today, with who says it and when."),
)
COLUMNS = (
    *SENTENCES,
    Column("articles", "Articles that carry what stands.", numeric=True),
    Column("first_stated", "When the oldest figure that it rests on was stated."),
    Column("last_stated", "When the newest was."),
    Column("rests_on", "What each origin says, when, and what it is to the sentence."),
    Column("claims", "Ids of the claims that it rests on."),
    Column("urls", "Addresses of the articles."),
    Column("attributions", "Ids of the attributions."),
    Column("question", "Id of the question; it stays while subject, measure and place do."),
    Column("evidence", "Fingerprint of the sentence; it changes when that does."),
    Column("state", "new, changed or gone since what the report is compared with."),
)


def wording(
    worded: Sequence[Wording],
    *,
    told: Review[Wording] | None = None,
    charts: Iterable[Chart] = (),
) -> Document:
    """The report with these sentences; ``told`` is what became of them, and what is gone."""
    told = told or Review()
    origins = {o.origin for one in worded for o in one.observations}
    parts = [Table("wording", COLUMNS, [_row(one, told) for one in worded])]
    if told.gone is not None:
        rows = [f.rows if isinstance(f, Saved) else (_row(f, told),) for f in told.gone]
        parts.append(Table("gone", COLUMNS, [row for of_one in rows for row in of_one]))
    return Document(
        "wording",
        (
            (Column("known_at", "The day it would have read so, where asked."), told.known_at),
            (Column("questions", "Questions that are worded.", numeric=True), len(worded)),
            (Column("origins", "Origins behind what stands.", numeric=True), len(origins)),
        ),
        tuple(parts),
        notes=(
            *told.notes,
            f"{counted(len(worded), 'sentence')} on {counted(len(origins), 'origin')}",
        ),
        view="wording",
        charts=charts,
    )


def best_sourced(worded: Iterable[Wording]) -> list[Wording]:
    """What most origins speak of first; of equals the question that was asked first."""
    return sorted(worded, key=lambda w: (-w.origins, min(o.stated for o in w.observations), w.text))


def sentence(one: Wording) -> tuple[Cell, ...]:
    """A sentence under `SENTENCES`."""
    o = one.one
    return (
        *about(o),
        str(o.period) if o.within else None,
        o.unit,
        len(one.positions),
        one.origins,
        one.text,
    )


def about(o: Observation) -> tuple[Cell, ...]:
    """What a figure is about, under `ABOUT`."""
    return o.subject, o.measure, o.place, o.modality


def _row(one: Wording, told: Review[Wording]) -> tuple[Cell, ...]:
    stated = sorted(day for o in one.observations if (day := o.stated_on or o.published_on))
    return (
        *sentence(one),
        one.articles,
        stated[0] if stated else None,
        stated[-1] if stated else None,
        tuple(_rests_on(one)),
        tuple(dict.fromkeys(o.claim_id for o in one.observations)),
        tuple(dict.fromkeys(o.url for o in one.observations if o.url)),
        tuple(sorted(one.attributions)),
        one.id,
        one.evidence,
        told.state(one),
    )


def _rests_on(one: Wording) -> Iterator[str]:
    """Each number of an origin on a day once, however many articles carry it, and how worded."""
    told: dict[tuple[Part, tuple[Decimal, ...], str, str], list[Observation]] = {}
    for part, o in one.rests_on:
        day = o.stated_on or o.published_on or "no date"
        numbers = o.figure.numbers if o.figure is not None else ()
        told.setdefault((part, numbers, o.origin, day), []).append(o)
    for (part, numbers, origin, day), held in told.items():
        said = amount(held) if numbers else held[0].claim
        articles = counted(len({o.article_id or o.id for o in held}), "article")
        yield f"{part}: {said} ({origin}, {day}; {articles})"
