"""Parts that do not add up to their whole: what is flagged, in which words, and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from factdb.core.conflicts import Finding, survey
from factdb.core.figures import Figure, added
from factdb.core.knowledge import known_at
from factdb.core.observations import Behaviour, Observation, Stance
from factdb.core.periods import period
from factdb.core.relations import folded_place, times_bind
from tests.core.making import said
from tests.core.test_survey_against_pairs import DATES, PERIODS, figures, stands

PARTS = ("killed", "wounded", "missing")


def whole(
    printed: str, origin: str = "NIS", parts: tuple[str, ...] = PARTS[:2], **more: Any
) -> Any:
    """A figure for casualties, of which these are all the parts."""
    return said(printed, origin, measure="casualties", parts=parts, **more)


def part(printed: str, measure: str = "killed", origin: str = "NIS", **more: Any) -> Any:
    """A figure for a part of casualties."""
    return said(printed, origin, measure=measure, part_of="casualties", **more)


def miscounted(*given_ones: Observation) -> list[Finding]:
    """What is found of parts that do not add up, among all conflicts."""
    return [f for f in survey(given_ones).conflicts if f.code == "C107"]


def test_too_few_and_too_many_say_what_was_added_and_set_against_what() -> None:
    """The reason holds both intervals; gap and ratio are those of sum and whole."""
    parts = part("300"), part("1000", "wounded")
    (few,) = miscounted(*parts, whole("2000"))
    assert few.relation.reason == (
        "killed (285-315) and wounded (950-1,050) by NIS add up to 1,235-1,365, below its own "
        "casualties (1,900-2,100)"
    )
    assert (few.gap, few.ratio and round(few.ratio, 2)) == (Decimal(535), Decimal("1.54"))
    assert [str(few.relation.a_interval), str(few.relation.b_interval)] == [
        "1,235-1,365",
        "1,900-2,100",
    ]
    assert len(few.positions) == 3
    (many,) = miscounted(*parts, whole("1000", "Kyiv"))
    assert many.relation.reason.endswith("1,235-1,365, above casualties (950-1,050) by Kyiv")
    assert miscounted(*parts, whole("1300")) == []


def test_a_part_without_a_figure_may_be_any_number() -> None:
    """Without it the others are never too few, but may be too many already; then it is said."""
    parts = part("300"), part("1000", "wounded")
    assert miscounted(*parts, whole("2000", parts=PARTS)) == []
    (many,) = miscounted(*parts, whole("1000", parts=PARTS))
    assert many.relation.reason.endswith("its own casualties (950-1,050), even without missing")
    open_one = part("<=50", "missing")
    (many,) = miscounted(*parts, open_one, whole("1000", parts=PARTS))
    assert open_one.id not in many.attributions
    assert miscounted(*parts, part(">=5", "missing"), whole("2000", parts=PARTS)) == []


def test_a_part_that_was_not_known_yet_is_still_a_part() -> None:
    """As known before it was counted, the others are not too few."""
    early = part("300"), part("1000", "wounded"), whole("2000", parts=PARTS)
    late = part("10", "missing", stated_on="2025-01-15")
    assert miscounted(*known_at([*early, late], date(2025, 1, 14))) == []
    assert len(miscounted(*early, replace(late, origin="NIS", stated_on="2025-01-13"))) == 1


def test_nothing_is_added_up_where_nobody_said_that_parts_are_complete() -> None:
    """Nor where only one part is known."""
    parts = part("300"), part("1000", "wounded")
    assert miscounted(*parts, whole("2000", parts=())) == []
    assert miscounted(parts[0], whole("2000", parts=("killed",))) == []


def test_its_own_whole_comes_before_that_of_others() -> None:
    """What does not fit another's whole is then the wholes' conflict, told once."""
    ones = part("300"), part("1000", "wounded"), whole("1300"), whole("2000", "Kyiv")
    assert miscounted(*ones) == []
    assert [f.code for f in survey(ones).conflicts] == ["C101"]


def test_one_part_above_the_whole_is_told_once() -> None:
    """Another's whole is exceeded by that part alone; of one origin nothing else says it."""
    parts = part("700"), part("100", "wounded")
    found = survey([*parts, whole("600", "Kyiv")]).conflicts
    assert [f.code for f in found] == ["C103"]
    assert len(miscounted(*parts, whole("600"))) == 1


