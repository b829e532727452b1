"""How the files of an import are read: the options, and the rows they give."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factdb.records import Problem

if TYPE_CHECKING:
    from factdb.importers import Row, Rows


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How the files are read."""

    format: Annotated[
        Literal["csv", "tsv", "json", "jsonl"] | None,
        typer.Option(
            metavar="FORMAT",
            help="csv, tsv, json or jsonl; without this, what the content says.",
            show_default=False,
            rich_help_panel="Reading",
        ),
    ] = None
    map: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=COLUMN",
            help="Read this field from that column; may be repeated.",
            show_default=False,
            rich_help_panel="Reading",
        ),
    ] = None
    set: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=VALUE",
            help="Give this field that value where a row has none; may be repeated.",
            show_default=False,
            rich_help_panel="Reading",
        ),
    ] = None
    mapping: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The same in a TOML file: tables map and set, and figures for several in a row.",
            show_default=False,
            rich_help_panel="Reading",
        ),
    ] = None
    delimiter: Annotated[
        str | None,
        typer.Option(
            metavar="CHARACTER",
            help="What separates the columns; without this, found by content.",
            show_default=False,
            rich_help_panel="Reading",
        ),
    ] = None
    encoding: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Encoding of the files where it is not UTF-8, such as cp1252.",
            show_default=False,
            rich_help_panel="Reading",
        ),
    ] = None
    prefix_ids: Annotated[
        str | None,
        typer.Option(
            metavar="NAME:",
            help="Put this before every id of the files, where another file uses the same ids.",
            show_default=False,
            rich_help_panel="Reading",
        ),
    ] = None

    def open(self, files: list[str]) -> list[Rows]:
        """The rows of each file. Raises ``UnreadableFile`` with all that cannot be read."""
        from factdb.importers import UnreadableFile, column_map, read

        columns = column_map(self.map or (), self.set or (), self.mapping)
        opened: list[Rows] = []
        problems: list[Problem] = []
        for file in files:
            try:
                opened.append(
                    read(
                        file,
                        format=self.format,
                        mapping=columns,
                        encoding=self.encoding,
                        delimiter=self.delimiter,
                        stdin=sys.stdin.buffer,
                    )
                )
            except UnreadableFile as error:
                problems += error.problems
        if problems:
            raise UnreadableFile(*problems)
        return opened

    def prefixed(self, rows: Rows) -> Iterator[Row]:
        """The rows, with the prefix before their ids."""
        for row in rows:
            if self.prefix_ids and row.record is not None and row.record.id is not None:
                record = replace(row.record, id=f"{self.prefix_ids}{row.record.id}")
                yield row._replace(record=record)
            else:
                yield row
