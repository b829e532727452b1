"""The text of a whole document whose encoding may be stated, wrong, mixed or not stated at all.

Rows are read strictly (`factdb.importers.decoding`); a page from the web seldom allows that. What
is read otherwise than stated carries a warning, and what could be read two ways is refused.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

from factdb.importers.decoding import MARKS, known_encoding, line_ends, refuse_noise, wide_by_zeros
from factdb.importers.errors import refuse
from factdb.importers.extras import stories_extra
from factdb.records import Location, Problem, Severity

EXPECTED = "text in utf-8, or --encoding such as cp1252 if you know it"
_STATED = re.compile(
    rb"""<\?xml[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})["']"""
    rb"""|<meta[^>]{0,200}?\scharset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})"""
    rb"""|<meta[^>]{0,200}?;\s{0,9}charset\s{0,9}=\s{0,9}([\w:.-]{1,40})""",
    re.IGNORECASE,
)
_SEARCHED = 4096
"""Bytes in which a page states its encoding; the HTML standard has browsers look at 1,024."""

_READ_AS = {
    # As the web reads these names (WHATWG Encoding Standard): the wider set of each family.
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
# What a page may say it is in. A statement in ASCII letters could be read, so it is in no wide
# encoding; and Python knows codecs besides that are no encodings of text.
_OF_TEXTS = re.compile(
    r"utf-8|ascii|cp\d|iso8859|iso2022|koi8|gb|big5|euc|shift|johab|mac|tis|hz|kz"
)
_GUESSED_FROM = 32_768
# The most frequent signs of Korean, Japanese and Chinese: bytes of one read as another's hold few.
_FREQUENT = frozenset(
    "다는이의을에은가로고한도사지를のはをにたがでとしているれ的一是不了在有人这中大国为這國為，。、"
)
_LATIN = frozenset(f"cp125{last}" for last in "024578") | {"cp775", "cp850", "cp852", "cp857"}
_LATIN |= frozenset(f"iso8859_{part}" for part in (2, 3, 4, 9, 10, 13, 14, 15, 16))
_LATIN |= {"mac_roman", "mac_latin2", "mac_turkish", "mac_iceland", "latin_1", "cp858", "cp437"}


def decoded(
    data: bytes, file: str, *, asked: str | None = None, stated: str | None = None
) -> tuple[str, list[Problem]]:
    """The text of a document, and the warnings about its encoding.

    ``asked`` is the encoding a person gave, and holds. ``stated`` is what the transport said;
    without it the document's own statement counts. Raises `UnreadableFile`.
    """
    notices: list[Problem] = []
    if asked:
        name = known_encoding(asked, data[:64], file)
        text = _strictly(data, name)
        if text is None:
            raise refuse(file, f"not {asked} throughout", None, EXPECTED)
    else:
        name = _name(data, stated)
        text = _strictly(data, name)
        unicode = _strictly(data, "utf-8") if name in _LATIN and not data.isascii() else None
        if unicode is not None:
            # Latin text is as good as never valid UTF-8 by chance; servers state it by default.
            text = unicode
            notices.append(_warning(file, None, f"not {name}, as it says; read as utf-8"))
        if text is None:
            text, notice = _otherwise(data, name, file)
            notices.append(notice)
    refuse_noise(text[:_GUESSED_FROM], file, EXPECTED)
    return text.removeprefix("\ufeff"), notices


def _name(data: bytes, stated: str | None) -> str:
    """The encoding that the bytes, the transport or the document state; UTF-8 without any."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return name
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    wide = wide_by_zeros(data[:_SEARCHED])
    if wide:
        return wide
    found = _STATED.search(data[:_SEARCHED])
    own = next(filter(None, found.groups())).decode("ascii") if found else None
    for label in (stated, own):
        try:
            name = codecs.lookup(label).name if label else ""
        except LookupError:
            continue
        if _OF_TEXTS.match(name):
            return _READ_AS.get(name, name)
    return "utf-8"


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _otherwise(data: bytes, name: str, file: str) -> tuple[str, Problem]:
    """The text of bytes that are not what they are said to be, with what was done."""
    text = data.decode("utf-8", "surrogateescape")
    strays = re.findall(r"[\udc80-\udcff]", text)
    whole = sum(1 for each in re.findall(r"[^\x00-\x7f]", text)) - len(strays)
    first = re.search(r"[\udc80-\udcff]", text)
    if first is None:
        return text, _warning(file, None, f"not {name}, as it says; read as utf-8")
    line = 1 + line_ends(text[: first.start()])
    if whole > len(strays):
        mended = re.sub(r"[\udc80-\udcff]", _as_windows, text)
        message = f"mixed encodings: {len(strays):,} bytes are not utf-8; read as cp1252"
        return mended, _warning(file, line, message, mended[first.start() - 12 :][:24].strip())
    guess = _guessed(data, file)
    return data.decode(guess), _warning(
        file, line, f"not {name}; read as {guess}, which it may not be"
    )


def _as_windows(stray: re.Match[str]) -> str:
    return bytes([ord(stray[0]) - 0xDC00]).decode("cp1252", "replace")


def _guessed(data: bytes, file: str) -> str:
    """The one encoding the bytes can well be in. Raises `UnreadableFile` where there are two."""
    with stories_extra(file):
        from charset_normalizer import from_bytes
    sample = data[:_GUESSED_FROM]
    found = from_bytes(sample)
    names = [match.encoding for match in found if _strictly(data, match.encoding) is not None]
    if not names:
        raise refuse(file, "text in no encoding that could be found", None, EXPECTED)
    if _LATIN.issuperset(names[:1]) and _strictly(data, "cp1252") is not None:
        return "cp1252"  # they differ in few letters and in no digit
    best = _most_frequent(sample, names)
    if best is None:
        could_be = " or ".join(names[:3])
        raise refuse(
            file, f"not utf-8, and it could be {could_be}", None, "--encoding, to say which"
        )
    return best


def _most_frequent(sample: bytes, names: Sequence[str]) -> str | None:
    """The encoding under which the text reads like a language, if one does plainly."""
    if len(names) == 1 or names[0] in {"cp1251", "cp1253", "cp1255", "cp1256", "koi8_r", "koi8_u"}:
        return names[0]
    shares = []
    for name in names:
        signs = [sign for sign in sample.decode(name, "ignore") if not sign.isascii()]
        shares.append((sum(sign in _FREQUENT for sign in signs) / max(1, len(signs)), name))
    (most, best), (next_most, _) = sorted(shares, reverse=True)[:2]
    return best if most > 0.05 and most > 1.5 * next_most else None


def _warning(file: str, line: int | None, message: str, found: str | None = None) -> Problem:
    expected = "utf-8 throughout, or --encoding if the text reads wrong"
    return Problem(Location(file, line), message, found, expected, Severity.WARNING)
