"""JSON and JSON Lines (RFC 8259), in UTF-8.

A table is one array of objects in JSON and one object a line in JSON Lines; a document is one
object. Decimals are numbers in plain digits, written from the decimal itself and never through a
float; what is unknown is ``null``, and native records leave it out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TextIO

from factdb.exporters.safe import ACTING
from factdb.reports.table import Cell, Column, Document, Report, Table, is_empty

Json = Cell | Mapping[str, "Json"] | list["Json"]


def write_json(report: Report, stream: TextIO) -> None:
    """Write one array, or one object for a document."""
    if isinstance(report, Document):
        stream.write(json_text(document_object(report)) + "\n")
        return
    between = "[\n"
    for row in table_objects(report):
        stream.write(between + json_text(row))
        between = ",\n"
    stream.write("[]\n" if between == "[\n" else "\n]\n")


def write_jsonl(report: Report, stream: TextIO) -> None:
    """Write one object a line; each line of a document names the part it belongs to."""
    objects = table_objects(report) if isinstance(report, Table) else document_lines(report)
    stream.writelines(json_text(row) + "\n" for row in objects)


def table_objects(table: Table) -> Iterator[Mapping[str, Json]]:
    """The rows of a table as objects, keyed by column."""
    for row in table.rows:
        yield _object(zip(table.columns, row, strict=True), sparse=table.native)


def document_object(document: Document) -> Mapping[str, Json]:
    """A document as one object: its facts, then an array for each part."""
    parts: dict[str, Json] = {part.title: list(table_objects(part)) for part in document.parts}
    return {**_object(document.facts), **parts}


def document_lines(document: Document) -> Iterator[Mapping[str, Json]]:
    """A document as objects: its facts first, then the rows of each part."""
    yield {"part": None, **_object(document.facts)}
    for part in document.parts:
        for row in table_objects(part):
            yield {"part": part.title, **row}


def json_text(value: Json) -> str:
    """A value as JSON on one line: decimals exact, and no character that acts on a terminal."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except TypeError:
        text = _with_decimals(value)
    return ACTING.sub(_escape, text)


def _with_decimals(value: Json) -> str:
    """What `json.dumps` gives, with decimals in it, which it takes for floats or not at all."""
    match value:
        case Decimal():
            return f"{value:f}"
        case Mapping():
            pairs = (f"{json.dumps(key)}: {_with_decimals(item)}" for key, item in value.items())
            return "{" + ", ".join(pairs) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_with_decimals, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)


def _object(values: Iterable[tuple[Column, Cell]], *, sparse: bool = False) -> dict[str, Json]:
    return {column.name: cell for column, cell in values if not (sparse and is_empty(cell))}


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
