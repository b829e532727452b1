"""English figures, each with what a careful person reads."""

import pytest

from factdb.text import UnreadableFigure, read_figure
from tests.text.outcome import outcome

CASES = {
    # Exact
    "10,000": "= 10000 10000",
    "10,000 troops": "= 10000 10000",
    "a total of 12,000 troops": "= 12000 12000",
    "12,000-strong contingent": "= 12000 12000",
    "12,000 soon": "= 12000 12000",
    "only 350 casualties": "= 350 350",
    "101 fallen soldiers": "= 101 101",
    "another 3,500": "= 3500 3500",
    "11,000 DPRK soldiers": "= 11000 11000",
    "4,096": "= 4096 4096",
    "1,234,567.89": "= 1234567.89 1234567.89",
    "0.5": "= 0.5 0.5",
    ".5": "= 0.5 0.5",
    "10.50": "= 10.50 10.50",
    "2024": "= 2024 2024",
    "zero": "= 0 0",
    "none": "= 0 0",
    "0": "= 0 0",
    "-5": "= -5 -5",
    "\u22125%": "= -5 -5 percent",
    "minus 5 degrees": "= -5 -5",
    "the 4,100 wounded": "= 4100 4100",
    "all 1,200 schools": "= 1200 1200",
    "in the first three weeks": "= 3 3",
    # Words and multipliers
    "ten-thousand troops": "= 10000 10000",
    "Ten thousand ... by December": "= 10000 10000",
    "four-thousand-100": "= 4100 4100",
    "three North Korean soldiers": "= 3 3",
    "Nine servicemen": "= 9 9",
    "fifty-two": "= 52 52",
    "a hundred and one": "= 101 101",
    "a thousand ... in the last week alone": "= 1000 1000",
    "one hundred twenty-three thousand four hundred fifty-six": "= 123456 123456",
    "two million, counted twice": "= 2000000 2000000",
    "nineteen hundred": "= 1900 1900",
    "15-thousand troops": "= 15000 15000",
    "15-hundred": "= 1500 1500",
    "4 thousand were killed": "= 4000 4000",
    "another 3 thousand soldiers": "= 3000 3000",
    "another thousand soldiers": "= 1000 1000",
    "1 million 500 thousand": "= 1500000 1500000",
    "2,500 million": "= 2500000000 2500000000",
    "1.255 million": "= 1255000 1255000",
    "4.8 million artillery shells": "= 4800000 4800000",
    "two point five million": "= 2500000 2500000",
    "two and a half million": "= 2500000 2500000",
    "a million and a half": "= 1500000 1500000",
    "half a million": "= 500000 500000",
    "a quarter of a million": "= 250000 250000",
    "quarter of a million": "= 250000 250000",
    "half-million": "= 500000 500000",
    "a score of": "= 20 20",
    "a dozen": "= 12 12",
    "half a dozen": "= 6 6",
    "two dozen": "= 24 24",
    "10k": "= 10000 10000",
    "5m": "= 5000000 5000000",
    "5 m": "= 5 5",
    "10km": "= 10 10",
    # Currency and percent
    "$1.2bn": "= 1200000000 1200000000 $",
    "$5 m": "= 5000000 5000000 $",
    "-$5 million": "= -5000000 -5000000 $",
    "US$ 150 million": "= 150000000 150000000 USD",
    "5 million U.S. dollars": "= 5000000 5000000 USD",
    "5 million dollars": "= 5000000 5000000 $",
    "€1.5 billion": "= 1500000000 1500000000 EUR",
    "£3m": "= 3000000 3000000 GBP",
    "RUB 5m": "= 5000000 5000000 RUB",
    "¥500": "= 500 500 ¥",
    "40%": "= 40 40 percent",
    "40 per cent": "= 40 40 percent",
    "8.5% of its workforce": "= 8.5 8.5 percent",
    "3½ percent": "= 3.5 3.5 percent",
    "3 1/2 percent": "= 3.5 3.5 percent",
    "3.125%": "= 3.125 3.125 percent",
    "5 percentage points": "= 5 5 percentage points",
    # Shares
    "a third of the country's schools": "= 33.3 33.3 percent",
    "around a third of the total casualties": "~ 33.3 33.3 percent",
    "two-thirds": "= 66.7 66.7 percent",
    "three quarters": "= 75 75 percent",
    "more than half": "> 50 - percent",
    "½ of the army": "= 50 50 percent",
    "1/3 of them": "= 33.3 33.3 percent",
    "half a ton": "= 0.5 0.5",
    # About
    "about 8,000": "~ 8000 8000",
    "about $1.2bn": "~ 1200000000 1200000000 $",
    "around 10,000 soldiers in total": "~ 10000 10000",
    "some 15-hundred special forces": "~ 1500 1500",
    "some 12-thousand troops": "~ 12000 12000",
    "some twelve thousand homes": "~ 12000 12000",
    "roughly 600": "~ 600 600",
    "Approximately 10,000 North Korean troops": "~ 10000 10000",
    "An estimated 200 servicemembers": "~ 200 200",
    "estimated at 14,000": "~ 14000 14000",
    "circa 500": "~ 500 500",
    "~300": "~ 300 300",
    "300 or so": "~ 300 300",
    "300-odd soldiers": "~ 300 300",
    "about a thousand": "~ 1000 1000",
    "more or less 500": "~ 500 500",
    "approximately 3 million rounds": "~ 3000000 3000000",
    # Nearly
    "nearly 1,000 reported injured": "~ - 1000",
    "almost 5 million artillery shells": "~ - 5000000",
    "Almost half a million refugees": "~ - 500000",
    "close to 9,000": "~ - 9000",
    "just under 3,000": "~ - 3000",
    "just short of 3,000": "~ - 3000",
    "approaching 1,000": "~ - 1000",
    # More than, at least
    "more than 10,000 North Korean soldiers": "> 10000 -",
    "over a thousand troops": "> 1000 -",
    "over ten thousand containers": "> 10000 -",
    "above 500": "> 500 -",
    "already exceeded 3,000": "> 3000 -",
    "Upwards of 1,500": "> 1500 -",
    "north of 5,000": "> 5000 -",
    "more than one-thousand containers": "> 1000 -",
    ">10,000": "> 10000 -",
    "more than an additional 10,000": "> 10000 -",
    "at least 600 people": ">= 600 -",
    "no fewer than 12": ">= 12 -",
    "not less than 12": ">= 12 -",
    "a minimum of 40": ">= 40 -",
    "10,000+": ">= 10000 -",
    "≥ 500": ">= 500 -",
    "10,000 or more": ">= 10000 -",
    "10,000, or more": ">= 10000 -",
    "10,000 (or more)": ">= 10000 -",
    "10,000 soldiers, or more": ">= 10000 -",
    "10,000 soldiers, or more than expected": "= 10000 10000",
    '"at least" 300': ">= 300 -",
    "10,000 troops or more": ">= 10000 -",
    "300 people at the least": ">= 300 -",
    "at least around 300": ">= 300 -",
    # Less than, up to
    "Fewer than 300": "< - 300",
    "less than 40%": "< - 40 percent",
    "under 500": "< - 500",
    "below 500": "< - 500",
    "up to 100,000 soldiers": "<= - 100000",
    "as many as 4.8 million artillery shells": "<= - 4800000",
    "as much as $5m": "<= - 5000000 $",
    "as high as half a million": "<= - 500000",
    "could eventually reach 100,000": "<= - 100000",
    "at most 50": "<= - 50",
    "no more than 50": "<= - 50",
    "a maximum of 50": "<= - 50",
    "50 or fewer": "<= - 50",
    "50 soldiers at most": "<= - 50",
    # Ranges
    "between 10,000 and 12,000 soldiers": ".. 10000 12000",
    "between about 4,000 and 6,000 casualties": ".. 4000 6000",
    "between one hundred and two hundred": ".. 100 200",
    "between one hundred and twenty and two hundred": ".. 120 200",
    "from 10,000 to 12,000": ".. 10000 12000",
    "10,000 to 12,000": ".. 10000 12000",
    "closer to 11,000 to 12,000": ".. 11000 12000",
    "an estimated 10,000-12,000 troops": ".. 10000 12000",
    "1,500–2,000 jobs": ".. 1500 2000",
    "10-12 thousand": ".. 10000 12000",
    "ten-twelve thousand": ".. 10000 12000",
    "about 4 to 6 million": ".. 4000000 6000000",
    "25-thousand to 30-thousand troops": ".. 25000 30000",
    "one to two hundred thousand": ".. 100000 200000",
    "500 to 1 thousand": ".. 500 1000",
    "$1.2-1.5bn": ".. 1200000000 1500000000 $",
    "$10 to $12": ".. 10 12 $",
    "between 40% and 50%": ".. 40 50 percent",
    "two or three soldiers": ".. 2 3",
    "10~12": ".. 10 12",
    # Vague amounts
    "several": ".. 2 9",
    "a few thousand": ".. 2000 9999",
    "Several hundred casualties": ".. 200 999",
    "in the realm of dozens, several dozens": ".. 24 99",
    "scores of people": ".. 40 99",
    "hundreds": ".. 200 999",
    "thousands of troops": ".. 2000 9999",
    "tens of thousands": ".. 20000 99999",
    "hundreds of thousands": ".. 200000 999999",
    "several tens of thousands": ".. 20000 99999",
    "tens to hundreds of thousands": ".. 20000 999999",
    "dozens to hundreds": ".. 24 999",
    "tens of millions of dollars": ".. 20000000 99999999 $",
    "millions": ".. 2000000 9999999",
    "at least several hundred": ">= 200 -",
    "up to several hundred": "<= - 999",
    # Beside dates, years, hours and names
    "12,000 soldiers in 2024": "= 12000 12000",
    "3,000 troops on October 18, 2024": "= 3000 3000",
    "on 18 October, 3,000 troops": "= 3000 3000",
    "18-20 October: 500 troops": "= 500 500",
    "Two U.S. soldiers of the 82nd Airborne": "= 2 2",
    "Two died at 9:30 a.m. in the 2020 attack": "= 2 2",
    "fewer than 300 Covid-19 patients": "< - 300",
    "in 2000 villages": "= 2000 2000",
    "in 30 may be dead": "= 30 30",
    "rose by 2000": "= 2000 2000",
    "500 troops during 2022-2024": "= 500 500",
    "ten (10) soldiers": "= 10 10",
    # Contradicting bounds: the nearest to the number holds
    "as many as more than 6 million": "> 6000000 -",
    # Other ways of grouping, where nothing else is possible
    "about 15 000 migrant workers": "~ 15000 15000",
    "11\u00a0000": "= 11000 11000",
    "11\u202f000": "= 11000 11000",
    "10'000": "= 10000 10000",
    "1,00,000": "= 100000 100000",
    "１０，０００": "= 10000 10000",
    "٤٬١٠٠": "= 4100 4100",
}


