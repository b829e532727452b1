from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from sqlalchemy import Connection

from factdb.core.figures import INFINITY, Bound, Comparator, Figure, Interval
from factdb.core.observations import Modality, Stance
from factdb.database import reading
from factdb.store.asking import Page, Sort, find_claims
from factdb.store.filters import Filters
from factdb.store.naming import Ambiguous, NotFound
from tests.store.given import brought_in, claim, database, statements


def found(connection: Connection, **filters: Any) -> list[str]:
    """Ids of what these filters find, by id."""
    return [row.id for row in find_claims(connection, Filters(**filters), sort=Sort.ID).rows]


def searched(connection: Connection, words: str) -> set[str]:
    """Ids of what these words find."""
    return set(found(connection, words=words))


TROOPS = (
    claim(
        "A1",
        "North Korea sent about 10,000 troops to Russia.",
        language="en",
        subject="North Korean deployment",
        measure="troops sent",
        behaviour="cumulative",
        place="Russia > Kursk region > Sudzha",
        figure="about 10,000",
        unit="persons",
        period="2024-10",
        source="National Intelligence Service",
        source_kind="body",
        source_country="KR",
        speaker="Cho Tae-yong",
        via=["Yonhap", "AFP"],
        cue="said",
        quote="It is a grave escalation",
        stated_on="2024-10-23",
        article="Seoul counts soldiers",
        url="https://example.org/a1",
        publisher="The Straits Times",
        agency="AFP",
        published_on="2024-10-24",
    ),
    claim(
        "A2",
        "Lebih dari 3.000 prajurit tewas.",
        language="id",
        subject="North Korean deployment",
        measure="killed",
        place="Russia",
        figure="lebih dari 3.000",
        unit="persons",
        source="Kementerian Pertahanan",
        source_country="ID",
        stated_on="2024-12",
        article="Korban jiwa",
        publisher="Kompas",
        published_on="2024-12-30",
    ),
    claim(
        "A3",
        "The figure of the ministry is wrong.",
        source="Kremlin",
        source_country="RU",
        stance="denies",
        modality="projected",
        article="Moscow answers",
        url="https://example.org/a3",
        publisher="TASS",
        published_on="2025-01-05",
    ),
)


def test_each_filter_finds_what_it_names_and_nothing_else(database_url: str) -> None:
    """Every filter alone picks the claims whose attribution, claim or article has that value."""
    engine = database(database_url, *TROOPS)
    with reading(engine) as connection:
        assert found(connection) == ["A1", "A2", "A3"]
        assert found(connection, source="national intelligence service") == ["A1"]
        assert found(connection, speaker="cho tae-yong") == ["A1"]
        assert found(connection, publisher="TASS") == ["A3"]
        assert found(connection, agency="afp") == ["A1"]
        assert found(connection, subject="North  Korean DEPLOYMENT") == ["A1", "A2"]
        assert found(connection, measure="killed") == ["A2"]
        assert found(connection, country="kr") == ["A1"]
        assert found(connection, language="id") == ["A2"]
        assert found(connection, stance=Stance.DENIES) == ["A3"]
        assert found(connection, modality=Modality.PROJECTED) == ["A3"]


def test_names_match_whole_before_they_match_in_part(database_url: str) -> None:
    """A name that stands as typed is meant; only without one do all that hold it match."""
    engine = database(
        database_url,
        claim("A", source="Ministry"),
        claim("B", source="Ministry of Defence"),
        claim("C", source="Ministère des Armées"),
    )
    with reading(engine) as connection:
        assert found(connection, source="MINISTRY") == ["A"]
        assert found(connection, source="ministr") == ["A", "B"]
        assert found(connection, source="MINISTÈRE DES") == ["C"]


def test_wildcards_in_names_are_plain_characters(database_url: str) -> None:
    """A name is text: the wildcards of LIKE match only themselves, nothing matches an empty one."""
    odd = "100% _sure_ \\ O'Brien"
    engine = database(database_url, claim("A"), claim("B", source=odd))
    with reading(engine) as connection:
        for typed in ("%", "_", "\\", "M_nistry", "%ministry", "100%\\", "'", "", " "):
            expected = ["B"] if typed.strip() and typed in odd else []
            assert found(connection, source=typed) == expected, typed


