"""Quotations by their marks, whatever the language's: “ ”, „ “, « », » «, 「 」, ' ', " ".

A quotation may run over paragraphs, each of which begins with the mark again; only the last one
is closed. Marks that are no quotation (an apostrophe, a sign for inches) open nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_CLOSING: Mapping[str, tuple[str, ...]] = {
    "“": ("”", '"'),
    "”": ("”",),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
    "「": ("」",),
    "『": ("』",),
    "‘": ("’",),
    "‚": ("‘", "’"),
    '"': ('"', "”"),
    "＂": ("＂",),
    "'": ("'",),
    "``": ("''",),
    "''": ("''",),
}
_MARKS = re.compile(r"``|''|[“”„«»‹›「」『』‘’‚\"＂']")
_SINGLE = "‘’'‚"
_OPENS_AFTER = " \t\n\u00a0\u202f([{—–-/:=" + "“„«»‹›「『\"'‘‚"


class Quotation(NamedTuple):
    """A quotation: from its opening mark to behind its closing one, and what it holds.

    ``depth`` is how many others it stands in.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int


class _Open(NamedTuple):
    mark: str
    start: int


def quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quotation]:
    """Return the quotations of paragraphs in the order in which they begin."""
    found: list[Quotation] = []
    carried: _Open | None = None
    for number, (start, end) in enumerate(paragraphs):
        later = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        carried = _paragraph(text, start, end, later, carried, found)
    return sorted(found)


def _paragraph(
    text: str,
    start: int,
    end: int,
    later: tuple[int, int] | None,
    carried: _Open | None,
    found: list[Quotation],
) -> _Open | None:
    """Find the quotations of one paragraph; return the one that goes on in the next."""
    stack: list[_Open] = [carried] if carried else []
    marks = list(_MARKS.finditer(text, start, end))
    closers = [mark.start() for mark in marks if _may_close_single(text, mark, end)]
    for mark in marks:
        sign, at = mark.group(), mark.start()
        if carried and at == start and sign == carried.mark:
            continue  # the mark that opens each further paragraph
        top = stack[-1] if stack else None
        if top and sign in _CLOSING[top.mark] and _may_close(text, mark, top, end):
            stack.pop()
            _close(text, top, mark.end(), at, len(stack), found)
        elif _opens(text, sign, at, end) and not (top and top.mark == sign):
            if sign in _SINGLE and bisect_right(closers, at + 1) >= len(closers):
                continue
            stack.append(_Open(sign, at))
    if not stack:
        return None
    last = stack[0]
    if later and text.startswith(last.mark, later[0]):
        return last
    if last.mark not in _SINGLE and (end - last.start) < 1500 and _clearly_open(text, last, start):
        _close(text, last, end, end, 0, found)
    return None


def _close(
    text: str, top: _Open, end: int, inner_end: int, depth: int, found: list[Quotation]
) -> None:
    inner = top.start + len(top.mark)
    while inner < inner_end and text[inner].isspace():
        inner += 1
    while inner_end > inner and text[inner_end - 1].isspace():
        inner_end -= 1
    if inner < inner_end:
        found.append(Quotation(top.start, end, inner, inner_end, depth))


def _clearly_open(text: str, top: _Open, start: int) -> bool:
    """Whether an opening mark without a closing one begins its paragraph."""
    return top.start == start or (top.mark in "“„«" and text[top.start - 1 : top.start] == " ")


def _opens(text: str, sign: str, at: int, end: int) -> bool:
    if sign not in _CLOSING or at + len(sign) >= end:
        return False
    if sign in "「『":
        return True
    before = text[at - 1] if at else " "
    after = text[at + len(sign)]
    if sign in "«»‹›“„‚":
        # « may be followed by a space, » that opens never is.
        spaced = after.isspace() and sign not in "«‹"
        return not spaced and (before in _OPENS_AFTER or not before.isalnum())
    if sign in ("'", "‘") and after.isdigit():
        return False  # '90s
    if after.isspace() or sign == "’":
        return False
    return before in _OPENS_AFTER


def _may_close(text: str, mark: re.Match[str], top: _Open, end: int) -> bool:
    if top.mark in _SINGLE:
        return _may_close_single(text, mark, end) and not _possessive(text, mark, end)
    if mark.group() in ('"', "”", "“") and mark.start() > top.start + 1:
        before = text[mark.start() - 1]
        after = text[mark.end()] if mark.end() < end else " "
        # A straight mark with a space before and a letter behind opens another quotation.
        return not (before.isspace() and after.isalnum())
    return True


def _may_close_single(text: str, mark: re.Match[str], end: int) -> bool:
    if mark.group() not in "’'‘":
        return False
    at = mark.start()
    after = text[at + 1] if at + 1 < end else " "
    return at > 0 and not text[at - 1].isspace() and not after.isalnum()


def _possessive(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark behind an s is more likely a genitive: the soldiers' homes."""
    at = mark.start()
    following = text[at + 1 : at + 3]
    return (
        text[at - 1] == "s"
        and at + 2 < end
        and following[:1] == " "
        and following[1:2].islower()
        and _MARKS.search(text, at + 1, min(end, at + 400)) is not None
        and any(
            _may_close_single(text, later, end) and text[later.start() - 1] in ".,!?…"
            for later in _later(text, at + 1, min(end, at + 400))
        )
    )


def _later(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return _MARKS.finditer(text, start, end)
