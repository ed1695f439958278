"""The command menus and what a newcomer reads before the first word, in every language.

A menu is no authorisation: what operators may do is checked where it is done.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from handlers.commands import FOR_OPERATORS, IN_GROUPS, Command
from handlers.context import LANGUAGE, App, Context, voice_of
from handlers.telegram.texts import FALLBACK, Voice

log = logging.getLogger(__name__)


async def show(application: App) -> None:
    """Set every menu; the bot starts without them if Telegram will not have them."""
    services, bot = application.bot_data.services, application.bot
    private, groups = BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()
    calls = []
    for language in services.texts.languages:
        voice = services.texts.voice(language)
        code = None if language == FALLBACK else language  # without a code: of every language not spoken
        for scope, commands in ((private, _private(voice)), (groups, _group(voice))):
            calls.append(_tried(scope, bot.set_my_commands(commands, scope, code)))
        calls.append(_tried("description", bot.set_my_description(voice.plain("bot-description"), code)))
        calls.append(_tried("about", bot.set_my_short_description(voice.plain("bot-about"), code)))
    for admin_id in sorted(services.admin_ids):
        person = await services.storage.people.find(admin_id)
        commands, own = _operator(voice_of(services.texts, person)), BotCommandScopeChat(admin_id)
        calls.append(_tried(own, bot.set_my_commands(commands, own)))
    await asyncio.gather(*calls)


async def show_to(context: Context) -> None:
    """Set a person's own menu: an operator's, or one in the language that they chose; else take it away.

    At the start Telegram refuses an operator's for somebody who never wrote to the bot.
    """
    person, bot = context.person, context.bot
    scope = BotCommandScopeChat(person.telegram_id)
    if person.telegram_id in context.services.admin_ids:
        await _tried(scope, bot.set_my_commands(_operator(context.voice), scope))
    elif LANGUAGE in person.settings:
        await _tried(scope, bot.set_my_commands(_private(context.voice), scope))
    else:
        await _tried(scope, bot.delete_my_commands(scope))


async def _tried(what: BotCommandScope | str, call: Awaitable[bool]) -> None:
    try:
        await call
    except TelegramError as error:
        name = what if isinstance(what, str) else what.type
        log.warning("The command menu for %s was not set: %s", name, error)


def _private(voice: Voice) -> list[BotCommand]:
    return [_entry(voice, name) for name in Command if name not in FOR_OPERATORS]


def _group(voice: Voice) -> list[BotCommand]:
    return [_entry(voice, name, in_group=True) for name in Command if name in IN_GROUPS]


def _operator(voice: Voice) -> list[BotCommand]:
    return [_entry(voice, name) for name in Command]


def _entry(voice: Voice, name: Command, *, in_group: bool = False) -> BotCommand:
    if in_group and name is Command.RECOMMEND:
        return BotCommand(name, voice.plain("menu-group-recommend"))
    return BotCommand(name, voice.plain(f"menu-{name}"))
