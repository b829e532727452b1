"""The dates figures are bound to."""

import pytest

from factdb.text import LANGUAGES, figures_in
from factdb.text.dates import Dated, Dates

CASES = [
    ("en", "Since October 2024, it has sent more than 10,000 troops.", ["2024-10/.."]),
    ("en", "The toll stood at 1,200 as of 23 December, officials said.", ["2024-12-23"]),
    ("en", "As of Dec. 23, 2024, at least 45,000 people had died.", ["2024-12-23"]),
    ("en", "Between 20 December 2024 and 27 December 2024, 300 died.", ["2024-12-20/2024-12-27"]),
    ("en", "It has fired 300 missiles since 2022; 40 of them failed.", ["2022/..", None]),
    ("en", "By 3 May 2024 it stood, he said, at 300; rain fell on 40 days.", [None, None]),
    ("en", "It fell 4 percent from 2023.", [None]),
    ("id", "Korea Utara sejak Oktober 2024 telah mengirim 10.000 prajurit.", ["2024-10/.."]),
    ("id", "Per 12 Januari tercatat 300 kasus.", ["2025-01-12"]),
    ("fr", "Depuis le 12 mars 2024, 300 soldats sont morts.", ["2024-03-12/.."]),
    ("de", "Seit dem 3. Oktober 2024 starben 300 Soldaten.", ["2024-10-03/.."]),
    ("es", "Desde el 5 de mayo de 2022 han muerto 300 soldados.", ["2022-05-05/.."]),
    ("pt", "Desde março de 2024, 300 soldados morreram.", ["2024-03/.."]),
    ("ru", "С октября 2024 года погибли 300 солдат.", ["2024-10/.."]),
    ("ar", "منذ أكتوبر 2024 قتل 300 جندي.", ["2024-10/.."]),
    ("zh", "截至2024年10月18日，共有300名士兵伤亡。", ["2024-10-18"]),
]


@pytest.mark.parametrize(("language", "text", "periods"), CASES)
def test_a_figure_has_the_date_it_is_told_with(
    language: str, text: str, periods: list[str | None]
) -> None:
    """An open start, a date as of, an interval; nothing where a clause stands between."""
    told = figures_in(text, language, published_on="2025-01-20").figures
    assert [one.period for one in told] == periods


def test_a_date_without_a_year_needs_a_day_of_print() -> None:
    """23 December is of the year before the article, and of none without it."""
    ((figure,), _) = figures_in("The toll stood at 1,200 as of 23 December.", "en")
    assert figure.period is None
    ((figure,), _) = figures_in("1,200 as of 23 December.", "en", published_on="not a day")
    assert figure.period is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_have_its_dates_read(language: str) -> None:
    """The library that reads dates must know each language that is read here."""
    assert Dates(language, None).read("2024-12-23", Dated(0, 1, True, True, True)) == "2024-12-23"


def test_a_day_that_no_month_has_is_no_date() -> None:
    """31 February is not read as another day."""
    ((figure,), _) = figures_in("Since 31 February 2024, 300 have died.", "en")
    assert figure.period is None
