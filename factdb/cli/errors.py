"""Where errors become messages and exit codes: the one place.

Messages go to stderr, one line a problem, and say where, what, and what to do. `MEANINGS` says
what each exit code stands for; the help and the reference are made from it.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import traceback
from collections.abc import Sequence
from enum import IntEnum
from types import TracebackType

from typer.exceptions import TyperException

from factdb.exporters.safe import visible


class ExitCode(IntEnum):
    """What the command line answers with."""

    DONE = 0
    FINDINGS = 1
    BAD_INPUT = 2
    NO_DATABASE = 3
    BROKEN = 70
    INTERRUPTED = 130
    READER_GONE = 141


MEANINGS = {
    ExitCode.DONE: "done",
    ExitCode.FINDINGS: "done, and a report has something open",
    ExitCode.BAD_INPUT: "wrong usage or bad input; nothing was changed",
    ExitCode.NO_DATABASE: "the database cannot be used",
    ExitCode.BROKEN: "an error in factdb itself; a file named in the message has the details",
    ExitCode.INTERRUPTED: "interrupted; nothing was changed",
    ExitCode.READER_GONE: "the program that read the output went away",
}


class BadInput(Exception):
    """What was asked for or handed in is wrong.

    ``problems`` are lines that begin with the place they are about; the verdict comes after them.
    """

    def __init__(self, verdict: str, problems: Sequence[object] = ()) -> None:
        super().__init__(verdict)
        self.problems = tuple(problems)


class ReaderGone(Exception):
    """Whoever read the output went away, as ``head`` does; nobody is left to tell."""


_CODES = {
    # By module and name: only an error whose module is loaded can have happened, so nothing
    # heavy is imported to ask.
    ("factdb.cli.errors", "BadInput"): ExitCode.BAD_INPUT,
    ("factdb.cli.errors", "ReaderGone"): ExitCode.READER_GONE,
    ("factdb.exporters.errors", "Unwritable"): ExitCode.BAD_INPUT,
    ("factdb.importers", "UnreadableFile"): ExitCode.BAD_INPUT,
    ("factdb.store.naming", "NotFound"): ExitCode.BAD_INPUT,
    ("factdb.store.naming", "Ambiguous"): ExitCode.BAD_INPUT,
    ("factdb.store.naming", "NoSuchClaim"): ExitCode.BAD_INPUT,
    ("factdb.store.writing.correcting", "NotCorrected"): ExitCode.BAD_INPUT,
    ("factdb.store.writing.reviewing", "NotReviewed"): ExitCode.BAD_INPUT,
    ("factdb.database", "DatabaseUnusable"): ExitCode.NO_DATABASE,
    ("typer.exceptions", "TyperException"): ExitCode.BAD_INPUT,
    ("typer", "Abort"): ExitCode.INTERRUPTED,
    ("builtins", "KeyboardInterrupt"): ExitCode.INTERRUPTED,
}


def exit_code_for(error: BaseException) -> ExitCode:
    """The code an error ends the program with; one that nobody foresaw is our own."""
    for (module, name), code in _CODES.items():
        if module in sys.modules and isinstance(error, getattr(sys.modules[module], name)):
            return code
    return ExitCode.BROKEN


def tell(*messages: str) -> None:
    """Write lines for the person to stderr, after what stdout has so far."""
    # Where nobody reads any more there is nobody to tell.
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        for line in "\n".join(messages).splitlines():
            sys.stderr.write(f"{visible(line)}\n")
        sys.stderr.flush()


class Boundary:
    """Around a whole run: whatever is raised inside leaves as a message and an exit code."""

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the program with what `exit_code_for` says, unless it ends by itself."""
        if error is None or isinstance(error, SystemExit):
            return
        code = exit_code_for(error)
        tell(*_messages(error, code))
        raise SystemExit(int(code)) from None


def _messages(error: BaseException, code: ExitCode) -> tuple[str, ...]:
    match code:
        case ExitCode.READER_GONE:
            return ()
        case ExitCode.INTERRUPTED:
            return ("factdb: interrupted; nothing was changed",)
        case ExitCode.BROKEN:
            return _broken(error)
    if isinstance(error, TyperException):
        return _usage(error)
    if isinstance(error, BadInput):
        return (*map(str, error.problems), f"factdb: {error}")
    if isinstance(getattr(error, "problems", None), tuple):
        # A file that cannot be read, a correction that cannot be: lines begin with their place.
        return (str(error), "factdb: nothing was changed")
    return (f"factdb: {error}",)


def _usage(error: TyperException) -> tuple[str, ...]:
    context = getattr(error, "ctx", None)
    if not error.format_message():
        return ()  # a command that needs a subcommand has shown its help
    command = context.command_path if context else "factdb"
    return (f"{command}: {error.format_message()}", f"Try: {command} --help")


def _broken(error: BaseException) -> tuple[str, ...]:
    """Keep the traceback in a file: it helps who mends it and nobody else."""
    what = "".join(traceback.format_exception_only(error)).strip()
    with tempfile.NamedTemporaryFile(
        "w", prefix="factdb-error-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.writelines(traceback.format_exception(error))
    return (
        f"factdb: an error in factdb itself: {what}",
        f"The details are in {file.name}; please send that file to those who maintain factdb.",
    )
