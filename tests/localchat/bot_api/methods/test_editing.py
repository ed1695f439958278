"""Editing, deleting, pinning and copying messages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.localchat.buttons import keyboard
from tests.localchat.clients import BOT_ID, YOU, Bot, Clock, Page

pytestmark = pytest.mark.usefixtures("started")
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly"
    " the same as a current content and reply markup of the message"
)


async def test_text_and_buttons_change_in_place(bot: Bot, page: Page, clock: Clock) -> None:
    sent = await bot.send(reply_markup=keyboard(1))
    clock.now += 5
    edited = await bot.call(
        "editMessageText",
        chat_id=YOU,
        message_id=sent["message_id"],
        text="<i>new</i>",
        parse_mode="HTML",
    )
    assert edited["entities"] == [{"type": "italic", "offset": 0, "length": 3}]
    assert edited["edit_date"] == sent["date"] + 5
    assert "reply_markup" not in edited
    marked = await bot.call(
        "editMessageReplyMarkup", chat_id=YOU, message_id=sent["message_id"], reply_markup=keyboard(2)
    )
    assert marked["reply_markup"] == keyboard(2)
    assert (await page.messages())[-1] == marked


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot) -> None:
    sent = await bot.send("<b>x</b>", parse_mode="HTML", reply_markup=keyboard(1))
    where = {"chat_id": YOU, "message_id": sent["message_id"]}
    same = {"text": "<b>x</b>", "parse_mode": "HTML", "reply_markup": keyboard(1)}
    assert await bot.refusal("editMessageText", **where, **same) == NOT_MODIFIED
    assert await bot.refusal("editMessageReplyMarkup", **where, reply_markup=keyboard(1)) == NOT_MODIFIED
    await bot.call("editMessageText", **where, text="x", reply_markup=keyboard(1))
    assert await bot.refusal("editMessageText", **where, text="x", reply_markup=keyboard(1)) == NOT_MODIFIED


@pytest.mark.parametrize(
    ("method", "values", "reason"),
    [
        ("editMessageText", {"message_id": 999, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited"),
        ("editMessageText", {"text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"message_id": 1}, "message text is empty"),
        ("editMessageText", {"inline_message_id": "nonsense", "text": "x"}, "MESSAGE_ID_INVALID"),
        (
            "editMessageReplyMarkup",
            {"message_id": 1, "reply_markup": {"keyboard": []}},
            "inline keyboard expected",
        ),
        ("deleteMessage", {"message_id": 999}, "message to delete not found"),
        ("deleteMessage", {}, "message identifier is not specified"),
        ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
        ("deleteMessages", {"message_ids": list(range(101))}, "too many message identifiers specified"),
        ("setMessageReaction", {"message_id": 999}, "message to react not found"),
        ("setMessageReaction", {"message_id": 1, "reaction": [{"type": "x"}]}, "REACTION_INVALID"),
        ("setMessageReaction", {"message_id": 1, "reaction": [{}, {}]}, "REACTIONS_TOO_MANY"),
        ("pinChatMessage", {"message_id": 999}, "message to pin not found"),
        ("unpinChatMessage", {}, "message to unpin not found"),
        ("copyMessage", {"from_chat_id": YOU, "message_id": 999}, "message to copy not found"),
        ("forwardMessage", {"from_chat_id": YOU, "message_id": 999}, "message to forward not found"),
    ],
)
async def test_refused(bot: Bot, method: str, values: dict[str, Any], reason: str) -> None:
    where = {} if "inline_message_id" in values else {"chat_id": YOU}
    assert await bot.refusal(method, **where, **values) == f"Bad Request: {reason}"


async def test_deleting(bot: Bot, page: Page, clock: Clock) -> None:
    sent = [await bot.send(str(number)) for number in range(4)]
    assert await bot.call("deleteMessage", chat_id=YOU, message_id=sent[0]["message_id"])
    assert await bot.call("deleteMessages", chat_id=YOU, message_ids=[sent[1]["message_id"], 999])
    assert [message["text"] for message in await page.messages()] == ["/start", "2", "3"]
    clock.now += 48 * 3600 + 1
    old = sent[2]["message_id"]
    assert (
        await bot.refusal("deleteMessage", chat_id=YOU, message_id=old)
        == "Bad Request: message can't be deleted"
    )
    refusal = await bot.refusal("deleteMessages", chat_id=YOU, message_ids=[old])
    assert refusal == "Bad Request: message can't be deleted"


async def test_a_message_in_a_group_is_not_the_bots_to_delete(bot: Bot, page: Page) -> None:
    group = await page.group()
    said = await page.say("mine", group["id"])
    where = {"chat_id": group["id"], "message_id": said["message_id"]}
    assert await bot.refusal("deleteMessage", **where) == "Bad Request: message can't be deleted"
    await page.do("PATCH", f"groups/{group['id']}/members/{BOT_ID}", {"status": "administrator"})
    assert await bot.call("deleteMessage", **where)


async def test_pinning(bot: Bot, page: Page) -> None:
    sent = await bot.send("pin me")
    where = {"chat_id": YOU, "message_id": sent["message_id"]}
    assert await bot.call("pinChatMessage", **where)
    assert (await page.messages())[-1]["pinned_message"] == sent
    assert (await bot.call("getChat", chat_id=YOU))["pinned_message"] == sent
    assert await bot.call("unpinChatMessage", chat_id=YOU)
    assert await bot.call("pinChatMessage", **where)
    assert await bot.call("unpinAllChatMessages", chat_id=YOU)
    assert "pinned_message" not in await bot.call("getChat", chat_id=YOU)
    group = await page.group()
    refusal = await bot.refusal("pinChatMessage", chat_id=group["id"], message_id=1)
    assert refusal == "Bad Request: not enough rights to manage pinned messages in the chat"


async def test_reacting(bot: Bot) -> None:
    assert await bot.call(
        "setMessageReaction", chat_id=YOU, message_id=1, reaction=[{"type": "emoji", "emoji": "👍"}]
    )


async def test_copying_and_forwarding(bot: Bot, page: Page) -> None:
    sent = await bot.send("<b>x</b>", parse_mode="HTML")
    source = {"chat_id": YOU, "from_chat_id": YOU, "message_id": sent["message_id"]}
    copy = await bot.call("copyMessage", **source)
    forward = await bot.call("forwardMessage", **source)
    shown = {message["message_id"]: message for message in await page.messages()}
    assert shown[copy["message_id"]]["entities"] == sent["entities"]
    assert forward["forward_origin"]["sender_user"]["id"] == BOT_ID
    guarded = await bot.send(protect_content=True)
    for method, word in (("copyMessage", "copied"), ("forwardMessage", "forwarded")):
        refusal = await bot.refusal(method, **source | {"message_id": guarded["message_id"]})
        assert refusal == f"Bad Request: message can't be {word}"
