"""What the pages of lists have shown, out of the settings that every update reads."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

SETTING = "shown"
BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WHEN = sa.DateTime(timezone=True)

PERSON = sa.table("person", sa.column("user_id", BIG_ID), sa.column("settings", sa.JSON()))
SHOWN_LIST = sa.table(
    "shown_list",
    sa.column("user_id", BIG_ID),
    sa.column("wish", sa.Text()),
    sa.column("movie_ids", sa.JSON()),
    sa.column("at", WHEN),
)


def upgrade() -> None:
    op.create_table(
        "shown_list",
        sa.Column("user_id", BIG_ID, nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("movie_ids", sa.JSON(), nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "wish", name="pk_shown_list"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.user_id"], name="fk_shown_list_user_id", ondelete="CASCADE"
        ),
    )
    connection, now = op.get_bind(), datetime.now(UTC)
    for user_id, settings in connection.execute(sa.select(PERSON)).all():
        if SETTING not in settings:
            continue
        kept = settings.pop(SETTING)
        rows = [
            # The lists stand in the order in which they were shown, which only their times can keep.
            {"user_id": user_id, "wish": wish, "movie_ids": films, "at": now + timedelta(microseconds=place)}
            for place, (wish, films) in enumerate(kept.items())
        ]
        if rows:
            connection.execute(sa.insert(SHOWN_LIST), rows)
        _set_settings(user_id, settings)


def downgrade() -> None:
    connection = op.get_bind()
    shown: dict[int, dict[str, list[int]]] = {}
    for row in connection.execute(sa.select(SHOWN_LIST).order_by(SHOWN_LIST.c.at)):
        shown.setdefault(row.user_id, {})[row.wish] = row.movie_ids
    for user_id, settings in connection.execute(sa.select(PERSON)).all():
        if user_id in shown:
            _set_settings(user_id, {**settings, SETTING: shown[user_id]})
    op.drop_table("shown_list")


def _set_settings(user_id: int, settings: dict[str, object]) -> None:
    op.get_bind().execute(sa.update(PERSON).where(PERSON.c.user_id == user_id).values(settings=settings))
