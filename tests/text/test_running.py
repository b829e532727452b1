"""Figures of running text, and whether another may be hidden in it."""

from __future__ import annotations

import pytest

from factdb.text import figures_in


@pytest.mark.parametrize(
    ("text", "language", "figures", "whole"),
    [
        (
            "300 killed and 2,700 wounded. About 5,000 left.",
            "en",
            ["300", "2,700", "About 5,000"],
            True,
        ),
        ("Lebih dari 10.000 prajurit", "id", ["Lebih dari 10.000"], True),
        ("noin 300 sotilasta", "fi", ["300"], False),
        ("300 soldiers", None, ["300"], False),
        ("1.2.3 of 300", "en", ["300"], False),
        ("in October 2024", "en", [], True),
        ("x" * 501 + " 300", "en", ["300"], False),
    ],
)
def test_every_figure_of_a_text_is_found(
    text: str, language: str | None, figures: list[str], whole: bool
) -> None:
    """A text is whole only where its language is known and all its numbers were read."""
    told = figures_in(text, language)
    assert ([figure.text for figure in told.figures], told.whole) == (figures, whole)


def test_a_number_that_may_be_two_has_both_readings() -> None:
    """Whoever looks for a figure must find it by either."""
    ((figure,), _) = figures_in("a count of 1.000", "en")
    assert {f"{reading.low:f}" for reading in figure.readings} == {"1000", "1.000"}


@pytest.mark.parametrize(
    "text",
    [
        "No one.\n\n  About\u00a03\u00bd\u202fmillion men \u2014 \uff11\uff12 \ufb01re. 2 U.S. men",
        "Cafe\u0301: \u201cat  least\t600\u201d, 1\u200b0,000 tanks, \u00bd of them \u2460",
    ],
)
def test_places_are_those_of_the_text_as_given(text: str) -> None:
    """Folding to one form must not move a figure: its text is cut from the original."""
    told = figures_in(text, "en").figures
    assert len(told) >= 3
    assert all(text[figure.start : figure.end] == figure.text for figure in told)
