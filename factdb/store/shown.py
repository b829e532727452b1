"""What there is to see of one thing: plain data, a class for each kind.

``brought_by`` is the import run that brought the row, ``last_seen`` the last one that met it.
``changes`` are the corrections of it, of a claim also those of its attributions, the newest first.
``claims`` may stop at the limit asked for; ``claims_total`` is always the true count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from factdb.core.changes import Change
from factdb.core.figures import Interval
from factdb.store.rows import ClaimRow


@dataclass(frozen=True, slots=True)
class Reference:
    """Another row, by its id and name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Run:
    """An import run as a row remembers it; ``started_at`` is ISO 8601."""

    id: str
    file: str
    started_at: str


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a source, in a language where that is known."""

    name: str
    language: str | None


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim with all its attributions, and the interval that its figure stands for."""

    kind: ClassVar[str] = "claim"
    id: str
    claim: ClaimRow
    interval: Interval | None
    behaviour: str | None
    brought_by: Run
    last_seen: Run
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownSource:
    """A source with the claims it asserts, newest first, and how often it stands elsewhere.

    ``members`` are the sources that belong to it. Attributions are counted in ``as_source``,
    ``as_speaker`` and ``as_via``, articles in ``as_publisher`` and ``as_agency``.
    """

    kind: ClassVar[str] = "source"
    id: str
    name: str
    source_kind: str | None
    country: str | None
    body: Reference | None
    members: tuple[Reference, ...]
    aliases: tuple[Alias, ...]
    as_source: int
    as_speaker: int
    as_via: int
    as_publisher: int
    as_agency: int
    claims: tuple[ClaimRow, ...]
    claims_total: int
    brought_by: Run
    last_seen: Run
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """An article with the claims it carries, newest first, and its copies.

    ``copies`` are those said to be copies of it, and those of equal or near-equal text. ``text``
    is the body, where it was kept.
    """

    kind: ClassVar[str] = "article"
    id: str
    title: str | None
    url: str | None
    publisher: Reference | None
    agency: Reference | None
    byline: str | None
    language: str | None
    published_on: str | None
    retrieved_at: str | None
    archived_url: str | None
    status: str
    text: str | None
    copy_of: Reference | None
    copies: tuple[Reference, ...]
    claims: tuple[ClaimRow, ...]
    claims_total: int
    brought_by: Run
    last_seen: Run
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownMeasure:
    """A measure with its figures in the order of the time they speak of.

    ``behaviour`` and ``window_days`` are ``None`` until somebody said them, and so is
    ``parts_are``: "complete" where ``parts`` together are all of it.
    """

    kind: ClassVar[str] = "measure"
    id: str
    name: str
    subject: Reference | None
    unit: str | None
    behaviour: str | None
    window_days: int | None
    whole: Reference | None
    parts_are: str | None
    parts: tuple[Reference, ...]
    claims: tuple[ClaimRow, ...]
    claims_total: int
    brought_by: Run
    last_seen: Run
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownSubject:
    """A subject with its measures, and the claims about it, newest first."""

    kind: ClassVar[str] = "subject"
    id: str
    name: str
    measures: tuple[Reference, ...]
    claims: tuple[ClaimRow, ...]
    claims_total: int
    brought_by: Run
    last_seen: Run


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place with the places just inside it, and the claims about it alone, newest first."""

    kind: ClassVar[str] = "place"
    id: str
    name: str
    path: str
    parent: Reference | None
    inside: tuple[Reference, ...]
    claims: tuple[ClaimRow, ...]
    claims_total: int
    brought_by: Run
    last_seen: Run


@dataclass(frozen=True, slots=True)
class ShownImport:
    """An import run: what it read, and how many rows of each kind it was the first to bring.

    ``claims`` are the claims it brought an attribution of, newest first.
    """

    kind: ClassVar[str] = "import"
    id: str
    file: str
    file_hash: str | None
    format: str
    started_at: str
    finished_at: str | None
    rows: int
    bad_rows: int
    claims_added: int
    attributions_added: int
    sources_added: int
    articles_added: int
    measures_added: int
    subjects_added: int
    places_added: int
    claims: tuple[ClaimRow, ...]
    claims_total: int


Shown: TypeAlias = (
    ShownClaim | ShownSource | ShownArticle | ShownMeasure | ShownSubject | ShownPlace | ShownImport
)
