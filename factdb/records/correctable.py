"""What of each kind of thing can be corrected, and how a value of it is checked.

A field of the flat record is checked as `check_value` checks that of an imported row, under the
name the flat record has for it; the few fields that no row carries are declared here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from factdb.records.checking import check_value
from factdb.records.fields import FIELDS, LONGEST_TEXT, Field
from factdb.records.problems import Location, Problem
from factdb.records.values import Refused, text_of, word


class Status(StrEnum):
    """What became of an article."""

    USABLE = "usable"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


OF_MEASURE = ("behaviour", "part_of", "parts")
"""The fields of a claim that say how its measure is, and are corrected on that."""
OF_CLAIM = tuple(
    field.name
    for field in FIELDS
    if field.group == "claim" and field.name not in {"id", *OF_MEASURE}
)
OF_ATTRIBUTION = ("source", "speaker", "via", "stance", "cue", "quote", "stated_on")
CORRECTABLE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "claim": OF_CLAIM,
        "attribution": OF_ATTRIBUTION,
        "article": (
            *(field.name for field in FIELDS if field.group == "article"),
            "language", "status", "text", "copy_of",
        ),
        "source": ("name", "kind", "country", "body", "alias"),
        "measure": ("window_days", "unit", *OF_MEASURE),
    }
)  # fmt: skip
"""The fields of each kind of thing, as the flat record names them where it has them."""

_SAME_AS = {"name": "source", "kind": "source_kind", "country": "source_country"}
_SAME_AS |= {"body": "source", "alias": "source"}
_LONGEST_WINDOW = 36_500


def _days(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text[:9]) <= _LONGEST_WINDOW):
        raise Refused("not a number of days", text, f"0 to {_LONGEST_WINDOW:,}")
    return int(text)


_OWN: Mapping[str, tuple[Field, Callable[[str], object]]] = {
    "status": (Field("status", "article", ""), lambda text: word(text, Status)),
    "text": (Field("text", "article", "", LONGEST_TEXT, prose=True), str),
    "copy_of": (Field("copy_of", "article", ""), str),
    "window_days": (Field("window_days", "measure", ""), _days),
}


def check_correction(field: str, value: str, at: Location) -> tuple[object, Problem | None]:
    """A new value of a field in its type, empty for nothing; or what is wrong with it."""
    if field not in _OWN:
        checked, problem = check_value(_SAME_AS.get(field, field), value, at)
        if problem is not None:
            at = at._replace(column=field)
            problem = Problem(at, problem.message, problem.found, problem.expected)
        return checked, problem
    declared, read = _OWN[field]
    try:
        text = text_of(value, declared)
        return (read(text) if text else text), None
    except Refused as error:
        return None, Problem(at._replace(column=field), str(error), error.found, error.expected)
