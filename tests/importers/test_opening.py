"""Opening a file: what is there, what is not, and what is known of it once it is read."""

import gzip
import hashlib
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factdb.importers import UnreadableFile, read

TABLE = b"claim,source\none,A\ntwo,B\n"


def refused(path: str | Path) -> str:
    """Return what is said of a file that cannot be opened."""
    with pytest.raises(UnreadableFile) as caught:
        read(str(path))
    return str(caught.value)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return a file with two rows."""
    path = tmp_path / "figures.csv"
    path.write_bytes(TABLE)
    return path


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up for a while the rights of root, who may read everything."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The message gives the path as it was typed."""
    path = tmp_path / "none.csv"
    assert refused(path) == f"{path}: no such file; expected a file, or - for standard input"


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    """Nothing in it is read."""
    assert refused(tmp_path) == (
        f"{tmp_path}: a directory; expected a file; name each file inside it"
    )


def test_a_file_that_may_not_be_read_is_named(table: Path) -> None:
    """Missing rights are told from a missing file."""
    table.chmod(0)
    with as_nobody():
        said = refused(table)
    assert said == f"{table}: no permission to read it; expected a file you may read"


def test_a_path_that_is_none_is_named() -> None:
    """A NUL or an endless name is a message, not a traceback; it cannot act on a terminal."""
    assert refused("a\0b") == r"'a\x00b': not the name of a file: embedded null byte"
    assert refused("x" * 5000) == f"'{'x' * 999}…': cannot be opened: File name too long"


def test_a_device_without_content_is_an_empty_file() -> None:
    """Whatever can be opened is read like a file."""
    assert refused("/dev/null") == (
        "/dev/null: an empty file; expected rows under a header, or JSON"
    )


def test_a_stream_that_fails_is_named() -> None:
    """An error of the system while reading is a problem of the file: here, a pipe's other end."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "rb") as wrong, pytest.raises(UnreadableFile) as caught:
        read("-", stdin=wrong)
    assert str(caught.value) == "stdin: cannot be read: Bad file descriptor"


def test_standard_input_is_asked_for_and_left_open() -> None:
    """It is called stdin, belongs to whoever gave it, and has no size."""
    stdin = io.BytesIO(TABLE)
    rows = read("-", stdin=stdin)
    assert [row.record.claim for row in rows if row.record] == ["one", "two"]
    assert (rows.file, rows.size, stdin.closed) == ("stdin", None, False)
    assert refused("-") == "stdin: no standard input here; expected the name of a file"


def test_a_pipe_is_read_to_its_end() -> None:
    """A pipe gives its bytes in pieces of any length."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as sink:
        sink.write(gzip.compress(TABLE))
    with os.fdopen(reading, "rb", buffering=0) as stdin:
        assert len(list(read("-", stdin=stdin))) == 2


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_the_hash_is_of_the_file_as_it_lies_on_disk(table: Path, pack: object) -> None:
    """It is known once all is read, and not before; so is the number of bytes."""
    assert callable(pack)
    data = pack(TABLE)
    table.write_bytes(data)
    with read(str(table)) as rows:
        before = rows.sha256
        list(rows)
    assert before is None
    assert rows.sha256 == hashlib.sha256(data).hexdigest()
    assert rows.size == rows.bytes_read == len(data)


def test_a_file_left_half_read_has_no_hash(table: Path) -> None:
    """A hash of a part would be taken for that of the whole."""
    with read(str(table)) as rows:
        next(iter(rows))
        assert rows.sha256 is None


def test_what_follows_the_json_is_part_of_the_hash(table: Path) -> None:
    """White space after the last bracket is read too."""
    data = b'[{"claim": "x", "source": "y"}]' + b"\n" * 200_000
    table.write_bytes(data)
    rows = read(str(table))
    assert len(list(rows)) == 1
    assert rows.sha256 == hashlib.sha256(data).hexdigest()


def test_brackets_in_a_text_are_no_list(table: Path) -> None:
    """One object on one line is JSON Lines, whatever its texts hold; only a list of rows is not."""
    table.write_text('{"claim": "x", "source": "y", "quote": "[] \\" [{"}\n')
    with read(str(table)) as rows:
        assert rows.format == "jsonl"
        (row,) = rows
    assert row.record is not None
    assert row.record.quote == '[] " [{'
