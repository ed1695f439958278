"""The film shown last to a person, and which of their messages rated what."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WHEN = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "shown_film",
        sa.Column("user_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("movie_id", BIG_ID, nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_shown_film"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.user_id"], name="fk_shown_film_user_id", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "rated_message",
        sa.Column("user_id", BIG_ID, nullable=False),
        sa.Column("message_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("movie_id", BIG_ID, nullable=False),
        sa.Column("rating", sa.Double(), nullable=False),
        sa.Column("before", sa.Double(), nullable=True),
        sa.Column("before_at", WHEN, nullable=True),
        sa.Column("at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "message_id", name="pk_rated_message"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.user_id"], name="fk_rated_message_user_id", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    op.drop_table("rated_message")
    op.drop_table("shown_film")
