"""The bot as one object: which handler answers what, in which order."""

from __future__ import annotations

from typing import Any

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import (
    AIORateLimiter,
    Application,
    BaseHandler,
    CommandHandler,
    Defaults,
    filters,
)
from telegram.request import BaseRequest

from handlers import errors, start
from handlers.services import KEY, Context, Services
from handlers.updates import OnePersonInOrder

RETRIES = 3
"""How often a message that Telegram asks us to hold back is sent again."""

NEW = filters.UpdateType.MESSAGE
"""New messages only: changing an old message never repeats what it did."""
IN_PRIVATE = NEW & filters.ChatType.PRIVATE
IN_GROUP = NEW & filters.ChatType.GROUPS


def build_application(
    token: str,
    services: Services,
    *,
    base_url: str | None = None,
    request: BaseRequest | None = None,
) -> Application[Any, Any, Any, Any, Any, Any]:
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
        .rate_limiter(AIORateLimiter(max_retries=RETRIES))
        .concurrent_updates(OnePersonInOrder())
    )
    if base_url is not None:
        root = base_url.rstrip("/")
        builder = builder.base_url(f"{root}/bot").base_file_url(f"{root}/file/bot")
    if request is not None:
        builder = builder.request(request).get_updates_request(request)
    application = builder.build()
    application.bot_data[KEY] = services
    application.add_handlers(_handlers(services))
    application.add_error_handler(errors.failed)
    return application


def _handlers(services: Services) -> list[BaseHandler[Update, Context, None]]:
    """Every handler; the first that wants an update gets it."""
    return [
        CommandHandler("start", start.start, IN_PRIVATE),
    ]
