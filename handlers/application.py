"""The bot as one object: which handler answers what, in which order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    BaseHandler,
    BaseRateLimiter,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    Defaults,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from handlers import anything_else, edits, errors, groups, menus
from handlers.account import forget, help_text, privacy, profile, settings, start
from handlers.commands import ANSWERS, FOR_OPERATORS, IN_GROUPS, Command
from handlers.context import App, Context
from handlers.films import search, why
from handlers.library import first, marks, rate, ratings, several, stars, watchlist
from handlers.operators import retrain, stats
from handlers.picks import moods, recommend, similar
from handlers.presses import answer_press
from handlers.services.services import Services, Shared
from handlers.telegram.pace import Pace
from handlers.telegram.updates import OnePersonInOrder
from handlers.transfer import export, import_choices, imports

DECLARING = (
    *(forget, help_text, privacy, profile, settings, start),
    *(search, why),
    *(first, marks, rate, ratings, several, stars, watchlist),
    *(moods, recommend, similar),
    *(export, import_choices, imports),
    *(retrain, stats),
)
"""The modules that declare what commands and buttons do, as they are imported."""

CALL_TIMEOUT_S = 15.0
"""To wait for Telegram to accept or answer a call."""

# New messages only: changing an old message never repeats what it did. One that rated a film changes that.
NEW = filters.UpdateType.MESSAGE
IN_PRIVATE = NEW & filters.ChatType.PRIVATE
IN_GROUP = NEW & filters.ChatType.GROUPS
CHANGED = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
Handler = BaseHandler[Any, Context, None]


def build_application(
    token: str,
    services: Services,
    *,
    base_url: str | None = None,
    request: BaseRequest | None = None,
    rate_limiter: BaseRateLimiter[Any] | None = None,
) -> App:
    """The bot, ready to be started.

    Args:
        base_url: root of a Bot API server, such as "http://127.0.0.1:8081"; Telegram's own by default.
        request: how calls leave the process; over HTTP by default.
        rate_limiter: how fast they leave it; `Pace` by default.
    """
    builder = (
        Application.builder()
        .token(token)
        .context_types(ContextTypes(context=Context, bot_data=Shared))
        .defaults(
            Defaults(
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                allow_sending_without_reply=True,
            )
        )
        .rate_limiter(rate_limiter or Pace())
        .concurrent_updates(OnePersonInOrder())
        .post_init(menus.show)
    )
    if base_url is not None:
        root = base_url.rstrip("/")
        builder = builder.base_url(f"{root}/bot").base_file_url(f"{root}/file/bot")
    if request is not None:
        builder = builder.request(request).get_updates_request(request)
    else:
        timeout = CALL_TIMEOUT_S
        builder = builder.connect_timeout(timeout).read_timeout(timeout).pool_timeout(timeout)
    application = builder.build()
    application.bot_data.services = services
    application.add_handlers(_handlers(services))
    application.add_error_handler(errors.failed)
    return application


def _handlers(services: Services) -> list[Handler]:
    """Every handler; the first that wants an update gets it."""
    operators = filters.User(services.admin_ids)
    handlers: list[Handler] = [
        CommandHandler(name, _met(declared.answer, declared.with_profile), _where(name, operators))
        for name, declared in ANSWERS.items()
    ]
    private_only = [name for name in Command if name not in IN_GROUPS | FOR_OPERATORS | {Command.START}]
    return [
        *handlers,
        CommandHandler(Command.START, _met(start.start_in_group), IN_GROUP),
        CommandHandler(private_only, _met(start.only_in_private), IN_GROUP),
        CommandHandler(list(FOR_OPERATORS), _met(start.only_in_private), IN_GROUP & operators),
        CallbackQueryHandler(answer_press),
        ChatMemberHandler(_bare(groups.own_membership), ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(NEW & filters.StatusUpdate.MIGRATE, _bare(groups.migrated)),
        MessageHandler(IN_GROUP & filters.StatusUpdate.LEFT_CHAT_MEMBER, _bare(groups.member_left)),
        MessageHandler(CHANGED & filters.TEXT, _bare(edits.message_changed)),
        # In private nothing stays without an answer; in a group what is not for us is for others.
        MessageHandler(IN_PRIVATE & filters.COMMAND, _met(anything_else.unknown_command)),
        MessageHandler(IN_PRIVATE & filters.TEXT, _met(anything_else.plain_text, with_profile=True)),
        MessageHandler(IN_PRIVATE & filters.Document.ALL & ~filters.ANIMATION, _met(imports.file_sent)),
        MessageHandler(IN_PRIVATE & ~filters.StatusUpdate.ALL, _met(anything_else.not_words)),
    ]


def _where(name: Command, operators: filters.User) -> filters.BaseFilter:
    if name in FOR_OPERATORS:
        return IN_PRIVATE & operators
    return IN_PRIVATE | IN_GROUP if name in IN_GROUPS else IN_PRIVATE


def _met(answer: Callable[[Context], Awaitable[None]], with_profile: bool = False) -> Callback:
    """A handler that first reads who speaks."""

    async def handle(_: Update, context: Context) -> None:
        await context.meet(with_profile=with_profile)
        await answer(context)

    return handle


def _bare(answer: Callable[[Context], Awaitable[None]]) -> Callback:
    """A handler of what is nobody's message, which makes nobody known."""

    async def handle(_: Update, context: Context) -> None:
        await answer(context)

    return handle
