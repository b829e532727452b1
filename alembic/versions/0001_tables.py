"""Every table of the first release: what was asserted, by whom, where, and how it came in.

Revision 0001, the first.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Ids and sort keys: ordered by their bytes on both databases.
KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
# SQLite would pass a NUMERIC through a float.
EXACT = sa.Numeric().with_variant(sa.Text(), "sqlite")

TABLES = (
    "import_runs",
    "subjects",
    "measures",
    "places",
    "sources",
    "source_aliases",
    "articles",
    "claims",
    "figures",
    "attributions",
    "via",
    "dispositions",
)


def table(name: str, *parts: sa.schema.SchemaItem) -> None:
    """Make a table whose rows have an integer id."""
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        *parts,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )


def traced(name: str, *parts: sa.schema.SchemaItem) -> None:
    """Make a table whose rows know the run that brought them and the last that met them."""
    table(
        name,
        sa.Column("first_run_id", sa.Integer(), nullable=False),
        sa.Column("last_run_id", sa.Integer(), nullable=False),
        *parts,
        refers(name, "first_run_id", "import_runs", ondelete=None),
        refers(name, "last_run_id", "import_runs", ondelete=None),
    )


def refers(
    name: str, column: str, other: str, ondelete: str | None = "RESTRICT"
) -> sa.ForeignKeyConstraint:
    """A foreign key, named as the models name it."""
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=f"fk_{name}_{column}_{other}", ondelete=ondelete
    )


def unique(name: str, column: str) -> sa.UniqueConstraint:
    """No two rows with the same value, named as the models name it."""
    return sa.UniqueConstraint(column, name=f"uq_{name}_{column}")


def one_of(name: str, column: str, *values: str) -> sa.CheckConstraint:
    """A column that holds one of these words, named as the models name it."""
    words = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({words})", name=f"ck_{name}_{column}")


def indexes(name: str, *columns: str) -> None:
    """One index for each column, named as the models name it."""
    for column in columns:
        op.create_index(f"ix_{name}_{column}", name, [column])


def integers(*names: str) -> list[sa.Column[int]]:
    """Integer columns that may be empty."""
    return [sa.Column(name, sa.Integer()) for name in names]


def texts(*names: str) -> list[sa.Column[str]]:
    """Text columns that may be empty."""
    return [sa.Column(name, sa.String()) for name in names]


def required(*names: str) -> list[sa.Column[str]]:
    """Text columns that always hold something."""
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def keys(*names: str) -> list[sa.Column[str]]:
    """Ids and sort keys."""
    return [sa.Column(name, KEY, nullable=False) for name in names]


def upgrade() -> None:
    bookkeeping()
    topics()
    voices()
    assertions()


def bookkeeping() -> None:
    """Import runs and dispositions."""
    table(
        "import_runs",
        *keys("key"),
        *required("file"),
        *texts("file_hash"),
        *required("format", "started_at"),
        *texts("finished_at"),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("bad_rows", sa.Integer(), nullable=False),
        sa.Column("claims_added", sa.Integer(), nullable=False),
        sa.Column("attributions_added", sa.Integer(), nullable=False),
        unique("import_runs", "key"),
    )
    table(
        "dispositions",
        *required("finding", "rule", "evidence", "decision"),
        *texts("note"),
        sa.Column("until", sa.Date()),
        *required("decided_by", "decided_at"),
        one_of(
            "dispositions",
            "decision",
            *("explained", "accepted", "wrong-figure", "wrong-source", "open"),
        ),
    )
    indexes("dispositions", "finding")


def topics() -> None:
    """What figures are about: subjects, measures, places."""
    traced("subjects", *keys("key"), *required("name"), unique("subjects", "key"))
    traced(
        "measures",
        *keys("key"),
        *integers("subject_id"),
        *required("name"),
        *texts("unit", "behaviour"),
        *integers("window_days", "whole_id"),
        unique("measures", "key"),
        one_of("measures", "behaviour", "fixed", "cumulative", "level"),
        refers("measures", "subject_id", "subjects"),
        refers("measures", "whole_id", "measures"),
    )
    indexes("measures", "subject_id", "whole_id")
    traced(
        "places",
        *keys("key"),
        *required("name"),
        *keys("path"),
        *integers("parent_id"),
        unique("places", "key"),
        refers("places", "parent_id", "places"),
    )
    indexes("places", "path", "parent_id")


def voices() -> None:
    """Sources with their aliases, and articles."""
    traced(
        "sources",
        *keys("key"),
        *required("name"),
        *texts("kind", "country"),
        *integers("body_id"),
        unique("sources", "key"),
        one_of("sources", "kind", "body", "person", "outlet", "document", "unnamed"),
        refers("sources", "body_id", "sources"),
    )
    indexes("sources", "body_id")
    traced(
        "source_aliases",
        sa.Column("source_id", sa.Integer(), nullable=False),
        *required("name"),
        *keys("name_key"),
        *texts("language"),
        unique("source_aliases", "name_key"),
        refers("source_aliases", "source_id", "sources", ondelete="CASCADE"),
    )
    indexes("source_aliases", "source_id")
    traced(
        "articles",
        *keys("key"),
        *texts("title", "url"),
        *integers("publisher_id", "agency_id"),
        *texts("byline", "language", "published_on"),
        sa.Column("published_first", sa.Date()),
        sa.Column("published_last", sa.Date()),
        *texts("retrieved_at", "archived_url", "text", "text_hash"),
        *integers("copy_of_id"),
        *required("status"),
        unique("articles", "key"),
        one_of("articles", "status", "usable", "corrected", "withdrawn"),
        refers("articles", "publisher_id", "sources"),
        refers("articles", "agency_id", "sources"),
        refers("articles", "copy_of_id", "articles"),
    )
    indexes("articles", "publisher_id", "agency_id", "text_hash", "copy_of_id")


def assertions() -> None:
    """Claims with their figures, and attributions with their chains."""
    traced(
        "claims",
        *keys("key"),
        sa.Column("external_id", KEY),
        *texts("text", "language"),
        *integers("subject_id", "measure_id", "place_id"),
        *texts("period"),
        sa.Column("period_first", sa.Date()),
        sa.Column("period_last", sa.Date()),
        *required("modality"),
        *texts("note"),
        unique("claims", "key"),
        unique("claims", "external_id"),
        one_of("claims", "modality", "actual", "projected", "planned", "hypothetical", "capacity"),
        refers("claims", "subject_id", "subjects"),
        refers("claims", "measure_id", "measures"),
        refers("claims", "place_id", "places"),
    )
    indexes("claims", "first_run_id", "subject_id", "measure_id", "place_id")
    traced(
        "figures",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        *texts("text"),
        *required("comparator"),
        sa.Column("low", EXACT),
        sa.Column("high", EXACT),
        *texts("unit", "reading_note"),
        *keys("amount_key", "interval_low", "interval_high"),
        unique("figures", "claim_id"),
        one_of("figures", "comparator", "=", "~", ">", ">=", "<", "<=", ".."),
        refers("figures", "claim_id", "claims", ondelete="CASCADE"),
    )
    indexes("figures", "amount_key", "interval_low", "interval_high")
    traced(
        "attributions",
        *keys("key"),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        *integers("source_id", "speaker_id", "article_id"),
        *required("stance"),
        *texts("cue", "quote", "quote_prefix", "quote_suffix"),
        *integers("quote_start", "quote_end"),
        *texts("stated_on"),
        sa.Column("stated_first", sa.Date()),
        sa.Column("stated_last", sa.Date()),
        unique("attributions", "key"),
        one_of("attributions", "stance", "asserts", "denies", "doubts"),
        refers("attributions", "claim_id", "claims", ondelete="CASCADE"),
        refers("attributions", "source_id", "sources"),
        refers("attributions", "speaker_id", "sources"),
        refers("attributions", "article_id", "articles"),
    )
    indexes("attributions", "first_run_id", "claim_id", "source_id", "speaker_id", "article_id")
    op.create_table(
        "via",
        sa.Column("attribution_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("attribution_id", "position", name="pk_via"),
        refers("via", "attribution_id", "attributions", ondelete="CASCADE"),
        refers("via", "source_id", "sources"),
    )
    indexes("via", "source_id")


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(name)
