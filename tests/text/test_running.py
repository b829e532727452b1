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
        ("etwa 300 Soldaten", "de", ["300"], False),
        ("300 soldiers", None, ["300"], False),
        ("1.2.3 of 300", "en", [], False),
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
