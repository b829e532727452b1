"""What may be said today, word for word."""

from __future__ import annotations

import pytest

from factdb.core.observations import Behaviour, Modality, Observation, SourceKind, Stance
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
    high = said("4000", BBC, stated_on="2025-01-22", period="2025-01-15")
    (sentence,) = worded(low, high)
    assert sentence == (
        "between 3,000 (National Intelligence Service (South Korea), 13 January 2025) and "
        "4,000 (Western officials to the BBC, 22 January 2025)"
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


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [(">300", ">=300", "at least 300"), ("<300", "<=300", "up to 300"), (">300", "<300", "about")],
)
def test_bounds_of_one_side_stay_a_bound(one: str, other: str, words: str) -> None:
    """Of "more than" and "at least" it is "at least"; "about" would drop what both say."""
    (sentence,) = worded(said(one, "A"), said(other, "B"))
    assert sentence.startswith(words)


def test_only_the_newest_of_an_origin_stands() -> None:
    """What its origin has replaced is not worded."""
    assert worded(said("600"), said("2000", stated_on="2025-09-02")) == [
        "2,000, according to NIS (2 September 2025)"
    ]


def test_a_total_that_grew_is_no_range() -> None:
    """Months apart a higher total is an update: it leads, and says what it is up from."""
    old = said("24", "NSC", stated_on="2024-12-16")
    new = said("~6000", "MOD", stated_on="2025-06-15")
    assert worded(old, new) == [
        "about 6,000, according to MOD (15 June 2025); up from 24 (NSC, 16 December 2024)"
    ]


def test_an_earlier_total_above_the_newest_is_said_against_it() -> None:
    """A total never falls, so the two cannot both hold, however far apart their days."""
    old = said("900", "HUR", stated_on="2024-12-16")
    new = said("300", "NIS", stated_on="2025-06-15")
    assert worded(old, new) == ["between 300 (NIS, 15 June 2025) and 900 (HUR, 16 December 2024)"]


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("900", "down from 900 (HUR, 16 December 2024)"),
        ("200", "up from 200 (HUR, 16 December 2024)"),
        ("300", "the same earlier (HUR, 16 December 2024)"),
        ("<=900", "earlier up to 900 (HUR, 16 December 2024)"),
    ],
)
def test_a_level_is_of_its_time(before: str, words: str) -> None:
    """What rises and falls is told as of the newest days, and what it was before."""
    old = said(before, "HUR", stated_on="2024-12-16", behaviour=Behaviour.LEVEL)
    new = said("300", "NIS", stated_on="2025-06-15", behaviour=Behaviour.LEVEL)
    assert worded(old, new) == [f"300, according to NIS (15 June 2025); {words}"]


def test_levels_of_one_range_bind_each_other_pair_by_pair() -> None:
    """Three figures five days apart each are not all of one time, so no range spans them."""
    days = ("2025-01-03", "2025-01-08", "2025-01-13")
    held = [
        said(str(n), f"S{n}", stated_on=day, behaviour=Behaviour.LEVEL)
        for n, day in zip((100, 500, 900), days, strict=True)
    ]
    (sentence,) = worded(*held)
    assert sentence == (
        "between 500 (S500, 8 January 2025) and 900 (S900, 13 January 2025); "
        "up from 100 (S100, 3 January 2025)"
    )


def test_a_fixed_measure_has_one_range_whenever_it_was_said() -> None:
    """One true value: figures of any two days contradict each other."""
    old = said("24", "NSC", stated_on="2024-12-16", behaviour=Behaviour.FIXED)
    new = said("60", "MOD", stated_on="2025-06-15", behaviour=Behaviour.FIXED)
    assert worded(old, new) == ["between 24 (NSC, 16 December 2024) and 60 (MOD, 15 June 2025)"]


def test_what_lies_between_is_said_or_counted() -> None:
    """One position in between is named; of more it is said how many, of how many origins."""
    low, high = said("100", "A"), said("900", "B")
    outer = "between 100 (A, 13 January 2025) and 900 (B, 13 January 2025)"
    one = said("~400", "C")
    assert worded(low, one, high) == [f"{outer}; about 400 (C, 13 January 2025) in between"]
    others = [said("600", "C"), said("700", "D"), said("700", "E")]
    assert worded(low, one, *others, high) == [
        f"{outer}; 3 other positions of 3 origins in between"
    ]


def test_an_unnamed_source_is_told_with_who_had_it_from_it() -> None:
    """Nobody can ask "US officials"; whom they told it can be asked. The named stand alone."""
    (sentence,) = worded(
        said("300", "US officials", source_kind=SourceKind.UNNAMED, via=("Bloomberg", "AFP")),
        said("300", "NIS", via=("AFP",)),
    )
    assert sentence == (
        "300, according to NIS (13 January 2025) and US officials via Bloomberg (13 January 2025)"
    )


def test_a_figure_of_long_before_it_was_said_tells_of_when_it_is() -> None:
    """Else a total recalled a year later reads as one of that day."""
    assert worded(said("300", stated_on="2025-10-24", period="../2024-12-31")) == [
        "300, according to NIS (24 October 2025, as of 31 December 2024)"
    ]


def test_what_the_sentence_rests_on_has_its_part_in_it() -> None:
    """Every figure that stands is there once, with its part; the earlier ones are no position."""
    held = [
        said("100", "A"), said("400", "C"), said("900", "B"), said("300", "D", stated_on=None),
        said("20", "E", stated_on="2024"), said("300", "F", stance=Stance.DENIES),
    ]  # fmt: skip
    (wording,) = wordings(held)
    assert [(part.value, o.origin) for part, o in wording.rests_on] == [
        ("lowest", "A"), ("between", "C"), ("highest", "B"), ("denied", "F"), ("earlier", "E"),
        ("undated", "D"),
    ]  # fmt: skip
    assert wording.text.endswith(
        "; up from 20 (E, 2024); 1 more without a date; denied by F (13 January 2025)"
    )
    assert (len(wording.positions), wording.origins) == (4, 6)


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


def test_one_origin_is_named_once() -> None:
    """What lies between is its own too, and needs no name again."""
    assert worded(said("2000"), said("3000"), said("4700")) == [
        "between 2,000 and 4,700, all according to NIS (13 January 2025); 3,000 in between"
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
