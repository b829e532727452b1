"""Options that several commands share, declared once, and examples that the help shows.

`command` registers a command whose parameters may be dataclasses, and their fields too: each
field becomes an option or argument of its own, and the command gets the dataclass. `taking` gives
a command parameters that are made from data.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
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


def _unfolded(holder: Callable[..., object]) -> Iterator[inspect.Parameter]:
    """The parameters of a function or dataclass, every dataclass among them unfolded."""
    hints = get_type_hints(holder, include_extras=True)
    for name, parameter in inspect.signature(holder).parameters.items():
        if is_dataclass(hints[name]):
            yield from _unfolded(hints[name])
        else:
            yield keyword(name, hints[name], parameter.default)


def _folding(function: Command) -> Command:
    """The function, taking the fields of its dataclasses one by one."""

    @wraps(function)
    def run(**given: Any) -> int | None:
        return function(**_folded(function, given))

    return run


def _folded(holder: Callable[..., object], given: Mapping[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(holder, include_extras=True)
    return {
        name: hints[name](**_folded(hints[name], given))
        if is_dataclass(hints[name])
        else given[name]
        for name in inspect.signature(holder).parameters
    }
