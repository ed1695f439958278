"""Which films the pages of a list of picks have shown, so that no further page shows them again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import delete, select

from recsys.domain import MovieId, UserId
from storage.database.sessions import Database
from storage.database.tables import ShownListRow
from storage.database.upsert import insert

WISHES_KEPT = 5
"""Lists remembered of a person, the newest."""
FILMS_KEPT = 500
"""Films remembered of a list, the newest."""


class ShownLists:
    """The table `shown_list`. A wish is any text that names one list of picks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, user_id: UserId, wish: str) -> list[MovieId]:
        """The films that the list for this wish has shown, the newest last."""
        async with self._database.session() as session:
            row = await session.get(ShownListRow, (user_id, wish))
            return [] if row is None else [MovieId(movie_id) for movie_id in row.movie_ids]

    async def newest(self, user_id: UserId) -> str | None:
        """The wish of the list that was shown last."""
        statement = select(ShownListRow.wish).where(ShownListRow.user_id == user_id)
        async with self._database.session() as session:
            return await session.scalar(statement.order_by(ShownListRow.at.desc()).limit(1))

    async def everything(self, user_id: UserId) -> dict[str, list[MovieId]]:
        """The films of every list that is remembered, by wish, the newest list last."""
        statement = select(ShownListRow).where(ShownListRow.user_id == user_id).order_by(ShownListRow.at)
        async with self._database.session() as session:
            rows = await session.scalars(statement)
            return {row.wish: [MovieId(movie_id) for movie_id in row.movie_ids] for row in rows}

    async def remember(self, user_id: UserId, wish: str, movie_ids: Sequence[MovieId]) -> None:
        """Note all that the list for this wish has shown; the oldest lists and films are dropped.

        Raises:
            StorageFailed: nothing was saved; also if there is no such person.
        """
        films = [int(movie_id) for movie_id in dict.fromkeys(movie_ids)][-FILMS_KEPT:]
        now = {"movie_ids": films, "at": datetime.now(UTC)}
        theirs = ShownListRow.user_id == user_id
        newest = select(ShownListRow.wish).where(theirs).order_by(ShownListRow.at.desc()).limit(WISHES_KEPT)
        too_old = delete(ShownListRow).where(theirs, ShownListRow.wish.not_in(newest))
        async with self._database.session(write=True) as session:
            await session.execute(
                insert(session, ShownListRow)
                .values(user_id=user_id, wish=wish, **now)
                .on_conflict_do_update(index_elements=["user_id", "wish"], set_=now)
            )
            await session.execute(too_old)
