"""Who decides or corrects something, and why: asked for alike by all commands that record it."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterable
from typing import Annotated

import typer

from factdb.cli.errors import BadInput

By = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Who does it; else FACTDB_USER, else the name you are logged in by.",
        show_default=False,
    ),
]


def assigned(values: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """What ``--set FIELD=VALUE`` gives by field, and what is wrong with the rest."""
    found: dict[str, str] = {}
    problems = []
    for given in values:
        field, equals, value = given.partition("=")
        if not equals or not field.strip():
            problems.append(f"--set {given!a}: expected FIELD=VALUE")
        elif field.strip() in found:
            problems.append(f"--set {given!a}: this field is set twice")
        else:
            found[field.strip()] = value
    return found, problems


def who(by: str | None) -> str:
    """Who does it: as given, else FACTDB_USER, else who is logged in.

    Raises `BadInput` where nobody can be named.
    """
    given = by if by is not None else os.environ.get("FACTDB_USER") or _login()
    return told(given, "--by")


def told(given: str, option: str) -> str:
    """The text of an option that may not be empty. Raises `BadInput`."""
    from factdb.store.membership import storable

    text = given.strip()
    if not text:
        raise BadInput(f"{option}: nothing is given")
    if not storable(text):
        raise BadInput(f"{option}: {given!a} cannot be stored; expected text in UTF-8")
    return text


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        raise BadInput("nobody is logged in by a name; say who decides with --by") from None
