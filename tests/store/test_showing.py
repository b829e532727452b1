from __future__ import annotations

import pytest
from sqlalchemy import insert, select, update

from factdb.core.identity import folded, identity
from factdb.database import reading, writing
from factdb.store.listing import list_measures
from factdb.store.naming import Ambiguous, NotFound
from factdb.store.showing import show
from factdb.store.shown import (
    Alias,
    ShownArticle,
    ShownClaim,
    ShownImport,
    ShownMeasure,
    ShownPlace,
    ShownSource,
    ShownSubject,
)
from factdb.store.tables import articles, source_aliases, sources
from tests.store.given import brought_in, claim, database, statements

SENT = claim(
    "A1",
    "Some 10,000 were sent.",
    subject="Deployment",
    measure="killed",
    behaviour="cumulative",
    part_of="casualties",
    place="Russia > Kursk region",
    figure="10,000",
    language="en",
    unit="persons",
    period="2024-12",
    source="NIS",
    source_kind="body",
    source_country="KR",
    speaker="Cho Tae-yong",
    via=["Yonhap", "AFP"],
    stated_on="2024-10-23",
    article="Seoul counts",
    url="https://example.org/1",
    publisher="The Straits Times",
    agency="AFP",
    published_on="2024-10-24",
)
EARLIER = SENT | {"id": "A2", "claim": "Some 3,000.", "figure": "3,000", "period": "2024-11"}


def test_a_claim_shows_all_it_rests_on(database_url: str) -> None:
    """A claim comes with its attributions, the interval of its figure and the runs that met it."""
    engine = database(database_url, SENT)
    brought_in(engine, SENT, file="again.csv")
    with reading(engine) as connection:
        shown = show(connection, "A1")
        assert isinstance(shown, ShownClaim)
        assert (shown.kind, shown.id, shown.behaviour) == ("claim", "A1", "cumulative")
        assert str(shown.interval) == "9,500-10,500"
        (attribution,) = shown.claim.attributions
        assert attribution.via == ("Yonhap", "AFP")
        assert (shown.brought_by.file, shown.last_seen.file) == ("given.jsonl", "again.csv")
        # Its own id, factdb's id, the start of that, and the id of an attribution all lead there.
        key = shown.claim.key
        assert shown == show(connection, key) == show(connection, key[:5])
        assert shown == show(connection, attribution.id)


def test_a_source_shows_what_it_asserts_and_where_else_it_stands(database_url: str) -> None:
    """A source comes with its claims and counts of the other parts it plays."""
    engine = database(database_url, SENT, EARLIER, claim("B", source="AFP"))
    key = identity("s", folded("NIS"))
    with writing(engine) as connection:
        rows = dict(iter(connection.execute(select(sources.c.name, sources.c.id))))
        body = update(sources).where(sources.c.name == "NIS").values(body_id=rows["AFP"])
        connection.execute(body)
        connection.execute(
            insert(source_aliases).values(
                source_id=rows["NIS"],
                name="국가정보원",
                name_key=folded("국가정보원"),
                language="ko",
                first_run_id=1,
                last_run_id=1,
            )
        )
    with reading(engine) as connection:
        shown = show(connection, "nis")
        assert isinstance(shown, ShownSource)
        assert (shown.id, shown.name, shown.source_kind, shown.country) == (
            key,
            "NIS",
            "body",
            "KR",
        )
        assert [row.id for row in shown.claims] == sorted(
            ["A1", "A2"], key={row.id: row.key for row in shown.claims}.__getitem__
        )
        assert (shown.claims_total, shown.as_source) == (2, 2)
        assert shown.aliases == (Alias("국가정보원", "ko"),)
        assert shown.body is not None
        assert shown.body.name == "AFP"
        assert show(connection, "국가정보원") == shown
        wire = show(connection, "AFP")
        assert isinstance(wire, ShownSource)
        assert (wire.as_source, wire.as_via, wire.as_agency, wire.as_publisher) == (1, 2, 1, 0)
        assert [member.name for member in wire.members] == ["NIS"]
        outlet = show(connection, "the straits times")
        assert isinstance(outlet, ShownSource)
        assert (outlet.as_publisher, outlet.claims, outlet.claims_total) == (1, (), 0)
        person = show(connection, "Cho Tae-yong")
        assert isinstance(person, ShownSource)
        assert person.as_speaker == 2


