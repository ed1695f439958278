"""The door to everything that people did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import func, select

from recsys.domain import MovieId, Profile, UserId
from storage.database import Database, in_turns
from storage.groups import Groups
from storage.imports.library_imports import LibraryImports
from storage.marks import Marks
from storage.people import People
from storage.ratings import RatingBook, count_for_training
from storage.records import Mark, Statistics
from storage.schedule import Schedule
from storage.tables import Base, GroupChatRow, MarkRow, PersonRow, RatingRow
from storage.training import TrainingRuns, last_finished
from storage.withdrawals import withdrawn_since_model

# Databases limit the number of parameters of a statement.
_AT_ONCE = 500


class Storage:
    """An open database, one attribute per subject.

    Every method that writes has committed when it returns. Every method raises `StorageFailed`, with a
    sentence, when the database is locked, full or gone.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.people = People(database)
        self.ratings = RatingBook(database)
        self.marks = Marks(database)
        self.imports = LibraryImports(database)
        self.groups = Groups(database)
        self.training = TrainingRuns(database)
        self.schedule = Schedule(database)

    @classmethod
    async def open(cls, url: str) -> Storage:
        """Open a database and migrate it to the newest revision.

        Args:
            url: `sqlite:///file.db` (made if absent, for the owner's eyes only) or `postgresql://...`.
        Raises:
            StorageFailed: the database cannot be used.
        """
        return cls(await Database.open(url))

    async def close(self) -> None:
        """Close every connection."""
        await self._database.close()

    async def profile(self, user_id: UserId) -> Profile:
        """All that is known of the person's taste; empty for somebody unknown."""
        return (await self.profiles([user_id]))[0]

    async def profiles(self, user_ids: Sequence[UserId]) -> list[Profile]:
        """One profile per user_id, in the same order."""
        rated: dict[int, dict[MovieId, float]] = {user_id: {} for user_id in user_ids}
        marked: dict[tuple[int, Mark], set[MovieId]] = {}
        async with self._database.session() as session:
            for some in _slices(list(rated)):
                ratings = select(RatingRow.user_id, RatingRow.movie_id, RatingRow.rating)
                by_film = ratings.where(RatingRow.user_id.in_(some)).order_by(RatingRow.movie_id)
                async for user_id, movie_id, stars in in_turns(session, by_film):
                    rated[user_id][MovieId(movie_id)] = stars
                marks = select(MarkRow.user_id, MarkRow.movie_id, MarkRow.kind)
                of_some = marks.where(MarkRow.user_id.in_(some))
                async for user_id, movie_id, kind in in_turns(session, of_some):
                    marked.setdefault((user_id, kind), set()).add(MovieId(movie_id))
        return [
            Profile(
                user_id=user_id,
                rated=rated[user_id],
                seen=frozenset(marked.get((user_id, "seen"), ())),
                hidden=frozenset(marked.get((user_id, "hidden"), ())),
                watchlist=frozenset(marked.get((user_id, "watchlist"), ())),
            )
            for user_id in user_ids
        ]

    async def statistics(self) -> Statistics:
        """Counts over the whole database, all of the same moment."""
        async with self._database.session() as session:

            async def count(table: type[Base], *where: object) -> int:
                statement = select(func.count()).select_from(table).where(*where)  # type: ignore[arg-type]
                return await session.scalar(statement) or 0

            last = await session.scalar(last_finished())
            since = None if last is None else last.started_at
            return Statistics(
                people=await count(PersonRow),
                consenting=await count(PersonRow, PersonRow.training_consent == "given"),
                blocked=await count(PersonRow, PersonRow.blocked_at.is_not(None)),
                ratings=await count(RatingRow),
                marks=await count(MarkRow),
                groups=await count(GroupChatRow),
                ratings_since_last_training=await session.scalar(count_for_training(since)) or 0,
                withdrawn_since_model=bool(await session.scalar(withdrawn_since_model())),
            )


def _slices(user_ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(user_ids), _AT_ONCE):
        yield user_ids[start : start + _AT_ONCE]
