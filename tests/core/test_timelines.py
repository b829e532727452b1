"""How each origin's figure moved."""

from __future__ import annotations

from factdb.core.observations import Observation, Stance
from factdb.core.rules import Kind
from factdb.core.timelines import timelines
from tests.core.making import said


def steps(*observations: Observation) -> list[tuple[str, list[tuple[str, Kind | None, bool]]]]:
    """Each origin with its figures, what they are to those before, and whether they stand."""
    return [
        (
            line.origin,
            [
                (s.said.printed, s.relation.kind if s.relation else None, s.standing)
                for s in line.steps
            ],
        )
        for line in timelines(observations)
    ]


def test_figures_stand_in_the_order_they_were_stated() -> None:
    """Relayed, revised and misprinted, each against what its origin said before."""
    found = steps(
        said("2000", stated_on="2025-09-02"),
        said("600", stated_on="2025-04-30"),
        said("600", stated_on="2025-04-30"),
        said("4700", stated_on="2025-09-02"),
    )
    assert found == [
        (
            "NIS",
            [
                ("600", None, False),
                ("600", Kind.RELAY, False),
                ("2000", Kind.REVISION, True),
                ("4700", Kind.DISCREPANCY, True),
            ],
        )
    ]


def test_a_new_day_is_set_against_the_whole_day_before() -> None:
    """An open figure of that day does not hide that another of it was revised."""
    day = {"stated_on": "2024-12-19"}
    found = steps(said("~1000", **day), said(">1000", **day), said("2700"))
    assert found[0][1][-1] == ("2700", Kind.REVISION, True)


def test_a_revision_is_one_however_many_print_it() -> None:
    """The first to print the new figure is the revision, the others carry it; hedges hide none."""
    day = {"stated_on": "2025-09-02"}
    found = steps(
        said("600"), said(">=600", **day), said("2000", **day), said("~2000", **day),
        said("2000", **day),
    )  # fmt: skip
    assert [(figure, kind) for figure, kind, _ in found[0][1]] == [
        ("600", None),
        (">=600", Kind.RELAY),
        ("~2000", Kind.REVISION),
        ("2000", Kind.REVISION),
        ("2000", Kind.RELAY),
    ]


def test_origins_and_questions_have_their_own_lines() -> None:
    """Measures and origins are kept apart, by who spoke first; doubts and denials are no figure."""
    found = steps(
        said("9", "B", measure="wounded", stated_on="2025-03-01"),
        said("5", "B", stated_on="2025-02-01"),
        said("4", "A"),
        said("4", "C", stance=Stance.DOUBTS),
        said(None, "D", stance=Stance.DENIES),
    )
    assert [(origin, [step[0] for step in line]) for origin, line in found] == [
        ("A", ["4"]),
        ("B", ["5"]),
        ("B", ["9"]),
    ]


def test_nothing_said_is_no_line() -> None:
    """Without figures there are no timelines."""
    assert steps() == []
