"""Sending messages, and what Telegram refuses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.localchat.clients import YOU, Bot, Page

pytestmark = pytest.mark.usefixtures("started")


async def test_a_message_shows_on_the_page_as_it_was_sent(bot: Bot, page: Page) -> None:
    sent = await bot.send(
        "<b>Heat</b> (1995) /start", parse_mode="HTML", link_preview_options={"is_disabled": True}
    )
    assert sent["entities"] == [
        {"type": "bold", "offset": 0, "length": 4},
        {"type": "bot_command", "offset": 12, "length": 6},
    ]
    assert sent["from"]["is_bot"]
    assert (await page.messages())[-1] == sent


async def test_of_the_options_for_previews_only_what_is_set_is_kept(bot: Bot, page: Page) -> None:
    options = {"url": "https://films.example/poster.jpg", "show_above_text": True, "is_disabled": False}
    sent = await bot.send(link_preview_options=options | {"unheard_of": 1})
    assert sent["link_preview_options"] == {"url": options["url"], "show_above_text": True}
    assert (await page.messages())[-1] == sent
    where = {"chat_id": YOU, "message_id": sent["message_id"], "text": "anew"}
    edited = await bot.call("editMessageText", **where, link_preview_options={"prefer_small_media": False})
    assert "link_preview_options" not in edited


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ("{", "can't parse link preview options JSON object"),
        ("[]", "object expected as link preview options"),
        ({"is_disabled": "true"}, 'field "is_disabled" must be of type Boolean'),
        ({"show_above_text": 1}, 'field "show_above_text" must be of type Boolean'),
        ({"url": ["x"]}, 'field "url" must be of type String'),
    ],
)
async def test_options_for_previews_of_the_wrong_type_are_refused(
    bot: Bot, options: object, reason: str
) -> None:
    refused = await bot.refusal("sendMessage", chat_id=YOU, text="x", link_preview_options=options)
    assert refused == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🎬" * 2049}, "message is too long"),
        ({"text": "x" * 40000}, "message is too long"),
        (
            {"text": "<b>", "parse_mode": "html"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            {"text": "x", "parse_mode": "MarkdownV2"},
            "unsupported parse_mode: this server reads HTML only",
        ),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": None}, "chat_id is empty"),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "chat_id": "somebody"}, "chat not found"),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        (
            {"text": "x", "reply_parameters": {"message_id": "1"}},
            'can\'t parse reply parameters: Field "message_id" must be of type Number',
        ),
    ],
)
async def test_refused_with_telegrams_words(bot: Bot, values: dict[str, Any], reason: str) -> None:
    assert await bot.refusal("sendMessage", **({"chat_id": YOU} | values)) == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    "text", ["x" * 4096, "🎬" * 2048, "<i>" + "x" * 4096 + "</i>", "  " + "x" * 4096 + " "]
)
async def test_the_limit_holds_after_parsing(bot: Bot, text: str) -> None:
    assert len((await bot.send(text, parse_mode="HTML"))["text"]) <= 4096


async def test_a_reply_carries_what_it_answers(bot: Bot) -> None:
    first = await bot.send("one")
    second = await bot.send("two", reply_parameters={"message_id": first["message_id"]})
    assert second["reply_to_message"] == first
    third = await bot.send("three", reply_parameters={"message_id": second["message_id"]})
    assert third["reply_to_message"]["text"] == "two"
    assert "reply_to_message" not in third["reply_to_message"]
    lone = await bot.send("x", reply_parameters={"message_id": 99, "allow_sending_without_reply": True})
    assert "reply_to_message" not in lone


async def test_explicit_entities(bot: Bot) -> None:
    entities = [
        {"type": "text_link", "offset": 0, "length": 1, "url": "a.org"},
        {"type": "text_mention", "offset": 1, "length": 1, "user": {"id": YOU}},
        {"type": "pre", "offset": 2, "length": 1, "language": "c"},
        {"type": "custom_emoji", "offset": 3, "length": 1, "custom_emoji_id": "5"},
    ]
    sent = await bot.send("abcd", entities=entities)
    assert [entity["type"] for entity in sent["entities"]] == [entity["type"] for entity in entities]
    assert sent["entities"][1]["user"]["first_name"] == "You"


@pytest.mark.parametrize(
    "entity",
    [
        "bold",
        {"type": "bold"},
        {"type": "bold", "offset": -1, "length": 1},
        {"type": "huge", "offset": 0, "length": 1},
        {"type": "text_link", "offset": 0, "length": 1, "url": "?"},
        {"type": "text_mention", "offset": 0, "length": 1},
    ],
)
async def test_broken_entities_are_refused(bot: Bot, entity: object) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=YOU, text="x", entities=[entity])
    assert refusal.startswith("Bad Request: can't parse MessageEntity: ")


async def test_a_mention_of_a_stranger_is_dropped(bot: Bot) -> None:
    sent = await bot.send('<a href="tg://user?id=5">x</a>', parse_mode="HTML")
    assert "entities" not in sent


async def test_the_bot_cannot_write_first(bot: Bot, page: Page) -> None:
    ann = await page.person("Ann")
    refusal = await bot.refusal("sendMessage", chat_id=ann["id"], text="hi")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"


async def test_a_blocked_bot_is_told_so_until_it_is_let_back(bot: Bot, page: Page) -> None:
    await page.do("POST", f"chats/{YOU}/block", {"from": YOU, "blocked": True})
    assert (
        await bot.refusal("sendMessage", chat_id=YOU, text="hi") == "Forbidden: bot was blocked by the user"
    )
    change = await bot.next("my_chat_member")
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == (
        "member",
        "kicked",
    )
    assert (await page.error("POST", f"chats/{YOU}/messages", {"from": YOU, "text": "x"}))[0] == 403
    await page.do("POST", f"chats/{YOU}/block", {"from": YOU, "blocked": False})
    await page.do("POST", f"chats/{YOU}/block", {"from": YOU, "blocked": False})
    assert (await bot.next("my_chat_member"))["new_chat_member"]["status"] == "member"
    await bot.send("again")


async def test_a_chat_action_is_shown(bot: Bot) -> None:
    assert await bot.call("sendChatAction", chat_id=YOU, action="typing")
    refusal = await bot.refusal("sendChatAction", chat_id=YOU, action="dancing")
    assert refusal == "Bad Request: wrong parameter action in request"
