"""Findings with a place in a file, for the tools that show them there: GitHub and SARIF.

GitHub's workflow commands mark the lines of a pull request; SARIF 2.1.0 (OASIS) is read by code
hosts and editors. Columns count Unicode characters from 1, as in the report itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TextIO

from factdb.exporters.errors import Unwritable
from factdb.exporters.objects import Json, json_text
from factdb.exporters.safe import visible
from factdb.reports.table import Cell, Report, Table, plain

_VIEW = "checked"
_COMMANDS = {"error": "error", "warning": "warning", "quiet": "notice"}
_LEVELS = {"error": "error", "warning": "warning", "quiet": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write_github(report: Report, stream: TextIO) -> None:
    """Write one workflow command a finding. Raises `Unwritable` for a report without places."""
    for row in _rows(report):
        properties = {
            "file": row["file"],
            "line": row["line"],
            "col": row["column"],
            "endColumn": _end(row),
            "title": f"{row['rule']} {row['verdict']}",
        }
        told = ",".join(f"{name}={_escaped(cell, ':,')}" for name, cell in properties.items())
        command = _COMMANDS[str(row["severity"])]
        stream.write(f"::{command} {told}::{_escaped(_message(row))}\n")


def write_sarif(report: Report, stream: TextIO) -> None:
    """Write one run with all findings. Raises `Unwritable` for a report without places."""
    rows = list(_rows(report))
    rules = {plain(row["rule"]): plain(row["verdict"]) for row in rows}
    log: Mapping[str, Json] = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "factdb",
                        "rules": [
                            {"id": code, "name": name} for code, name in sorted(rules.items())
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": list(map(_result, rows)),
            }
        ],
    }
    stream.write(json_text(log) + "\n")


def _rows(report: Report) -> Iterator[Mapping[str, Cell]]:
    if not isinstance(report, Table) or report.view != _VIEW:
        raise Unwritable(
            f"{report.title}: this format is for findings in a file; factdb check has them"
        )
    names = [column.name for column in report.columns]
    return (dict(zip(names, row, strict=True)) for row in report.rows)


def _message(row: Mapping[str, Cell]) -> str:
    told = f"“{row['figure']}”: {row['reason']}"
    return f"{told}. It could read: {row['wording']}" if row["wording"] else told


def _end(row: Mapping[str, Cell]) -> int:
    """The column after the figure, of one that does not run over its line."""
    start, end, column = row["start"], row["end"], row["column"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert isinstance(column, int)
    return column + end - start


def _escaped(cell: Cell, further: str = "") -> str:
    """What a workflow command cannot hold, by its number; control codes are shown."""
    text = visible(plain(cell)).replace("%", "%25")
    for sign in further:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _result(row: Mapping[str, Cell]) -> Mapping[str, Json]:
    region: Mapping[str, Json] = {
        "startLine": row["line"],
        "startColumn": row["column"],
        "endColumn": _end(row),
        "snippet": {"text": row["figure"]},
    }
    place: Mapping[str, Json] = {
        "physicalLocation": {"artifactLocation": {"uri": row["file"]}, "region": region}
    }
    return {
        "ruleId": row["rule"],
        "level": _LEVELS[str(row["severity"])],
        "message": {"text": _message(row)},
        "locations": [place],
    }
