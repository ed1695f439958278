"""What people said of films."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Delete, Select, delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from recsys.domain import MAX_STARS, MIN_STARS, MovieId, UserId
from storage.database.sessions import Database, in_turns
from storage.database.tables import PersonRow, RatingRow
from storage.database.upsert import insert
from storage.messages import note_rating
from storage.records import Rated, RatingOrder


class RatingBook:
    """The table `rating`. A rating that these methods confirmed survives a crash."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def rate(
        self,
        user_id: UserId,
        movie_id: MovieId,
        stars: float,
        source: str = "chat",
        rated_at: datetime | None = None,
        message_id: int | None = None,
    ) -> Rated | None:
        """Save a rating in place of an earlier one.

        Args:
            stars: 0.5-5.0 in half stars.
            rated_at: when they said so; now by default.
            message_id: the message of theirs that says so, which they may change.
        Returns:
            the rating it replaced; None for a first one.
        Raises:
            ValueError: the stars are out of range or no half stars.
            StorageFailed: nothing was saved; also if there is no such person.
        """
        _check(stars)
        async with self._database.session(write=True) as session:
            await hold(session, user_id)
            previous = await session.get(RatingRow, (user_id, movie_id))
            before = None if previous is None else _rated(previous)
            now = Rated(movie_id, stars, rated_at or datetime.now(UTC), source)
            await _save(session, user_id, now)
            if message_id is not None:
                await note_rating(session, user_id, message_id, now, before)
        return before

    async def unrate(self, user_id: UserId, movie_id: MovieId) -> Rated | None:
        """Delete a rating; the rating that it was, None if there was none."""
        async with self._database.session(write=True) as session:
            row = await session.scalar(_delete(user_id, movie_id).returning(RatingRow))
            return None if row is None else _rated(row)

    async def take_back(
        self,
        user_id: UserId,
        movie_id: MovieId,
        *,
        now: float | None,
        before: float | None,
        rated_at: datetime | None,
    ) -> bool:
        """Go back from the stars `now` to those `before`; None stands for no rating.

        Args:
            rated_at: when the stars before were given; now by default.
        Returns:
            False if the stars are others than `now` meanwhile: then nothing was changed.
        Raises:
            ValueError: the stars before are out of range or no half stars.
            StorageFailed: nothing was changed; also if there is no such person.
        """
        if before is not None:
            _check(before)
        async with self._database.session(write=True) as session:
            await hold(session, user_id)
            present = await session.get(RatingRow, (user_id, movie_id))
            if (None if present is None else present.rating) != now:
                return False
            if before is None:
                await session.execute(_delete(user_id, movie_id))
            else:
                await _save(session, user_id, Rated(movie_id, before, rated_at or datetime.now(UTC), "chat"))
        return True

    async def last_given(self, user_id: UserId, since: datetime) -> Rated | None:
        """The rating that they gave last in the chat, if they did since then."""
        statement = _sorted(user_id, "newest").where(RatingRow.source == "chat", RatingRow.rated_at >= since)
        async with self._database.session() as session:
            row = await session.scalar(statement.limit(1))
            return None if row is None else _rated(row)

    async def get(self, user_id: UserId, movie_id: MovieId) -> Rated | None:
        """The person's rating of the film, if any."""
        async with self._database.session() as session:
            row = await session.get(RatingRow, (user_id, movie_id))
            return None if row is None else _rated(row)

    async def page(
        self, user_id: UserId, order: RatingOrder = "newest", *, offset: int = 0, limit: int = 10
    ) -> list[Rated]:
        """A page of the person's ratings."""
        async with self._database.session() as session:
            rows = await session.scalars(_sorted(user_id, order).offset(offset).limit(limit))
            return [_rated(row) for row in rows]

    async def count(self, user_id: UserId) -> int:
        """How many films the person rated."""
        statement = select(func.count()).select_from(RatingRow).where(RatingRow.user_id == user_id)
        async with self._database.session() as session:
            return await session.scalar(statement) or 0

    async def everything(self, user_id: UserId) -> list[Rated]:
        """All of the person's ratings, newest first."""
        async with self._database.session() as session:
            return await ratings_of(session, user_id)

    async def for_training(self) -> list[tuple[UserId, MovieId, float, int]]:
        """(user_id, movie_id, stars, seconds since 1970) of everybody who consented, by user and film."""
        statement = (
            select(RatingRow.user_id, RatingRow.movie_id, RatingRow.rating, RatingRow.rated_at)
            .join(PersonRow, PersonRow.user_id == RatingRow.user_id)
            .where(PersonRow.training_consent == "given")
            .order_by(RatingRow.user_id, RatingRow.movie_id)
        )
        async with self._database.session() as session:
            return [
                (UserId(user_id), MovieId(movie_id), stars, int(rated_at.timestamp()))
                for user_id, movie_id, stars, rated_at in await session.execute(statement)
            ]

    async def count_for_training_since(self, when: datetime | None) -> int:
        """How many ratings of consenting people are new to the training after `when`; None counts all.

        New are those made or brought in from elsewhere since, and all of somebody who consented since.
        """
        async with self._database.session() as session:
            return await session.scalar(count_for_training(when)) or 0


