"""Input beyond all measure: deep, long, swollen; each ends in one problem, and at once."""

import gzip
import io
import tracemalloc
from collections.abc import Iterator
from typing import BinaryIO, cast

import pytest

from factdb.importers import UnreadableFile, read
from factdb.records import Problem

HEADER = b"claim,source\n"


def problems_of(data: bytes) -> list[Problem]:
    """Return everything that is said of some bytes."""
    said: list[Problem] = []
    try:
        for row in read("-", stdin=io.BytesIO(data)):
            said += row.problems
    except UnreadableFile as refused:
        said += refused.problems
    return said


MONSTERS = {
    "deep list": (
        b"[" * 100_000,
        1,
        "JSON that is cut off at character 100001 of the line, inside what begins on line 1",
    ),
    "deep closed list": (b"[" * 100_000 + b"]" * 100_000, 1, "nested over 32 deep"),
    "deep row": (
        b'[{"claim": ' + b"[" * 100_000 + b"]" * 100_000 + b"}]",
        1,
        "nested over 32 deep",
    ),
    "deep line": (
        b'{"claim": "x", "source": "y"}\n' + b'{"a":' * 100_000 + b"\n",
        2,
        "nested over 32 deep",
    ),
    "many open quotes": (
        b'{"claim": "x", "source": "y"}\n' + b'{"a":' * 33 + b'"' + b'\\"' * 1_000_000 + b"\n",
        2,
        "nested over 32 deep",
    ),
    "many quotes": (b'["' + b'\\"' * 1_000_000 + b'"]', 1, "not an object"),
    "long number": (
        b'[{"source": "x", "low": ' + b"9" * 1000 + b"}]",
        1,
        "1,000 characters long",
    ),
    "long cell": (
        HEADER + b"x" * 140_000 + b",A\none,B\n",
        2,
        "a cell of over 131,072 characters",
    ),
    "quote that swallows the file": (
        HEADER + b'one,"A\n' + b"more,B\n" * 30_000,
        2,
        "cell 2 opens a quote that is not closed by line 18727",
    ),
    "long line": (HEADER + b"x" * 9_000_000, None, "a line of over 8,000,000 characters"),
    "long value": (
        b'[{"claim": "' + b"x" * 9_000_000,
        1,
        "a value of over 8,000,000 characters",
    ),
    "endless object": (
        b"{" + b'"a": "%s",' % (b"x" * 1000) * 9_000,
        1,
        "a value of over 8,000,000 characters",
    ),
}


@pytest.mark.parametrize(("data", "line", "message"), MONSTERS.values(), ids=MONSTERS.keys())
def test_depth_and_length_get_one_problem(data: bytes, line: int | None, message: str) -> None:
    """No recursion, no growing memory: the limit is named, and where it was passed."""
    (problem,) = problems_of(data)
    assert (problem.location.line, problem.message) == (line, message)


def test_a_gzip_bomb_is_let_go_of_in_time() -> None:
    """Data that unpacks to hundreds of times its size is no table, and is not read to its end."""
    (problem,) = problems_of(gzip.compress(b"[" + b" " * 70_000_000 + b"]"))
    assert str(problem) == (
        "stdin: gzip data that grows to more than 300 times its size; "
        "expected a table of text; if it is one, unpack it first with gunzip"
    )


def test_a_table_that_packs_well_is_no_bomb() -> None:
    """Rows that are much alike pack far better than prose, and come in."""
    assert problems_of(gzip.compress(HEADER + b"the same claim,the same source\n" * 1000)) == []


class Pipe:
    """Bytes that exist only while they are read, as from another program."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts = parts
        self._rest = b""
        self.given = 0

    def read(self, size: int) -> bytes:
        """Give what is left of one part, however much was asked for, and nothing at the end."""
        part = self._rest or next(self._parts, b"")
        part, self._rest = part[:size], part[size:]
        self.given += len(part)
        return part


CLAIM = b"x" * 1000


def parts(name: str, rows: int) -> Iterator[bytes]:
    """Yield a file of a format row by row."""
    if name == "csv":
        yield HEADER
        yield from (b"%d %s,A\n" % (number, CLAIM) for number in range(rows))
        return
    row = b'{"claim": "%d %s", "source": "A"}'
    if name == "json":
        yield b"["
        yield from (row % (number, CLAIM) + b",\n" for number in range(rows))
        yield b'{"claim": "last", "source": "A"}]'
    else:
        yield from (row % (number, CLAIM) + b"\n" for number in range(rows))


@pytest.mark.parametrize("name", ["csv", "json", "jsonl"])
def test_memory_does_not_grow_with_the_rows(name: str) -> None:
    """Ten million bytes pass through a tenth of that."""
    pipe = Pipe(parts(name, 10_000))
    tracemalloc.start()
    try:
        rows = read("-", stdin=cast("BinaryIO", pipe))
        count = sum(row.record is not None for row in rows)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert rows.format == name
    assert count >= 10_000
    assert pipe.given > 10_000_000
    assert peak < 1_500_000
