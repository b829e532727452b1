"""The colours of charts and pages, in light and in dark, and the shapes of positions.

Those of positions follow the sets of Okabe and Ito and of Paul Tol, darkened or lightened until
each stands out from its paper three to one (WCAG 2.2, 1.4.11). The first of them are told apart by
the colour-blind too, and every position has a shape and its values in words besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

POSITIONS = 6
"""Positions with a look of their own; the next begin again."""
MARKERS = ("s", "^", "D", "v", "P", "X")
OTHER_MARKER = "o"

LIGHT: Mapping[str, str] = MappingProxyType({
    "ink": "#1b1f24", "quiet": "#57606a", "grid": "#dfe3e8", "paper": "#ffffff",
    "other": "#6e7781", "position-0": "#0072b2", "position-1": "#b84a00",
    "position-2": "#007a58", "position-3": "#aa3377", "position-4": "#332288",
    "position-5": "#7a5b00",
})  # fmt: skip
DARK: Mapping[str, str] = MappingProxyType({
    "ink": "#e6edf3", "quiet": "#9da7b3", "grid": "#30363d", "paper": "#0f1318",
    "other": "#8b949e", "position-0": "#56b4e9", "position-1": "#ffa657",
    "position-2": "#3fd0a4", "position-3": "#ee8fc4", "position-4": "#b3a8ff",
    "position-5": "#e3c04f",
})  # fmt: skip


def sign(position: int | None) -> tuple[str, str]:
    """The name of the colour, and the shape, of a position; of who takes no part for ``None``."""
    if position is None:
        return "other", OTHER_MARKER
    return f"position-{position % POSITIONS}", MARKERS[position % POSITIONS]
