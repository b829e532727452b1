"""Bars on one scale: where they lie, and where a side is open."""

from decimal import Decimal

from factdb.exporters.terminal.scale import Scale

ONE, FIVE, TEN, FAR = map(Decimal, (1, 5, 10, 1000))


def test_bars_lie_between_the_smallest_and_the_largest() -> None:
    """The ends of the scale are its first and last column; the legend names them."""
    scale = Scale([ONE, FIVE, TEN])
    assert scale.bar(ONE, TEN) == "━" * 22
    assert scale.bar(ONE, ONE) == "━" + "·" * 21
    assert scale.bar(TEN, TEN) == "·" * 21 + "━"
    assert scale.legend() == f"1{' ' * 19}10"


def test_a_side_without_a_bound_is_an_arrow_to_the_edge() -> None:
    """An open figure reaches the end of the scale and points beyond it."""
    scale = Scale([ONE, FIVE, TEN])
    assert scale.bar(TEN, None) == "·" * 21 + "▶"
    assert scale.bar(None, ONE) == "◀" + "·" * 21
    assert scale.bar(FIVE, None).count("━") == 12


def test_numbers_far_apart_are_drawn_by_magnitude() -> None:
    """A thousandfold leaves the middle to the square root, and says so."""
    scale = Scale([ONE, FAR])
    assert scale.legend().endswith("(by magnitude)")
    assert 9 <= scale.bar(Decimal(32), Decimal(32)).index("━") <= 11


def test_one_number_and_zero_have_a_scale_too() -> None:
    """Nothing is divided by nothing, and no logarithm is taken of zero."""
    assert Scale([FIVE]).bar(FIVE, FIVE) == "━" + "·" * 21
    assert Scale([Decimal(0), FAR]).bar(Decimal(0), Decimal(0)) == "━" + "·" * 21
    assert Scale([]).bar(None, None).startswith("◀")
