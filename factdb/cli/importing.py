"""`factdb import`: flat records out of files, all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli import bad_rows
from factdb.cli.errors import BadInput, tell
from factdb.cli.files import ReadingOptions
from factdb.cli.groups import command
from factdb.cli.opening import filling
from factdb.cli.options import Database
from factdb.cli.output import OutputOptions, emit, expect_writable
from factdb.cli.progress import progress
from factdb.records import Problem

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from factdb.importers import Row, Rows
    from factdb.store.writing import ImportResult

app = typer.Typer()


@command(
    app,
    "import",
    [
        "factdb import figures.csv",
        "factdb import a.jsonl b.csv.gz --dry-run",
        "factdb import table.csv --map figure=Troops --map source=Who --set language=en",
        "factdb import story.html https://example.org/story.html",
    ],
)
def import_(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Flat records (CSV, TSV, JSON, JSONL, plain or gzip; - for stdin), or stories "
            "(text, Markdown, HTML, docx, a wire's JSON or XML, a feed, an address).",
            show_default=False,
        ),
    ],
    reading: ReadingOptions,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Bring in the good rows and leave the bad in a file.")
    ] = False,
    bad_file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Where --skip-bad leaves bad rows, as they came; else NAME.bad.csv here.",
            show_default=False,
        ),
    ] = None,
    problems: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Write the problems to this file too, as csv, json, ... by its name.",
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Print the summary as JSON to stdout.")
    ] = False,
    db: Database = None,
) -> None:
    """Bring in claims from files of flat records, or stories for `factdb review`.

    All files of records together or nothing: where any row is bad, every problem is shown and
    nothing is changed. The same file again changes nothing but when it was last seen. Makes the
    database where there is none. Of a story the article comes in, and its claims as proposals.
    """
    from factdb.cli.stories import bring_in
    from factdb.importers.stories import holds_stories
    from factdb.reports.imported import imported, sentences

    stories = [file for file in files if holds_stories(file)] if reading.format is None else []
    if stories and len(stories) < len(files):
        raise BadInput("these are stories and files of records; import them apart")
    if stories:
        bring_in(stories, db, dry_run=dry_run)
        return
    if bad_file and len(files) > 1:
        raise BadInput("--bad-file holds the bad rows of one FILE; import the others apart")
    sources = reading.open(files)
    if skip_bad and not dry_run:
        bad_rows.expect_room(sources, bad_file)
    if problems:
        expect_writable(problems)
    left_out: dict[str, list[Row]] = {rows.file: [] for rows in sources}
    with filling(db, dry_run=dry_run) as engine:
        results = _run(engine, sources, reading, left_out if skip_bad else None, dry_run=dry_run)
        bad_rows.warn(sources, results)
        bad_rows.tell_errors(results)
        if not skip_bad:
            bad_rows.refuse(results, problems)
    bad_rows.write_problems(problems, results)
    if not dry_run:
        bad_rows.leave(left_out, sources, bad_file)
    tell(*(line for result in results for line in sentences(result)))
    if json:
        emit(imported(results), OutputOptions(format="json"))


def _run(
    engine: Engine,
    sources: Sequence[Rows],
    reading: ReadingOptions,
    left_out: dict[str, list[Row]] | None,
    *,
    dry_run: bool,
) -> tuple[ImportResult, ...]:
    """Import all files in one transaction; with ``left_out``, bad rows come there by file."""
    from factdb.store.writing import RunInfo, import_all

    def leave_out(row: Row, problems: Sequence[Problem]) -> None:
        if left_out is not None:
            # What is wrong was counted; to write the row again its text is enough.
            left_out[problems[0].location.file].append(row._replace(problems=()))

    def run_of(rows: Rows) -> RunInfo:
        return RunInfo(rows.file, rows.format, lambda: rows.sha256)

    with progress(lambda: _share(sources)) as on_progress:
        return import_all(
            engine,
            [(reading.prefixed(rows), run_of(rows)) for rows in sources],
            dry_run=dry_run,
            skip_bad=left_out is not None,
            on_bad=leave_out,
            on_progress=on_progress,
        )


def _share(sources: Sequence[Rows]) -> float | None:
    """How much of the files is read, from 0 to 1; unknown where a size is, as of stdin."""
    sizes = [rows.size for rows in sources]
    if None in sizes or not sum(filter(None, sizes)):
        return None
    return sum(rows.bytes_read for rows in sources) / sum(filter(None, sizes))
