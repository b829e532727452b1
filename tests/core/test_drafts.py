"""The verdicts on figures of a draft."""

from __future__ import annotations

from typing import Any

import pytest

from factdb.core.drafts import DraftFigure, Verdict, beside, judged
from factdb.core.observations import Behaviour, Modality, Observation, Stance
from tests.core.making import figure, said

ON = "2025-01-15"


def drafted(printed: str, **fields: Any) -> DraftFigure:
    """A figure as a draft might print it."""
    return DraftFigure(0, len(printed), printed, (figure(printed, None),), (0, 40), **fields)


def verdict(mine: DraftFigure, *known: Observation, on: str = ON) -> Verdict:
    """The verdict on a figure among what is known."""
    return judged(mine, known, on)


CASES = {
    # What is known, the draft's figure and whom it credits, the verdict.
    "one origin": ([said("10000")], ("10000", ()), "F101"),
    "any of two positions that meet": (
        [said("10000"), said("~10400", "Kyiv")],
        ("10000", ()),
        "F101",
    ),
    "a number that nobody gave but that fits": ([said("~10000")], ("10400", ()), "F101"),
    "an about that was dropped": ([said("~10000")], ("10000", ()), "F101"),
    "a bound that was dropped": ([said(">10000")], ("10000", ()), "F304"),
    "a bound that was added": ([said("10000")], ("<=10000", ()), "F304"),
    "a bound that one of two gave": (
        [said("10000"), said(">10000", "Kyiv")],
        (">10000", ()),
        "F101",
    ),
    "what nobody could mean": ([said("10000")], ("3000", ()), "F301"),
    "one of two that cannot both hold, credited to nobody": (
        [said("3000"), said("4000", "Kyiv")],
        ("4000", ()),
        "F301",
    ),
    "the same, credited to the one who gave it": (
        [said("3000"), said("4000", "Kyiv")],
        ("4000", ("Kyiv",)),
        "F101",
    ),
    "the same, credited to the other": (
        [said("3000"), said("4000", "Kyiv")],
        ("4000", ("NIS",)),
        "F202",
    ),
    "credited to one who gave another figure": ([said("3000")], ("5000", ("nis",)), "F301"),
    "credited to somebody of whom nothing is known": (
        [said("3000")],
        ("3000", ("Oslo",)),
        "F101",
    ),
    "a figure that its source replaced": (
        [said("600", stated_on="2024-12-01"), said("2000")],
        ("600", ("NIS",)),
        "F302",
    ),
    "the same, credited to nobody": (
        [said("600", stated_on="2024-12-01"), said("2000")],
        ("600", ()),
        "F302",
    ),
    "a replaced one that another still gives": (
        [
            said("600", stated_on="2024-12-01"),
            said("2000"),
            said("600", "Kyiv", stated_on="2025-01-10"),
        ],
        ("600", ("Kyiv",)),
        "F101",
    ),
    "an open side far below": ([said(">=3000")], ("~12000", ()), "F303"),
    "a total that may have grown since": (
        [said("3000", stated_on="2024-06-01")],
        ("9000", ()),
        "F201",
    ),
    "a total below an earlier one": ([said("3000", stated_on="2024-06-01")], ("900", ()), "F301"),
    "nothing but a denial": ([said(None, stance=Stance.DENIES)], ("900", ()), "F301"),
    "held by one and denied by another": (
        [said("900"), said(None, "Moscow", stance=Stance.DENIES)],
        ("900", ()),
        "F301",
    ),
    "the same, credited": (
        [said("900"), said(None, "Moscow", stance=Stance.DENIES)],
        ("900", ("NIS",)),
        "F101",
    ),
    "credited to the one who denies it": (
        [said("900"), said(None, "Moscow", stance=Stance.DENIES)],
        ("900", ("Moscow",)),
        "F202",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_figure_of_a_draft_gets_one_verdict(name: str) -> None:
    """By what its source says, or, where it is credited to nobody, by what anybody does."""
    known, (printed, credited), code = CASES[name]
    found = verdict(drafted(printed, sources=credited), *known)
    assert found.rule.code == code, found.reason


def test_a_verdict_counts_the_independent_origins_that_hold_the_figure() -> None:
    """Two articles with one origin are one, and say who."""
    found = verdict(drafted("10000"), said("10000"), said("10000"), said("10000", "Kyiv"))
    assert found.origins == 2
    assert "Kyiv" in found.reason
    assert "NIS" in found.reason


def test_what_is_disputed_is_told_of_a_figure_with_its_source() -> None:
    """Credited rightly it stands, and the other side is not withheld."""
    found = verdict(drafted("4000", sources=("Kyiv",)), said("3000"), said("4000", "Kyiv"))
    assert "disputed: “3000” (NIS)" in found.reason
    assert {o.origin for o in found.evidence} == {"NIS", "Kyiv"}


def test_what_is_only_expected_is_no_support_of_what_is_said_to_be_done() -> None:
    """100,000 could be sent; a draft that has them sent dropped the could."""
    known = said("<=100000", modality=Modality.PROJECTED)
    found = verdict(drafted("<=100000"), known)
    assert found.rule.code == "F304"
    assert "projected" in found.reason
    assert verdict(drafted("<=100000", modality=Modality.PROJECTED), known).rule.code == "F101"
    assert verdict(drafted("70"), known).rule.code == "F201"


def test_a_figure_with_two_readings_is_held_by_either() -> None:
    """10.000 may be ten; the database knows ten thousand."""
    mine = DraftFigure(0, 6, "10.000", (figure("10"), figure("10000")), (0, 6))
    assert verdict(mine, said("10000")).rule.code == "F101"


def test_a_wording_is_offered_where_the_draft_cannot_stand() -> None:
    """It is the sentence of the question, with who says what."""
    found = verdict(drafted("9000"), said("3000"), said("4000", "Kyiv"))
    assert found.wording is not None
    assert "3,000" in found.wording
    assert "Kyiv" in found.wording
    assert verdict(drafted("3000"), said("3000")).wording is None


def test_a_figure_of_one_place_is_not_held_against_another() -> None:
    """A number that is known of the region alone is the region's."""
    known = [said("3000", place="Russia"), said("1100", "Kyiv", place="Russia > Kursk region")]
    assert verdict(drafted("1100"), *known).rule.code == "F101"


def test_room_in_a_wider_place_is_no_support() -> None:
    """200 in the region leave room for 10,000 in the country, and say nothing of them."""
    known = [said("200", place="Russia > Kursk region"), said("3000", "Kyiv", place="Russia")]
    found = verdict(drafted("10000", sources=("NIS",)), *known)
    assert found.rule.code == "F201"
    assert "“200” (NIS)" in found.reason


def test_levels_of_another_time_neither_hold_nor_refute() -> None:
    """Troops present in June say nothing of January."""
    known = said("3000", behaviour=Behaviour.LEVEL, stated_on="2024-06-01")
    assert verdict(drafted("9000"), known).rule.code == "F201"


@pytest.mark.parametrize(
    ("credited", "code"),
    [
        ("South Korea's National Intelligence Service", "F101"),
        ("the National Intelligence Service", "F101"),
        ("Service", "F202"),
        ("Ministry of Defence", "F202"),
        ("Western officials of two", "F301"),
    ],
)
def test_a_source_goes_by_other_spellings_of_its_name(credited: str, code: str) -> None:
    """All its words, or several of them in a shorter name; one alone is anybody's."""
    known = [
        said("3000", "National Intelligence Service (South Korea)"),
        said("4000", "Service"),
        said("5000", "Ministry of Defence"),
    ]
    assert verdict(drafted("3000", sources=(credited,)), *known).rule.code == code


def test_the_words_beside_a_figure_are_its_own() -> None:
    """Those before the first figure are all figures'; of others, those up to the next."""
    text = "In Kursk 600 were killed, 4,100 wounded; missing: 30."
    figures = [(9, 12), (26, 31), (50, 52)]
    words = [beside(text, (0, len(text)), figures, at).split() for at in range(3)]
    assert words == [
        ["In", "Kursk", "were", "killed,"],
        ["In", "Kursk", "wounded;", "missing:"],
        ["In", "Kursk", "wounded;", "missing:", "."],
    ]
