"""The survey of many figures gives what comparing every pair gives (design 4, style 14.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from hypothesis import given, note, settings
from hypothesis import strategies as st

from factdb.core import conflicts
from factdb.core.figures import Comparator, Figure, Precision
from factdb.core.observations import Behaviour, Modality, Observation, Stance, Tolerance
from factdb.core.periods import ALL_TIME, period
from factdb.core.policy import DEFAULT, Policy, applied
from factdb.core.positions import interval, positions
from factdb.core.relations import claim_words, folded_place, relate
from factdb.core.rules import Kind

AMOUNTS = [Decimal(n) for n in (0, 1, 3, 90, 100, 300, 1000, 1100, 2000, 12000)]
DATES = [None, "2024", "2024-10", "2024-10-20", "2024-10-23", "2024-11-05", "2025-01-01"]
PERIODS = [None, "2024-10", "2024-10-20", "2024-10-26", "2024-11/..", "2024-10-01/2024-10-20"]


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Any figure of a few amounts, so that they often collide."""
    comparator = draw(st.sampled_from(Comparator))
    low, high = sorted((draw(st.sampled_from(AMOUNTS)), draw(st.sampled_from(AMOUNTS))))
    if comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST):
        return Figure(comparator, low, None)
    if comparator in (Comparator.LESS_THAN, Comparator.UP_TO):
        return Figure(comparator, None, high)
    if comparator is Comparator.BETWEEN:
        return Figure(comparator, low, high)
    return Figure(comparator, None if draw(st.booleans()) and comparator == "~" else low, low)


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """No policy in half of the cases, else one that changes everything a comparison asks."""
    if draw(st.booleans()):
        return DEFAULT
    shares = st.sampled_from([Decimal(share) for share in ("0", "0.05", "0.333", "0.9")])
    days = st.sampled_from([0, 3, 30, 400])
    return Policy(
        Tolerance(
            Precision(draw(shares), draw(shares), draw(shares)),
            draw(days),
            draw(st.sampled_from([Decimal(ratio) for ratio in ("1.05", "2", "3.5", "30")])),
        ),
        windows={"Killed": draw(days)} if draw(st.booleans()) else {},
    )


@st.composite
def observations(draw: st.DrawFn) -> list[Observation]:
    """Figures of two measures, one a part of the other, in nested places, by a few origins.

    They are to be compared under a policy, drawn as well.
    """
    behaviour = draw(st.sampled_from(Behaviour))
    unit = draw(st.sampled_from(["persons", "percent", None]))
    found = []
    for number in range(draw(st.integers(2, 14))):
        part = draw(st.booleans())
        text = draw(st.sampled_from(PERIODS))
        stance = draw(st.sampled_from([Stance.ASSERTS] * 8 + [Stance.DENIES, Stance.DOUBTS]))
        figure = draw(figures()) if draw(st.integers(0, 9)) else None
        stated = draw(st.sampled_from(DATES))
        found.append(
            Observation(
                id=f"t{number}",
                claim_id=f"c{number}",
                claim=draw(st.sampled_from(["troops were killed", "losses"])),
                subject="war",
                measure="killed" if part else "casualties",
                part_of="casualties" if part else None,
                behaviour=behaviour,
                place=draw(st.sampled_from([(), ("Russia",), ("Russia", "Kursk"), ("Ukraine",)])),
                figure=replace(figure, unit=unit) if figure else None,
                period=period(text) if text else None,
                modality=draw(st.sampled_from([Modality.ACTUAL] * 4 + [Modality.PLANNED])),
                stance=stance,
                source=None,
                stated_on=stated,
                published_on=draw(st.sampled_from([None, "2024-10-25", "2025-02-01"])),
                origin=draw(st.sampled_from(["NIS", "Kyiv", "Moscow", "Pentagon"])),
            )
        )
    return applied(found, draw(policies()))


def stands(o: Observation, peers: list[Observation]) -> bool:
    """By the definition: its origin said nothing wholly later on the same question and place."""

    def question(x: Observation) -> tuple[object, ...]:
        kind = x.time if x.within else None
        return (x.origin, x.measure, x.modality, folded_place(x.place), kind)

    return not any(
        question(later) == question(o)
        and later.stated != ALL_TIME
        and later.stated.first > o.stated.last
        for later in peers
    )


