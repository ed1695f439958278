"""Delivering updates to the bot's webhook, in order, until each is taken."""

from __future__ import annotations

import asyncio
import contextlib

import httpx

from localchat.bot_api.endpoints import BotApi
from localchat.bot_api.parameters import Parameters
from localchat.refusals import Refused
from localchat.state.store import Json
from localchat.state.world import World

POST_TIMEOUT_S = 30
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 10.0


async def deliver(world: World, bot_api: BotApi) -> None:
    """Post updates while a webhook is set; runs until cancelled."""
    pause = FIRST_PAUSE_S
    async with httpx.AsyncClient(timeout=POST_TIMEOUT_S, trust_env=False) as client:
        while not world.updates.closed:
            webhook = world.updates.webhook
            if not webhook:
                world.updates.webhook_changed.clear()
                await world.updates.webhook_changed.wait()
                continue
            waiting = world.updates.waiting(limit=1)
            if not waiting:
                await world.updates.arrival()
                continue
            problem = await _post(client, webhook, waiting[0], bot_api)
            if problem is None:
                world.updates.confirm(waiting[0]["update_id"])
                pause = FIRST_PAUSE_S
                continue
            world.updates.note_failure(webhook, world.now, problem)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)


async def _post(client: httpx.AsyncClient, webhook: Json, update: Json, bot_api: BotApi) -> str | None:
    """Post one update; returns what went wrong, in Telegram's words."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": webhook["secret_token"]} if webhook["secret_token"] else {}
    try:
        response = await client.post(webhook["url"], json=update, headers=headers)
    except httpx.TimeoutException:
        return "Read timeout expired"
    except (httpx.HTTPError, httpx.InvalidURL):
        return "Connection refused"
    if not response.is_success:
        return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
    with contextlib.suppress(ValueError, Refused):
        # The bot may answer with a call of its own.
        call = response.json()
        if isinstance(call, dict) and isinstance(call.get("method"), str):
            await bot_api.call(call.pop("method"), Parameters(call))
    return None
