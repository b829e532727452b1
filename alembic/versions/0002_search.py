"""The full-text index: one document a claim, of words that factdb has normalised itself.

FTS5 on SQLite, a tsvector with a GIN index on PostgreSQL. It holds nothing that is not in the
tables; `factdb.store.search_index` fills it, so a downgrade loses no data.

Revision 0002, after 0001.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        # `ascii` splits at ASCII punctuation and takes every other letter as it comes, which is
        # what words that are normalised already need; rowid is the claim's id.
        op.execute(
            "CREATE VIRTUAL TABLE claim_search USING fts5("
            "claim, quote, topic, article, source, tokenize = 'ascii', prefix = '2 3')"
        )
        return
    op.create_table(
        "claim_search",
        sa.Column("claim_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", postgresql.TSVECTOR(), nullable=False),
        sa.PrimaryKeyConstraint("claim_id", name="pk_claim_search"),
        sa.ForeignKeyConstraint(
            ["claim_id"],
            ["claims.id"],
            name="fk_claim_search_claim_id_claims",
            ondelete="CASCADE",
        ),
    )
    op.create_index(
        "ix_claim_search_document", "claim_search", ["document"], postgresql_using="gin"
    )


def downgrade() -> None:
    op.drop_table("claim_search")
