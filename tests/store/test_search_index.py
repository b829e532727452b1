from __future__ import annotations

import pytest
from sqlalchemy import Engine, text

from factdb import schema
from factdb.database import reading, writing
from factdb.store import search_index
from factdb.store.asking import find_claims
from factdb.store.filters import Filters
from factdb.store.search_index import words
from tests.store.arriving import imported, real_rows
from tests.store.given import claim


@pytest.fixture
def engine(database_url: str) -> Engine:
    """Return an empty database of factdb."""
    return schema.prepared(database_url)


def found(engine: Engine, said: str) -> set[str]:
    """Ids of the claims that these words find."""
    with reading(engine) as connection:
        return {row.id for row in find_claims(connection, Filters(words=said)).rows}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Lebih dari 10.000 prajurit", "lebih dari 10000 prajurit"),
        ("10,000 10 000 10\u00a0000 10\u202f000 1'500.000", "10000 10 000 10000 10000 1500000"),
        ("3.14 and 2024-10-18", "3 14 and 2024 10 18"),
        ("1,2345 12,34", "1 2345 12 34"),
        ("Café ÉLAN Straße ＡＢＣ", "cafe elan strasse abc"),
        ("e\u0301te\u0301 déjà", "ete deja"),
        ("北朝鮮が1万人", "北 朝 鮮 が 1 万 人"),
        ("がぎ", "が ぎ"),
        ("러시아에 병력", "러시아에 병력"),
        ("सैनिक ४००", "सैनिक 400"),
        ("ทหาร", "ทหาร"),
        ("الجَيشُ ٢٠٢٤", "الجيش 2024"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ('NEAR("x" OR y*) AND -z', "near x or y and z"),
        ("a_b c'd “e”", "a b c d e"),
        ("!!! — …", ""),
        ("", ""),
    ],
)
def test_words_are_read_alike_for_the_index_and_for_a_question(said: str, expected: str) -> None:
    """Case, accents, forms and the separators of thousands do not count; each Han sign does."""
    assert words(said) == expected.split()


def test_words_read_once_are_read_the_same_again() -> None:
    """What is in the index, asked for as it stands there, is found."""
    for row in real_rows():
        once = words(str(row["claim"]))
        assert words(" ".join(once)) == once


def test_no_word_is_longer_than_an_index_takes() -> None:
    """A run of letters without end is cut, not refused."""
    assert [len(word) for word in words("é" + "x" * 9_999)] == [search_index.LONGEST_WORD]


def test_everything_said_of_a_claim_finds_it(engine: Engine) -> None:
    """Claim, figure, quote, subject, measure, place, title, source and speaker, in any script."""
    result = imported(
        engine,
        [
            claim(
                "A1",
                "Soldaten wurden entsandt.",
                subject="Entsendung",
                measure="troops sent",
                place="Russia > Kursk",
                language="en",
                figure="10,000",
                source="国家情報院",
                speaker="Cho Tae-yong",
                quote="“a grave escalation”",
                article="서울의 집계",
                url="https://example.org",
            ),
            claim("A2"),
        ],
    )
    assert result.committed
    for said in (
        *("soldaten", "ENTSENDUNG", "troops", "kursk", "10.000", "情報", "tae-yong"),
        *("escalation", "집계", "sold"),
    ):
        assert found(engine, said) == {"A1"}, said


def test_a_claim_is_found_by_what_came_later(engine: Engine) -> None:
    """A new attribution, and the title of an article that had none, are indexed when they come."""
    url = "https://example.org/a"
    imported(engine, [claim("A1", url=url), claim("A2", url=url), claim("A3")])
    imported(engine, [claim("A1", source="Pyongyang", quote="never")])
    assert found(engine, "pyongyang never") == found(engine, "pyongyang") == {"A1"}
    assert found(engine, "ministry") == {"A1", "A2", "A3"}
    imported(engine, [claim("A2", url=url, article="Denial")])
    assert found(engine, "denial") == {"A1", "A2"}


def test_what_was_rolled_back_is_not_found(engine: Engine) -> None:
    """Neither a trial nor a failed run leaves a word behind."""
    imported(engine, [claim("A1", "Ghost.")], dry_run=True)
    imported(engine, [claim("A1", "Ghost."), claim("A2", period="x")])
    assert found(engine, "ghost") == set()


def test_a_database_brought_up_to_date_is_indexed(engine: Engine) -> None:
    """Claims that came before the index get their documents; done once, there is nothing to do."""
    imported(engine, real_rows())
    expected = found(engine, "kursk")
    schema.downgrade(engine, "0001")
    schema.upgrade(engine)
    assert found(engine, "kursk") == set()
    assert search_index.complete(engine) == 295
    assert found(engine, "kursk") == expected != set()
    assert search_index.complete(engine) == 0


def test_a_claim_of_any_size_is_indexed(engine: Engine) -> None:
    """The longest text and hundreds of quotes in the widest letters still make one document."""
    letters = (chr(0x10400 + number % 40) for number in range(90_000))
    wide = "".join(letter + " " * (place % 50 == 0) for place, letter in enumerate(letters))
    rows = [
        claim("A1", "北" * 99_999),
        claim("A2", wide),
        *(claim("A3", quote=f"{number} {wide[number * 900 :][:900]}") for number in range(99)),
        claim("A4", "word " * 19_000),
    ]
    assert imported(engine, rows).committed
    assert found(engine, "北") == {"A1"}
    assert found(engine, "word") == {"A4"}
    assert found(engine, "1") == {"A3"}


def test_no_phrase_runs_from_one_column_into_the_next(engine: Engine) -> None:
    """The last word of a claim and the first of its quote do not stand side by side."""
    imported(engine, [claim("A1", "One two", quote="three four")])
    assert found(engine, '"two three"') == set()
    assert found(engine, '"three four"') == {"A1"}


def test_a_claim_that_goes_takes_its_document_along(postgres_url: str) -> None:
    """On PostgreSQL the document of a deleted claim is deleted with it."""
    engine = schema.prepared(postgres_url)
    imported(engine, [claim("A1")])
    with writing(engine) as connection:
        connection.execute(text("DELETE FROM claims"))
        assert connection.scalar(text("SELECT count(*) FROM claim_search")) == 0
