"""Every table (design 2), in sqlmodel.

Rows are what is stored and nothing more: `table=True` models do not validate, so all checking
is done in `factdb.records`, and only `factdb.store` turns records into rows and rows into
observations. Public ids (`key`) are content hashes; integer ids join tables and stay inside.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, Dialect, ForeignKey, Integer, Numeric, String
from sqlalchemy import Text as SqlText
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field, SQLModel

from factdb.core.figures import Comparator
from factdb.core.observations import Behaviour, Modality, Parts, SourceKind, Stance

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal that survives: NUMERIC on PostgreSQL, its digits as text on SQLite.

    SQLite would pass a NUMERIC through a float. Text does not sort as a number, so tables that
    order or filter by number keep a `bound_key` beside it.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text on SQLite, NUMERIC without a limit elsewhere."""
        plain: TypeEngine[Any] = SqlText() if dialect.name == "sqlite" else Numeric()
        return dialect.type_descriptor(plain)

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | Decimal | None:
        """Write plain digits."""
        if value is None or dialect.name != "sqlite":
            return value
        return f"{value:f}"

    def process_result_value(
        self,
        value: str | Decimal | None,
        dialect: Dialect,  # noqa: ARG002  # sqlalchemy's signature
    ) -> Decimal | None:
        """Read the digits back as they were."""
        return None if value is None else Decimal(value)


BYTE_ORDERED = String().with_variant(String(collation="C"), "postgresql")
"""Text that both databases order by its bytes: ids and sort keys, never prose."""


def _one_of(column: str, values: Iterable[StrEnum]) -> str:
    return f"{column} IN ({', '.join(repr(v.value) for v in values)})"


def _link(
    table: str, *, index: bool = True, null: bool = False, cascade: bool = False
) -> Column[int]:
    """A foreign key column to ``table.id``."""
    key = ForeignKey(f"{table}.id", ondelete="CASCADE" if cascade else "RESTRICT")
    return Column(Integer, key, nullable=null, index=index)


class ImportRun(SQLModel, table=True):
    """One import: what came in, from where, when. PROV calls it an activity."""

    __tablename__ = "import_runs"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    file: str
    file_hash: str | None = None
    format: str
    started_at: str
    finished_at: str | None = None
    rows: int = 0
    bad_rows: int = 0
    claims_added: int = 0
    attributions_added: int = 0


class Traced(SQLModel):
    """What every imported row knows: the run that brought it and the last run that met it.

    Only claims and attributions are looked up by run, and have an index for it: every index is
    paid for in each row that comes in.
    """

    first_run_id: int = Field(foreign_key="import_runs.id")
    last_run_id: int = Field(foreign_key="import_runs.id")


class Subject(Traced, table=True):
    """The event or entity figures are about."""

    __tablename__ = "subjects"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    name: str


class Measure(Traced, table=True):
    """What is counted, of one subject.

    ``behaviour`` is null until somebody said how it moves, ``parts`` until somebody said that
    those that name it as their whole are all there are.
    """

    __tablename__ = "measures"
    __table_args__ = (
        CheckConstraint(_one_of("behaviour", Behaviour), name="behaviour"),
        CheckConstraint(_one_of("parts", Parts), name="parts"),
    )
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    subject_id: int | None = Field(sa_column=_link("subjects", null=True))
    name: str
    unit: str | None = None
    behaviour: str | None = None
    window_days: int | None = None
    whole_id: int | None = Field(sa_column=_link("measures", null=True))
    parts: str | None = None


class Place(Traced, table=True):
    """A place as a path from the widest inward, ``Russia > Kursk region``."""

    __tablename__ = "places"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    name: str
    path: str = Field(sa_column=Column(BYTE_ORDERED, nullable=False, index=True))
    parent_id: int | None = Field(sa_column=_link("places", null=True))


