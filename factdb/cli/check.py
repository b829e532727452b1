"""`factdb check`: a draft held against what is known, figure by figure."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factdb.cli.errors import ExitCode, tell
from factdb.cli.groups import command
from factdb.cli.looking_back import today
from factdb.cli.opening import reading
from factdb.cli.options import Database, a_date
from factdb.cli.output import OutputOptions, emit
from factdb.cli.policy import PolicyOptions
from factdb.cli.rules import RuleOptions

SUPPORTED = "F101"
"""The rule of what nothing need be said of."""

app = typer.Typer()


@command(
    app,
    "check",
    [
        "factdb check draft.md",
        "factdb check draft.md --all --on 2025-01-15",
        "factdb check desk/*.md --format github",
        "factdb check - --language id --ignore F201",
    ],
)
def check(
    drafts: Annotated[
        list[str],
        typer.Argument(metavar="DRAFT...", help="Files, or - for stdin.", show_default=False),
    ],
    output: OutputOptions,
    rules: RuleOptions,
    policy: PolicyOptions,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="TAG",
            help="Language of the drafts (BCP 47); else it is found by their words.",
            show_default=False,
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=a_date,
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

    supported (F101), unsourced (F201), misattributed (F202), contradicted (F301), outdated (F302),
    tension (F303), hedge (F304: an “up to” dropped or added). `factdb explain F` tells
    them all. A figure that the draft credits to somebody is held against what that source said,
    one that it credits to nobody against everybody. Reads plain text, Markdown, HTML and docx.
    Ends with 1 where a figure is told that is not supported, with 0 where all is clean.
    """
    from factdb.core.drafts import figures_of
    from factdb.importers.stories import read_story
    from factdb.records.proposals import document_of
    from factdb.reports.checked import Draft, checked
    from factdb.store.checking import verdicts
    from factdb.text.extractors import extractor

    held = policy.read()
    codes = held.reported(rules.codes())
    if not every and not rules.select:
        codes -= {SUPPORTED}
    read = [read_story(draft, stdin=sys.stdin.buffer) for draft in drafts]
    found = []
    with reading(db) as connection:
        for draft, story in zip(drafts, read, strict=True):
            document = document_of(story, language)
            extraction = extractor().extract(document)
            tell(*(f"{draft}: {note}" for note in extraction.notes))
            told = verdicts(
                connection,
                figures_of(extraction, story.text),
                document.text,
                language=extraction.language,
                on=on or extraction.published_on or str(today()),
                policy=held,
            )
            found.append(Draft(draft, story.text, told))
    report = checked(found, held, codes)
    emit(policy.noted(report, held), output)
    told_of = [v for draft in found for v in draft.verdicts if v.rule.code in codes - {SUPPORTED}]
    return ExitCode.FINDINGS if told_of else ExitCode.DONE
