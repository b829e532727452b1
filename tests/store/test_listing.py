from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from factdb.database import reading
from factdb.store.listing import (
    list_articles,
    list_imports,
    list_measures,
    list_places,
    list_sources,
    list_subjects,
)
from tests.store.given import brought_in, claim, database, statements

ROWS = (
    claim(
        "A",
        source="NIS",
        subject="War",
        measure="killed",
        part_of="casualties",
        behaviour="cumulative",
        figure="300",
        language="en",
        unit="persons",
        place="Russia > Kursk",
        stated_on="2024-10",
        url="https://example.org/1",
        article="One",
        publisher="Yonhap",
        agency="AFP",
        published_on="2024-10-24",
    ),
    # The same claim by another source, in another article.
    claim(
        "A",
        source="HUR",
        subject="War",
        measure="killed",
        part_of="casualties",
        behaviour="cumulative",
        figure="300",
        language="en",
        unit="persons",
        place="Russia > Kursk",
        stated_on="2024-09-01",
        url="https://example.org/2",
        publisher="Yonhap",
    ),
    claim("B", source="NIS", subject="War", stated_on="2025", url="https://example.org/1"),
    claim("C", source="nis", subject="Peace"),
)


def test_sources_are_counted_by_what_they_assert(database_url: str) -> None:
    """Claims, attributions, articles and dates are true; most claims come first, then the name."""
    engine = database(database_url, *ROWS)
    with reading(engine) as connection:
        listed = list_sources(connection)
    assert [row.name for row in listed] == ["NIS", "HUR", "AFP", "Yonhap"]
    nis, hur, afp, yonhap = listed
    assert (nis.claims, nis.attributions, nis.articles, nis.published) == (3, 3, 1, 0)
    assert (nis.first_stated, nis.last_stated) == ("2024-10", "2025")
    assert (hur.claims, hur.attributions, hur.articles) == (1, 1, 1)
    assert (yonhap.claims, yonhap.kind, yonhap.published) == (0, "outlet", 2)
    assert (afp.claims, afp.first_stated) == (0, None)


def test_articles_are_counted_by_what_they_carry(database_url: str) -> None:
    """An article without a title goes by its address."""
    engine = database(database_url, *ROWS)
    with reading(engine) as connection:
        one, two = list_articles(connection)
    assert (one.title, one.url, one.publisher, one.agency) == (
        "One",
        "https://example.org/1",
        "Yonhap",
        "AFP",
    )
    assert (one.claims, one.attributions, one.status) == (2, 2, "usable")
    assert (one.published_on, one.first_stated, one.last_stated) == (
        "2024-10-24",
        "2024-10",
        "2025",
    )
    assert (two.title, two.claims) == (None, 1)


def test_measures_subjects_and_places_are_counted(database_url: str) -> None:
    """A claim with two attributions is one claim; what has none is listed with zero."""
    engine = database(database_url, *ROWS)
    with reading(engine) as connection:
        killed, casualties = list_measures(connection)
        war, peace = list_subjects(connection)
        kursk, russia = list_places(connection)
    assert (killed.name, killed.subject, killed.behaviour) == ("killed", "War", "cumulative")
    assert (killed.whole, killed.unit, killed.window_days) == ("casualties", "persons", None)
    assert (killed.claims, killed.attributions, killed.articles) == (1, 2, 2)
    assert (casualties.claims, casualties.attributions, casualties.last_stated) == (0, 0, None)
    assert (war.name, war.measures, war.claims, war.attributions) == ("War", 2, 2, 3)
    assert (peace.name, peace.measures, peace.claims, peace.articles) == ("Peace", 0, 1, 0)
    assert (kursk.path, kursk.claims, kursk.attributions) == ("Russia > Kursk", 1, 2)
    assert (russia.path, russia.claims) == ("Russia", 0)


def test_imports_are_counted_by_what_they_brought_newest_first(database_url: str) -> None:
    """A run that met everything before has brought nothing."""
    engine = database(database_url, *ROWS)
    brought_in(engine, *ROWS, claim("D"), file="second.csv")
    with reading(engine) as connection:
        second, first = list_imports(connection)
    assert (first.file, first.rows, first.claims, first.attributions) == ("given.jsonl", 4, 3, 4)
    assert (second.file, second.rows, second.claims, second.attributions) == ("second.csv", 5, 1, 1)
    assert (second.format, second.bad_rows) == ("jsonl", 0)
    assert first.started_at <= second.started_at


def test_every_listing_is_one_query(database_url: str) -> None:
    """One statement answers, and an empty database answers with nothing."""
    engine = database(database_url)
    listings: tuple[Callable[[Connection], list[Any]], ...] = (
        list_sources, list_articles, list_measures, list_subjects, list_places, list_imports,
    )  # fmt: skip
    for filled in (False, True):
        if filled:
            brought_in(engine, *ROWS)
        with reading(engine) as connection:
            for listing in listings:
                with statements(connection) as seen:
                    assert bool(listing(connection)) is filled
                assert len(seen) == 1
