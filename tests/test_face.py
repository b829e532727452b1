"""`import factdb`: a small face for notebooks, loaded when used."""

import subprocess
import sys
from importlib.metadata import PackageNotFoundError

import pytest

import factdb


def test_import_loads_nothing() -> None:
    """`import factdb` loads no module of the package and nothing from outside."""
    script = (
        "import sys; before = set(sys.modules); import factdb\n"
        "new, known = set(sys.modules) - before, sys.stdlib_module_names\n"
        "print(sorted(name for name in new if name.split('.')[0] not in known))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "['factdb']"


@pytest.mark.parametrize("name", factdb.__all__)
def test_every_name_is_there(name: str) -> None:
    """Every public name can be had, and says what it is."""
    value = getattr(factdb, name)
    assert value if name == "__version__" else value.__doc__


def test_names_are_sorted_and_listed() -> None:
    """The names are in order, in `dir`, and in the docstring of the package."""
    names = [name for name in factdb.__all__ if not name.startswith("_")]
    assert names == sorted(names)
    assert dir(factdb) == sorted(factdb.__all__)
    assert factdb.__doc__ is not None
    for name in names:
        assert f"`{name}`" in factdb.__doc__


def test_other_names_are_refused() -> None:
    """A name that is not there is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        factdb.nothing  # noqa: B018


def test_version_without_metadata(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a tree that was never installed the version says that it is not known."""

    def not_installed(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", not_installed)
    assert factdb.__version__ == "0+unknown"
