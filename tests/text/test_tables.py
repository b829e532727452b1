"""Every table of the registry: whatever it lists is read as it says, on its own evidence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import factdb.text.languages
from factdb.core.figures import Comparator
from factdb.text import LANGUAGES, read_figure
from factdb.text.languages import SPEECH
from factdb.text.languages.table import Hedge, Language
from factdb.text.tokens import keys
from tests.text.outcome import outcome

OUTCOMES = {
    Hedge.ABOUT: "~ 500 500",
    Hedge.NEARLY: "~ - 500",
    Hedge.MORE_THAN: "> 500 -",
    Hedge.AT_LEAST: ">= 500 -",
    Hedge.LESS_THAN: "< - 500",
    Hedge.UP_TO: "<= - 500",
    Hedge.JUST_OVER: "~ 500 -",
    Hedge.NOTHING: "= 500 500",
}


def hedged() -> Iterator[tuple[str, str, str]]:
    """Yield language, printed figure and outcome for every hedge of every table."""
    for code, table in LANGUAGES.items():
        for hedge, phrases in table.before.items():
            yield from ((code, f"{phrase} 500", OUTCOMES[hedge]) for phrase in phrases)
        for hedge, phrases in table.after.items():
            yield from ((code, f"500 {phrase}", OUTCOMES[hedge]) for phrase in phrases)
        for suffix, hedge in table.suffixes.items():
            yield code, f"500-{suffix}", OUTCOMES[hedge]


@pytest.mark.parametrize(("code", "printed", "expected"), list(hedged()), ids=str)
def test_every_hedge_is_read_as_it_is_listed(code: str, printed: str, expected: str) -> None:
    """No phrase is hidden by another, listed twice, or cut into tokens that never match."""
    assert outcome(printed, code) == expected


@pytest.mark.parametrize("table", LANGUAGES.values(), ids=LANGUAGES)
def test_every_bound_of_the_design_has_words(table: Language) -> None:
    """Each way of hedging in design 3 can be said in each language."""
    assert set(OUTCOMES) - {Hedge.NOTHING, Hedge.JUST_OVER} <= {*table.before, *table.after}
    assert {Hedge.MORE_THAN, Hedge.AT_LEAST} & set(table.after)
    assert Hedge.UP_TO in table.after


@pytest.mark.parametrize("table", LANGUAGES.values(), ids=LANGUAGES)
def test_every_number_word_is_read(table: Language) -> None:
    """Number words, multipliers, vague amounts, shares, units and currencies, each alone."""
    for phrase, value in table.numbers.items():
        assert outcome(phrase, table.code) == f"= {value} {value}", phrase
    for phrase, factor in table.multipliers.items():
        assert outcome(f"7 {phrase}", table.code) == f"= {7 * factor} {7 * factor}", phrase
    for phrase, factor in table.loose_multipliers.items():
        assert outcome(f"7 {phrase}", table.code) == f"~ {7 * factor} {7 * factor}", phrase
    for phrase, meanings in table.abbreviations.items():
        if len(meanings) == 1:
            (factor,) = meanings
            assert outcome(f"7{phrase}", table.code) == f"= {7 * factor} {7 * factor}", phrase
    for phrase, (low, high) in table.vague.items():
        assert outcome(phrase, table.code) == f".. {low} {high}", phrase
    for phrase, (over, under) in table.fractions.items():
        figure = read_figure(phrase, table.code).figure
        assert figure.low is not None
        assert abs(figure.low * under - 100 * over) < under, phrase
        assert figure.unit == "percent"
    for phrase, unit in {**table.units, **table.currencies}.items():
        assert outcome(f"7 {phrase}", table.code) == f"= 7 7 {unit}", phrase


@pytest.mark.parametrize("table", LANGUAGES.values(), ids=LANGUAGES)
def test_every_range_form_is_read(table: Language) -> None:
    """What encloses or joins two numbers makes a range of them."""
    printed = [f"{first} 500 {middle} 700" for first, middle in table.between]
    printed += [f"500 {joint} 700" for joint in (*table.to, "-", "–", "—")]
    for each in printed:
        assert outcome(each, table.code) == ".. 500 700", each
        assert outcome(f"500 {table.to[0]} 700", table.code) == ".. 500 700"


@pytest.mark.parametrize("table", LANGUAGES.values(), ids=LANGUAGES)
def test_every_whole_noun_settles_a_doubt(table: Language) -> None:
    """A noun that comes whole is found right behind the number, as one word."""
    for noun in table.whole:
        assert len(keys(noun)) == 1, noun
        for printed in ("10,000", "10.000"):
            assert outcome(f"{printed} {noun}", table.code) == "= 10000 10000", noun


def test_the_registry_holds_every_file() -> None:
    """A table that is not registered is not read by anyone."""
    folder = Path(factdb.text.languages.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "table", "speech"}
    assert files == set(LANGUAGES)
    assert all(code == table.code for code, table in LANGUAGES.items())
    assert all(code == speech.code for code, speech in SPEECH.items())
    assert {hedge.name for hedge in Hedge} - {"NEARLY", "JUST_OVER", "NOTHING"} < {
        comparator.name for comparator in Comparator
    }
