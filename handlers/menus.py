"""The command menus: one for private chats, one for groups, one for each operator.

A menu is no authorisation: what operators may do is checked where it is done.
"""

from __future__ import annotations

import logging
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError
from telegram.ext import Application

from handlers.services import KEY, Context, services_of
from handlers.texts import FALLBACK, Texts

log = logging.getLogger(__name__)


async def show(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Set every menu; the bot starts without them if Telegram will not have them."""
    services = application.bot_data[KEY]
    bot, texts = application.bot, services.texts
    await _set(bot, _private(texts), BotCommandScopeAllPrivateChats())
    await _set(bot, _group(texts), BotCommandScopeAllGroupChats())
    for admin_id in sorted(services.admin_ids):
        await _set(bot, _operator(texts), BotCommandScopeChat(admin_id))


async def show_to_operator(context: Context, telegram_id: int) -> None:
    """Set an operator's menu; at the start Telegram refuses it for somebody who never wrote to the bot."""
    await _set(context.bot, _operator(services_of(context).texts), BotCommandScopeChat(telegram_id))


async def _set(bot: Bot, commands: list[BotCommand], scope: BotCommandScope) -> None:
    try:
        await bot.set_my_commands(commands, scope=scope)
    except TelegramError as error:
        log.warning("The command menu for %s was not set: %s", scope.type, error)


def _private(texts: Texts) -> list[BotCommand]:
    voice = texts.voice(FALLBACK)
    return [
        BotCommand("recommend", voice.plain("menu-recommend")),
        BotCommand("rate", voice.plain("menu-rate")),
        BotCommand("search", voice.plain("menu-search")),
        BotCommand("ratings", voice.plain("menu-ratings")),
        BotCommand("watchlist", voice.plain("menu-watchlist")),
        BotCommand("settings", voice.plain("menu-settings")),
        BotCommand("start", voice.plain("menu-start")),
        BotCommand("help", voice.plain("menu-help")),
        BotCommand("privacy", voice.plain("menu-privacy")),
        BotCommand("export", voice.plain("menu-export")),
        BotCommand("forgetme", voice.plain("menu-forgetme")),
        BotCommand("cancel", voice.plain("menu-cancel")),
    ]


def _group(texts: Texts) -> list[BotCommand]:
    voice = texts.voice(FALLBACK)
    return [
        BotCommand("recommend", voice.plain("menu-group-recommend")),
        BotCommand("search", voice.plain("menu-search")),
        BotCommand("help", voice.plain("menu-help")),
    ]


def _operator(texts: Texts) -> list[BotCommand]:
    voice = texts.voice(FALLBACK)
    return [
        *_private(texts),
        BotCommand("stats", voice.plain("menu-stats")),
        BotCommand("retrain", voice.plain("menu-retrain")),
    ]
