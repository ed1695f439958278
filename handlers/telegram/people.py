"""Who is speaking: a person, or nobody in particular (an anonymous admin, a channel, a bot)."""

from __future__ import annotations

from telegram import Chat, ChatMember, Update, User

from handlers.telegram.accounts import NOBODY

GROUPS = frozenset({Chat.GROUP, Chat.SUPERGROUP})
GONE = frozenset({ChatMember.LEFT, ChatMember.BANNED})
"""How somebody stands in a chat who is not there."""


def human_of(update: Update) -> User | None:
    """The person behind an update, or None where it is nobody in particular."""
    user = update.effective_user
    if user is None or user.is_bot or user.id in NOBODY:
        return None
    message = update.message
    return None if message is not None and message.sender_chat is not None else user


def in_group(update: Update) -> bool:
    """Whether an update comes from a group chat."""
    return update.effective_chat is not None and update.effective_chat.type in GROUPS
