"""The command menus and what a newcomer reads before the first word, in every language.

A menu is no authorisation: what operators may do is checked where it is done.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable
from typing import Any

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError
from telegram.ext import Application

from handlers.people import LANGUAGE, voice_of
from handlers.services import KEY, Context, services_of
from handlers.telegram.texts import FALLBACK, Voice
from storage import Person

log = logging.getLogger(__name__)


async def show(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Set every menu; the bot starts without them if Telegram will not have them."""
    services, bot = application.bot_data[KEY], application.bot
    everybody: tuple[tuple[BotCommandScope, Any], ...] = (
        (BotCommandScopeAllPrivateChats(), _private),
        (BotCommandScopeAllGroupChats(), _group),
    )
    calls = []
    for language in services.texts.languages:
        voice = services.texts.voice(language)
        code = None if language == FALLBACK else language  # without a code: of every language not spoken
        for scope, commands in everybody:
            calls.append(_tried(scope.type, bot.set_my_commands(commands(voice), scope, code)))
        calls.append(_tried("description", bot.set_my_description(voice.plain("bot-description"), code)))
        calls.append(_tried("about", bot.set_my_short_description(voice.plain("bot-about"), code)))
    for admin_id in sorted(services.admin_ids):
        person = await services.storage.people.find(admin_id)
        commands, own = _operator(voice_of(services.texts, person)), BotCommandScopeChat(admin_id)
        calls.append(_tried(own.type, bot.set_my_commands(commands, own)))
    await asyncio.gather(*calls)


async def show_to(context: Context, person: Person) -> None:
    """Set a person's own menu: an operator's, or one in the language that they chose; else take it away.

    At the start Telegram refuses an operator's for somebody who never wrote to the bot.
    """
    services, scope = services_of(context), BotCommandScopeChat(person.telegram_id)
    voice = voice_of(services.texts, person)
    if person.telegram_id in services.admin_ids:
        await _tried(scope.type, context.bot.set_my_commands(_operator(voice), scope))
    elif LANGUAGE in person.settings:
        await _tried(scope.type, context.bot.set_my_commands(_private(voice), scope))
    else:
        await _tried(scope.type, context.bot.delete_my_commands(scope))


async def _tried(what: str, call: Awaitable[bool]) -> None:
    try:
        await call
    except TelegramError as error:
        log.warning("The command menu for %s was not set: %s", what, error)


def _private(voice: Voice) -> list[BotCommand]:
    return [
        BotCommand("recommend", voice.plain("menu-recommend")),
        BotCommand("rate", voice.plain("menu-rate")),
        BotCommand("search", voice.plain("menu-search")),
        BotCommand("similar", voice.plain("menu-similar")),
        BotCommand("ratings", voice.plain("menu-ratings")),
        BotCommand("watchlist", voice.plain("menu-watchlist")),
        BotCommand("profile", voice.plain("menu-profile")),
        BotCommand("import", voice.plain("menu-import")),
        BotCommand("export", voice.plain("menu-export")),
        BotCommand("settings", voice.plain("menu-settings")),
        BotCommand("start", voice.plain("menu-start")),
        BotCommand("help", voice.plain("menu-help")),
        BotCommand("privacy", voice.plain("menu-privacy")),
        BotCommand("forgetme", voice.plain("menu-forgetme")),
        BotCommand("cancel", voice.plain("menu-cancel")),
    ]


def _group(voice: Voice) -> list[BotCommand]:
    return [
        BotCommand("recommend", voice.plain("menu-group-recommend")),
        BotCommand("search", voice.plain("menu-search")),
        BotCommand("help", voice.plain("menu-help")),
    ]


def _operator(voice: Voice) -> list[BotCommand]:
    return [
        *_private(voice),
        BotCommand("stats", voice.plain("menu-stats")),
        BotCommand("retrain", voice.plain("menu-retrain")),
    ]
