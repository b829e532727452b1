"""Documents as a corpus keeps them: ``{"id", "text", "language"?, "published_on"?}``, and more.

Any field of a story may stand beside them under its own name. The text is taken as it is, so that
offsets are offsets into it.
"""

from __future__ import annotations

from factdb.importers.stories.document import Document
from factdb.importers.stories.furniture import frame
from factdb.importers.stories.json_values import Object, text_in
from factdb.importers.stories.standing import standing
from factdb.records import Location, Problem, Severity, Story, visible

FIELDS = (
    "title", "language", "byline", "publisher", "agency", "place", "published_on", "modified",
    "url", "id", "version", "embargoed_until", "retrieved_at", "archived",
)  # fmt: skip
"""The fields a document may state, beside its text and its ``status``."""


def fits(value: Object) -> bool:
    """Whether an object is such a document."""
    return "text" in value


def story(document: Document, value: Object, at: Location) -> Story:
    """The story of one object."""
    text = value["text"]
    if not isinstance(text, str):
        problem = Problem(at._replace(column="text"), "not a text", str(text), "a text")
        return document.story(
            "document", "", {"id": text_in(value, "id")}, problems=[problem], at=at
        )
    around = frame(text, text_in(value, "title"))
    stated = {
        "title": around.title,
        "byline": around.byline,
        "agency": around.agency,
        "place": around.place,
    } | {name: said for name in FIELDS if (said := text_in(value, name))}
    status, problems = standing(at, stated=None, headlines=[stated["title"]])
    said = text_in(value, "status")
    if said in {"corrected", "withdrawn", "usable"}:
        status = type(status)(said)
    elif said:
        expected = "usable, corrected or withdrawn"
        message = "a status that is not known; taken as usable"
        problems.append(
            Problem(at._replace(column="status"), message, said, expected, Severity.WARNING)
        )
    unknown = [name for name in value if name not in {*FIELDS, "text", "status"}]
    if unknown:
        message = f"fields left out: {', '.join(map(visible, unknown[:8]))}"
        problems.append(Problem(at, message, severity=Severity.WARNING))
    return document.story(
        "document", text, stated, at=at, furniture=around.spans, status=status, problems=problems
    )
