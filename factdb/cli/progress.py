"""Progress on stderr, once something takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_PATIENCE = 1.0
_REDRAW = 0.2
_CLEAR = "\r\x1b[K"


@contextmanager
def progress(share: Callable[[], float | None]) -> Iterator[Callable[[int], None]]:
    """A function to call with the number of rows so far; ``share`` says how much of all that is.

    A terminal gets one line that is drawn again and taken away at the end; elsewhere, as in a
    log, a line comes after one second, two, four and so on.
    """
    began = time.monotonic()
    watched = sys.stderr.isatty()
    due = _PATIENCE

    def report(rows: int) -> None:
        nonlocal due
        passed = time.monotonic() - began
        if passed < due:
            return
        due = passed + _REDRAW if watched else 2 * passed
        done = share()
        part = "" if done is None else f", {min(done, 1.0):.0%}"
        line = f"factdb: {rows:,} rows read, {rows / passed:,.0f} a second{part}"
        sys.stderr.write(f"{_CLEAR}{line}" if watched else f"{line}\n")
        sys.stderr.flush()

    try:
        yield report
    finally:
        if watched and due > _PATIENCE:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
