"""How the bot gets its updates by long polling."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from localchat import LocalChat, running
from tests.localchat.clients import TOKEN, YOU, Bot, Page, until

pytestmark = pytest.mark.slow


OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def test_updates_stay_until_they_are_confirmed(bot: Bot, page: Page) -> None:
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


async def test_a_limit_out_of_bounds_is_moved_in(bot: Bot, page: Page) -> None:
    await page.say("one")
    await page.say("two")
    assert len(await bot.call("getUpdates", limit=0)) == 1
    assert len(await bot.call("getUpdates", limit=5000)) == 2


async def test_a_waiting_call_ends_with_the_first_update(bot: Bot, page: Page) -> None:
    waiting = asyncio.create_task(bot.call("getUpdates", timeout=50))
    await asyncio.sleep(0.01)
    assert not waiting.done()
    await page.say("at last")
    assert [update["message"]["text"] for update in await waiting] == ["at last"]


async def test_a_waiting_call_ends_empty_after_its_time(bot: Bot) -> None:
    assert await bot.call("getUpdates", timeout=1) == []


async def test_a_second_call_ends_the_first_with_a_conflict(bot: Bot, page: Page) -> None:
    first = asyncio.create_task(bot.answer("getUpdates", timeout=50))
    await asyncio.sleep(0.01)
    second = asyncio.create_task(bot.answer("getUpdates", timeout=50))
    answer = await first
    assert (answer["error_code"], answer["description"]) == (409, OTHER)
    await page.say("for the second")
    assert len((await second)["result"]) == 1


async def test_only_wanted_kinds_are_kept(bot: Bot, page: Page) -> None:
    await bot.call("getUpdates", allowed_updates=["edited_message", "no_such_kind"])
    message = await page.say("hello")
    await page.do("PATCH", f"chats/{YOU}/messages/{message['message_id']}", {"from": YOU, "text": "bye"})
    assert (await bot.next("edited_message"))["text"] == "bye"
    assert (await bot.call("getWebhookInfo"))["allowed_updates"] == ["edited_message", "no_such_kind"]
    await bot.call("getUpdates", allowed_updates=[])
    await page.say("hello")
    assert (await bot.next("message"))["text"] == "hello"


async def test_stopping_the_server_ends_a_waiting_call(chat: LocalChat) -> None:
    async with httpx.AsyncClient() as client:
        async with running(chat.app) as root:
            waiting = asyncio.create_task(client.get(f"{root}/bot{TOKEN}/getUpdates?timeout=50", timeout=60))
            await until(lambda: chat.world.updates._poll)
        assert (await waiting).json() == {"ok": True, "result": []}


async def test_logging_out_and_closing_are_taken(bot: Bot) -> None:
    assert await bot.call("logOut")
    assert await bot.call("close")
