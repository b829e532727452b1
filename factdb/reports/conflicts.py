"""What conflicts: one attribution a row, under the finding and the position it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factdb.core.conflicts import Finding, Survey
from factdb.core.figures import plain
from factdb.core.observations import Observation
from factdb.core.origins import independence
from factdb.core.relations import Relation, path
from factdb.records import SEPARATOR
from factdb.reports import standing
from factdb.reports.chart import Chart
from factdb.reports.claims import counted
from factdb.reports.standing import Review, Saved
from factdb.reports.table import Cell, Column, Document, Table

_FINDING = (
    Column("finding", "Id of the finding; it stays while the question does."),
    Column("rule", "Code of the rule that fired on the widest pair."),
    Column("rule_name", "Name of that rule."),
    Column("subject", "The event or entity the figures are about."),
    Column("measure", "What this attribution counts."),
    Column("place", "Where, from the widest inward.", joined=SEPARATOR),
    Column("modality", "actual, projected, planned, hypothetical or capacity."),
    Column("unit", "What one of the counted is."),
    Column("reason", "Why the widest pair cannot hold together, with the intervals compared."),
    Column("gap", "Distance between the intervals of the widest pair.", numeric=True),
    Column("ratio", "Larger over smaller printed number of the widest pair.", numeric=True),
    Column("origins", "Independent origins behind the whole finding.", numeric=True),
    Column("opened", "First day a conflict of the past was open."),
    Column("closed", "Day a revision ended it."),
    Column("position", "Number of the position within the finding.", numeric=True),
    Column("interval", "The values all figures of the position allow."),
    Column("position_origins", "Independent origins behind the position.", numeric=True),
    Column("bounds", "Lowest and highest of those values.", joined=" to "),
    Column("independence", "Why the position has fewer origins than articles."),
)
_ATTRIBUTION = (
    Column("stance", "asserts or denies."),
    Column("figure", "The figure as printed.", spoken=True),
    Column("reading", "The figure as read."),
    Column("period", "The time the figure speaks of, EDTF."),
    Column("stated_on", "When it was stated."),
    Column("origin", "Who stands at the far end of the chain."),
    Column("source", "Whoever asserts."),
    Column("speaker", "Who voiced it for the source."),
    Column("via", "Those who passed it on, from the source outward.", joined=SEPARATOR),
    Column("publisher", "The outlet that printed it."),
    Column("agency", "The wire it was credited to."),
    Column("published_on", "When it was published."),
    Column("article", "Title of the article.", spoken=True),
    Column("language", "BCP 47 language of the figure and the article."),
    Column("url", "Address of the article."),
    Column("claim", "The claim's id."),
    Column("attribution", "The attribution's id."),
)
COLUMNS = _FINDING + standing.COLUMNS + _ATTRIBUTION
_QUIET = (
    Column("a", "The one claim's id."),
    Column("a_figure", "Its figure as printed."),
    Column("a_origin", "Its origin."),
    Column("b", "The other claim's id."),
    Column("b_figure", "Its figure as printed."),
    Column("b_origin", "Its origin."),
    Column("relation", "What the two are to each other."),
    Column("reason", "Why."),
    Column("rule", "Code of the rule."),
)
FIELDS_APART = ("subject", "measure", "unit", "modality", "place", "period")

QuietPair = tuple[Observation, Observation, Relation]
Known = Callable[[Iterable[str]], Mapping[str, Observation]]
"""Gives attributions by their ids: a finding holds no more than those."""

_AT_ONCE = 2_000
"""Attributions that are asked for together."""


def conflicts(
    survey: Survey,
    known: Known,
    *,
    known_before: Known | None = None,
    quiet: Iterable[QuietPair] | None = None,
    history: bool = False,
    told: Review[Finding] | None = None,
    charts: Iterable[Chart] = (),
) -> Document:
    """The report: open conflicts, tensions, discrepancies; on request the quiet and the past.

    ``known`` is asked for the attributions of findings as their rows are read, ``known_before``
    for those of findings that are gone. ``told`` is what is to be told of the findings besides,
    and the parts that come with it.
    """
    told = told or Review()
    apart = sum(survey.apart.values())
    facts: tuple[tuple[Column, Cell], ...] = (
        (Column("known_at", "The day it would have read so, where one was asked."), told.known_at),
        (Column("figures", "Figures looked at.", numeric=True), survey.figures),
        (Column("origins", "Origins behind them.", numeric=True), survey.origins),
        (Column("open_conflicts", "Open conflicts shown.", numeric=True), len(survey.conflicts)),
        (Column("compared", "Pairs that could be compared.", numeric=True), survey.compared),
        *(
            (
                Column(f"apart_{name}", f"Pairs kept apart by their {name}.", numeric=True),
                survey.apart[name],
            )
            for name in FIELDS_APART
        ),
    )
    parts = [
        _part("conflicts", survey.conflicts, known, told),
        _part("tensions", survey.tensions, known, told),
        _part("discrepancies", survey.discrepancies, known, told),
    ]
    if history:
        parts.append(_part("history", survey.history, known, told))
    if told.resolved is not None:
        parts.append(_part("resolved", told.resolved, known, told))
    if told.gone is not None:
        rows = [row for finding in told.gone for row in _gone(finding, known_before or known, told)]
        parts.append(Table("gone", COLUMNS, rows, total=len(told.gone), view="findings"))
    if quiet is not None:
        parts.append(Table("quiet", _QUIET, map(_quiet_row, quiet)))
    why = ", ".join(f"{name} {survey.apart[name]:,}" for name in FIELDS_APART if survey.apart[name])
    compared = (
        f"{counted(survey.compared, 'pair')} of {counted(survey.figures, 'figure')} "
        f"from {counted(survey.origins, 'origin')} compared; {apart:,} not comparable"
    )
    return Document(
        f"conflicts as known on {told.known_at}" if told.known_at else "conflicts",
        facts,
        tuple(parts),
        notes=(*told.notes, f"{compared}, by {why}" if why else compared),
        view="conflicts",
        charts=charts,
    )


def _part(title: str, findings: Sequence[Finding], known: Known, told: Review[Finding]) -> Table:
    rows = _rows(_grouped(findings), known, told)
    return Table(title, COLUMNS, rows, total=len(findings), view="findings")


def _gone(
    finding: Finding | Saved, known: Known, told: Review[Finding]
) -> Iterable[tuple[Cell, ...]]:
    return finding.rows if isinstance(finding, Saved) else _rows([finding], known, told)


def _grouped(findings: Sequence[Finding]) -> list[Finding]:
    """Weightiest first, but findings of one subject and measure together."""
    first: dict[tuple[str | None, str | None], int] = {}
    for rank, finding in enumerate(findings):
        first.setdefault(_heading(finding), rank)
    return sorted(findings, key=lambda f: first[_heading(f)])


def _heading(finding: Finding) -> tuple[str | None, str | None]:
    return finding.subject, finding.measure


def _rows(
    findings: Iterable[Finding], known: Known, told: Review[Finding]
) -> Iterator[tuple[Cell, ...]]:
    for some in _together(findings):
        seen = known({one for finding in some for one in finding.attributions})
        for finding in some:
            yield from _finding_rows(finding, seen, told)


def _together(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """The findings in their order, as many at a time as have some thousand attributions."""
    some: list[Finding] = []
    held = 0
    for finding in findings:
        some.append(finding)
        held += sum(len(position.attributions) for position in finding.positions)
        if held >= _AT_ONCE:
            yield some
            some, held = [], 0
    if some:
        yield some


def _finding_rows(
    finding: Finding, seen: Mapping[str, Observation], told: Review[Finding]
) -> Iterator[tuple[Cell, ...]]:
    before = told.cells(finding)
    origins = finding.origins
    for number, position in enumerate(finding.positions, 1):
        by_whom = zip(position.attributions, position.voices, strict=True)
        held = [replace(seen[one], origin=origin) for one, origin in by_whom]
        why = independence(held)
        for o in held:
            yield (
                finding.id,
                finding.relation.rule.code,
                finding.relation.rule.name,
                o.subject,
                o.measure,
                o.place,
                o.modality,
                o.unit,
                finding.relation.reason,
                plain(finding.gap) if finding.gap is not None else None,
                plain(round(finding.ratio, 2)) if finding.ratio is not None else None,
                origins,
                str(finding.opened) if finding.opened else None,
                str(finding.closed) if finding.closed else None,
                number,
                position.interval,
                len(position.origins),
                position.bounds,
                why,
                *before,
                *_attribution(o),
            )


def _attribution(o: Observation) -> tuple[Cell, ...]:
    return (
        o.stance,
        o.printed or None,
        str(o.figure) if o.figure else None,
        str(o.period) if o.period else None,
        o.stated_on,
        o.origin,
        o.source,
        o.speaker,
        o.via,
        o.publisher,
        o.agency,
        o.published_on,
        o.article,
        o.language,
        o.url,
        o.claim_id,
        o.id,
    )


def _quiet_row(pair: QuietPair) -> tuple[Cell, ...]:
    a, b, answer = pair
    return (
        a.claim_id,
        a.printed or path(a.place),
        a.origin,
        b.claim_id,
        b.printed or path(b.place),
        b.origin,
        answer.kind,
        answer.reason,
        answer.rule.code,
    )
