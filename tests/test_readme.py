"""What the README shows is what the program prints.

Its console blocks are run one after the other in a fresh folder. An ellipsis in a block stands
for anything, where an output holds the time or a path. ``FACTDB_UPDATE_GOLDEN=1`` writes the
outputs anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.conftest import FactdbCommand

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
ANYTHING = "…"
VARIES = re.compile(r"\(import i[0-9a-f]{16}\)")
PROGRESS = re.compile(r"^factdb: [\d,]+ rows read.*\n", re.MULTILINE)
"""Told only where an import takes over a second, as on a busy machine."""


def test_the_blocks_are_found() -> None:
    """A test whose search finds nothing would pass on anything."""
    assert sum(block.count("$ factdb ") for block in BLOCK.findall(README.read_text())) > 8


@pytest.mark.slow
def test_every_console_block_is_what_the_program_prints(
    factdb_command: FactdbCommand, tmp_path: Path
) -> None:
    """Typed in order in a fresh folder, the commands print what the README says they print."""
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    text = README.read_text(encoding="utf-8")

    def played(match: re.Match[str]) -> str:
        commands = [line for line in match[0].splitlines() if line.startswith("$ factdb ")]
        printed = ""
        for command in commands:
            done = factdb_command(*shlex.split(command)[2:], cwd=tmp_path)
            assert done.returncode in (0, 1), done.stderr
            told = PROGRESS.sub("", done.stderr)
            output = VARIES.sub(f"(import {ANYTHING})", told + done.stdout)
            printed += f"{command}\n{output}"
        return printed

    fresh = BLOCK.sub(played, text)
    if os.environ.get("FACTDB_UPDATE_GOLDEN"):
        README.write_text(fresh, encoding="utf-8")
    assert fresh == README.read_text(encoding="utf-8")


def test_the_researchers_round_trip_gives_the_same_bytes(
    factdb_command: FactdbCommand, tmp_path: Path
) -> None:
    """An empty database filled from an export exports the same bytes again."""
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    for words in (
        "import fixtures/nk_troops.jsonl",
        "export -o figures.jsonl",
        "import figures.jsonl --db copy.db",
        "export -o again.jsonl --db copy.db",
    ):
        assert factdb_command(*words.split(), cwd=tmp_path).returncode == 0
    first, again = (tmp_path / name for name in ("figures.jsonl", "again.jsonl"))
    assert first.read_bytes() == again.read_bytes()
    assert first.read_bytes().count(b"\n") == 295


def test_every_link_of_the_readme_leads_somewhere() -> None:
    """Files named in links are in the tree."""
    links = re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []
