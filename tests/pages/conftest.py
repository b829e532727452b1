"""A real browser, and the pages that the program itself has written."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.conftest import FactdbCommand

ROOT = Path(__file__).parents[2]
REPORTS = ("conflicts", "sourcing", "timeline")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as `.ci/browser` finds or installs it."""
    found = subprocess.run(
        ["sh", ".ci/browser"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=found.stdout.strip(), args=[*root, *quiet, "--no-first-run"]
        )
        yield opened
        opened.close()


@pytest.fixture
def pages(factdb_command: FactdbCommand, tmp_path: Path) -> dict[str, Path]:
    """The three reports on the real figures of casualties, each as a page."""
    brought = factdb_command("import", str(ROOT / "fixtures" / "nk_troops.jsonl"), cwd=tmp_path)
    assert brought.returncode == 0, brought.stderr
    written = {}
    for report in REPORTS:
        done = factdb_command(
            "report", report, "--measure", "casualties", "-o", f"{report}.html", cwd=tmp_path
        )
        assert done.returncode in (0, 1), done.stderr
        written[report] = tmp_path / f"{report}.html"
    return written
