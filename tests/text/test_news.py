"""Sentences as news prints them, in every language, each with the figures a reader takes from it.

`news/LANGUAGE.txt` has a sentence a line and its figures on the lines below it, set in: the text
as printed, what it is read as, and what it counts, then what else is told of it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factdb.text import LANGUAGES, figures_in

NEWS = Path(__file__).parent / "news"


def told(sentence: str, language: str) -> list[str]:
    """Return the figures of a sentence, each as a line."""
    found = figures_in(sentence, language).figures
    return [
        " | ".join(
            [one.text, str(one.figure), one.unit or "-"]
            + ([] if one.modality == "actual" else [one.modality])
            + ([one.trend] if one.trend else [])
            + ([f"in {one.period}"] if one.period else [])
            + (["uncertain"] if one.uncertain else [])
        )
        for one in found
    ]


def sentences() -> Iterator[tuple[str, str, list[str]]]:
    """Yield language, sentence and the lines of its figures."""
    for path in sorted(NEWS.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        heads = [at for at, line in enumerate(lines) if not line.startswith(" ")]
        for at, end in zip(heads, [*heads[1:], len(lines)], strict=True):
            yield path.stem, lines[at], [line.strip() for line in lines[at + 1 : end]]


@pytest.mark.parametrize(
    ("language", "sentence", "figures"), list(sentences()), ids=lambda part: str(part)[:40]
)
def test_a_reader_takes_these_figures(language: str, sentence: str, figures: list[str]) -> None:
    """No figure is missed, and no year, age, score, name or house is taken for one."""
    assert told(sentence, language) == figures


def test_every_language_has_news() -> None:
    """A table that no sentence tries is not known to read any."""
    assert {path.stem for path in NEWS.glob("*.txt")} == set(LANGUAGES)
