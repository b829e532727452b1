"""The formats that can be read, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from types import MappingProxyType
from typing import NamedTuple, TextIO

from factdb.importers import delimited, json_array, jsonl
from factdb.importers.decoding import Text
from factdb.importers.rows import Table


class Format(NamedTuple):
    """A format: how rows are found in a text, and how bad ones are written back.

    ``open`` takes the text and the columns that are looked for; ``write_bad`` takes a file, the
    header as it stood, and rows as they stood.
    """

    name: str
    meaning: str
    open: Callable[[Text, AbstractSet[str]], Table]
    write_bad: Callable[[TextIO, str, Iterable[str]], None]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format(
                "csv",
                "cells between commas",
                partial(delimited.open_table, delimiter=","),
                delimited.write_bad,
            ),
            Format(
                "tsv",
                "cells between tabs",
                partial(delimited.open_table, delimiter="\t"),
                delimited.write_bad,
            ),
            Format("json", "a list of objects", json_array.open_array, json_array.write_bad),
            Format("jsonl", "an object a line", jsonl.open_lines, jsonl.write_bad),
        )
    }
)
