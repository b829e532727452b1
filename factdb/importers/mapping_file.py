"""Where a mapping of columns comes from: options, and a TOML file.

``--map low=value_low --set publisher="The New York Times"``, or the same in the tables ``[map]``
and ``[set]``. Options win over the file. In a file a field may be mapped to several columns, or to
what stands in one before a character; and where one row has several figures, ``[[figures]]`` has
for each a ``name`` and the ``map`` and ``set`` that are its own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from difflib import get_close_matches
from pathlib import Path

from factdb.importers.errors import BadMapping
from factdb.importers.mapping import FIGURE_FIELDS, ColumnMap, Columns, Part, column_name
from factdb.records import FIELD_NAMES, Location, Problem, check_value

_EXPECTED_FIELD = "a field of the flat record"
_EXPECTED_COLUMN = 'the name of a column, { column = "...", before = "..." }, or a list of them'
_EXPECTED_FIGURE = "a name of its own, and the tables map and set"
_EXPECTED = "a TOML file with [map], [set] and, where a row has several figures, [[figures]]"
_TABLES = ("map", "set", "figures")


def column_map(
    map_options: Sequence[str], set_options: Sequence[str], file: Path | None = None
) -> ColumnMap:
    """The mapping that ``field=column`` and ``field=value`` options and a TOML file describe.

    Raises `BadMapping` with everything that is wrong with it.
    """
    problems: list[Problem] = []
    written = _tables(file, problems) if file is not None else {}
    where = Location(str(file))
    columns, constants = _mapped(written, where, "", problems)
    figures = _figures(written.get("figures", []), where, problems)
    columns |= _options("--map", map_options, "FIELD=COLUMN", problems)
    constants |= _options("--set", set_options, "FIELD=VALUE", problems)
    _expect_once(columns, constants, Location("--set"), problems)
    if problems:
        raise BadMapping(*problems)
    whole = ColumnMap(
        columns, constants, {name: _beside(each, columns, constants) for name, each in figures}
    )
    return replace(
        whole,
        figures={name: replace(each, elsewhere=whole.used) for name, each in whole.figures.items()},
    )


_Filled = tuple[dict[str, Columns], dict[str, str | list[str]]]
"""What fills fields: columns, and constants."""


def _beside(
    own: _Filled, columns: Mapping[str, Columns], constants: Mapping[str, str | list[str]]
) -> ColumnMap:
    """The mapping of a figure: its own before that of the whole row."""
    mapped, given = own
    return ColumnMap(
        {name: of for name, of in columns.items() if name not in given} | mapped,
        {name: value for name, value in constants.items() if name not in mapped} | given,
    )


def _mapped(
    tables: Mapping[str, object], where: Location, within: str, problems: list[Problem]
) -> _Filled:
    """What the tables ``map`` and ``set`` say."""
    columns: dict[str, Columns] = {}
    constants: dict[str, str | list[str]] = {}
    for name, value in _table(tables, "map").items():
        at = where._replace(column=f"{within}map.{name}")
        filled = _columns(value)
        if filled is None:
            problems.append(Problem(at, "not the name of a column", str(value), _EXPECTED_COLUMN))
        elif _is_field(name, at, problems):
            columns[name] = filled
    for name, value in _table(tables, "set").items():
        at = where._replace(column=f"{within}set.{name}")
        # A date of TOML is one of ISO 8601 as well.
        text = value.isoformat() if isinstance(value, date | time) else value
        if _is_field(name, at, problems) and _is_value(name, text, at, problems):
            constants[name] = text if isinstance(text, list) else str(text)
    return columns, constants


def _table(tables: Mapping[str, object], name: str) -> Mapping[str, object]:
    table = tables.get(name)
    return table if isinstance(table, dict) else {}


def _columns(value: object) -> Columns | None:
    """What fills a field; None for what names no column."""
    if isinstance(value, str):
        return column_name(value) or None
    parts = [_part(each) for each in (value if isinstance(value, list) else [value])]
    known = tuple(part for part in parts if part is not None)
    return known if known and len(known) == len(parts) else None


def _part(value: object) -> Part | None:
    if isinstance(value, str) and value.strip():
        return Part(column_name(value))
    if isinstance(value, dict) and value.keys() == {"column", "before"}:
        column, before = value["column"], value["before"]
        if isinstance(column, str) and isinstance(before, str) and column.strip() and before:
            return Part(column_name(column), before)
    return None


def _figures(
    entries: object, where: Location, problems: list[Problem]
) -> list[tuple[str, _Filled]]:
    """The figures of a row; what is wrong with an entry is added to the problems."""
    figures: dict[str, _Filled] = {}
    for number, entry in enumerate(entries if isinstance(entries, list) else [], 1):
        within = f"figures[{number}]."
        at = where._replace(column=within[:-1])
        name = entry.get("name") if isinstance(entry, dict) else None
        if not isinstance(name, str) or not name.strip() or not _is_figure(entry):
            problems.append(Problem(at, "not understood", str(entry), _EXPECTED_FIGURE))
            continue
        if name in figures:
            problems.append(Problem(at, "a name that another figure has", name, _EXPECTED_FIGURE))
            continue
        columns, constants = _mapped(entry, where, within, problems)
        _expect_once(columns, constants, at, problems)
        if columns.keys().isdisjoint(FIGURE_FIELDS):
            message = f"{name} has no column for its amount"
            problems.append(Problem(at, message, None, "a map of figure, low or high"))
        figures[name] = (columns, constants)
    return list(figures.items())


def _is_figure(entry: Mapping[str, object]) -> bool:
    """Whether a figure's entry holds nothing but what it may."""
    tables = (value for name, value in entry.items() if name != "name")
    return entry.keys() <= {"name", "map", "set"} and all(isinstance(each, dict) for each in tables)


def _expect_once(
    columns: Mapping[str, object],
    constants: Mapping[str, object],
    at: Location,
    problems: list[Problem],
) -> None:
    problems += [
        Problem(at, f"{name} is mapped as well", None, "one of the two")
        for name in columns
        if name in constants
    ]


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


def _tables(file: Path, problems: list[Problem]) -> Mapping[str, object]:
    """The tables of a mapping file; what is wrong with the file is added to the problems."""
    at = Location(str(file))
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8-sig"), parse_float=str)
    except OSError as error:
        problems.append(Problem(at, f"cannot be read: {error.strerror}", None, _EXPECTED))
    except UnicodeDecodeError as error:
        problems.append(Problem(at, f"not UTF-8 at offset {error.start:,}", None, _EXPECTED))
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(at, f"not TOML: {error}", None, _EXPECTED))
    else:
        for name, table in tables.items():
            if name not in _TABLES or not isinstance(table, list if name == "figures" else dict):
                problems.append(
                    Problem(at._replace(column=name), "not understood", None, _EXPECTED)
                )
        return tables
    return {}
