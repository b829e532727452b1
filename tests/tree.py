"""The files of the project, as opposed to what lies about in its folder."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# For a tree without git (an unpacked archive): what .gitignore names, and git itself.
NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist", "htmlcov"}
CACHES = "_cache"


def project_files() -> list[Path]:
    """Return every file that is tracked, or would be, as a path from the root."""
    if shutil.which("git") and (ROOT / ".git").exists():
        told = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
        if told.returncode == 0:
            names = sorted({Path(name) for name in told.stdout.decode().split("\0") if name})
            return [name for name in names if (ROOT / name).is_file()]
    return sorted(path.relative_to(ROOT) for path in walk(ROOT))


def walk(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder that no tool has put there."""
    for path in folder.iterdir():
        if path.name in NOT_OURS or path.name.endswith(CACHES) or path.name == ".hypothesis":
            continue
        if path.is_dir():
            yield from walk(path)
        elif path.suffix not in {".db", ".pyc"}:
            yield path


def copy_project(to: Path) -> Path:
    """Copy the project's files to an empty folder, and return that."""
    for name in project_files():
        target = to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)
    return to