@pytest.mark.parametrize(
    ("behaviour", "parts_on", "whole_on", "total", "flagged"),
    [
        ("cumulative", "2025-01-01", "2025-03-01", "2000", False),  # the parts may have grown
        ("cumulative", "2025-01-01", "2025-03-01", "1000", True),
        ("cumulative", "2025-03-01", "2025-01-01", "2000", True),
        ("cumulative", "2025-03-01", "2025-01-01", "1000", False),
        ("level", "2025-01-01", "2025-01-08", "2000", True),
        ("level", "2025-01-01", "2025-01-09", "2000", False),
        ("fixed", "2024-01-01", "2025-01-09", "2000", True),
    ],
)
def test_times_count_as_for_two_figures(
    behaviour: str, parts_on: str, whole_on: str, total: str, flagged: bool
) -> None:
    """Each part has to be of a time that the whole has to agree with."""
    moves = Behaviour(behaviour)
    found = miscounted(
        part("300", stated_on=parts_on, behaviour=moves),
        part("1000", "wounded", stated_on=parts_on, behaviour=moves),
        whole(total, "Kyiv", stated_on=whole_on, behaviour=moves),
    )
    assert bool(found) is flagged


def test_another_time_place_or_modality_is_another_question() -> None:
    """Only what is asked of the same is added."""
    parts = part("300"), part("1000", "wounded")
    for other in (
        whole("2000", place="Russia > Kursk"),
        whole("2000", modality="planned"),
        whole("2000", unit="tonnes"),
        whole("2000", period="2025-01-01/2025-01-13"),
        whole("2000", stated_on="2025-03-01"),
    ):
        assert miscounted(*parts, other) == []


def test_a_sum_that_a_revision_ended_is_history() -> None:
    """It is told with the days it was open, whichever of its figures was revised."""
    old = part("300"), part("1000", "wounded"), whole("2000")
    for new in (whole("1300", stated_on="2025-02-01"), part("1000", stated_on="2025-02-01")):
        told = survey([*old, new], history=True)
        assert [f.code for f in told.conflicts if f.code == "C107"] == []
        (past,) = [f for f in told.history if f.code == "C107"]
        assert (past.opened, past.closed) == (date(2025, 1, 13), date(2025, 2, 1))


def test_every_print_of_a_figure_takes_part() -> None:
    """A figure that was relayed is there as often as it was printed, and the id stays."""
    ones = [part("300"), part("1000", "wounded"), whole("2000")]
    (before,) = miscounted(*ones)
    again = [replace(o, id=f"{o.id}x") for o in ones]
    (after,) = miscounted(*ones, *again)
    assert len(after.attributions) == 6
    assert before.id == after.id
    assert before.evidence != after.evidence


def test_of_a_part_printed_twice_only_what_does_not_fit_takes_part() -> None:
    """A part of 300 and of 700 with 1,000 others: the whole of 1,600 fits the second alone."""
    low, high = part("300"), part("700")
    other = part("1000", "wounded")
    few, many = whole("1600", "Kyiv"), whole("1400", "Kyiv")
    for total, odd in ((few, low), (many, high)):
        (found,) = miscounted(low, high, other, total)
        assert found.attributions == {odd.id, other.id, total.id}


