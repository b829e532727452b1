"""The flat record: one attribution a row, the native form of input and output (design 2).

`FIELDS` declares every column once: its name, group and meaning; importers, exporters and the
documentation read it from here. `check` is the one door from outside text to a `Record`, and
`as_row` is the way back. Errors are values: a `Problem` says where, what was there and what was
expected.
"""

from factdb.records.checking import check, check_value, unknown_columns
from factdb.records.correctable import (
    CORRECTABLE,
    OF_ATTRIBUTION,
    OF_CLAIM,
    OF_MEASURE,
    Status,
    check_correction,
)
from factdb.records.fields import (
    FIELD_NAMES,
    FIELDS,
    LONGEST_NAME,
    LONGEST_TEXT,
    PATHS,
    SEPARATOR,
    Field,
)
from factdb.records.problems import Location, Problem, Severity, visible
from factdb.records.record import Record, as_row, csv_cell
from factdb.records.story import LONGEST_STORY, Span, Story, check_story

__all__ = [
    "CORRECTABLE",
    "FIELDS",
    "FIELD_NAMES",
    "LONGEST_NAME",
    "LONGEST_STORY",
    "LONGEST_TEXT",
    "OF_ATTRIBUTION",
    "OF_CLAIM",
    "OF_MEASURE",
    "PATHS",
    "SEPARATOR",
    "Field",
    "Location",
    "Problem",
    "Record",
    "Severity",
    "Span",
    "Status",
    "Story",
    "as_row",
    "check",
    "check_correction",
    "check_story",
    "check_value",
    "csv_cell",
    "unknown_columns",
    "visible",
]
