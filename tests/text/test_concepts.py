"""What a sentence and the name of a measure share, in whatever words and languages."""

from __future__ import annotations

import pytest

from factdb.text.concepts import concepts
from factdb.text.languages import LANGUAGES
from factdb.text.languages.table import Concept

ALIKE = {
    "en": ("At least 30 soldiers were killed or wounded", "casualties"),
    "id": ("lebih dari 10.000 prajurit telah dikirim", "troops sent"),
    "de": ("Mehr als 300 Soldaten seien getötet worden", "troops killed"),
    "fr": ("Plus de 300 militaires ont été tués", "troops killed"),
    "es": ("Al menos 300 soldados murieron", "troops killed"),
    "pt": ("Mais de 300 soldados morreram", "troops killed"),
}


@pytest.mark.parametrize("language", ALIKE)
def test_a_measure_is_found_in_every_language(language: str) -> None:
    """Every concept of its name stands in the sentence."""
    sentence, measure = ALIKE[language]
    assert concepts(measure) <= concepts(sentence, language)


def test_a_longer_phrase_is_another_concept_than_its_words() -> None:
    """Killed or wounded is neither killed nor wounded; more than is no addition."""
    assert concepts("killed or wounded", "en") == {Concept.CASUALTIES}
    assert Concept.MORE not in concepts("more than 300", "en")
    assert Concept.MORE in concepts("300 more", "en")


def test_words_of_no_table_stand_for_themselves() -> None:
    """By their first letters, without case and accents, and numbers; little words say nothing."""
    assert concepts("North Korea's 12 drones in Kórea", "en") == {"north", "korea", "drone", "12"}
    assert concepts("North Korean drones", "en") == {"north", "korea", "drone"}
    assert concepts("드론 300대", "ko") == {"드론", "300", "대"}


def test_a_language_without_a_table_is_read_by_all() -> None:
    """As the name of a measure is, whose language nobody states."""
    assert concepts("prajurit sent", None) == {Concept.SOLDIERS, Concept.SENT}
    assert concepts("", "en") == frozenset()
    assert concepts("soldiers", "xx") == {Concept.SOLDIERS}


@pytest.mark.parametrize("language", [code for code, one in LANGUAGES.items() if one.concepts])
def test_a_phrase_means_one_thing(language: str) -> None:
    """In a language no phrase stands under two concepts: the last would win unseen."""
    seen: dict[str, Concept] = {}
    for concept, listed in LANGUAGES[language].concepts.items():
        for phrase in listed:
            assert seen.setdefault(phrase.casefold(), concept) is concept, phrase
            assert concepts(phrase, language) == {concept}
