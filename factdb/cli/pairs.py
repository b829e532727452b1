"""Pairs of claims to compare, out of a CSV file with the columns ``a`` and ``b``."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from factdb.cli.errors import BadInput
from factdb.cli.output import STDOUT
from factdb.core.figures import shown


class Pair(NamedTuple):
    """Two references and the line they stand in."""

    a: str
    b: str
    line: int


def read_pairs(path: str) -> list[Pair]:
    """The pairs of a file, or of stdin for ``-``, in order.

    Raises `BadInput` with every line that is no pair.
    """
    rows = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        header = [name.strip() for name in next(rows, [])]
        missing = [name for name in ("a", "b") if name not in header]
        if missing:
            raise BadInput(
                f"{path}:1: no column {' and '.join(missing)}; found {shown(','.join(header))}; "
                "expected a CSV file whose header names the columns a and b"
            )
        numbered = [(rows.line_num, row) for row in rows if row]
    except csv.Error as error:
        raise BadInput(f"{path}:{rows.line_num}: this is not CSV: {error}") from None
    at_a, at_b = header.index("a"), header.index("b")
    wrong = [
        f"{path}:{line}: a and b must both be given; found {shown(','.join(row))}"
        for line, row in numbered
        if len(row) <= max(at_a, at_b) or not row[at_a].strip() or not row[at_b].strip()
    ]
    if wrong:
        raise BadInput("nothing was compared", wrong)
    return [Pair(row[at_a].strip(), row[at_b].strip(), line) for line, row in numbered]


def where(pairs: Iterable[Pair], path: str, problems: Mapping[str, str]) -> list[str]:
    """The problems of references, each at the line where it stands."""
    return [
        f"{path}:{pair.line}: {problems[ref]}"
        for pair in pairs
        for ref in dict.fromkeys((pair.a, pair.b))
        if ref in problems
    ]


def _text(path: str) -> str:
    try:
        data = sys.stdin.buffer.read() if path == STDOUT else Path(path).read_bytes()
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error.strerror}") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(
            f"{path}:{line}: not UTF-8 at byte {error.start}; save it as UTF-8"
        ) from None