def count_for_training(since: datetime | None) -> Select[int]:
    """The query behind `RatingBook.count_for_training_since`."""
    statement = (
        select(func.count())
        .select_from(RatingRow)
        .join(PersonRow, PersonRow.user_id == RatingRow.user_id)
        .where(PersonRow.training_consent == "given")
    )
    if since is None:
        return statement
    came = func.coalesce(RatingRow.imported_at, RatingRow.rated_at)
    return statement.where(or_(came > since, PersonRow.training_consent_at > since))


async def hold(session: AsyncSession, user_id: UserId) -> None:
    """Make writers of a person's ratings queue up, so that "previous" is true; those of SQLite do anyway."""
    if session.get_bind().dialect.name == "sqlite":
        return
    lock = select(PersonRow.user_id).where(PersonRow.user_id == user_id).with_for_update(key_share=True)
    await session.execute(lock)


async def ratings_of(session: AsyncSession, user_id: UserId) -> list[Rated]:
    """All of a person's ratings, newest first; by columns, for thousands of rows would hold up everybody."""
    row = RatingRow
    columns = (row.movie_id, row.rating, row.rated_at, row.source, row.imported_at)
    statement = _sorted(user_id, "newest").with_only_columns(*columns)
    return [
        Rated(MovieId(film), stars, at, source, came)
        async for film, stars, at, source, came in in_turns(session, statement)
    ]


def _check(stars: float) -> None:
    if not (MIN_STARS <= stars <= MAX_STARS and float(stars * 2).is_integer()):
        raise ValueError(f"{stars!r} is no rating: expected {MIN_STARS} to {MAX_STARS} in half stars")


async def _save(session: AsyncSession, user_id: UserId, rated: Rated) -> None:
    said = {
        "rating": float(rated.stars),
        "rated_at": rated.rated_at,
        "source": rated.source,
        "imported_at": rated.imported_at,
    }
    await session.execute(
        insert(session, RatingRow)
        .values(user_id=user_id, movie_id=rated.movie_id, **said)
        .on_conflict_do_update(index_elements=["user_id", "movie_id"], set_=said)
    )


def _delete(user_id: UserId, movie_id: MovieId) -> Delete:
    return delete(RatingRow).where(RatingRow.user_id == user_id, RatingRow.movie_id == movie_id)


def _sorted(user_id: UserId, order: RatingOrder) -> Select[RatingRow]:
    by_stars: dict[RatingOrder, list[ColumnElement[float]]] = {
        "newest": [],
        "best": [RatingRow.rating.desc()],
        "worst": [RatingRow.rating.asc()],
    }
    # The film decides between ratings of the same microsecond, so that pages neither repeat nor skip one.
    return (
        select(RatingRow)
        .where(RatingRow.user_id == user_id)
        .order_by(*by_stars[order], RatingRow.rated_at.desc(), RatingRow.movie_id.desc())
    )


def _rated(row: RatingRow) -> Rated:
    return Rated(MovieId(row.movie_id), row.rating, row.rated_at, row.source, row.imported_at)
