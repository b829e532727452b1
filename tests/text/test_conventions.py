"""Separators: the convention of the language, what breaks it, and what cannot be told."""

import pytest

from factdb.text import LANGUAGES, AmbiguousFigure, UnreadableFigure, read_figure
from tests.text.outcome import line, outcome

ONLY_READING = {
    ("en", "the 1,7 million doses"): "= 1700000 1700000",
    ("en", "1.234.567"): "= 1234567 1234567",
    ("en", "1.234,5"): "= 1234.5 1234.5",
    ("en", "15 000"): "= 15000 15000",
    ("en", "1234,5678"): "= 1234.5678 1234.5678",
    ("id", "1.5 juta"): "= 1500000 1500000",
    ("id", "1,234,567"): "= 1234567 1234567",
    ("id", "1,234.5"): "= 1234.5 1234.5",
    ("id", "10 000"): "= 10000 10000",
}


@pytest.mark.parametrize(("given", "expected"), ONLY_READING.items(), ids=str)
def test_a_broken_convention_is_marked(given: tuple[str, str], expected: str) -> None:
    """Where nothing else is possible the figure is read, and the note says it was not usual."""
    language, printed = given
    assert outcome(printed, language) == expected
    note = read_figure(printed, language).note
    assert note is not None
    assert f"not how {LANGUAGES[language].name} prints a number" in note


SETTLED = {
    # Soldiers come whole
    ("id", "10,000 tentara dan personil teknis", ""): "= 10000 10000",
    ("id", "1,500 tentara", ""): "= 1500 1500",
    ("id", "10,000-12,000 tentara", ""): ".. 10000 12000",
    ("id", "lebih dari 10,000 orang", ""): "> 10000 -",
    ("en", "10.000 troops", ""): "= 10000 10000",
    ("en", "About 2.000 wounded soldiers", ""): "~ 2000 2000",
    ("en", "3.000 North Korean soldiers", ""): "= 3000 3000",
    # The same number counts soldiers in the text around
    ("id", "10,000", "Ada 10,000 tentara di sana, 1,5 persen dari semua."): "= 10000 10000",
    # Other numbers of the text settle it
    ("id", "10,000", "dari 1,200,000 yang terdaftar"): "= 10000 10000",
    ("id", "10,000", "seharga US$ 2.75 per lembar"): "= 10000 10000",
    ("id", "10,125", "inflasi 3,5 persen"): "= 10.125 10.125",
    ("en", "10.000", "the army lost 1,5 percent"): "= 10000 10000",
    ("en", "10.000", "3.000 men went, and 1.000.000 stayed"): "= 10000 10000",
    ("en", "3.142", "a rate of 2.75"): "= 3.142 3.142",
}


@pytest.mark.parametrize(("given", "expected"), SETTLED.items(), ids=str)
def test_what_settles_a_doubt_is_told(given: tuple[str, str, str], expected: str) -> None:
    """A doubtful separator is read where nouns or other numbers settle it, and the note says so."""
    language, printed, context = given
    assert outcome(printed, language, context) == expected
    note = read_figure(printed, language, context).note
    assert note is not None
    assert "because" in note


DOUBTFUL = {
    ("id", "10,000", ""): ["= 10000 10000", "= 10 10"],
    ("id", "sekitar 1,500", ""): ["~ 1500 1500", "~ 1.5 1.5"],
    ("id", "10,000 hingga 12,000", ""): [".. 10000 12000", ".. 10 12"],
    ("id", "10,000 km", ""): ["= 10000 10000", "= 10 10"],
    ("en", "10.000", ""): ["= 10000 10000", "= 10 10"],
    ("en", "at least 1.000", ""): [">= 1000 -", ">= 1 -"],
    ("en", "1.500", ""): ["= 1500 1500", "= 1.5 1.5"],
    ("en", "2.500 million euros", ""): [
        "= 2500000000 2500000000 EUR",
        "= 2500000 2500000 EUR",
    ],
    # The text around uses the sign both ways, or says that zeros would be decimals
    ("id", "10,000", "1,200,000 orang; 3,5 persen"): ["= 10000 10000", "= 10 10"],
    ("id", "10,000", "inflasi 3,5 persen"): ["= 10000 10000", "= 10 10"],
    # In Indonesian business copy M is a thousand million
    ("id", "US$5M", ""): ["= 5000000000 5000000000 USD", "= 5000000 5000000 USD"],
    # Both bounds at once
    ("en", "up to 10,000 or more", ""): ["<= - 10000", ">= 10000 -"],
}


