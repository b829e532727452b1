"""Who decides or corrects something, and why: asked for alike by all commands that record it."""

from __future__ import annotations

import getpass
import os

from factdb.cli.errors import BadInput


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
