"""Reading printed figures by the language they are printed in (design 3).

`read_figure` turns "lebih dari 10.000 prajurit" into a `Figure`, or says why it cannot. One
language is one table in `factdb.text.languages`.
"""

from factdb.text.languages import LANGUAGES
from factdb.text.reading import AmbiguousFigure, Reading, UnreadableFigure, read_figure
from factdb.text.running import figures_in

__all__ = [
    "LANGUAGES",
    "AmbiguousFigure",
    "Reading",
    "UnreadableFigure",
    "figures_in",
    "read_figure",
]
