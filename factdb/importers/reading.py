"""The two doors: rows from a file, and rows given by hand. Both come out as `Rows`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import partial
from typing import BinaryIO

from factdb.importers import delimited, jsonl
from factdb.importers.decoding import Text
from factdb.importers.errors import UnreadableFile, refuse
from factdb.importers.formats import FORMATS, Format
from factdb.importers.mapping import ColumnMap
from factdb.importers.opening import Opened, open_bytes
from factdb.importers.rows import RawRow, Rows, Table, left_out, require_columns
from factdb.importers.sniffing import sniff
from factdb.records import FIELD_NAMES, Location, unknown_columns

BY_HAND = "hand"
_HEADER = "a header such as claim,source,figure, or --map FIELD=COLUMN for its own names"
_TABLES = ("csv", "tsv")


def read(
    path: str,
    *,
    format: str | None = None,  # noqa: A002 - the word of the command line
    mapping: ColumnMap | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    stdin: BinaryIO | None = None,
) -> Rows:
    """Open a file, or ``stdin`` for ``-``, and give its rows.

    The format is found by content unless ``format`` names one of `FORMATS`. The text is UTF-8
    unless ``encoding`` says otherwise. ``delimiter`` is the one character between the cells of a
    table. Raises `UnreadableFile` for what shows at once (no file, a directory, no text, a header
    that cannot be used); what shows later is raised by iterating.
    """
    mapping = mapping or ColumnMap()
    if format is not None and format not in FORMATS:
        raise refuse("--format", "no format of that name", format, ", ".join(FORMATS))
    if delimiter is not None:
        delimiter = _one_character(delimiter, format)
    opened = open_bytes(path, stdin)
    try:
        return _rows(opened, format, mapping, encoding, delimiter)
    except BaseException:
        opened.close()
        raise


def given(values: Iterable[Mapping[str, object]], file: str = "by hand") -> Rows:
    """Rows that stand in no file: one claim typed at the command line, or those of a notebook.

    ``file`` is what messages call them; rows are numbered from 1. Values are ``str``, ``int``,
    ``Decimal``, ``None``, or a list of ``str`` for ``via`` and ``place``.
    """
    rows = (
        RawRow(number, row, json.dumps(dict(row), default=str))
        for number, row in enumerate(values, 1)
    )
    return Rows(file, BY_HAND, Table(rows), ColumnMap(), jsonl.write_bad)


def _rows(
    opened: Opened,
    name: str | None,
    mapping: ColumnMap,
    encoding: str | None,
    delimiter: str | None,
) -> Rows:
    """The rows of an open file, its format found and its header held against the mapping."""
    text = Text(opened, encoding)
    file = opened.file
    found: Format = FORMATS[name or ("csv" if delimiter else sniff(text.sample, file))]
    open_table = partial(delimited.open_table, delimiter=delimiter) if delimiter else found.open
    table = open_table(text, {*FIELD_NAMES, *mapping.used})
    rows = Rows(file, found.name, table, mapping, found.write_bad, opened)
    if table.columns is not None:
        at = Location(file, table.header_line)
        require_columns(mapping, table.columns, at)
        rows.notices += left_out(mapping, table.columns, at)
        unknown = [] if mapping.leaves_out else mapping.unread(table.columns)
        if len(unknown) == len(table.columns):
            message = "no column of the flat record in the header"
            raise refuse(file, message, table.header.strip(), _HEADER, table.header_line)
        if unknown:
            raise UnreadableFile(*unknown_columns(unknown, at))
    return rows


def _one_character(delimiter: str, format: str | None) -> str:  # noqa: A002 - as above
    r"""The delimiter that was asked for; ``\t`` and ``tab`` are a tab."""
    delimiter = {"\\t": "\t", "tab": "\t"}.get(delimiter, delimiter)
    if len(delimiter) != 1 or delimiter in '"\r\n ':
        raise refuse("--delimiter", "not a delimiter", delimiter, "one character such as ; or |")
    if format not in (None, *_TABLES):
        expected = "--format csv, or no delimiter"
        raise refuse("--delimiter", f"{format} has no delimiter", delimiter, expected)
    return delimiter