def test_texts_no_database_can_hold_find_nothing(database_url: str) -> None:
    """NUL, halves of surrogate pairs and the like are answered with nothing, not with an error."""
    engine = database(database_url, *TROOPS)
    fields = ("source", "subject", "measure", "place", "country", "language", "words")
    with reading(engine) as connection:
        for field, typed in product(fields, ("a\0b", "\udc80", "💥", "日本")):
            assert found(connection, **{field: typed}) == [], (field, typed)


def test_a_place_stands_for_all_inside_it(database_url: str) -> None:
    """A place is found by its path or name, with every place inside; outer places are not."""
    engine = database(
        database_url,
        claim("A", place="Russia"),
        claim("B", place="Russia > Kursk region"),
        claim("C", place="Russia > Kursk region > Sudzha"),
        claim("D", place="Russian Embassy"),
    )
    with reading(engine) as connection:
        assert found(connection, place="russia") == ["A", "B", "C"]
        assert found(connection, place="kursk REGION") == ["B", "C"]
        assert found(connection, place="Russia>Kursk region") == ["B", "C"]
        assert found(connection, place="kursk") == ["B", "C"]
        assert found(connection, place="Embassy") == ["D"]


def test_one_attribution_satisfies_all_filters_together(database_url: str) -> None:
    """One source and another one's date do not make a match."""
    said = claim("A", source="NIS", stated_on="2024-10-01")
    engine = database(database_url, said, said | {"source": "HUR", "stated_on": "2025-02-01"})
    with reading(engine) as connection:
        assert found(connection, source="NIS", stated_to="2024-12") == ["A"]
        assert found(connection, source="HUR", stated_from="2025") == ["A"]
        assert found(connection, source="NIS", stated_from="2025") == []


def test_date_ranges_overlap_by_the_days_a_date_covers(database_url: str) -> None:
    """A date known to the month is that month, in the filter as in the claim."""
    engine = database(
        database_url,
        claim("A", stated_on="2024-10-31"),
        claim("B", stated_on="2024-11"),
        claim("C", stated_on="2025"),
        claim("D", article="x", published_on="2024-11-02"),
        claim("E"),
    )
    with reading(engine) as connection:
        assert found(connection, stated_from="2024-10", stated_to="2024-10") == ["A"]
        assert found(connection, stated_from="2024-11-30") == ["B", "C"]
        # Without a date of its own it was stated by the time it was printed.
        assert found(connection, stated_from="2024-11", stated_to="2024-11") == ["B", "D"]
        assert found(connection, stated_to="2024") == ["A", "B", "D"]
        assert found(connection, published_from="2024") == ["D"]


def test_periods_fall_back_and_run_until_stated(database_url: str) -> None:
    """A period that is open runs until it was stated, a claim without one speaks of that day."""
    engine = database(
        database_url,
        claim("A", period="2024-12-20/2024-12-27"),
        claim("B", period="2024-10/..", stated_on="2024-11-05"),
        claim("C", stated_on="2024-12-24"),
        claim("D", period="../2024-12-23"),
    )
    with reading(engine) as connection:
        assert found(connection, period_from="2024-12-25") == ["A"]
        assert found(connection, period_from="2024-12-23", period_to="2024-12-24") == [
            "A",
            "C",
            "D",
        ]
        assert found(connection, period_from="2024-11", period_to="2024-11") == ["B"]


def test_a_date_that_is_none_is_refused_where_it_is_given() -> None:
    """A bad date raises before any database is asked."""
    with pytest.raises(ValueError, match="no month 13"):
        Filters(stated_from="2024-13")
    with pytest.raises(ValueError, match="'soon' is not a date"):
        Filters(period_to="soon")


def test_a_range_that_ends_before_it_starts_is_refused() -> None:
    """A range turned round is a mistake and not an empty answer."""
    with pytest.raises(ValueError, match="stated range ends before it starts"):
        Filters(stated_from="2025", stated_to="2024")


