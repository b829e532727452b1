"""Other people's columns: which of theirs fills which field, and which fields are set for all.

``--map low=value_low --set publisher="The New York Times"`` or the same in a TOML file with the
tables ``[map]`` and ``[set]``. Options win over the file. What is set fills a field only where a
row itself gives nothing. Once a column is mapped, the columns that are neither mapped nor fields
are left out, and named once; without a mapping they are an error, lest a typing slip lose data.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from difflib import get_close_matches
from pathlib import Path

from factdb.importers.errors import BadMapping
from factdb.records import FIELD_NAMES, Location, Problem, check_value

_EXPECTED_FIELD = "a field of the flat record"
_TABLES = ("map", "set")


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """``columns``: field to the column that fills it. ``constants``: field to its value."""

    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str | list[str]] = field(default_factory=dict)

    @property
    def leaves_out(self) -> bool:
        """Whether columns that are neither mapped nor fields are left out rather than refused."""
        return bool(self.columns)

    def unread(self, columns: Iterable[str]) -> list[str]:
        """Of these columns of a file, those that fill no field."""
        used = set(self.columns.values())
        return [
            name
            for name in columns
            if name not in used and (name not in FIELD_NAMES or name in self.columns)
        ]

    def missing(self, columns: Collection[str]) -> list[tuple[str, str]]:
        """Fields with the column mapped to them that is not among these."""
        return [(name, column) for name, column in self.columns.items() if column not in columns]

    def fields_of(self, row: Mapping[str, object]) -> dict[str, object]:
        """A row under the names of fields; columns that fill none are kept unless left out."""
        used = set(self.columns.values())
        values = {name: row[column] for name, column in self.columns.items() if column in row}
        for name, value in row.items():
            if name in used or name in self.columns:
                continue
            if name in FIELD_NAMES or not self.leaves_out:
                values[name] = value
        for name, value in self.constants.items():
            given = values.get(name)
            if given is None or given == [] or (isinstance(given, str) and not given.strip()):
                values[name] = value
        return values

    def column_of(self, name: str) -> str:
        """What a field is called in a message: the column that fills it, with the field."""
        column = self.columns.get(name, name)
        return column if column == name else f"{column} ({name})"


def column_map(
    map_options: Sequence[str], set_options: Sequence[str], file: Path | None = None
) -> ColumnMap:
    """The mapping that ``field=column`` and ``field=value`` options and a TOML file describe.

    Raises `BadMapping` with everything that is wrong with it.
    """
    problems: list[Problem] = []
    written = _tables(file, problems) if file is not None else {}
    where = Location(str(file))
    columns: dict[str, str] = {}
    constants: dict[str, str | list[str]] = {}
    for name, value in written.get("map", {}).items():
        at = where._replace(column=f"map.{name}")
        if not isinstance(value, str):
            problems.append(Problem(at, "not the name of a column", str(value), "a string"))
        elif _is_field(name, at, problems):
            columns[name] = column_name(value)
    for name, value in written.get("set", {}).items():
        at = where._replace(column=f"set.{name}")
        # A date of TOML is one of ISO 8601 as well.
        text = value.isoformat() if isinstance(value, date | time) else value
        if _is_field(name, at, problems) and _is_value(name, text, at, problems):
            constants[name] = text if isinstance(text, list) else str(text)
    columns |= _options("--map", map_options, "FIELD=COLUMN", problems)
    constants |= _options("--set", set_options, "FIELD=VALUE", problems)
    for name in columns:
        if name in constants:
            at = Location("--set")
            problems.append(Problem(at, f"{name} is mapped as well", None, "one of the two"))
    if problems:
        raise BadMapping(*problems)
    return ColumnMap(columns, constants)


def absent_column(name: str, column: str, columns: Sequence[str], at: Location) -> Problem:
    """The problem of a mapped column that the file does not have."""
    close = get_close_matches(column, columns, n=3) or columns[:8]
    expected = f"one of its columns, such as {', '.join(close)}" if close else "a column it has"
    return Problem(
        at._replace(column=name), "mapped to a column that is not there", column, expected
    )


def column_name(text: str) -> str:
    """The name of a column as names are compared: stripped and in NFC."""
    return unicodedata.normalize("NFC", text.strip())


def _options(
    option: str, values: Sequence[str], form: str, problems: list[Problem]
) -> dict[str, str]:
    """Options of the form ``field=text``."""
    read: dict[str, str] = {}
    at = Location(option)
    for value in values:
        name, equals, text = value.partition("=")
        name = name.strip()
        if not equals or not name or not text.strip():
            problems.append(Problem(at, "not understood", value, form))
        elif not _is_field(name, at, problems):
            continue
        elif name in read:
            problems.append(Problem(at, f"{name} is given twice", value, "each field once"))
        elif option == "--map":
            read[name] = column_name(text)
        elif _is_value(name, text, at, problems):
            read[name] = text
    return read


def _is_field(name: str, at: Location, problems: list[Problem]) -> bool:
    """Whether a name is a field; if not, the problem is added."""
    if name in FIELD_NAMES:
        return True
    close = get_close_matches(name.lower(), FIELD_NAMES, n=2)
    expected = f"{_EXPECTED_FIELD}: {' or '.join(close or FIELD_NAMES)}"
    problems.append(Problem(at, "no field of that name", name, expected))
    return False


def _is_value(name: str, value: object, at: Location, problems: list[Problem]) -> bool:
    """Whether a value may be set for a field; if not, the problem is added.

    Checked once here, so that a wrong value is not reported again for every row.
    """
    _, problem = check_value(name, value, at)
    if problem is not None:
        problems.append(replace(problem, location=at) if at.column else problem)
    return problem is None


def _tables(file: Path, problems: list[Problem]) -> Mapping[str, Mapping[str, object]]:
    """The tables of a mapping file; what is wrong with the file is added to the problems."""
    at = Location(str(file))
    expected = "a TOML file with the tables [map] and [set]"
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8-sig"), parse_float=str)
    except OSError as error:
        problems.append(Problem(at, f"cannot be read: {error.strerror}", None, expected))
    except UnicodeDecodeError as error:
        problems.append(Problem(at, f"not UTF-8 at offset {error.start:,}", None, expected))
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(at, f"not TOML: {error}", None, expected))
    else:
        for name, table in tables.items():
            if name not in _TABLES or not isinstance(table, dict):
                problems.append(Problem(at._replace(column=name), "not understood", None, expected))
        return {name: table for name, table in tables.items() if isinstance(table, dict)}
    return {}
