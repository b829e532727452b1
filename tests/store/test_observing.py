from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy import select, update

from factdb.core.figures import Comparator, Figure
from factdb.core.observations import Behaviour, Modality, SourceKind, Stance
from factdb.core.periods import period
from factdb.database import open_database, reading, writing
from factdb.store.filters import Filters
from factdb.store.naming import NoSuchClaim, claims_of
from factdb.store.observing import observations, observations_by_ref, observations_of
from factdb.store.tables import articles, measures, sources
from tests.store.given import claim, database, statements

FULL = claim(
    "A1",
    "Some 300 were killed.",
    subject="War",
    measure="killed",
    behaviour="cumulative",
    part_of="casualties",
    place="Russia > Kursk region",
    figure="some 300",
    language="en",
    unit="persons",
    period="2024-12/..",
    modality="projected",
    source="NIS",
    source_kind="body",
    speaker="Cho",
    via=["Yonhap", "AFP", "Bloomberg"],
    stance="doubts",
    cue="said",
    quote="the words",
    stated_on="2024-12-20",
    article="One",
    url="https://example.org/1",
    publisher="Times",
    agency="AFP",
    published_on="2024-12-21",
    archived_url="https://archive.example/1",
)


def test_the_parts_of_a_complete_whole_are_those_of_the_measures(database_url: str) -> None:
    """All that name it as their whole, in this subject, figures or none; of others nothing."""
    whole = claim("A2", subject="War", measure="Casualties", parts="complete", figure="900")
    engine = database(
        database_url,
        FULL,
        whole,
        claim("A3", subject="War", measure="wounded", part_of="casualties"),
        claim("A4", subject="War", measure="lost", part_of="killed", figure="1"),
        claim("A5", subject="Flood", measure="missing", part_of="casualties", figure="1"),
        claim("A6", subject="Flood", measure="casualties", figure="9"),
    )
    with reading(engine) as connection:
        parts = {seen.claim_id: set(seen.parts) for seen in observations(connection)}
    assert parts.pop("A2") == {"killed", "wounded"}
    assert not any(parts.values())


def test_an_observation_holds_all_that_the_rules_look_at(database_url: str) -> None:
    """Every field of the row arrives, as a plain value of its type."""
    engine = database(database_url, FULL)
    with writing(engine) as connection:
        rows = dict(iter(connection.execute(select(sources.c.name, sources.c.id))))
        body = update(sources).where(sources.c.name == "NIS").values(body_id=rows["AFP"])
        connection.execute(body)
        connection.execute(update(measures).values(window_days=3))
    with reading(engine) as connection:
        (seen,) = observations(connection)
    assert seen.id.startswith("t")
    assert (seen.claim_id, seen.claim) == ("A1", "Some 300 were killed.")
    assert (seen.subject, seen.measure, seen.part_of) == ("War", "killed", "casualties")
    assert (seen.behaviour, seen.window_days) == (Behaviour.CUMULATIVE, 3)
    assert seen.place == ("Russia", "Kursk region")
    hundreds = Decimal(300)
    assert seen.figure == Figure(Comparator.ABOUT, hundreds, hundreds, "some 300", "persons")
    assert seen.period == period("2024-12/..")
    assert (seen.modality, seen.stance) == (Modality.PROJECTED, Stance.DOUBTS)
    assert (seen.source, seen.source_kind, seen.source_body) == ("NIS", SourceKind.BODY, "AFP")
    assert (seen.speaker, seen.via) == ("Cho", ("Yonhap", "AFP", "Bloomberg"))
    assert (seen.cue, seen.quote, seen.stated_on) == ("said", "the words", "2024-12-20")
    assert seen.article_id is not None
    assert (seen.article, seen.copy_of) == ("One", None)
    assert (seen.publisher, seen.agency, seen.url) == ("Times", "AFP", "https://example.org/1")
    assert (seen.language, seen.published_on) == ("en", "2024-12-21")
    assert (seen.status, seen.archived_url) == ("usable", "https://archive.example/1")
    assert seen.quote_found is None


