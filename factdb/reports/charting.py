"""Charts made of what was found: one for each finding, or one for each question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from factdb.core.conflicts import Finding, survey
from factdb.core.observations import Observation
from factdb.core.periods import ALL_TIME
from factdb.core.rules import Kind
from factdb.core.timelines import Step, Timeline, timelines
from factdb.records import SEPARATOR
from factdb.reports.chart import Chart, Held, Line, Mark
from factdb.reports.claims import counted


def by_finding(
    observed: Callable[[], Sequence[Observation]], findings: Sequence[Finding]
) -> Iterator[Chart]:
    """A chart for each finding, in their order: its positions among all figures on its questions.

    Nothing is asked for or worked out before the first chart is.
    """
    if not findings:
        return
    questions: dict[object, list[Timeline]] = {}
    asked: dict[str, list[object]] = {}
    for line in timelines(observed()):
        questions.setdefault(line.question, []).append(line)
        for step in line.steps:
            asked.setdefault(step.said.id, []).append(line.question)
    for finding in findings:
        members = (one for position in finding.positions for one in position.attributions)
        among = dict.fromkeys(q for one in members for q in asked.get(one, ()))
        of_finding = [line for question in among for line in questions[question]]
        yield from _chart(finding.id, of_finding, [finding])


def by_question(observed: Sequence[Observation], asked: frozenset[str]) -> Iterator[Chart]:
    """A chart for each question on which something was asked for, in the order of timelines.

    Its open conflicts are marked in it. The keys count the questions as the timeline report does.
    """
    conflicts = survey(observed).conflicts
    number = 0
    for _, of_question in groupby(timelines(observed), key=lambda line: line.question):
        lines = list(of_question)
        kept = [ln for ln in lines if not asked.isdisjoint(step.said.id for step in ln.steps)]
        if not kept:
            continue
        number += 1
        told = {step.said.id for line in lines for step in line.steps}
        among = [f for f in conflicts if not told.isdisjoint(f.attributions)]
        yield from _chart(str(number), lines, among)


def _chart(key: str, lines: Sequence[Timeline], findings: Sequence[Finding]) -> Iterator[Chart]:
    """The chart of these lines; none where fewer than two figures can be drawn."""
    positions = [(f, position) for f in findings for position in f.positions]
    at = {one: n for n, (_, position) in enumerate(positions) for one in position.attributions}
    drawn = []
    undated = 0
    for line in lines:
        dated = [step for step in line.steps if step.said.stated != ALL_TIME]
        undated += len(line.steps) - len(dated)
        marks = tuple(_marks(dated, at))
        if marks:
            place = SEPARATOR.join(line.steps[0].said.place)
            drawn.append(Line(line.origin, place, marks))
    if sum(len(line.marks) for line in drawn) < 2:
        return
    said = {step.said.id: step.said for line in lines for step in line.steps}
    one = lines[0].steps[0].said
    if len(findings) == 1:
        one = said.get(findings[0].widest[0], one)
    measures = dict.fromkeys(
        line.steps[0].said.measure or "figures" for line in lines for _ in line.steps[:1]
    )
    what = " and ".join(measures)
    yield Chart(
        key,
        f"{what[:1].upper()}{what[1:]}: {_seen(drawn, findings)}",
        _about(one),
        one.figure.unit or "" if one.figure else "",
        tuple(drawn),
        tuple(
            Held(p.interval or ("denied" if p.denied else "asserted"), len(p.origins))
            for _, p in positions
        ),
        undated,
    )


def _marks(steps: Iterable[Step], at: dict[str, int]) -> Iterator[Mark]:
    """One mark for each figure on a day, however many articles carry it."""
    for _, same in groupby(steps, key=lambda step: (step.said.stated, str(step.said.figure))):
        held = list(same)
        o = held[0].said
        assert o.figure is not None
        low, high = o.interval.as_pair()
        yield Mark(
            o.printed,
            o.stated,
            o.figure.amount,
            low,
            high,
            next((at[step.said.id] for step in held if step.said.id in at), None),
            any(step.standing for step in held),
            o.language or "",
        )


def _seen(lines: Sequence[Line], findings: Sequence[Finding]) -> str:
    origins = {line.origin for line in lines} | {
        voice for f in findings for position in f.positions for voice in position.voices
    }
    if not findings:
        figures = counted(sum(len(line.marks) for line in lines), "figure")
        return f"{figures} from {counted(len(origins), 'origin')}, no open conflict"
    if len(findings) > 1:
        return f"{counted(len(origins), 'origin')}, {len(findings)} conflicts"
    (finding,) = findings
    held = len(finding.positions)
    who = counted(finding.origins, "origin")
    if finding.relation.kind is Kind.TENSION:
        return f"{who}, {held} positions far apart"
    if finding.relation.kind is Kind.DISCREPANCY:
        return f"{who}, one statement printed as {held} figures"
    return f"{who}, {held} positions that cannot {'both' if held == 2 else 'all'} hold"


def _about(one: Observation) -> str:
    modality = "" if one.modality == "actual" else one.modality
    within = f"within {one.period}" if one.within else ""
    return " · ".join(part for part in (one.subject, modality, within) if part)
