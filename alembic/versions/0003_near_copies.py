"""Which articles are near copies of others, and what a new text is first compared by.

Both tables are worked out from the texts of articles, so a downgrade loses no data.

Revision 0003, after 0002.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BYTE_ORDERED = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "text_bands",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("band", BYTE_ORDERED, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "band", name="pk_text_bands"),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name="fk_text_bands_article_id_articles",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_text_bands_band", "text_bands", ["band"])
    op.create_table(
        "near_copies",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("original_id", sa.Integer(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_near_copies"),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name="fk_near_copies_article_id_articles",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["original_id"],
            ["articles.id"],
            name="fk_near_copies_original_id_articles",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_near_copies_original_id", "near_copies", ["original_id"])


def downgrade() -> None:
    op.drop_table("near_copies")
    op.drop_table("text_bands")
