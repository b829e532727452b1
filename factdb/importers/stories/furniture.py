"""What of a text is its prose, and what only stands around it.

A page copied into a file brings along its section, headline, byline, "related" links, comment
form and footer. Told apart by form (a line that is no sentence, before the first or after the
last paragraph) and by the words that such lines begin with. What is left out is never cut from the
text, only marked: offsets stay those of the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factdb.importers.stories.credits import agency, byline, dateline
from factdb.records import Span


class Frame(NamedTuple):
    """What stands around the prose of a text, and what it says."""

    spans: tuple[Span, ...] = ()
    title: str | None = None
    byline: str | None = None
    agency: str | None = None
    place: str | None = None


class _Unit(NamedTuple):
    start: int
    end: int
    words: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


_ENDINGS = """
leave a reply|leave a comment|post a comment|related articles|related stories|related posts
related news|more on this story|most read|most popular|share this|tags:|filed under|sign up for
subscribe to|back to top|you may also like|recommended for you|comments (
your email address will not be published|read next|artikel terkait|berita terkait
tinggalkan balasan|tinggalkan komentar|alamat email anda|komentar|bagikan|berita lainnya
berita populer|terpopuler|rekomendasi untuk anda|tag:|articles liés|sur le même sujet
laisser un commentaire|votre adresse e-mail|à lire aussi|partager|les plus lus|mehr zum thema
lesen sie auch|schreiben sie einen kommentar|ihre e-mail-adresse|meistgelesen
artículos relacionados|noticias relacionadas|deja una respuesta|dejar un comentario|lo más leído
te puede interesar|artigos relacionados|notícias relacionadas|deixe um comentário|mais lidas
veja também|o seu endereço de|articoli correlati|leggi anche|lascia un commento
potrebbe interessarti|читайте также|читайте також|комментарии|коментарі|похожие новости|по теме
関連記事|コメントを残す|相关阅读|相关新闻|相關新聞|发表评论|관련 기사|관련기사|댓글|مقالات ذات صلة
اقرأ أيضا|اترك تعليقا
"""
_INSIDE = """
advertisement|read more:|read also|also read|see also|read:|related:|watch:|click here
scroll to continue|story continues below|baca juga|simak juga|lihat juga|iklan|advertorial
gulir untuk|scroll ke bawah|lire aussi|à lire|publicité|anzeige|lesen sie|mehr lesen|werbung
publicidad|lea también|lee también|leer más|publicidade|leia também|leia mais|leggi anche
pubblicità|читайте также|читайте також|реклама|copyright ©|all rights reserved|©|photo:|image:
foto:|video:|follow us|ikuti kami
"""
_LONGEST_LINE = 200
"""Characters; a longer line says more than "read also"."""


def _known(listing: str) -> re.Pattern[str]:
    starts = [each.strip() for each in re.split(r"[|\n]", listing) if each.strip()]
    return re.compile("|".join(map(re.escape, starts)), re.IGNORECASE)


_ENDING, _AMID = _known(_ENDINGS), _known(_INSIDE)
_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_END = re.compile(r"[.!?。！？…؟।][\"'”’»」』)\]]*$|[\"”»」』]$")
_WORD = re.compile(r"[^\W_]+")
_SIGNS = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_LISTED = re.compile(r"[-*•–—|]\s|\d+[.)]\s")
_CRUMBS = re.compile(r"\s[/|›»>]\s|^(?:\d{1,2}[:.]\d\d|\d{4}-\d\d-\d\d|[\d./ ]+$)")
_WRAPPED = 100
"""Characters a line holds at most in a text that was wrapped by hand."""


def frame(text: str, title: str | None = None) -> Frame:
    """What stands around the prose of a text. With ``title`` given, no line is taken for it."""
    units = _units(text)
    prose = [i for i, unit in enumerate(units) if _is_prose(unit.words)]
    if not prose:
        return Frame(title=title)
    head = [line for unit in units[: prose[0]] for line in _lines(text, unit)]
    first = units[prose[0]]
    head += _peeled(text, first, title)
    spans = [line.span for line in head]
    end = next(
        (i for i in range(prose[0] + 1, len(units)) if _starts(_ENDING, units[i].words)),
        len(units),
    )
    last = max(i for i in prose if i < end)
    while last + 1 < end and _LISTED.match(units[last + 1].words):
        last += 1
    spans += [unit.span for unit in units[last + 1 :]]
    spans += [unit.span for unit in units[prose[0] + 1 : last + 1] if _starts(_AMID, unit.words)]
    tail = [line for unit in units[last + 1 : last + 3] for line in _lines(text, unit)]
    start = max((line.end for line in head if line.start >= first.start), default=first.start)
    start += len(text[start:]) - len(text[start:].lstrip())
    opening = dateline(text[start : start + 200])
    if opening:
        spans.append(Span(start, start + opening.length))
    lines = [line.words for line in head]
    return Frame(
        merged(spans),
        title or _title(lines),
        next(filter(None, map(byline, lines)), None) or (opening.byline if opening else None),
        (opening.agency if opening else None)
        or next(filter(None, map(agency, [*lines, *(line.words for line in tail)])), None),
        opening.place if opening else None,
    )


def has_prose(text: str) -> bool:
    """Whether a text holds at least one paragraph of sentences."""
    return any(_is_prose(unit.words) for unit in _units(text))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that touch or overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        elif span.end > span.start:
            found.append(span)
    return tuple(found)


def _units(text: str) -> list[_Unit]:
    """The paragraphs: blocks of lines where they were wrapped by hand, lines elsewhere."""
    blocks: list[list[re.Match[str]]] = []
    blank = True
    for line in _LINE.finditer(text):
        if not line[0].strip():
            blank = True
            continue
        if blocks and not blank and text.count("\n", blocks[-1][-1].end(), line.start()) <= 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
        blank = False
    units = []
    for block in blocks:
        wrapped = len(blocks) > 1 and all(len(line[0]) <= _WRAPPED for line in block)
        for lines in [block] if wrapped else [[line] for line in block]:
            start, end = lines[0].start(), lines[-1].end()
            units.append(_Unit(start, end, " ".join(text[start:end].split())))
    return units


def _lines(text: str, unit: _Unit) -> list[_Unit]:
    found = _LINE.finditer(text, unit.start, unit.end)
    return [_Unit(*line.span(), line[0].strip()) for line in found]


def _peeled(text: str, unit: _Unit, title: str | None) -> list[_Unit]:
    """The lines at the head of the first paragraph that belong to no sentence of it."""
    lines = _lines(text, unit)
    signed = [i for i, line in enumerate(lines[:4]) if byline(line.words) or agency(line.words)]
    count = signed[-1] + 1 if signed else int(lines[0].words == title)
    return lines[:count] if count < len(lines) else []


def _is_prose(words: str) -> bool:
    if byline(words) or agency(words) or _starts(_AMID, words) or _starts(_ENDING, words):
        return False
    weight = _weight(words)
    return weight >= 25 or bool(weight >= 5 and _SENTENCE_END.search(words))


def _weight(words: str) -> float:
    """The number of words, two signs of East Asian writing taken as one."""
    signs = len(_SIGNS.findall(words))
    return signs / 2 + len(_WORD.findall(_SIGNS.sub(" ", words) if signs else words))


def _starts(known: re.Pattern[str], words: str) -> bool:
    """Whether a line is of this furniture. A whole sentence has to say so more plainly."""
    found = known.match(words) if len(words) <= _LONGEST_LINE else None
    if found is None:
        return False
    said = found[0]
    return (
        not _SENTENCE_END.search(words)
        or said.endswith((":", "©", "© "))
        or words[len(said) : len(said) + 2].strip()[:1] in (":", "：")
        or said.count(" ") >= 2
    )


def _title(lines: Sequence[str]) -> str | None:
    """The headline among the lines above the first paragraph."""
    heads = [
        line
        for line in lines
        if not (byline(line) or agency(line) or _CRUMBS.search(line) or _starts(_AMID, line))
    ]
    long = [line for line in heads if _weight(line) >= 4]
    return long[0] if long else max(heads, key=len, default=None)
