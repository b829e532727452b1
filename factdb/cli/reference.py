"""The pages made from the live program: ``python -m factdb.cli.reference`` prints the commands.

``docs/commands.md`` is its output, ``docs/rules.md`` that of ``python -m factdb.cli.reference
rules``, and tests hold pages and program to each other.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import typer
from typer.core import TyperGroup, TyperOption

from factdb.cli import app
from factdb.cli.errors import MEANINGS
from factdb.cli.output import opened
from factdb.cli.rules_page import rules_page
from factdb.exporters.safe import markdown


def reference() -> str:
    """The reference as Markdown: every command with its options, examples and exit codes."""
    root = typer.main.get_command(app)
    lines = [
        "<!-- Made by `python -m factdb.cli.reference > docs/commands.md`; change the app. -->",
        "",
        "# Commands",
        "",
        root.help or "",
        "",
        "Every command takes `-h` or `--help`. `--db` may stand before or after the command.",
        "",
        *_options(root),
        "## Exit codes",
        "",
        "| code | meaning |",
        "|--:|---|",
        *(f"| {code:d} | {meaning} |" for code, meaning in MEANINGS.items()),
        "",
    ]
    for path, command in commands(root, "factdb"):
        lines += _command(path, command)
    return "\n".join(lines).rstrip() + "\n"


PAGES = {"commands": reference, "rules": rules_page}
"""What can be asked for by name."""


def commands(group: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every command below a group with its whole name, in the order of the help."""
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def examples(command: Any) -> list[str]:
    """The examples below the help of a command."""
    return [line.strip() for line in (command.epilog or "").splitlines()[1:]]


def _command(path: str, command: Any) -> Iterator[str]:
    with typer.Context(command, info_name=path) as context:
        usage = " ".join([path, *command.collect_usage_pieces(context)])
    yield from (f"## {path}", "", command.help or "", "", "```", usage, "```", "")
    yield from _options(command)
    yield from ("```sh", *examples(command), "```", "")


def _options(command: Any) -> Iterator[str]:
    """Arguments and options in tables, one for each panel of the help."""
    shown = [parameter for parameter in command.params if parameter.name not in _OF_TYPER]

    def panel(parameter: Any) -> str:
        usual = "Options" if isinstance(parameter, TyperOption) else "Arguments"
        return parameter.rich_help_panel or usual

    order = list(dict.fromkeys(map(panel, shown)))
    for title, parameters in groupby(sorted(shown, key=lambda p: order.index(panel(p))), panel):
        yield from (f"| {title} | |", "|---|---|")
        for parameter in parameters:
            yield f"| {_names(parameter)} | {_meaning(parameter)} |"
        yield ""


_OF_TYPER = ("install_completion", "show_completion", "help")
"""Options typer adds by itself, the same in every program."""


def _names(parameter: Any) -> str:
    if not isinstance(parameter, TyperOption):
        return f"`{parameter.metavar or parameter.name}`"
    names = ", ".join(f"`{name}`" for name in parameter.opts)
    return names if parameter.is_flag else f"{names} `{parameter.metavar}`"


def _meaning(parameter: Any) -> str:
    default = parameter.default
    told = isinstance(parameter, TyperOption) and not parameter.is_flag and default is not None
    given = f" Default: {default}." if told and default != () else ""
    required = " Required." if parameter.required else ""
    return markdown(f"{parameter.help}{given}{required}")


if __name__ == "__main__":
    page = PAGES[(sys.argv[1:] or ["commands"])[0]]
    with opened(None) as stdout:
        stdout.write(page())