@pytest.mark.parametrize(("given", "expected"), DOUBTFUL.items(), ids=str)
def test_two_readings_are_reported(given: tuple[str, str, str], expected: list[str]) -> None:
    """Where two readings remain neither is taken: both are handed over, with a remedy."""
    language, printed, context = given
    with pytest.raises(AmbiguousFigure) as refused:
        read_figure(printed, language, context)
    # Decimals keep the zeros they were printed with, which are not the point here.
    readings = [line(figure) for figure in refused.value.readings]
    assert [_plain(each) for each in readings] == expected
    assert "comparator, low and high" in refused.value.expected


def _plain(told: str) -> str:
    """Drop the zeros that close decimals."""
    return " ".join(
        part.rstrip("0").rstrip(".") if "." in part.strip(".") else part for part in told.split()
    )


AGREED = {
    "500": "= 500 500",
    "600 troops": "= 600 600",
    "10 000": "= 10000 10000",
    "1,000,000": "= 1000000 1000000",
    "1,5": "= 1.5 1.5",
    "40%": "= 40 40 percent",
    ">500": "> 500 -",
    "$5": "= 5 5 $",
}


@pytest.mark.parametrize(("printed", "expected"), AGREED.items(), ids=AGREED)
def test_without_a_language_all_must_agree(printed: str, expected: str) -> None:
    """What every known language reads alike needs no language."""
    assert outcome(printed, None) == expected
    assert outcome(printed, " ") == expected


@pytest.mark.parametrize(
    ("printed", "told"),
    {
        "10,000": "10,000 or 10",
        "10.000": "10,000 or 10",
        "about 500": "500 or ~500",
        "lebih dari 500": "500 or >500",
        "twelve thousand": "is 12,000 in one language, and cannot be read in another",
        "plus de 500": "500 or >500",
        "zowat 500": "has 'zowat' before the amount",
    }.items(),
)
def test_without_a_language_a_disagreement_names_the_remedy(printed: str, told: str) -> None:
    """Where languages differ, or a word may be a hedge of a third, the language is asked for."""
    with pytest.raises(AmbiguousFigure) as refused:
        read_figure(printed, None)
    assert told in str(refused.value)
    assert refused.value.readings
    assert refused.value.expected.startswith("a language; languages known: ar (Arabic), cs (")


def test_without_a_language_nothing_is_still_nothing() -> None:
    """What no language can read is unreadable, not ambiguous."""
    with pytest.raises(UnreadableFigure, match="no amount") as refused:
        read_figure("abc", None)
    assert not isinstance(refused.value, AmbiguousFigure)


@pytest.mark.parametrize(
    ("printed", "expected"),
    {
        "500": "= 500 500",
        "12,5%": "= 12.5 12.5 percent",
        "1.000.000": "= 1000000 1000000",
        "10 000": "= 10000 10000",
        "USD 5": "= 5 5 USD",
        "≥ 500": ">= 500 -",
        "10-12": ".. 10 12",
    }.items(),
)
def test_an_unknown_language_leaves_digits_and_signs(printed: str, expected: str) -> None:
    """Without a table, what has one reading in any language is read."""
    assert outcome(printed, "tlh") == expected
    assert outcome(printed, "not a tag\x00") == expected


def test_an_unknown_language_leaves_no_words() -> None:
    """Words that nobody here knows may change the number, so they are refused."""
    with pytest.raises(UnreadableFigure, match="language 'tlh' is not known here"):
        read_figure("loS 500", "tlh")
    with pytest.raises(AmbiguousFigure):
        read_figure("10.000", "tlh")


def test_a_region_may_have_its_own_separators() -> None:
    """The words are the language's; the separators are the region's, as CLDR has them."""
    assert outcome("10,000", "en-GB") == "= 10000 10000"
    assert outcome("10.000 soldiers", "en-ZA") == "= 10000 10000"
    with pytest.raises(AmbiguousFigure):
        read_figure("10,000", "en-ZA")
