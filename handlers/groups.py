"""The bot's own comings and goings, and those of people in its groups."""

from __future__ import annotations

from telegram import Chat, InlineKeyboardMarkup

from handlers.context import Context
from handlers.invitations import invitation_button
from handlers.telegram.people import GONE, GROUPS


async def own_membership(context: Context) -> None:
    """The bot was added to a group or thrown out of it; somebody blocked it, or no longer does."""
    change, storage = context.received.my_chat_member, context.storage
    if change is None:
        return
    was_gone = change.old_chat_member.status in GONE
    is_gone = change.new_chat_member.status in GONE
    if change.chat.type == Chat.PRIVATE:
        await storage.people.set_blocked(change.from_user.id, is_gone)
    elif change.chat.type not in GROUPS:
        return
    elif is_gone:
        await storage.groups.remove(change.chat.id)
    elif was_gone and not await storage.groups.members(change.chat.id):
        await context.meet()
        rows = InlineKeyboardMarkup([[invitation_button(context, change.chat.id)]])
        await context.bot.send_message(change.chat.id, context.say("group-hello"), reply_markup=rows)


async def member_left(context: Context) -> None:
    """Somebody left a group: its picks are no longer for them."""
    message = context.message
    if message.left_chat_member is None:
        return
    person = await context.storage.people.find(message.left_chat_member.id)
    if person is not None:
        await context.storage.groups.left(message.chat.id, person.user_id)


async def migrated(context: Context) -> None:
    """A group became a supergroup and changed its id; both the old and the new chat say so."""
    message = context.message
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    await context.storage.groups.migrate(old, new)
