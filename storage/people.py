"""Who talks to the bot: meeting, consenting, forgetting."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from types import MappingProxyType

from sqlalchemy import case, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from recsys.domain import UserId
from storage.database.failures import NoSuchPerson
from storage.database.sessions import Database
from storage.database.tables import PersonRow
from storage.database.upsert import insert
from storage.groups import is_noted, note_member
from storage.records import Json, Person
from storage.withdrawals import note_withdrawal

FALLBACK_LANGUAGE = "en"
"""Of somebody whose Telegram does not tell."""


class People:
    """The table `person`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, telegram_id: int) -> Person | None:
        """The person with this Telegram id, if they were met."""
        async with self._database.session() as session:
            return await person_with(session, telegram_id)

    async def meet(
        self, telegram_id: int, language: str, *, group: tuple[int, str] | None = None, private: bool = False
    ) -> Person:
        """The person with this Telegram id, made on the first meeting; however many meet them at once.

        Reads once, and writes once only where something is new.

        Args:
            language: IETF tag that Telegram gives now; an update that carries none says nothing new.
            group: id and title of the group chat where they speak, to be known as a member of it.
            private: they write in private, so they do not block the bot.
        """
        async with self.meeting(telegram_id, language, group=group, private=private) as (_, person):
            return person

    @asynccontextmanager
    async def meeting(
        self, telegram_id: int, language: str, *, group: tuple[int, str] | None = None, private: bool = False
    ) -> AsyncIterator[tuple[AsyncSession, Person]]:
        """`meet` with the transaction still open: the one that read, or the one that wrote."""
        async with self._database.session() as session:
            known = await person_with(session, telegram_id)
            if (
                known is not None
                and language in {"", known.language}
                and not (private and known.blocked_at is not None)
                and (group is None or await is_noted(session, *group, known.user_id))
            ):
                yield session, known
                return
        async with self._database.session(write=True) as session:
            row = await _row(session, telegram_id)  # met meanwhile: take no new id
            if row is None:
                row = await _newcomer(session, telegram_id, language)
            if language:
                row.language = language
            if private:
                row.blocked_at = None
            person = _person(row)
            if group is not None:
                await note_member(session, *group, person.user_id)
            yield session, person

    async def set_consent(self, user_id: UserId, given: bool) -> None:
        """Note the answer to "may your ratings train the shared model?", and since when it stands."""
        answer = "given" if given else "declined"
        repeated = (PersonRow.training_consent == answer, PersonRow.training_consent_at)
        change = (
            update(PersonRow)
            .where(PersonRow.user_id == user_id)
            .values(training_consent=answer, training_consent_at=case(repeated, else_=datetime.now(UTC)))
        )
        async with self._database.session(write=True) as session:
            if not given:
                await note_withdrawal(session, user_id)
            if await session.scalar(change.returning(PersonRow.user_id)) is None:
                raise _nobody(user_id)

    async def set_blocked(self, telegram_id: int, blocked: bool) -> None:
        """Note that the person blocks the bot, or no longer does; nothing for somebody unknown."""
        change = update(PersonRow).where(PersonRow.telegram_id == telegram_id)
        change = change.where(
            PersonRow.blocked_at.is_(None) if blocked else PersonRow.blocked_at.is_not(None)
        )
        async with self._database.session(write=True) as session:
            await session.execute(change.values(blocked_at=datetime.now(UTC) if blocked else None))

    async def set_setting(self, user_id: UserId, name: str, value: Json) -> None:
        """Remember a choice of the person; None forgets it."""
        async with self._database.session(write=True) as session:
            row = await session.get(PersonRow, user_id, with_for_update=True)
            if row is None:
                raise _nobody(user_id)
            settings = {**row.settings, name: value}
            if value is None:
                del settings[name]
            row.settings = settings

    async def forget(self, user_id: UserId) -> bool:
        """Delete the person and everything of theirs, for good.

        Returns:
            False if there was no such person.
        """
        async with self._database.session(write=True) as session:
            await note_withdrawal(session, user_id)
            gone = await session.scalar(
                delete(PersonRow).where(PersonRow.user_id == user_id).returning(PersonRow.user_id)
            )
        await self._database.scrub()
        return gone is not None


def _nobody(user_id: UserId) -> NoSuchPerson:
    return NoSuchPerson(f"There is no person {user_id}: they were forgotten or never met.")


async def person_with(session: AsyncSession, telegram_id: int) -> Person | None:
    """`People.find` inside a transaction that is open already."""
    row = await _row(session, telegram_id)
    return None if row is None else _person(row)


async def _row(session: AsyncSession, telegram_id: int) -> PersonRow | None:
    return await session.scalar(select(PersonRow).where(PersonRow.telegram_id == telegram_id))


async def _newcomer(session: AsyncSession, telegram_id: int, language: str) -> PersonRow:
    newcomer = {
        "telegram_id": telegram_id,
        "language": language or FALLBACK_LANGUAGE,
        "training_consent": "unasked",
        "settings": {},
        "created_at": datetime.now(UTC),
    }
    met = (
        insert(session, PersonRow)
        .values(newcomer)
        # Where others are about to meet them too, wait for those, change nothing and get their row.
        .on_conflict_do_update(index_elements=["telegram_id"], set_={"telegram_id": telegram_id})
        .returning(PersonRow)
    )
    return (await session.scalars(met)).one()


def _person(row: PersonRow) -> Person:
    return Person(
        user_id=UserId(row.user_id),
        telegram_id=row.telegram_id,
        language=row.language,
        consent=row.training_consent,
        consent_at=row.training_consent_at,
        blocked_at=row.blocked_at,
        settings=MappingProxyType(row.settings),
        created_at=row.created_at,
    )
