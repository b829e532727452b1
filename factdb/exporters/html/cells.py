"""Values as a page shows them: numbers set apart, addresses as links, words in their language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlsplit

from factdb.exporters.safe import visible
from factdb.reports import table
from factdb.reports.table import Column, plain


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as text, with its language, and the address it leads to where it is one."""

    text: str
    language: str = ""
    href: str | None = None


def cell(value: table.Cell, column: Column, row: Mapping[str, table.Cell]) -> Cell:
    """An address is told by its host, which leads to the whole of it."""
    text = told(value, column)
    href = web(text)
    if href:
        return Cell(urlsplit(href).netloc.removeprefix("www.") or text, href=href)
    return Cell(text, spoken(column, row))


def spoken(column: Column, row: Mapping[str, table.Cell]) -> str:
    """The language of a cell's words, BCP 47; nothing where it is not known.

    A claim may be told in other words than its article's: only one that holds the figure as
    printed is taken to be in the language it was printed in.
    """
    language = row.get("language")
    if not (column.spoken and isinstance(language, str)):
        return ""
    if column.name in ("claim", "text"):
        printed, words = plain(row.get("figure")), plain(row.get(column.name))
        return visible(language) if printed in words else ""
    return visible(language)


def told(value: table.Cell, column: Column) -> str:
    """A value as a person reads it: with thousands set apart, and open sides in words."""
    match value:
        case Decimal() | int():
            return f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
        case (Decimal() as low, Decimal() as high):
            return f"{low:,f}" if low == high else f"{low:,f} to {high:,f}"
        case (Decimal() as low, None):
            return f"{low:,f} or more"
        case (None, Decimal() as high):
            return f"{high:,f} or less"
        case _:
            return visible(plain(value, column.joined))


def web(text: str) -> str | None:
    """The text as an address to link to: of the web, whole, and nothing else."""
    if not text.startswith(("https://", "http://")) or any(map(str.isspace, text)):
        return None
    try:
        return text if urlsplit(text).netloc else None
    except ValueError:
        return None
