"""Charts of pages: how many there are, and where their numbers stand."""

import importlib
import io
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.core.periods import Span
from factdb.exporters import write
from factdb.exporters.charts.placing import numbers, spread
from factdb.reports.chart import Chart, Line, Mark
from factdb.reports.table import Document

points = st.lists(st.tuples(st.floats(60, 600), st.floats(40, 300)), min_size=1, max_size=30)


@given(points)
@settings(max_examples=60, deadline=None)
def test_no_number_lies_on_another(marks: list[tuple[float, float]]) -> None:
    """However dense the marks, numbers meet neither each other nor a mark, nor leave the plot."""
    places = spread(marks)
    wanted = [(str(n), place) for n, place in enumerate(places, 1)]
    found = numbers(wanted, places, [], (50, 30, 620, 310))
    for (word, _), at in zip(wanted, found, strict=True):
        if at is not None:
            assert 50 + 3.8 * len(word) <= at[0] <= 620 - 3.8 * len(word)
            assert 30 < at[1] < 310
            assert all(abs(at[0] - x) > 7 or abs(at[1] - y) > 10 for x, y in places)
    written = [at for at in found if at is not None]
    assert all(abs(a[0] - b[0]) > 7 or abs(a[1] - b[1]) > 11 for a, b in combinations(written, 2))


def test_charts_left_out_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that cannot hold every chart says how many it leaves out and what draws the rest."""
    monkeypatch.setattr(importlib.import_module("factdb.exporters.html.drawn"), "MOST", 2)
    marks = tuple(
        Mark("ten", Span(day, day), Decimal(10), Decimal(10), None, None, standing=True)
        for day in (738000, 738100)
    )
    charts = [Chart(str(n), f"Chart {n}", "", "", (Line("A", "", marks),)) for n in range(5)]
    page = io.StringIO()
    write(Document("timeline", (), charts=charts), "html", page)
    assert page.getvalue().count("<figure") == 2
    assert "the first 2 questions; 3 more are told in words alone" in page.getvalue()
    assert "--measure NAME -o report.html" in page.getvalue()
