"""Conflicts on a terminal: what cannot both hold, who holds each position, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from factdb.exporters.terminal.cells import (
    ALARM,
    ID,
    QUIET,
    STRONG,
    Heading,
    joined,
    safe,
    text_rows,
)
from factdb.exporters.terminal.scale import Scale
from factdb.reports.standing import decided
from factdb.reports.table import OPEN, Document

_Row = Mapping[str, str]
_STYLES = {"conflicts": ALARM, "tensions": "yellow", "discrepancies": "magenta"}
_COMPARED = ("conflicts", "tensions", "discrepancies", "history")
_WIDEST_FIGURE = 24
_PLOT_WIDTH = 36
_NONE = {
    "conflicts": "No open conflict.",
    "tensions": "No tension.",
    "discrepancies": "No discrepancy.",
    "history": "No conflict was ended by a revision.",
    "quiet": "No pair was judged quiet.",
    "resolved": "No finding is resolved.",
    "gone": "No finding is gone.",
}


def conflicts_view(document: Document) -> RenderableType:
    """The parts of the report in order, loudest first."""
    blocks: list[RenderableType] = []
    if document.title != "conflicts":
        blocks.append(safe(document.title[:1].upper() + document.title[1:], STRONG))
    since = any(part.title == "gone" for part in document.parts)
    for part in document.parts:
        rows = text_rows(part)
        if blocks:
            blocks.append(Text(""))
        if not rows:
            none = _NONE[part.title]
            if since and part.title in _COMPARED:
                none = f"Nothing new or changed among {part.title}."
            blocks.append(Text(none, style=QUIET))
        elif part.title == "quiet":
            blocks += [Text("Judged quiet", style=STRONG), *map(_quiet, rows)]
        else:
            sort = "open " if part.title == "conflicts" else ""
            sort = "new or changed " if since and part.title in _COMPARED else sort
            count = f"{part.total:,} {sort}{part.title}"
            if part.total == 1:
                count = count.replace("ies", "y").removesuffix("s")
            blocks.append(Text(count[:1].upper() + count[1:], style=_STYLES.get(part.title, QUIET)))
            shown = _gone if part.title == "gone" else _findings
            blocks += shown(rows, _STYLES.get(part.title, QUIET))
    return Group(*blocks)


def _findings(rows: list[_Row], style: str) -> Iterator[RenderableType]:
    """Findings under a heading for each subject and measure."""
    heading = ""
    for _, of_finding in groupby(rows, key=lambda row: row["finding"]):
        finding = list(of_finding)
        measures = " and ".join(dict.fromkeys(row["measure"] for row in finding))
        about = " · ".join(part for part in (finding[0]["subject"], measures) if part)
        if about != heading:
            heading = about
            yield Text("")
            yield Heading(about or "no subject")
        yield Padding(Group(*_finding(finding, style)), (1, 0, 0, 0))


def _finding(rows: list[_Row], style: str) -> Iterator[RenderableType]:
    first = rows[0]
    head = [safe(first["finding"], ID), safe(first["rule"], style), safe(first["rule_name"])]
    yield joined(head, " ")
    yield from _standing(first)
    size = [safe(f"{first['origins']} origins" if first["origins"] != "1" else "1 origin")]
    if first["gap"]:
        size.append(safe(f"gap {_grouped(first['gap'])}"))
    if first["ratio"]:
        size.append(safe(f"ratio {first['ratio']}"))
    if first["closed"]:
        size.append(safe(f"open {first['opened']} to {first['closed']}"))
    yield joined(size)
    yield safe(first["reason"], QUIET)
    several = len({row["measure"] for row in rows}) > 1
    yield from _plot(rows, style, several=several)
    # One width for the whole finding, so that its sources stand under each other.
    width = min(_WIDEST_FIGURE, max(cell_len(_printed(row)) for row in rows))
    for _, of_position in groupby(rows, key=lambda row: row["position"]):
        yield from _position(list(of_position), style, several=several, width=width)


def _plot(rows: list[_Row], style: str, *, several: bool) -> Iterator[RenderableType]:
    """The positions as bars on one scale, so that the gap between them is seen."""
    held = {row["position"]: row for row in rows if row["bounds"]}
    if len(held) < 2:
        return
    ends = {number: _ends(row["bounds"]) for number, row in held.items()}
    scale = Scale([end for pair in ends.values() for end in pair if end is not None], _PLOT_WIDTH)
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold")
    grid.add_column(no_wrap=True)
    for number, row in held.items():
        of = f" {row['measure']}" if several else ""
        grid.add_row(safe(f"{row['interval']}{of}", QUIET), safe(scale.bar(*ends[number]), style))
    grid.add_row("", safe(scale.legend(), QUIET))
    yield Padding(grid, (0, 0, 0, 2), expand=False)


def _ends(bounds: str) -> tuple[Decimal | None, Decimal | None]:
    low, high = (None if end == OPEN else Decimal(end) for end in bounds.split(" to "))
    return low, high


def _standing(row: _Row) -> Iterator[RenderableType]:
    """What became of a finding, and what was decided on it."""
    decision = decided(row)
    # Said once where both the evidence since then and the decision say it.
    state = "" if decision.startswith(row["state"]) else row["state"]
    told = joined([safe(state, STRONG), safe(decision, "green")])
    if told:
        yield told


def _gone(rows: list[_Row], style: str) -> Iterator[RenderableType]:
    """Findings that are there no more: which they were, and what they said."""
    for _, of_finding in groupby(rows, key=lambda row: row["finding"]):
        finding = list(of_finding)
        first = finding[0]
        measures = " and ".join(dict.fromkeys(row["measure"] for row in finding))
        about = [safe(part) for part in (first["rule_name"], first["subject"], measures)]
        head = joined([safe(first["finding"], ID), safe(first["rule"], style)], " ")
        yield Padding(Group(joined([head, *about]), safe(first["reason"], QUIET)), (1, 0, 0, 0))


def _position(
    rows: list[_Row], style: str, *, several: bool, width: int
) -> Iterator[RenderableType]:
    first = rows[0]
    held = "denied" if first["stance"] == "denies" else first["interval"]
    of = f" {first['measure']}" if several else ""
    by = first["position_origins"]
    # An open or closed interval with two dates is counted within; one date is so far.
    start, _, end = first["period"].partition("/")
    if end and ".." not in (start, end):
        of += f" within {first['period']}"
    title = safe(f"  {held or 'asserted'}{of}", f"{STRONG} {style}".strip())
    yield joined([title, safe(f"{by} origin{'' if by == '1' else 's'}", QUIET)])
    if first["independence"]:
        yield Padding(safe(first["independence"], QUIET), (0, 0, 0, 4))
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=QUIET)
    grid.add_column(overflow="fold", width=width)
    grid.add_column(overflow="fold")
    for row in rows:
        grid.add_row(
            safe(f"{row['stated_on'] or row['published_on'] or 'no date':10}"),
            safe(_printed(row)),
            _chain(row),
        )
    yield Padding(grid, (0, 0, 0, 4), expand=False)


def _printed(row: _Row) -> str:
    return row["figure"] or row["reading"] or "the claim"


def _chain(row: _Row) -> Text:
    """From whoever asserts to where it was printed."""
    who = row["source"] or row["origin"]
    if row["origin"] and row["origin"] != who:
        who = f"{who} (from {row['origin']})"
    links = [who]
    if row["speaker"] and row["speaker"] != who:
        links[0] += f" ({row['speaker']})"
    links += row["via"].split(" > ") if row["via"] else []
    outlet = row["publisher"] or row["article"] or row["url"]
    links += [outlet] if outlet and outlet not in links else []
    return Text.assemble(safe(links[0]), *(safe(f" > {link}", QUIET) for link in links[1:]))


def _grouped(number: str) -> str:
    whole, point, fraction = number.partition(".")
    return f"{int(whole):,}{point}{fraction}" if fraction.strip("0") else f"{int(whole):,}"


def _quiet(row: _Row) -> RenderableType:
    """Two figures that nothing flags, with who gave them and why it is quiet."""
    sides = [(row[f"{side}_figure"], row[f"{side}_origin"]) for side in ("a", "b")]
    told = [Text.assemble(safe(figure), safe(f" ({origin})", QUIET)) for figure, origin in sides]
    why = safe(f"{row['relation'].replace('_', ' ')}: {row['reason']}", QUIET)
    return Padding(Group(joined(told, " and "), Padding(why, (0, 0, 0, 4))), (1, 0, 0, 0))
