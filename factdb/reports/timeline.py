"""How each origin's figure moved: one figure a row, in the order it was stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factdb.core.periods import Span
from factdb.core.rules import Kind
from factdb.core.sourcing import chain
from factdb.core.timelines import Timeline
from factdb.records import SEPARATOR
from factdb.reports.chart import Chart
from factdb.reports.claims import counted
from factdb.reports.standing import Review, Saved
from factdb.reports.table import Cell, Column, Document, Table

COLUMNS = (
    Column("subject", "The event or entity the figure is about."),
    Column("measure", "What is counted."),
    Column("unit", "What one of the counted is."),
    Column("place", "Where, from the widest inward.", joined=SEPARATOR),
    Column("modality", "actual, projected, planned, hypothetical or capacity."),
    Column("within", "The time that is counted within, where it is not all so far."),
    Column("question", "Number of the question; figures of one can be compared.", numeric=True),
    Column("origin", "Who stands at the far end of the chain."),
    Column("stated_on", "When it was stated, else when it was published."),
    Column("figure", "The figure as printed.", spoken=True),
    Column("reading", "The figure as read."),
    Column("interval", "Lowest and highest value the figure allows.", joined=" to "),
    Column("to_previous", "What it is to the figure its origin gave before."),
    Column("rule", "Code of the rule that says so."),
    Column("reason", "Why."),
    Column("stands", "yes where its origin has stated nothing later, else no."),
    Column("period", "The time the figure speaks of, EDTF."),
    Column("chain", "From the origin to where it was printed.", joined=SEPARATOR),
    Column("publisher", "The outlet that printed it."),
    Column("published_on", "When it was published."),
    Column("language", "BCP 47 language of the figure as printed."),
    Column("url", "Address of the article."),
    Column("claim", "The claim's id."),
    Column("attribution", "The attribution's id."),
    Column("line", "Id of what one origin stated on one question and place."),
    Column("evidence", "Fingerprint of the line; it changes when its figures do."),
    Column("state", "new, changed or gone since what the report is compared with."),
)


def timeline(
    lines: Sequence[Timeline],
    *,
    told: Review[Timeline] | None = None,
    charts: Iterable[Chart] = (),
) -> Document:
    """The report on these timelines.

    ``told`` is what is to be told of them besides, and what is gone.
    """
    told = told or Review()
    steps = [step for line in lines for step in line.steps]
    # One statement that replaces another is one revision, however many articles carry it.
    revisions = sum(len(_revised(line)) for line in lines)
    facts: tuple[tuple[Column, Cell], ...] = (
        (Column("known_at", "The day it would have read so, where one was asked."), told.known_at),
        (Column("figures", "Figures stated.", numeric=True), len(steps)),
        (Column("origins", "Origins behind them.", numeric=True), len({x.origin for x in lines})),
        (
            Column("revisions", "Times an origin replaced what it had said.", numeric=True),
            revisions,
        ),
    )
    note = (
        f"{counted(len(steps), 'figure')} from {counted(len({x.origin for x in lines}), 'origin')}"
        f", {counted(revisions, 'revision')}"
    )
    parts = [Table("steps", COLUMNS, list(_rows(lines, told)))]
    if told.gone is not None:
        gone = (f.rows if isinstance(f, Saved) else _rows([f], told) for f in told.gone)
        parts.append(Table("gone", COLUMNS, [row for rows in gone for row in rows]))
    return Document(
        "timeline",
        facts,
        tuple(parts),
        notes=(*told.notes, note),
        view="timeline",
        charts=charts,
    )


def _revised(line: Timeline) -> set[Span]:
    """The days on which the origin replaced what it had said."""
    return {
        step.said.stated
        for step in line.steps
        if step.relation is not None and step.relation.kind is Kind.REVISION
    }


def _rows(lines: Sequence[Timeline], told: Review[Timeline]) -> Iterator[tuple[Cell, ...]]:
    numbers: dict[object, int] = {}
    for line in lines:
        question = numbers.setdefault(line.question, len(numbers) + 1)
        followed = line.id, line.evidence, told.state(line)
        for step in line.steps:
            o, relation = step.said, step.relation
            yield (
                o.subject,
                o.measure,
                o.unit,
                o.place,
                o.modality,
                str(o.period) if o.within else None,
                question,
                o.origin,
                o.stated_on or o.published_on,
                o.printed,
                str(o.figure),
                o.interval.as_pair(),
                relation.kind if relation else None,
                relation.rule.code if relation else None,
                relation.reason if relation else None,
                "yes" if step.standing else "no",
                str(o.period) if o.period else None,
                chain(o),
                o.publisher,
                o.published_on,
                o.language,
                o.url,
                o.claim_id,
                o.id,
                *followed,
            )
