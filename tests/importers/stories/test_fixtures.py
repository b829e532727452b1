"""Every fixture through the door, held against what was read the last time a person looked.

``FACTDB_UPDATE_GOLDEN=1 pytest tests/importers/stories`` writes the golden files anew; read the
change.
"""

import json
import os
from dataclasses import asdict
from pathlib import Path
from zipfile import ZipFile

import pytest

import factdb
from factdb.importers.stories import OBJECTS, STORY_FORMATS
from tests.importers.stories.making import word
from tests.tree import ROOT

FIXTURES = ROOT / "fixtures" / "stories"
GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(path.name for path in FIXTURES.iterdir())


def shown(story: factdb.Story) -> dict[str, object]:
    """Return what a story holds, its text as prose and what was left out of it."""
    held = asdict(story)
    text = story.text
    furniture = [text[start:end] for start, end in story.furniture]
    problems = [str(problem).rpartition("/")[2] for problem in story.problems]
    for name in ("location", "text", "furniture", "problems"):
        held.pop(name)
    said = {name: value for name, value in held.items() if value}
    prose = [words.strip() for words in story.body.split("\n") if words.strip()]
    line = story.location.line
    return {"line": line, **said, "prose": prose, "furniture": furniture, "problems": problems}


@pytest.mark.parametrize("name", NAMES)
def test_fixture_reads_as_it_did(name: str) -> None:
    """Text, furniture and metadata of every format are what they were."""
    found = [shown(story) for story in factdb.read_stories(FIXTURES / name)]
    golden = GOLDEN / f"{name}.json"
    if os.environ.get("FACTDB_UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        written = json.dumps(found, ensure_ascii=False, indent=1)
        golden.write_text(written + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


def test_every_format_has_a_fixture() -> None:
    """No format is registered without a document that shows it."""
    stories = [story for name in NAMES for story in factdb.read_stories(FIXTURES / name)]
    wanted = {*STORY_FORMATS, *(each.name for each in OBJECTS)} - {"json"}
    assert {story.format for story in stories} == wanted
    assert {story.status for story in stories} == {"usable", "corrected", "withdrawn"}


def test_golden_files_are_of_fixtures() -> None:
    """No golden file outlives its fixture."""
    assert sorted(path.name for path in GOLDEN.iterdir()) == [f"{name}.json" for name in NAMES]


def test_word_document_is_the_one_that_is_made(tmp_path: Path) -> None:
    """The committed Word document is what `making.word` writes, so that it can be read about."""
    made, committed = (
        {name: archive.read(name) for name in archive.namelist()}
        for archive in map(ZipFile, (word(tmp_path / "made.docx"), FIXTURES / "manuscript.docx"))
    )
    assert made == committed


@pytest.mark.parametrize("name", ["wire.txt", "draft.md"])
def test_offsets_are_those_of_the_file(name: str) -> None:
    """A place in the prose of a text is the same place in the file."""
    written = (FIXTURES / name).read_bytes().decode()
    story = factdb.read_story(FIXTURES / name)
    assert story.text == written
    assert len(story.body) == len(written)
    at = story.body.index("more than")
    assert written[at : at + 15].startswith("more than 1,200")


def test_nothing_of_the_page_around_the_article() -> None:
    """Menus, lists of others, comments and footers are no part of an article."""
    for name in ("page.html", "wire.txt"):
        body = factdb.read_story(FIXTURES / name).body
        for furniture in ("Most read", "Home", "99,000", "All rights", "900 days", "Leave a reply"):
            assert furniture not in body, name
        assert "1,200" in body


@pytest.mark.parametrize("name", NAMES)
def test_format_is_found_by_content(name: str, tmp_path: Path) -> None:
    """What a file is called does not count, but for Markdown, which is any text."""
    renamed = tmp_path / "renamed.dat"
    renamed.write_bytes((FIXTURES / name).read_bytes())
    expected = [story.format for story in factdb.read_stories(FIXTURES / name)]
    found = [story.format for story in factdb.read_stories(renamed)]
    assert found == (["text"] if name == "draft.md" else expected)


def test_the_headline_is_told_with_the_prose(tmp_path: Path) -> None:
    """A figure of a headline is a figure of the story; byline and menus are none."""
    path = tmp_path / "story.md"
    path.write_text("# Three hundred stranded\n\nBy Ada Penn\n\nThe ministry said so on Monday.\n")
    story = factdb.read_story(path)
    assert len(story.told) == len(story.body) == len(story.text)
    assert "Three hundred" in story.told
    assert "Three hundred" not in story.body
    assert "Ada Penn" not in story.told
