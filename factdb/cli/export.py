"""`factdb export`: everything as flat records that an import reads back."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factdb.cli.errors import BadInput
from factdb.cli.groups import command
from factdb.cli.opening import reading
from factdb.cli.options import Database, FilterOptions
from factdb.cli.output import STDOUT, format_for, opened
from factdb.cli.policy import PolicyOptions

NativeFormat = Literal["csv", "tsv", "json", "jsonl"]
app = typer.Typer()


@command(
    app,
    "export",
    [
        "factdb export -o figures.csv",
        "factdb export -o kursk.jsonl --place Kursk --stated-from 2025",
        "factdb export -o - --format jsonl --source Zelensky",
    ],
)
def export(
    filters: FilterOptions,
    policy: PolicyOptions,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file to write, whole or not at all; - for stdout.",
            show_default=False,
            rich_help_panel="Output",
        ),
    ],
    format: Annotated[  # noqa: A002 - the option's name
        NativeFormat | None,
        typer.Option(
            metavar="FORMAT",
            help="csv, tsv, json or jsonl; without this, what the name of the file says.",
            show_default=False,
            rich_help_panel="Output",
        ),
    ] = None,
    db: Database = None,
) -> None:
    """Write flat records: one attribution a row, in the form that `factdb import` reads.

    An import of the file into an empty database, exported again, gives the same bytes. So cells
    are written as they are, and one that a spreadsheet takes for a formula stays one: to look at
    claims in a spreadsheet, use `factdb query -o FILE.csv`.
    """
    from factdb import exporters
    from factdb.reports.flat import flat
    from factdb.store.exporting import flat_rows

    form = format or _native(output)
    with reading(db) as connection:
        rows = flat_rows(connection, filters.filters(connection, policy.read()))
        with opened(output) as stream:
            exporters.write(flat(rows), form, stream)


def _native(output: str) -> str:
    form = "jsonl" if output == STDOUT else format_for(output)
    if form not in ("csv", "tsv", "json", "jsonl"):
        raise BadInput(f"{output}: an export is csv, tsv, json or jsonl; give --format")
    return form
