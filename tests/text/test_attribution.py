"""Who a figure or quote is attributed to, one way of saying it a line."""

import pytest

from factdb.core.observations import Modality, SourceKind, Stance
from tests.text.told import extracted, told

SAID = {
    "subject before": ("en", "The army said that 30 men died.", "the army?"),
    "subject behind": ("en", "30 men died, said Ann Roe.", "Ann Roe"),
    "in the middle": ("en", "At least 30 men, Ann Roe said, had died.", "Ann Roe"),
    "aside": ("en", "Ann Roe, a nurse at the clinic, said 30 men died.", "Ann Roe"),
    "relative clause": ("en", "Ann Roe, who left in May, said 30 men died.", "Ann Roe"),
    "office and name": ("en", "Health Minister Ann Roe said 30 men died.", "Ann Roe"),
    "name behind office": ("en", "The minister, Ann Roe, said 30 men died.", "Ann Roe"),
    "preposition": ("en", "30 men died, according to the report.", "the report?"),
    "told an outlet": ("en", "Ann Roe told Reuters 30 men died.", "Ann Roe > Reuters"),
    "interview": ("en", "In an interview with CNN, Ann Roe said 30 men died.", "Ann Roe > CNN"),
    "citing": (
        "en",
        "Bloomberg reported that 30 men died, citing people familiar with the matter.",
        "people familiar with the matter > Bloomberg",
    ),
    "quoted by": (
        "en",
        "Ann Roe was quoted by Kyodo as saying that 30 men died.",
        "Ann Roe > Kyodo",
    ),
    "said that others say": (
        "en",
        "Reuters reported that officials said 30 men died.",
        "officials > Reuters",
    ),
    "outlet behind": (
        "en",
        "30 men died, Reuters reported, according to officials.",
        "officials > Reuters",
    ),
    "two sources": ("en", "30 men died, Ann Roe and Bob Poe said.", "Ann Roe; Bob Poe"),
    "shared noun": (
        "en",
        "30 men died, according to South Korean, Ukrainian and US officials.",
        "South Korean officials; Ukrainian officials; US officials",
    ),
    "contrast": ("en", "Ann Roe said it was over, but 30 men died.", "-"),
    "not said": ("en", "The army did not say whether 30 men died.", "-"),
    "noun and no verb": ("en", "The report on 30 men was published.", "-"),
    "plan": ("en", "According to plan, 30 men left.", "-"),
    "several and others": (
        "en",
        "Pat Lowe, Kim Yun and other critics said 30 people lost jobs.",
        "Pat Lowe; Kim Yun; other critics",
    ),
    "party and state": ("en", "Rep. Pat Lowe, D-Calif., said 30 would vote no.", "Pat Lowe"),
    "polled by": (
        "en",
        "Analysts polled by FactSet expected earnings of $3 a share.",
        "Analysts polled by FactSet",
    ),
    "document of": ("en", "30 men died, data from the army showed.", "data from the army"),
    "age": ("en", "Pat Lowe, 54, promised to hire 30 nurses.", "Pat Lowe"),
    "said to be": ("en", "Pat Lowe is said to own 30 houses.", "-"),
    "said of": ("en", '"He lost 30 houses," Pat Lowe said of Kim on Monday.', "Pat Lowe"),
    "one clause each": ("en", "It rained, Kim Yun said; 30 men died.", "-"),
    "de second": ("de", "Am Montag sagte Anna Weber, 30 Menschen seien tot.", "Anna Weber"),
    "de so": ("de", "30 Menschen seien tot, so Anna Weber.", "Anna Weber"),
    "fr pronoun": (
        "fr",
        "Anne Morel a parlé. 30 personnes sont mortes, a-t-elle dit.",
        "Anne Morel",
    ),
    "es according and verb": ("es", "Según informó Ana Ruiz, 30 personas murieron.", "Ana Ruiz"),
    "es no subject": ("es", "Ana Ruiz habló. Añadió que 30 personas murieron.", "Ana Ruiz"),
    "id before": ("id", "Budi Santoso mengatakan 30 orang tewas.", "Budi Santoso"),
    "id behind": ("id", "30 orang tewas, kata Budi Santoso.", "Budi Santoso"),
    "id preposition": ("id", "Menurut Budi Santoso, 30 orang tewas.", "Budi Santoso"),
    "id passive": ("id", "30 orang tewas, demikian dilaporkan Antara.", "Antara"),
    "id citing": (
        "id",
        "Reuters melaporkan, mengutip pejabat setempat, 30 orang tewas.",
        "pejabat setempat > Reuters",
    ),
    "id list": (
        "id",
        "30 orang tewas, menurut pejabat Korea Selatan, Ukraina, dan Amerika Serikat.",
        "pejabat Korea Selatan; pejabat Ukraina; pejabat Amerika Serikat",
    ),
    "de before": ("de", "Anna Weber sagte, 30 Menschen seien gestorben.", "Anna Weber"),
    "de behind": ("de", "30 Menschen starben, sagte Anna Weber.", "Anna Weber"),
    "de laut": ("de", "Laut Anna Weber starben 30 Menschen.", "Anna Weber"),
    "de zufolge": ("de", "Experten zufolge starben 30 Menschen.", "Experten"),
    "de verb in two": ("de", "30 Menschen starben, teilte Anna Weber mit.", "Anna Weber"),
    "de subordinate": ("de", "Wie Anna Weber mitteilte, starben 30 Menschen.", "Anna Weber"),
    "fr behind": ("fr", "30 personnes sont mortes, a déclaré Anne Morel.", "Anne Morel"),
    "fr selon": ("fr", "Selon Anne Morel, 30 personnes sont mortes.", "Anne Morel"),
    "es behind": ("es", "30 personas murieron, dijo Ana Ruiz.", "Ana Ruiz"),
    "es según": ("es", "Según Ana Ruiz, 30 personas murieron.", "Ana Ruiz"),
    "pt behind": ("pt", "30 pessoas morreram, disse Ana Rocha.", "Ana Rocha"),
    "pt segundo": ("pt", "Segundo Ana Rocha, 30 pessoas morreram.", "Ana Rocha"),
}


