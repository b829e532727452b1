"""`factdb demo`: the whole of it on real figures, as a session one could type."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from factdb.cli.groups import command
from factdb.cli.options import Database
from factdb.cli.output import opened

FIXTURE = "nk_troops.jsonl"
STEPS = (
    ("Who says how many were killed, and where was it printed?", "query killed --limit 3"),
    ("What cannot all be true?", "report conflicts --brief"),
    ("Who holds which of those figures?", 'report conflicts --measure "troops in Kursk region"'),
    ("One service, two numbers, weeks apart: no conflict, because", "compare nk-089 nk-127"),
    ("Two sources, two totals, weeks apart: no conflict, because", "compare nk-077 nk-126"),
    ("One statement, printed by two outlets: not two sources, because", "compare nk-178 nk-172"),
)
NEXT = """\
Next:
  factdb demo --db demo.db         keep these figures; then, with --db demo.db:
  factdb show nk-127               one claim whole
  factdb query Kursk               other claims
  factdb report conflicts          all conflicts; --explain for the quiet pairs
  factdb import FILE               figures of your own
"""
app = typer.Typer()


@command(app, "demo", ["factdb demo", "factdb demo --db demo.db"])
def demo(context: typer.Context, db: Database = None) -> None:
    """Show what factdb does, on real figures about North Korean troops in Russia's war.

    Imports the figures that come with factdb, shows some with who said them and where they were
    printed, then what conflicts. Leaves nothing behind unless --db says where to keep it.
    """
    factdb = context.find_root().command
    with _kept(db) as place:
        _say(f"Real figures on North Korean troops in Russia's war.\n$ factdb import {FIXTURE}\n")
        factdb.main(["import", str(fixture()), "--db", place], standalone_mode=False)
        for question, words in STEPS:
            _say(f"\n{question}\n$ factdb {words}\n\n")
            factdb.main([*shlex.split(words), "--db", place], standalone_mode=False)
    _say(f"\n{NEXT}")


def fixture() -> Path:
    """The real figures: inside the package in a wheel, beside it in the tree."""
    package = Path(__file__).resolve().parents[1]
    packed = package / "_fixtures"
    return (packed if packed.is_dir() else package.parent / "fixtures") / FIXTURE


def _say(text: str) -> None:
    with opened(None) as stdout:
        stdout.write(text)


@contextmanager
def _kept(db: str | None) -> Iterator[str]:
    """The database asked for, or one that is gone afterwards."""
    if db is not None:
        yield db
        return
    with TemporaryDirectory(prefix="factdb-demo-") as folder:
        yield str(Path(folder) / "demo.db")
