"""Whether the parts of a measure are all there are.

Revision 0005, after 0004.
"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # In SQL that both databases take: adding a constraint otherwise means, on SQLite, to make
    # the table anew, to which half of the others refer.
    op.execute(
        "ALTER TABLE measures ADD COLUMN parts VARCHAR "
        "CONSTRAINT ck_measures_parts CHECK (parts IN ('complete'))"
    )


def downgrade() -> None:
    op.execute("ALTER TABLE measures DROP COLUMN parts")
