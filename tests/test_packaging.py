"""The wheel: built from the tree, and put to work in an empty environment elsewhere."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.conftest import command_environment
from tests.tree import ROOT, copy_project

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the wheel and the source archive, built from a copy of the tree."""
    tree = copy_project(tmp_path_factory.mktemp("tree"))
    out = tmp_path_factory.mktemp("dist")
    build(tree, out, "wheel", "sdist")
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """Return the wheel."""
    (found,) = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the program `factdb` in an environment with the locked packages and the wheel."""
    place = tmp_path_factory.mktemp("elsewhere") / "venv"
    run([sys.executable, "-m", "venv", place])
    options = ["-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    pip: list[str | Path] = [place / "bin" / "python", *options]
    run([*pip, "--require-hashes", "-r", ROOT / "requirements.lock"])
    run([*pip, "--no-deps", wheel])
    return place / "bin" / "factdb"


def test_wheel_carries_migrations_and_fixtures(wheel: Path) -> None:
    """What `init` and `demo` read travels in the wheel, and nothing but the package does."""
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("alembic", "fixtures"):
        ours = {
            f"factdb/_{path.relative_to(ROOT)}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert ours
        assert ours <= set(names)
    assert {name.split("/")[0] for name in names} == {"factdb", "factdb-0.1.0.dist-info"}
    assert "factdb/py.typed" in names
    assert [name for name in names if name.endswith((".pyc", ".db"))] == []


def test_source_archive_builds_the_same_wheel(built: Path, wheel: Path, tmp_path: Path) -> None:
    """A wheel made from the source archive holds what the tree's does."""
    (archive,) = built.glob("*.tar.gz")
    # As a process: what `extractall` takes and warns of differs between the Pythons in range.
    run([sys.executable, "-m", "tarfile", "-e", archive, tmp_path])
    (unpacked,) = tmp_path.iterdir()
    assert (unpacked / "tests" / "conftest.py").is_file()
    out = tmp_path / "dist"
    build(unpacked, out, "wheel")
    (again,) = out.glob("*.whl")
    assert again.read_bytes() == wheel.read_bytes()


# One test and not three: workers that share out the tests would each make the environment anew.
def test_wheel_works_in_an_empty_environment(installed: Path, tmp_path: Path) -> None:
    """Far from the tree the program answers, migrates a new database, and runs the demo."""
    env = command_environment(tmp_path)

    (answering := tmp_path / "answering").mkdir()
    assert "0.1.0" in run([installed, "--version"], cwd=answering, env=env).stdout
    assert list(answering.iterdir()) == []

    (making := tmp_path / "making").mkdir()
    run([installed, "init"], cwd=making, env=env)
    assert (making / "factdb.db").read_bytes().startswith(b"SQLite format 3\0")

    (showing := tmp_path / "showing").mkdir()
    done = run([installed, "demo"], cwd=showing, env=env)
    assert "conflict" in done.stdout.lower()
    assert "Traceback" not in done.stderr

    # Stories are read too; a page needs the extra, and says so.
    reading = "import sys, factdb; print(factdb.read_story(sys.argv[1]).title)"
    shipped = ROOT / "fixtures" / "stories"
    python = installed.parent / "python"
    done = run([python, "-c", reading, shipped / "nitf.xml"], cwd=showing, env=env)
    assert "1.200 marinos" in done.stdout
    refusing = (
        "import sys, factdb\nfrom factdb.importers import UnreadableFile\n"
        f"try: {reading.partition('; ')[2]}\nexcept UnreadableFile as e: print(e)"
    )
    done = run([python, "-c", refusing, shipped / "page.html"], cwd=showing, env=env)
    assert "pip install 'factdb[stories]'" in done.stdout


def build(tree: Path, out: Path, *targets: str) -> None:
    """Build from a tree with the hatchling of the lock."""
    wanted = [part for target in targets for part in ("-t", target)]
    run([sys.executable, "-m", "hatchling", "build", "-d", out, *wanted], cwd=tree)


def run(
    command: Sequence[str | Path],
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a command without the caller's PYTHONPATH; a failure shows what it said."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=cwd,
        env=inherited if env is None else env,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        shown = " ".join(map(str, command))
        pytest.fail(f"{shown} exited {done.returncode}\n{done.stdout}{done.stderr}", pytrace=False)
    return done