class Source(Traced, table=True):
    """Whoever asserts, speaks, publishes or passes on: a PROV agent.

    ``body`` is whom it belongs to.
    """

    __tablename__ = "sources"
    __table_args__ = (CheckConstraint(_one_of("kind", SourceKind), name="kind"),)
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    name: str
    kind: str | None = None
    country: str | None = None
    body_id: int | None = Field(sa_column=_link("sources", null=True))


class SourceAlias(Traced, table=True):
    """Another name of a source, in a language. ``name_key`` is the folded name it is matched by."""

    __tablename__ = "source_aliases"
    id: int | None = Field(default=None, primary_key=True)
    source_id: int = Field(sa_column=_link("sources", cascade=True))
    name: str
    name_key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    language: str | None = None


class Article(Traced, table=True):
    """Where assertions were printed."""

    __tablename__ = "articles"
    __table_args__ = (
        CheckConstraint("status IN ('usable', 'corrected', 'withdrawn')", name="status"),
    )
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    title: str | None = None
    url: str | None = None
    publisher_id: int | None = Field(sa_column=_link("sources", null=True))
    agency_id: int | None = Field(sa_column=_link("sources", null=True))
    byline: str | None = None
    language: str | None = None
    published_on: str | None = None
    published_first: date | None = None
    published_last: date | None = None
    retrieved_at: str | None = None
    archived_url: str | None = None
    text: str | None = None
    text_hash: str | None = Field(default=None, index=True)
    copy_of_id: int | None = Field(sa_column=_link("articles", null=True))
    status: str = "usable"