@pytest.mark.parametrize(("language", "text", "expected"), SAID.values(), ids=SAID)
def test_a_figure_has_its_source(language: str, text: str, expected: str) -> None:
    """The source is told however the sentence is built, and nobody is where nobody is named."""
    (line,) = [line for line in told(text, language) if line.startswith("figure | ")]
    assert line.rpartition(" | ")[2].casefold() == expected.casefold()


QUOTED = {
    "before": ("en", 'Ann Roe said: "We are ready."', ["We are ready."]),
    "behind": ("en", '"We are ready," said Ann Roe.', ["We are ready,"]),
    "both sides": ("en", '"We," said Ann Roe, "are ready."', ["We,", "are ready."]),
    "carried": (
        "en",
        '"We are ready," said Ann Roe. "So are they."',
        ["We are ready,", "So are they."],
    ),
    "in part": ("en", 'Ann Roe called the plan "absurd".', ["absurd"]),
    "colon": ("en", 'Ann Roe: "We are ready."', ["We are ready."]),
    "single": (
        "en",
        "‘I’m ready,’ Ann Roe said. ‘The boys’ bags are packed.’",
        ["I’m ready,", "The boys’ bags are packed."],
    ),
    "over paragraphs": (
        "en",
        '"We are ready," said Ann Roe. "It is late.\n\n"But we go."',
        ["We are ready,", 'It is late.\n\n"But we go.'],
    ),
    "low marks": ("de", "„Wir sind bereit“, sagte Anna Weber.", ["Wir sind bereit"]),
    "pointing in": ("de", "»Wir sind bereit«, sagte Anna Weber.", ["Wir sind bereit"]),
    "pointing out": ("fr", "« Nous sommes prêts », a dit Anne Morel.", ["Nous sommes prêts"]),
    "inside the marks": (
        "fr",
        "« Nous, a dit Anne Morel, sommes prêts. »",
        ["Nous, a dit Anne Morel, sommes prêts."],
    ),
    "id": ("id", "“Kami siap,” ujar Budi Santoso.", ["Kami siap,"]),
}


@pytest.mark.parametrize(("language", "text", "expected"), QUOTED.values(), ids=QUOTED)
def test_a_quote_has_its_speaker(language: str, text: str, expected: list[str]) -> None:
    """Quotes in every kind of marks, before, behind and around their cue."""
    names = {"en": "Ann Roe", "de": "Anna Weber", "fr": "Anne Morel", "id": "Budi Santoso"}
    quotes = [quote for quote in extracted(text, language).quotes if quote.direct]
    assert [quote.text for quote in quotes] == expected
    assert {quote.speaker and quote.speaker.resolved for quote in quotes} == {names[language]}


