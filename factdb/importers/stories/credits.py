"""Who wrote a story, for which wire, where: the lines that say so in print.

``SEOUL, Nov 28 (Reuters) - ``, ``Jakarta (ANTARA) - ``, ``(서울=연합뉴스) 홍길동 기자 = ``, ``By A
Name``, ``Agence France-Presse``. Every pattern is anchored and bounded: it looks at the beginning
of one line, however long that is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factdb.importers.stories.agencies import ANY, NAMES

_LAST = re.compile(r"[^\s:：/,|©(\[）.)\]]*(?=[)\].\s]*$)")
_LAST_WORDS = frozenset(_LAST.findall(name)[0] for name in NAMES)


class Dateline(NamedTuple):
    """How a first paragraph begins: ``length`` characters that are not its prose."""

    length: int
    place: str | None = None
    agency: str | None = None
    byline: str | None = None


_UPPER = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_WORD = r"[^\W\d_]+"
_PLACE = (
    rf"{_UPPER}{_WORD}(?:[ '’./-]{{1,2}}{_WORD}){{0,4}}"
    rf"(?:, {_UPPER}{_WORD}(?: {_WORD}){{0,2}})?"
)
_SHOUTED = (
    rf"{_UPPER}{{3,}}(?:[ '’/-]{_UPPER}{{2,}}){{0,4}}"
    rf"(?:, {_UPPER}{_WORD}\.?(?: {_WORD}){{0,2}})?"
)
_DATED = (
    r"(?:,? (?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? ?(?:de )?[^\W\d_]{3,10})\.?,?"
    r"(?: (?:de )?\d{4})?)"
)
_DATE = f"{_DATED}?"
_DASH = r"\s?\.?\s?(?:--?|[–—―])\s?"
_XINHUA = (
    r"(?P<agency>新华社|新華社|中新社|中新网|中央社)(?P<place>[㐀-鿿]{1,10}?)\d{1,2}月\d{1,2}日[电電讯訊]\s?"
    r"(?:[（(](?P<byline>记者[^）)\n]{1,30})[）)])?\s?"
)
_CNA = (
    r"[（(](?P<agency>中央社)(?:记者|記者)(?P<byline>[㐀-鿿]{3})"
    r"(?P<place>[㐀-鿿]{1,6})\d{1,2}日[电電][）)]\s?"
)
_YONHAP = (
    r"\((?P<place>[가-힣·]{1,12})=(?P<agency>[가-힣A-Za-z0-9]{2,10})\)\s?"
    r"(?:(?P<byline>[^=\n]{2,40}?(?:기자|특파원|통신원))\s?)?=\s?"
)
_TASS = (
    r"(?P<place>[А-ЯЁІЇЄҐ]{3,20}(?:[ -][А-ЯЁІЇЄҐ]{3,20})?)(?:, \d{1,2} [а-яёіїєґ]{3,9})?\.?"
    rf" ?[/–—-] ?(?P<agency>{ANY})[/.]? ?\.?(?: ?[–—-])? ?"
)
_SITE = r"[A-Z][A-Za-z0-9]{1,20}\.(?i:com|co\.id|co|id|net|tv)"
_OPENINGS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_PLACE}?){_DATE} ?\((?P<agency>{ANY})\)(?:{_DASH}|: |\.\s)",
        rf"\((?P<agency>{ANY})\){_DASH}",
        rf"(?P<agency>{ANY}){_DASH}(?=\S)",
        rf"(?P<place>{_SHOUTED}){_DATE}{_DASH.replace('--?', '--')}",
        rf"(?P<place>{_SHOUTED}){_DATED} - ",
        rf"{_SITE}(?:, (?P<place>{_PLACE}))?{_DASH}",
        _XINHUA,
        _CNA,
        _YONHAP,
        rf"【(?P<place>[^】\d]{{1,10}}?)(?P<agency>{ANY})】\s?",
        _TASS,
    )
)
_LONGEST_OPENING = 160

_BY = (
    r"(?:By|BY|Oleh|Penulis|Pewarta|Reporter|Par|Von|Por|De|Di|Autor|Autora|Text|Автор|Автори|"
    r"Written by|Reported by|Reporting by|Laporan|记者|記者|撰文|文|بقلم)"
)
_BYLINE = re.compile(
    rf"(?P<by>{_BY}(?: *[:：] *| +))(?P<name>[^\W\d_a-zа-я][^\n]{{1,120}})$"
    r"|(?P<ko>[^\n]{2,40}(?:기자|특파원))$"
)
_WITH = (
    r"(?:source|sumber|quelle|fuente|fonte|источник|джерело|来源|來源|출처|المصدر|with|avec|mit|con"
    r"|com|dengan|from|by|oleh|par|von|por|agencies|agences|agenturen|agencias)"
)
_SIGNED = rf"(?P<agency>{ANY})(?: ?[/,&+] ?(?:{ANY}))*[)\].\s]{{0,4}}$"
_CREDITS = (
    re.compile(rf"[(\[©\s]{{0,4}}(?:The )?{_SIGNED}"),
    re.compile(rf"[^\n]{{0,60}}?\b(?i:{_WITH})\b ?[:：]? ?(?:Material von )?{_SIGNED}"),
    re.compile(rf"[^\n,/|]{{1,60}}?[,/|] ?(?:The )?{_SIGNED}"),
)


def dateline(paragraph: str) -> Dateline | None:
    """The dateline a paragraph opens with, None where it opens with its prose."""
    start = paragraph[:_LONGEST_OPENING]
    for opening in _OPENINGS:
        found = opening.match(start)
        if found:
            parts = {name: words.strip() for name, words in found.groupdict().items() if words}
            return Dateline(found.end(), **parts)
    return None


def byline(line: str) -> str | None:
    """Whom a line names as its writer, None where it is no byline."""
    found = _BYLINE.match(line) if len(line) <= 140 else None
    if not found or line.rstrip().endswith((".", "!", "?", "。")):
        return None
    return found["ko"] or found["name"].strip()


def unsigned(name: str | None) -> str | None:
    """A name as a field holds it, without the "By" that some write into it."""
    return name and (byline(name) or name)


def agency(line: str | None) -> str | None:
    """The wire a credit line names: ``AFP``, ``© AFP``, ``avec AFP``, ``A Name, Reuters``."""
    line = line.strip() if line else ""
    # Nearly every line ends otherwise, and is not looked at any further.
    if len(line) > 140 or _LAST.findall(line[-40:])[0] not in _LAST_WORDS:
        return None
    for credit in _CREDITS:
        if found := credit.match(line):
            return found["agency"]
    return None
