"""Figures and the intervals they allow (design 3)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.core.figures import INFINITY, MOST_DIGITS, Bound, Comparator, Figure, amount
from factdb.core.ordering import bound_key, figure_keys, number_key
from tests.core.making import figure

INTERVALS = [
    ("4096", "4,095.5-4,096.5"),
    ("600", "570-630"),
    ("~10000", "9,000-11,000"),
    ("10000", "9,500-10,500"),
    ("11000", "10,500-11,500"),
    ("~300", "270-330"),
    ("~1100", "1,000-1,200"),
    ("nearly 1000", "900-1,000"),
    (">10000", "above 10,000"),
    (">=3000", "at least 3,000"),
    ("<300", "below 300"),
    ("<=100000", "at most 100,000"),
    ("10000..12000", "10,000-12,000"),
    ("0", "0"),
    ("-5", "-5.25 to -4.75"),
    ("0.5", "0.475-0.525"),
    ("3.25", "3.245-3.255"),
    (
        "12345678901234567890123",
        "12,345,678,901,234,567,890,122.5-12,345,678,901,234,567,890,123.5",
    ),
]


@pytest.mark.parametrize(("printed", "interval"), INTERVALS)
def test_a_printed_number_stands_for_an_interval(printed: str, interval: str) -> None:
    """The interval reaches as far as the precision printed, and no farther than the cap."""
    assert str(figure(printed).interval()) == interval


def test_negative_numbers_have_their_interval_the_right_way_round() -> None:
    """Minus 600 is -630 to -570."""
    assert figure("-600").interval().as_pair() == (Decimal(-630), Decimal(-570))


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        (">10000", "<=10000", False),
        (">=10000", "<=10000", True),
        ("<300", ">=300", False),
        ("10000..12000", "12000..15000", True),
        ("24..99", "3", False),
        ("~10000", "10900", True),
    ],
)
def test_open_ends_are_open(a: str, b: str, meet: bool) -> None:
    """More than 10,000 and at most 10,000 have no number in common."""
    assert figure(a).interval().meets(figure(b).interval()) is meet
    assert figure(b).interval().meets(figure(a).interval()) is meet


@pytest.mark.parametrize(
    ("comparator", "low", "high"),
    [
        (Comparator.EXACT, None, None),
        (Comparator.BETWEEN, Decimal(5), Decimal(3)),
        (Comparator.MORE_THAN, None, Decimal(3)),
        (Comparator.UP_TO, Decimal(3), None),
    ],
)
def test_a_figure_that_contradicts_itself_is_refused(
    comparator: Comparator, low: Decimal | None, high: Decimal | None
) -> None:
    """Bounds and comparator must go together."""
    with pytest.raises(ValueError, match=r"low|high"):
        Figure(comparator, low, high)


@pytest.mark.parametrize(
    "text", ["", "abc", "NaN", "Infinity", "1e999999999", "1_000", "१२", "9" * 200, "1e-99", "1,5"]
)
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    """Amounts are digits, a point and an exponent within reason."""
    with pytest.raises(ValueError, match=r"not a|more than"):
        amount(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [("1300", "1300"), ("1300.0", "1300.0"), ("1.3E+3", "1300"), ("0.10", "0.10"), ("-7", "-7")],
)
def test_the_digits_of_an_amount_are_kept_in_plain_notation(text: str, kept: str) -> None:
    """Trailing zeros stay; an exponent is written out."""
    assert str(amount(text)) == kept


decimals = st.decimals(
    min_value=Decimal(10) ** 30 * -1, max_value=Decimal(10) ** 30, allow_nan=False, places=None
).filter(lambda d: abs(d.adjusted()) < MOST_DIGITS)
bounds = st.builds(Bound, decimals, st.sampled_from([-1, 0, 1]))


@given(bounds, bounds)
def test_sort_keys_order_as_the_numbers_do(a: Bound, b: Bound) -> None:
    """Text order of the keys is the order of the bounds, exactly, open ends included."""
    assert (bound_key(a) < bound_key(b)) == (a < b)
    assert (bound_key(a) == bound_key(b)) == (a == b)


@given(bounds)
def test_no_bound_lies_outside_all_bounds(a: Bound) -> None:
    """The keys of no bound at all enclose every other."""
    assert bound_key(Bound(-INFINITY)) < bound_key(a) < bound_key(Bound(INFINITY))


def test_equal_numbers_have_one_key_however_they_are_written() -> None:
    """1300, 1300.0 and 1.3E+3 are one number; 10^23 and 10^23 + 1 are two."""
    assert len({number_key(Decimal(n)) for n in ("1300", "1300.0", "1.3E+3")}) == 1
    assert number_key(Decimal(10) ** 23) < number_key(Decimal(10) ** 23 + 1)


def test_the_keys_of_a_figure_are_its_amount_and_interval() -> None:
    """More than 300 is ordered by 300 and starts just above it."""
    one, low, high = figure_keys(figure(">300"))
    assert one == number_key(Decimal(300))
    assert number_key(Decimal(300)) < low < number_key(Decimal("300.0001"))
    assert high > number_key(Decimal(10) ** 50)
