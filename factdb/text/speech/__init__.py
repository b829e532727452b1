"""The languages attributions are found in: one file each, and one line here."""

from collections.abc import Mapping
from types import MappingProxyType

from factdb.text.speech.de import TABLE as GERMAN
from factdb.text.speech.en import TABLE as ENGLISH
from factdb.text.speech.es import TABLE as SPANISH
from factdb.text.speech.fr import TABLE as FRENCH
from factdb.text.speech.id import TABLE as INDONESIAN
from factdb.text.speech.pt import TABLE as PORTUGUESE
from factdb.text.speech.table import Speech

SPEECH: Mapping[str, Speech] = MappingProxyType(
    {table.code: table for table in (ENGLISH, INDONESIAN, FRENCH, GERMAN, SPANISH, PORTUGUESE)}
)
