"""The encoding of a document: stated, not stated, stated wrongly, mixed."""

from pathlib import Path

import pytest

from factdb import read_story
from factdb.importers import UnreadableFile
from factdb.importers.charset import decoded

SAMPLES = {
    "cp1252": "Le ministère a déclaré qu’environ 1 200 marins étaient bloqués, « sans vivres ».",
    "cp1251": "Министр сказал, что более 1200 моряков застряли в портах области.",
    "koi8-r": "Министр сказал, что более 1200 моряков застряли в портах области.",
    "cp1256": "قالت الوزارة إن ألفي بحار عالقون في الموانئ منذ أسابيع",
    "euc-kr": "항만부는 1200명이 넘는 선원이 항구에 발이 묶였다고 밝혔다.",
    "shift_jis": "港湾省によると、1200人以上の船員が港で足止めされている。",
    "gb18030": "港口部表示，有一千二百多名船员被困在港口，这是一个大问题。",
    "big5": "港口部表示，有一千二百多名船員被困在港口，這是一個大問題。",
    "utf-16-le": "The ministry said that more than 1,200 sailors were stranded in its ports.",
    "utf-16": "The ministry said that more than 1,200 sailors were stranded in its ports.",
    "utf-8-sig": "Le ministère a déclaré qu’environ 1 200 marins étaient bloqués.",
}


@pytest.mark.parametrize("encoding", SAMPLES)
def test_found(encoding: str) -> None:
    """Text that states no encoding is read right, and said to be guessed where it was."""
    text, notices = decoded(SAMPLES[encoding].encode(encoding), "s.txt")
    assert text == SAMPLES[encoding]
    assert bool(notices) is not encoding.startswith("utf")
    assert not any(notice.is_error for notice in notices)


@pytest.mark.parametrize("encoding", ["cp1252", "cp1251", "euc-kr", "shift_jis", "gb18030"])
@pytest.mark.parametrize(
    "page",
    [
        '<html><head><meta charset="{}"></head><body>{}</body></html>',
        '<meta http-equiv="Content-Type" content="text/html; charset={}"><p>{}</p>',
        '<?xml version="1.0" encoding="{}"?><p>{}</p>',
    ],
)
def test_stated(encoding: str, page: str) -> None:
    """What a page states holds, and needs no remark."""
    text, notices = decoded(page.format(encoding, SAMPLES[encoding]).encode(encoding), "s.html")
    assert SAMPLES[encoding] in text
    assert notices == []


def test_transport_holds_over_the_page() -> None:
    """What the server states counts before what the page states."""
    page = f'<meta charset="utf-8"><p>{SAMPLES["cp1251"]}</p>'.encode("cp1251")
    text, notices = decoded(page, "s.html", stated="windows-1251")
    assert SAMPLES["cp1251"] in text
    assert notices == []


def test_wrongly_stated() -> None:
    """A page that is not what it says is read as what it is, with a warning."""
    page = f'<?xml version="1.0" encoding="ascii"?><p>{SAMPLES["koi8-r"]}</p>'.encode()
    text, (notice,) = decoded(page.replace(b"ascii", b"euc-jp"), "s.xml")
    assert SAMPLES["koi8-r"] in text
    assert str(notice).startswith("s.xml: warning: not euc_jp, as it says; read as utf-8")


def test_server_that_says_latin_by_default() -> None:
    """Text that is valid UTF-8 is no Latin-1, whatever a server says of all its pages."""
    text, (notice,) = decoded("« 1 200 marins »".encode(), "s.html", stated="iso-8859-1")
    assert text == "« 1 200 marins »"
    assert "not cp1252, as it says; read as utf-8" in str(notice)


def test_mixed() -> None:
    """A stray byte in a text of UTF-8 is named with its line, and costs no digit."""
    before = "Bloqués à l’été : cinq semaines déjà.\n".encode()
    text, (notice,) = decoded(before + "environ 1\xa0200 marins\n".encode("latin-1"), "s.txt")
    assert text.endswith("environ 1\xa0200 marins\n")
    assert str(notice).startswith("s.txt:2: warning: mixed encodings: 1 bytes are not utf-8")


def test_two_ways_are_not_settled_by_chance() -> None:
    """A few bytes that several encodings could hold are refused, with their names."""
    with pytest.raises(UnreadableFile, match=r"not utf-8, and it could be .* or .*--encoding"):
        decoded("선원".encode("euc-kr"), "s.txt")


def test_asked_for_holds(tmp_path: Path) -> None:
    """The encoding a person gives is the one; what is not in it is refused."""
    (tmp_path / "s.txt").write_bytes(SAMPLES["big5"].encode("big5"))
    assert read_story(tmp_path / "s.txt", encoding="big5").text == SAMPLES["big5"]
    with pytest.raises(UnreadableFile, match="not ascii throughout"):
        read_story(tmp_path / "s.txt", encoding="ascii")


@pytest.mark.parametrize(
    "name", ["rot13", "utf-7", "punycode", "unicode_escape", "base64", "nonsense"]
)
def test_what_is_no_encoding_of_pages(name: str) -> None:
    """A page cannot have itself run through a codec that is no encoding of the web."""
    text, _ = decoded(f'<meta charset="{name}"><p>\\u0041 +AEE-</p>'.encode(), "s.html")
    assert "\\u0041 +AEE-" in text
