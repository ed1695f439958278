"""What happens when a handler fails: a log entry with a short id, and one sentence with the same id."""

from __future__ import annotations

import contextlib
import logging
import secrets

from telegram import Chat, Update
from telegram.error import ChatMigrated, Forbidden, NetworkError, TelegramError

from handlers.context import Context
from handlers.telegram.people import GROUPS, human_of
from handlers.telegram.replies import notify
from storage import StorageFailed

log = logging.getLogger(__name__)


async def failed(update: object, context: Context) -> None:
    """Note what went wrong and tell the person; a person or group that shut us out is noted as that."""
    error = context.error
    if isinstance(update, Update) and isinstance(error, Forbidden):
        await _shut_out(update, context)
    elif isinstance(update, Update) and isinstance(error, ChatMigrated) and update.effective_chat:
        await context.storage.groups.migrate(update.effective_chat.id, error.new_chat_id)
    elif update is None and type(error) is NetworkError:
        log.warning("Telegram could not be reached: %s", error)
    else:
        await _report(update, context)


async def _shut_out(update: Update, context: Context) -> None:
    storage, chat = context.storage, update.effective_chat
    if chat is not None and chat.type == Chat.PRIVATE:
        await storage.people.set_blocked(chat.id, True)
    elif chat is not None and chat.type in GROUPS:
        await storage.groups.remove(chat.id)


async def _report(update: object, context: Context) -> None:
    incident = secrets.token_hex(3)
    log.error("Incident %s in %s", incident, _kind(update), exc_info=context.error)
    if not isinstance(update, Update) or update.effective_chat is None or human_of(update) is None:
        return
    if update.callback_query is not None:
        await notify(update.callback_query)  # if the failure came before the answer, its button still spins
    with contextlib.suppress(StorageFailed):  # then the language is Telegram's
        await context.recognise()
    if isinstance(context.error, StorageFailed):
        sentence = context.say("error-storage", incident=incident)
    else:
        sentence = context.say("error", incident=incident)
    try:
        await context.bot.send_message(update.effective_chat.id, sentence)
    except TelegramError:
        log.exception("Incident %s could not be told to the person", incident)


def _kind(update: object) -> str:
    """What kind of update it was, never what somebody wrote in it."""
    if not isinstance(update, Update):
        return "a job" if update is None else type(update).__name__
    kinds = [name for name in Update.ALL_TYPES if getattr(update, name, None) is not None]
    return f"update {update.update_id} ({', '.join(kinds)})"
