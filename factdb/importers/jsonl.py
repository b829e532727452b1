"""JSON Lines: one object a line. A bad line is bad alone; blank lines are passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import TextIO

from factdb.importers.decoding import Text, ended
from factdb.importers.json_text import BrokenJson, parse_row
from factdb.importers.rows import RawRow, Table
from factdb.records import Location, Problem


def open_lines(text: Text, names: AbstractSet[str]) -> Table:  # noqa: ARG001 - asks for none
    """The rows of a text, one a line."""
    return Table(_rows(text))


def write_bad(out: TextIO, header: str, raws: Iterable[str]) -> None:  # noqa: ARG001 - has none
    """Write lines as they stood."""
    out.writelines(map(ended, raws))


def _rows(text: Text) -> Iterator[RawRow]:
    for number, line in enumerate(text.lines(), 1):
        if not line.strip():
            continue
        at = Location(text.file, number)
        try:
            values, problems = parse_row(line.rstrip("\r\n"), at)
        except BrokenJson as error:
            message = f"{error} at character {error.position + 1}"
            problem = Problem(at, message, error.found.strip(), error.expected)
            yield RawRow(number, None, line, (problem,))
        else:
            yield RawRow(number, values, line, tuple(problems))
