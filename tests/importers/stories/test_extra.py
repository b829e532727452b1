"""The packages of the extra ``stories``: loaded when a document needs them, named when missing."""

import subprocess
import sys

import pytest

from factdb import read_stories, read_story
from factdb.importers import UnreadableFile
from tests.importers.stories.test_fixtures import FIXTURES, NAMES

HEAVY = ("trafilatura", "lxml", "charset_normalizer")


@pytest.mark.parametrize("missing", ["trafilatura", "lxml"])
def test_missing_package_is_named(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page says which package it needs and how to get it."""
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(UnreadableFile) as caught:
        read_story(FIXTURES / "page.html")
    assert str(caught.value).endswith(
        f"page.html: needs the package {missing}, which is not installed; "
        "expected pip install 'factdb[stories]'"
    )


def test_only_pages_and_unknown_encodings_need_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every other format is read without the extra."""
    for name in HEAVY:
        monkeypatch.setitem(sys.modules, name, None)
    for name in set(NAMES) - {"page.html"}:
        assert any(story.usable for story in read_stories(FIXTURES / name)), name


def test_loaded_when_used() -> None:
    """Reading a text loads none of them."""
    script = (
        "import sys, factdb\n"
        f"assert factdb.read_story({str(FIXTURES / 'wire.txt')!r}).usable\n"
        f"print(sorted({set(HEAVY)!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
