"""Positions and rivals: who stands with whom, and who has to live with whom."""

from __future__ import annotations

import pytest

from factdb.core.observations import Behaviour, Observation, Stance
from factdb.core.positions import interval, positions
from factdb.core.rivals import Side
from tests.core.making import said


def held(*observations: Observation) -> list[tuple[str, list[str]]]:
    """The positions of these, each as its interval and the figures printed."""
    return [
        (str(position.interval), [o.printed for o in position.observations])
        for position in positions(list(observations), interval)
    ]


def test_figures_that_meet_stand_together_and_others_apart() -> None:
    """As few positions as there can be, from the lowest up."""
    assert held(said("~300"), said("2000"), said("310", "HUR"), said("1950..2100", "HUR")) == [
        ("305-315", ["~300", "310"]),
        ("1,950-2,100", ["2000", "1950..2100"]),
    ]


@pytest.mark.parametrize(
    ("figure", "joins"),
    [(">200", 0), (">1000", 1), ("<=2100", 1), ("<=400", 0), (">9000", 2), ("<50", -1)],
)
def test_an_open_figure_joins_the_position_nearest_its_number(figure: str, joins: int) -> None:
    """Or stands outside all, where no position meets it."""
    found = held(said("300"), said("2000", "HUR"), said(figure, "Kyiv"))
    assert [figure in printed for _, printed in found].index(True) == max(joins, 0)
    assert len(found) == (2 if joins in (0, 1) else 3)


def test_a_part_and_its_whole_are_never_one_position() -> None:
    """Nor is a denial one with the figures it denies."""
    part, whole = said("300"), said("300", "HUR", measure="casualties")
    denial = said("300", "Moscow", stance=Stance.DENIES)
    assert len(held(part, whole, denial)) == 3


def test_the_extremes_of_a_side_are_of_two_origins() -> None:
    """However many figures one origin has at the top, who is of that origin meets the next one."""
    ours = [said("12000", "A"), said("11000", "A"), said("2000", "B"), said("1500", "B")]
    side = Side(ours, upper=True)
    for o, rival in ((said("1", "A"), "2000"), (said("1", "B"), "12000")):
        found = side.rival(o, o.time, Behaviour.CUMULATIVE, 7)
        assert found is not None
        assert found[1].printed == rival
    reverse = Side(ours[::-1], upper=True)
    mine = said("1", "A")
    found = reverse.rival(mine, mine.time, Behaviour.LEVEL, 7)
    assert found is not None
    assert found[1].printed == "2000"
