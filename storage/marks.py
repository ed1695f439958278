"""What people said of films besides rating them: seen, not for me, watch later."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import delete, select

from recsys.domain import MovieId, UserId
from storage.database.sessions import Database, in_turns
from storage.database.tables import MarkRow
from storage.database.upsert import insert
from storage.records import Mark


class Marks:
    """The table `mark`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, user_id: UserId, movie_id: MovieId, mark: Mark) -> bool:
        """Mark a film; False if it was marked so already.

        Raises:
            StorageFailed: nothing was saved; also if there is no such person.
        """
        async with self._database.session(write=True) as session:
            put = await session.scalar(
                insert(session, MarkRow)
                .values(user_id=user_id, movie_id=movie_id, kind=mark, at=datetime.now(UTC))
                .on_conflict_do_nothing()
                .returning(MarkRow.movie_id)
            )
        return put is not None

    async def remove(self, user_id: UserId, movie_id: MovieId, mark: Mark) -> bool:
        """Take a mark away; False if there was none."""
        statement = delete(MarkRow).where(
            MarkRow.user_id == user_id, MarkRow.movie_id == movie_id, MarkRow.kind == mark
        )
        async with self._database.session(write=True) as session:
            return await session.scalar(statement.returning(MarkRow.movie_id)) is not None

    async def replace(self, user_id: UserId, movie_id: MovieId, old: Mark, new: Mark) -> None:
        """Take one mark away and set another, both or neither.

        Raises:
            StorageFailed: nothing was changed; also if there is no such person.
        """
        async with self._database.session(write=True) as session:
            await session.execute(
                delete(MarkRow).where(
                    MarkRow.user_id == user_id, MarkRow.movie_id == movie_id, MarkRow.kind == old
                )
            )
            await session.execute(
                insert(session, MarkRow)
                .values(user_id=user_id, movie_id=movie_id, kind=new, at=datetime.now(UTC))
                .on_conflict_do_nothing()
            )

    async def of(self, user_id: UserId, mark: Mark) -> list[tuple[MovieId, datetime]]:
        """The person's films with this mark and when each got it, newest first."""
        statement = (
            select(MarkRow.movie_id, MarkRow.at)
            .where(MarkRow.user_id == user_id, MarkRow.kind == mark)
            .order_by(MarkRow.at.desc(), MarkRow.movie_id.desc())
        )
        async with self._database.session() as session:
            return [(MovieId(movie_id), at) async for movie_id, at in in_turns(session, statement)]
