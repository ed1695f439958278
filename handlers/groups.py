"""The bot's own comings and goings, and those of people in its groups."""

from __future__ import annotations

from telegram import Chat, ChatMember, InlineKeyboardMarkup, Update

from handlers.invitations import invitation_button
from handlers.people import GROUPS, find_person, voice_for
from handlers.services import Context, services_of

GONE = frozenset({ChatMember.LEFT, ChatMember.BANNED})


async def own_membership(update: Update, context: Context) -> None:
    """The bot was added to a group or thrown out of it; somebody blocked it, or no longer does."""
    change = update.my_chat_member
    if change is None:
        return
    storage = services_of(context).storage
    was_gone = change.old_chat_member.status in GONE
    is_gone = change.new_chat_member.status in GONE
    if change.chat.type == Chat.PRIVATE:
        await storage.people.set_blocked(change.from_user.id, is_gone)
    elif change.chat.type not in GROUPS:
        return
    elif is_gone:
        await storage.groups.remove(change.chat.id)
    elif was_gone and not await storage.groups.members(change.chat.id):
        voice = voice_for(context, await find_person(update, context))
        rows = InlineKeyboardMarkup([[invitation_button(context, voice, change.chat.id)]])
        await context.bot.send_message(change.chat.id, voice.say("group-hello"), reply_markup=rows)


async def member_left(update: Update, context: Context) -> None:
    """Somebody left a group: its picks are no longer for them."""
    message = update.message
    if message is None or message.left_chat_member is None:
        return
    storage = services_of(context).storage
    person = await storage.people.find(message.left_chat_member.id)
    if person is not None:
        await storage.groups.left(message.chat.id, person.user_id)


async def migrated(update: Update, context: Context) -> None:
    """A group became a supergroup and changed its id; both the old and the new chat say so."""
    message = update.message
    if message is None:
        return
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    await services_of(context).storage.groups.migrate(old, new)
