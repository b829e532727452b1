"""The languages figures are read in: one file each, and one line here."""

from collections.abc import Mapping
from types import MappingProxyType

from factdb.text.languages.en import ENGLISH
from factdb.text.languages.id import INDONESIAN
from factdb.text.languages.table import Language

LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        language.code: language
        for language in (
            ENGLISH,
            INDONESIAN,
        )
    }
)