def figures(*printed: tuple[str, str | None, str | None]) -> list[dict[str, object]]:
    """Claims F0, F1 and so on with these comparators and bounds."""
    return [
        claim(f"F{place}", comparator=comparator, low=low, high=high)
        for place, (comparator, low, high) in enumerate(printed)
    ]


def test_figures_are_compared_exactly_open_ends_included(database_url: str) -> None:
    """A figure is found when its interval meets the one asked for, to the last digit."""
    huge = "100000000000000000000001"
    engine = database(
        database_url,
        *figures(
            (">", "10000", None),
            ("<=", None, "10000"),
            ("<", None, "10000"),
            ("..", huge, huge),
            ("..", "-5", "-3"),
            ("..", "0", "0"),
        ),
        claim("none"),
    )
    above = Figure(Comparator.MORE_THAN, Decimal(10000), None).interval()
    exactly = Interval(Bound(Decimal(10000)), Bound(Decimal(10000)))
    with reading(engine) as connection:
        assert found(connection, figure=above) == ["F0", "F3"]
        assert found(connection, figure=exactly) == ["F1"]
        below = Interval(Bound(-INFINITY), Bound(Decimal(0), -1))
        assert found(connection, figure=below) == ["F1", "F2", "F4"]
        at_huge = Decimal(huge)
        assert "F3" in found(connection, figure=Interval(Bound(at_huge), Bound(at_huge)))
        nearby = Bound(at_huge - 1)
        assert "F3" not in found(connection, figure=Interval(nearby, nearby))


def test_an_import_run_is_a_filter(database_url: str) -> None:
    """A run picks the attributions it brought, by its id or the start of it."""
    engine = database(database_url, claim("A"))
    brought_in(engine, claim("A"), claim("B"), file="second.csv")
    with reading(engine) as connection:
        with pytest.raises(NotFound, match="no import is 'i00000'"):
            found(connection, run="i00000")
        runs = connection.exec_driver_sql("SELECT key FROM import_runs ORDER BY id").all()
        first, second = (row[0] for row in runs)
        assert found(connection, run=first) == ["A"]
        assert found(connection, run=second[:9]) == ["B"]


def test_claim_ids_may_be_a_hundred_thousand(database_url: str) -> None:
    """A set computed elsewhere is a filter like any other, whatever its size."""
    engine = database(database_url, claim("A"), claim("B"))
    with reading(engine) as connection:
        everything = frozenset(range(100_000))
        assert found(connection, claim_ids=everything) == ["A", "B"]
        assert found(connection, claim_ids=frozenset()) == []


def test_full_text_covers_everything_a_claim_is_known_by(database_url: str) -> None:
    """Claim, quote, subject, measure, article title and source are all searched, as one."""
    engine = database(database_url, *TROOPS)
    with reading(engine) as connection:
        assert searched(connection, "north korea") == {"A1", "A2"}
        assert searched(connection, "grave escalation") == {"A1"}
        assert searched(connection, "deployment") == {"A1", "A2"}
        assert searched(connection, "killed prajurit") == {"A2"}
        assert searched(connection, "counts soldiers") == {"A1"}
        assert searched(connection, "Kremlin moscow") == {"A3"}
        assert searched(connection, "kremlin prajurit") == set()


def test_words_may_go_on_and_numbers_may_not(database_url: str) -> None:
    """`troop` finds troops, but 10 does not find 10,000; and 10,000 is found however written."""
    engine = database(database_url, *TROOPS)
    with reading(engine) as connection:
        assert searched(connection, "troop") == {"A1"}
        assert searched(connection, "10") == set()
        for written in ("10,000", "10.000", "10000", "10\u202f000"):
            assert searched(connection, written) == {"A1"}


