"""How the bot gets its updates: long polling and webhooks."""

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
from tests.localchat.clients import TOKEN, YOU, Bot, Page, until
from tests.localchat.shapes import Shapes

OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class TestPolling:
    async def test_updates_stay_until_they_are_confirmed(self, bot: Bot, page: Page) -> None:
        for text in ("one", "two", "three"):
            await page.say(text)
        found = await bot.call("getUpdates")
        assert [update["message"]["text"] for update in found] == ["one", "two", "three"]
        assert [update["update_id"] - found[0]["update_id"] for update in found] == [0, 1, 2]
        assert await bot.call("getUpdates") == found
        assert await bot.call("getUpdates", offset=found[1]["update_id"]) == found[1:]
        assert await bot.call("getUpdates", limit=1) == found[1:2]
        assert await bot.call("getUpdates", offset=-1) == found[2:]
        assert await bot.call("getUpdates") == found[2:]
        assert await bot.call("getUpdates", offset=found[2]["update_id"] + 1) == []

    async def test_a_limit_out_of_bounds_is_moved_in(self, bot: Bot, page: Page) -> None:
        await page.say("one")
        await page.say("two")
        assert len(await bot.call("getUpdates", limit=0)) == 1
        assert len(await bot.call("getUpdates", limit=5000)) == 2

    async def test_a_waiting_call_ends_with_the_first_update(self, bot: Bot, page: Page) -> None:
        waiting = asyncio.create_task(bot.call("getUpdates", timeout=50))
        await asyncio.sleep(0.01)
        assert not waiting.done()
        await page.say("at last")
        assert [update["message"]["text"] for update in await waiting] == ["at last"]

    async def test_a_waiting_call_ends_empty_after_its_time(self, bot: Bot) -> None:
        assert await bot.call("getUpdates", timeout=1) == []

    async def test_a_second_call_ends_the_first_with_a_conflict(self, bot: Bot, page: Page) -> None:
        first = asyncio.create_task(bot.answer("getUpdates", timeout=50))
        await asyncio.sleep(0.01)
        second = asyncio.create_task(bot.answer("getUpdates", timeout=50))
        answer = await first
        assert (answer["error_code"], answer["description"]) == (409, OTHER)
        await page.say("for the second")
        assert len((await second)["result"]) == 1

    async def test_only_wanted_kinds_are_kept(self, bot: Bot, page: Page) -> None:
        await bot.call("getUpdates", allowed_updates=["edited_message", "no_such_kind"])
        message = await page.say("hello")
        await page.do("PATCH", f"chats/{YOU}/messages/{message['message_id']}", {"from": YOU, "text": "bye"})
        assert (await bot.next("edited_message"))["text"] == "bye"
        assert (await bot.call("getWebhookInfo"))["allowed_updates"] == ["edited_message", "no_such_kind"]
        await bot.call("getUpdates", allowed_updates=[])
        await page.say("hello")
        assert (await bot.next("message"))["text"] == "hello"

    async def test_stopping_the_server_ends_a_waiting_call(self, chat: LocalChat) -> None:
        async with httpx.AsyncClient() as client:
            async with running(chat.app) as root:
                waiting = asyncio.create_task(
                    client.get(f"{root}/bot{TOKEN}/getUpdates?timeout=50", timeout=60)
                )
                await until(lambda: chat.world.updates._poll)
            assert (await waiting).json() == {"ok": True, "result": []}

    async def test_logging_out_and_closing_are_taken(self, bot: Bot) -> None:
        assert await bot.call("logOut")
        assert await bot.call("close")


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


class TestWebhook:
    @pytest.fixture
    async def http(self, served: str) -> AsyncIterator[httpx.AsyncClient]:
        async with httpx.AsyncClient(base_url=served) as client:
            yield client

    @pytest.fixture
    def bot(self, http: httpx.AsyncClient, shapes: Shapes | None) -> Bot:
        return Bot(http, shapes)

    @pytest.fixture
    def page(self, http: httpx.AsyncClient) -> Page:
        return Page(http)

    async def test_updates_are_posted_with_the_secret_until_taken(
        self, bot: Bot, page: Page, chat: LocalChat
    ) -> None:
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
        assert (
            information["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
        )

    async def test_an_update_waits_while_nobody_listens(self, bot: Bot, page: Page, chat: LocalChat) -> None:
        await bot.call("setWebhook", url="http://127.0.0.1:1/hook")
        await page.say("hello")
        await until(lambda: "last_error_message" in (chat.world.updates.webhook or {}))
        information = await bot.call("getWebhookInfo")
        assert information["last_error_message"] == "Connection refused"
        assert information["pending_update_count"] == 1
        answer = await bot.answer("getUpdates")
        assert answer["error_code"] == 409
        assert answer["description"].startswith(
            "Conflict: can't use getUpdates method while webhook is active"
        )
        await bot.call("setWebhook", url="")
        assert len(await bot.updates()) == 1

    async def test_setting_one_ends_a_long_poll(self, bot: Bot, chat: LocalChat) -> None:
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
    async def test_refused(self, bot: Bot, values: dict[str, Any], reason: str) -> None:
        assert await bot.refusal("setWebhook", **values) == f"Bad Request: {reason}"


class TestFaults:
    async def test_a_malformed_update_is_passed_on_as_it_stands(self, bot: Bot, page: Page) -> None:
        await page.do("POST", "updates", {"message": {"text": "from nobody"}})
        response = await bot.http.get(f"/bot{TOKEN}/getUpdates")
        assert response.json()["result"][0]["message"] == {"text": "from nobody"}

    @pytest.mark.parametrize(
        ("status", "description"),
        [
            (401, "Unauthorized"),
            (403, "Forbidden: bot was blocked by the user"),
            (404, "Not Found"),
            (409, OTHER),
            (429, "Too Many Requests: retry after 7"),
            (500, "Internal Server Error"),
            (502, "Bad Gateway"),
        ],
    )
    async def test_the_next_calls_fail_as_wished(
        self, bot: Bot, page: Page, status: int, description: str
    ) -> None:
        await page.do("POST", "faults", {"method": "getme", "status": status, "times": 2, "retry_after": 7})
        for _ in range(2):
            answer = await bot.answer("getMe")
            assert (answer["error_code"], answer["description"]) == (status, description)
        await bot.call("getMe")

    async def test_any_method_and_no_more(self, bot: Bot, page: Page) -> None:
        await page.do("POST", "faults", {"method": "*", "status": 500, "times": 5})
        await bot.refusal("getMyName")
        await page.do("DELETE", "faults")
        await bot.call("getMyName")

    async def test_a_call_that_is_never_answered(self, bot: Bot, page: Page, chat: LocalChat) -> None:
        await page.do("POST", "faults", {"method": "getMe", "status": "timeout"})
        hanging = asyncio.create_task(bot.answer("getMe"))
        done, _ = await asyncio.wait({hanging}, timeout=0.05)
        assert not done
        chat.app.state.stop()
        assert (await hanging)["error_code"] == 504

    @pytest.mark.parametrize(
        "wish", [{}, {"method": "getMe"}, {"method": "getMe", "status": 418}, {"method": "x", "status": []}]
    )
    async def test_wishes_that_make_no_sense(self, page: Page, wish: dict[str, Any]) -> None:
        status, sentence = await page.error("POST", "faults", wish)
        assert status == 400
        assert sentence.startswith("A fault needs")
