"""What two figures are to each other: the table of the design, and each clause of its rules."""

from __future__ import annotations

import pytest

from factdb.core.observations import Behaviour, Modality, Observation, Stance
from factdb.core.relations import relate
from tests.core.making import said

LEVEL, FIXED = Behaviour.LEVEL, Behaviour.FIXED

TABLE = {
    "sent against could be sent": (
        said(">10000", "Seoul", stated_on="2024-11"),
        said("<=100000", "Bloomberg", stated_on="2024-11", modality=Modality.PROJECTED),
        "N604",
    ),
    "over 10,000 and 12,000 in one month": (
        said(">10000", stated_on="2024-11"),
        said("12000", "HUR", stated_on="2024-11"),
        "A502",
    ),
    "about 10,000 and 10,900": (said("~10000"), said("10900", "HUR"), "A502"),
    "11,000 and 10,000 to 12,000": (said("11000"), said("10000..12000", "HUR"), "A502"),
    "up to 9,000 and over 10,000": (said("<=9000"), said(">10000", "HUR"), "C101"),
    "dozens and 3": (said("24..99"), said("3", "HUR"), "C101"),
    "troops and shells": (said("10000"), said("10000", "HUR", unit="shells"), "N603"),
    "1,500 by 18 October, 3,000 by 28 October": (
        said("1500", period="2024-10-18"),
        said("3000", "HUR", period="2024-10-28"),
        "R403",
    ),
    "about 3,000 (13 January) and 4,000 (15 January)": (
        said("~3000", period="2025-01-13"),
        said("4000", "BBC", period="2025-01-15"),
        "C101",
    ),
    "3,000 (January) and 300 (March)": (
        said("3000", period="2025-01"),
        said("300", "HUR", period="2025-03"),
        "C102",
    ),
    "killed and casualties": (said("300"), said("3000", "HUR", measure="casualties"), "N602"),
    "700 killed and 600 casualties": (
        said("700", part_of="casualties"),
        said("600", "HUR", measure="casualties"),
        "C103",
    ),
    "one origin by two agencies": (
        said("10000", via=("AFP",)),
        said("10000", via=("Yonhap",)),
        "R401",
    ),
    "one origin, April and September": (
        said("600", stated_on="2025-04-30"),
        said("2000", stated_on="2025-09-02"),
        "R402",
    ),
}  # fmt: skip