@pytest.mark.parametrize(("printed", "expected"), CASES.items(), ids=CASES)
def test_english(printed: str, expected: str) -> None:
    """Each figure is read as a careful person reads it, and keeps its print."""
    assert outcome(printed, "en") == expected


@pytest.mark.parametrize(
    ("tag", "unit"),
    {"en": "$", "en-US": "USD", "en_US": "USD", "en-AU": "AUD", "en-GB": "$"}.items(),
)
def test_a_dollar_is_a_countrys_only_where_the_region_says_so(tag: str, unit: str) -> None:
    """The bare sign belongs to many currencies; the region of the language may tell which."""
    assert outcome("$5m", tag) == f"= 5000000 5000000 {unit}"


NOT_ONE = {
    "four brigades of 12,000 soldiers": "2 amounts: 4, 12,000",
    "up to 100,000 troops, including 10,000 elite": "2 amounts: <=100,000, 10,000",
    "1,000 sappers and 5,000 military engineers": "2 amounts: 1,000, 5,000",
    "rose from about 3,000 to 5,000": "2 amounts: ~3,000, 5,000",
    "12,000 to 10,000": "2 amounts: 12,000, 10,000",
    "one, two, three, four, five, six": "6 amounts: 1, 2, 3, 4, 5, ...",
    "10,000/12,000": "2 amounts",
    "10, more than 10": "2 amounts",
    "in 2024": "no amount, only a date",
    "2024-12-23": "no amount, only a date",
    "18 October": "no amount, only a date",
    "9:30": "no amount",
    "24/7": "no amount",
    "1990s": "no amount",
    "82nd": "no amount",
    "twenty-third": "no amount",
    "a third brigade": "no amount",
    "F-16": "no amount",
    "#5": "no amount",
    "no one": "no amount",
    "not one soldier": "no amount",
    "many": "no amount",
    "not 10,000": "does not state it",
    "nowhere": "no amount",
    "far from 10,000": "does not state it",
    "some of the 10,000 troops": "does not state it",
    "Resolution 2397": "no amount",
    "about 300, or 40%": "2 amounts: ~300, 40 percent",
    "10,000 soldiers, at least 300 wounded": "2 amounts: 10,000, >=300",
    "twice 3,000": "does not state it",
    "a third of a million": "no exact decimal",
    "1/0 of them": "divides by zero",
    "10 million thousand": "do not make one number",
}


@pytest.mark.parametrize(("printed", "told"), NOT_ONE.items(), ids=NOT_ONE)
def test_what_is_not_one_figure_is_refused(printed: str, told: str) -> None:
    """No amount, several amounts, or one the text does not state: the message says which."""
    with pytest.raises(UnreadableFigure) as refused:
        read_figure(printed, "en")
    assert told in str(refused.value)
    assert refused.value.expected


def test_several_amounts_are_handed_over() -> None:
    """Who asked can still see what was found."""
    with pytest.raises(UnreadableFigure) as refused:
        read_figure("over 4,700 casualties, including 600 deaths", "en")
    assert [str(figure) for figure in refused.value.found] == [">4,700", "600"]


def test_a_share_keeps_its_base() -> None:
    """A third has no decimal; the note says what was kept, and what it is a third of."""
    reading = read_figure("about a third of the total casualties", "en")
    assert reading.note == ("1/3 is kept as 33.3 percent; the base is 'of the total casualties'")
    assert read_figure("40% of the force", "en").note == "the base is 'of the force'"
    assert read_figure("40%", "en").note is None
