"""Text from outside stays text: on a terminal, in Markdown, in a spreadsheet, in a message."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FactdbCommand, command_environment

NAME = "[bold red]Evil[/] \x1b]0;owned\x07 \u202egnp.exe <script>alert(1)</script> | `rm` =1+1"
ACTING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


ROWS = [
    {
        "id": "=cmd|' /C calc'!A0",
        "claim": "[red]not markup[/red] :smile: \u202eright to left\u2069",
        "subject": "s\u2066",
        "measure": "**m**",
        "figure": "12",
        "source": "[link=http://x]A[/link]",
        "publisher": "<b>P</b>",
    },
    {
        "id": "h-2",
        "claim": "-2+3 cells\x1b[2J\x9b2J",
        "language": "en",
        "measure": "**m**",
        "figure": "10,000",
        "source": "@SUM(1+1)",
        "quote": "'); DROP TABLE claims;--",
    },
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database in which every text tries something, as far as an import lets it in."""
    folder = tmp_path_factory.mktemp("hostile")
    clean = [{name: ACTING.sub("", value) for name, value in row.items()} for row in ROWS]
    for name, rows in {"raw": ROWS, "clean": clean}.items():
        (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows))
        subprocess.run(
            [
                sys.executable,
                "-m",
                "factdb",
                "import",
                name,
                "--skip-bad",
                "--prefix-ids",
                f"{name}:",
            ],
            cwd=folder,
            env=command_environment(folder),
            capture_output=True,
            check=True,
        )
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ["query"],
        ["list", "sources"],
        ["show", "clean:h-2"],
        ["report", "conflicts", "--explain"],
        ["report", "sourcing"],
        ["report", "timeline"],
    ],
    ids=lambda words: "-".join(words[:2]),
)
@pytest.mark.parametrize("form", ["table", "json", "markdown"])
def test_nothing_acts(
    words: list[str], form: str, factdb_command: FactdbCommand, hostile: Path
) -> None:
    """What a terminal would act on comes escaped; rich markup and emoji codes come as they are."""
    done = factdb_command(*words, "--format", form, cwd=hostile)
    assert done.stdout
    assert ACTING.findall(done.stdout) == []
    assert ACTING.findall(done.stderr) == []
    if words == ["query"] and form == "table":
        assert "[red]not markup[/red] :smile:" in done.stdout
        assert "[link=http://x]A[/link]" in done.stdout
    if words == ["query"] and form == "markdown":
        assert "<b>" not in done.stdout.replace("\\<", "")


def test_no_formula_in_a_report(factdb_command: FactdbCommand, hostile: Path) -> None:
    """In CSV of a query no cell would be run by a spreadsheet."""
    done = factdb_command("query", "--format", "csv", cwd=hostile)
    rows = list(csv.reader(io.StringIO(done.stdout, newline="")))
    assert len(rows) > 1
    assert [cell for row in rows for cell in row if re.match(r"[=@\t\r]|[+-](?!\d+$)", cell)] == []


@pytest.mark.parametrize(
    "words",
    [
        ["show", NAME],
        ["query", NAME],
        ["query", "--source", NAME],
        ["query", "--figure", NAME],
        ["query", "--stated-from", NAME],
        ["query", "--format", NAME],
        ["compare", NAME, "k-1"],
        ["compare", "--pairs", NAME],
        ["import", NAME],
        ["export", "-o", f"no/{NAME}.csv"],
        ["list", NAME],
        [NAME],
        ["query", f"--{NAME}"],
    ],
)
def test_messages_are_harmless(
    words: list[str], factdb_command: FactdbCommand, filled: Path
) -> None:
    """What was typed comes back in a message as text, whatever it is."""
    done = factdb_command(*words)
    assert done.returncode in (0, 2)
    assert ACTING.findall(done.stdout + done.stderr) == []
    assert "Traceback" not in done.stderr
