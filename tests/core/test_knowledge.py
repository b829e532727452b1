"""What was known on a day, and what follows from that alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factdb.core.conflicts import survey
from factdb.core.knowledge import known_at
from factdb.core.origins import resolve
from tests.core.making import said


@pytest.mark.parametrize(
    ("published", "stated", "first"),
    [
        ("2024-12-24", None, date(2024, 12, 24)),
        ("2024-12-24", "2024-12-20", date(2024, 12, 24)),
        ("2024-12", "2024-12-20", date(2024, 12, 31)),
        ("2024", None, date(2024, 12, 31)),
        (None, "2024-12-20", date(2024, 12, 20)),
        (None, "2024-02", date(2024, 2, 29)),
    ],
)
def test_a_figure_is_known_from_its_first_certain_day(
    published: str | None, stated: str | None, first: date
) -> None:
    """The article's day counts, else the statement's; of a month or a year, the last."""
    one = said("300", published_on=published, stated_on=stated)
    assert known_at([one], first) == [one]
    assert known_at([one], date.fromordinal(first.toordinal() - 1)) == []


def test_what_has_no_date_is_known_on_no_day() -> None:
    """Nothing says when it was told, so no day can be certain."""
    assert known_at([said("300", stated_on=None)], date.max) == []


def test_what_stood_that_day_stands() -> None:
    """A figure that was later replaced is the newest before; the replacement is not yet there."""
    old = said("300", "NIS", stated_on="2024-12-01", published_on="2024-12-01")
    new = said("2000", "NIS", stated_on="2024-12-20", published_on="2024-12-21")
    rival = said("1000", "HUR", stated_on="2024-12-02", published_on="2024-12-02")
    then = survey(known_at([old, new, rival], date(2024, 12, 20)))
    assert [f.attributions for f in then.conflicts] == [{old.id, rival.id}]
    assert survey([old, new, rival]).conflicts == []


def test_origins_follow_from_what_was_known() -> None:
    """Whom an outlet had it from is unknown until its own article is out."""
    relayed = said("300", "BBC", publisher="Times", published_on="2024-12-01", article_id="a1")
    credited = said("300", "NIS", publisher="BBC", published_on="2024-12-05", article_id="a2")
    before = resolve(known_at([relayed, credited], date(2024, 12, 4)))
    after = resolve(known_at([relayed, credited], date(2024, 12, 5)))
    assert [o.origin for o in before] == ["BBC"]
    assert [o.origin for o in after] == ["NIS", "NIS"]


def test_nothing_is_changed_and_the_order_is_kept() -> None:
    """What comes out is what went in, less what was not known."""
    ones = [said("1", published_on=f"2024-12-0{day}") for day in (3, 1, 9, 2)]
    copies = [replace(o) for o in ones]
    assert known_at(iter(ones), date(2024, 12, 3)) == [ones[0], ones[1], ones[3]]
    assert ones == copies
