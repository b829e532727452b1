"""What stops the reading of a whole file."""

from __future__ import annotations

from factdb.records import Location, Problem


class UnreadableFile(Exception):
    """A file none of which can be brought in; ``problems`` says where, what and what to do."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class BadMapping(UnreadableFile):
    """A mapping of columns that cannot be used: wrong options, or a wrong mapping file."""


def refuse(
    file: str,
    message: str,
    found: str | None = None,
    expected: str | None = None,
    line: int | None = None,
) -> UnreadableFile:
    """The exception for one problem of a file, to be raised."""
    return UnreadableFile(Problem(Location(file, line), message, found, expected))
