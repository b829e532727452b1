"""How English says who said it, one kind of sentence a line."""

import pytest

from tests.text.told import extracted, told

FIGURES = {
    "a noun that cannot speak takes no verb that is a noun as often": (
        "On Friday the club raised its steel output forecast by 30 tons.",
        "-",
    ),
    "reasons are no sources": (
        "Fitch cut its outlook, citing the loss of 30 plants.",
        "-",
    ),
    "a name given to a thing": ("The plan, called Northern Light, costs 30 dollars.", "-"),
    "a document that somebody released": (
        "A 30-page study released by the ministry last month tells of the crisis.",
        "-",
    ),
    "a document by somebody": ("A report by the bank found that 30 shops closed.",
                               "A report by the bank"),
    "a document published": (
        "A new report from the bank, published on Monday, says 30 shops closed.",
        "A new report from the bank",
    ),
    "a document with a clause of its own": (
        "A Herald analysis of firms that failed after May, shows 30 had no cash.",
        "A Herald analysis of firms",
    ),
    "a source up to the comma": (
        "According to a suit filed by Ohio and a complaint by 30 towns, the firm lied.",
        "-",
    ),
    "who the source's clause is about": (
        "Prices rose, according to Ann Roe, who said 30 shops had closed.",
        "Ann Roe",
    ),
    "an estimate that somebody owns": (
        "That is above the ministry's estimate of 30 deaths.",
        "the ministry?",
    ),
    "an estimate within what is said": (
        "Reuters said the ministry's estimate of 30 deaths was low.",
        "the ministry? > Reuters",
    ),
    "in a poll": ("In a poll released on Friday, the mayor leads by 30 points.", "a poll"),
    "in a poll somebody tells of": ("In a poll, Ann Roe said that 30 people agreed.", "Ann Roe"),
    "cited by": (
        "Ann Roe was cited by Kyodo as saying that 30 men died.",
        "Ann Roe > Kyodo",
    ),
    "to go on doing is not to say": ("The firm continued to pay 30 dollars.", "-"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURES.values(), ids=FIGURES)
def test_a_figure_has_its_source(text: str, expected: str) -> None:
    """Who is behind a figure is told by grammar, and nobody is where nobody can be."""
    lines = [line for line in told(text, "en") if line.startswith("figure | 30")]
    assert {line.rpartition(" | ")[2].casefold() for line in lines} == {expected.casefold()}


QUOTES = {
    "two apostrophes": (
        "''We lost,'' Ann Roe said. ''I don't mind.''",
        ["We lost, | Ann Roe", "I don't mind. | Ann Roe"],
    ),
    "marks of two kinds": ('It took "a while” to win, Ann Roe said.', ["a while | Ann Roe"]),
    "a participle": (
        'Ann Roe left the hall, shouting: "We lost."',
        ["We lost. | Ann Roe"],
    ),
    "a relative clause": (
        "It was a night that Ann Roe described as “a new low.”",
        ["a new low. | Ann Roe"],
    ),
    "a title behind a preposition": ('Ann Roe said on "Good Morning" that it was over.', []),
    "a title of several words": (
        'In her book, "The Long Road From Home," Ann Roe said it was over.',
        [],
    ),
    "a quote within a quote": (
        "\"He said, 'I will go,' and went,\" Ann Roe said.",
        ["He said, 'I will go,' and went, | Ann Roe"],
    ),
    "who stands beside it": (
        "The note told of the good it said the law would do: “We won,” Ann Roe wrote.",
        ["We won, | Ann Roe"],
    ),
    "a title with a full stop": (
        '"We won," said the Rev. Ann Roe. "We did."',
        ["We won, | Ann Roe", "We did. | Ann Roe"],
    ),
    "what says nothing itself": (
        'Ann Roe (R-Maine) said the spate of strikes demands "more talks."',
        ["more talks. | Ann Roe"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), QUOTES.values(), ids=QUOTES)
def test_a_quote_has_its_speaker(text: str, expected: list[str]) -> None:
    """Quotes have who speaks them; titles and what is quoted within them are none."""
    quotes = [quote for quote in extracted(text, "en").quotes if quote.direct]
    names = [quote.speaker.resolved if quote.speaker else None for quote in quotes]
    found = [f"{quote.text} | {name}" for quote, name in zip(quotes, names, strict=True)]
    assert found == expected
