"""`factdb add`: one claim by hand, its options those of the flat record."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import Parameter
from typing import Annotated

import typer

from factdb.cli.errors import BadInput, tell
from factdb.cli.groups import command, keyword, taking
from factdb.cli.opening import filling
from factdb.cli.options import Database
from factdb.cli.output import opened
from factdb.records import FIELDS, Field, Location, Record, check

_PANELS = {"claim": "The claim", "attribution": "Who asserts it", "article": "Where it was printed"}
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
]
app = typer.Typer()


def _parameters() -> Iterator[Parameter]:
    for field in FIELDS:
        yield keyword(field.name, _annotation(field), None)
    yield keyword("dry_run", DryRun, default=False)
    yield keyword("db", Database, None)


def _annotation(field: Field) -> object:
    """The option of a field; the chain is given link by link."""
    chain = field.name == "via"
    option = typer.Option(
        help="Who passed it on, from the source outward; may be repeated."
        if chain
        else field.meaning,
        metavar="TEXT",
        show_default=False,
        rich_help_panel=_PANELS[field.group],
    )
    return Annotated[list[str] | None if chain else str | None, option]


@command(
    app,
    "add",
    [
        'factdb add --figure 12000 --measure "troops sent" --source "Joint Chiefs" --via Yonhap',
        'factdb add --figure "lebih dari 10.000" --language id --article Judul --publisher Antara',
        'factdb add --claim "No troops were sent" --source Pyongyang --stance denies --dry-run',
    ],
)
@taking(_parameters())
def add(*, db: str | None, dry_run: bool, **fields: str | list[str] | None) -> None:
    """Add one claim with one attribution, and print the claim's id.

    It needs a figure, or a claim in words, and a source or an article. The figure is read by the
    language given. What is there already is not added twice.
    """
    from factdb.store.writing import add_record
    from factdb.store.writing.identities import identities

    record = _checked({name: value for name, value in fields.items() if value})
    with filling(db, dry_run=dry_run) as engine:
        result = add_record(engine, record, dry_run=dry_run)
        if result.problems:
            raise BadInput("nothing was added", result.problems)
    known_as = identities(record, {})
    outcome = "added" if result.committed else "would be added"
    new = outcome if result.attributions_added else "there already; nothing new"
    tell(*map(str, result.warnings), f"factdb: {new}")
    with opened(None) as stdout:
        stdout.write(f"{known_as.external_id or known_as.claim}\n")


def _checked(values: dict[str, str | list[str]]) -> Record:
    """The options as a record. Raises `BadInput` with everything that is wrong with them."""
    record, problems = check(values, Location("by hand"))
    if record is None:
        raise BadInput("nothing was added", problems)
    tell(*map(str, problems))
    return record
