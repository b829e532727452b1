"""The colours of charts, in light; a page may change each for the dark.

Those of positions are of Okabe and Ito's and Paul Tol's sets, which the colour-blind can tell
apart, the ones with enough contrast on paper first; every position has a shape too.
"""

from __future__ import annotations

INK, QUIET, GRID, PAPER = "#1b1f24", "#57606a", "#dfe3e8", "#ffffff"
OTHER = "#8b949e"
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#aa3377", "#332288", "#997700")
MARKERS = ("s", "^", "D", "v", "P", "X")
