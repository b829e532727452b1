"""One direction, no circle: the table of the house, held against every import of the package.

Every import statement counts, wherever it stands: at the top, in a function, under TYPE_CHECKING.
A module that no row names is itself a violation, so that the table cannot pass by matching
nothing; and planted violations prove that the checker sees them.
"""

import ast
import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "factdb"
TYPES_ALONE = {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


@dataclass(frozen=True)
class Layer:
    """What the modules of one layer may import.

    `layers` and `packages` are other layers, and packages from outside; of those in `types` it
    may only write the names in its signatures, under TYPE_CHECKING.
    """

    layers: frozenset[str] = frozenset()
    packages: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    why: str = ""


def layer(layers: str = "", packages: str = "", types: str = "", why: str = "") -> Layer:
    """Write a row of the table."""
    return Layer(
        frozenset(layers.split()), frozenset(packages.split()), frozenset(types.split()), why
    )


# A layer is a file or folder directly in the package; each may always import itself.
TABLE = {
    "core": layer(why="figures, periods, relations, rules: standard library only"),
    "text": layer("core", "babel rensa", why="reads language, knows nothing of rows or databases"),
    "records": layer(
        "core text",
        "babel",
        why="a checked flat record: its figure read by its language, its codes known to CLDR",
    ),
    "importers": layer(
        "core records",
        "charset_normalizer lxml trafilatura",
        why="a format becomes records, a document becomes stories",
    ),
    "models": layer("core", "sqlmodel sqlalchemy", why="every table"),
    "database": layer("core models", "sqlmodel sqlalchemy", why="engine and session"),
    "schema": layer("core models database", "sqlmodel sqlalchemy alembic", why="migrations"),
    "store": layer(
        "core text records models database",
        "sqlmodel sqlalchemy",
        why="the only place with queries, the only place that converts",
    ),
    "policy_file": layer("core records", why="a newsroom's policy out of TOML"),
    "reports": layer("core records", why="plain data: columns, rows, notes"),
    "exporters": layer(
        "reports", "rich jinja2 markupsafe matplotlib", why="a report becomes a format"
    ),
    "cli": layer(
        "core text records policy_file importers models database schema store reports exporters "
        "__init__",
        "rich typer",
        types="sqlalchemy",
        why="parse, call, print: it hands a connection on, and holds no query",
    ),
    "__main__": layer("cli", why="python -m factdb"),
    # The face loads what it offers when asked for it; test_the_face_is_lazy holds it to that.
    "__init__": layer(
        "core text records policy_file importers models database schema store reports exporters",
        why="what a notebook imports",
    ),
}


@dataclass(frozen=True)
class Import:
    """One import of one module.

    `eager` when it happens as soon as the importer is imported, `typing` when it never does.
    """

    importer: str
    imported: str
    line: int
    eager: bool
    typing: bool


# Reading a tree


def modules(root: Path) -> dict[str, Path]:
    """Return the modules of the package under `root` by their dotted name."""
    return {dotted(path.relative_to(root)): path for path in sorted((root / PACKAGE).rglob("*.py"))}


def dotted(path: Path) -> str:
    """Return the dotted name of a file; a package goes by the name of its folder."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(name: str, path: Path, known: dict[str, Path]) -> Iterator[Import]:
    """Yield what a file imports.

    A relative import and an import by a computed name are given as they stand ("." and "?"):
    no row allows them, so neither is a way round the table.
    """
    for node, eager, typing in importing(path.read_text(encoding="utf-8")):
        for imported in imported_by(node, known):
            yield Import(name, imported, node.lineno, eager, typing)


@cache  # a copied tree has the same sources
def importing(source: str) -> list[tuple[ast.stmt | ast.expr, bool, bool]]:
    """Return the nodes of a source that may import, each with whether it is eager, and typing."""
    found: list[tuple[ast.stmt | ast.expr, bool, bool]] = []

    def visit(node: ast.AST, eager: bool, typing: bool) -> None:
        if isinstance(node, ast.Import | ast.ImportFrom | ast.Call):
            found.append((node, eager, typing))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            eager = False
        if isinstance(node, ast.If) and ast.unparse(node.test) in TYPES_ALONE:
            for inner in node.body:
                visit(inner, eager=False, typing=True)
            for inner in node.orelse:
                visit(inner, eager, typing)
            return
        for child in ast.iter_child_nodes(node):
            visit(child, eager, typing)

    visit(ast.parse(source), eager=True, typing=False)
    return found


def imported_by(node: ast.AST, known: dict[str, Path]) -> Iterator[str]:
    """Yield the names of the modules that one node of a syntax tree imports."""
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(level=level) if level:
            yield "."
        case ast.ImportFrom(module=str(module), names=names):
            for alias in names:
                inner = f"{module}.{alias.name}"
                yield inner if inner in known else module
        case ast.Call(
            func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
            args=[first, *_],
        ):
            named = first.value if isinstance(first, ast.Constant) else None
            yield named if isinstance(named, str) else "?"


def layer_of(module: str) -> str:
    """Return the layer a module of the package belongs to; the package itself is `__init__`."""
    _, name, *_ = (*module.split("."), "__init__")
    return name


# Judging it


def violations(root: Path) -> set[str]:
    """Return all that is wrong with the imports of the package under `root`."""
    known = modules(root)
    found = {
        found
        for name, path in known.items()
        for statement in imports(name, path, known)
        if (found := judge(statement, known))
    }
    found |= {
        f"{name}: no row of the table names the layer {layer_of(name)!r}"
        for name in known
        if layer_of(name) not in TABLE
    }
    return found | circles(known)


def judge(statement: Import, known: dict[str, Path]) -> str | None:
    """Return what is wrong with one import, if anything is."""
    own = layer_of(statement.importer)
    row = TABLE.get(own, Layer())
    where = f"{statement.importer}:{statement.line}"
    top = statement.imported.split(".")[0]
    if top == PACKAGE:
        if statement.imported not in known:
            return f"{where} imports {statement.imported}, which is no module"
        other = layer_of(statement.imported)
        wrong = other != own and other not in row.layers
    elif top == "?":
        # The lazy face and the command line load by name; what they load is judged where it is.
        wrong = own not in {"__init__", "cli"}
    else:
        allowed = row.packages | (row.types if statement.typing else frozenset())
        wrong = top not in sys.stdlib_module_names and top not in allowed
    if not wrong:
        return None
    names = {"": "by a relative path", "?": "by a computed name"}
    return f"{where} ({own}) may not import {names.get(top, statement.imported)}"


def circles(known: dict[str, Path]) -> set[str]:
    """Return the circle among the modules, if there is one; lazy imports count as any other."""
    graph = {
        name: {
            statement.imported
            for statement in imports(name, path, known)
            if statement.imported in known and statement.imported != name
        }
        for name, path in known.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as problem:
        return {"circle: " + " <- ".join(problem.args[1])}
    return set()


# The tree as it is


def test_imports_keep_to_the_table() -> None:
    """Every import of the package goes in the direction the table allows, and none in a circle."""
    assert violations(ROOT) == set()


def test_every_row_names_something() -> None:
    """No row of the table is left guarding a layer that is gone."""
    assert set(TABLE) == {layer_of(name) for name in modules(ROOT)}


def test_the_face_is_lazy() -> None:
    """`import factdb` itself imports nothing of the package and nothing from outside."""
    known = modules(ROOT)
    eager = [
        statement
        for statement in imports(PACKAGE, known[PACKAGE], known)
        if statement.eager and statement.imported.split(".")[0] not in sys.stdlib_module_names
    ]
    assert eager == []


def test_migrations_stand_alone() -> None:
    """A revision says what the tables were that day: it imports nothing that changes later."""
    revisions = sorted((ROOT / "alembic" / "versions").glob("*.py"))
    assert revisions
    outside = {"alembic", "sqlalchemy", "sqlmodel"}
    for path in revisions:
        tops = {found.imported.split(".")[0] for found in imports(path.stem, path, {})}
        assert tops - set(sys.stdlib_module_names) <= outside, path.name


def test_alembic_folder_is_no_package() -> None:
    """An `__init__.py` there would hide the alembic package from whoever stands in the tree."""
    assert not (ROOT / "alembic" / "__init__.py").exists()


# The checker itself


PLANTED = {
    "upward": ("core/planted.py", "from factdb.records import Record", "factdb.records"),
    "upward by the package": ("core/planted.py", "from factdb import records", "factdb.records"),
    "upward in a function": (
        "core/planted.py",
        "def later():\n    import factdb.records",
        "factdb.records",
    ),
    "upward for types alone": (
        "core/planted.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from factdb import models",
        "factdb.models",
    ),
    "upward by name": (
        "core/planted.py",
        "import importlib\nimportlib.import_module('factdb.records')",
        "factdb.records",
    ),
    "by a computed name": (
        "core/planted.py",
        "from importlib import import_module\nimport_module('fact' + 'db.records')",
        "computed name",
    ),
    "by a relative path": ("core/planted.py", "from ..records import Record", "relative path"),
    "across": ("exporters/planted.py", "from factdb import models", "factdb.models"),
    "outside package in core": ("core/planted.py", "import rich", "rich"),
    "outside package that no row allows": ("cli/planted.py", "import requests", "requests"),
    "outside package loaded, allowed for its types alone": (
        "cli/planted.py",
        "def later():\n    import sqlalchemy",
        "sqlalchemy",
    ),
    "circle of two": ("core/planted.py", "import factdb.core.planted_too", "circle"),
    "a module the table does not name": ("planted.py", "", "no row of the table"),
    "a module that is not there": ("core/planted.py", "import factdb.core.nowhere", "no module"),
}


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    """Return a copy of the package, to plant violations in."""
    shutil.copytree(
        ROOT / PACKAGE, tmp_path / PACKAGE, ignore=shutil.ignore_patterns("__pycache__")
    )
    # One half of a circle, which is no violation until the other half is planted.
    (tmp_path / PACKAGE / "core" / "planted_too.py").write_text("import factdb.core.planted\n")
    (tmp_path / PACKAGE / "core" / "planted.py").write_text("")
    return tmp_path


@pytest.mark.parametrize(("path", "source", "expected"), PLANTED.values(), ids=PLANTED)
def test_planted_violation_is_found(
    copied_tree: Path, path: str, source: str, expected: str
) -> None:
    """A violation put into a copy of the tree is reported, and it alone."""
    before = violations(copied_tree)
    (copied_tree / PACKAGE / path).write_text(source + "\n")
    (found,) = violations(copied_tree) - before
    assert "planted" in found
    assert expected in found


# What is really loaded


def test_core_loads_nothing_but_the_standard_library() -> None:
    """Importing every module of the core, in a process of its own, brings in nothing else."""
    names = [name for name in modules(ROOT) if layer_of(name) == "core"]
    assert len(names) > 1
    loaded = loaded_by("import importlib", *(f"importlib.import_module({n!r})" for n in names))
    assert set(names) <= loaded
    tops = {name.split(".")[0] for name in loaded}
    assert tops - set(sys.stdlib_module_names) == {PACKAGE}


def test_importing_factdb_loads_nothing_but_the_standard_library() -> None:
    """A notebook's `import factdb` costs next to nothing until a name is used."""
    tops = {name.split(".")[0] for name in loaded_by("import factdb")}
    assert tops - set(sys.stdlib_module_names) == {PACKAGE}


def test_every_name_of_the_face_is_there() -> None:
    """What `factdb` says it offers it can give."""
    face = importlib.import_module(PACKAGE)
    assert face.__all__
    assert [name for name in face.__all__ if not hasattr(face, name)] == []


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_answering_about_itself_loads_no_database(argument: str) -> None:
    """`factdb --help` and `--version` load neither models nor what they are made of."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", PACKAGE, argument],
        capture_output=True,
        text=True,
        check=True,
    )
    # "import time:       191 |        191 |   factdb.cli"
    loaded = {
        line.rpartition("|")[2].strip().split(".")[0]
        for line in done.stderr.splitlines()
        if line.startswith("import time:")
    }
    assert {PACKAGE, "typer"} <= loaded, "the list of imports was not read"
    assert not loaded & {"sqlmodel", "sqlalchemy", "alembic", "pydantic", "psycopg"}
    assert PACKAGE in done.stdout.lower()


def loaded_by(*statements: str) -> set[str]:
    """Return the modules that these statements load in a new process, beyond those of its start."""
    program = "\n".join(
        [
            "import json, sys",
            "before = set(sys.modules)",
            *statements,
            "print(json.dumps(sorted(set(sys.modules) - before)))",
        ]
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout))
