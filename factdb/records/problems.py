"""What is wrong with the input, as a value: where, what was there, what was expected."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from factdb.core.figures import shown

LONGEST_NAME_SHOWN = 80
LONGEST_PATH_SHOWN = 1000
"""A path is shown whole, however deep it lies: a person has to find the file by it."""

LONGEST_FOUND = 200


class Severity(StrEnum):
    """Whether a row can be brought in: with an error it cannot, with a warning it is."""

    ERROR = "error"
    WARNING = "warning"


class Location(NamedTuple):
    """A place in the input; ``line`` counts from 1, ``column`` is a column or key."""

    file: str
    line: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        """``figures.csv:12: low``, as far as known; names from outside are made harmless."""
        file = visible(self.file, LONGEST_PATH_SHOWN)
        at = file if self.line is None else f"{file}:{self.line}"
        return at if self.column is None else f"{at}: {visible(self.column)}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the input: where, what, what was there and what was expected."""

    location: Location
    message: str
    found: str | None = None
    expected: str | None = None
    severity: Severity = Severity.ERROR

    def __post_init__(self) -> None:
        """Keep no more of what was found than a person would read."""
        if self.found is not None and len(self.found) > LONGEST_FOUND:
            object.__setattr__(self, "found", self.found[:LONGEST_FOUND])

    @property
    def is_error(self) -> bool:
        """Whether it keeps its row, or its file, out."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        """One line a person can act on."""
        text = f"{self.location}: {'' if self.is_error else 'warning: '}{self.message}"
        if self.found is not None:
            text += f"; found {shown(self.found)}"
        if self.expected is not None:
            text += f"; expected {self.expected}"
        return text


def visible(name: str, most: int = LONGEST_NAME_SHOWN) -> str:
    """A name from outside as a message may carry it: escaped where a terminal would act on it."""
    return name if name.isprintable() and len(name) <= most else shown(name, most)
