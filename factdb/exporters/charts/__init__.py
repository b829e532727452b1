"""Charts alone, as a picture: the first of a report, in SVG or PNG."""

from __future__ import annotations

import io
from typing import BinaryIO, TextIO

from factdb.exporters.errors import Unwritable, lacking
from factdb.reports.chart import Chart
from factdb.reports.table import Document, Report


def write_svg(report: Report, stream: TextIO) -> None:
    """Write the chart as SVG whose text is text. Raises `Unwritable` where there is none."""
    buffer = io.BytesIO()
    _draw(report, buffer, "svg")
    stream.write(buffer.getvalue().decode())


def write_png(report: Report, stream: BinaryIO) -> None:
    """Write the chart as a bitmap, two dots a pixel. Raises `Unwritable` where there is none."""
    _draw(report, stream, "png")


def _draw(report: Report, stream: BinaryIO, form: str) -> None:
    chart, note = _first(report)
    try:
        from factdb.exporters.charts.drawing import picture
    except ImportError as error:
        raise lacking("matplotlib") from error
    picture(chart, stream, form, note)


def _first(report: Report) -> tuple[Chart, str]:
    """The first chart of a report, and how many more there are."""
    charts = list(report.charts) if isinstance(report, Document) else []
    if not charts:
        raise Unwritable(
            f"{report.title}: there is nothing to draw; charts are of two dated figures or more, "
            "in the reports on conflicts, sourcing and timeline"
        )
    of_many = (
        f"Chart 1 of {len(charts):,} of the report; a page (-o report.html) has all."
        if len(charts) > 1
        else ""
    )
    return charts[0], of_many
