"""The language of a text, where nobody says it."""

import pytest

from factdb.text import LANGUAGES
from factdb.text.detection import language_of
from tests.text.test_news import NEWS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_of_an_article_is_told(language: str) -> None:
    """The sentences of each language, taken together, are in it."""
    assert language_of((NEWS / f"{language}.txt").read_text(encoding="utf-8")) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pentagon: 10.000 Soldaten aus Nordkorea in Russland", "de"),
        ("Korea Utara kirim 5.000 tentara ke Rusia", "id"),
        ("Blinken Says 8,000 N. Koreans At Russia Border", "en"),
        ("Severni Korejci v tuji vojni", "sl"),
        ("Suomen hallitus päätti lähettää sotilaita rajalle ensi viikolla.", "fi"),
        ("10,000 - 12,000", None),
        ("", None),
        ("\x00\ud800", None),
    ],
)
def test_a_headline_is_enough(text: str, language: str | None) -> None:
    """A language that is not read here is named too; without words there is none."""
    assert language_of(text) == language
