"""`factdb explain`: what a rule flags, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from factdb.cli.errors import BadInput
from factdb.cli.groups import command
from factdb.cli.output import OutputOptions, emit

app = typer.Typer()


@command(
    app,
    "explain",
    [
        "factdb explain C102",
        "factdb explain part-above-whole",
        "factdb explain C",
        "factdb explain",
    ],
)
def explain(
    output: OutputOptions,
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help="A rule by its code or name, or several by the start of their codes; without "
            "it, all.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Explain a rule: its code, relation and severity, what it says, why, and an example.

    Every answer of `factdb compare` and every finding of a report names the rule that fired.
    """
    from factdb.core.rule_names import named, unknown
    from factdb.core.rules import RULES
    from factdb.reports.explained import explained

    rules = list(RULES.values()) if rule is None else named(rule)
    if not rules:
        raise BadInput(unknown(str(rule)))
    emit(explained(rules, brief=rule is None), output)