def test_quoted_words_are_a_phrase(database_url: str) -> None:
    """Between quotes, straight or curly, words must stand as typed, whole and in that order."""
    engine = database(database_url, *TROOPS)
    with reading(engine) as connection:
        assert searched(connection, '"troops to russia"') == {"A1"}
        assert searched(connection, "“troops to russia”") == {"A1"}
        assert searched(connection, '"russia to troops"') == set()
        assert searched(connection, '"troop"') == set()
        assert searched(connection, 'sent "troops to" korea') == {"A1"}


NOTHING_BUT_WORDS = (
    'troops"', '"troops', "troops*", "*troops", "^troops", "troops:", "troops%", "(troops)",
    "troops\\", "{troops}", "+troops", "-troops", "troops'", "troops;", "troops\0", "troops|",
    "!troops", "troops&", "<troops>", "troops:*", "troops:A", "[red]troops", "\x1b[31;1m troops",
)  # fmt: skip
NOT_IN_THE_TEXT = (
    "AND", "OR", "NOT", "NEAR(", "NEAR(troops sent, 2)", "troops AND nobody", "claim:troops",
    "a-b", "troops OR nobody", "x'; DROP TABLE claims; --", "💥", "部隊", '""', '"', "'", "%", "_",
    "*", "", " ", "\0", "\udcff", "é" * 5000,
)  # fmt: skip


def test_search_syntax_in_words_is_just_text(database_url: str) -> None:
    """Quotes, wildcards and operators of FTS5 and tsquery never reach them as such."""
    engine = database(database_url, claim("A", "31 1m: red troops, a."), claim("B", "Nobody."))
    with reading(engine) as connection:
        for typed in NOTHING_BUT_WORDS:
            assert searched(connection, typed) == {"A"}, typed
        for typed in NOT_IN_THE_TEXT:
            assert searched(connection, typed) == set(), typed


def test_words_may_be_thousands(database_url: str) -> None:
    """A whole text pasted into the search is a search."""
    engine = database(database_url, claim("A", "The troops."), claim("B", "Nobody."))
    with reading(engine) as connection:
        assert searched(connection, "troops the " * 3000) == {"A"}
        many = " ".join(f"word{n}" for n in range(30_000))
        for typed in (many, f'"{many}"', many.replace(" ", "-")):
            page = find_claims(connection, Filters(words=typed))
            assert page.total == 0
            assert page.notes == ("only the first 5,000 words are searched for",)


def test_words_without_a_word_find_nothing_and_say_so(database_url: str) -> None:
    """A search for punctuation finds nothing, and the page tells why."""
    engine = database(database_url, *TROOPS)
    with reading(engine) as connection:
        page = find_claims(connection, Filters(words='"*" %'))
        assert (page.rows, page.total) == ((), 0)
        assert page.notes == ("'\"*\" %' holds no word to search for",)
        assert find_claims(connection, Filters(source="nobody")).notes == (
            "no source matches 'nobody'",
        )


def test_signs_of_scripts_without_spaces_are_found(database_url: str) -> None:
    """Chinese and Japanese text is found by any run of its signs."""
    engine = database(database_url, claim("A", "北朝鮮は1万人の部隊を派遣した。"), claim("B"))
    with reading(engine) as connection:
        assert searched(connection, "部隊") == {"A"}
        assert searched(connection, "朝鮮は") == {"A"}
        assert searched(connection, "隊部") == set()


def test_the_best_match_comes_first(database_url: str) -> None:
    """A match in the claim itself outranks one in the title of its article."""
    engine = database(
        database_url,
        claim("A", "Nothing of it here at all.", article="Shells counted", publisher="x"),
        claim("B", "The shells were counted.", article="Another title", publisher="x"),
    )
    with reading(engine) as connection:
        page = find_claims(connection, Filters(words="shells"))
        assert [row.id for row in page.rows] == ["B", "A"]
        turned = find_claims(connection, Filters(words="shells"), sort=Sort.ID)
        assert [row.id for row in turned.rows] == ["A", "B"]


