"""The survey of a database in portions and processes is that of all its figures at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from benchmarks.corpus import Shape, records
from factdb.core.conflicts import survey
from factdb.core.figures import Precision
from factdb.core.knowledge import known_at
from factdb.core.observations import Tolerance
from factdb.core.origins import resolve
from factdb.core.policy import DEFAULT, Policy, applied
from factdb.database import open_database, reading
from factdb.store import surveying
from factdb.store.observing import observations
from factdb.store.surveying import Surveyor
from tests.store.given import claim, database

# Figures of a corpus, on its measures and some more: words, doubts, copies and no subject at all.
WORDS = [
    claim("w1", "The depot burned.", source="NIS", article="A", stated_on="2024-05-01"),
    claim("w2", "The depot burned.", source="Moscow", stance="denies", stated_on="2024-05-02"),
    claim("w3", "Losses.", measure="killed", figure="300", publisher="The Wire", article="B"),
    claim("w4", "Losses.", measure="killed", figure="900", source="THE WIRE", article="C"),
    claim("w5", "Losses.", source=None, figure="900", article="A page of nobody's"),
    claim("w6", "Losses.", source=None, figure="300", url="https://example.org/only"),
]
STRICT = Policy(
    Tolerance(Precision(Decimal("0.3"), Decimal("0.4"), Decimal("0.2")), 30, Decimal("1.5")),
    unnamed=("source 4",),
)


@pytest.mark.parametrize("processes", [1, 2], ids=["alone", "shared"])
@pytest.mark.parametrize("day", [None, date(2024, 7, 1)], ids=["now", "then"])
@pytest.mark.parametrize("policy", [DEFAULT, STRICT], ids=["default", "policy"])
def test_portions_find_what_is_found_at_once(
    policy: Policy,
    day: date | None,
    processes: int,
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whole survey against whole survey: findings, their order and evidence, and every count."""
    monkeypatch.setattr(surveying, "_AT_ONCE", 40)
    monkeypatch.setattr(surveying, "_WORTH_A_PROCESS", 0)
    monkeypatch.setattr(surveying, "_processors", lambda: processes)
    engine = open_database(
        database(database_url, *_given(), *WORDS).url.render_as_string(hide_password=False),
        read_only=True,
    )
    done: list[int] = []
    with reading(engine) as connection:
        seen = applied(observations(connection), policy)
        plain = survey(resolve(seen if day is None else known_at(seen, day)), history=True)
        surveyor = Surveyor(
            connection, policy, history=True, told=lambda ready, _all: done.append(ready)
        )
        assert surveyor.survey(day) == plain
        assert len(done) > 2
        assert done == sorted(done)
        one = Surveyor(connection, policy, subject="Subject 0").survey(day)
    assert {finding.subject for finding in one.conflicts} == {"Subject 0"}
    assert plain.conflicts
    assert plain.tensions
    assert plain.history


def test_a_finding_says_where_its_attributions_are(database_url: str) -> None:
    """What a report asks for by the ids of a finding is there, whole."""
    engine = database(database_url, *_given())
    with reading(engine) as connection:
        surveyor = Surveyor(connection, DEFAULT)
        finding = surveyor.survey(None).conflicts[0]
        found = surveyor.attributions(finding.attributions, None)
        whole = {o.id: o for o in observations(connection)}
    assert found == {one: whole[one] for one in finding.attributions}


def _given() -> list[dict[str, Any]]:
    """Some hundred figures on several subjects, by few origins, so that they often meet."""
    rows = []
    for number, row in enumerate(records(400, Shape.ZIPF)):
        measure = int(str(row["measure"]).split()[-1]) % 6
        subject = {"subject": f"Subject {measure // 2}", "measure": f"Measure {measure % 2}"}
        part = {"part_of": "Measure 0" if measure == 3 else None}
        who = {"source": f"Source {number % 7}", "source_kind": None}
        moves = {"behaviour": ("cumulative", "level", "fixed")[measure % 3]}
        whole = row | subject | part | who | moves
        rows.append({name: value for name, value in whole.items() if value is not None})
    return rows
