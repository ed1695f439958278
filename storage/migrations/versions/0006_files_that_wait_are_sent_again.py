"""Files that wait for an answer hold entries of another form: they go, and can be sent again."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute("DELETE FROM library_import WHERE status = 'offered'")


def downgrade() -> None:
    op.execute("DELETE FROM library_import WHERE status = 'offered'")
