"""The tables, as typed ORM classes. Changed only together with a migration; a test holds the two equal."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Identity,
    Index,
    Integer,
    MetaData,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from recsys.domain import FIRST_CHAT_USER_ID
from storage.records import Consent, Json, Mark, RunStatus


class UtcDateTime(TypeDecorator[datetime]):
    """Aware datetimes in, aware UTC datetimes out; SQLite, which has no time zones, holds naive UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a datetime without a time zone, whose meaning would depend on the machine."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone; pass an aware datetime")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """PostgreSQL answers in the session's time zone, SQLite without one."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


# SQLite numbers rows by itself only where the type is spelled INTEGER; that holds 64 bits as well.
BigId = BigInteger().with_variant(Integer, "sqlite")


class Base(DeclarativeBase):
    """All tables; constraints are named, so that a migration can find them on either database."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime, str: Text, float: Double, int: BigId}  # noqa: RUF012 - SQLAlchemy's own declaration


def _of_person() -> ForeignKey:
    return ForeignKey("person.user_id", ondelete="CASCADE")


class PersonRow(Base):
    """Somebody who talked to the bot. Their every row goes with this one."""

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint(f"user_id >= {FIRST_CHAT_USER_ID}", name="user_id"),
        CheckConstraint("training_consent IN ('unasked', 'given', 'declined')", name="training_consent"),
        CheckConstraint(
            "(training_consent = 'unasked') = (training_consent_at IS NULL)", name="training_consent_at"
        ),
        # AUTOINCREMENT: the id of a forgotten person is never given to somebody else.
        {"sqlite_autoincrement": True},
    )

    user_id: Mapped[int] = mapped_column(BigId, Identity(start=FIRST_CHAT_USER_ID), primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigId, unique=True)
    language: Mapped[str]
    training_consent: Mapped[Consent] = mapped_column(Text)
    training_consent_at: Mapped[datetime | None]
    blocked_at: Mapped[datetime | None]
    settings: Mapped[dict[str, Json]] = mapped_column(JSON)
    created_at: Mapped[datetime]


class RatingRow(Base):
    """What a person said of a film. Multiples of one half are exact in binary."""

    __tablename__ = "rating"
    __table_args__ = (
        CheckConstraint("rating IN (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0)", name="half_stars"),
        Index(None, "user_id", "rated_at"),
    )

    user_id: Mapped[int] = mapped_column(_of_person(), primary_key=True)
    movie_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rating: Mapped[float]
    rated_at: Mapped[datetime]
    source: Mapped[str]
    imported_at: Mapped[datetime | None]


class MarkRow(Base):
    """A film that a person saw, hid or wants to see."""

    __tablename__ = "mark"
    __table_args__ = (CheckConstraint("kind IN ('seen', 'hidden', 'watchlist')", name="kind"),)

    user_id: Mapped[int] = mapped_column(_of_person(), primary_key=True)
    kind: Mapped[Mark] = mapped_column(Text, primary_key=True)
    movie_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]


class ShownListRow(Base):
    """The films that the pages of one list of picks have shown; `wish` names the list."""

    __tablename__ = "shown_list"

    user_id: Mapped[int] = mapped_column(_of_person(), primary_key=True)
    wish: Mapped[str] = mapped_column(primary_key=True)
    movie_ids: Mapped[list[int]] = mapped_column(JSON)
    at: Mapped[datetime]


class ShownFilmRow(Base):
    """The film that a person was shown last in private, which "8/10" means."""

    __tablename__ = "shown_film"

    user_id: Mapped[int] = mapped_column(_of_person(), primary_key=True, autoincrement=False)
    movie_id: Mapped[int]
    at: Mapped[datetime]


class RatedMessageRow(Base):
    """A message of a person that rated a film, and the rating before it, for when the message is changed."""

    __tablename__ = "rated_message"

    user_id: Mapped[int] = mapped_column(_of_person(), primary_key=True)
    message_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    movie_id: Mapped[int]
    rating: Mapped[float]
    before: Mapped[float | None]
    before_at: Mapped[datetime | None]
    at: Mapped[datetime]


class LibraryImportRow(Base):
    """A file that somebody sent: looked at and not yet decided on, or brought in and able to be undone.

    One of each at most. `entries` while it is offered and `before` when it is done hold JSON that only
    `import_contents` knows, as text: there may be megabytes of it, which no session should parse. An
    import_id is never used again: the buttons that name it outlive the row.
    """

    __tablename__ = "library_import"
    __table_args__ = (
        CheckConstraint("status IN ('offered', 'done')", name="status"),
        CheckConstraint("(status = 'offered') = (finished_at IS NULL)", name="finished_at"),
        UniqueConstraint("user_id", "status"),
        {"sqlite_autoincrement": True},
    )

    import_id: Mapped[int] = mapped_column(BigId, Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(_of_person())
    name: Mapped[str]
    source: Mapped[str]
    status: Mapped[Literal["offered", "done"]] = mapped_column(Text)
    entries: Mapped[str]
    choices: Mapped[dict[str, Json]] = mapped_column(JSON)
    before: Mapped[str]
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class GroupChatRow(Base):
    """A group chat that the bot is a member of."""

    __tablename__ = "group_chat"

    chat_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    title: Mapped[str]
    created_at: Mapped[datetime]


class GroupMemberRow(Base):
    """A person seen in a group chat, `since` when."""

    __tablename__ = "group_member"

    chat_id: Mapped[int] = mapped_column(
        ForeignKey("group_chat.chat_id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(_of_person(), primary_key=True, index=True)
    since: Mapped[datetime]


class TrainingRunRow(Base):
    """One attempt at a new model. History outlives the operator who asked for it, without their id."""

    __tablename__ = "training_run"
    __table_args__ = (
        CheckConstraint("status IN ('running', 'published', 'kept', 'failed')", name="status"),
        CheckConstraint("(status = 'running') = (finished_at IS NULL)", name="finished_at"),
        {"sqlite_autoincrement": True},
    )

    run_id: Mapped[int] = mapped_column(BigId, Identity(), primary_key=True)
    kind: Mapped[str]
    status: Mapped[RunStatus] = mapped_column(Text)
    requested_by: Mapped[int | None] = mapped_column(
        ForeignKey("person.user_id", ondelete="SET NULL"), index=True
    )
    parameters: Mapped[dict[str, Json]] = mapped_column(JSON)
    metrics: Mapped[dict[str, float]] = mapped_column(JSON)
    model_version: Mapped[str | None]
    error: Mapped[str | None]
    reason: Mapped[str | None]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class ScheduledRow(Base):
    """When a job is due next; survives a restart."""

    __tablename__ = "scheduled"

    what: Mapped[str] = mapped_column(primary_key=True)
    due_at: Mapped[datetime]
