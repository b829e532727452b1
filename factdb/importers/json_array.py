"""JSON: an array of rows, an object that holds one such array, or one row alone.

Read as a stream: the text is cut into rows by its brackets, and one row at a time is parsed, so
that a file of any size needs no more memory than its longest row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import TextIO

from factdb.importers.decoding import Text
from factdb.importers.errors import refuse
from factdb.importers.json_cursor import Cursor, Value
from factdb.importers.json_text import BrokenJson, parse_row
from factdb.importers.rows import RawRow, Table
from factdb.records import Location, visible

_WANTED = "a list of rows, or an object that holds one"
_GOES_ON = "a comma or a closing bracket"


def open_array(text: Text, names: AbstractSet[str]) -> Table:
    """The rows in a text. ``names`` are the keys by which a row that stands alone is known."""
    return Table(_rows(Cursor(text), names))


def write_bad(out: TextIO, header: str, raws: Iterable[str]) -> None:  # noqa: ARG001 - has none
    """Write rows as they stood, as one array."""
    between = "[\n"
    for raw in raws:
        out.write(between + raw)
        between = ",\n"
    out.write("[]\n" if between == "[\n" else "\n]\n")


def _rows(cursor: Cursor, names: AbstractSet[str]) -> Iterator[RawRow]:
    """All rows of the text, which holds one value and no more."""
    if cursor.peek() == "{":
        yield from _in_object(cursor, names)
    elif cursor.peek() == "[":
        yield from _in_list(cursor)
    else:
        cursor.refuse(_WANTED)
    if cursor.peek():
        cursor.refuse("the end of the file; objects one a line are --format jsonl")


def _in_list(cursor: Cursor) -> Iterator[RawRow]:
    """The rows of a list that begins here."""
    cursor.take("[", _WANTED)
    if cursor.peek() == "]":
        cursor.take("]", _GOES_ON)
        return
    while True:
        yield _row(cursor.value(), cursor.file)
        if cursor.take(",]", _GOES_ON) == "]":
            return


def _in_object(cursor: Cursor, names: AbstractSet[str]) -> Iterator[RawRow]:
    """The rows of the one list of objects in an object; without one the object may be a row."""
    line, column = cursor.line, cursor.column
    cursor.passed = []
    others: list[str] = []
    empty = 0
    rows_under: str | None = None
    cursor.take("{", _WANTED)
    while cursor.peek() != "}":
        if cursor.peek() != '"':
            cursor.refuse("a key in double quotes")
        key = cursor.value().text.strip('"')
        cursor.take(":", "a colon after the key")
        if not cursor.opens_list_of_objects():
            value = cursor.value().text
            others.append(key)
            empty += value[0] == "[" and not value[1:-1].strip()
        elif rows_under is None:
            rows_under, cursor.passed = key, None
            yield from _in_list(cursor)
        else:
            message = f"two lists of rows, {visible(rows_under)} and {visible(key)}"
            raise refuse(cursor.file, message, None, "one list; take the other out", cursor.line)
        if cursor.peek() != "}":
            cursor.take(",", "a comma or a closing brace")
            if cursor.peek() == "}":
                cursor.refuse("a key in double quotes")
    cursor.take("}", "a closing brace")
    if cursor.passed is None:
        return
    alone = Value("".join(cursor.passed), line, column)
    cursor.passed = None
    if not others or not names.isdisjoint(others):
        yield _row(alone, cursor.file)
    elif empty != 1:
        message = "an object without a list of rows"
        raise refuse(cursor.file, message, ", ".join(others), _WANTED, line)


def _row(value: Value, file: str) -> RawRow:
    """The row that a value holds, or what is wrong with it."""
    try:
        values, problems = parse_row(value.text, Location(file, value.line))
    except BrokenJson as error:
        line, column = value.place(error.position)
        message = f"{error} at character {column} of the line"
        raise refuse(file, message, error.found, error.expected, line) from None
    return RawRow(value.line, values, value.text, tuple(problems))
