"""A place in a JSON text that is read in chunks: which value stands there, and where it ends.

Only brackets and quotes are looked at, without recursion; `factdb.importers.json_text` reads what
is between them.
"""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn

from factdb.importers.decoding import LONGEST_LINE, Text, line_ends
from factdb.importers.errors import UnreadableFile, refuse

_BLANK = re.compile(r"[ \t\r\n]*")
_OPENING = re.compile(r"\[[ \t\r\n]*")
_SCALAR = re.compile(r'[^\s,:\[\]{}"]*')
# Outside of strings: a whole string, the beginning of one, or a bracket.
_TOKEN = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\[^\x00-\x1f])*+"|["\[\]{}]')
_IN_STRING = re.compile(r'["\\\x00-\x1f]')


class Value(NamedTuple):
    """The text of one JSON value, and where it begins."""

    text: str
    line: int
    column: int

    def place(self, position: int) -> tuple[int, int]:
        """Line and column in the file of a position in the text."""
        return _moved(self.line, self.column, self.text[:position])


class Cursor:
    """A place in a text, and what stands there; raises `UnreadableFile` where JSON breaks.

    What is passed over is kept in ``passed`` while that is a list.
    """

    def __init__(self, text: Text) -> None:
        self.file = text.file
        self.line = 1
        self.column = 1
        self.passed: list[str] | None = None
        self._chunks = text.chunks()
        self._buffer = ""
        self._at = 0
        self._kept = 0

    def peek(self) -> str:
        """The next character that is not white space, empty at the end."""
        while True:
            self._pass(self._match(_BLANK))
            if self._at < len(self._buffer) or not self._more():
                return self._buffer[self._at : self._at + 1]

    def opens_list_of_objects(self) -> bool:
        """Whether a list begins here whose first item is an object."""
        while self.peek() == "[":
            first = self._match(_OPENING)
            if first < len(self._buffer):
                return self._buffer[first] == "{"
            if not self._more():
                break
        return False

    def take(self, characters: str, expected: str) -> str:
        """Pass over the next character, which is to be one of these."""
        character = self.peek()
        if not character or character not in characters:
            self.refuse(expected)
        self._pass(self._at + 1)
        return character

    def value(self) -> Value:
        """Pass over the next value."""
        first = self.peek()
        line, column = self.line, self.column
        size = self._size_in_brackets(line) if first and first in '{["' else self._size_of_scalar()
        text = self._buffer[self._at : self._at + size]
        self._pass(self._at + size)
        return Value(text, line, column)

    def refuse(self, expected: str) -> NoReturn:
        """Raise the problem that something else was expected here."""
        rest = self._buffer[self._at :]
        if not rest.strip():
            self._cut_off(expected)
        message = f"not JSON at character {self.column} of the line"
        raise refuse(self.file, message, rest.strip().split("\n")[0], expected, self.line)

    def _cut_off(self, expected: str, begun: int | None = None) -> NoReturn:
        """Raise the problem that the file ends too early."""
        rest = self._buffer[self._at :].rstrip()
        self._pass(self._at + len(rest))
        within = "" if begun is None else f", inside what begins on line {begun}"
        message = f"JSON that is cut off at character {self.column} of the line{within}"
        raise refuse(self.file, message, rest.split("\n")[-1][-30:] or None, expected, self.line)

    def _size_of_scalar(self) -> int:
        """Characters to the end of a number or a word."""
        while (end := self._match(_SCALAR)) == len(self._buffer) and self._more():
            pass
        if end == self._at:
            self.refuse("a value")
        return end - self._at

    def _size_in_brackets(self, begun: int) -> int:
        """Characters to the end of an object, a list or a string that begins here."""
        size, deep, in_string = 0, 0, False
        while True:
            found = (_IN_STRING if in_string else _TOKEN).search(self._buffer, self._at + size)
            if found is None:
                # An escape at the end of the chunk has its second character in the next.
                size = max(size, len(self._buffer) - self._at)
                if not self._more():
                    self._cut_off("a closing quote" if in_string else "a closing bracket", begun)
                continue
            token, size = found[0], found.end() - self._at
            if token == "\\":
                size += 1
            elif token == '"':
                in_string = not in_string
            elif in_string:
                self._pass(self._at + size - 1)
                self.refuse("a closing quote before the line ends")
            else:
                deep += (token in ("[", "{")) - (token in ("]", "}"))
            if not deep and not in_string:
                return size

    def _match(self, pattern: re.Pattern[str]) -> int:
        """Where a pattern that also fits nothing ends, from here on."""
        match = pattern.match(self._buffer, self._at)
        return match.end() if match else self._at

    def _pass(self, to: int) -> None:
        """Move on, counting lines and characters, and keeping the text if that is asked for."""
        text = self._buffer[self._at : to]
        self.line, self.column = _moved(self.line, self.column, text)
        self._at = to
        if self.passed is not None:
            self.passed.append(text)
            self._kept += len(text)
            if self._kept > LONGEST_LINE:
                raise self._too_long()

    def _more(self) -> bool:
        """Read a chunk more, letting go of what is passed; False at the end of the text."""
        for chunk in self._chunks:
            self._buffer = self._buffer[self._at :] + chunk
            self._at = 0
            if len(self._buffer) > LONGEST_LINE:
                raise self._too_long()
            return True
        return False

    def _too_long(self) -> UnreadableFile:
        message = f"a value of over {LONGEST_LINE:,} characters"
        return refuse(self.file, message, self._buffer, "rows of ordinary length", self.line)


def _moved(line: int, column: int, text: str) -> tuple[int, int]:
    """Line and column after a text."""
    ends = line_ends(text)
    if ends:
        return line + ends, len(text) - max(text.rfind("\n"), text.rfind("\r"))
    return line, column + len(text)
