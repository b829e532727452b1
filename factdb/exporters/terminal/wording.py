"""Wordings on a terminal: what each is about, the sentence, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from factdb.exporters.terminal.cells import QUIET, STRONG, Heading, joined, safe
from factdb.reports.table import Document, Table, plain

_Row = Mapping[str, str]


def wording_view(document: Document) -> RenderableType:
    """The sentences in order, then those that are gone."""
    facts = {column.name: plain(cell) for column, cell in document.facts}
    blocks: list[RenderableType] = []
    if facts["known_at"]:
        blocks.append(safe(f"As known on {facts['known_at']}", STRONG))
    since = len(document.parts) > 1
    for part in document.parts:
        rows = list(_rows(part))
        if rows:
            heading = may_be_said(facts["known_at"]) if part.title == "wording" else "Gone"
            blocks += [Text("")] * bool(blocks)
            blocks += sentences(rows, heading, [_rests_on(row) for row in rows])
        elif part.title == "wording":
            blocks.append(Text("No sentence reads otherwise." if since else "no figures", QUIET))
    return Group(*blocks)


def sentences(
    rows: Sequence[_Row],
    heading: str,
    below: Sequence[RenderableType] = (),
) -> Iterator[RenderableType]:
    """Each sentence under what it is about, and what belongs below it."""
    if rows:
        yield Heading(heading)
    for number, row in enumerate(rows):
        within = f"within {row['within']}" if row["within"] else ""
        yield Padding(
            Group(
                safe(about_line(row, within, row.get("state", "")), QUIET),
                Padding(safe(row["wording"]), (0, 0, 0, 2)),
                *below[number : number + 1],
            ),
            (1, 0, 0, 0),
        )


def may_be_said(known_at: str) -> str:
    """The heading of sentences, of today or as known on a day."""
    return f"What could be said on {known_at}" if known_at else "What may be said today"


def about_line(row: _Row, *more: str) -> str:
    """Subject, measure, place, and the modality where it is not actual."""
    modality = "" if row["modality"] == "actual" else row["modality"]
    told = (row["subject"], row["measure"], row["place"], modality, *more)
    return " · ".join(part for part in told if part) or "no subject"


def _rests_on(row: _Row) -> RenderableType:
    span = " to ".join(dict.fromkeys(filter(None, (row["first_stated"], row["last_stated"]))))
    counts = [
        f"{int(row[name]):,} {name.removesuffix('s') if row[name] == '1' else name}"
        for name in ("origins", "articles")
    ]
    behind = joined([safe(f"rests on {counts[0]}, {counts[1]}", QUIET), safe(span, QUIET)])
    each = [Padding(safe(one, QUIET), (0, 0, 0, 4)) for one in row["rests_on"].splitlines()]
    return Group(Padding(behind, (0, 0, 0, 2)), *each)


def _rows(part: Table) -> Iterator[_Row]:
    """Rows as text, each figure that a sentence rests on by itself."""
    for row in part.rows:
        yield {
            column.name: plain(cell, "\n" if column.name == "rests_on" else column.joined)
            for column, cell in zip(part.columns, row, strict=True)
        }
