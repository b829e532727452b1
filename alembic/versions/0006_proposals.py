"""Proposals: claims read out of stories, which wait for a person.

Revision 0006, after 0005.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "proposals",
        sa.Column("first_run_id", sa.Integer(), nullable=False),
        sa.Column("last_run_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", KEY, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("figure_start", sa.Integer()),
        sa.Column("figure_end", sa.Integer()),
        sa.Column("source_start", sa.Integer()),
        sa.Column("source_end", sa.Integer()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("run_id", sa.Integer()),
        sa.Column("decided_by", sa.String()),
        sa.Column("decided_at", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_proposals"),
        sa.UniqueConstraint("key", name="uq_proposals_key"),
        sa.CheckConstraint(
            "state IN ('waiting', 'accepted', 'rejected')", name="ck_proposals_state"
        ),
        sa.ForeignKeyConstraint(
            ["first_run_id"], ["import_runs.id"], name="fk_proposals_first_run_id_import_runs"
        ),
        sa.ForeignKeyConstraint(
            ["last_run_id"], ["import_runs.id"], name="fk_proposals_last_run_id_import_runs"
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_proposals_article_id_articles",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["import_runs.id"], name="fk_proposals_run_id_import_runs",
            ondelete="RESTRICT",
        ),
    )  # fmt: skip
    op.create_index("ix_proposals_article_id", "proposals", ["article_id"])
    op.create_index("ix_proposals_run_id", "proposals", ["run_id"])


def downgrade() -> None:
    op.drop_table("proposals")
