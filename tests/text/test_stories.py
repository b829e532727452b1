"""Stories of our own words, each with what a careful person gets out of it."""

import os
from pathlib import Path

import pytest

from tests.text.told import STORIES, told

PAGES = sorted(STORIES.glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_story_says_is_found(page: Path) -> None:
    """Every figure has its source and every quote its speaker, and where it is open it says so."""
    found = "\n".join(told(page.read_text(encoding="utf-8"))) + "\n"
    expected = page.with_suffix(".expected")
    if os.environ.get("FACTDB_UPDATE_GOLDEN"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_every_language_has_stories() -> None:
    """Each language in which attributions are found is held by a story of its own."""
    from factdb.text.languages import SPEECH

    assert {page.stem.partition("-")[0] for page in PAGES} == set(SPEECH)