@pytest.mark.parametrize(
    "text",
    [
        "Smoke rose over the so-called “green zone” on Monday.",
        "The film “A Long Way Down” opens on Friday.",
        "The soldiers' homes and the boys' bags were lost in the '90s.",
        'It measures 5" by 7" and 3\' deep.',
    ],
)
def test_marks_that_quote_nobody(text: str) -> None:
    """Irony, titles, genitives and inches are no quotes of speech."""
    assert [quote for quote in extracted(text, "en").quotes if quote.direct] == []


@pytest.mark.parametrize("text", ["「行こう」と彼は言った。", "«Мы готовы», — сказал он."])
def test_marks_without_a_table(text: str) -> None:
    """In a language without a table quotes are found by their marks, and nobody is told."""
    found = extracted(text, "ja" if "「" in text else "ru")
    assert [quote.speaker for quote in found.quotes] == [None]
    assert found.notes


REFERS = {
    "she": ("Ann Roe spoke on Monday. She said 30 men died.", "Ann Roe"),
    "surname": ("Ann Roe spoke on Monday. Roe said 30 men died.", "Ann Roe"),
    "he and not she": ("Mrs Ann Roe met Mr Bob Poe. He said 30 men died.", "Bob Poe"),
    "office": ("President Ann Roe spoke. The president said 30 men died.", "Ann Roe"),
    "two offices": (
        "Senator Ann Roe met Senator Bob Poe. The senator said 30 men died.",
        None,
    ),
    "body": (
        "The Defence Ministry was asked. The ministry said 30 men died.",
        "Defence Ministry",
    ),
    "nobody before": ("He said 30 men died.", None),
    "his": ("Ann Roe left. Her office said 30 men died.", "Ann Roe's office"),
}


@pytest.mark.parametrize(("text", "expected"), REFERS.values(), ids=REFERS)
def test_whom_a_noun_refers_to(text: str, expected: str | None) -> None:
    """Pronouns and descriptions are resolved where one alone can be meant, else left open."""
    source = extracted(text, "en").figures[-1].sources[0]
    assert source.resolved == expected
    assert source.resolution.endswith("not resolved") is (expected is None)


KINDS = {
    "Ann Roe": SourceKind.PERSON,
    "The mayor": SourceKind.PERSON,
    "The Defence Ministry": SourceKind.BODY,
    "A spokeswoman for the ministry": SourceKind.BODY,
    "NATO": SourceKind.BODY,
    "Ukraine": SourceKind.BODY,
    "Kyiv": SourceKind.BODY,
    "Bloomberg News": SourceKind.OUTLET,
    "The New York Times": SourceKind.OUTLET,
    "The report": SourceKind.DOCUMENT,
    "US officials": SourceKind.UNNAMED,
    "A senior official": SourceKind.UNNAMED,
    "People familiar with the matter": SourceKind.UNNAMED,
}


@pytest.mark.parametrize(("noun", "kind"), KINDS.items(), ids=KINDS)
def test_what_kind_a_source_is(noun: str, kind: SourceKind) -> None:
    """Person, body, outlet, document or unnamed, by the words that name it."""
    assert extracted(f"{noun} said that 30 men died.", "en").figures[0].sources[0].kind is kind


def test_a_denial_is_told() -> None:
    """Who denies a figure does not assert it."""
    (claim,) = extracted("The army denied that 30 men died.", "en").claims
    assert claim.stance is Stance.DENIES


def test_when_it_was_said_and_what_it_speaks_of() -> None:
    """A date beside the cue is when it was stated; one behind "since" opens the period."""
    text = "Ann Roe said on 3 May 2024 that 300 men died since March 2024."
    found = extracted(text, "en")
    assert [claim.stated_on for claim in found.claims] == ["2024-05-03"]
    assert found.figures[0].period == "2024-03/.."


def test_a_claim_without_a_figure() -> None:
    """What is said without a figure is a claim too, as certain as its words."""
    (claim,) = extracted("If it rains, said Ann Roe, the game is off.", "en").claims
    assert (claim.figures, claim.modality) == ((), Modality.HYPOTHETICAL)
