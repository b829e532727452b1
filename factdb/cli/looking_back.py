"""Options of reports that look back: as known on a date, and what is new since then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli.errors import BadInput
from factdb.cli.options import a_date
from factdb.core.periods import day_span

if TYPE_CHECKING:
    from factdb.reports.standing import Earlier, F

_PANEL = "Looking back"


@dataclass(frozen=True, slots=True)
class LookBackOptions:
    """How a report looks back."""

    known_at: Annotated[
        str | None,
        typer.Option(
            "--known-at",
            metavar="DATE",
            callback=a_date,
            help="As it would have read on this day, from what was published by then; what was "
            "stored by then is read without later corrections.",
            show_default=False,
            rich_help_panel=_PANEL,
        ),
    ] = None
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE|FILE",
            help="Only what is new, changed or gone since this day, or since a report saved as "
            "JSON.",
            show_default=False,
            rich_help_panel=_PANEL,
        ),
    ] = None

    @property
    def day(self) -> date | None:
        """The day to report as known on."""
        return last_day(self.known_at) if self.known_at else None

    def compared_with(self, report: str, *, history: bool = False) -> date | Earlier[F] | None:
        """What ``--since`` names: a date, else a saved report of this name. Raises `BadInput`."""
        if self.since is None:
            return None
        try:
            return last_day(self.since)
        except ValueError as error:
            if not Path(self.since).exists():
                raise BadInput(
                    f"--since {self.since!r}: {error}, and no such file; give a date or a report "
                    "saved with --format json -o FILE"
                ) from None
        return _saved(self.since, report, history=history)


def last_day(text: str) -> date:
    """The last day of a date known to the day, month or year. Raises ``ValueError``."""
    return date.fromordinal(day_span(text).last)


def today() -> date:
    """The day it is where this program runs."""
    return date.today()  # noqa: DTZ011  # an editor's day, not Greenwich's


def _saved(path: str, report: str, *, history: bool) -> Earlier[F]:
    from factdb.reports.earlier import ForeignReport, read_earlier

    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
        return read_earlier(text, f"saved in {path}", report, history=history)
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise BadInput(f"{path}: not UTF-8 at byte {error.start}; is it a report?") from None
    except ForeignReport as error:
        raise BadInput(f"{path}: {error}") from None
