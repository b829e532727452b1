"""Markdown: pipe tables as GitHub and most editors read them."""

from __future__ import annotations

from typing import TextIO

from factdb.exporters.safe import markdown
from factdb.reports.table import Cell, Column, Document, Report, Table, is_empty, plain


def write_markdown(report: Report, stream: TextIO) -> None:
    """Write a heading, the table or the facts and tables, and the notes as paragraphs."""
    stream.write(f"# {markdown(report.title)}\n")
    if isinstance(report, Table):
        _table(report, stream)
    else:
        _document(report, stream)
    stream.writelines(f"\n{markdown(note)}\n" for note in report.notes)


def _document(document: Document, stream: TextIO) -> None:
    facts = [(column, cell) for column, cell in document.facts if not is_empty(cell)]
    if facts:
        stream.write("\n")
    stream.writelines(f"- **{markdown(c.name)}**: {_text(cell, c)}\n" for c, cell in facts)
    for part in document.parts:
        stream.write(f"\n## {markdown(part.title)}\n")
        _table(part, stream)


def _table(table: Table, stream: TextIO) -> None:
    stream.write("\n| " + " | ".join(markdown(column.name) for column in table.columns) + " |\n")
    stream.write("|" + "|".join("--:" if c.numeric else "---" for c in table.columns) + "|\n")
    for row in table.rows:
        cells = (_text(cell, column) for cell, column in zip(row, table.columns, strict=True))
        stream.write("| " + " | ".join(cells) + " |\n")


def _text(cell: Cell, column: Column) -> str:
    return markdown(plain(cell, column.joined))
