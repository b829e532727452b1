"""What a file is that is no text: known by its first bytes (its magic number)."""

from __future__ import annotations

from typing import NamedTuple

_AS_CSV = "text; open it in its program and save it as CSV UTF-8"
_UNPACKED = "text; unpack it first"


class Kind(NamedTuple):
    """A kind of file: how it begins, what it is called, and what to do with it instead."""

    magic: bytes
    name: str
    expected: str


KINDS = tuple(
    Kind(*row)
    for row in [
        (b"SQLite format 3\x00", "an SQLite database", "text; a factdb database is given as --db"),
        (b"%PDF-", "a PDF document", "text; take its table out as CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.xls, .doc)", _AS_CSV),
        (b"PAR1", "a Parquet file", "text; write it as CSV with the program that made it"),
        (b"\x1f\x8b", "gzip inside gzip", "text, compressed once"),
        (b"BZh", "bzip2 data", "text; unpack it first with bunzip2"),
        (b"\xfd7zXZ\x00", "xz data", "text; unpack it first with unxz"),
        (b"\x28\xb5\x2f\xfd", "Zstandard data", "text; unpack it first with unzstd"),
        (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACKED),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture", "text"),
        (b"\xff\xd8\xff", "a JPEG picture", "text"),
        (b"{\\rtf", "an RTF document", "text; save it as plain text"),
    ]
)
_ZIP = b"PK\x03\x04"
_INSIDE_ZIP = (
    (b"xl/", "an Excel workbook (.xlsx)", _AS_CSV),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)", _AS_CSV),
    (b"word/", "a Word document (.docx)", "text; save its table as CSV"),
    (b"", "a zip archive", _UNPACKED),
)


def kind_of(sample: bytes) -> Kind | None:
    """The kind of file that begins like this, None where it is none of `KINDS`."""
    if sample.startswith(_ZIP):
        return next(Kind(_ZIP, *rest) for part, *rest in _INSIDE_ZIP if part in sample)
    return next((kind for kind in KINDS if sample.startswith(kind.magic)), None)
