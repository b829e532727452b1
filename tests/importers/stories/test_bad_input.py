"""What goes wrong with a document: one message that says where, what, and what was expected."""

import gzip
import io
import json
from pathlib import Path

import pytest

from factdb import Story, read_stories, read_story
from factdb.importers import UnreadableFile
from factdb.importers.stories import read_each
from tests.importers.stories.making import W, archive, word

PROSE = (
    "The harbour ministry of Norland said on Thursday that more than 1,200 sailors were stranded.\n"
)
RSS = '<rss version="2.0"><channel><title>The Lantern</title>{}</channel></rss>'
ITEM = "<item><title>{0}</title><guid>{0}</guid><description>" + PROSE * 3 + "</description></item>"


def stories(path: Path, data: bytes | str, name: str = "story") -> list[Story]:
    """Write a document and read it."""
    file = path / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_stories(file))


def refused(path: Path, data: bytes | str, name: str = "story") -> str:
    """Return the one message about a document that cannot be used, without the folder."""
    try:
        (story,) = stories(path, data, name)
    except UnreadableFile as error:
        (problem,) = error.problems
    else:
        (problem,) = (each for each in story.problems if each.is_error)
        assert not story.usable
    assert problem.expected
    return str(problem).removeprefix(f"{path}/")


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "s.txt", "s.txt: an empty file; expected text, Markdown, HTML"),
        (b" \n\n ", "s.txt", "s.txt: nothing but white space"),
        (b"\x00\x01\x02\x03" * 50, "s.txt", "s.txt: not text: "),
        (b"%PDF-1.7 ...", "s.pdf", "s.pdf: not a story but a PDF document; expected text,"),
        (b"{", "s.json", "s.json: not JSON; found '{'; expected an object or a list"),
        (b"[]", "s.json", "s.json: an empty list"),
        (b"[1]", "s.json", "s.json: [0]: not an object; found '1'"),
        (b'{"a": 1, "b": 2}', "s.json", "s.json:1: JSON that is no story known here; found 'a, b'"),
        (b'{"id": "1", "text": [5]}', "s.json", "s.json:1: text: not a text; found"),
        (b'{"id": "1", "text": " "}', "s.json", "s.json:1: no article in it"),
        (b"[" * 100_000, "s.json", "s.json: JSON that is nested too deep to be read"),
        (b"<?xml version='1.0'?><note/>", "s.xml", "s.xml: XML whose root is <note>"),
        (b"<NewsML><NewsItem/></NewsML>", "s.xml", "s.xml: XML whose root is <newsml>"),
        (b"<nitf><body></nitf>", "s.xml", "s.xml:1: not XML: mismatched tag"),
        (b"<nitf>" + b"<p>" * 300, "s.xml", "s.xml:1: elements over 200 deep"),
        (b"<nitf><body/></nitf>", "s.xml", "s.xml: no article in it"),
        (b"<newsMessage/>", "s.xml", "s.xml: no text among 0 news items"),
        (b"<rss><channel/></rss>", "s.xml", "s.xml: a feed without items"),
        (b"PK\x03\x04 word/document.xml", "s.docx", "s.docx: a damaged Word document"),
        (archive({"x": b""}), "s.zip", "s.zip: not a story but a zip archive"),
        (archive({"xl/workbook.xml": b""}), "s.xlsx", "s.xlsx: not a story but an Excel workbook"),
    ],
)
def test_refused_with_place_and_expectation(
    data: bytes, name: str, message: str, tmp_path: Path
) -> None:
    """Each says what it is and what would do, in one message."""
    assert refused(tmp_path, data, name).startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>',
        '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]><rss>&f;</rss>',
        '<?xml version="1.0"?>\n<!DOCTYPE nitf [\n<!ENTITY % p SYSTEM "http://127.0.0.1/x">\n%p;]><nitf/>',
    ],
)
def test_entities_are_refused(text: str, tmp_path: Path) -> None:
    """XML that declares an entity is not read, whatever it would expand to."""
    message = refused(tmp_path, text)
    assert "XML that declares an entity" in message
    assert "entities are never expanded" in message