def test_an_article_shows_what_it_carries_and_its_copies(database_url: str) -> None:
    """An article comes with its claims, and every article that copies it or has its text."""
    copy = {"url": "https://example.org/copy", "article": "Copied"}
    twin = {"url": "https://example.org/twin", "article": "Twin"}
    engine = database(database_url, SENT, SENT | copy, EARLIER | twin)
    with writing(engine) as connection:
        rows = dict(iter(connection.execute(select(articles.c.title, articles.c.id))))
        same = articles.c.title.in_(["Seoul counts", "Twin"])
        connection.execute(update(articles).where(same).values(text="t", text_hash="h"))
        copied = articles.c.title == "Copied"
        connection.execute(update(articles).where(copied).values(copy_of_id=rows["Seoul counts"]))
    with reading(engine) as connection:
        shown = show(connection, "Seoul counts")
        assert isinstance(shown, ShownArticle)
        assert shown == show(connection, "https://example.org/1")
        assert (shown.status, shown.published_on, shown.text) == ("usable", "2024-10-24", "t")
        assert shown.publisher is not None
        assert shown.agency is not None
        assert (shown.publisher.name, shown.agency.name) == ("The Straits Times", "AFP")
        assert [row.id for row in shown.claims] == ["A1"]
        assert [article.name for article in shown.copies] == ["Copied", "Twin"]
        other = show(connection, "Copied")
        assert isinstance(other, ShownArticle)
        assert other.copy_of is not None
        assert other.copy_of.id == shown.id


def test_a_measure_shows_its_figures_in_the_order_of_time(database_url: str) -> None:
    """A measure comes with its parts, its whole, and its figures by the time they speak of."""
    engine = database(database_url, SENT, EARLIER)
    with reading(engine) as connection:
        shown = show(connection, "Killed")
        assert isinstance(shown, ShownMeasure)
        assert [row.id for row in shown.claims] == ["A2", "A1"]
        assert (shown.behaviour, shown.unit, shown.window_days) == ("cumulative", "persons", None)
        assert shown.subject is not None
        assert shown.whole is not None
        assert (shown.subject.name, shown.whole.name) == ("Deployment", "casualties")
        whole = show(connection, shown.whole.id)
        assert isinstance(whole, ShownMeasure)
        assert [part.name for part in whole.parts] == ["killed"]
        assert (shown.parts_are, whole.parts_are) == (None, None)


def test_a_measure_shows_that_its_parts_are_complete(database_url: str) -> None:
    """Shown beside the parts, and listed with the measure."""
    whole = claim("A3", subject="Deployment", measure="casualties", parts="complete")
    engine = database(database_url, SENT, whole)
    with reading(engine) as connection:
        shown = show(connection, "casualties")
        assert isinstance(shown, ShownMeasure)
        assert shown.parts_are == "complete"
        assert [part.name for part in shown.parts] == ["killed"]
        listed = {row.name: row.parts for row in list_measures(connection)}
        assert listed == {"casualties": "complete", "killed": None}


def test_subjects_places_and_imports_are_shown_whole(database_url: str) -> None:
    """A subject lists its measures, a place what lies in it, an import what it brought."""
    engine = database(database_url, SENT, EARLIER)
    with reading(engine) as connection:
        subject = show(connection, "deployment")
        assert isinstance(subject, ShownSubject)
        assert [measure.name for measure in subject.measures] == ["casualties", "killed"]
        assert subject.claims_total == 2
        place = show(connection, "kursk region")
        assert isinstance(place, ShownPlace)
        assert place == show(connection, "Russia > Kursk region")
        assert place.parent is not None
        assert (place.path, place.parent.name) == ("Russia > Kursk region", "Russia")
        assert place.claims_total == 2
        outer = show(connection, "Russia")
        assert isinstance(outer, ShownPlace)
        assert [inner.name for inner in outer.inside] == ["Russia > Kursk region"]
        assert outer.claims_total == 0
        run = show(connection, "given.jsonl")
        assert isinstance(run, ShownImport)
        assert run == show(connection, run.id[:6])
        assert (run.rows, run.bad_rows, run.claims_added, run.attributions_added) == (2, 0, 2, 2)
        assert (run.sources_added, run.articles_added, run.measures_added) == (5, 1, 2)
        assert (run.subjects_added, run.places_added) == (1, 2)
        assert run.claims_total == 2


