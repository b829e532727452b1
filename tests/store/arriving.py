"""Flat records on their way into a database, and what came of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from factdb.records import Location, Problem, check
from factdb.store.writing import ImportResult, RunInfo, import_records
from tests.store.given import Checked, Row

ROOT = Path(__file__).parents[2]
TROOPS = ROOT / "fixtures" / "nk_troops.jsonl"


def checked(rows: Iterable[Row], file: str = "given.jsonl") -> list[Checked]:
    """Flat records as an importer hands them over."""
    found = (check(row, Location(file, line)) for line, row in enumerate(rows, 1))
    return [Checked(record, tuple(problems)) for record, problems in found]


def real_rows() -> list[Row]:
    """The figures on North Korean troops, as flat records."""
    return [json.loads(line) for line in TROOPS.read_text().splitlines()]


def imported(
    engine: Engine, rows: Sequence[Row], file: str = "given.jsonl", **options: Any
) -> ImportResult:
    """Import flat records."""
    return import_records(engine, checked(rows, file), RunInfo(file, "jsonl"), **options)


def messages(problems: Iterable[Problem]) -> list[str]:
    """Problems as they are shown."""
    return [str(problem) for problem in problems]