def test_entities_in_word_are_refused(tmp_path: Path) -> None:
    """The XML inside a Word document is held to the same."""
    path = word(tmp_path / "s.docx", prolog='<!DOCTYPE x [<!ENTITY a "aaaa">]>')
    with pytest.raises(UnreadableFile, match=r"word/document\.xml: XML that declares an entity"):
        read_story(path)


def test_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A Word document that unpacks to gigabytes is refused once it passes the limit."""
    body = f'<w:document xmlns:w="{W}"><w:body>'.encode() + b" " * 64_000_000
    packed = archive({"word/document.xml": body})
    assert len(packed) < 100_000
    message = refused(tmp_path, packed, "s.docx")
    assert message.startswith("s.docx: a Word document whose text unpacks to over 32,000,000 bytes")


def test_locked_word_document(tmp_path: Path) -> None:
    """A part that is encrypted says so."""
    data = bytearray(word(tmp_path / "s.docx").read_bytes())
    for magic, flags in (b"PK\x03\x04", 6), (b"PK\x01\x02", 8):
        at = -1
        while (at := data.find(magic, at + 1)) >= 0:
            data[at + flags] |= 1
    assert "locked by a password" in refused(tmp_path, bytes(data), "s.docx")


def test_word_document_without_properties(tmp_path: Path) -> None:
    """Properties that cannot be read leave the text as it is."""
    story = read_story(word(tmp_path / "s.docx", core="<broken"))
    assert "more than 1,200" in story.body
    assert story.published_on is None


def test_fifty_megabytes_are_refused_early(tmp_path: Path) -> None:
    """A file of 50 MB is refused after its first 16, also one that only unpacks to that."""
    text = (PROSE * 600_000).encode()
    assert len(text) > 50_000_000
    assert "a document of over 16,000,000 bytes" in refused(tmp_path, text)
    assert "a document of over 16,000,000 bytes" in refused(tmp_path, gzip.compress(text, 1))


def test_one_story_has_a_limit(tmp_path: Path) -> None:
    """A text of more characters than any story is one problem, not a story."""
    assert "a text of 1,860,000 characters" in refused(tmp_path, PROSE * 20_000)


def test_page_without_an_article(tmp_path: Path) -> None:
    """A page of links is no article, and neither is an empty one."""
    links = "".join(f'<li><a href="/{n}">Story number {n}</a></li>' for n in range(40))
    for page in (f"<!doctype html><ul>{links}</ul>", "<html><body></body></html>", "<html>"):
        assert "s.html: a page without an article" in refused(tmp_path, page, "s.html")


def test_paywall_stub(tmp_path: Path) -> None:
    """The beginning of a story that the page itself says is locked is no story."""
    about = {"@type": "NewsArticle", "headline": "Sailors stranded", "isAccessibleForFree": False}
    locked = f'<script type="application/ld+json">{json.dumps(about)}</script>'
    body = f"<article><h1>Sailors stranded</h1><p>{PROSE}</p></article>"
    stub = f"<!doctype html><html><head>{locked}</head><body>{body}</body></html>"
    assert "the stub of a page behind a paywall" in refused(tmp_path, stub, "s.html")
    asking = (
        "<article><h1>Sailors stranded</h1><p>"
        + PROSE
        + "</p><p>Subscribe to continue reading.</p></article>"
    )
    assert "the stub of a page behind a paywall" in refused(tmp_path, asking, "s.html")
    whole = stub.replace(
        f"<p>{PROSE}</p>", "".join(f"<p>On day {n} {PROSE}</p>" for n in range(12))
    )
    (story,) = stories(tmp_path, whole, "s.html")
    assert story.usable
    (warning,) = story.problems
    assert "warning: a page behind a paywall; it may be only the beginning" in str(warning)


def test_broken_items_are_broken_alone(tmp_path: Path) -> None:
    """Of a feed that is no XML as a whole, the sound items are read, and the others named."""
    broken = "<item><title>Fish & chips</title></item>"
    feed = RSS.format(
        "\n" + "\n".join([ITEM.format("one"), broken, ITEM.format("two"), "<item><title>cut"])
    )
    found = stories(tmp_path, feed)
    assert [story.title for story in found if story.usable] == ["one", "two"]
    assert all(story.publisher == "The Lantern" for story in found if story.usable)
    bad = [str(problem) for story in found for problem in story.problems if problem.is_error]
    assert [each.removeprefix(f"{tmp_path}/").partition(";")[0] for each in bad] == [
        "story:6: an item left out: not XML: not well-formed (invalid token)",
        "story:11: an item left out: not XML: mismatched tag",
    ]


def test_feed_with_nothing_but_broken_items(tmp_path: Path) -> None:
    """Where no item can be read the feed is what is broken."""
    assert refused(tmp_path, RSS.format("<item><title>a & b</title></item>")).startswith(
        "story:1: not XML"
    )


def test_broken_lines_are_broken_alone(tmp_path: Path) -> None:
    """A bad line of JSON Lines has its own problem, with its line."""
    good = json.dumps({"id": "1", "text": PROSE})
    found = stories(tmp_path, "\n".join([good, "{", "", good.replace("1", "2", 1), "[1]"]))
    assert [story.usable for story in found] == [True, False, True, False]
    bad = [str(story.problems[0]).partition(";")[0] for story in found if not story.usable]
    assert [each.rpartition("/")[2] for each in bad] == [
        "story:2: not JSON from character 2 on",
        "story:5: not an object",
    ]


def test_lines_are_read_one_at_a_time(tmp_path: Path) -> None:
    """JSON Lines may be larger than any one document may be."""
    line = json.dumps({"id": "1", "text": PROSE.strip() * 100}) + "\n"
    found = stories(tmp_path, line * 2_000)
    assert len(line) * 2_000 > 16_000_000
    assert len(found) == 2_000
    assert all(story.usable for story in found)


def test_values_that_cannot_be_taken_are_left_out(tmp_path: Path) -> None:
    """A wrong date or address is a warning, and the story stands."""
    line = json.dumps(
        {
            "text": PROSE,
            "language": "english!",
            "published_on": "soon",
            "url": "ftp://x",
            "colour": "red",
        }
    )
    (story,) = stories(tmp_path, line)
    assert story.usable
    assert (story.language, story.published_on, story.url) == (None, None, None)
    messages = [str(each).rpartition("/story:")[2].partition(";")[0] for each in story.problems]
    assert sorted(messages) == [
        "1: language: warning: left out: not a language tag",
        "1: published_on: warning: left out: not a date",
        "1: url: warning: left out: not a web address",
        "1: warning: fields left out: colour",
    ]


def test_no_such_format() -> None:
    """A format that is not known is named with those that are."""
    with pytest.raises(UnreadableFile, match="--format: no format of that name; found 'doc'"):
        list(read_stories("x", format="doc"))


def test_format_can_be_forced(tmp_path: Path) -> None:
    """What a person says the format is holds over what it looks like."""
    (tmp_path / "s").write_text("<p>" + PROSE)
    assert read_story(tmp_path / "s", format="text").text.startswith("<p>")


def test_prose_that_begins_with_a_bracket(tmp_path: Path) -> None:
    """A text is not taken for XML because of its first character."""
    (story,) = stories(tmp_path, f"<Corrects number> {PROSE}")
    assert story.format == "text"
    assert story.usable


def test_several_are_not_one(tmp_path: Path) -> None:
    """The door for one story refuses a feed of two."""
    (tmp_path / "s").write_text(RSS.format(ITEM.format("one") + ITEM.format("two")))
    with pytest.raises(UnreadableFile, match="2 stories; expected one story"):
        read_story(tmp_path / "s")


def test_one_bad_document_harms_no_other(tmp_path: Path) -> None:
    """A run over many goes on after one that cannot be read, and names it."""
    (tmp_path / "good").write_text(PROSE)
    (tmp_path / "cut").write_text("<nitf>")
    good, none, cut = (str(tmp_path / name) for name in ("good", "none", "cut"))
    found = list(read_each([good, none, cut, "http://127.0.0.1:9/", good]))
    assert [story.usable for story in found] == [True, False, False, False, True]
    messages = [str(story.problems[0]).rpartition(f"{tmp_path}/")[2] for story in found[1:3]]
    assert messages[0].startswith("none: no such file")
    assert messages[1].startswith("cut:1: not XML")
    assert "private network" in str(found[3].problems[0])


def test_standard_input() -> None:
    """A story may come through a pipe."""
    (story,) = read_stories("-", stdin=io.BytesIO(PROSE.encode()))
    assert story.location.file == "stdin"
    assert story.text == PROSE
