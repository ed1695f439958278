"""An open database: one object for each subject, and what needs several of them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from recsys.domain import Profile, UserId
from storage.database.sessions import Database
from storage.database.tables import Base, GroupChatRow, MarkRow, PersonRow, RatingRow
from storage.groups import Groups
from storage.imports.library_imports import LibraryImports
from storage.marks import Marks
from storage.messages import Messages
from storage.people import People, person_with
from storage.profiles import profile_of, profiles_of
from storage.ratings import RatingBook, count_for_training
from storage.records import Person, Statistics
from storage.schedule import Schedule
from storage.shown import ShownLists
from storage.training import TrainingRuns, last_model_began
from storage.withdrawals import withdrawn_since_model


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
        self.shown = ShownLists(database)
        self.messages = Messages(database)
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

    async def meet(
        self, telegram_id: int, language: str, *, group: tuple[int, str] | None = None, private: bool = False
    ) -> tuple[Person, Profile]:
        """`People.meet`, and all that is known of the person's taste, read in the same transaction."""
        meeting = self.people.meeting(telegram_id, language, group=group, private=private)
        async with meeting as (session, person):
            return person, await profile_of(session, person.user_id)

    async def find(self, telegram_id: int) -> tuple[Person, Profile] | None:
        """The person with this Telegram id and their taste, if they were met, in one transaction."""
        async with self._database.session() as session:
            person = await person_with(session, telegram_id)
            return None if person is None else (person, await profile_of(session, person.user_id))

    async def profile(self, user_id: UserId) -> Profile:
        """All that is known of the person's taste; empty for somebody unknown."""
        return (await self.profiles([user_id]))[0]

    async def profiles(self, user_ids: Sequence[UserId]) -> list[Profile]:
        """One profile per user_id, in the same order."""
        async with self._database.session() as session:
            return await profiles_of(session, user_ids)

    async def statistics(self) -> Statistics:
        """Counts over the whole database, all of the same moment."""
        async with self._database.session() as session:

            async def count(table: type[Base], *where: object) -> int:
                statement = select(func.count()).select_from(table).where(*where)  # type: ignore[arg-type]
                return await session.scalar(statement) or 0

            since = await session.scalar(last_model_began())
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
