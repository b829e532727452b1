"""Text from outside made harmless for the place it is written to.

What may lie in a claim or a title: terminal control codes, bidirectional overrides that make a
line read backwards, Markdown, and spreadsheet formulas. Nothing is dropped: what would act is
shown instead.
"""

from __future__ import annotations

import re

ACTING = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # control codes, C0 and C1
    "\u2028\u2029"  # line and paragraph separator: line ends to some programs only
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\ufeff\U000e0000-\U000e007f"  # byte order mark, invisible tag characters
    "\ud800-\udfff"  # lone surrogates: no encoding can write them
    "\ufffe\uffff"  # no characters: XML cannot hold them
    "]"
)
"""Characters that do something instead of showing something."""

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*%?", re.ASCII)
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~#!&$])")
_LIST_MARK = re.compile(r"^(\s*\d*)([-+=.)])(?=\s|$)")


def visible(text: str) -> str:
    r"""Text on one line of a terminal: line ends as ``↵``, a code that would act as ``\x1b``."""
    text = text.replace("\r\n", "\n").replace("\n", " ↵ ").replace("\t", " ")
    return ACTING.sub(lambda match: escape(match[0]), text)


def escape(character: str) -> str:
    """One character by its number, as Python writes it."""
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def unformulated(text: str) -> str:
    """Text a spreadsheet will not run: an apostrophe before what it would take for a formula.

    A plain number keeps its sign: ``-4`` is a figure. What begins with an apostrophe is left as
    it is, so only reports are written this way; native records keep their bytes.
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def markdown(text: str) -> str:
    """Text that Markdown, and the HTML made of it, show as it is."""
    return _LIST_MARK.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", visible(text)))