CLAUSES = {
    "other subjects": (said("1"), said("1", "HUR", subject="flood"), "N601"),
    "names are folded": (said("300"), said("300", "HUR", measure=" Killed "), "A501"),
    "no measure is no question": (said("1", measure=None), said("1", "HUR", measure=None), "N602"),
    "a place beside the other": (
        said("500", place="Russia > Kursk"),
        said("900", "HUR", place="Russia > Belgorod"),
        "N605",
    ),
    "a narrower place above the wider": (
        said("5000", place="Russia > Kursk"),
        said("4000", "HUR", place="Russia"),
        "C106",
    ),
    "a narrower place below the wider": (
        said("300", place="Russia > Kursk"),
        said("4000", "HUR", place="Russia"),
        "A502",
    ),
    "no place is everywhere": (said("5000", place="Russia"), said("400", "HUR", place=""), "C106"),
    "shares of nested places": (
        said("60", place="Russia > Kursk", unit="percent"),
        said("20", "HUR", place="Russia", unit="percent"),
        "N605",
    ),
    "as of against within": (
        said(">3000", period="2024-12-23"),
        said("1000", "HUR", period="2024-12-20/2024-12-27"),
        "N606",
    ),
    "two within that differ": (
        said("1000", period="2024-12-20/2024-12-27"),
        said("10", "HUR", period="2024-12-20/2024-12-26"),
        "N606",
    ),
    "two within that are one": (
        said("1000", period="2024-12-20/2024-12-27"),
        said("10", "HUR", period="2024-12-20/2024-12-27"),
        "C101",
    ),
    "within above the whole count": (
        said("1000", period="2024-12-20/2024-12-27"),
        said("300", "HUR", period="2024-12-28"),
        "C104",
    ),
    "within above an earlier whole count": (
        said("1000", period="2024-12-20/2024-12-27"),
        said("300", "HUR", period="2024-11-01"),
        "N606",
    ),
    "one briefing, two numbers": (said("18000", via=("AFP",)), said("15000", via=("KBS",)), "D201"),
    "one origin, a hedge dropped": (said("<=12000"), said("12000"), "R401"),
    "one origin, both sides of a number": (said(">1000"), said("nearly 1000"), "D201"),
    "said no later than printed": (
        said(">20000", stated_on="2025-02", published_on="2025-02-05"),
        said("2000..3000", stated_on="2025-02-14"),
        "R402",
    ),
    "one origin, one day, two dates of the count": (
        said("300", period="2025-01-13", stated_on="2025-04-30"),
        said("600", period="2025-04-30", stated_on="2025-04-30"),
        "R403",
    ),
    "tension": (said(">=3000"), said("~12000", "HUR"), "T301"),
    "less than twofold is no tension": (said(">=3000"), said("~5000", "HUR"), "A502"),
    "tension downward": (said("<=100000"), said("12000", "HUR"), "T301"),
    "the same figure": (said("12000"), said("12000", "HUR"), "A501"),
    "a fixed value has one value": (
        said("100", period="2024-01-01", behaviour=FIXED),
        said("200", "HUR", period="2025-01-01", behaviour=FIXED),
        "C101",
    ),
    "a level within the window": (
        said("100", period="2025-01-01", behaviour=LEVEL),
        said("200", "HUR", period="2025-01-08", behaviour=LEVEL),
        "C101",
    ),
    "a level outside the window": (
        said("100", period="2025-01-01", behaviour=LEVEL),
        said("200", "HUR", period="2025-01-09", behaviour=LEVEL),
        "N606",
    ),
    "a window of its own": (
        said("100", period="2025-01-01", behaviour=LEVEL, own_window=30),
        said("200", "HUR", period="2025-01-30", behaviour=LEVEL, own_window=30),
        "C101",
    ),
    "a month is its whole span": (
        said("~6700", period="2024-02-26"),
        said(">10000", "State Department", period="2024-02"),
        "C101",
    ),
    "growth within a month explains": (
        said("nearly 8000", period="2025-02-04"),
        said("~11000", "HUR", period="2025-02"),
        "R403",
    ),
    "since a date is as of the statement": (
        said("10000", period="2024-10/..", stated_on="2025-01-10"),
        said("300", "HUR", period="2025-01-12"),
        "C101",
    ),
    "no date is any date": (
        said("10000", stated_on=None),
        said("300", "HUR", stated_on=None),
        "C101",
    ),
    "denying the measure": (said("10000"), said(None, "Moscow", stance=Stance.DENIES), "C105"),
    "denying zero": (said("0"), said(None, "Moscow", stance=Stance.DENIES), "A502"),
    "denying that figure": (said("~10000"), said("10000", "Moscow", stance=Stance.DENIES), "C105"),
    "denying another figure": (said("300"), said("10000", "Moscow", stance=Stance.DENIES), "A502"),
    "denying the same words": (
        said(None, claim="Troops were sent", measure=None),
        said(None, "Moscow", claim="troops were sent", measure=None, stance=Stance.DENIES),
        "C105",
    ),
    "denying one's own earlier words": (
        said("10000", stated_on="2024-10-01"),
        said("10000", stated_on="2024-12-01", stance=Stance.DENIES),
        "R402",
    ),
    "doubting": (said("500"), said("500", "Pentagon", stance=Stance.DOUBTS), "N608"),
    "words against a figure": (said(None), said("10", "HUR"), "N607"),
    "the same words": (
        said(None, claim="Troops were sent"),
        said(None, "HUR", claim="troops were sent"),
        "A501",
    ),
    "a part within its whole": (
        said("300", part_of="casualties"),
        said("3000", measure="casualties"),
        "N602",
    ),
    "a part above its whole in one statement": (
        said("700", part_of="casualties"),
        said("600", measure="casualties"),
        "D201",
    ),
    "a part of another place": (
        said("700", part_of="casualties", place="Russia"),
        said("600", "HUR", measure="casualties", place="Russia > Kursk"),
        "N602",
    ),
    "a later part above an earlier whole": (
        said("700", part_of="casualties", period="2025-06-01"),
        said("600", "HUR", measure="casualties", period="2025-01-01"),
        "N602",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", [*TABLE.values(), *CLAUSES.values()], ids=[*TABLE, *CLAUSES])
def test_the_first_rule_that_fits_is_the_answer(
    case: tuple[Observation, Observation, str],
) -> None:
    """Each case gets its rule, whichever figure comes first, with a reason in words."""
    a, b, code = case
    assert relate(a, b).rule.code == code
    assert relate(b, a).rule.code == code
    assert len(relate(a, b).reason.split()) > 2


def test_the_reason_names_the_intervals_and_the_distance() -> None:
    """A conflict says what was compared, so that an editor can check it by eye."""
    a, b, _ = TABLE["about 3,000 (13 January) and 4,000 (15 January)"]
    assert relate(a, b).reason == (
        "no number is both 2,700-3,300 and 3,800-4,200; 2 days apart, "
        "within the 7 days that count as one time"
    )


def test_the_reason_of_a_nested_place_says_so() -> None:
    """Where one place is inside the other, the difference is said."""
    a, b, _ = CLAUSES["a narrower place above the wider"]
    assert "Russia > Kursk is inside Russia" in relate(a, b).reason
