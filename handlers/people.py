"""Who is speaking: a person we know, or nobody (an anonymous admin, a channel, a bot)."""

from __future__ import annotations

from telegram import Chat, Update, User

from handlers.services import Context, services_of
from handlers.telegram.callbacks import ANYONE
from handlers.telegram.texts import FALLBACK, Texts, Voice
from storage import Person

TELEGRAM_ITSELF = 777000
ANONYMOUS_ADMIN = 1087968824
CHANNEL = 136817688
NOBODY = frozenset({TELEGRAM_ITSELF, ANONYMOUS_ADMIN, CHANNEL})
"""Accounts that stand for a chat, not for a person; they cannot rate and are never operators."""

LANGUAGE = "language"
"""Setting that holds the language that a person chose; whoever takes Telegram's has none."""

GROUPS = frozenset({Chat.GROUP, Chat.SUPERGROUP})


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


async def find_person(update: Update, context: Context) -> Person | None:
    """The person behind an update, met for the first time if need be; None where it is nobody.

    Whoever speaks to the bot in a group becomes known as a member of it, and whoever speaks to it in
    private has not blocked it.
    """
    user = human_of(update)
    if user is None:
        return None
    people, chat = services_of(context).storage.people, update.effective_chat
    language = user.language_code or ""
    if chat is not None and chat.type in GROUPS:
        return await people.meet(user.id, language, group=(chat.id, chat.title or ""))
    return await people.meet(user.id, language, private=True)


async def person_of(update: Update, context: Context) -> Person:
    """`find_person` where filters leave only people.

    Raises:
        PermissionError: nobody in particular is behind the update.
    """
    person = await find_person(update, context)
    if person is None:
        raise PermissionError("an update without a person behind it")
    return person


def voice_for(context: Context, person: Person | None) -> Voice:
    """Sentences in the language of a person; English for nobody in particular."""
    return voice_of(services_of(context).texts, person)


def voice_of(texts: Texts, person: Person | None, user: User | None = None) -> Voice:
    """The same without an update; of somebody whom we never met, Telegram may know the language."""
    if person is not None:
        return texts.voice(language_of(person))
    return texts.voice((user.language_code if user else None) or FALLBACK)


def language_of(person: Person) -> str:
    """The language that they chose under /settings, else that of their Telegram; an IETF tag."""
    chosen = person.settings.get(LANGUAGE)
    return chosen if isinstance(chosen, str) else person.language


def owner_of(person: Person | None) -> int:
    """Who may press the buttons of an answer to this person."""
    return person.telegram_id if person else ANYONE
