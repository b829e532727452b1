"""What an import does with bad rows: show every problem, or leave the rows in a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.cli.errors import BadInput, tell
from factdb.cli.output import OutputOptions, emit, expect_writable, opened
from factdb.records import Problem
from factdb.reports.claims import counted
from factdb.reports.imported import problems as problem_table

if TYPE_CHECKING:
    from factdb.importers import Row, Rows
    from factdb.store.writing import ImportResult

MOST_SHOWN = 50
"""Problems shown on the terminal; ``--problems`` writes more to a file."""


def show(problems: Sequence[Problem], total: int) -> None:
    """Write problems to stderr, one a line, and how many more there are."""
    tell(*map(str, problems[:MOST_SHOWN]))
    if total > MOST_SHOWN:
        tell(f"and {total - MOST_SHOWN:,} more")


def tell_errors(results: Sequence[ImportResult]) -> None:
    """Show what is wrong with bad rows."""
    found = [problem for result in results for problem in result.problems]
    show(found, sum(result.problems_total for result in results))


def refuse(results: Sequence[ImportResult], path: str | None) -> None:
    """Raise `BadInput` if anything is wrong with the files: then nothing came in."""
    total = sum(result.problems_total for result in results)
    if total:
        write_problems(path, results)
        files = ", ".join(result.file for result in results if result.problems_total)
        raise BadInput(
            f"nothing was imported: {counted(total, 'problem')} in {files}. Mend them, or bring "
            "in the good rows with --skip-bad."
        )


def warn(sources: Sequence[Rows], results: Sequence[ImportResult]) -> None:
    """Show what is odd but keeps no row out."""
    notices = [notice for rows in sources for notice in rows.notices]
    warnings = [warning for result in results for warning in result.warnings]
    total = len(notices) + sum(result.warnings_total for result in results)
    show([*notices, *warnings], total)


def write_problems(path: str | None, results: Sequence[ImportResult]) -> None:
    """Write the problems to a file, if one was asked for, in the format of its name."""
    if path is not None:
        found = [problem for result in results for problem in result.problems]
        emit(problem_table(found), OutputOptions(output=path))


def expect_room(sources: Sequence[Rows], path: Path | None) -> None:
    """Refuse a place where bad rows could not be left. Raises `BadInput`."""
    for rows in sources:
        expect_writable(str(path or _beside(rows)))


def leave(bad: Mapping[str, Sequence[Row]], sources: Sequence[Rows], path: Path | None) -> None:
    """Write bad rows as they came, each file's to one that can be mended and imported."""
    for rows in sources:
        left_out = bad[rows.file]
        if left_out:
            to = path or _beside(rows)
            with opened(str(to)) as out:
                written = rows.write_bad(out, left_out)
            tell(f"{rows.file}: {counted(written, 'bad row')} left in {to}")


def _beside(rows: Rows) -> Path:
    """``figures.csv.gz`` leaves its bad rows in ``figures.bad.csv``, in the current folder."""
    name = Path(rows.file).name.removesuffix(".gz")
    return Path(f"{Path(name).stem}.bad.{rows.format}")
