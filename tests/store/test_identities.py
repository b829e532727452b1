from __future__ import annotations

import pytest
from sqlalchemy import Engine

from factdb import schema
from factdb.core.identity import identity
from tests.content import content
from tests.store.arriving import imported
from tests.store.given import Row, claim


@pytest.fixture
def engine(database_url: str) -> Engine:
    """Return an empty database of factdb."""
    return schema.prepared(database_url)


def test_what_differs_only_in_case_or_space_is_one_thing(engine: Engine) -> None:
    """Names are matched folded, and keep the spelling that came first."""
    imported(
        engine,
        [
            claim("A1", subject="The  War", measure="Killed", place="Russia > Kursk"),
            claim("A2", subject="the war", measure="KILLED", place="RUSSIA > kursk"),
            claim("A3", source="MINISTRY", publisher="ministry"),
        ],
    )
    stored = content(engine)
    assert [row["name"] for row in stored["subjects"]] == ["The  War"]
    assert [row["name"] for row in stored["measures"]] == ["Killed"]
    assert [row["path"] for row in stored["places"]] == ["Russia", "Russia > Kursk"]
    assert [row["name"] for row in stored["sources"]] == ["Ministry"]


def test_the_same_measure_of_two_subjects_is_two_measures(engine: Engine) -> None:
    """Killed in one event says nothing of killed in another."""
    imported(
        engine,
        [claim("A1", subject="A", measure="killed"), claim("A2", subject="B", measure="killed")],
    )
    assert len(content(engine)["measures"]) == 2


def test_an_alias_is_the_source_it_stands_for(engine: Engine) -> None:
    """In whatever part it is named, another name of a source makes no other source."""
    imported(engine, [claim("A1", source="National Intelligence Service")])
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO source_aliases (source_id, name, name_key, first_run_id, last_run_id)"
            " VALUES (1, '국정원', '국정원', 1, 1), (1, 'NIS (Seoul)', 'nis (seoul)', 1, 1)"
        )
    imported(
        engine,
        [
            claim("A2", source="Nis  (SEOUL)"),
            claim("A3", speaker="국정원", via=["NIS (Seoul)"], agency="국정원", publisher="국정원"),
        ],
    )
    stored = content(engine)
    assert [row["name"] for row in stored["sources"]] == [
        "National Intelligence Service",
        "Ministry",
    ]
    assert stored["attributions"][1]["source_id"] == 1
    assert stored["attributions"][2]["speaker_id"] == stored["via"][0]["source_id"] == 1
    assert stored["articles"][0]["publisher_id"] == stored["articles"][0]["agency_id"] == 1


def test_the_same_content_without_an_id_is_one_claim(engine: Engine) -> None:
    """Two rows with the same content and no id are one claim that two sources assert."""
    row: Row = {"claim": "Ten thousand were sent.", "figure": "10000", "measure": "sent"}
    result = imported(engine, [{**row, "source": "A"}, {**row, "source": "B"}])
    assert (result.claims_added, result.attributions_added) == (1, 2)


def test_an_id_that_is_factdb_s_own_is_not_the_importer_s(engine: Engine) -> None:
    """A claim that comes back with the id it was given out with is the same claim."""
    row: Row = {"claim": "Ten thousand were sent.", "source": "A"}
    imported(engine, [row])
    (stored,) = content(engine)["claims"]
    again = imported(engine, [{**row, "id": stored["key"]}])
    assert (again.claims_added, again.seen_again) == (0, 1)
    assert stored["external_id"] is None
    other = imported(engine, [{**row, "id": identity("c", "something else")}])
    assert other.claims_added == 1


def test_an_article_without_an_address_is_its_title_publisher_and_day(engine: Engine) -> None:
    """All three must be the same, and a row that names no article has none."""
    imported(
        engine,
        [
            claim("A1", article="Title", publisher="P", published_on="2024-10-18"),
            claim("A2", article="TITLE", publisher="p", published_on="2024-10-18"),
            claim("A3", article="Title", publisher="P", published_on="2024-10-19"),
            claim("A4", article="Title", publisher="Q", published_on="2024-10-18"),
            claim("A5"),
        ],
    )
    stored = content(engine)
    assert len(stored["articles"]) == 3
    assert [row["article_id"] for row in stored["attributions"]] == [1, 1, 2, 3, None]


def test_hostile_text_is_only_text(engine: Engine) -> None:
    """Quotes, wildcards, markup and commands of every sort come back as they were."""
    text = "'); DROP TABLE claims; -- \"%_*\\ [red]NEAR(a b) =cmd|' /C calc'!A0 \u202e{x} :y ?"
    imported(engine, [claim(text[:100], text, source=text, subject=text, quote=text, note=text)])
    stored = content(engine)
    assert stored["claims"][0]["text"] == stored["claims"][0]["note"] == text
    assert stored["sources"][0]["name"] == stored["attributions"][0]["quote"] == text


def test_an_article_without_address_and_title_is_told_by_the_rest(engine: Engine) -> None:
    """Two articles of which only the writer is known are not taken for one."""
    imported(engine, [claim("A1", byline="B"), claim("A2", byline="C"), claim("A3", byline="B")])
    articles = [row["article_id"] for row in content(engine)["attributions"]]
    assert articles == [1, 2, 1]
