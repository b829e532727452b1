"""`factdb demo`, and the picture of it."""

import xml.etree.ElementTree as ET
from pathlib import Path

from factdb.cli.demo import STEPS, fixture
from factdb.cli.picture import beginning, picture, recorded
from tests.conftest import FactdbCommand


def test_demo(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """It ends with 0 although conflicts are open, shows every step, and leaves nothing behind."""
    (tmp_path / "tmp").mkdir()
    done = factdb_command("demo", env={"TMPDIR": str(tmp_path / "tmp")})
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    for question, words in STEPS:
        assert f"{question}\n$ factdb {words}\n" in done.stdout
    for told in (
        "conflict",
        "discrepancy",
        "relay",
        "update",
        "revision",
        "not comparable",
        "via ",
    ):
        assert told in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert [path.name for path in tmp_path.iterdir()] == ["tmp"]
    assert list((tmp_path / "tmp").iterdir()) == []


def test_demo_kept(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """With --db the figures stay there; again it shows the same and adds nothing."""
    first = factdb_command("demo", "--db", "demo.db")
    again = factdb_command("--db", "demo.db", "demo")
    assert (first.returncode, again.returncode) == (0, 0)
    assert again.stdout == first.stdout
    assert "nothing new" in again.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["demo.db"]
    asked = factdb_command("query", "Kursk", "--db", "demo.db", "--limit", "1")
    assert asked.stdout


def test_fixture_is_there() -> None:
    """The figures of the demo are those of the tree."""
    root = Path(__file__).resolve().parents[2]
    assert fixture() == root / "fixtures" / "nk_troops.jsonl"
    assert fixture().is_file()


def test_picture() -> None:
    """The picture is one SVG with the words of the demo, its colours, and nothing from afar."""
    demo = beginning(recorded("demo"))
    assert STEPS[1][0] in demo
    assert STEPS[2][0] not in demo
    assert "\x1b[" in demo
    assert "$ factdb query killed" in "".join(ET.fromstring(picture("x", demo)).itertext()).replace(
        "\xa0", " "
    )
    ansi = recorded("--version")
    drawn = picture("factdb demo", f"\x1b[31m{ansi}\x1b[0m and <b>text</b>")
    root = ET.fromstring(drawn)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    words = "".join(root.itertext()).replace("\xa0", " ")
    assert "$ factdb demo" in words
    assert ansi.strip() in words
    assert "<b>text</b>" in words
    assert "@font-face" not in drawn
    assert "cdnjs" not in drawn
    assert picture("factdb demo", ansi) == picture("factdb demo", ansi)
