"""A reading as one line, so that a table of cases can be typed and read."""

from decimal import Decimal

from factdb.core.figures import Figure
from factdb.text import read_figure


def outcome(printed: str, language: str | None, context: str = "") -> str:
    """Return comparator, low, high and unit of what is read: "= 12000 12000 percent".

    A dash is no bound. The printed text must come back as it was given.
    """
    figure = read_figure(printed, language, context).figure
    assert figure.text == printed
    return line(figure)


def line(figure: Figure) -> str:
    """Return a figure as one line."""
    parts = [figure.comparator.value, _digits(figure.low), _digits(figure.high), figure.unit or ""]
    return " ".join(parts).strip()


def _digits(number: Decimal | None) -> str:
    return "-" if number is None else f"{number:f}"