def both_stand(a: Observation, b: Observation, all_of: list[Observation]) -> bool:
    """Claims in words are superseded by the same words, figures by figures; denials by both."""
    firm = [o for o in all_of if o.stance is not Stance.DOUBTS]
    in_words = any(o.figure is None and o.stance is Stance.ASSERTS for o in (a, b))
    for o in (a, b):
        if in_words:
            peers = [p for p in firm if p.figure is None and claim_words(p) == claim_words(o)]
        else:
            peers = [p for p in firm if p.figure is not None or p.stance is Stance.DENIES]
        if not stands(o, peers):
            return False
    return True


def apart(a: Observation, b: Observation) -> str:
    """The first field that keeps two figures from being compared, else "compared"."""
    code = relate(a, b).rule.code
    if a.measure != b.measure:
        return "measure"
    if code in ("N604", "N605"):
        return {"N604": "modality", "N605": "place"}[code]
    if a.within != b.within or (a.within and a.time != b.time):
        return "period"
    return "compared"


def flagged(findings: Iterable[conflicts.Finding]) -> set[str]:
    """Ids of all observations of the findings."""
    return {one for finding in findings for one in finding.attributions}


@settings(max_examples=400, deadline=None)
@given(observations())
def test_survey_flags_exactly_what_the_pairs_flag(given_ones: list[Observation]) -> None:
    """Among the figures that stand, conflicts, discrepancies and tensions are the pairs'."""
    survey = conflicts.survey(given_ones)
    by_pairs: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    for a, b in combinations(given_ones, 2):
        answer = relate(a, b)
        if not both_stand(a, b, given_ones):
            continue
        if answer.kind is Kind.DISCREPANCY and (
            a.measure != b.measure or Stance.DENIES in (a.stance, b.stance)
        ):
            continue  # across measures and stances the survey reports conflicts only
        by_pairs[answer.kind] |= {a.id, b.id}
    for o in given_ones:
        note(
            f"{o.id} {o.origin} {o.measure} {o.stance} {o.figure} {o.place} {o.period} "
            f"said {o.stated_on}/{o.published_on} {o.modality} {o.behaviour}"
        )
    assert flagged(survey.conflicts) == by_pairs[Kind.CONFLICT]
    assert flagged(survey.discrepancies) == by_pairs[Kind.DISCREPANCY]
    assert flagged(survey.tensions) == by_pairs[Kind.TENSION]


@settings(max_examples=200, deadline=None)
@given(observations())
def test_relations_are_symmetric(given_ones: list[Observation]) -> None:
    """Which of two figures comes first changes nothing but the order of the intervals."""
    for a, b in combinations(given_ones, 2):
        one, other = relate(a, b), relate(b, a)
        assert one.rule is other.rule
        assert (one.a_interval, one.b_interval) == (other.b_interval, other.a_interval)


@settings(max_examples=200, deadline=None)
@given(observations())
def test_positions_hold_figures_that_have_a_value_in_common(given_ones: list[Observation]) -> None:
    """Every figure of a position allows the whole interval the position names."""
    with_figures = [o for o in given_ones if o.figure is not None]
    for position in positions(with_figures, interval):
        for o in position.observations:
            if position.interval is not None:
                assert position.interval.low <= position.interval.high
                assert o.interval.low <= position.interval.low
                assert position.interval.high <= o.interval.high


@settings(max_examples=100, deadline=None)
@given(observations())
def test_findings_do_not_depend_on_the_order_of_input(given_ones: list[Observation]) -> None:
    """Ids and evidence of findings are the same whichever way the rows arrive."""
    one, other = conflicts.survey(given_ones), conflicts.survey(given_ones[::-1])
    assert {f.id for f in one.conflicts} == {f.id for f in other.conflicts}
    assert {f.evidence for f in one.conflicts} == {f.evidence for f in other.conflicts}
    assert len({f.id for f in one.conflicts}) == len(one.conflicts)


@settings(max_examples=200, deadline=None)
@given(observations())
def test_what_was_compared_is_counted_as_pairs_are(given_ones: list[Observation]) -> None:
    """The counts of the last line are those that looking at every pair would give."""
    survey = conflicts.survey(given_ones)
    plain = [o for o in given_ones if o.figure is not None and o.stance is Stance.ASSERTS]
    fields = Counter(apart(a, b) for a, b in combinations(plain, 2))
    assert survey.compared == fields.pop("compared", 0)
    assert survey.apart == +fields
