"""Decisions in the database: added, read in order, and never lost."""

from __future__ import annotations

from datetime import date

import pytest

from factdb.core.decisions import Decision, Verdict
from factdb.database import reading, writing
from factdb.store.deciding import decisions, finding_named, record
from factdb.store.naming import Ambiguous, NotFound
from tests.store.given import claim, database

FIRST = Decision(
    finding="f00000aaaaaaaaaaa",
    rule="C101",
    evidence="e0123456789abcdef",
    verdict=Verdict.WRONG_FIGURE,
    note="Tolv, nicht zwölf; 十二 \N{RIGHT-TO-LEFT OVERRIDE}\n'); DROP TABLE dispositions;--",
    until=date(2026, 12, 31),
    decided_by="Ana Müller",
    decided_at="2026-05-01T12:00:00+00:00",
)
SECOND = Decision(
    FIRST.finding, "C102", "e1", Verdict.OPEN, None, None, "Ben", "2026-05-01T11:00:00+00:00"
)


def test_decisions_are_kept_as_they_were_taken(database_url: str) -> None:
    """Every field comes back; a later decision stands beside the earlier, whatever its clock."""
    engine = database(database_url, claim("A"))
    with reading(engine) as connection:
        assert decisions(connection) == []
    for taken in (FIRST, SECOND, FIRST):
        with writing(engine) as connection:
            record(connection, taken)
    with reading(engine) as connection:
        assert decisions(connection) == [FIRST, SECOND, FIRST]


def test_every_verdict_can_be_stored(database_url: str) -> None:
    """The words of the rules and those the database allows are the same."""
    engine = database(database_url)
    for verdict in Verdict:
        with writing(engine) as connection:
            record(connection, Decision("f1", "C1", "e", verdict, "n", None, "Ana", "2026"))
    with reading(engine) as connection:
        assert [taken.verdict for taken in decisions(connection)] == list(Verdict)


def test_a_finding_goes_by_its_id_and_by_its_unique_start() -> None:
    """Five characters or more, as any id of factdb; several are all named."""
    known = {"f00000aaaaaaaaaaa": "one", "f00000bbbbbbbbbbb": "two", "f1234567890abcdef": "three"}
    assert finding_named("f1234", known.items()) == "f1234567890abcdef"
    assert finding_named("f00000aaaaaaaaaaa", known.items()) == "f00000aaaaaaaaaaa"
    for typed in ("f123", "f99999", "", "F1234", "e1234", "f1234%", "\0"):
        with pytest.raises(NotFound, match="no finding is"):
            finding_named(typed, known.items())
    with pytest.raises(Ambiguous, match=r"(?s)f00000a.*finding 'one'.*f00000b.*finding 'two'"):
        finding_named("f0000", known.items())
