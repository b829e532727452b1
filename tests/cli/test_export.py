"""`factdb export`: flat records that come back as they went."""

import csv
import io
import json
from pathlib import Path

import pytest

from factdb.records import FIELD_NAMES
from tests.cli.conftest import FIGURES
from tests.conftest import FactdbCommand

HOSTILE = {
    "id": "=1+1",
    "claim": 'A "quoted", text\nover two lines with a \t tab',
    "figure": "12",
    "source": "@SUM(A1)",
    "via": ["-x", "+y"],
    "note": "'=already",
}


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl"])
def test_round_trip(form: str, factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """An export imported into an empty database and exported again is the same bytes."""
    (tmp_path / "hostile.jsonl").write_text(json.dumps(HOSTILE) + "\n")
    assert factdb_command("import", FIGURES, "hostile.jsonl").returncode == 0
    assert factdb_command("export", "-o", f"a.{form}").returncode == 0
    assert factdb_command("import", f"a.{form}", "--db", "second.db").returncode == 0
    assert factdb_command("export", "-o", f"b.{form}", "--db", "second.db").returncode == 0
    assert (tmp_path / f"a.{form}").read_bytes() == (tmp_path / f"b.{form}").read_bytes()
    assert (
        factdb_command("export", "-o", "-", "--format", form).stdout.encode()
        == (tmp_path / f"a.{form}").read_bytes()
    )


def test_columns_and_cells(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """CSV has every field of the flat record, and cells keep their bytes, formulas too."""
    (tmp_path / "hostile.jsonl").write_text(json.dumps(HOSTILE) + "\n")
    factdb_command("import", "hostile.jsonl")
    done = factdb_command("export", "-o", "-", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.stdout, newline=""))
    assert list(row) == list(FIELD_NAMES)
    assert (row["id"], row["source"], row["via"]) == ("=1+1", "@SUM(A1)", "-x > +y")
    assert row["note"] == "'=already"
    (record,) = map(json.loads, factdb_command("export", "-o", "-").stdout.splitlines())
    assert record["via"] == ["-x", "+y"]
    assert record["claim"] == HOSTILE["claim"]
    assert "publisher" not in record


def test_filters(factdb_command: FactdbCommand, filled: Path) -> None:
    """The filters of `query` choose what is exported."""
    done = factdb_command("export", "-o", "-", "--place", "Kursk")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["k-4"]
    words = factdb_command("export", "prajurit", "-o", "-")
    assert [json.loads(line)["id"] for line in words.stdout.splitlines()] == ["k-2"]


def test_nothing_to_export(factdb_command: FactdbCommand, filled: Path) -> None:
    """An export of nothing is a valid, empty file."""
    nobody = ["--source", "nobody at all"]
    assert factdb_command("export", "-o", "-", "--format", "json", *nobody).stdout == "[]\n"
    assert factdb_command("export", "-o", "-", "--format", "jsonl", *nobody).stdout == ""
    header = factdb_command("export", "-o", "-", "--format", "csv", *nobody).stdout
    assert header == ",".join(FIELD_NAMES) + "\n"
