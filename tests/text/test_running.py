"""Figures of running text, and whether another may be hidden in it."""

from __future__ import annotations

import pytest

from factdb.text import figures_in
from factdb.text.lexicon import lexicon
from factdb.text.running import LONGEST_SENTENCE, MOST_FIGURES


@pytest.mark.parametrize(
    ("text", "language", "figures", "whole"),
    [
        (
            "300 killed and 2,700 wounded. About 5,000 left.",
            "en",
            ["300", "2,700", "About 5,000"],
            True,
        ),
        ("Lebih dari 10.000 prajurit", "id", ["Lebih dari 10.000"], True),
        ("noin 300 sotilasta", "fi", ["300"], False),
        ("300 soldiers", None, ["300"], False),
        ("1.2.3 of 300", "en", ["300"], False),
        ("in October 2024", "en", [], True),
        ("x" * 501 + " 300", "en", ["300"], False),
    ],
)
def test_every_figure_of_a_text_is_found(
    text: str, language: str | None, figures: list[str], whole: bool
) -> None:
    """A text is whole only where its language is known and all its numbers were read."""
    told = figures_in(text, language)
    assert ([figure.text for figure in told.figures], told.whole) == (figures, whole)


def test_a_number_that_may_be_two_has_both_readings() -> None:
    """Whoever looks for a figure must find it by either."""
    ((figure,), _) = figures_in("a count of 1.000", "en")
    assert {f"{reading.low:f}" for reading in figure.readings} == {"1000", "1.000"}
    assert figure.notes == ("may be 1,000 or 1",)


def test_what_comes_whole_settles_a_number_and_says_so() -> None:
    """There are no ten soldiers printed with three decimals."""
    ((figure,), _) = figures_in("Ada 10,000 tentara di sana", "id")
    assert [reading.low for reading in figure.readings] == [10_000]
    assert figure.notes == ("read as 10,000: what it counts comes whole",)


@pytest.mark.parametrize(
    "text",
    [
        "No one.\n\n  About\u00a03\u00bd\u202fmillion men \u2014 \uff11\uff12 \ufb01re. 2 U.S. men",
        "Cafe\u0301: \u201cat  least\t600\u201d, 1\u200b0,000 tanks, \u00bd of them \u2460",
    ],
)
def test_places_are_those_of_the_text_as_given(text: str) -> None:
    """Folding to one form must not move a figure: its text is cut from the original."""
    told = figures_in(text, "en").figures
    assert len(told) >= 3
    assert all(text[figure.start : figure.end] == figure.text for figure in told)


HOSTILE = {
    "fractions": "½",
    "ligatures": "\ufdfa",
    "accents": "\u0301",
    "numbers": "9 ",
    "doubtful numbers": "1.000 ",
    "openings": "between ",
    "ranges": "10-",
    "shares": "3 of the ",
    "ages": "aged 7 and ",
    "labels": "page 1, 2, 3, ",
    "dates": "since May 2024 5 ",
    "signs": "$",
    "addresses": "a@",
    "a word": "한",
    "a broken number": "1.2.3 ",
    "lone surrogates": "\ud800",
    "control characters": "\x00\x1b",
}


@pytest.mark.parametrize("language", ["en", "ko", "ja", "de", "ar", None])
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_as_far_as_it_goes(piece: str, language: str | None) -> None:
    """Nothing is raised, every figure stands where it says, and no more than a table's worth."""
    text = (piece * 20_000)[:20_000]
    told = figures_in(text, language).figures
    assert len(told) <= MOST_FIGURES + LONGEST_SENTENCE
    assert all(text[figure.start : figure.end] == figure.text for figure in told)


def test_a_number_that_cannot_be_read_hides_no_other() -> None:
    """One broken number leaves the rest of its sentence, and says that not all was read."""
    told = figures_in("Version 1.2.3 has 300 bugs, not 400, and 0930 GMT is a time.", "en")
    assert [one.text for one in told.figures] == ["300", "400"]
    assert told.figures[1].uncertain
    assert not told.whole


def test_ages_are_figures_where_they_are_asked_for() -> None:
    """Who wants to know how old somebody is says so."""
    text = "The 45-year-old and her sons, aged 7 and 10, fled with 300 others."
    assert [one.text for one in figures_in(text, "en").figures] == ["300"]
    assert [one.text for one in figures_in(text, "en", ages=True).figures] == [
        "45",
        "7",
        "10",
        "300",
    ]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "A 34-year-old soldier fell.", [("34", "years")]),
        ("en", "Ana Silva, 34, fled with a man aged 45.", [("34", "years"), ("45", "years")]),
        ("en", "A four-year-old fled.", [("four", "years")]),
        ("en", "Girls aged between 12 and 14 fled.", [("between 12 and 14", "years")]),
        ("en", "A 3-month-old baby died.", [("3", "months")]),
        ("id", "Seorang pria berusia 34 tahun tewas.", [("34", "years")]),
        ("id", "Bayi berusia 3 bulan tewas.", [("3", "months")]),
        ("fr", "Un homme âgé de 34 ans est mort.", [("34", "years")]),
        ("fr", "Un bébé de 3 mois est mort.", [("3", "months")]),
        ("de", "Die 34-jährige Frau starb.", [("34", "years")]),
        ("de", "Der 34-Jährige starb.", [("34", "years")]),
        ("es", "Un hombre de 34 años murió.", [("34", "years")]),
        ("es", "Un bebé de 3 meses murió.", [("3", "months")]),
        ("pt", "Uma mulher, de 34 anos, morreu.", [("34", "years")]),
        ("pt", "Um bebê de 3 meses morreu.", [("3", "months")]),
    ],
)
def test_the_unit_of_an_age(language: str, text: str, told: list[tuple[str, str]]) -> None:
    """An age is told in years, unless another length of time is printed; by default not at all."""
    assert figures_in(text, language).figures == ()
    found = figures_in(text, language, ages=True).figures
    assert [(one.text, one.unit) for one in found] == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Un soldado de 34 años."),
        ("fr", "Un soldat de 34 ans."),
        ("pt", "Um soldado de 34 anos."),
    ],
)
def test_years_behind_whoever_is_counted(language: str, text: str) -> None:
    """Behind a noun that comes whole, years are its age, and told only where they are asked for."""
    assert figures_in(text, language).figures == ()
    assert [one.unit for one in figures_in(text, language, ages=True).figures] == ["years"]


def test_a_word_behind_every_length_of_time_is_none() -> None:
    """Arabic says "one" behind a month, a week and a day alike: it is the unit of no age."""
    units = lexicon("ar").shorter
    assert (units["شهر"], units["أسبوع"], units["يوم"]) == ("months", "weeks", "days")
    assert "واحد" not in units


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "The war went on for 34 years.", "years"),
        ("es", "Una guerra de 34 años.", "años"),
        ("pt", "Uma guerra de 34 anos.", "anos"),
        ("fr", "Une guerre de 34 ans.", "ans"),
        ("de", "Der Krieg endete nach 34 Jahren.", "Jahren"),
        ("id", "Perang itu berlangsung selama 34 tahun.", "tahun"),
    ],
)
def test_a_length_of_time_is_no_age(language: str, text: str, unit: str) -> None:
    """How long something went on is the same figure whether ages are asked for or not."""
    told = figures_in(text, language, ages=True)
    assert told == figures_in(text, language)
    assert [one.unit for one in told.figures] == [unit]
