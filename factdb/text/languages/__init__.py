"""The languages of articles: every file here with a ``TABLE`` is one, found by being here."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from factdb.text.languages.speech import Speech
from factdb.text.languages.table import Language

_SHAPES = {"table", "speech"}
"""What a table is made of; every other file is one."""


def _tables() -> Iterator[Language]:
    for module in iter_modules(__path__):
        if module.name not in _SHAPES:
            yield import_module(f"{__name__}.{module.name}").TABLE


LANGUAGES: Mapping[str, Language] = MappingProxyType({table.code: table for table in _tables()})
SPEECH: Mapping[str, Speech] = MappingProxyType(
    {code: table.speech for code, table in LANGUAGES.items() if table.speech is not None}
)
"""The languages attributions are found in; in the others direct quotes are, by their marks."""
