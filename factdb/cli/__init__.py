"""The command line: one file a command, joined here.

Commands parse, call and print; what they call does the work. stdout is data and nothing else,
and `factdb.cli.errors` is the one place where errors become messages and exit codes.
"""

from __future__ import annotations

from typing import Annotated

import typer

from factdb.cli import (
    adding,
    check,
    compare,
    correcting,
    demo,
    explain,
    export,
    extract,
    importing,
    init,
    listing,
    query,
    report,
    resolving,
    review,
    show,
    sourcing,
    timeline,
    wording,
)
from factdb.cli.errors import MEANINGS, Boundary, ExitCode, tell
from factdb.cli.output import opened

EXIT_CODES = "\n".join(
    ["Exit codes:", *(f"  {code:>3d}  {meaning}" for code, meaning in MEANINGS.items())]
)
app = typer.Typer(
    name="factdb",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
GROUPS = (
    init, importing, extract, review, adding, query, show, listing, compare, check, report, explain,
    resolving, correcting, export, demo,
)  # fmt: skip
for group in GROUPS:
    app.add_typer(group.app)
for added in (sourcing, wording, timeline):
    report.reports.add_typer(added.app)


def _version(asked: bool) -> None:
    if asked:
        from factdb import __version__

        with opened(None) as stdout:
            stdout.write(f"factdb {__version__}\n")
        raise typer.Exit


@app.callback(
    help="Who said this number, where it was printed, who says otherwise, and which figure "
    "stands.\n\nBring figures in with `factdb import`, ask with `factdb query` and `factdb show`, "
    "and see what cannot all be true with `factdb report conflicts`. `factdb demo` shows all of it."
)
def factdb(
    db: Annotated[
        str | None,
        typer.Option(
            metavar="DB",
            help="The database, a path or a URL; may also stand after the command.",
            show_default=False,
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Take what may stand before every command; its values are read by `from_the_top`."""


def main() -> None:
    """Run the command line and end the program with its exit code."""
    with Boundary():
        code = typer.main.get_command(app).main(prog_name="factdb", standalone_mode=False)
        if code == ExitCode.INTERRUPTED:
            tell("factdb: interrupted; nothing was changed")
        raise SystemExit(int(code or ExitCode.DONE))
