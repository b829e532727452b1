"""What titles, quotes and texts print, marked on observations: what is sure, and what is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factdb import schema
from factdb.core.observations import Observation
from factdb.database import reading
from factdb.store.observing import observations
from factdb.store.printed import as_printed
from factdb.store.writing.correcting import correct
from tests.store.given import brought_in, claim, statements

URL = "https://example.org/a"


def marked(url: str, *rows: dict[str, Any], text: str | None = None) -> dict[str, Observation]:
    """The observations of these claims, all in one article, by claim."""
    engine = schema.prepared(url)
    given = {"language": "en", "subject": "War", "measure": "killed", "url": URL}
    brought_in(engine, *({**given, **row} for row in rows))
    if text is not None:
        correct(engine, URL, {"text": text}, note="As printed.", by="Ana")
    with reading(engine) as connection:
        return {o.claim_id: o for o in as_printed(connection, list(observations(connection)))}


@pytest.mark.parametrize(
    ("figure", "quote", "found"),
    [
        ("3,000", "some 3,000 of them died", True),
        ("3,000", "more than three thousand died", True),
        ("3,000", "300 of them died", False),
        ("more than 3,000", "3,000 died", True),
        ("3,000", "many of them died", None),
        ("3,000", None, None),
        # What cannot be read may be it.
        ("3,000", "300 or 1.2.3 of them died", None),
        ("1,000 to 3,000", "1,000 to 3,000 died", True),
    ],
)
def test_a_figure_is_looked_for_in_its_quote(
    database_url: str, figure: str, quote: str | None, found: bool | None
) -> None:
    """By what both mean, whatever the hedge; a quote without figures says nothing."""
    row = claim("A", figure=figure, **({"quote": quote} if quote else {}))
    assert marked(database_url, row)["A"].figure_in_quote is found


@pytest.mark.parametrize(
    ("fields", "quote"),
    [
        ({"figure": "two-thirds", "low": "2667", "high": "2667"}, "two-thirds of the 4,000"),
        ({"figure": "a third of 30,000", "low": "10000", "high": "10000"}, "a third of 30,000"),
        (
            {"figure": "1,000 sappers and 5,000 engineers", "low": "6000", "high": "6000"},
            "1,000 sappers and then 5,000 military engineers",
        ),
        ({"low": "5000000", "high": "5000000", "unit": "shells"}, "5 million shells"),
    ],
)
def test_a_figure_that_was_worked_out_is_looked_for_as_printed(
    sqlite_url: str, fields: dict[str, str], quote: str
) -> None:
    """The record says what was printed, and that is what stands in the quote and the text."""
    row = claim("A", quote=quote, **{"unit": "persons"} | fields)
    seen = marked(sqlite_url, row, text=f"He said: {quote}, in all.")["A"]
    assert (seen.figure_in_quote, seen.figure_in_text) == (True, True)


def test_figures_are_looked_for_in_the_text_of_their_article(database_url: str) -> None:
    """In the language of each claim; of an article without a text nobody knows."""
    seen = marked(
        database_url,
        claim("A", figure="3,000"),
        claim("B", figure="400"),
        claim("C", figure="3.000", language="id"),
        claim("D", figure="400", language="xx"),
        claim("E", figure="400", url="https://example.org/b"),
        claim("F", "Nobody knows how many."),
        text="There were 3,000 dead and 500 wounded. Tentang 3.000 prajurit.",
    )
    assert {key: o.figure_in_text for key, o in seen.items()} == {
        "A": True, "B": False, "C": True, "D": None, "E": None, "F": None,
    }  # fmt: skip


def test_a_title_counts_only_where_all_of_it_is_read(database_url: str) -> None:
    """And it is asked of claims with a figure alone."""
    for number, (title, counted) in enumerate(
        [
            ("4,000 killed in Kursk", ["4,000"]),
            ("4,000 killed, 1.2.3 missing", []),
            ("Many killed", []),
        ]
    ):
        row = claim("A", figure="300", article=title, url=f"{URL}/{number}", id=f"A{number}")
        seen = marked(database_url, row | {"language": "en"})[f"A{number}"]
        assert [one.text for one in seen.title_counts] == counted
    bare = claim("B", "Lots.", article="4,000 killed", url=f"{URL}/b")
    assert marked(database_url, bare)["B"].title_counts == ()


def test_nothing_else_of_an_observation_changes(database_url: str) -> None:
    """All come back in their order, and texts are fetched in one query however many they are."""
    engine = schema.prepared(database_url)
    rows = [
        claim(f"A{n}", figure=f"{n},000", language="en", url=f"{URL}/{n}", quote=f"{n},000 died")
        for n in range(1, 8)
    ]
    brought_in(engine, *rows)
    for n in range(1, 8):
        correct(engine, f"{URL}/{n}", {"text": f"He said {n},000 died."}, note="Text.", by="Ana")
    with reading(engine) as connection:
        plain = list(observations(connection))
        with statements(connection) as executed:
            seen = as_printed(connection, plain)
        assert len([sql for sql in executed if "articles" in sql]) == 1
        assert as_printed(connection, []) == []
    unmarked: dict[str, Any] = {"title_counts": (), "figure_in_quote": None, "figure_in_text": None}
    assert [replace(o, **unmarked) for o in seen] == plain
    assert {(o.figure_in_quote, o.figure_in_text) for o in seen} == {(True, True)}
