"""Documents from outside may hold anything: they are read, or refused in words.

Nothing here is timed. Every document is long enough that work which grows with the square of it
would hang the test.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb import Story
from factdb.importers import UnreadableFile
from factdb.importers.stories.document import Document
from factdb.importers.stories.formats import format_of
from factdb.importers.stories.fragments import text_of_html
from tests.importers.stories.test_fixtures import FIXTURES, NAMES

LENGTH = 100_000
SENTENCE = "The ministry said on Thursday that more than 1,200 sailors were stranded."
UNITS = {
    "lines": "a\n",
    "paragraphs": f"{SENTENCE}\n\n",
    "one paragraph": f"{SENTENCE} ",
    "bylines": "By A\n",
    "credits": "Le Monde, avec AFP\n",
    "datelines": "SEOUL, ",
    "bullets": "- a\n",
    "line ends": "\r\n",
    "blank lines": " \n",
    "signs": "読",
    "openings": "<",
    "tags": "<p>",
    "nested": "<div><b>",
    "table": "<table><tr><td>",
    "comments": "<!--",
    "scripts": "<script>",
    "half scripts": "<script></script ",
    "instructions": "<?",
    "sections": "<![CDATA[",
    "items": "<item><title>a</title></item>",
    "half items": "<item ",
    "open items": "<item>",
    "entities": "&amp;",
    "half entities": "&#",
    "brackets": "[",
    "links": "[a](b)",
    "pictures": "![",
    "stars": "**a*",
    "footnotes": "[^1]",
    "headings": "# a\n",
    "rules": "---\n",
    "objects": '{"text": "x"}\n',
    "half objects": '{"a":',
    "descriptions": "<script type='application/ld+json'>[{</script>",
    "meta": "<meta name=a content=b>",
}
AROUND = {
    "text": ("story.txt", "", ""),
    "markdown": ("story.md", "", ""),
    "html": ("story.html", "<!doctype html><html><body><article>", "</article></body></html>"),
    "rss": ("story.xml", "<rss><channel>", "</channel></rss>"),
    "broken rss": ("story.xml", "<rss><channel><item>a & b</item>", "</channel></rss>"),
    "rss html": (
        "s",
        "<rss><channel><item><description><![CDATA[",
        "]]></description></item></channel></rss>",
    ),
    "nitf": ("story.xml", "<nitf><body><body.content>", "</body.content></body></nitf>"),
}


def read(name: str, data: bytes) -> list[Story]:
    """Return the stories of a document, none where it is refused."""
    document = Document(name, data)
    try:
        found = list(format_of(document).read(document))
    except UnreadableFile as error:
        found, said = [], str(error)
    else:
        said = "".join(str(problem) for story in found for problem in story.problems)
    assert said.isprintable()
    for story in found:
        assert len(story.body) == len(story.text)
    return found


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("unit", UNITS)
def test_what_repeats(around: str, unit: str) -> None:
    """Whatever a document repeats, reading it takes time that grows with its length."""
    name, before, after = AROUND[around]
    body = UNITS[unit] * (LENGTH // len(UNITS[unit]))
    read(name, f"{before}{body}{after}".encode())


@pytest.mark.parametrize("unit", UNITS)
def test_what_repeats_in_json(unit: str) -> None:
    """The same inside the strings of JSON."""
    body = UNITS[unit] * (LENGTH // len(UNITS[unit]))
    for value in ({"uri": "x", "headline": "h", "body_html": body}, {"text": body}):
        read("story.json", json.dumps(value).encode())


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    """Bytes are a story, or a message."""
    for name in ("story", "story.html", "story.json", "story.md"):
        read(name, data)


@given(st.sampled_from(NAMES), st.data())
def test_any_damage(name: str, data: st.DataObject) -> None:
    """A document with a piece cut out or overwritten is a story, or a message."""
    whole = (FIXTURES / name).read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 400)))
    read(name, whole[:start] + data.draw(st.binary(max_size=8)) + whole[end:])


@given(st.text(alphabet="<>/!-pbscript &;#x3 a\n", max_size=200))
def test_fragments_take_any_text(html: str) -> None:
    """A piece of HTML is text, whatever is left open in it."""
    assert "\x00" not in text_of_html(html)


def test_control_characters_do_not_reach_a_name(tmp_path: Path) -> None:
    """A title that would act on a terminal is left out, with a warning that is safe to print."""
    line = json.dumps({"title": "\x1b[31mred", "text": SENTENCE})
    (story,) = read("story.json", line.encode())
    assert story.title is None
    assert "left out: a control character (U+001B)" in str(story.problems[0])
