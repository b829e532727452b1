"""What the wires' formats state besides what the fixtures show."""

from pathlib import Path

import pytest

from factdb import Story, read_story
from factdb.records import Status
from tests.importers.stories.test_fixtures import FIXTURES

PROSE = "The harbour ministry of Norland said that more than 1,200 sailors were stranded."
G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" version="1">'
    '<itemMeta><itemClass qcode="ninat:text"/>{meta}</itemMeta><contentMeta>{content}</contentMeta>'
    "<contentSet>{set}</contentSet></newsItem>"
)


def newsml(path: Path, meta: str = "", content: str = "", inline: str = "") -> Story:
    """Write one NewsML-G2 item and read it."""
    inline = inline or f"<inlineData contenttype='text/plain'>{PROSE}</inlineData>"
    (path / "item").write_text(G2.format(meta=meta, content=content, set=inline))
    return read_story(path / "item")


@pytest.mark.parametrize(
    "inline",
    [
        f"<inlineData contenttype='text/plain'>{PROSE}</inlineData>",
        f"<inlineData contenttype='text/html'>&lt;p&gt;{PROSE}&lt;/p&gt;</inlineData>",
        f"<inlineXML><p xmlns='http://www.w3.org/1999/xhtml'>{PROSE}</p></inlineXML>",
        (
            "<inlineXML contenttype='application/nitf+xml'><nitf xmlns='http://iptc.org/std/NITF/"
            "2006-10-18/'><body><body.head><hedline><hl1>Sailors</hl1></hedline></body.head>"
            f"<body.content><p>{PROSE}</p></body.content></body></nitf></inlineXML>"
        ),
    ],
)
def test_content_of_newsml(inline: str, tmp_path: Path) -> None:
    """Text comes as data, as XHTML or as NITF."""
    assert newsml(tmp_path, inline=inline).body == PROSE


@pytest.mark.parametrize(
    ("meta", "status"),
    [
        ("", Status.USABLE),
        ('<pubStatus qcode="stat:withheld"/>', Status.WITHDRAWN),
        ('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', Status.WITHDRAWN),
        ('<signal qcode="sig:correction"/>', Status.CORRECTED),
        ('<signal qcode="sig:update"/>', Status.USABLE),
        ('<signal qcode="edStat:C"/>', Status.CORRECTED),
        ('<signal qcode="sig:correction"/><pubStatus qcode="stat:canceled"/>', Status.WITHDRAWN),
        ("<title>CORRECTION: Sailors</title>", Status.CORRECTED),
        ("<title>Corrections to the budget</title>", Status.USABLE),
    ],
)
def test_standing_of_newsml(meta: str, status: Status, tmp_path: Path) -> None:
    """What withdraws counts for more than what corrects; an update is neither."""
    assert newsml(tmp_path, meta).status is status


def test_unknown_status_is_told(tmp_path: Path) -> None:
    """A status that is no word of the IPTC's is a warning, and the story stands."""
    story = newsml(tmp_path, '<pubStatus qcode="stat:resting"/>')
    assert story.status is Status.USABLE
    assert "a status that is not known; taken as usable; found 'stat:resting'" in str(
        story.problems[0]
    )


def test_embargo(tmp_path: Path) -> None:
    """An embargo has an end, or is one until further notice, which is told."""
    story = newsml(tmp_path, "<embargoed>2025-03-06T18:00:00Z</embargoed>")
    assert story.embargoed_until == "2025-03-06T18:00:00Z"
    story = newsml(tmp_path, "<embargoed/>")
    assert story.embargoed_until is None
    assert "embargoed without an end" in str(story.problems[0])


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("CORRECTED-Sailors stranded", Status.CORRECTED),
        ("KORREKTUR: Seeleute", Status.CORRECTED),
        ("RALAT: Pelaut terlantar", Status.CORRECTED),
        ("更正：船员被困", Status.CORRECTED),
        ("ANNULATION: Marins", Status.WITHDRAWN),
        ("KILL: Sailors", Status.WITHDRAWN),
        ("Kill the bill: sailors protest", Status.USABLE),
        ("Killing of sailors", Status.USABLE),
    ],
)
def test_headline_that_says_so(title: str, status: Status, tmp_path: Path) -> None:
    """A headline that begins with such a word and a mark says what became of the story."""
    (tmp_path / "s.md").write_text(f"# {title}\n\n{PROSE}\n", encoding="utf-8")
    assert read_story(tmp_path / "s.md").status is status


def test_offsets_of_wires_are_into_their_text() -> None:
    """The prose of a wire document has no dateline, and keeps its places."""
    story = read_story(FIXTURES / "ninjs-1.json")
    at = story.body.index("more than")
    assert story.text[at:].startswith("more than 1,200")
    assert "AFP" in story.text
    assert "AFP" not in story.body
