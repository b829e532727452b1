"""One row written in JSON (RFC 8259), read without losing or inventing anything.

Numbers stay the digits they were written in, so no float ever holds one. A key that stands twice
and nesting deeper than any row needs are problems, not things to settle in silence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping

from factdb.importers.mapping import column_name
from factdb.records import Location, Problem

DEEPEST = 32
"""Brackets within brackets that a row may hold; a flat record needs two."""

# A string that is not closed goes on to the end: looked for again from each quote in it, it
# would take time that grows with the square of the text.
_BRACKETS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)
_EXPECTED = {
    "Expecting property name": "a key in double quotes",
    "Expecting ':'": "a colon after the key",
    "Expecting ','": "a comma or a closing bracket",
    "Expecting value": "a value",
    "Unterminated string": "a closing double quote",
    "Invalid control character": r"\n or the like for control characters inside a string",
    "Invalid \\": r"an escape that JSON has, such as \n or \u00e9",
    "Extra data": "nothing more",
}


class BrokenJson(ValueError):
    """Text that is not JSON from ``position`` on."""

    def __init__(self, message: str, position: int, found: str, expected: str | None) -> None:
        super().__init__(message)
        self.position, self.found, self.expected = position, found, expected


def parse_row(text: str, at: Location) -> tuple[Mapping[str, object] | None, list[Problem]]:
    """The columns of the object that a text holds, and what is wrong with it besides.

    Raises `BrokenJson` for what is not JSON.
    """
    if _deeper_than(text, DEEPEST):
        return None, [Problem(at, f"nested over {DEEPEST} deep", text, "names and values")]
    twice: list[str] = []

    def columns(pairs: list[tuple[str, object]]) -> dict[str, object]:
        values = {column_name(name): value for name, value in pairs}
        if len(values) < len(pairs):
            counts = Counter(column_name(name) for name, _ in pairs)
            twice.extend(name for name, count in counts.items() if count > 1)
        return values

    try:
        value = json.loads(text, object_pairs_hook=columns, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        raise _broken(text, error) from None
    if not isinstance(value, dict):
        return None, [Problem(at, "not an object", text.strip(), "a row in braces")]
    problems = [
        Problem(at._replace(column=name), "a key that stands twice", None, "each key once")
        for name in twice
    ]
    return value, problems


def _broken(text: str, error: json.JSONDecodeError) -> BrokenJson:
    """What is wrong where, in words that do not hang on the version of Python."""
    position = error.pos
    before = text[:position].rstrip()
    if text[position : position + 1] in ("}", "]") and before.endswith(","):
        position = len(before) - 1
    if text[position : position + 1] == "," and text[position + 1 :].lstrip()[:1] in ("}", "]"):
        return BrokenJson("a comma too many", position, text[position:], "no comma before it")
    expected = next(
        (meant for start, meant in _EXPECTED.items() if error.msg.startswith(start)), None
    )
    if not text[position:].strip() or error.msg.startswith("Unterminated"):
        return BrokenJson("cut off", len(text.rstrip()), text.rstrip()[-30:], expected)
    return BrokenJson("not JSON", position, text[position:], expected)


def _deeper_than(text: str, depth: int) -> bool:
    """Whether brackets outside of strings stand more than ``depth`` deep."""
    if text.count("[") + text.count("{") <= depth:
        return False
    deep = 0
    for bracket in _BRACKETS.finditer(text):
        if bracket[0] in "[{":
            deep += 1
            if deep > depth:
                return True
        elif bracket[0] in "]}":
            deep -= 1
    return False
