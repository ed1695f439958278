"""What people do at the page: write, edit, come in."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.localchat.clients import YOU, Bot, Page


async def test_a_message_reaches_the_bot_with_its_entities(bot: Bot, page: Page) -> None:
    said = await page.say("  /rate Heat 4.5 \x00")
    assert said["text"] == "/rate Heat 4.5"
    assert said["entities"] == [{"type": "bot_command", "offset": 0, "length": 5}]
    assert await bot.next("message") == said


async def test_a_long_text_goes_as_several_messages(bot: Bot, page: Page) -> None:
    text = "word " * 2000
    await page.say(text)
    parts = [update["message"]["text"] for update in await bot.updates()]
    assert " ".join(parts) == text.strip()
    assert max(map(len, parts)) <= 4096
    await page.say("🎬" * 5000)
    parts = [update["message"]["text"] for update in await bot.updates()]
    assert "".join(parts) == "🎬" * 5000
    assert max(map(len, parts)) <= 2048


async def test_an_edit_reaches_the_bot_once(bot: Bot, page: Page) -> None:
    said = await page.say("helo")
    await bot.updates()
    path = f"chats/{YOU}/messages/{said['message_id']}"
    edited = await page.do("PATCH", path, {"from": YOU, "text": "hello"})
    assert edited["edit_date"] >= said["date"]
    assert await bot.next("edited_message") == edited
    await page.do("PATCH", path, {"from": YOU, "text": " hello "})
    assert await bot.updates() == []
    assert (await page.error("PATCH", path, {"from": YOU, "text": " "}))[0] == 400


async def test_only_ones_own_text_is_edited(bot: Bot, page: Page) -> None:
    await page.say("/start")
    sent = await bot.send()
    status, sentence = await page.error(
        "PATCH", f"chats/{YOU}/messages/{sent['message_id']}", {"from": YOU, "text": "x"}
    )
    assert (status, sentence) == (403, "Only a text of one's own can be edited.")


async def test_new_people_count_up(page: Page) -> None:
    ann = await page.person("Ann", username="@ann_a", language_code="de")
    assert ann == {
        "id": YOU + 1,
        "is_bot": False,
        "first_name": "Ann",
        "username": "ann_a",
        "language_code": "de",
    }
    assert (await page.person("Bob"))["id"] == YOU + 2


@pytest.mark.parametrize(
    ("verb", "path", "body", "status", "sentence"),
    [
        ("POST", "people", {"first_name": " "}, 400, "A first name has 1 to 64 characters."),
        ("POST", "people", {}, 400, '"first_name" must be a text.'),
        (
            "POST",
            "people",
            {"first_name": "A", "username": "é"},
            400,
            "A user name has 3 to 32 letters, digits and underscores.",
        ),
        (
            "POST",
            "people",
            {"first_name": "A", "username": "Marquee_Bot"},
            409,
            "The user name Marquee_Bot is taken.",
        ),
        ("POST", f"chats/{YOU}/messages", {"from": YOU, "text": " "}, 400, "A message needs some text."),
        ("POST", f"chats/{YOU}/messages", {"from": 5, "text": "x"}, 404, "There is no person 5."),
        (
            "POST",
            f"chats/{YOU}/messages",
            {"from": YOU, "text": "x", "reply_to": 9},
            404,
            "There is no message 9 in this chat.",
        ),
        ("POST", "chats/5/messages", {"from": YOU, "text": "x"}, 404, "There is no chat 5."),
        ("POST", f"chats/{YOU}/block", {"from": YOU}, 400, '"blocked" is true or false.'),
        ("GET", f"chats/{YOU}/messages?limit=x", None, 400, "'x' is no id."),
        ("GET", "nonsense", None, 404, "Not Found: GET /local/nonsense"),
        ("PUT", "state", {}, 405, "Method Not Allowed: PUT /local/state"),
    ],
)
async def test_what_cannot_be(
    page: Page, verb: str, path: str, body: Any, status: int, sentence: str
) -> None:
    assert await page.error(verb, path, body) == (status, sentence)


@pytest.mark.parametrize("body", ["{", "[]", ""])
async def test_a_body_that_is_no_object(http: httpx.AsyncClient, body: str) -> None:
    answer = await http.post("/local/people", content=body, headers={"content-type": "application/json"})
    assert answer.json() == {"error": "The request's body must be a JSON object."}


async def test_a_name_that_is_taken(page: Page) -> None:
    await page.person("Ann", username="ann")
    assert (await page.error("POST", "people", {"first_name": "B", "username": "ANN"}))[0] == 409
