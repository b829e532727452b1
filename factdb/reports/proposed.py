"""A proposal for the person who decides on it, with what it may belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factdb.reports.table import Cell, Column, Document, Table

Stretch = tuple[int, int] | None
"""Where words stand in the sentence, if they do."""

_FIELDS = {
    "figure": "The figure as printed.",
    "unit": "What one of the counted is.",
    "period": "The time it speaks of, EDTF.",
    "modality": "projected, planned, hypothetical or capacity.",
    "stance": "denies or doubts.",
    "source": "Whom it is credited to.",
    "source_kind": "body, person, outlet, document or unnamed.",
    "via": "Those who passed it on, from the source outward.",
    "cue": "The words that credit it.",
    "note": "Why the reading is uncertain.",
}
_USUAL = {"modality": "actual", "stance": "asserts"}
_MEASURES = (
    Column("answer", "What to type."),
    Column("measure", "What it may count."),
    Column("subject", "What that is about."),
    Column("meant", "Whether it is clear enough to be taken by itself."),
)
_SOURCES = (
    Column("answer", "What to type."),
    Column("source", "Who it may be."),
)


def proposed(
    record: Mapping[str, str | list[str]],
    sentence: str,
    words: tuple[Stretch, Stretch],
    *,
    place: str,
    topics: Sequence[tuple[str, str | None, bool]],
    sources: Sequence[str],
) -> Document:
    """One proposal: its sentence, with where figure and source stand in it, and the choices.

    ``place`` says which of how many and of which article. ``topics`` are measure, subject, and
    whether it is the one that would be taken.
    """
    facts: list[tuple[Column, Cell]] = [
        (Column("sentence", "The words it rests on."), sentence),
        *(
            (
                Column(f"{name}_{end}", f"Where the {name} stands in it."),
                None if at is None else at[n],
            )
            for name, at in zip(("figure", "source"), words, strict=True)
            for n, end in enumerate(("start", "end"))
        ),
    ]
    for name, meaning in _FIELDS.items():
        value = record.get(name)
        if value and value != _USUAL.get(name):
            cell = tuple(value) if isinstance(value, list) else value
            facts.append((Column(name, meaning, joined=" > "), cell))
    measures = [
        (str(number), measure, subject, "taken by a" if meant else None)
        for number, (measure, subject, meant) in enumerate(topics, 1)
    ]
    names = [(f"@{number}", name) for number, name in enumerate(sources, 1)]
    parts = (Table("measures", _MEASURES, measures), Table("sources", _SOURCES, names))
    return Document(place, tuple(facts), parts, view="proposal")
