"""The help, the examples in it, and the reference made from it."""

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.core import TyperOption

from factdb.cli import app
from factdb.cli.errors import MEANINGS, ExitCode
from factdb.cli.output import FormatName
from factdb.cli.query import SortName
from factdb.cli.reference import commands, examples, reference
from factdb.exporters import FORMATS
from tests.conftest import FactdbCommand

ROOT = typer.main.get_command(app)
COMMANDS = dict(commands(ROOT, "factdb"))
PAGE = Path(__file__).resolve().parents[2] / "docs" / "commands.md"


def test_commands_are_found() -> None:
    """The walk finds every command, so that the tests over it hold something."""
    assert {name.removeprefix("factdb ") for name in COMMANDS} >= {
        "init", "import", "add", "query", "show", "list", "compare", "report conflicts", "export",
        "resolve", "demo",
    }  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_everything_has_help(name: str) -> None:
    """Every command has a summary of one line, and every option and argument its help."""
    command = COMMANDS[name]
    assert command.help.split("\n\n")[0].endswith(".")
    for parameter in command.params:
        assert getattr(parameter, "help", None), f"{name} {parameter.name}"
        assert parameter.help.endswith((".", "!")), f"{name} {parameter.name}"


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_parse(name: str) -> None:
    """Every command has examples in its help, and every one of them is parsed by the live app."""
    command = COMMANDS[name]
    assert 1 <= len(examples(command)) <= 4
    for example in examples(command):
        words = shlex.split(example)[len(name.split()) :]
        assert example.startswith(f"{name} ") or example == name
        assert not unparsed(command, words), example


def unparsed(command: Any, words: list[str]) -> list[str]:
    """What of these words a command does not understand; raises where it refuses them."""
    left: list[str] = command.make_context("factdb", list(words)).args
    return left


def test_a_wrong_example_is_found() -> None:
    """The check of the examples sees an option that is not there."""
    with pytest.raises(typer.exceptions.TyperException):
        unparsed(COMMANDS["factdb query"], ["--no-such-option"])


@pytest.mark.parametrize("name", ["factdb", *COMMANDS, "factdb report"])
def test_help_is_shown(name: str, factdb_command: FactdbCommand) -> None:
    """--help and -h say the same on stdout, and end with 0."""
    long = factdb_command(*name.split()[1:], "--help")
    assert (long.returncode, long.stderr) == (0, "")
    assert "Usage:" in long.stdout
    assert factdb_command(*name.split()[1:], "-h").stdout == long.stdout
    assert max(map(len, long.stdout.splitlines())) <= 80


def test_exit_codes_are_told(factdb_command: FactdbCommand) -> None:
    """The help at the top lists every exit code with its meaning."""
    assert set(MEANINGS) == set(ExitCode)
    shown = factdb_command("--help").stdout
    for code, meaning in MEANINGS.items():
        assert f"{code:d}  {meaning}" in shown


def test_choices_of_options_are_those_of_the_house() -> None:
    """The words that options take are those of the registries."""
    from typing import get_args

    from factdb.store.asking import Sort

    assert set(get_args(FormatName)) == set(FORMATS)
    assert set(get_args(SortName)) == {sort.value for sort in Sort}


def test_reference_is_committed() -> None:
    """docs/commands.md is what the generator prints.

    If not: python -m factdb.cli.reference > docs/commands.md
    """
    assert PAGE.read_text(encoding="utf-8") == reference()


def test_reference_is_whole() -> None:
    """The reference names every command, every option and every exit code."""
    page = reference()
    for name, command in COMMANDS.items():
        assert f"## {name}\n" in page
        section = page.split(f"## {name}\n")[1].split("\n## ")[0]
        for parameter in command.params:
            if isinstance(parameter, TyperOption) and parameter.name != "help":
                assert f"`{parameter.opts[0]}`" in section
    for code in ExitCode:
        assert f"| {code:d} | " in page


def test_reference_is_printed() -> None:
    """The generator is a program whose stdout is the page."""
    done = subprocess.run(
        [sys.executable, "-m", "factdb.cli.reference"], capture_output=True, check=True
    )
    assert done.stdout.decode() == reference()


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["query", "--help"], ["add", "-h"]])
def test_help_loads_no_database(words: list[str]) -> None:
    """The help and the version load neither sqlmodel, sqlalchemy, alembic nor pydantic."""
    heavy = ["sqlmodel", "sqlalchemy", "alembic", "pydantic"]
    script = (
        "import sys; from factdb.cli import main\n"
        f"sys.argv[1:] = {words!r}\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"sys.exit(str([name for name in {heavy!r} if name in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.stderr.decode().strip() == "[]"


def test_version(factdb_command: FactdbCommand) -> None:
    """--version says the name and the version, and nothing else."""
    import factdb

    assert factdb_command("--version").stdout == f"factdb {factdb.__version__}\n"
