"""Rows of flat records from files: one file per format, one line each in `FORMATS`.

`read` opens a file and gives `Rows`; iterating them gives a `Row` for each, with a checked record
or with its problems, and with the text as it stood. What is wrong with the whole file is raised
as `UnreadableFile`.
"""

from factdb.importers.errors import BadMapping, UnreadableFile
from factdb.importers.formats import FORMATS, Format
from factdb.importers.mapping import ColumnMap
from factdb.importers.mapping_file import column_map
from factdb.importers.reading import given, read
from factdb.importers.rows import Row, Rows

__all__ = [
    "FORMATS",
    "BadMapping",
    "ColumnMap",
    "Format",
    "Row",
    "Rows",
    "UnreadableFile",
    "column_map",
    "given",
    "read",
]
