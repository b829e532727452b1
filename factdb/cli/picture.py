"""A picture of the terminal, made by the program: ``python -m factdb.cli.picture > picture.svg``.

It is what a person sees who types `factdb demo` in a terminal 80 columns wide, colours and all,
up to its second answer: one SVG file that needs nothing from anywhere else.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from factdb.cli.demo import STEPS
from factdb.cli.output import opened

WIDTH = 80
_FONT_FROM_AFAR = re.compile(r"@font-face \{\{.*?\}\}", re.DOTALL)


def picture(command: str, ansi: str) -> str:
    """The SVG of a terminal with what a command printed, given with its colour codes."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.assemble(("$ ", "dim"), (command, "bold")))
    console.print(Text.from_ansi(ansi))
    return console.export_svg(
        title=command,
        code_format=_FONT_FROM_AFAR.sub("", CONSOLE_SVG_FORMAT),
        unique_id="factdb",
    )


def recorded(*words: str) -> str:
    """What ``factdb`` prints on a terminal for these words, with its colour codes."""
    environment = os.environ | {
        "COLUMNS": str(WIDTH),
        "FORCE_COLOR": "1",
        "TERM": "xterm-256color",
    }
    environment.pop("NO_COLOR", None)
    done = subprocess.run(
        [sys.executable, "-m", "factdb", *words],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


def beginning(demo: str) -> str:
    """The demo up to its second answer: the whole of it would be a picture of many screens."""
    third_question, _ = STEPS[2]
    return demo.split(third_question, maxsplit=1)[0].rstrip()


if __name__ == "__main__":
    with opened(None) as stdout:
        stdout.write(picture("factdb demo", beginning(recorded("demo"))))
