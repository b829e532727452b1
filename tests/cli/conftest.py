"""What the tests of the command line share: a small filled database, made once."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import command_environment

FIGURES = Path(__file__).parent / "figures.jsonl"


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with the records of `figures.jsonl`."""
    folder = tmp_path_factory.mktemp("filled")
    subprocess.run(
        [sys.executable, "-m", "factdb", "import", FIGURES, "--db", folder / "factdb.db"],
        cwd=folder,
        env=command_environment(folder),
        capture_output=True,
        check=True,
    )
    return folder / "factdb.db"


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Path:
    """Return a copy of it, where commands find it without --db."""
    return Path(shutil.copy(filled_once, tmp_path / "factdb.db"))
