"""Who gives which figure, on a terminal: each origin once, and under it a line for each claim.

What the line itself says is not said again as a finding: that nobody is named, that all had it
second hand, or that no other origin gives the figure, for else the line says how many do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from factdb.exporters.terminal.cells import ID, QUIET, STRONG, Heading, joined, safe
from factdb.exporters.terminal.flags import FLAG, flag_lines, indented
from factdb.exporters.terminal.wording import about_line

_Row = Mapping[str, str]
_WIDEST_FIGURE = 18
_SECOND_HAND = "S703"
_SAID_BY_THE_LINE = ("S701", "S702", _SECOND_HAND, "S704")
_NO_COPY = "S707"


def by_question(rows: Sequence[_Row], flags: Sequence[_Row]) -> Iterator[RenderableType]:
    """The rows of claims under a heading for each subject, measure and place."""
    found: dict[str, list[_Row]] = {}
    for flag in flags:
        found.setdefault(flag["claim"], []).append(flag)
    # What is so of every claim is said by the summary, and by none.
    no_copy = {flag["claim"] for flag in flags if flag["rule"] == _NO_COPY}
    apart = frozenset() if no_copy >= {row["claim"] for row in rows} else frozenset(no_copy)
    for about, of_question in groupby(rows, key=about_line):
        held = list(of_question)
        yield Text("")
        yield Heading(about)
        by_origin: dict[tuple[str, str], list[_Row]] = {}
        for row in held:
            by_origin.setdefault((row["origin"], row["naming"]), []).append(row)
        width = min(_WIDEST_FIGURE, max(cell_len(_printed(row)) for row in held))
        for of_origin in by_origin.values():
            yield from _origin(of_origin, found, apart, width)


def _origin(
    rows: Sequence[_Row], found: Mapping[str, list[_Row]], no_copy: frozenset[str], width: int
) -> Iterator[RenderableType]:
    """What one origin says: every claim, through whom it came, and what is found."""
    first = rows[0]
    naming = "in its own voice" if first["naming"] == "no source" else first["naming"]
    yield joined([safe(first["origin"], STRONG), safe("" if naming == "named" else naming, FLAG)])
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=ID)
    grid.add_column(no_wrap=True, style=QUIET, width=10)
    grid.add_column(overflow="fold", width=width)
    grid.add_column(overflow="fold")
    for row in rows:
        others = int(row["origins"]) - 1
        told = {flag["rule"] for flag in found.get(row["claim"], ())}
        marks = [
            safe("" if row["stance"] == "asserts" else row["stance"], FLAG),
            safe(row["status"] if row["status"] not in ("", "usable") else "", FLAG),
            safe("quoted" if row["quote"] else "", QUIET),
            safe("second hand" if _SECOND_HAND in told else "", FLAG),
            safe("no archived copy" if row["claim"] in no_copy else "", FLAG),
            safe(f"and {others} other origin{'' if others == 1 else 's'}" if others else ""),
        ]
        grid.add_row(
            safe(row["claim"]),
            safe(row["stated_on"] or row["published_on"] or "no date"),
            safe(_printed(row)),
            joined([safe(row["chain"].removeprefix(row["origin"]).strip(), QUIET), *marks]),
        )
    yield Padding(grid, (0, 0, 0, 2), expand=False)
    claims = dict.fromkeys(row["claim"] for row in rows)
    flags = [flag for claim in claims for flag in found.get(claim, ())]
    yield from _flags(flags, len(claims), f"{first['origin']} ")


def _flags(flags: Sequence[_Row], claims: int, whose: str) -> Iterator[RenderableType]:
    """Each finding once, with the claims it is of; its origin stands above and is not repeated."""
    told: dict[tuple[str, ...], list[_Row]] = {}
    for flag in flags:
        if not _is_said(flag):
            key = (flag["rule"], flag["reason"], flag["state"], flag["note"])
            brief = {**flag, "reason": flag["reason"].removeprefix(whose)}
            told.setdefault(key, []).append(brief)
    for same in told.values():
        if len(same) == 1:
            about = [safe(same[0]["claim"], ID)] if claims > 1 else []
            yield Padding(flag_lines(same[0], *about), (0, 0, 0, 2))
            continue
        whole = len(same) == claims
        of = "all of these" if whole else ", ".join(flag["claim"] for flag in same)
        said = Text.assemble(safe(same[0]["rule"], FLAG), " ", safe(same[0]["reason"]))
        yield indented(joined([said, safe(of, ID), safe(same[0]["state"], STRONG)]))


def _is_said(flag: _Row) -> bool:
    """Whether the line of its figure says it, or the summary for all."""
    routine = flag["rule"] in (*_SAID_BY_THE_LINE, _NO_COPY)
    return routine and not (flag["state"] or flag["decision"] or flag["severity"] == "error")


def _printed(row: _Row) -> str:
    return row["figure"] or row["reading"] or row["text"] or "the claim"
