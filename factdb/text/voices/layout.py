"""What a story saved from a page is made of: title, agency, byline, date, body, and furniture.

Only what is printed decides: a block of the body ends as a sentence does; what stands between
or behind such blocks and does not end so (labels, captions, share buttons, the comment form) is
furniture, as is what begins with words that the language's table lists.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from factdb.text.languages.speech import Speech

AGENCIES = {
    "afp": "AFP",
    "agence france-presse": "Agence France-Presse",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "ap": "AP",
    "associated press": "Associated Press",
    "the associated press": "The Associated Press",
    "dpa": "dpa",
    "antara": "ANTARA",
    "efe": "EFE",
    "ansa": "ANSA",
    "lusa": "Lusa",
    "yonhap": "Yonhap",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo News",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "ukrinform": "Ukrinform",
    "apa": "APA",
    "upi": "UPI",
    "bloomberg": "Bloomberg",
}
"""Agencies as they are credited, and how their names are printed."""

MOST_BLOCKS_ABOVE = 12
"""Blocks before the body among which title, agency, byline and date are looked for."""

SHORT = 30
"""Words that a block of furniture may have."""

_BLOCK = re.compile(r"[^\n]*\S[^\n]*")
_FULL = re.compile(r"[.!?…。！？:][\"'”’»«“›」』)\]]*\s*$")
_CLOSED = re.compile(r"[\"”»“」』]\s*$")
_DATELINE = re.compile(
    r"^\s*(?P<place>[^\W\d_][^\n()]{1,60}?)\s*\((?P<agency>[^()\n]{2,40})\)\s*[-–—:]+\s*"
)
_PLACE = re.compile(
    r"^\s*(?P<place>[^\W\da-z_][^\W\da-z_ .'’-]*(?: [^\W\da-z_.'’-]+)*)"
    r"(?:, ?(?P<agency>[^\n()–—-]{2,30}?))?\s*[–—-]+\s+(?=\S)"
)
_WIRE_END = re.compile(r"[\(\[](?P<agency>[A-Za-z]{2,12})(?:[/, ][^()\[\]]{0,30})?[\)\]]\.?\s*$")
_ISO = re.compile(r"\b((?:19|20)\d\d-[01]\d-[0-3]\d)\b")


class Layout(NamedTuple):
    """The parts of a story; ``title`` and ``body`` are stretches of the text."""

    title: tuple[int, int] | None
    byline: str | None
    agency: str | None
    published_on: str | None
    body: tuple[tuple[int, int], ...]


def layout(text: str, speech: Speech | None) -> Layout:
    """Take a story apart; a text without any sentence is all body."""
    blocks = _blocks(text)
    first = next((at for at, block in enumerate(blocks) if _is_sentence(text, block)), None)
    if first is None or len(blocks) == 1:
        return _with_dateline(text, Layout(None, None, None, None, tuple(blocks)))
    above = blocks[max(0, first - MOST_BLOCKS_ABOVE) : first]
    agency = byline = published = None
    titles: list[tuple[int, int]] = []
    for start, end in above:
        line = text[start:end]
        if known := AGENCIES.get(line.strip(" .()").casefold()):
            agency = known
        elif dated := _ISO.search(line):
            published = dated[1]
        elif name := _byline(line, speech):
            byline = name
        elif not _is_furniture(line, speech):
            titles.append((start, end))
    title = max(titles, key=lambda one: len(text[one[0] : one[1]].split()), default=None)
    body = tuple(
        block
        for block in blocks[first:]
        if not _is_furniture(text[block[0] : block[1]], speech)
        and (_is_sentence(text, block) or len(text[block[0] : block[1]].split()) > SHORT)
    )
    return _with_dateline(text, Layout(title, byline, agency, published, body))


def _blocks(text: str) -> list[tuple[int, int]]:
    """Return the paragraphs; lines that were only wrapped are put together again."""
    lines = [(match.start(), match.end()) for match in _BLOCK.finditer(text)]
    if "\n\n" in text.replace("\r", "") and _wrapped(text, lines):
        joined: list[tuple[int, int]] = []
        for start, end in lines:
            if joined and text.count("\n", joined[-1][1], start) == 1:
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        lines = joined
    return [_trimmed(text, start, end) for start, end in lines]


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines end where the column did and not where the sentence does."""
    inner = [line for line, later in pairwise(lines) if text.count("\n", line[1], later[0]) == 1]
    broken = [line for line in inner if not _FULL.search(text[line[0] : line[1]])]
    long = max((end - start for start, end in inner), default=0)
    return len(inner) >= 2 and long <= 120 and len(broken) * 2 > len(inner)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_sentence(text: str, block: tuple[int, int]) -> bool:
    line = text[block[0] : block[1]]
    tail = line[-12:]
    if not (_FULL.search(tail) or _CLOSED.search(tail)):
        return False
    return len(line.split()) >= 4 or not line.isascii() or line[0] in "\"'"


def _is_furniture(line: str, speech: Speech | None) -> bool:
    if speech is None:
        return False
    folded = line.casefold().lstrip(" *•>|-–—[(")
    return any(
        folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalnum()
        for phrase in speech.furniture
    ) and (len(line.split()) <= SHORT)


def _byline(line: str, speech: Speech | None) -> str | None:
    if speech is None or len(line.split()) > 12:
        return None
    for opening in speech.bylines:
        head, rest = line[: len(opening)], line[len(opening) :].lstrip(" :")
        if head.casefold() == opening and line[len(opening) : len(opening) + 1] in (" ", ":"):
            return rest.strip() if rest[:1].isupper() else None
    return None


def _with_dateline(text: str, found: Layout) -> Layout:
    """Take the agency of "KYIV (AP) —", or of "(AFP)" behind the last sentence."""
    if not found.body:
        return found
    start, end = found.body[0]
    agency = found.agency
    opening = text[start : min(end, start + 120)]
    if place := _DATELINE.match(opening) or _PLACE.match(opening):
        agency = agency or AGENCIES.get((place["agency"] or "").strip().casefold())
        found = found._replace(body=((start + place.end(), end), *found.body[1:]))
    last = text[max(found.body[-1][0], found.body[-1][1] - 60) : found.body[-1][1]]
    if agency is None and (credit := _WIRE_END.search(last)):
        agency = AGENCIES.get(credit["agency"].casefold())
    return found._replace(agency=agency)
