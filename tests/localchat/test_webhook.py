"""How the bot gets its updates by a webhook."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from localchat import LocalChat, running
from tests.localchat.clients import YOU, Bot, Page, until
from tests.localchat.shapes import Shapes

pytestmark = pytest.mark.slow


class Receiver:
    """A bot's webhook: it answers with the statuses it is given, then with 200."""

    def __init__(self, *statuses: int, answer: dict[str, Any] | None = None) -> None:
        self.statuses = list(statuses)
        self.requests: list[tuple[str | None, dict[str, Any]]] = []
        self.answer = answer
        self.enough = asyncio.Event()
        self.expected = len(statuses) + 1

    async def take(self, request: Request) -> Response:
        self.requests.append((request.headers.get("x-telegram-bot-api-secret-token"), await request.json()))
        if len(self.requests) == self.expected:
            self.enough.set()
        status = self.statuses.pop(0) if self.statuses else 200
        return JSONResponse(self.answer or {}, status)

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        app = Starlette(routes=[Route("/hook", self.take, methods=["POST"])])
        app.state.stop = lambda: None
        async with running(app) as root:
            yield f"{root}/hook"


@pytest.fixture
async def http(served: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=served) as client:
        yield client


@pytest.fixture
def bot(http: httpx.AsyncClient, shapes: Shapes | None) -> Bot:
    return Bot(http, shapes)


@pytest.fixture
def page(http: httpx.AsyncClient) -> Page:
    return Page(http)


async def test_updates_are_posted_with_the_secret_until_taken(bot: Bot, page: Page, chat: LocalChat) -> None:
    receiver = Receiver(500, answer={"method": "sendMessage", "chat_id": YOU, "text": "by return"})
    async with receiver.listening() as url:
        await bot.call("setWebhook", url=url, secret_token="s3cret", max_connections=1)
        await page.say("hello")
        await asyncio.wait_for(receiver.enough.wait(), 10)
        await until(lambda: len(chat.world.store.messages(YOU)) == 2)
    assert [secret for secret, _ in receiver.requests] == ["s3cret", "s3cret"]
    assert receiver.requests[0] == receiver.requests[1]
    assert receiver.requests[0][1]["message"]["text"] == "hello"
    assert (await page.messages())[-1]["text"] == "by return"
    information = await bot.call("getWebhookInfo")
    assert information["pending_update_count"] == 0
    assert information["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"


async def test_an_update_waits_while_nobody_listens(bot: Bot, page: Page, chat: LocalChat) -> None:
    await bot.call("setWebhook", url="http://127.0.0.1:1/hook")
    await page.say("hello")
    await until(lambda: "last_error_message" in (chat.world.updates.webhook or {}))
    information = await bot.call("getWebhookInfo")
    assert information["last_error_message"] == "Connection refused"
    assert information["pending_update_count"] == 1
    answer = await bot.answer("getUpdates")
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: can't use getUpdates method while webhook is active")
    await bot.call("setWebhook", url="")
    assert len(await bot.updates()) == 1


async def test_setting_one_ends_a_long_poll(bot: Bot, chat: LocalChat) -> None:
    waiting = asyncio.create_task(bot.answer("getUpdates", timeout=50))
    await until(lambda: chat.world.updates._poll)
    await bot.call("setWebhook", url="https://example.org/hook", drop_pending_updates=True)
    assert (await waiting)["description"] == "Conflict: terminated by setWebhook request"
    await bot.call("deleteWebhook", drop_pending_updates=True)
    assert (await bot.call("getWebhookInfo"))["url"] == ""


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"url": "http://example.org/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://["}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://a.org", "secret_token": "é"}, "secret token contains unallowed characters"),
    ],
)
async def test_refused(bot: Bot, values: dict[str, Any], reason: str) -> None:
    assert await bot.refusal("setWebhook", **values) == f"Bad Request: {reason}"
