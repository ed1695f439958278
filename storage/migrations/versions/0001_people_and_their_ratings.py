"""People, their ratings and marks, group chats, training runs, due times."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WHEN = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("user_id", BIG_ID, sa.Identity(start=1_000_001), nullable=False),
        sa.Column("telegram_id", BIG_ID, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("training_consent", sa.Text(), nullable=False),
        sa.Column("training_consent_at", WHEN),
        sa.Column("blocked_at", WHEN),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("created_at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_person"),
        sa.UniqueConstraint("telegram_id", name="uq_person_telegram_id"),
        sa.CheckConstraint("user_id >= 1000001", name=op.f("ck_person_user_id")),
        sa.CheckConstraint(
            "training_consent IN ('unasked', 'given', 'declined')", name=op.f("ck_person_training_consent")
        ),
        sa.CheckConstraint(
            "(training_consent = 'unasked') = (training_consent_at IS NULL)",
            name=op.f("ck_person_training_consent_at"),
        ),
        sqlite_autoincrement=True,
    )
    if op.get_bind().dialect.name == "sqlite":
        # A later migration that rebuilds this table has to carry the number over, or ids are used twice.
        op.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('person', 1000000)")
    op.create_table(
        "rating",
        sa.Column("user_id", BIG_ID, nullable=False),
        sa.Column("movie_id", BIG_ID, nullable=False),
        sa.Column("rating", sa.Double(), nullable=False),
        sa.Column("rated_at", WHEN, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "movie_id", name="pk_rating"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.user_id"], name="fk_rating_user_id", ondelete="CASCADE"
        ),
        sa.CheckConstraint(
            "rating IN (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0)", name=op.f("ck_rating_half_stars")
        ),
    )
    op.create_index("ix_rating_user_id_rated_at", "rating", ["user_id", "rated_at"])
    op.create_table(
        "mark",
        sa.Column("user_id", BIG_ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("movie_id", BIG_ID, nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "kind", "movie_id", name="pk_mark"),
        sa.ForeignKeyConstraint(["user_id"], ["person.user_id"], name="fk_mark_user_id", ondelete="CASCADE"),
        sa.CheckConstraint("kind IN ('seen', 'hidden', 'watchlist')", name=op.f("ck_mark_kind")),
    )
    op.create_table(
        "group_chat",
        sa.Column("chat_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("created_at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_group_chat"),
    )
    op.create_table(
        "group_member",
        sa.Column("chat_id", BIG_ID, nullable=False),
        sa.Column("user_id", BIG_ID, nullable=False),
        sa.Column("since", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "user_id", name="pk_group_member"),
        sa.ForeignKeyConstraint(
            ["chat_id"], ["group_chat.chat_id"], name="fk_group_member_chat_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.user_id"], name="fk_group_member_user_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_group_member_user_id", "group_member", ["user_id"])
    op.create_table(
        "training_run",
        sa.Column("run_id", BIG_ID, sa.Identity(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("requested_by", BIG_ID),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("metrics", sa.JSON(), nullable=False),
        sa.Column("model_version", sa.Text()),
        sa.Column("error", sa.Text()),
        sa.Column("started_at", WHEN, nullable=False),
        sa.Column("finished_at", WHEN),
        sa.PrimaryKeyConstraint("run_id", name="pk_training_run"),
        sa.ForeignKeyConstraint(
            ["requested_by"], ["person.user_id"], name="fk_training_run_requested_by", ondelete="SET NULL"
        ),
        sa.CheckConstraint(
            "status IN ('running', 'published', 'kept', 'failed')", name=op.f("ck_training_run_status")
        ),
        sa.CheckConstraint(
            "(status = 'running') = (finished_at IS NULL)", name=op.f("ck_training_run_finished_at")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_training_run_requested_by", "training_run", ["requested_by"])
    op.create_table(
        "scheduled",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("what", name="pk_scheduled"),
    )


def downgrade() -> None:
    for table in ("scheduled", "training_run", "group_member", "group_chat", "mark", "rating", "person"):
        op.drop_table(table)
