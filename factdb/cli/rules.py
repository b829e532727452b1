"""`--select`, `--ignore`, `--resolved`: which findings a report speaks of, declared once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

import typer

from factdb.cli.errors import BadInput
from factdb.core.rule_names import named, unknown
from factdb.core.rules import RULES


@dataclass(frozen=True, slots=True)
class RuleOptions:
    """Rules by code, start of a code or name; several are separated by commas."""

    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            help="Only findings of these rules, by code or the start of one: C101,D or C.",
            show_default=False,
            rich_help_panel="Rules",
        ),
    ] = None
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            help="No findings of these rules; wins over --select.",
            show_default=False,
            rich_help_panel="Rules",
        ),
    ] = None

    resolved: Annotated[
        bool,
        typer.Option(
            "--resolved",
            help="Also findings that a decision resolved, with who took it and when.",
            rich_help_panel="Rules",
        ),
    ] = False

    def codes(self) -> frozenset[str]:
        """The codes of the rules to report. Raises `BadInput` with every name of no rule."""
        problems: list[str] = []
        wanted = _codes("--select", self.select or [], problems)
        unwanted = _codes("--ignore", self.ignore or [], problems)
        if problems:
            raise BadInput("nothing was reported", problems)
        return frozenset(wanted if self.select else RULES) - unwanted


def _codes(option: str, lists: Iterable[str], problems: list[str]) -> set[str]:
    codes: set[str] = set()
    for text in (part.strip() for given in lists for part in given.split(",")):
        rules = named(text)
        codes |= {rule.code for rule in rules}
        if not rules:
            problems.append(f"{option}: {unknown(text)}")
    return codes
