"""Sourcing on a terminal: the summary, how to word what stands, then who gives which figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby

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
from factdb.exporters.terminal.flags import FLAG, flag_lines, indented
from factdb.exporters.terminal.holders import by_question
from factdb.exporters.terminal.wording import about_line, may_be_said, sentences
from factdb.reports.table import Document, plain

_Row = Mapping[str, str]
_MOST_SENTENCES = 12
_SUMMARY = (
    ("claims", "attributions", "articles", "origins"),
    ("named", "unnamed", "no_source"),
    ("first_hand", "second_hand"),
    ("quoted", "paraphrased"),
)


def sourcing_view(document: Document) -> RenderableType:
    """What an editor reads first on top, and each claim on a line of its own."""
    parts = {part.title: text_rows(part) for part in document.parts}
    known_at = _facts(document)["known_at"]
    worded = parts["wording"]
    left_out = len(worded) - _MOST_SENTENCES
    more = [
        Text(""),
        safe(f"{left_out:,} more: factdb report wording", QUIET),
    ]
    return Group(
        *_summary(document, parts),
        *sentences(worded[:_MOST_SENTENCES], may_be_said(known_at)),
        *(more if left_out > 0 else ()),
        *by_question(parts["chains"], parts["flags"]),
        *_beside(parts),
    )


def full_sourcing_view(document: Document) -> RenderableType:
    """The same, with everything that is known of each claim."""
    parts = {part.title: text_rows(part) for part in document.parts}
    known_at = _facts(document)["known_at"]
    return Group(
        *_summary(document, parts),
        *sentences(parts["wording"], may_be_said(known_at)),
        *_claims(parts["chains"], parts["flags"]),
        *_beside(parts),
    )


def _summary(document: Document, parts: Mapping[str, list[_Row]]) -> Iterator[RenderableType]:
    facts = _facts(document)
    if facts["known_at"]:
        yield safe(f"As known on {facts['known_at']}", STRONG)
    yield from (_counts(facts, names) for names in _SUMMARY)
    yield Text("")
    yield _rules(parts["rules"])
    if parts["wording"]:
        yield Text("")


def _facts(document: Document) -> Mapping[str, str]:
    return {column.name: plain(cell) for column, cell in document.facts}


def _beside(parts: Mapping[str, list[_Row]]) -> Iterator[RenderableType]:
    """Findings that are told beside the claims."""
    for name in ("resolved", "gone"):
        if name in parts:
            yield from _apart(name, parts)


def _counts(facts: Mapping[str, str], names: tuple[str, ...]) -> Text:
    told = []
    for name in names:
        number = facts[name]
        noun = name.removesuffix("s") if number == "1" else name
        told.append(Text.assemble(safe(f"{int(number):,}", STRONG), " ", noun.replace("_", " ")))
    return joined(told)


def _rules(rows: list[_Row]) -> RenderableType:
    """Rules with their counts; those that found nothing in a line, for that is an answer too."""
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=FLAG)
    grid.add_column(no_wrap=True, justify="right", style=FLAG)
    grid.add_column(overflow="fold")
    for row in rows:
        if row["claims"] != "0":
            rule = safe(row["rule"], ALARM if row["severity"] == "error" else "")
            grid.add_row(rule, safe(f"{int(row['claims']):,}"), safe(row["what"]))
    silent = [f"{row['rule']} {row['rule_name']}" for row in rows if row["claims"] == "0"]
    return Group(grid, *([safe(f"Nothing found: {', '.join(silent)}", QUIET)] if silent else []))


def _claims(rows: list[_Row], flags: list[_Row]) -> Iterator[RenderableType]:
    """The claims under a heading for each subject, measure and place."""
    reasons = defaultdict(list)
    for flag in flags:
        reasons[flag["claim"]].append(flag)
    heading = ""
    for claim, of_claim in groupby(rows, key=lambda row: row["claim"]):
        held = list(of_claim)
        about = about_line(held[0])
        if about != heading:
            heading = about
            yield Text("")
            yield Heading(about)
        yield Padding(Group(*_claim(held, reasons[claim])), (1, 0, 0, 0))


def _claim(rows: list[_Row], flags: list[_Row]) -> Iterator[RenderableType]:
    first = rows[0]
    figure = safe(first["figure"] or first["reading"] or "no figure", STRONG)
    behind = f"{_counted(first['articles'], 'article')}, {_counted(first['origins'], 'origin')}"
    yield joined([safe(first["claim"], ID), figure, safe(behind, QUIET)])
    if first["text"]:
        yield safe(first["text"])
    # Of one origin alone the finding S701 says it.
    if first["independence"] and first["origins"] != "1":
        yield safe(first["independence"], QUIET)
    for row in rows:
        yield _chain(row)
        yield indented(_how(row))
        if row["url"]:
            yield indented(safe(row["url"], QUIET))
    for flag in flags:
        yield flag_lines(flag)


def _apart(name: str, parts: Mapping[str, list[_Row]]) -> Iterator[RenderableType]:
    """Findings that are told beside the claims: each with the claim it is of."""
    yield Text("")
    yield Heading(name.capitalize())
    if not parts[name]:
        yield Text(f"No finding is {name}.", style=QUIET)
    for flag in parts[name]:
        yield flag_lines(flag, safe(flag["claim"], ID))


def _counted(number: str, noun: str) -> str:
    return f"{int(number):,} {noun}{'' if number == '1' else 's'}"


def _chain(row: _Row) -> Text:
    origin, arrow, rest = row["chain"].partition(" > ")
    return Text.assemble(safe(origin), safe(arrow + rest, QUIET))


def _how(row: _Row) -> Text:
    """Named or not, first or second hand, quoted or not, and when."""
    stance = "" if row["stance"] == "asserts" else row["stance"]
    told = [row["naming"], row["hand"], row["words"], stance]
    told += [f"{name} {row[key]}" for name, key in _DATES if row[key]]
    status = row["status"] if row["status"] != "usable" else ""
    return joined([*(safe(part, QUIET) for part in told if part), safe(status, FLAG)])


_DATES = (("stated", "stated_on"), ("published", "published_on"))