def test_equal_matches_stand_in_the_order_of_their_keys(database_url: str) -> None:
    """Ties are broken by content, so both databases answer alike, page after page."""
    engine = database(database_url, *(claim(f"T{n}", "Same words.") for n in range(7)))
    with reading(engine) as connection:
        whole = find_claims(connection, Filters(words="same"))
        assert [row.key for row in whole.rows] == sorted(row.key for row in whole.rows)
        pages = [
            find_claims(connection, Filters(words="same"), limit=3, offset=at) for at in (0, 3, 6)
        ]
        assert tuple(row for page in pages for row in page.rows) == whole.rows
        assert {page.total for page in pages} == {7}


def test_the_orders_are_newest_figure_and_id(database_url: str) -> None:
    """Newest stated, largest figure by exact digits, or id; what has none comes last."""
    rows = [
        claim("c", low="9", high="9", comparator="=", stated_on="2024-10-02"),
        claim("a", low="1" + 22 * "0" + "1", comparator="=", stated_on="2024-10"),
        claim(
            "b", low="100000000000000000000000", comparator="=", article="x", published_on="2025"
        ),
        claim("d"),
    ]
    engine = database(database_url, *rows)

    def order(sort: Sort | None) -> str:
        with reading(engine) as connection:
            return "".join(row.id for row in find_claims(connection, sort=sort).rows)

    assert order(None) == order(Sort.NEWEST) == order(Sort.RELEVANCE) == "bcad"
    assert order(Sort.FIGURE) == "abcd"
    assert order(Sort.ID) == "abcd"


def test_a_row_holds_everything_there_is_to_show(database_url: str) -> None:
    """A claim comes with its figure as printed and read, and all its attributions in full."""
    first, *_ = TROOPS
    again = first | {"source": "HUR", "stated_on": "2024-10-25", "via": [], "quote": None}
    engine = database(database_url, first, again)
    with reading(engine) as connection:
        page: Page = find_claims(connection)
        (row,) = page.rows
        assert page.total == 1
        assert (row.id, row.text) == ("A1", first["claim"])
        assert (row.figure, row.reading, row.comparator) == ("about 10,000", "~10,000", "~")
        assert (row.low, row.high, row.unit) == (Decimal(10000), Decimal(10000), "persons")
        assert (row.subject, row.measure) == ("North Korean deployment", "troops sent")
        assert (row.place, row.period) == ("Russia > Kursk region > Sudzha", "2024-10")
        assert (row.modality, row.language) == ("actual", "en")
        one, two = row.attributions
        assert (one.source, one.source_kind, one.source_country) == (
            "National Intelligence Service",
            "body",
            "KR",
        )
        assert (one.speaker, one.via, one.stance) == ("Cho Tae-yong", ("Yonhap", "AFP"), "asserts")
        assert (one.cue, one.quote) == ("said", "It is a grave escalation")
        assert (one.publisher, one.agency) == ("The Straits Times", "AFP")
        assert (one.article, one.url) == ("Seoul counts soldiers", "https://example.org/a1")
        assert (one.stated_on, one.published_on) == ("2024-10-23", "2024-10-24")
        assert (two.source, two.via, two.quote) == ("HUR", (), None)


def test_the_number_of_queries_does_not_grow_with_the_page(database_url: str) -> None:
    """A page of forty claims takes as many queries as a page of one."""
    engine = database(database_url, *(claim(f"Q{n}", via=["a", "b"]) for n in range(40)))
    with reading(engine) as connection:
        with statements(connection) as for_one:
            find_claims(connection, limit=1)
        with statements(connection) as for_all:
            assert len(find_claims(connection).rows) == 40
        assert len(for_one) == len(for_all) <= 6


def test_ambiguous_runs_are_listed(database_url: str) -> None:
    """The start of two ids is neither of them."""
    engine = database(database_url, claim("A"))
    with reading(engine) as connection:
        key = connection.exec_driver_sql("SELECT key FROM import_runs").scalar_one()
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO import_runs (key, file, format, started_at, rows, bad_rows, claims_added,"
            f" attributions_added) VALUES ('{key[:6]}0000000000z', 'f', 'csv', '2024', 0, 0, 0, 0)"
        )
    with reading(engine) as connection, pytest.raises(Ambiguous, match="names several"):
        find_claims(connection, Filters(run=key[:6]))
