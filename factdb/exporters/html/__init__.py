"""One self-contained HTML file: it opens offline, prints, and runs nothing.

No script, no request, no font but the reader's own. What came from outside is escaped by the
template, and only http and https addresses become links.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TextIO

from factdb.exporters.charts.palette import DARK, LIGHT, sign
from factdb.exporters.errors import lacking
from factdb.exporters.html.drawn import drawn
from factdb.exporters.html.shape import shaped
from factdb.exporters.safe import visible
from factdb.reports.table import Report


def write_html(report: Report, stream: TextIO) -> None:
    """Write the page. Raises `errors.Unwritable` where the optional packages are missing."""
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError as error:
        raise lacking("jinja2") from error
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["visible"] = visible
    folder = files("factdb.exporters.html")
    template = environment.from_string(folder.joinpath("page.html.j2").read_text("utf-8"))
    style = folder.joinpath("page.css").read_text("utf-8")
    charts, left_out = drawn(report)
    page = template.generate(
        page=shaped(report),
        charts=charts,
        left_out=left_out,
        style=style,
        light=LIGHT,
        dark=DARK,
        sign=sign,
    )
    stream.writelines(page)
