from __future__ import annotations

import pytest

from factdb.exporters.html.cells import web


@pytest.mark.parametrize(
    "text",
    [
        "javascript://a.example/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/hosts",
        "//a.example/",
        "https://a.example/ b",
        "https://[",
        "https://",
        "",
    ],
)
def test_what_is_no_address_of_the_web_is_no_link(text: str) -> None:
    """A page leads to http and https alone, and to nothing that cannot be read as an address."""
    assert web(text) is None


@pytest.mark.parametrize("text", ["https://a.example/?q=<b>", "http://a.example"])
def test_an_address_of_the_web_is_a_link(text: str) -> None:
    """As it stands: the template escapes it."""
    assert web(text) == text
