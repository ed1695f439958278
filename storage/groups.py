"""Which group chats the bot is in, and who was seen there."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import delete, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from recsys.domain import UserId
from storage.database.sessions import Database
from storage.database.tables import GroupChatRow, GroupMemberRow
from storage.database.upsert import insert


class Groups:
    """The tables `group_chat` and `group_member`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def saw(self, chat_id: int, title: str, user_id: UserId) -> None:
        """Note that the person is a member of the group, and the group's present title."""
        async with self._database.session(write=True) as session:
            await note_member(session, chat_id, title, user_id)

    async def title(self, chat_id: int) -> str | None:
        """What a group is called; None where the bot is no member."""
        async with self._database.session() as session:
            return await session.scalar(select(GroupChatRow.title).where(GroupChatRow.chat_id == chat_id))

    async def members(self, chat_id: int) -> list[UserId]:
        """Everybody seen in the group who has not left, by user_id."""
        statement = (
            select(GroupMemberRow.user_id)
            .where(GroupMemberRow.chat_id == chat_id)
            .order_by(GroupMemberRow.user_id)
        )
        async with self._database.session() as session:
            return [UserId(user_id) for user_id in await session.scalars(statement)]

    async def of(self, user_id: UserId) -> list[tuple[int, str, datetime]]:
        """The groups where a person was seen: chat id, title, since when; by chat id."""
        statement = (
            select(GroupChatRow.chat_id, GroupChatRow.title, GroupMemberRow.since)
            .join(GroupMemberRow, GroupMemberRow.chat_id == GroupChatRow.chat_id)
            .where(GroupMemberRow.user_id == user_id)
            .order_by(GroupChatRow.chat_id)
        )
        async with self._database.session() as session:
            return [(chat_id, title, since) for chat_id, title, since in await session.execute(statement)]

    async def left(self, chat_id: int, user_id: UserId) -> None:
        """Note that the person left the group."""
        async with self._database.session(write=True) as session:
            await session.execute(
                delete(GroupMemberRow).where(
                    GroupMemberRow.chat_id == chat_id, GroupMemberRow.user_id == user_id
                )
            )

    async def migrate(self, old_chat_id: int, new_chat_id: int) -> None:
        """Move a group that became a supergroup, into what may be known of the new one already."""
        if old_chat_id == new_chat_id:
            return
        async with self._database.session(write=True) as session:
            await _copy(session, old_chat_id, new_chat_id)
            await session.execute(delete(GroupChatRow).where(GroupChatRow.chat_id == old_chat_id))

    async def remove(self, chat_id: int) -> None:
        """Forget the group: the bot was thrown out, or the group is gone."""
        async with self._database.session(write=True) as session:
            await session.execute(delete(GroupChatRow).where(GroupChatRow.chat_id == chat_id))


async def is_noted(session: AsyncSession, chat_id: int, title: str, user_id: UserId) -> bool:
    """Whether the person is known as a member of the group, and this as the group's title."""
    known = (
        select(GroupChatRow.title)
        .join(GroupMemberRow, GroupMemberRow.chat_id == GroupChatRow.chat_id)
        .where(GroupChatRow.chat_id == chat_id, GroupMemberRow.user_id == user_id)
    )
    return await session.scalar(known) == title


async def note_member(session: AsyncSession, chat_id: int, title: str, user_id: UserId) -> None:
    """Note what `is_noted` asks for; members keep the time since when they are known."""
    now = datetime.now(UTC)
    await session.execute(
        insert(session, GroupChatRow)
        .values(chat_id=chat_id, title=title, created_at=now)
        .on_conflict_do_update(index_elements=["chat_id"], set_={"title": title})
    )
    await session.execute(
        insert(session, GroupMemberRow)
        .values(chat_id=chat_id, user_id=user_id, since=now)
        .on_conflict_do_nothing()
    )


async def _copy(session: AsyncSession, old: int, new: int) -> None:
    chat = select(literal(new), GroupChatRow.title, GroupChatRow.created_at).where(
        GroupChatRow.chat_id == old
    )
    members = select(literal(new), GroupMemberRow.user_id, GroupMemberRow.since).where(
        GroupMemberRow.chat_id == old
    )
    for table, columns, rows in (
        (GroupChatRow, ["chat_id", "title", "created_at"], chat),
        (GroupMemberRow, ["chat_id", "user_id", "since"], members),
    ):
        await session.execute(insert(session, table).from_select(columns, rows).on_conflict_do_nothing())
