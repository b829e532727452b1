"""Why a rule fired on an attribution."""

from __future__ import annotations

from typing import NamedTuple


class Reason(NamedTuple):
    """Why a rule fired on an attribution: in words, and by what must change to change it.

    ``rests_on`` names no more than that, and nothing as it is merely spelled: an origin goes by
    a spelling, and a reason by examples, that other attributions decide.
    """

    code: str
    words: str
    rests_on: tuple[str, ...]


Reasons = dict[str, list[Reason]]
"""By the id of an attribution."""
