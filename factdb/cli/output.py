"""The one door to stdout and to output files: data and nothing else."""

from __future__ import annotations

import codecs
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, Literal, TextIO

import typer

from factdb.cli.errors import BadInput, ReaderGone, tell
from factdb.reports.table import Report

if TYPE_CHECKING:
    from factdb.exporters import Format

FormatName = Literal[
    "table", "csv", "tsv", "json", "jsonl", "markdown", "html", "svg", "github", "sarif", "png"
]
FOR_READING = ("table", "markdown", "html")
"""Formats that carry a report's notes themselves; with the others they go to stderr."""

STDOUT = "-"
_PLAINER = "factdb.plainer"
_LIKE = dict(zip("·…━─▶◀“”‘’", ".~=-><\"\"''", strict=True))
"""ASCII of one column for what reports are drawn with."""

_SQLITE_HEADER = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """How and where a report is written."""

    format: Annotated[
        FormatName | None,
        typer.Option(
            metavar="FORMAT",
            help="table, csv, tsv, json, jsonl, markdown, html, svg or png for the chart, github "
            "or sarif for findings in a file; without this, what the name of the output file "
            "says, else a table.",
            show_default=False,
            rich_help_panel="Output",
        ),
    ] = None
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this file, whole or not at all, instead of to stdout (-).",
            rich_help_panel="Output",
        ),
    ] = None


def emit(report: Report, options: OutputOptions) -> None:
    """Write a report as the options say; what a data format cannot carry goes to stderr."""
    from factdb import exporters

    form = options.format or format_for(options.output)
    with _opened_for(exporters.FORMATS[form], options.output) as stream:
        exporters.write(report, form, stream)
    if form not in FOR_READING:
        tell(*report.notes)


def format_for(output: str | None) -> str:
    """The format that the name of an output file means. Raises `BadInput` if it means none."""
    from factdb import exporters

    if output in (None, STDOUT):
        return "table"
    found = exporters.format_of(str(output))
    if found is None:
        choices = ", ".join(exporters.FORMATS)
        raise BadInput(f"{output}: its name does not say the format; give --format ({choices})")
    return found


def _opened_for(form: Format, output: str | None) -> AbstractContextManager[TextIO | BinaryIO]:
    return opened_binary(output) if form.binary else opened(output)


@contextmanager
def opened_binary(output: str | None) -> Iterator[BinaryIO]:
    """A stream of bytes, as `opened` is one of text. Raises `BadInput` for a terminal too."""
    if output not in (None, STDOUT):
        with _file(Path(str(output))) as stream:
            yield stream
        return
    if sys.stdout.isatty():
        raise BadInput("this format is nothing a terminal can show; give a file with -o")
    with _stdout() as text:
        yield text.buffer


@contextmanager
def opened(output: str | None) -> Iterator[TextIO]:
    """A text stream to stdout or to a file that appears whole or not at all.

    Raises `BadInput` where it cannot be written, `ReaderGone` where nobody reads stdout any more.
    """
    if output in (None, STDOUT):
        with _stdout() as stream:
            yield stream
    else:
        with _file(Path(str(output))) as stream:
            text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
            try:
                yield text
            finally:
                # Flushed, and left to be closed by whoever opened it.
                text.detach()


def expect_writable(output: str) -> None:
    """Refuse a file that could not be written, before there is something to lose.

    Raises `BadInput`.
    """
    path = Path(output)
    if path.is_dir():
        raise BadInput(f"{output}: cannot be written: this is a folder")
    if not path.parent.is_dir():
        raise BadInput(f"{output}: cannot be written: there is no folder {path.parent}")
    if not os.access(path.parent, os.W_OK):
        raise BadInput(f"{output}: cannot be written: the folder is read-only")
    _spare_a_database(path)


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    """What a terminal that cannot show a character shows instead: a like one, else its number."""
    from factdb.exporters.safe import escape

    assert isinstance(error, UnicodeEncodeError)
    unshown = error.object[error.start : error.end]
    return "".join(_LIKE.get(letter) or escape(letter) for letter in unshown), error.end


codecs.register_error(_PLAINER, _plainer)


@contextmanager
def _stdout() -> Iterator[TextIO]:
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors=_PLAINER)
        else:
            # Data is UTF-8 with plain line ends, whatever the platform would like to make of it.
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        _close_stdout()
        raise ReaderGone from None
    except OSError as error:
        _close_stdout()
        raise BadInput(f"stdout cannot be written: {error.strerror}") from error


def _close_stdout() -> None:
    # What is still buffered would fail once more when the interpreter flushes at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _file(path: Path) -> Iterator[BinaryIO]:
    path = path.resolve()
    try:
        if path.exists() and not path.is_file():
            # A device or a named pipe: there is nothing to replace.
            with path.open("wb") as stream:
                yield stream
            return
        _spare_a_database(path)
        with _replacing(path) as stream:
            yield stream
    except OSError as error:
        raise BadInput(f"{path}: cannot be written: {error.strerror}") from error


def _spare_a_database(path: Path) -> None:
    if not path.is_file():
        return
    with path.open("rb") as file:
        if file.read(len(_SQLITE_HEADER)) == _SQLITE_HEADER:
            raise BadInput(f"{path}: this is a database; give another name for the output")


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(handle)
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
