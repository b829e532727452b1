"""The story: one article as a document states it, checked, before any claim is taken from it.

`check_story` is the one door from what a format found to a `Story`. A value that cannot be taken
becomes a warning and is left out; only a story without text is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from factdb.records.correctable import Status
from factdb.records.fields import BY_NAME, LONGEST_NAME, Field
from factdb.records.problems import Location, Problem, Severity
from factdb.records.values import Refused, address, day, language, moment, text_of

LONGEST_STORY = 1_000_000
"""Characters a story may hold: the longest report of a wire is a tenth of it."""


class Span(NamedTuple):
    """A stretch of a text: from ``start`` up to and without ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Story:
    """One article. ``text`` is as it stood, so that offsets into it are offsets into the original.

    ``furniture`` are the stretches of the text that are not its prose: headline, byline, dateline,
    menus, links; in order, none overlapping. ``id`` is the publisher's own, the same for every
    version; ``version`` is that of the publisher. ``place`` is where the dateline says it was
    written. ``published_on`` is a day, ``modified``, ``embargoed_until`` and ``retrieved_at`` are
    moments in ISO 8601. ``archived`` is the file or address of the stored copy. ``problems`` are
    warnings, or errors where the story cannot be used.
    """

    location: Location
    format: str
    text: str = ""
    furniture: tuple[Span, ...] = ()
    title: str | None = None
    language: str | None = None
    byline: str | None = None
    publisher: str | None = None
    agency: str | None = None
    place: str | None = None
    published_on: str | None = None
    modified: str | None = None
    url: str | None = None
    id: str | None = None
    status: Status = Status.USABLE
    version: str | None = None
    embargoed_until: str | None = None
    retrieved_at: str | None = None
    archived: str | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def body(self) -> str:
        """The prose: the text with its furniture blanked, so that every offset stays."""
        return self._without(self.furniture)

    @property
    def told(self) -> str:
        """The prose and the headline above it, where it stands in the text; the rest blanked."""
        headlines = [
            span
            for span in self.furniture
            if _line(self.text[slice(*span)]).lstrip("# ") == _line(self.title or "")
        ]
        return self._without(span for span in self.furniture if span not in headlines[:1])

    def _without(self, furniture: Iterable[Span]) -> str:
        pieces = []
        at = 0
        for start, end in furniture:
            blank = "".join("\n" if each == "\n" else " " for each in self.text[start:end])
            pieces += [self.text[at:start], blank]
            at = end
        return "".join([*pieces, self.text[at:]])

    @property
    def usable(self) -> bool:
        """Whether it was read: none of its problems is an error."""
        return not any(problem.is_error for problem in self.problems)


def _line(text: str) -> str:
    return " ".join(text.split())


_NAMES = {
    "title": BY_NAME["article"],
    "byline": BY_NAME["byline"],
    "publisher": BY_NAME["publisher"],
    "agency": BY_NAME["agency"],
    "place": Field("place", "article", ""),
    "id": Field("id", "article", "", 2000),
    "version": Field("version", "article", ""),
}
_PARSED: Mapping[str, Callable[[str], str]] = {
    "language": language,
    "published_on": day,
    "modified": moment,
    "embargoed_until": moment,
    "url": address,
}


def check_story(
    at: Location,
    format: str,  # noqa: A002 - the word of the command line
    text: str,
    stated: Mapping[str, str | None],
    *,
    furniture: Sequence[Span] = (),
    status: Status = Status.USABLE,
    problems: Sequence[Problem] = (),
) -> Story:
    """A story from its text and from what the document states of it, by the names of `Story`.

    A withdrawn story needs no text. Never raises.
    """
    found = list(problems)
    taken: dict[str, str] = {}
    for name, value in stated.items():
        try:
            checked = _value(name, value)
        except Refused as refused:
            where = at._replace(column=name)
            found.append(_warning(where, f"left out: {refused}", refused.found, refused.expected))
        else:
            if checked:
                taken[name] = checked
    if len(text) > LONGEST_STORY:
        message = f"a text of {len(text):,} characters"
        found.append(Problem(at, message, None, f"one story, of at most {LONGEST_STORY:,}"))
        text, furniture = "", ()
    story = Story(
        location=at,
        format=format,
        text=text,
        furniture=tuple(furniture),
        status=status,
        problems=tuple(found),
        **taken,
    )
    if story.usable and status is not Status.WITHDRAWN and not story.body.strip():
        empty = Problem(at, "no article in it", None, "a headline and paragraphs of text")
        return replace(story, problems=(*story.problems, empty))
    return story


def _value(name: str, value: str | None) -> str:
    if name in _NAMES:
        # Names stand over two lines in XML and HTML; that is how they are laid out, no more.
        return text_of(" ".join(value.split()) if value else None, _NAMES[name])
    text = text_of(value, Field(name, "article", "", LONGEST_NAME * 4))
    return _PARSED[name](text) if text and name in _PARSED else text


def _warning(at: Location, message: str, found: str | None, expected: str | None) -> Problem:
    return Problem(at, message, found, expected, Severity.WARNING)
