"""Changes as they are told: those of one figure are one."""

from __future__ import annotations

from factdb.core.changes import Change, told


def change(field: str, before: str | None, after: str | None, thing: str = "c1") -> Change:
    """Make a change."""
    return Change("claim", thing, field, before, after, "Misread.", "Ana", "2025-01-01T00:00:00")


def test_a_figure_is_one_change() -> None:
    """As printed and as read; what did not change of the reading is not made up."""
    assert told(
        [
            change("figure", "10,000", "up to 12,000"),
            change("comparator", "=", "<="),
            change("low", "10000", None),
            change("high", "10000", "12000"),
            change("unit", "persons", "soldiers"),
        ]
    ) == [
        change("figure", "10,000 [= 10000]", "up to 12,000 [<= 12000]"),
        change("unit", "persons", "soldiers"),
    ]
    assert told([change("figure", "3 to 5", "3 to 6"), change("high", "5", "6")]) == [
        change("figure", "3 to 5 [5]", "3 to 6 [6]")
    ]
    assert told([change("low", "3", None), change("high", "5", None)]) == [
        change("figure", "[3..5]", None)
    ]


def test_other_corrections_stay_apart() -> None:
    """Another claim's, the same field once more, and a figure's single field."""
    apart = [
        change("high", "5", "6"),
        change("high", "4", "5"),
        change("high", "4", "5", "c2"),
        change("note", None, "x"),
        change("low", "3", "4"),
    ]
    assert told(apart) == apart
