"""factdb: who said this number, where it was printed, who says otherwise, which figure stands.

What the commands do, a notebook can do with these names. They are loaded when first used, so
that ``import factdb`` costs nothing:

- reading: `read_figure`, `period`, `check`, `read`, `Record`, `Problem`
- articles: `read_story`, `read_stories`, `Story`
- comparing: `Figure`, `Observation`, `relate`, `known_at`, `resolve_origins`, `survey`; under a
  newsroom's policy: `Policy`, `read_policy`, `apply_policy`
- telling: `sourced`, `timelines`, `wordings`
- deciding: `Decision`, `judged`, `decisions`, `record_decision`
- correcting: `correct`, `Change`, `list_changes`
- the database: `locate`, `prepare_database`, `open_database`, `reading`, `import_records`,
  `RunInfo`, `Filters`, `find_claims`, `show`, `observations`, `flat_rows`
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.core.changes import Change
    from factdb.core.conflicts import survey
    from factdb.core.decisions import Decision, judged
    from factdb.core.figures import Figure
    from factdb.core.knowledge import known_at
    from factdb.core.observations import Observation
    from factdb.core.origins import resolve as resolve_origins
    from factdb.core.periods import period
    from factdb.core.policy import Policy
    from factdb.core.policy import applied as apply_policy
    from factdb.core.relations import relate
    from factdb.core.sourcing import sourced
    from factdb.core.timelines import timelines
    from factdb.core.wording import wordings
    from factdb.database import locate, open_database, reading
    from factdb.importers import read
    from factdb.importers.stories import read_stories, read_story
    from factdb.policy_file import read_policy
    from factdb.records import Problem, Record, Story, check
    from factdb.schema import prepared as prepare_database
    from factdb.store.asking import find_claims
    from factdb.store.changes import list_changes
    from factdb.store.deciding import decisions
    from factdb.store.deciding import record as record_decision
    from factdb.store.exporting import flat_rows
    from factdb.store.filters import Filters
    from factdb.store.observing import observations
    from factdb.store.showing import show
    from factdb.store.writing import RunInfo, import_records
    from factdb.store.writing.correcting import correct
    from factdb.text import read_figure

    __version__: str

__all__ = [
    "Change",
    "Decision",
    "Figure",
    "Filters",
    "Observation",
    "Policy",
    "Problem",
    "Record",
    "RunInfo",
    "Story",
    "__version__",
    "apply_policy",
    "check",
    "correct",
    "decisions",
    "find_claims",
    "flat_rows",
    "import_records",
    "judged",
    "known_at",
    "list_changes",
    "locate",
    "observations",
    "open_database",
    "period",
    "prepare_database",
    "read",
    "read_figure",
    "read_policy",
    "read_stories",
    "read_story",
    "reading",
    "record_decision",
    "relate",
    "resolve_origins",
    "show",
    "sourced",
    "survey",
    "timelines",
    "wordings",
]

_HOMES = {
    "factdb.core.changes": ("Change",),
    "factdb.core.conflicts": ("survey",),
    "factdb.core.decisions": ("Decision", "judged"),
    "factdb.core.figures": ("Figure",),
    "factdb.core.knowledge": ("known_at",),
    "factdb.core.observations": ("Observation",),
    "factdb.core.origins": ("resolve_origins",),
    "factdb.core.periods": ("period",),
    "factdb.core.policy": ("Policy", "apply_policy"),
    "factdb.core.relations": ("relate",),
    "factdb.core.sourcing": ("sourced",),
    "factdb.core.timelines": ("timelines",),
    "factdb.core.wording": ("wordings",),
    "factdb.database": ("locate", "open_database", "reading"),
    "factdb.importers": ("read",),
    "factdb.importers.stories": ("read_stories", "read_story"),
    "factdb.policy_file": ("read_policy",),
    "factdb.records": ("Problem", "Record", "Story", "check"),
    "factdb.schema": ("prepare_database",),
    "factdb.store.asking": ("find_claims",),
    "factdb.store.changes": ("list_changes",),
    "factdb.store.deciding": ("decisions", "record_decision"),
    "factdb.store.exporting": ("flat_rows",),
    "factdb.store.filters": ("Filters",),
    "factdb.store.observing": ("observations",),
    "factdb.store.showing": ("show",),
    "factdb.store.writing": ("RunInfo", "import_records"),
    "factdb.store.writing.correcting": ("correct",),
    "factdb.text": ("read_figure",),
}
_CALLED_THERE = {
    "apply_policy": "applied",
    "prepare_database": "prepared",
    "record_decision": "record",
    "resolve_origins": "resolve",
}
_UNKNOWN_VERSION = "0+unknown"
"""Of a tree that was never installed."""


def __getattr__(name: str) -> object:
    """Load a public name from where it lives."""
    if name == "__version__":
        return _version()
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), _CALLED_THERE.get(name, name))
    raise AttributeError(f"module 'factdb' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, for completion."""
    return sorted(__all__)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("factdb")
    except PackageNotFoundError:
        return _UNKNOWN_VERSION
