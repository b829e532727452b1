"""The proposal: a claim as read out of a story, with the words it rests on.

It waits for a person, who makes it a claim or not; nothing of it is believed before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: from ``start`` up to and without ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a story says, as it would come in.

    ``values`` are columns of the flat record, without those of the article. ``sentence`` is what
    it rests on, ``figure`` and ``source`` the words in it that say the amount and who says so; all
    are W3C TextPositionSelectors in the story's text.
    """

    values: Mapping[str, str | list[str]]
    sentence: Span
    figure: Span | None = None
    source: Span | None = None
