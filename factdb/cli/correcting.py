"""`factdb correct`: a field gets another value, and the history keeps what was there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factdb.cli import deciders
from factdb.cli.deciders import By, assigned
from factdb.cli.errors import BadInput, tell
from factdb.cli.groups import command
from factdb.cli.opening import changing
from factdb.cli.options import Database
from factdb.core.changes import Change, told
from factdb.core.figures import shown
from factdb.reports.claims import counted

_LARGEST = 4_000_000
"""Bytes of a text: more than any text of an article that is stored."""

_LONGEST_SHOWN = 60
app = typer.Typer()


@command(
    app,
    "correct",
    [
        'factdb correct nk-133 --set "figure=up to 4,000" --note "Misread from the print."',
        'factdb correct a1b2c --set status=withdrawn --note "Retracted on 3 March." --by Ana',
        'factdb correct a1b2c --set text=@story.txt --note "The text as printed."',
        'factdb correct "US officials" --set kind=unnamed --unset country --note "Never named."',
    ],
)
def correct(
    thing: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="A claim, attribution, article, source or measure, as `factdb show` takes it.",
            show_default=False,
        ),
    ],
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="Why it is corrected.", show_default=False)
    ],
    values: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="What a field holds from now on; may be repeated. text=@FILE reads a file.",
            show_default=False,
        ),
    ] = None,
    unset: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD", help="A field that holds nothing from now on.", show_default=False
        ),
    ] = None,
    by: By = None,
    db: Database = None,
) -> None:
    """Correct what is recorded, and keep what was there before, who changed it and why.

    Values are checked as an import checks them. A figure is read anew by the language of its
    claim, unless comparator, low and high are given with it; so it is where only the language
    changes. The id stays. A source, measure, subject or place that is named for the first time is
    made, and said to be new. Importing the original again leaves the correction alone. `factdb
    show` tells the history of one thing, `factdb list changes` every change.

    Fields of a claim are those of `factdb add` (of one with a single attribution also source,
    speaker, via, stance, cue, quote, stated_on); of an article also status, text and copy_of; of
    a source name, kind, country, body and alias; of a measure window_days, unit, behaviour,
    part_of, parts.
    """
    from factdb.store.writing import correcting

    why, name = deciders.told(note, "--note"), deciders.who(by)
    wanted = _pairs(values or [], unset or [])
    done = correcting.correct(changing(db), thing, wanted, unset=unset or [], note=why, by=name)
    tell(*map(str, done.warnings))
    if not done.changes:
        tell(f"factdb: {thing} says this already; nothing was changed")
        return
    tell(
        *(_line(change, done.thing.id) for change in told(done.changes)),
        *(f"factdb: the {new.kind} {shown(new.label)} is new ({new.id})" for new in done.made),
        f"factdb: {done.thing.kind} {done.thing.id} corrected by {name}",
    )
    if done.resting is not None:
        rest = "rests" if done.resting == 1 else "rest"
        tell(
            f"factdb: {counted(done.resting, 'claim')} {rest} on it or a copy of it; "
            "`factdb report sourcing` flags them under S706"
        )


def _pairs(values: list[str], unset: list[str]) -> dict[str, str]:
    """Values by field. Raises `BadInput` with everything that is wrong with them."""
    found, problems = assigned(values)
    problems += [f"--unset {name!a}: --set gives it a value" for name in unset if name in found]
    if found.get("text", "").startswith("@"):
        try:
            found["text"] = _read(Path(found["text"][1:]))
        except BadInput as error:
            problems.append(str(error))
    if problems:
        raise BadInput("nothing was changed", problems)
    return found


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise BadInput(f"{path}: larger than {_LARGEST:,} bytes; expected a text")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror or error}; expected a text in UTF-8") from None
    except ValueError as error:
        raise BadInput(f"{path}: {error}; expected a text in UTF-8") from None


def _line(change: Change, claim: str) -> str:
    """What became of a field; a claim goes by the id that a person knows it by."""
    thing = claim if change.kind == "claim" else change.id
    return f"{thing}: {change.field}: {_cut(change.before)} became {_cut(change.after)}"


def _cut(value: str | None) -> str:
    if value is None:
        return "nothing"
    one_line = " ".join(value.split())
    short = len(one_line) <= _LONGEST_SHOWN
    return f"“{one_line if short else one_line[: _LONGEST_SHOWN - 1] + '…'}”"
