"""Whatever the text, extraction answers, and points at the characters it was given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.core.extraction import Document, Extraction
from factdb.text.extractors import extractor, extractors
from factdb.text.languages import SPEECH
from tests.text.told import extracted

SCRAPS = st.sampled_from(
    [
        "Ann Roe", "the minister", "he", "said", "told Reuters", "that", "according to", "citing",
        "officials", "30 men", "at least 5%", ",", ".", ":", ";", "\n", "\n\n", '"', "“", "”", "'",
        "«", "»", "„", "(", ")", "—", "and", "but", "who", "sagte", "a déclaré", "según", "menurut",
        "kata", "\u202e", "\x00", "e\u0301", "１２", "🙂", "İ", "ß", "on Monday", "3 May 2024",
    ]
)  # fmt: skip


def places(found: Extraction) -> list[tuple[int, int, str]]:
    """Return all that was found with its place."""
    told = [(figure.start, figure.end, figure.text) for figure in found.figures]
    told += [(one.start, one.end, one.text) for figure in found.figures for one in figure.sources]
    told += [(quote.start, quote.end, quote.text) for quote in found.quotes]
    told += [(q.speaker.start, q.speaker.end, q.speaker.text) for q in found.quotes if q.speaker]
    return told + [(claim.start, claim.end, claim.text) for claim in found.claims]


@given(st.lists(SCRAPS, min_size=1, max_size=40), st.sampled_from([*SPEECH, "ja", "xx"]))
def test_offsets_point_at_the_text(scraps: list[str], language: str) -> None:
    """Every figure, quote, source and claim is the characters between its offsets."""
    text = " ".join(scraps)
    if not text.strip():
        return
    for start, end, told in places(extracted(text, language)):
        assert text[start:end] == told


@given(st.text(min_size=1, max_size=300))
def test_any_text_is_answered(text: str) -> None:
    """No text breaks it; an empty one is refused in words."""
    if text.strip():
        for start, end, told in places(extracted(text, "en")):
            assert text[start:end] == told
    else:
        with pytest.raises(ValueError, match="the text is empty"):
            extracted(text, "en")


@pytest.mark.parametrize(
    "piece",
    [
        "said ",
        "Smith said ",
        "a, ",
        '" a ',
        "'a 'b ",
        "“‘",
        "and the minister ",
        "who ",
        "1 ",
        "(a) ",
        "according to A, B, C, ",
        "A",
        "Ab-",
    ],
)
def test_long_texts_without_sentences(piece: str) -> None:
    """100 KB without a full stop are read in pieces, never as one sentence."""
    text = (piece * (100_000 // len(piece)))[:100_000]
    assert extracted(text, "en").language == "en"


def test_the_same_text_gives_the_same_answer() -> None:
    """Nothing depends on what was read before."""
    text = "Ann Roe said 30 men died. He said no."
    first = extracted(text)
    extracted("Bob Poe said 5 men died.")
    assert extracted(text) == first


def test_the_rules_are_found_by_their_entry_point() -> None:
    """The built-in extractor goes through the same door as any other."""
    from importlib.metadata import entry_points

    from factdb.text.extractors import GROUP

    assert extractors()[0] == "rules"
    (rules,) = entry_points(group=GROUP, name="rules")
    assert rules.load() is extractor()
    assert extractor("rules").extract(Document("1", "30 men died.", "en")).figures
    with pytest.raises(KeyError):
        extractor("no-such")
