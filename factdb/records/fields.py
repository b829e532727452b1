"""The columns of the flat record, each declared once."""

from __future__ import annotations

from typing import NamedTuple

LONGEST_TEXT = 100_000
"""Characters a text field may hold; longer is a mistake in the file, and is reported as one."""

LONGEST_NAME = 500
"""Characters a name may hold: names are indexed, and a PostgreSQL index entry ends near 2,700
bytes."""

SEPARATOR = " > "
"""Joins ``via`` and ``place`` in CSV."""


class Field(NamedTuple):
    """One column of the flat record.

    ``longest`` is the number of characters it may hold, of a path all its links together.
    ``prose`` fields may hold line breaks and tabs.
    """

    name: str
    group: str
    meaning: str
    longest: int = LONGEST_NAME
    prose: bool = False


FIELDS = tuple(
    Field(*row)  # type: ignore[arg-type]
    for row in [
        ("id", "claim", "The importer's own id of the claim, kept as it is."),
        ("claim", "claim", "The assertion in words.", LONGEST_TEXT, True),
        ("language", "claim", "BCP 47 language of the row's text; figures are read by it."),
        ("subject", "claim", "The event or entity the figure is about."),
        ("measure", "claim", "What is counted."),
        ("behaviour", "claim", "How the measure moves: fixed, cumulative or level."),
        ("part_of", "claim", "The measure this one is a part of."),
        ("parts", "claim", "complete, where the measure's parts together are all of it."),
        ("place", "claim", "Path from the widest inward, joined by ' > '."),
        ("figure", "claim", "The figure as printed."),
        ("comparator", "claim", "=, ~, >, >=, <, <= or .. (between)."),
        ("low", "claim", "Lower bound as printed, a plain decimal."),
        ("high", "claim", "Upper bound as printed, a plain decimal."),
        ("unit", "claim", "What one of the counted is."),
        ("period", "claim", "Time the figure speaks of, EDTF."),
        ("modality", "claim", "actual, projected, planned, hypothetical or capacity."),
        ("note", "claim", "Free text.", LONGEST_TEXT, True),
        ("source", "attribution", "Whoever asserts; the far end of the chain."),
        ("source_kind", "attribution", "body, person, outlet, document or unnamed."),
        ("source_country", "attribution", "ISO 3166-1 alpha-2."),
        ("speaker", "attribution", "The person who voiced it for the source."),
        ("via", "attribution", "Those who passed it on, from the source outward, by ' > '."),
        ("stance", "attribution", "asserts, denies or doubts."),
        ("cue", "attribution", "The reporting word: said, estimated, denied."),
        ("quote", "attribution", "The words quoted, exactly.", LONGEST_TEXT, True),
        ("stated_on", "attribution", "When it was stated, a date known to the day, month or year."),
        ("article", "article", "Title of the article.", 2000),
        ("url", "article", "Address of the article.", 2000),
        ("publisher", "article", "The outlet that issued it."),
        ("agency", "article", "The wire it was credited to."),
        ("byline", "article", "Who wrote it, as printed."),
        ("published_on", "article", "When it was published, a date."),
        ("retrieved_at", "article", "When it was read, ISO 8601."),
        ("archived_url", "article", "An archived copy.", 2000),
    ]
)
FIELD_NAMES = tuple(field.name for field in FIELDS)
BY_NAME = {field.name: field for field in FIELDS}
PATHS = frozenset({"place", "via"})
"""The fields that hold several names in order."""