def test_a_limit_bounds_the_claims_and_not_their_count(database_url: str) -> None:
    """The count is true whatever comes along."""
    engine = database(database_url, *(claim(f"N{n}") for n in range(5)))
    with reading(engine) as connection:
        shown = show(connection, "Ministry", limit=2)
        assert isinstance(shown, ShownSource)
        assert (len(shown.claims), shown.claims_total) == (2, 5)


def test_the_importers_own_id_wins(database_url: str) -> None:
    """An own id that looks like another thing's id or name means the claim that has it."""
    source = identity("s", folded("Ministry"))
    engine = database(database_url, claim(source), claim("Ministry"))
    with reading(engine) as connection:
        assert show(connection, source).kind == "claim"
        assert show(connection, "Ministry").kind == "claim"
        assert show(connection, "ministry").kind == "source"


def test_several_of_a_name_are_listed_with_their_ids(database_url: str) -> None:
    """A name that several things have is not guessed at."""
    engine = database(
        database_url,
        claim("A", subject="War", measure="killed"),
        claim("B", subject="Flood", measure="killed"),
        claim("C", source="Killed"),
    )
    with reading(engine) as connection:
        with pytest.raises(Ambiguous) as caught:
            show(connection, "killed")
        kinds = sorted(named.kind for named in caught.value.matches)
        assert kinds == ["measure", "measure", "source"]
        for named in caught.value.matches:
            assert named.id in str(caught.value)
            assert show(connection, named.id).kind == named.kind


def test_what_is_not_there_is_answered_with_what_is_close(database_url: str) -> None:
    """A slip of the finger, half a name, or the start of an own id brings up what was meant."""
    engine = database(database_url, claim("NK-001", source="National Intelligence Service"))
    with reading(engine) as connection:
        for typed in ("Natoinal Inteligence Service", "intelligence"):
            with pytest.raises(NotFound) as caught:
                show(connection, typed)
            assert caught.value.close[0].label == "National Intelligence Service"
            assert caught.value.close[0].id in str(caught.value)
        with pytest.raises(NotFound) as caught:
            show(connection, "NK-01")
        assert caught.value.close[0].id == "NK-001"


def test_anything_typed_is_only_a_name(database_url: str) -> None:
    """What no row can be called is not found, and the message shows it escaped and cut short."""
    engine = database(database_url, claim("A"))
    odd = ("", " ", "\0", "\udc80", "%", "c", "c1", "s'; --", "x" * 100_000, "\x1b[31m")
    with reading(engine) as connection:
        for typed in odd:
            with pytest.raises(NotFound) as caught:
                show(connection, typed)
            assert "\x1b" not in str(caught.value)
            assert len(str(caught.value)) < 1_000


def test_the_number_of_queries_does_not_grow_with_what_is_linked(database_url: str) -> None:
    """Fifty linked claims take as many queries as two, whatever they are linked to."""
    engine = database(database_url, SENT, EARLIER)
    names = ("A1", "NIS", "Seoul counts", "killed", "Deployment", "Russia", "given.jsonl")

    def counts() -> dict[str, int]:
        found = {}
        with reading(engine) as connection:
            for typed in names:
                with statements(connection) as seen:
                    show(connection, typed)
                found[typed] = len(seen)
        return found

    before = counts()
    more = [SENT | {"id": f"M{n}", "claim": f"More {n}", "via": [f"V{n}"]} for n in range(50)]
    brought_in(engine, *more, file="more.jsonl")
    assert counts() == before