@st.composite
def counted(draw: st.DrawFn) -> list[Observation]:
    """Figures of a whole and its parts, by a few origins, in two places."""
    behaviour = draw(st.sampled_from(Behaviour))
    names = PARTS[: draw(st.integers(1, 3))]
    found = []
    for number in range(draw(st.integers(3, 10))):
        measure = draw(st.sampled_from(("casualties", *names)))
        figure: Figure = replace(draw(figures()), unit="persons")
        text = draw(st.sampled_from(PERIODS)) if draw(st.booleans()) else None
        found.append(
            Observation(
                id=f"t{number}",
                claim_id=f"c{number}",
                subject="war",
                measure=measure,
                parts=names if measure == "casualties" else (),
                part_of=None if measure == "casualties" else "casualties",
                behaviour=behaviour,
                place=draw(st.sampled_from([(), ("Russia",)])),
                figure=figure,
                period=period(text) if text else None,
                stance=draw(st.sampled_from([Stance.ASSERTS] * 8 + [Stance.DENIES])),
                stated_on=draw(st.sampled_from(DATES)),
                origin=draw(st.sampled_from(["NIS", "Kyiv"])),
            )
        )
    return found


def binds(o: Observation, of: Observation, above: bool) -> bool:
    """Whether a part, as too many or too few, has to agree with this whole."""
    upper, lower = (o, of) if above else (of, o)
    together = o.origin != of.origin or o.stated.overlaps(of.stated)
    return together and times_bind(o.behaviour, upper.time, lower.time, o.window_days)


def by_definition(given_ones: list[Observation]) -> Iterator[tuple[Observation, ...]]:
    """Every choice of one figure for each part that is not the whole beside it."""
    standing = [o for o in given_ones if o.stance is Stance.ASSERTS and stands(o, given_ones)]
    wholes = [o for o in standing if o.measure == "casualties" and len(o.parts) > 1]
    for of in wholes:
        beside = [
            o
            for o in standing
            if o.part_of
            and folded_place(o.place) == folded_place(of.place)
            and (o.time if o.within else None) == (of.time if of.within else None)
        ]
        for origin in {o.origin for o in beside}:
            mine = [o for o in beside if o.origin == origin]
            own = [
                w
                for w in wholes
                if w.origin == origin
                and folded_place(w.place) == folded_place(of.place)
                and (w.time if w.within else None) == (of.time if of.within else None)
                and any(binds(o, w, above) for o in mine for above in (True, False))
            ]
            if (own and of not in own) or (not own and of.origin == origin):
                continue
            for above in (True, False):
                yield from _choices(of, mine, above)


def _choices(
    of: Observation, mine: list[Observation], above: bool
) -> Iterator[tuple[Observation, ...]]:
    ends = {o.id: o.interval.low if above else o.interval.high for o in mine}
    usable = [o for o in mine if binds(o, of, above) and ends[o.id].value.is_finite()]
    columns = [[o for o in usable if o.measure == name] for name in of.parts]
    columns = [column for column in columns if column]
    if len(columns) < (2 if above else len(of.parts)):
        return
    limit = of.interval.high if above else of.interval.low
    if above and of.origin != mine[0].origin and any(ends[o.id] > limit for o in usable):
        return
    for choice in product(*columns):
        total = added(ends[o.id] for o in choice)
        if total > limit if above else total < limit:
            yield (of, *choice)


@settings(max_examples=600, deadline=None)
@given(counted())
def test_what_is_flagged_is_what_the_definition_flags(given_ones: list[Observation]) -> None:
    """Looking at every choice of figures for every whole finds the same figures, and no others."""
    for o in given_ones:
        note(
            f"{o.id} {o.origin} {o.measure} {o.stance} {o.figure} {o.place} {o.period} "
            f"said {o.stated_on} {o.behaviour} {o.parts}"
        )
    expected = {o.id for choice in by_definition(given_ones) for o in choice}
    assert {one for f in miscounted(*given_ones) for one in f.attributions} == expected
    backward = miscounted(*given_ones[::-1])
    assert {(f.id, f.evidence) for f in backward} == {
        (f.id, f.evidence) for f in miscounted(*given_ones)
    }


@settings(max_examples=150, deadline=None)
@given(counted())
def test_the_past_is_what_stood_on_some_day_and_stands_no_more(
    given_ones: list[Observation],
) -> None:
    """Each finding of the past was open from the first of its days until before the last."""
    for finding in survey(given_ones, history=True).history:
        assert finding.opened is not None
        assert finding.closed is not None
        assert finding.opened < finding.closed
