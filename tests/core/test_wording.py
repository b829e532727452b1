"""What may be said today, word for word."""

from __future__ import annotations

import pytest

from factdb.core.observations import Modality, Observation, Stance
from factdb.core.wording import in_words, wordings
from tests.core.making import said

NIS = "National Intelligence Service (South Korea)"
BBC = "Western officials (to the BBC)"


def worded(*observations: Observation) -> list[str]:
    """The sentences."""
    return [wording.text for wording in wordings(observations)]


def test_two_positions_are_a_range_with_who_and_when() -> None:
    """The sentence of the issue: both ends with their origins and dates."""
    low = said("3000", NIS, stated_on="2025-01-13")
    high = said("4000", BBC, stated_on="2025-01-22")
    (sentence,) = worded(low, high)
    assert sentence == (
        "between 3,000 (National Intelligence Service (South Korea), 13 January 2025) and "
        "4,000 (Western officials (to the BBC), 22 January 2025)"
    )


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("300", "300"),
        ("~300", "about 300"),
        (">300", "more than 300"),
        (">=300", "at least 300"),
        ("<300", "less than 300"),
        ("<=300", "up to 300"),
        ("nearly 300", "nearly 300"),
        ("300..500", "300 to 500"),
    ],
)
def test_one_figure_keeps_its_hedge(figure: str, words: str) -> None:
    """What was said with a hedge is worded with it."""
    assert worded(said(figure)) == [f"{words}, according to NIS (13 January 2025)"]


@pytest.mark.parametrize(
    ("modality", "words"),
    [
        (Modality.PROJECTED, "expected: "),
        (Modality.PLANNED, "planned: "),
        (Modality.HYPOTHETICAL, "said to be possible: "),
        (Modality.CAPACITY, "room for: "),
        (Modality.ACTUAL, ""),
    ],
)
def test_what_is_not_so_yet_is_not_worded_as_if_it_were(modality: Modality, words: str) -> None:
    """Every modality but the actual is named in the sentence itself: it will be quoted alone."""
    sentence = f"{words}up to 100,000, according to NIS (13 January 2025)"
    assert worded(said("<=100000", modality=modality)) == [sentence]


def test_one_number_of_several_is_told_once() -> None:
    """Different hedges of one number are "about"; of many holders the newest are named."""
    held = [said("300", "A", stated_on="2025-01"), said(">300", "B"), said("~300", "C")]
    assert worded(*held) == [
        "about 300, according to A (January 2025), B (13 January 2025) and 1 other origin"
    ]


def test_only_the_newest_of_an_origin_stands() -> None:
    """What its origin has replaced is not worded."""
    assert worded(said("600"), said("2000", stated_on="2025-09-02")) == [
        "2,000, according to NIS (2 September 2025)"
    ]


def test_an_open_end_is_no_between() -> None:
    """With an open end it is "from ... to": "between more than 300 and" is no English."""
    assert worded(said(">300", "A"), said("900", "B")) == [
        "from more than 300 (A, 13 January 2025) to 900 (B, 13 January 2025)"
    ]


def test_one_origin_with_two_figures_is_said_to_be_one() -> None:
    """A statement printed with two numbers is not two voices."""
    assert worded(said("2000"), said("4700")) == [
        "between 2,000 and 4,700, both according to NIS (13 January 2025)"
    ]


def test_a_denial_is_never_left_out() -> None:
    """Who denies is named behind the figure; a doubt holds nothing, and alone neither is worded."""
    denial = said("300", "Moscow", stance=Stance.DENIES, stated_on="2025")
    doubt = said("300", "Pentagon", stance=Stance.DOUBTS)
    assert worded(said("300"), denial, doubt) == [
        "300, according to NIS (13 January 2025); denied by Moscow (2025)"
    ]
    assert worded(denial, doubt) == []


def test_places_are_worded_apart() -> None:
    """A figure for a region is no bound of the one for the country."""
    assert len(worded(said("300", "A"), said("900", "B", place="Russia > Kursk region"))) == 2


def test_a_figure_without_a_date_says_so() -> None:
    """Nothing is dated by guessing."""
    assert worded(said("300", stated_on=None)) == ["300, according to NIS (no date)"]


@pytest.mark.parametrize(
    ("day", "words"),
    [("2025-01-03", "3 January 2025"), ("2025-12", "December 2025"), ("2025", "2025")],
)
def test_dates_in_words(day: str, words: str) -> None:
    """As precise as they are known."""
    assert in_words(day) == words
