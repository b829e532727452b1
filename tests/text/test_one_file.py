"""A further language is one file: put beside the others, it is read by the command as it is."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import factdb

DUTCH = '''
"""Dutch, a scrap of it."""

from factdb.text.languages.speech import Speech
from factdb.text.languages.table import Hedge, Language, phrases, words

TABLE = Language(
    code="nl",
    name="Dutch",
    numbers={"twee": 2},
    multipliers={"duizend": 1000},
    vague={},
    before={Hedge.MORE_THAN: phrases("meer dan")},
    after={},
    between=(("tussen", "en"),),
    to=phrases("tot"),
    whole=words("soldaten"),
    speech=Speech(
        code="nl",
        says=phrases("zei, zegt"),
        that=phrases("dat"),
        determiners=words("het de een"),
        bodies=words("ministerie"),
    ),
)
'''
STORY = "Het ministerie zei dat meer dan twee duizend soldaten zijn gestuurd."


def test_a_language_is_one_file(tmp_path: Path) -> None:
    """With its table alone figures are read in it, and who gave them is told."""
    package = Path(factdb.__file__).parent
    shutil.copytree(package, tmp_path / "factdb", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "factdb/text/languages/nl.py").write_text(DUTCH, encoding="utf-8")
    extracted = subprocess.run(
        [sys.executable, "-m", "factdb", "extract", "-", "--language", "nl", "--format", "jsonl"],
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        input=STORY,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    (figure,) = json.loads(extracted.stdout)["figures"]
    assert (figure["comparator"], figure["low"], figure["unit"]) == (">", 2000, "soldaten")
    assert [source["text"] for source in figure["sources"]] == ["Het ministerie"]
