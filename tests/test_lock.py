"""The lock: every package at one version and known hashes, whatever registry it comes from."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.tree import ROOT, project_files

# Put together here, so that this file is not what the search finds.
HOSTS = [
    "--index" + "-url",
    "--extra-index" + "-url",
    "--find" + "-links",
    "pypi" + ".org",
    "files.python" + "hosted",
    "registry" + ".npmjs",
]
LOCKS = ["requirements.lock", "requirements-dev.lock"]


@dataclass(frozen=True)
class Pin:
    """One package of a lock."""

    name: str
    version: Version
    hashes: tuple[str, ...]


def pins(lock: str) -> dict[str, Pin]:
    """Return the packages of a lock by name; a line that pins nothing is an error."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, Pin] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        requirement, *hashes = re.split(r"\s+--hash=", line)
        read = Requirement(requirement)
        (only,) = read.specifier
        assert only.operator == "=="
        name = canonicalize_name(read.name)
        assert name not in found, f"{name} is pinned twice in {lock}"
        found[name] = Pin(name, Version(only.version), tuple(hashes))
    return found


def project() -> dict[str, Any]:
    """Return pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    """No package is taken on its name alone."""
    found = pins(lock)
    assert found
    for pin in found.values():
        assert pin.hashes, pin.name
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in pin.hashes), pin.name


def test_lock_holds_what_the_project_asks_for() -> None:
    """What pyproject.toml names is in the lock, at a version it accepts."""
    asked = project()
    runtime = asked["project"]["dependencies"]
    extras = [
        each for extra in asked["project"]["optional-dependencies"].values() for each in extra
    ]
    development = asked["dependency-groups"]["dev"] + asked["build-system"]["requires"]
    for lock, names in (LOCKS[0], runtime), (LOCKS[1], runtime + extras + development):
        found = pins(lock)
        for requirement in map(Requirement, names):
            pin = found.get(canonicalize_name(requirement.name))
            assert pin, f"{requirement} is not in {lock}: run `make lock`"
            assert pin.version in requirement.specifier, f"{requirement}: run `make lock`"


def test_both_locks_agree() -> None:
    """What is tested is what is installed: the runtime pins are the same in both."""
    everything = pins(LOCKS[1])
    for name, pin in pins(LOCKS[0]).items():
        assert everything.get(name) == pin


def test_no_file_names_a_registry() -> None:
    """Where packages come from is the machine's affair: no file of the project says it."""
    files = project_files()
    assert (ROOT / "pyproject.toml").relative_to(ROOT) in files
    naming = [
        f"{name}: {host}"
        for name in files
        for host in HOSTS
        if host.encode() in (ROOT / name).read_bytes()
    ]
    assert naming == []
