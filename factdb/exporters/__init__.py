"""Exporters: one file per output format, one line each in `FORMATS`.

Every format shows the same values: `write` is the one door, and takes any report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, BinaryIO, TextIO

from factdb.exporters import charts, delimited, html, located, markdown, objects, terminal
from factdb.reports.table import Report


@dataclass(frozen=True, slots=True)
class Format:
    """One output format: its writer, the file extensions that mean it, and its meaning.

    The writer of a ``binary`` format takes a stream of bytes, any other one of text. A
    ``drawing`` shows a chart and no rows, and a ``placed`` format findings at their places in a
    file; both raise `factdb.exporters.errors.Unwritable` for a report that has none.
    """

    write: Callable[[Report, Any], None]
    extensions: tuple[str, ...]
    meaning: str
    binary: bool = False
    drawing: bool = False
    placed: bool = False


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "table": Format(terminal.write_table, (".txt",), "for reading, as wide as the terminal"),
        "csv": Format(delimited.write_csv, (".csv",), "comma-separated values"),
        "tsv": Format(delimited.write_tsv, (".tsv", ".tab"), "tab-separated values"),
        "json": Format(objects.write_json, (".json",), "one JSON array or object"),
        "jsonl": Format(objects.write_jsonl, (".jsonl", ".ndjson"), "one JSON object a line"),
        "markdown": Format(markdown.write_markdown, (".md", ".markdown"), "Markdown"),
        "html": Format(html.write_html, (".html", ".htm"), "one page that needs nothing else"),
        "svg": Format(charts.write_svg, (".svg",), "the first chart, as a drawing", drawing=True),
        "github": Format(located.write_github, (), "GitHub's workflow commands", placed=True),
        "sarif": Format(located.write_sarif, (".sarif",), "SARIF 2.1.0", placed=True),
        "png": Format(charts.write_png, (".png",), "the first chart, as a bitmap", True, True),
    }
)


def write(report: Report, format: str, stream: TextIO | BinaryIO) -> None:  # noqa: A002  # the option's name
    """Write a report in one of `FORMATS`, to a stream of bytes where that is binary, else of text.

    Raises ``KeyError`` for any other, `factdb.exporters.errors.Unwritable` where it cannot be.
    """
    FORMATS[format].write(report, stream)


def format_of(path: str) -> str | None:
    """The format a file name means by its extension, in any case."""
    extension = PurePath(path).suffix.lower()
    return next((name for name, form in FORMATS.items() if extension in form.extensions), None)
