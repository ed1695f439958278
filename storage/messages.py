"""What the messages of a chat were about: the film shown last, and which message rated which film."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from recsys.domain import MovieId, UserId
from storage.database.sessions import Database
from storage.database.tables import RatedMessageRow, ShownFilmRow
from storage.database.upsert import insert
from storage.records import Rated, RatedMessage

OPEN_FOR = timedelta(days=1)
"""For how long "8/10" means the film that was shown last."""
MESSAGES_KEPT = 50
"""Messages that rated a film remembered of a person, the newest."""


class Messages:
    """The tables `shown_film` and `rated_message`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def show(self, user_id: UserId, movie_id: MovieId) -> None:
        """Note that a person sees a film.

        Raises:
            StorageFailed: nothing was saved; also if there is no such person.
        """
        now = {"movie_id": int(movie_id), "at": datetime.now(UTC)}
        async with self._database.session(write=True) as session:
            await session.execute(
                insert(session, ShownFilmRow)
                .values(user_id=user_id, **now)
                .on_conflict_do_update(index_elements=["user_id"], set_=now)
            )

    async def shown(self, user_id: UserId) -> MovieId | None:
        """The film that a person was shown last, if that is not long ago."""
        async with self._database.session() as session:
            row = await session.get(ShownFilmRow, user_id)
            is_open = row is not None and datetime.now(UTC) - row.at < OPEN_FOR
            return MovieId(row.movie_id) if row is not None and is_open else None

    async def everything(self, user_id: UserId) -> tuple[MovieId | None, dict[int, RatedMessage]]:
        """The film shown last, however long ago, and what each message rated."""
        rated = select(RatedMessageRow).where(RatedMessageRow.user_id == user_id)
        async with self._database.session() as session:
            film = await session.get(ShownFilmRow, user_id)
            messages = await session.scalars(rated.order_by(RatedMessageRow.at))
            notes = {row.message_id: _rated_message(row) for row in messages}
            return (None if film is None else MovieId(film.movie_id)), notes

    async def rated_by(self, user_id: UserId, message_id: int) -> RatedMessage | None:
        """What a message of theirs rated, if anything."""
        async with self._database.session() as session:
            row = await session.get(RatedMessageRow, (user_id, message_id))
            return None if row is None else _rated_message(row)

    async def last_about(self, user_id: UserId, movie_id: MovieId, stars: float) -> RatedMessage | None:
        """The newest message by which, or under which, a film got these stars."""
        statement = (
            select(RatedMessageRow)
            .where(
                RatedMessageRow.user_id == user_id,
                RatedMessageRow.movie_id == movie_id,
                RatedMessageRow.rating == stars,
            )
            .order_by(RatedMessageRow.at.desc())
            .limit(1)
        )
        async with self._database.session() as session:
            row = await session.scalar(statement)
            return None if row is None else _rated_message(row)


async def note_rating(
    session: AsyncSession, user_id: UserId, message_id: int, now: Rated, before: Rated | None
) -> None:
    """Note which rating a message gave; of a message changed since, the rating before the first stays."""
    said = {"movie_id": int(now.movie_id), "rating": float(now.stars), "at": datetime.now(UTC)}
    earlier = await session.get(RatedMessageRow, (user_id, message_id))
    if earlier is None or earlier.movie_id != now.movie_id:
        said |= {
            "before": before.stars if before else None,
            "before_at": before.rated_at if before else None,
        }
    theirs = RatedMessageRow.user_id == user_id
    newest = select(RatedMessageRow.message_id).where(theirs).order_by(RatedMessageRow.at.desc())
    await session.execute(
        insert(session, RatedMessageRow)
        .values(user_id=user_id, message_id=message_id, **said)
        .on_conflict_do_update(index_elements=["user_id", "message_id"], set_=said)
    )
    await session.execute(
        delete(RatedMessageRow).where(theirs, RatedMessageRow.message_id.not_in(newest.limit(MESSAGES_KEPT)))
    )


def _rated_message(row: RatedMessageRow) -> RatedMessage:
    return RatedMessage(MovieId(row.movie_id), row.rating, row.before, row.before_at)
