"""What reading running text costs: it grows with the text, whatever stands in it."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.text import figures_in
from factdb.text.running import LONGEST_SENTENCE, MOST_FIGURES
from factdb.text.tokens import normal

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
    assert operations(text, language) < MOST_OPERATIONS * max(1, len(text))


MOST_OPERATIONS = 8_000
"""Bytecodes a character; the dearest known takes 6,000, a figure of three of them 18,000.

Of a long text no more than `MOST_FIGURES` are read.
"""


def test_a_text_of_nothing_but_figures_is_read_so_far() -> None:
    """What a figure costs is paid so many times at most."""
    told = figures_in("M 1" * 30_000, "id")
    assert len(told.figures) < MOST_FIGURES + LONGEST_SENTENCE
    assert not told.whole


def test_a_sign_that_is_a_whole_phrase_stays_one_sign() -> None:
    """One sign may stand for eighteen letters: it has no figure, and costs no more than one."""
    told = figures_in("\ufdfa\n" * 10_000 + "300", "en")
    assert ([one.text for one in told.figures], told.whole) == (["300"], True)
