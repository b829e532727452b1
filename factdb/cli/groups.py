"""Options that several commands share, declared once, and examples that the help shows.

`command` registers a command whose parameters may be dataclasses: each of their fields becomes an
option or argument of its own, and the command gets the dataclass. `taking` gives a command
parameters that are made from data.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import wraps
from typing import Any, get_type_hints

import typer

Command = Callable[..., int | None]


def command(app: typer.Typer, name: str, examples: Sequence[str]) -> Callable[[Command], Command]:
    """Register a command, with examples that stand below its help, one a line."""

    def register(function: Command) -> Command:
        shown = (f"  {example}" for example in examples)
        unfolded = taking(_unfolded(function))(_folding(function))
        app.command(name, help=reflowed(function), epilog="\n".join(["Examples:", *shown]))(
            unfolded
        )
        return function

    return register


def reflowed(function: Callable[..., object]) -> str:
    """The docstring of a function, each paragraph on one line: the help wraps it anew."""
    paragraphs = inspect.cleandoc(function.__doc__ or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def taking(parameters: Iterable[inspect.Parameter]) -> Callable[[Command], Command]:
    """Give a function that takes keywords these parameters, for typer to read."""
    given = list(parameters)

    def sign(function: Command) -> Command:
        @wraps(function)
        def run(**values: Any) -> int | None:
            return function(**values)

        run.__signature__ = inspect.Signature(given)  # type: ignore[attr-defined]
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in given}
        return run

    return sign


def keyword(name: str, annotation: object, default: object) -> inspect.Parameter:
    """A parameter that is passed by name."""
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, default=default, annotation=annotation)


def _groups(function: Command) -> dict[str, type[Any]]:
    """The dataclass parameters of a function, by name."""
    hints = get_type_hints(function, include_extras=True)
    return {name: hint for name, hint in hints.items() if is_dataclass(hint)}  # type: ignore[misc]


def _unfolded(function: Command) -> Iterator[inspect.Parameter]:
    """The parameters of a function, every dataclass unfolded into its fields."""
    hints = get_type_hints(function, include_extras=True)
    groups = _groups(function)
    for name, parameter in inspect.signature(function).parameters.items():
        if name not in groups:
            yield keyword(name, hints[name], parameter.default)
            continue
        of_group = get_type_hints(groups[name], include_extras=True)
        for field in fields(groups[name]):
            default = inspect.Parameter.empty if field.default is MISSING else field.default
            yield keyword(field.name, of_group[field.name], default)


def _folding(function: Command) -> Command:
    """The function, taking the fields of its dataclasses one by one."""
    groups = _groups(function)

    @wraps(function)
    def run(**given: Any) -> int | None:
        folded = {
            name: group(**{field.name: given.pop(field.name) for field in fields(group)})
            for name, group in groups.items()
        }
        return function(**given, **folded)

    return run