@pytest.mark.parametrize(
    ("text", "found"), [("He said: “The Words”.", True), ("He said nothing.", False)]
)
def test_a_quote_is_looked_for_where_the_text_is_stored(
    text: str, found: bool, database_url: str
) -> None:
    """Of an article with its text it is known whether the quote stands in it, and its status."""
    engine = database(database_url, FULL, claim("A2", "No quote.", url="https://example.org/1"))
    with writing(engine) as connection:
        connection.execute(update(articles).values(text=text, status="corrected"))
    with reading(engine) as connection:
        seen = {o.claim_id: o for o in observations(connection)}
    assert (seen["A1"].quote_found, seen["A2"].quote_found) == (found, None)
    assert seen["A1"].status == "corrected"


def test_a_claim_without_an_article_rests_on_none_that_was_taken_back(database_url: str) -> None:
    """Its status is that of nothing corrected, and it has no archived copy."""
    engine = database(database_url, claim("A", "Said on the street.", source="NIS"))
    with reading(engine) as connection:
        (seen,) = observations(connection)
    assert (seen.article_id, seen.status, seen.archived_url) == (None, "usable", None)


def test_a_measure_nobody_described_is_read_as_a_level(database_url: str) -> None:
    """Without a word on how it moves it counts as a level, within seven days."""
    engine = database(database_url, claim("A", measure="m", subject="s"), claim("B"))
    with reading(engine) as connection:
        for seen in observations(connection):
            assert (seen.behaviour, seen.window_days) == (Behaviour.LEVEL, 7)
            assert (seen.figure, seen.period, seen.place, seen.via) == (None, None, (), ())


def test_copies_name_the_article_at_the_end_of_their_chain(database_url: str) -> None:
    """A copy of a copy and a text that equals another lead to one article, and no circle hangs."""
    names = ("first", "copy", "copy of copy", "twin", "round", "about", "alone")
    rows = (
        claim(
            name,
            url=f"https://example.org/{at}",
            article=name,
            published_on=f"2024-10-{20 + at}",
        )
        for at, name in enumerate(names)
    )
    engine = database(database_url, *rows)
    with writing(engine) as connection:
        ids = dict(iter(connection.execute(select(articles.c.title, articles.c.id))))
        for name, end in (
            ("copy", "first"), ("copy of copy", "copy"), ("round", "about"), ("about", "round"),
        ):  # fmt: skip
            copied = update(articles).where(articles.c.title == name)
            connection.execute(copied.values(copy_of_id=ids[end]))
        same = articles.c.title.in_(["twin", "first"])
        connection.execute(update(articles).where(same).values(text_hash="h"))
        alone = articles.c.title == "alone"
        connection.execute(update(articles).where(alone).values(text_hash="other"))
    with reading(engine) as connection:
        seen = {each.claim_id: each for each in observations(connection)}
    ends = {name: one.copy_of for name, one in seen.items()}
    first = seen["first"].article_id
    assert ends["first"] is None
    assert ends["alone"] is None
    assert ends["copy"] == ends["copy of copy"] == ends["twin"] == first
    assert sorted([ends["round"] or "", ends["about"] or ""]) == [
        "",
        seen["round"].article_id if ends["about"] else seen["about"].article_id,
    ]


def test_filters_keep_the_attributions_that_satisfy_them(database_url: str) -> None:
    """Of a claim by two sources a filter on the source keeps one."""
    engine = database(database_url, claim("A", source="NIS"), claim("A", source="HUR"))
    with reading(engine) as connection:
        both = list(observations(connection))
        assert [seen.id for seen in both] == sorted(seen.id for seen in both)
        (one,) = observations(connection, Filters(source="nis"))
        assert one.source == "NIS"
        assert one in both


def test_the_filters_are_read_before_the_first_row(database_url: str) -> None:
    """An unknown run is told when it is asked for, not in the middle of a report."""
    engine = database(database_url)
    with reading(engine) as connection, pytest.raises(LookupError):
        observations(connection, Filters(run="i12345"))


