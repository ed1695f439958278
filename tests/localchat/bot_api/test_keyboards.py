"""What Telegram takes and refuses as reply markup."""

from __future__ import annotations

import pytest

from tests.localchat.buttons import button, keyboard
from tests.localchat.clients import YOU, Bot, Page

pytestmark = pytest.mark.usefixtures("started")


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (button(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (button(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (button(callback_data=""), "BUTTON_DATA_INVALID"),
        (button(callback_data=5), "BUTTON_DATA_INVALID"),
        (
            button(),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            button(url="javascript:x"),
            "inline keyboard button URL 'javascript:x' is invalid: Wrong HTTP URL",
        ),
        (button(url=1), "inline keyboard button URL '1' is invalid: Wrong HTTP URL"),
        (button(switch_inline_query=1), "BUTTON_SWITCH_INLINE_QUERY_INVALID"),
        (button(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
        (button(pay=True), "BUTTON_TYPE_INVALID"),
        (button(text=" ", callback_data="x"), "inline keyboard button text must be non-empty"),
        (
            {"inline_keyboard": [[{"callback_data": "x"}]]},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        ({"inline_keyboard": [{}]}, "can't parse inline keyboard: expected an Array of Array of buttons"),
        (keyboard(9), "reply markup is too long"),
        (keyboard(*[8] * 13), "reply markup is too long"),
        ({"keyboard": [[{}]]}, "can't parse keyboard button: Can't find field \"text\""),
        ({"buttons": []}, "can't parse reply keyboard markup: object expected as reply markup"),
    ],
)
async def test_refused(bot: Bot, markup: object, reason: str) -> None:
    assert (
        await bot.refusal("sendMessage", chat_id=YOU, text="x", reply_markup=markup)
        == f"Bad Request: {reason}"
    )


async def test_one_action_a_button(bot: Bot) -> None:
    markup = button(callback_data="x", url="a.org")
    refusal = await bot.refusal("sendMessage", chat_id=YOU, text="x", reply_markup=markup)
    assert "exactly one of" in refusal


@pytest.mark.parametrize(
    "markup",
    [
        keyboard(*[8] * 12, 4),
        button(callback_data="x" * 64),
        button(url="https://example.org/"),
        button(switch_inline_query_current_chat=""),
        button(switch_inline_query_chosen_chat={"query": "x"}),
        button(copy_text={"text": "x"}, style="primary"),
    ],
)
async def test_taken_as_they_are(bot: Bot, markup: object) -> None:
    assert (await bot.send(reply_markup=markup))["reply_markup"] == markup


async def test_an_empty_keyboard_is_none(bot: Bot) -> None:
    assert "reply_markup" not in await bot.send(reply_markup={"inline_keyboard": [[]]})


async def test_a_reply_keyboard_belongs_to_the_chat(bot: Bot, page: Page) -> None:
    markup = {"keyboard": [["yes", {"text": "no"}]], "resize_keyboard": True}
    assert "reply_markup" not in await bot.send(reply_markup=markup)
    shown = (await page.do("GET", "state"))["chats"][0]["keyboard"]
    assert shown == {"keyboard": [[{"text": "yes"}, {"text": "no"}]], "resize_keyboard": True}
    await bot.send(reply_markup={"force_reply": True})
    await bot.send(reply_markup={"remove_keyboard": True})
    assert (await page.do("GET", "state"))["chats"][0]["keyboard"] is None
