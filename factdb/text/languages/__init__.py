"""The languages figures are read in: every file here beside `table` is one."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from factdb.text.languages.table import Language


def _tables() -> Iterator[Language]:
    for module in iter_modules(__path__):
        if module.name != "table":
            yield import_module(f"{__name__}.{module.name}").TABLE


LANGUAGES: Mapping[str, Language] = MappingProxyType({table.code: table for table in _tables()})
