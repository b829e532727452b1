"""A draft held against the database: one figure a row, with its verdict and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factdb.core.drafts import Verdict
from factdb.core.policy import Policy
from factdb.core.rules import RULES, Kind
from factdb.reports.claims import counted
from factdb.reports.table import Cell, Column, Table

COLUMNS = (
    Column("file", "The draft."),
    Column("line", "Line of the figure, from 1.", numeric=True),
    Column("column", "Character of the line, from 1.", numeric=True),
    Column("rule", "Code of the verdict's rule."),
    Column(
        "verdict",
        "supported, unsourced, misattributed, contradicted, outdated, tension, hedge.",
    ),
    Column("severity", "error, warning or quiet."),
    Column("figure", "The figure as the draft prints it."),
    Column("credited_to", "Whom the draft credits it to."),
    Column("subject", "What the figure was taken to be about."),
    Column("measure", "What it was taken to count."),
    Column("reason", "Why."),
    Column("origins", "Independent origins that hold the figure.", numeric=True),
    Column("wording", "A sentence that could stand instead."),
    Column("claims", "Ids of the claims it rests on, the newest first."),
    Column("excerpt", "The sentence around it."),
    Column("start", "First character of the figure in the draft, from 0.", numeric=True),
    Column("end", "The character after its last.", numeric=True),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft by the name it was given under, its text, and the verdicts on it in their order."""

    name: str
    text: str
    verdicts: Sequence[Verdict]


def checked(drafts: Iterable[Draft], policy: Policy, codes: frozenset[str]) -> Table:
    """The verdicts under rules that are told, in the order of the drafts and of their figures."""
    rows: list[tuple[Cell, ...]] = []
    tally = dict.fromkeys((code for code, rule in RULES.items() if rule.kind is Kind.DRAFT), 0)
    figures = 0
    files = 0
    for draft in drafts:
        files += 1
        figures += len(draft.verdicts)
        for verdict in draft.verdicts:
            tally[verdict.rule.code] += 1
        rows += _rows(draft, policy, codes)
    told = ", ".join(
        f"{count:,} {RULES[code].name}" for code, count in sorted(tally.items()) if count
    )
    notes = (
        f"{counted(figures, 'figure')} in {counted(files, 'draft')}"
        + (f": {told}" if told else ""),
    )
    return Table("check", COLUMNS, rows, notes=notes, total=len(rows), view="checked")


def _rows(draft: Draft, policy: Policy, codes: frozenset[str]) -> Iterator[tuple[Cell, ...]]:
    starts = [0, *(at + 1 for at, sign in enumerate(draft.text) if sign == "\n")]
    line = 0
    for verdict in draft.verdicts:
        figure = verdict.figure
        while line + 1 < len(starts) and starts[line + 1] <= figure.start:
            line += 1
        if verdict.rule.code not in codes:
            continue
        one = verdict.evidence[0] if verdict.evidence else None
        yield (
            draft.name,
            line + 1,
            figure.start - starts[line] + 1,
            verdict.rule.code,
            verdict.rule.name,
            policy.severity(verdict.rule).value,
            figure.text,
            "; ".join(figure.sources) or None,
            one.subject if one else None,
            one.measure if one else None,
            verdict.reason,
            verdict.origins,
            verdict.wording,
            tuple(dict.fromkeys(o.claim_id for o in verdict.evidence)),
            " ".join(draft.text[slice(*figure.sentence)].split()),
            figure.start,
            figure.end,
        )