def test_streaming_leaves_the_connection_free(database_url: str) -> None:
    """Other queries may run while observations are taken one by one, where none may write."""
    database(database_url, *(claim(f"N{n}", via=[f"V{n % 7}"]) for n in range(4_500)))
    with reading(open_database(database_url, read_only=True)) as connection:
        count = 0
        for seen in observations(connection):
            if count % 1_000 == 0:
                assert observations_of(connection, seen.claim_id) == [seen]
            assert len(seen.via) == 1
            count += 1
        assert count == 4_500


def test_references_are_own_ids_keys_their_starts_and_attributions(database_url: str) -> None:
    """A claim is found by its own id, by factdb's or the start of it; an attribution by its id."""
    engine = database(database_url, claim("A", source="NIS"), claim("A", source="HUR"), claim("B"))
    with reading(engine) as connection:
        nis, hur = sorted(observations_of(connection, "A"), key=lambda seen: seen.source != "NIS")
        key = connection.exec_driver_sql(
            "SELECT key FROM claims WHERE external_id = 'A'"
        ).scalar_one()
        found = observations_by_ref(connection, ["A", key, key[:5], nis.id, hur.id[:9], "B", "A"])
        assert list(found) == ["A", key, key[:5], nis.id, hur.id[:9], "B"]
        assert set(found["A"]) == {nis, hur}
        assert found["A"] == found[key] == found[key[:5]]
        assert (found[nis.id], found[hur.id[:9]]) == ([nis], [hur])
        assert [seen.claim_id for seen in found["B"]] == ["B"]
        assert observations_by_ref(connection, []) == {}


def test_an_own_id_wins_over_the_key_of_another_claim(database_url: str) -> None:
    """Whoever names a claim by another's key means the claim so named."""
    engine = database(database_url, claim("A"))
    with reading(engine) as connection:
        key = connection.exec_driver_sql("SELECT key FROM claims").scalar_one()
    engine = database(database_url, claim(key, "An impostor."))
    with reading(engine) as connection:
        assert [seen.claim for seen in observations_of(connection, key)] == ["An impostor."]


def test_all_references_that_name_no_claim_are_told_at_once(database_url: str) -> None:
    """Unknown, too short and ambiguous references are collected, each with its reason."""
    engine = database(database_url, *(claim(f"N{n}") for n in range(3)))
    with writing(engine) as connection:
        for at, digit in enumerate("abc", 1):
            connection.exec_driver_sql(
                f"UPDATE claims SET key = 'c0000{digit}0000000000' || 'f' WHERE id = {at}"
            )
    with reading(engine) as connection:
        with pytest.raises(NoSuchClaim) as caught:
            observations_by_ref(connection, ["N1", "nobody", "c0000", "c000", "\0", "\udc80", ""])
        problems = caught.value.problems
        assert caught.value.refs == ("nobody", "c0000", "c000", "\0", "\udc80", "")
        assert problems["nobody"] == "no claim has the id 'nobody'"
        assert "names several" in problems["c0000"]
        assert all(f"N{n}" in problems["c0000"] for n in range(3))
        assert [seen.claim_id for seen in observations_of(connection, "c0000b")] == ["N1"]


def test_the_number_of_queries_does_not_grow_with_the_references(database_url: str) -> None:
    """A file of pairs is answered with as many queries as one pair."""
    engine = database(database_url, *(claim(f"N{n}") for n in range(1_000)))
    with reading(engine) as connection:
        with statements(connection) as for_one:
            observations_of(connection, "N1")
        with statements(connection) as for_all:
            assert len(observations_by_ref(connection, [f"N{n}" for n in range(1_000)])) == 1_000
    assert len(for_one) == len(for_all)


def test_observations_lead_back_to_their_claims_as_a_filter(database_url: str) -> None:
    """What a report found conflicting can be asked for as a set of claims."""
    engine = database(database_url, claim("A"), claim("B"), claim("C"))
    with reading(engine) as connection:
        wanted = [seen.id for seen in observations(connection) if seen.claim_id != "B"]
        ids = claims_of(connection, wanted)
        kept = observations(connection, Filters(claim_ids=ids))
        assert {seen.claim_id for seen in kept} == {"A", "C"}
        assert claims_of(connection, []) == frozenset()
