"""`factdb init`: made, up to date, or brought up from an older schema with all that was in it."""

from __future__ import annotations

from pathlib import Path

from factdb import schema
from tests.conftest import FactdbCommand
from tests.store.given import claim, database


def test_an_older_schema_is_brought_up_and_its_claims_are_found(
    factdb_command: FactdbCommand, tmp_path: Path
) -> None:
    """Claims from before the search index was there are found by their words afterwards."""
    url = f"sqlite:///{tmp_path / 'factdb.db'}"
    schema.downgrade(database(url, claim("old", "Ten bridges fell.")), "0001")
    refused = factdb_command("query", "bridges", cwd=tmp_path)
    assert refused.returncode == 3
    assert "factdb init" in refused.stderr
    brought = factdb_command("init", cwd=tmp_path)
    assert (brought.returncode, brought.stdout) == (0, "")
    assert f"from schema 0001 to {schema.head()}" in brought.stderr
    assert "Ten bridges fell." in factdb_command("query", "bridges", cwd=tmp_path).stdout


def test_twice_is_as_good_as_once(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """A database that is up to date stays, byte for byte."""
    assert "made factdb.db" in factdb_command("init", cwd=tmp_path).stderr
    before = (tmp_path / "factdb.db").read_bytes()
    assert "is up to date" in factdb_command("init", cwd=tmp_path).stderr
    assert (tmp_path / "factdb.db").read_bytes() == before
