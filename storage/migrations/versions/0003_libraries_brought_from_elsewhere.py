"""Files that people bring their ratings in, and when a rating was brought in."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WHEN = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("rating", sa.Column("imported_at", WHEN))
    op.create_table(
        "library_import",
        sa.Column("import_id", BIG_ID, sa.Identity(), nullable=False),
        sa.Column("user_id", BIG_ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("entries", sa.Text(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("created_at", WHEN, nullable=False),
        sa.Column("finished_at", WHEN),
        sa.PrimaryKeyConstraint("import_id", name="pk_library_import"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.user_id"], name="fk_library_import_user_id", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("user_id", "status", name="uq_library_import_user_id_status"),
        sa.CheckConstraint("status IN ('offered', 'done')", name=op.f("ck_library_import_status")),
        sa.CheckConstraint(
            "(status = 'offered') = (finished_at IS NULL)", name=op.f("ck_library_import_finished_at")
        ),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("library_import")
    op.drop_column("rating", "imported_at")
