"""`factdb check`: a draft held against what is known, figure by figure."""

from __future__ import annotations

from typing import Annotated

import typer

from factdb.cli.groups import command
from factdb.cli.options import Database
from factdb.cli.output import OutputOptions
from factdb.cli.policy import PolicyOptions
from factdb.cli.rules import RuleOptions

app = typer.Typer()


@command(
    app,
    "check",
    [
        "factdb check draft.md",
        "factdb check draft.md --all --on 2025-01-15",
        "factdb check desk/*.md --format github",
        "pbpaste | factdb check - --language id --ignore F201",
    ],
)
def check(
    output: OutputOptions,
    rules: RuleOptions,
    policy: PolicyOptions,
    drafts: Annotated[list[str], typer.Argument(metavar="DRAFT...", help="Files, or - for stdin.")],
    language: Annotated[
        str | None,
        typer.Option(
            metavar="TAG",
            help="Language of the drafts (BCP 47); else it is detected.",
            show_default=False,
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="The day the drafts speak of; else the one they state, else today.",
            show_default=False,
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Also the figures that are supported.")
    ] = False,
    db: Database = None,
) -> int:
    """Check every figure of a draft against the database: one verdict each, with its evidence.

    supported, contradicted (F301), outdated (F302), in-tension (F303), hedge-changed (F304: an
    “up to” dropped or added), misattributed (F202) or unsourced (F201). `factdb explain F` tells
    them all. A figure that the draft credits to somebody is held against what that source said.
    Ends with 1 where a figure is told that is not supported, with 0 where the draft is clean.
    """
