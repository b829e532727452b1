"""Whatever number is printed by the conventions of a language reads back exactly."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from factdb.core.figures import Comparator
from factdb.text import read_figure

# babel itself rounds beyond 28 digits.
LARGE = st.integers(min_value=0, max_value=10**24)
MANY_DECIMALS = st.decimals(
    min_value=0, max_value=10**15, places=2, allow_nan=False, allow_infinity=False
)

HEDGES = {
    ("en", "{}"): (Comparator.EXACT, True, True),
    ("en", "about {}"): (Comparator.ABOUT, True, True),
    ("en", "{} or so"): (Comparator.ABOUT, True, True),
    ("en", "nearly {} soldiers"): (Comparator.ABOUT, False, True),
    ("en", "more than {} soldiers"): (Comparator.MORE_THAN, True, False),
    ("en", "at least {}"): (Comparator.AT_LEAST, True, False),
    ("en", "fewer than {}"): (Comparator.LESS_THAN, False, True),
    ("en", "up to {} soldiers"): (Comparator.UP_TO, False, True),
    ("id", "{}"): (Comparator.EXACT, True, True),
    ("id", "sekitar {}"): (Comparator.ABOUT, True, True),
    ("id", "{}-an"): (Comparator.ABOUT, True, True),
    ("id", "hampir {} tentara"): (Comparator.ABOUT, False, True),
    ("id", "lebih dari {} tentara"): (Comparator.MORE_THAN, True, False),
    ("id", "setidaknya {}"): (Comparator.AT_LEAST, True, False),
    ("id", "kurang dari {}"): (Comparator.LESS_THAN, False, True),
    ("id", "hingga {} tentara"): (Comparator.UP_TO, False, True),
}


@pytest.mark.parametrize("hedge", HEDGES, ids=str)
@given(number=LARGE)
def test_integers_read_back_with_every_hedge(hedge: tuple[str, str], number: int) -> None:
    """An integer as CLDR prints it, under each hedge, is that integer under that comparator."""
    language, wording = hedge
    comparator, low, high = HEDGES[hedge]
    printed = wording.format(format_decimal(number, locale=language))
    figure = read_figure(printed, language).figure
    assert figure.comparator is comparator
    assert figure.low == (number if low else None)
    assert figure.high == (number if high else None)


@given(number=MANY_DECIMALS, language=st.sampled_from(["en", "id"]))
def test_decimals_read_back(number: Decimal, language: str) -> None:
    """Two decimals as CLDR prints them are the same decimal, of the same sign."""
    for signed in (number, -number):
        printed = format_decimal(signed, format="#,##0.00", locale=language)
        assert read_figure(printed, language).figure.low == signed


@given(low=LARGE, high=LARGE)
def test_ranges_read_back(low: int, high: int) -> None:
    """Both ends of a range come back, in either wording; falling ones are no range."""
    low, high = sorted([low, high])
    ends = [format_decimal(number, locale="en") for number in (low, high)]
    for wording in ("between {} and {} soldiers", "{} to {} soldiers", "{}\u2013{} soldiers"):
        figure = read_figure(wording.format(*ends), "en").figure
        assert figure.comparator is Comparator.BETWEEN
        assert figure.low == low
        assert figure.high == high


@given(number=st.integers(min_value=0, max_value=10**60 - 1))
def test_sixty_digits_are_exact(number: int) -> None:
    """Every amount that is allowed at all is read without rounding."""
    grouped = f"{number:,}"
    assert read_figure(grouped, "en").figure.low == number
    assert read_figure(grouped.replace(",", "."), "id").figure.low == number
    assert read_figure(f"{number}", None).figure.low == number


ENGLISH_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
"""
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
INDONESIAN_ONES = """
    nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas
"""
ENGLISH = dict(enumerate(ENGLISH_ONES.split())) | {
    value * 10: word for value, word in enumerate(ENGLISH_TENS.split(), start=2)
}
INDONESIAN = dict(enumerate(INDONESIAN_ONES.split()))


def english(number: int) -> str:
    """Spell a number out, the British way."""
    if number in ENGLISH:
        return ENGLISH[number]
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if number >= size:
            return _joined(english(number // size), word, number % size, english)
    if number >= 1000:
        return _joined(english(number // 1000), "thousand", number % 1000, english)
    if number >= 100:
        rest = f" and {english(number % 100)}" if number % 100 else ""
        return f"{english(number // 100)} hundred{rest}"
    return f"{ENGLISH[number // 10 * 10]}-{ENGLISH[number % 10]}"


def indonesian(number: int) -> str:
    """Spell a number out."""
    if number in INDONESIAN:
        return INDONESIAN[number]
    if number < 20:
        return f"{INDONESIAN[number - 10]} belas"
    sizes = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"))
    for size, word in (*sizes, (100, "ratus"), (10, "puluh")):
        if number >= size:
            first = f"se{word}" if size in {100, 1000} and number // size == 1 else None
            if first:
                rest = f" {indonesian(number % size)}" if number % size else ""
                return first + rest
            return _joined(indonesian(number // size), word, number % size, indonesian)
    raise AssertionError(number)


def _joined(times: str, word: str, rest: int, spell: Callable[[int], str]) -> str:
    return f"{times} {word} {spell(rest)}" if rest else f"{times} {word}"


@given(number=st.integers(min_value=0, max_value=10**15 - 1))
def test_spelled_out_numbers_read_back(number: int) -> None:
    """Any number in words, written by a speller that shares nothing with the reader."""
    assert read_figure(english(number), "en").figure.low == number
    assert read_figure(indonesian(number), "id").figure.low == number
