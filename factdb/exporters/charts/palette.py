"""The colours of charts and pages, in light and in dark, and the shapes of positions.

Those of positions follow the sets of Okabe and Ito and of Paul Tol, changed until any two stay
apart in every kind of colour blindness, and each reads as text on its paper (WCAG 2.2, 1.4.3);
tests/exporters/test_palette.py measures both. Every position has a shape and its values in words
too.
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
    "other": "#6e7781", "position-0": "#0072b2", "position-1": "#ae613e",
    "position-2": "#006547", "position-3": "#aa3377", "position-4": "#332288",
    "position-5": "#7a5b00",
})  # fmt: skip
DARK: Mapping[str, str] = MappingProxyType({
    "ink": "#e6edf3", "quiet": "#9da7b3", "grid": "#30363d", "paper": "#0f1318",
    "other": "#8b949e", "position-0": "#55ade4", "position-1": "#e89256",
    "position-2": "#44d5a9", "position-3": "#e48cbd", "position-4": "#8e99ff",
    "position-5": "#e3c04f",
})  # fmt: skip


def sign(position: int | None) -> tuple[str, str]:
    """The name of the colour, and the shape, of a position; of who takes no part for ``None``."""
    if position is None:
        return "other", OTHER_MARKER
    return f"position-{position % POSITIONS}", MARKERS[position % POSITIONS]
