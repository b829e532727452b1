"""Times whole commands beside their peers, in turn, and writes the ratios down.

    python -m benchmarks.run --sizes 100000 1000000 --runs 5

The two of a pair run one after the other, again and again, so that a machine that is busy with
other things is so for both. What is told is the median of the ratios of the pairs.
"""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.corpus import Shape, database

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
START, END = "<!-- measured: by `make bench` -->", "<!-- end of what was measured -->"
REPORTS = ("conflicts", "sourcing")
KIB = 1 if sys.platform != "darwin" else 1024
"""What `ru_maxrss` counts in, of a KiB."""


class Run(NamedTuple):
    """What one run of a command took; ``peak`` is the memory of its largest process, in MB."""

    wall: float
    cpu: float
    peak: float


def run(command: Sequence[str]) -> Run:
    """Run a command to its end. Raises ``RuntimeError`` where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1 is what a report with findings ends with
        raise RuntimeError(f"{' '.join(command)}: ended with {process.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / KIB * 1024 / 1e6)


def measured(given: argparse.Namespace) -> Iterator[str]:
    """A row of the table for each report on each corpus."""
    for size, shape, report in product(given.sizes, given.shapes, given.reports):
        path = str(database(given.corpora, size, shape))
        peer = [sys.executable, "-m", "benchmarks.peer", path]
        asked = ["report", report, "--brief", "--format", "json", "--db", path]
        ours = [sys.executable, "-m", "factdb", *asked]
        pairs = [(run(peer), run(ours)) for _ in range(given.warmup + given.runs)]
        yield _row(report, size, shape, pairs[given.warmup :])


def _row(report: str, size: int, shape: Shape, pairs: Sequence[tuple[Run, Run]]) -> str:
    def middle(kind: str) -> str:
        return f"{median(getattr(b, kind) / getattr(a, kind) for a, b in pairs):.1f}x"

    name = f"{size:,} figures, {'one measure' if shape is Shape.ONE else 'many measures'}"
    cells = (
        f"`report {report}`",
        name,
        middle("wall"),
        middle("cpu"),
        f"{median(a.wall for a, _ in pairs):.1f} s",
        f"{median(b.wall for _, b in pairs):.1f} s",
        f"{median(b.peak for _, b in pairs):,.0f} MB",
        f"{len(pairs)}",
    )
    return f"| {' | '.join(cells)} |"


HEAD = """\
| report | corpus | wall | processor time | cursor | report | largest process | pairs |
|---|---|---|---|---|---|---|---|
"""


def _machine() -> str:
    python, sqlite = platform.python_version(), sqlite3.sqlite_version
    load = os.getloadavg()[0]
    return (
        f"On {date.today():%Y-%m-%d}, {os.cpu_count()} processors ({platform.machine()}), Python "  # noqa: DTZ011
        f"{python}, SQLite {sqlite}; {load:.1f} processes were waiting for them at the end."
    )


def main() -> None:
    """Measure what was asked for, and write it into the page."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000])
    asked.add_argument("--shapes", type=Shape, nargs="+", default=list(Shape))
    asked.add_argument("--reports", nargs="+", choices=REPORTS, default=["conflicts"])
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--warmup", type=int, default=1)
    asked.add_argument("--corpora", type=Path, default=Path("build/corpora"))
    given = asked.parse_args()
    given.corpora.mkdir(parents=True, exist_ok=True)
    rows = []
    for row in measured(given):
        sys.stderr.write(f"{row}\n")
        rows.append(row)
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    told = "\n".join((START, "", HEAD + "\n".join(rows), "", _machine(), "", END))
    PAGE.write_text(f"{before}{told}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
