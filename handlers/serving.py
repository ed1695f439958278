"""Taking updates: by polling or by webhook, until the bot stops."""

from __future__ import annotations

import asyncio
import errno
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import Updater

from handlers.context import App
from handlers.operators.daily import tick
from handlers.services.services import Services

log = logging.getLogger(__name__)

LOOK_EVERY_S = 60.0
"""Seconds between two looks at whether the daily training is due."""
LONGEST_WAIT_S = 60.0
"""Seconds between two tries to reach Telegram, at most."""


class CannotServe(Exception):
    """Why no update can be taken, in one sentence for the operator."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram calls, the secret it must know, and where this process listens for it."""

    url: str
    secret: str
    host: str
    port: int


@asynccontextmanager
async def serving(application: App, services: Services, webhook: Webhook | None) -> AsyncIterator[None]:
    """Take updates and answer them; without a webhook by polling.

    Raises:
        CannotServe: the token is unknown, or nothing can listen for the webhook.
    """
    updater, jobs = application.updater, application.job_queue
    assert updater is not None
    assert jobs is not None
    jobs.run_repeating(tick, LOOK_EVERY_S, first=1.0)
    try:
        await _greet(application)
        if webhook:
            await _listen(updater, webhook)
        else:
            await updater.start_polling(
                allowed_updates=Update.ALL_TYPES, bootstrap_retries=-1, error_callback=_say_unreachable
            )
        await application.start()
        yield
    finally:
        await services.training.stop()
        if updater.running:
            await updater.stop()
        if application.running:
            await application.stop()
        await application.shutdown()


async def _greet(application: App) -> None:
    """Say hello to the Bot API, however long it takes to be reached."""
    wait = 1.0
    while True:
        try:
            await application.initialize()
            if application.post_init:
                await application.post_init(application)
        except InvalidToken:
            sentence = "Telegram does not know this TELEGRAM_BOT_TOKEN: copy it again from @BotFather."
            raise CannotServe(sentence) from None
        except TelegramError as error:
            log.warning("Telegram cannot be reached (%s); trying again in %.0f s", error, wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT_S)
        else:
            return


async def _listen(updater: Updater, webhook: Webhook) -> None:
    try:
        await updater.start_webhook(
            listen=webhook.host,
            port=webhook.port,
            url_path=urlsplit(webhook.url).path,
            webhook_url=webhook.url,
            secret_token=webhook.secret,
            allowed_updates=Update.ALL_TYPES,
            bootstrap_retries=-1,
        )
    except OSError as error:
        raise CannotServe(say_taken(webhook.host, webhook.port, error)) from error


def say_taken(host: str, port: int, error: OSError) -> str:
    """Say why nothing can listen at an address."""
    if error.errno == errno.EADDRINUSE:
        return f"LISTEN {host}:{port}: the port is taken; stop what uses it, or set another LISTEN."
    reason = error.strerror or str(error)
    return f"LISTEN {host}:{port}: the address cannot be used ({reason}); set another LISTEN."


def _say_unreachable(error: TelegramError) -> None:
    """Log in one line why updates do not come; the updater keeps trying."""
    if isinstance(error, Conflict):
        log.error("Another program takes this bot's updates: stop it, or remove its webhook (%s)", error)
    else:
        log.warning("Telegram cannot be reached, trying again: %s", error)