class TextBand(SQLModel, table=True):
    """A band of the MinHash of an article's text (`factdb.text.likeness`).

    Only articles that are nobody's near copy have any: a new text is compared with those alone.
    """

    __tablename__ = "text_bands"
    article_id: int = Field(
        sa_column=Column(Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    )
    band: str = Field(sa_column=Column(BYTE_ORDERED, primary_key=True, index=True))


class NearCopy(SQLModel, table=True):
    """An article whose text is near-equal to that of another, as found and not as said."""

    __tablename__ = "near_copies"
    article_id: int = Field(
        sa_column=Column(Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    )
    original_id: int = Field(sa_column=_link("articles", cascade=True))
    percent: int


class Claim(Traced, table=True):
    """An assertion as made, true or not. ``external_id`` is the importer's own."""

    __tablename__ = "claims"
    __table_args__ = (CheckConstraint(_one_of("modality", Modality), name="modality"),)
    first_run_id: int = Field(foreign_key="import_runs.id", index=True)
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    external_id: str | None = Field(sa_column=Column(BYTE_ORDERED, unique=True))
    text: str | None = None
    language: str | None = None
    subject_id: int | None = Field(sa_column=_link("subjects", null=True))
    measure_id: int | None = Field(sa_column=_link("measures", null=True))
    place_id: int | None = Field(sa_column=_link("places", null=True))
    period: str | None = None
    period_first: date | None = None
    period_last: date | None = None
    modality: str = "actual"
    note: str | None = None


class FigureRow(Traced, table=True):
    """The figure of a claim, as printed and as read (design 3).

    ``amount_key`` orders by the printed number; ``interval_low`` and ``interval_high`` are the
    bounds the figure allows under the default policy. All three are exact sort keys, not floats:
    see `factdb.core.ordering`.
    """

    __tablename__ = "figures"
    __table_args__ = (CheckConstraint(_one_of("comparator", Comparator), name="comparator"),)
    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(
        sa_column=Column(
            Integer, ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, unique=True
        )
    )
    text: str | None = None
    comparator: str
    low: Decimal | None = Field(sa_column=Column(ExactDecimal))
    high: Decimal | None = Field(sa_column=Column(ExactDecimal))
    unit: str | None = None
    reading_note: str | None = None
    amount_key: str = Field(sa_column=Column(BYTE_ORDERED, nullable=False, index=True))
    interval_low: str = Field(sa_column=Column(BYTE_ORDERED, nullable=False, index=True))
    interval_high: str = Field(sa_column=Column(BYTE_ORDERED, nullable=False, index=True))


class Attribution(Traced, table=True):
    """One source asserting one claim in one article.

    The quote is a W3C Web Annotation target: ``quote`` with ``quote_prefix`` and
    ``quote_suffix`` is its TextQuoteSelector, ``quote_start`` and ``quote_end`` its
    TextPositionSelector in the article's text.
    """

    __tablename__ = "attributions"
    __table_args__ = (CheckConstraint(_one_of("stance", Stance), name="stance"),)
    first_run_id: int = Field(foreign_key="import_runs.id", index=True)
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    claim_id: int = Field(sa_column=_link("claims", cascade=True))
    source_id: int | None = Field(sa_column=_link("sources", null=True))
    speaker_id: int | None = Field(sa_column=_link("sources", null=True))
    article_id: int | None = Field(sa_column=_link("articles", null=True))
    stance: str = "asserts"
    cue: str | None = None
    quote: str | None = None
    quote_prefix: str | None = None
    quote_suffix: str | None = None
    quote_start: int | None = None
    quote_end: int | None = None
    stated_on: str | None = None
    stated_first: date | None = None
    stated_last: date | None = None


class Via(SQLModel, table=True):
    """One link of the chain an assertion came through; position 0 stands next to the source."""

    __tablename__ = "via"
    attribution_id: int = Field(
        sa_column=Column(
            Integer, ForeignKey("attributions.id", ondelete="CASCADE"), primary_key=True
        )
    )
    position: int = Field(primary_key=True)
    source_id: int = Field(sa_column=_link("sources"))


class Disposition(SQLModel, table=True):
    """An editor's recorded decision on a finding; rows are added, never changed."""

    __tablename__ = "dispositions"
    __table_args__ = (
        CheckConstraint(
            "decision IN ('explained', 'accepted', 'wrong-figure', 'wrong-source', 'open')",
            name="decision",
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    finding: str = Field(index=True)
    rule: str
    evidence: str
    decision: str
    note: str | None = None
    until: date | None = None
    decided_by: str
    decided_at: str


class Change(SQLModel, table=True):
    """One field corrected: what it held, what replaced it, who did it and why. PROV: a revision.

    Rows are added, never changed. ``key`` is the id of the thing, which stays whatever is
    corrected; ``known_as`` is the one that its content would have since, where that is another:
    an import that brings the content as it is now finds the row by it.
    """

    __tablename__ = "changes"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('claim', 'attribution', 'article', 'source', 'measure')", name="kind"
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    key: str = Field(sa_column=Column(BYTE_ORDERED, nullable=False, index=True))
    field: str
    before: str | None = None
    after: str | None = None
    known_as: str | None = Field(default=None, sa_column=Column(BYTE_ORDERED))
    note: str
    changed_by: str
    changed_at: str


class ProposalRow(Traced, table=True):
    """A claim that was read out of an article's text and waits for a person (`factdb review`).

    ``record`` is the flat record that it would become, as JSON. The starts and ends are W3C
    TextPositionSelectors in the article's text: of the sentence it rests on, of its figure, of
    whom it is credited to. Decided ones stay, so that a rejected one does not come back;
    ``run_id`` is the import that accepting it was.
    """

    __tablename__ = "proposals"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'accepted', 'rejected')", name="state"),
    )
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(BYTE_ORDERED, unique=True, nullable=False))
    article_id: int = Field(sa_column=_link("articles", cascade=True))
    record: str
    sentence_start: int
    sentence_end: int
    figure_start: int | None = None
    figure_end: int | None = None
    source_start: int | None = None
    source_end: int | None = None
    state: str = "waiting"
    run_id: int | None = Field(sa_column=_link("import_runs", null=True))
    decided_by: str | None = None
    decided_at: str | None = None
