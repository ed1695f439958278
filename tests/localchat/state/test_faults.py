"""Faults and malformed updates on demand."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from localchat import LocalChat
from tests.localchat.clients import TOKEN, Bot, Page

OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def test_a_malformed_update_is_passed_on_as_it_stands(bot: Bot, page: Page) -> None:
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
async def test_the_next_calls_fail_as_wished(bot: Bot, page: Page, status: int, description: str) -> None:
    await page.do("POST", "faults", {"method": "getme", "status": status, "times": 2, "retry_after": 7})
    for _ in range(2):
        answer = await bot.answer("getMe")
        assert (answer["error_code"], answer["description"]) == (status, description)
    await bot.call("getMe")


async def test_any_method_and_no_more(bot: Bot, page: Page) -> None:
    await page.do("POST", "faults", {"method": "*", "status": 500, "times": 5})
    await bot.refusal("getMyName")
    await page.do("DELETE", "faults")
    await bot.call("getMyName")


async def test_a_call_that_is_never_answered(bot: Bot, page: Page, chat: LocalChat) -> None:
    await page.do("POST", "faults", {"method": "getMe", "status": "timeout"})
    hanging = asyncio.create_task(bot.answer("getMe"))
    done, _ = await asyncio.wait({hanging}, timeout=0.05)
    assert not done
    chat.app.state.stop()
    assert (await hanging)["error_code"] == 504


@pytest.mark.parametrize(
    "wish", [{}, {"method": "getMe"}, {"method": "getMe", "status": 418}, {"method": "x", "status": []}]
)
async def test_wishes_that_make_no_sense(page: Page, wish: dict[str, Any]) -> None:
    status, sentence = await page.error("POST", "faults", wish)
    assert status == 400
    assert sentence.startswith("A fault needs")
