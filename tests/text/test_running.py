"""Figures of running text, and whether another may be hidden in it."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.text import figures_in
from factdb.text.running import LONGEST_SENTENCE
from factdb.text.tokens import normal


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


ENDLESS = [
    "½", "1", "1,000 ", "1.000 ", "1 000 ", ",", ".", "'", '"', "$", "€", "Rp 5 M ", "one ",
    "hundred and ", "satu ", "ribu ", "between ", "antara ", "10 to ", "10-", "(", "about 5 ",
    "more than ", "lebih dari ", "not ", "half a ", "third of ", "point ", "koma ", "5k ", "40% ",
    "in 2000 ", "1990-", "October ", "pukul ", "1/2 ", "١", "三", "M ①", "9\ufdfa", "\u202e",
    "1.000 -5 half ", "1,000 prajurit a ²万", "\n9 1.000 ", "dozens, ",
]  # fmt: skip
"""What a text may go on with for as long as somebody likes."""


def operations(text: str, language: str) -> int:
    """Count the bytecodes that reading a text executes: the same on any machine."""
    counted = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal counted
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        counted += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        figures_in(text, language)
    finally:
        sys.settrace(before)
    return counted


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("part", ENDLESS)
def test_what_reading_costs_grows_with_the_text_alone(part: str, language: str) -> None:
    """Twice the text is twice the work, not four times: where all of it is read together."""
    once, twice = (operations((part * size)[:size], language) for size in (240, 480))
    assert twice < 2.5 * once


@settings(max_examples=40)
@given(st.lists(st.sampled_from(ENDLESS), min_size=1, max_size=6), st.sampled_from(["en", "id"]))
def test_no_mixture_costs_more_than_so_much_a_character(parts: list[str], language: str) -> None:
    """A text costs what its sentences cost, and the dearest is of numbers read in two ways."""
    text = normal("".join(parts) * 500)[:LONGEST_SENTENCE]
    assert operations(text, language) < MOST_OPERATIONS * len(text)


MOST_OPERATIONS = 4_000
"""Bytecodes a character, the dearest known takes 2,900: a figure of three of them takes 8,600."""


def test_what_comes_of_a_sign_counts_for_the_length() -> None:
    """One sign may stand for eighteen letters: such a text is read so far, and is not whole."""
    assert figures_in("\ufdfa" * 20, "en").whole
    told = figures_in("\ufdfa\n" * 10_000 + "300", "en")
    assert (told.figures, told.whole) == ((), False)
