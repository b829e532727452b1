"""Observations for tests, said in few words."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Any

from factdb.core.figures import Comparator, Figure, amount
from factdb.core.observations import Behaviour, Observation
from factdb.core.periods import period

_numbers = count(1)


def figure(text: str, unit: str | None = "persons") -> Figure:
    """A figure from its sign and digits: ``>10000``, ``~300``, ``3000..5000``, ``nearly 8000``."""
    if ".." in text:
        ends = [amount(end) for end in text.split("..")]
        return Figure(Comparator.BETWEEN, ends[0], ends[1], text, unit)
    if text.startswith("nearly "):
        return Figure(Comparator.ABOUT, None, amount(text[7:]), text, unit)
    digits = text.lstrip("<>=~")
    sign = Comparator(text[: len(text) - len(digits)] or "=")
    number = amount(digits)
    low = None if sign in (Comparator.LESS_THAN, Comparator.UP_TO) else number
    high = None if sign in (Comparator.MORE_THAN, Comparator.AT_LEAST) else number
    return Figure(sign, low, high, text, unit)


def said(printed: str | None, origin: str = "NIS", **fields: Any) -> Observation:
    """One figure on the measure "killed" by one origin; everything can be set by name."""
    number = next(_numbers)
    unit = fields.pop("unit", "persons")
    when = fields.pop("period", None)
    where = fields.pop("place", "Russia")
    plain = Observation(
        id=f"t{number}",
        claim_id=f"c{number}",
        claim=f"claim {number}",
        subject="war",
        measure="killed",
        behaviour=Behaviour.CUMULATIVE,
        place=tuple(where.split(" > ")) if where else (),
        figure=figure(printed, unit) if printed else None,
        period=period(when) if when else None,
        source=origin,
        origin=origin,
        stated_on="2025-01-13",
    )
    return replace(plain, **fields)
