"""Text from outside may be anything: it is read, or refused with a message that is safe to print.

Nothing here is timed. What is too long is refused unread; the tokens of the rest are consumed
once, so that a test that hangs is the failure.
"""

import pytest

from factdb.text import AmbiguousFigure, UnreadableFigure, read_figure

HOSTILE = {
    "empty": "",
    "space": " \t\n ",
    "word": "abc",
    "not a number": "NaN",
    "infinity": "Infinity",
    "exponent": "1e999999999",
    "hexadecimal": "0x1F",
    "code": "007",
    "version": "1.2.3",
    "list": "1,2,3",
    "broken grouping": "1,23,4567.8,9",
    "raised digit": "10²",
    "footnote": "10,000¹",
    "circled footnote": "10,000①",
    "sign alone": "-",
    "separators alone": ".,.,",
    "zero division": "1/0 of it",
    "thousand digits": "9" * 1000,
    "digits up to the cap": "9" * 500,
    "decimals up to the cap": "0." + "1" * 498,
    "words up to 10^60": "trillion " * 50,
    "beyond the cap by a multiplier": "9" * 55 + " million juta 0",
    "ligatures": "\ufdfa" * 500,
    "surrogate": "10,000 \ud800",
    "nul": "\x00",
    "markup": "[red]10[/red] 20",
    "control character in a number": "10\x00000",
    "terminal": "\x1b[31mred\x1b[0m",
    "long text": "about 10,000 troops " * 5000,
    "long digits": "9" * 100_000,
    "long grouping": "1 000" * 20_000,
    "repeated separators": "1.5.5.5." * 60,
    "repeated groups": "1 000 0001 " * 40,
    "repeated openings": "between " * 60,
    "repeated hedges": "more than " * 45,
    "repeated numbers": "one " * 120,
    "repeated joins": "hundred and " * 40,
    "repeated ranges": "10-" * 160,
    "repeated fractions": "½" * 500,
    "repeated brackets": "(" * 500,
}


@pytest.mark.parametrize("language", ["en", "id", "xx", None])
@pytest.mark.parametrize("printed", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_refused_in_words(printed: str, language: str | None) -> None:
    """There is one error, and its message is one short line without control characters."""
    with pytest.raises(UnreadableFigure) as refused:
        read_figure(printed, language)
    told = str(refused.value)
    assert told.isprintable()
    assert len(told) < 400
    assert refused.value.expected.isprintable()


CONTEXTS = {
    "digits": "9" * 100_000,
    "grouping": "1 000" * 20_000,
    "numbers": "1,000.5 " * 12_000,
    "fractions": "½" * 100_000,
    "openings": "between " * 12_000,
    "control characters": "\x00\x1b" * 50_000,
    "too long": "x" * 10_000_000,
}


@pytest.mark.parametrize("context", CONTEXTS.values(), ids=CONTEXTS)
def test_hostile_context_settles_nothing(context: str) -> None:
    """The text around a doubtful figure may be anything, too."""
    with pytest.raises(AmbiguousFigure) as refused:
        read_figure("10.000", "en", context)
    assert len(refused.value.readings) == 2


def test_hostile_language_is_a_language_not_known() -> None:
    """A tag is text from outside as well."""
    for tag in ["", "-", "_", "en-", "\x00", "x" * 10_000, "en-US-x-\x1b[31m", "[red]", "../id"]:
        assert read_figure("500", tag).figure.low == 500


def test_invisible_characters_do_not_split_a_number() -> None:
    """A zero-width space or a direction mark inside a number is not there for a reader either."""
    assert read_figure("10\u200b,0\u200e00", "en").figure.low == 10_000
