"""`--known-at` and corrections: a report reads what was stored that day."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FactdbCommand

STORED, DAY = "2025-01-02T08:00:00+00:00", "2025-02-01"

CORRECTIONS = {
    "k-1": (
        "figure=up to 900", "period=2024-10", "modality=planned", "subject=Elsewhere",
        "measure=shells sent", "place=Ukraine", "source=Embassy", "speaker=Someone", "via=Reuters",
        "stance=doubts", "cue=hinted", "stated_on=2024-09", "language=id", "claim=Another claim.",
        "unit=shells",
    ),
    "k-2": ("source=Nobody before", "period=2024-12-24", "figure=11.000", "comparator=="),
    "https://wire.example/3": (
        "article=Another title", "publisher=Ministry of Defense", "agency=Yonhap",
        "status=withdrawn", "published_on=2024-12", "archived_url=https://archive.example/3",
        "url=https://wire.example/three",
    ),
    "Ministry of Defense": ("name=Ministry", "kind=unnamed", "body=Seoul"),
    "Yonhap": ("name=Yonhap News",),
    "troops sent": ("behaviour=level", "window_days=90", "part_of=troops"),
}  # fmt: skip


def stored(folder: Path, moment: str) -> None:
    """Let everything so far have come into the database at one moment."""
    with closing(sqlite3.connect(folder / "factdb.db")) as database, database:
        database.execute("UPDATE import_runs SET started_at = ?", [moment])


def correct(command: FactdbCommand, thing: str, *fields: str) -> None:
    """Correct fields of one thing."""
    words = [word for field in fields for word in ("--set", field)]
    done = command("correct", thing, *words, "--note", "Misread.", "--by", "Ana")
    assert done.returncode == 0, done.stderr


def report(command: FactdbCommand, kind: str, *words: str) -> Any:
    """Return a report as JSON."""
    done = command("report", kind, *words, "--format", "json")
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("kind", ["conflicts", "sourcing", "timeline"])
def test_a_report_of_a_day_reads_what_was_stored_that_day(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path, kind: str
) -> None:
    """Whatever was corrected since, and in however many steps; today's report is another."""
    stored(tmp_path, STORED)
    words = ("--resolved",) if kind != "timeline" else ()
    before, today = (
        report(factdb_command, kind, "--known-at", DAY, *words),
        report(factdb_command, kind),
    )
    for thing, fields in CORRECTIONS.items():
        correct(factdb_command, thing, *fields)
    correct(factdb_command, "k-1", "figure=about 700", "source=Pentagon", "subject=Deployment")
    correct(factdb_command, "Ministry", "name=The Ministry", "kind=person")
    assert report(factdb_command, kind, "--known-at", DAY, *words) == before
    assert report(factdb_command, kind) != today


@pytest.mark.parametrize(
    ("moment", "open_conflicts"), [(STORED, 1), ("2025-02-02T00:00:00+00:00", 0)]
)
def test_what_came_in_later_was_never_read_otherwise(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path, moment: str, open_conflicts: int
) -> None:
    """There a correction holds for the days before it, too: they are of what was printed."""
    stored(tmp_path, moment)
    correct(factdb_command, "k-3", "figure=up to 15,000")
    told = report(factdb_command, "conflicts", "--known-at", DAY)
    assert told["open_conflicts"] == open_conflicts
    assert report(factdb_command, "conflicts")["open_conflicts"] == 0


def test_since_a_day_tells_what_a_correction_ended(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """The conflict of that day is gone, and not as if it had never been."""
    stored(tmp_path, STORED)
    correct(factdb_command, "k-3", "figure=up to 15,000")
    told = report(factdb_command, "conflicts", "--since", DAY)
    assert {row["state"] for row in told["gone"]} == {"gone"}


def test_parts_said_to_be_complete_since_were_not_added_up_that_day(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """Nor is a part that was taken from its whole since left out of that day's sum."""
    file = Path(__file__).parents[2] / "fixtures" / "rules" / "C107.jsonl"
    assert factdb_command("import", str(file)).returncode == 0
    stored(tmp_path, STORED)
    now = report(factdb_command, "conflicts", "--select", "C107", "--known-at", DAY)
    assert now["open_conflicts"] == 1
    correct(factdb_command, "wounded", "part_of=wounded or sick")
    assert report(factdb_command, "conflicts", "--select", "C107")["open_conflicts"] == 0
    told = report(factdb_command, "conflicts", "--select", "C107", "--known-at", DAY)
    assert told["conflicts"] == now["conflicts"]
    words = ("--unset", "parts", "--note", "Some are missing.", "--by", "Ana")
    assert factdb_command("correct", "casualties", *words).returncode == 0
    told = report(factdb_command, "conflicts", "--select", "C107", "--known-at", DAY)
    assert told["conflicts"] == now["conflicts"]
