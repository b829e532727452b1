"""Exact sort keys for decimals: text that a database orders and compares as the numbers do.

SQLite has no decimal type and a float would merge 10^23 with 10^23 + 1, so a bound is stored
beside its digits as a key whose byte order is the order of the numbers:

    sign letter, exponent in four digits, significant digits, end letter

``n`` negative, ``o`` zero, ``p`` positive; for negatives exponent and digits are complemented.
The end letter says whether the bound is just below the number, at it, or just above it, and
sorts outside all digits so that 13 stands before 13.5. ``a`` and ``z`` are no bound at all.
"""

from __future__ import annotations

from decimal import Decimal

from factdb.core.figures import Bound, Figure

_BIAS = 5000
_NINES = str.maketrans("0123456789", "9876543210")
# Below every digit for positives, above every digit for negatives, in the order -1, 0, 1.
_ENDS_POSITIVE, _ENDS_NEGATIVE = "!,.", ":<>"
NO_LOW, NO_HIGH = "a", "z"


def bound_key(bound: Bound) -> str:
    """The sort key of one end of an interval."""
    number, side = bound
    if not number.is_finite():
        return NO_LOW if number < 0 else NO_HIGH
    if not number:
        return f"o{_ENDS_POSITIVE[side + 1]}"
    digits = "".join(map(str, number.as_tuple().digits)).lstrip("0").rstrip("0")
    place = f"{number.adjusted() + _BIAS:04}"
    if number > 0:
        return f"p{place}{digits}{_ENDS_POSITIVE[side + 1]}"
    return f"n{place.translate(_NINES)}{digits.translate(_NINES)}{_ENDS_NEGATIVE[side + 1]}"


def number_key(number: Decimal) -> str:
    """The sort key of a plain number."""
    return bound_key(Bound(number))


def figure_keys(figure: Figure) -> tuple[str, str, str]:
    """The keys a figure is stored with: of its amount, and of both ends of its interval."""
    low, high = figure.interval()
    return number_key(figure.amount), bound_key(low), bound_key(high)
