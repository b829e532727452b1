"""A checked draft on a terminal: a line a figure as linters print it, and under it what to know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from factdb.exporters.terminal.cells import ALARM, ID, QUIET, STRONG, safe
from factdb.reports.table import Table, plain

_STYLES = {"error": ALARM, "warning": "yellow", "quiet": "green"}
_INDENT = (0, 0, 0, 4)
_MOST_CLAIMS = 6


def checked_view(table: Table) -> RenderableType:
    """Every verdict with its place first, so that an editor or a terminal can jump there."""
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, map(plain, row), strict=True)) for row in table.rows]
    if not rows:
        return Text("nothing to say of this draft", style=QUIET)
    return Group(*(part for row in rows for part in _told(row)))


def _told(row: Mapping[str, str]) -> Iterator[RenderableType]:
    place = safe(f"{row['file']}:{row['line']}:{row['column']} ", STRONG)
    verdict = safe(f"{row['rule']} {row['verdict']}: ", _STYLES[row["severity"]])
    yield Text.assemble(place, verdict, safe(f"“{row['figure']}”"), safe(_about(row), QUIET))
    yield Padding(safe(row["reason"]), _INDENT)
    if row["wording"]:
        yield Padding(Text.assemble(("could read: ", QUIET), safe(row["wording"])), _INDENT)
    if row["claims"]:
        ids = row["claims"].split("; ")
        more = f" and {len(ids) - _MOST_CLAIMS:,} more" if len(ids) > _MOST_CLAIMS else ""
        shown = safe(" ".join(ids[:_MOST_CLAIMS]), ID)
        yield Padding(Text.assemble(("factdb show ", QUIET), shown, (more, QUIET)), _INDENT)


def _about(row: Mapping[str, str]) -> str:
    if not row["measure"]:
        return ""
    origins = f", {row['origins']} independent" if row["verdict"] == "supported" else ""
    return f" · {row['measure']}{origins}"
