"""What became of a figure between its origin and print: when it is told, and when it is not."""

from __future__ import annotations

from typing import Any

import pytest

from factdb.core.misprints import misprints
from factdb.core.observations import Modality, Observation
from tests.core.making import said


def printed(figure: str, article: str, **fields: Any) -> Observation:
    """One figure of NIS on one day, in an article of its own."""
    return said(figure, article_id=article, publisher=f"Daily {article}", **fields)


def codes(*observed: Observation) -> list[list[str]]:
    """By observation, the codes found on it."""
    found = misprints(observed)
    return [[reason.code for reason in found.get(o.id, ())] for o in observed]


def test_a_bound_is_dropped_where_somebody_nearer_or_most_others_print_it() -> None:
    """One article against one tells nothing by itself; a chain, a quote or a majority does."""
    plain, bound = printed("12000", "A"), printed("<=12000", "B")
    assert codes(plain, bound) == [[], []]
    assert codes(printed("12000", "A", via=("Daily B",)), bound) == [["D202"], []]
    assert codes(plain, printed("<=12000", "B", quote="q", figure_in_quote=True)) == [["D202"], []]
    assert codes(plain, bound, printed("<=12000", "C")) == [["D202"], [], []]
    assert codes(plain, bound, printed("<=12000", "B")) == [[], [], []]


@pytest.mark.parametrize(
    "change",
    [{"stated_on": "2025-01-20"}, {"origin": "CIA"}, {"article_id": "A"}, {"place": "Ukraine"}],
)
def test_a_bound_of_another_statement_is_not_dropped(change: dict[str, Any]) -> None:
    """Another day, origin or place is another statement, and an article may print both."""
    other = {"article_id": "B", "publisher": "Daily B", **change}
    assert codes(printed("12000", "A", via=("Daily B",)), said(">12000", **other)) == [[], []]


def test_a_lost_about_is_no_dropped_bound() -> None:
    """“About” only widens the number."""
    assert codes(printed("12000", "A", via=("Daily B",)), printed("~12000", "B")) == [[], []]


def test_a_part_printed_as_its_whole_is_told_of_the_fewer() -> None:
    """Of both where as many print the one; never where an article prints both, or of siblings."""
    part, whole = printed("300", "A", part_of="losses"), printed("300", "B", measure="losses")
    assert codes(part, whole) == [["D203"], ["D203"]]
    assert codes(part, whole, printed("300", "C", measure="losses")) == [["D203"], [], []]
    assert codes(part, whole, printed("300", "A", measure="losses")) == [[], [], []]
    assert codes(part, printed("300", "B", measure="wounded", part_of="losses")) == [[], []]


def test_a_plan_printed_as_done_and_a_second_voice_are_told() -> None:
    """Two spellings of one name, and two persons together with one of them, are one voice."""
    plan = printed("300", "B", modality=Modality.PROJECTED)
    assert codes(printed("300", "A"), plan) == [["D203"], ["D203"]]
    by = [printed("300", name, speaker=name) for name in ("V. Zelensky", "Selenskyj", "A. Blinken")]
    assert codes(*by[:2]) == [[], []]
    assert codes(*by[1:]) == [["D203"], ["D203"]]
