"""Which measure a figure of a text is of, if one is meant."""

from __future__ import annotations

import pytest

from factdb.core.figures import Comparator, Figure, amount
from factdb.database import reading
from factdb.store.matching import matched, topics
from factdb.text.concepts import concepts
from tests.store.given import claim, database

KNOWN = [
    ("killed", "3000", "persons"),
    ("wounded", "2700", "persons"),
    ("troops sent", "10000", "persons"),
    ("additional troops sent", "1000", "persons"),
    ("share of homes destroyed", "40", "percent"),
    ("homes destroyed", "4100", "homes"),
    ("guards wounded", "77", "persons"),
]


@pytest.mark.parametrize(
    ("said", "figure", "unit", "measure"),
    [
        ("soldiers were killed in the war", "500", "soldiers", "killed"),
        ("soldiers were wounded in the war", "500", "soldiers", "wounded"),
        ("soldiers were killed or wounded in the war", "500", "soldiers", None),
        ("soldiers were sent to the war", "500", "soldiers", "troops sent"),
        ("more soldiers were sent to the war", "500", "soldiers", "additional troops sent"),
        # A part of a name is enough only where the number is known on the measure.
        ("soldiers went into the war", "10000", "soldiers", "troops sent"),
        ("soldiers went into the war", "500", "soldiers", None),
        # Percent are no count, whatever the words.
        ("of homes were destroyed in the war", "500", None, "homes destroyed"),
        ("share of homes destroyed in the war", "30", "percent", "share of homes destroyed"),
        ("of homes were destroyed in the war", "30", "percent", None),
        # Nor are those who went the wounded, though the number is theirs.
        ("guards went into the war", "77", "guards", None),
        ("soldiers were killed in the flood", "500", "soldiers", None),
        ("trees were planted in the war", "500", "trees", None),
    ],
)
def test_a_measure_is_meant_or_none_is(
    sqlite_url: str, said: str, figure: str, unit: str | None, measure: str | None
) -> None:
    """By all concepts of its name beside the figure, and the subject's in the text."""
    rows = [
        claim(f"m{n}", subject="The Kolder war", measure=name, low=low, comparator="=", unit=u)
        for n, (name, low, u) in enumerate(KNOWN)
    ]
    engine = database(sqlite_url, *rows)
    number = Figure(Comparator.EXACT, amount(figure), amount(figure), unit=unit)
    beside = concepts(said, "en")
    around = beside | concepts("" if "flood" in said else "Kolder war", "en")
    with reading(engine) as connection:
        found = matched(connection, topics(connection), beside, around, [number])
    assert (found and found.measure) == measure
