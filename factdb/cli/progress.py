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
def progress(
    share: Callable[[], float | None], done: str = "rows read"
) -> Iterator[Callable[[int], None]]:
    """A function to call with the number ``done`` so far; ``share`` says how much of all that is.

    A terminal gets one line that is drawn again and taken away at the end; elsewhere, as in a
    log, a line comes after one second, two, four and so on.
    """
    began = time.monotonic()
    watched = sys.stderr.isatty()
    due = _PATIENCE

    def report(number: int) -> None:
        nonlocal due
        passed = time.monotonic() - began
        if passed < due:
            return
        due = passed + _REDRAW if watched else 2 * passed
        of_all = share()
        part = "" if of_all is None else f", {min(of_all, 1.0):.0%}"
        line = f"factdb: {number:,} {done}, {number / passed:,.0f} a second{part}"
        sys.stderr.write(f"{_CLEAR}{line}" if watched else f"{line}\n")
        sys.stderr.flush()

    try:
        yield report
    finally:
        if watched and due > _PATIENCE:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()


@contextmanager
def surveying() -> Iterator[Callable[[int, int], None]]:
    """A function to call with the number of claims looked at so far, and of all there are."""
    looked_at = total = 0

    def told(done: int, of_all: int) -> None:
        nonlocal looked_at, total
        looked_at, total = done, of_all
        report(done)

    with progress(lambda: looked_at / total if total else None, "claims looked at") as report:
        yield told
