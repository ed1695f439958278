"""The bot as one object: which handler answers what, in which order."""

from __future__ import annotations

from typing import Any

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    Defaults,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from handlers import anything_else, errors, groups, menus
from handlers.account import forget, privacy, profile, settings, start
from handlers.account.help import cancel, show_help
from handlers.films import search
from handlers.library import rate, ratings, watchlist
from handlers.operators import retrain, stats
from handlers.picks import recommend, similar
from handlers.services import KEY, Context, Services
from handlers.telegram import pressed as buttons
from handlers.telegram.pace import Pace
from handlers.telegram.updates import OnePersonInOrder
from handlers.transfer import export, imports

PATIENCE = 15.0
"""Seconds to wait for Telegram to accept or answer a call."""

# New messages only: changing an old message never repeats what it did.
NEW = filters.UpdateType.MESSAGE
IN_PRIVATE = NEW & filters.ChatType.PRIVATE
IN_GROUP = NEW & filters.ChatType.GROUPS

PRIVATE_ONLY = (
    "rate",
    "similar",
    "ratings",
    "watchlist",
    "profile",
    "import",
    "settings",
    "privacy",
    "export",
    "forgetme",
    "cancel",
)
"""Commands about what is one person's own."""

App = Application[Any, Any, Any, Any, Any, Any]


def build_application(
    token: str,
    services: Services,
    *,
    base_url: str | None = None,
    request: BaseRequest | None = None,
) -> App:
    """The bot, ready to be started.

    Args:
        base_url: root of a Bot API server, such as "http://127.0.0.1:8081"; Telegram's own by default.
        request: how calls leave the process; over HTTP by default.
    """
    builder = (
        Application.builder()
        .token(token)
        .defaults(
            Defaults(
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                allow_sending_without_reply=True,
            )
        )
        .rate_limiter(Pace())
        .concurrent_updates(OnePersonInOrder())
        .post_init(menus.show)
    )
    if base_url is not None:
        root = base_url.rstrip("/")
        builder = builder.base_url(f"{root}/bot").base_file_url(f"{root}/file/bot")
    if request is not None:
        builder = builder.request(request).get_updates_request(request)
    else:
        builder = builder.connect_timeout(PATIENCE).read_timeout(PATIENCE).pool_timeout(PATIENCE)
    application = builder.build()
    application.bot_data[KEY] = services
    application.add_handlers(_handlers(services))
    application.add_error_handler(errors.failed)
    return application


def _handlers(services: Services) -> list[BaseHandler[Any, Context, Any]]:
    """Every handler; the first that wants an update gets it."""
    operators = filters.User(services.admin_ids)
    operator = IN_PRIVATE & operators
    return [
        CommandHandler("start", start.start, IN_PRIVATE),
        CommandHandler("help", show_help, IN_PRIVATE | IN_GROUP),
        CommandHandler("rate", rate.rate, IN_PRIVATE),
        CommandHandler("search", search.search, IN_PRIVATE | IN_GROUP),
        CommandHandler("recommend", recommend.recommend, IN_PRIVATE | IN_GROUP),
        CommandHandler("similar", similar.similar, IN_PRIVATE),
        CommandHandler("ratings", ratings.ratings, IN_PRIVATE),
        CommandHandler("watchlist", watchlist.watchlist, IN_PRIVATE),
        CommandHandler("profile", profile.profile, IN_PRIVATE),
        CommandHandler("import", imports.how, IN_PRIVATE),
        CommandHandler("settings", settings.settings, IN_PRIVATE),
        CommandHandler("privacy", privacy.privacy, IN_PRIVATE),
        CommandHandler("export", export.export, IN_PRIVATE),
        CommandHandler("forgetme", forget.forget, IN_PRIVATE),
        CommandHandler("cancel", cancel, IN_PRIVATE),
        CommandHandler("stats", stats.stats, operator),
        CommandHandler("retrain", retrain.retrain, operator),
        CommandHandler("start", start.start_in_group, IN_GROUP),
        CommandHandler(
            PRIVATE_ONLY,
            start.only_in_private,
            IN_GROUP,
        ),
        CommandHandler(["stats", "retrain"], start.only_in_private, IN_GROUP & operators),
        CallbackQueryHandler(buttons.pressed),
        ChatMemberHandler(groups.own_membership, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(NEW & filters.StatusUpdate.MIGRATE, groups.migrated),
        MessageHandler(IN_GROUP & filters.StatusUpdate.LEFT_CHAT_MEMBER, groups.member_left),
        # In private nothing stays without an answer; in a group what is not for us is for others.
        MessageHandler(IN_PRIVATE & filters.COMMAND, anything_else.unknown_command),
        MessageHandler(IN_PRIVATE & filters.TEXT, anything_else.plain_text),
        MessageHandler(IN_PRIVATE & filters.Document.ALL & ~filters.ANIMATION, imports.file_sent),
        MessageHandler(IN_PRIVATE & ~filters.StatusUpdate.ALL, anything_else.not_words),
    ]
