"""Pressed buttons and inline mode."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from localchat import LocalChat
from tests.localchat.clients import BOT_ID, YOU, Bot, Clock, Page
from tests.localchat.pictures import png_head

pytestmark = pytest.mark.usefixtures("started")
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
BUTTONS = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


def article(result_id: str = "1", **more: Any) -> dict[str, Any]:
    content = {"message_text": "<b>Heat</b>", "parse_mode": "HTML"}
    return {"type": "article", "id": result_id, "title": "Heat", "input_message_content": content} | more


class TestButtons:
    async def test_a_press_reaches_the_bot_and_its_answer_the_page(
        self, bot: Bot, page: Page, chat: LocalChat
    ) -> None:
        listening = chat.world.events.listen()
        await anext(listening)
        message = await bot.send(reply_markup=BUTTONS)
        query_id = await page.press(message, "yes")
        query = await bot.next("callback_query")
        assert (query["id"], query["data"], query["message"]) == (query_id, "yes", message)
        await bot.call("answerCallbackQuery", callback_query_id=query_id, text="Noted", show_alert=True)
        await anext(listening)
        assert await anext(listening) == (
            f'data: {{"type": "answer", "callback_query_id": "{query_id}", "from": {YOU}, "text": "Noted",'
            ' "show_alert": true, "url": null}\n\n'
        )

    async def test_each_press_is_answered_once(self, bot: Bot, page: Page) -> None:
        query_id = await page.press(await bot.send(reply_markup=BUTTONS), "yes")
        await bot.call("answerCallbackQuery", callback_query_id=query_id)
        assert await bot.refusal("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD

    async def test_and_soon(self, bot: Bot, page: Page, clock: Clock) -> None:
        query_id = await page.press(await bot.send(reply_markup=BUTTONS), "yes")
        clock.now += 61
        assert await bot.refusal("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD

    @pytest.mark.parametrize(
        ("values", "description"),
        [
            ({}, TOO_OLD),
            ({"callback_query_id": "5"}, TOO_OLD),
            ({"callback_query_id": "5", "text": "x" * 201}, "Bad Request: MESSAGE_TOO_LONG"),
        ],
    )
    async def test_refused(self, bot: Bot, values: dict[str, Any], description: str) -> None:
        assert await bot.refusal("answerCallbackQuery", **values) == description

    async def test_an_answer_may_open_the_bots_own_links_only(self, bot: Bot, page: Page) -> None:
        query_id = await page.press(await bot.send(reply_markup=BUTTONS), "yes")
        values = {"callback_query_id": query_id, "url": "https://example.org/"}
        assert await bot.refusal("answerCallbackQuery", **values) == "Bad Request: URL_INVALID"
        await bot.call(
            "answerCallbackQuery", callback_query_id=query_id, url="https://t.me/marquee_bot?start=x"
        )

    async def test_a_button_that_is_not_there_cannot_be_pressed(self, bot: Bot, page: Page) -> None:
        message = await bot.send(reply_markup=BUTTONS)
        path = f"chats/{YOU}/messages/{message['message_id']}/press"
        for data in ("no", None):
            status, _ = await page.error("POST", path, {"from": YOU, "data": data})
            assert status == 409
        assert (await page.error("POST", f"chats/{YOU}/messages/99/press", {"from": YOU, "data": "yes"}))[
            0
        ] == 404


class TestInline:
    async def ask(self, bot: Bot, page: Page, query: str = "heat") -> str:
        """Type a query; the bot reads it."""
        answer = await page.do("POST", "inline", {"from": YOU, "chat_id": YOU, "query": query})
        read = await bot.next("inline_query")
        assert (read["id"], read["query"], read["chat_type"]) == (answer["inline_query_id"], query, "sender")
        query_id: str = read["id"]
        return query_id

    async def choose(self, page: Page, query_id: str, result_id: str = "1", chat_id: int = YOU) -> Any:
        body = {"inline_query_id": query_id, "result_id": result_id, "chat_id": chat_id, "from": YOU}
        return await page.do("POST", "inline/choose", body)

    async def test_a_chosen_article_is_sent_and_the_bot_told(self, bot: Bot, page: Page) -> None:
        query_id = await self.ask(bot, page)
        button = {"text": "More", "start_parameter": "heat-95_x"}
        await bot.call(
            "answerInlineQuery",
            inline_query_id=query_id,
            results=[article(description="1995")],
            button=button,
        )
        message = await self.choose(page, query_id)
        assert (message["text"], message["via_bot"]["id"], message["from"]["id"]) == ("Heat", BOT_ID, YOU)
        updates = await bot.updates()
        assert updates[0]["chosen_inline_result"] == {
            "result_id": "1",
            "from": message["from"],
            "query": "heat",
        }
        assert updates[1]["message"] == message

    async def test_an_inline_message_with_buttons_is_edited_by_its_inline_id(
        self, bot: Bot, page: Page
    ) -> None:
        group = await page.group()
        await bot.updates()
        query_id = await self.ask(bot, page)
        await bot.call("answerInlineQuery", inline_query_id=query_id, results=[article(reply_markup=BUTTONS)])
        message = await self.choose(page, query_id, chat_id=group["id"])
        name = (await bot.updates())[0]["chosen_inline_result"]["inline_message_id"]
        await page.press(message, "yes")
        query = await bot.next("callback_query")
        assert query["inline_message_id"] == name
        assert "message" not in query
        assert await bot.call("editMessageText", inline_message_id=name, text="Voted") is True
        assert (await page.messages(group["id"]))[-1]["text"] == "Voted"

    async def test_photos(self, bot: Bot, page: Page) -> None:
        photo = (await bot.call("sendPhoto", {"photo": ("p.png", png_head())}, chat_id=str(YOU)))["photo"][0][
            "file_id"
        ]
        results = [
            {"type": "photo", "id": "1", "photo_file_id": photo, "caption": "Heat"},
            {
                "type": "photo",
                "id": "2",
                "photo_url": "https://a.org/p.png",
                "thumbnail_url": "https://a.org/t.png",
            },
            {
                "type": "photo",
                "id": "3",
                "photo_file_id": photo,
                "input_message_content": {"message_text": "text"},
            },
        ]
        query_id = await self.ask(bot, page)
        await bot.call("answerInlineQuery", inline_query_id=query_id, results=results)
        sent = [await self.choose(page, query_id, result_id) for result_id in "123"]
        assert sent[0]["photo"][0]["file_id"] == photo
        assert sent[0]["caption"] == "Heat"
        assert sent[1]["text"] == "https://a.org/p.png"
        assert sent[2]["text"] == "text"

    @pytest.mark.parametrize(
        ("results", "reason"),
        [
            (None, "can't parse inline query results: expected an Array of InlineQueryResult"),
            ([article(str(number)) for number in range(51)], "RESULTS_TOO_MUCH"),
            ([article(), article()], "RESULT_ID_DUPLICATE"),
            ([article("x" * 65)], "RESULT_ID_INVALID"),
            (["article"], "can't parse inline query result: expected an Object"),
            ([article(title="")], "can't parse inline query result: Can't find field \"title\""),
            (
                [article(input_message_content=None)],
                "can't parse inline query result: Can't find field \"input_message_content\"",
            ),
            ([article(input_message_content={"message_text": ""})], "MESSAGE_EMPTY"),
            (
                [article(input_message_content={"message_text": "<b>", "parse_mode": "HTML"})],
                "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
            ),
            (
                [article(type="gif")],
                "can't parse inline query result: this server shows articles and photos only",
            ),
            (
                [{"type": "photo", "id": "1", "photo_url": "?", "thumbnail_url": "?"}],
                "can't parse inline query result: photo_url is not a valid URL",
            ),
            (
                [{"type": "photo", "id": "1", "photo_file_id": "x"}],
                "wrong file identifier/HTTP URL specified",
            ),
        ],
    )
    async def test_answers_that_are_refused(self, bot: Bot, page: Page, results: Any, reason: str) -> None:
        values = {"results": results} if results is not None else {}
        refusal = await bot.refusal("answerInlineQuery", inline_query_id=await self.ask(bot, page), **values)
        assert refusal == f"Bad Request: {reason}"

    @pytest.mark.parametrize(
        ("button", "reason"),
        [
            ({}, "can't parse inline query results button: Can't find field \"text\""),
            ({"text": "x"}, "START_PARAM_EMPTY"),
            ({"text": "x", "start_parameter": "x" * 65}, "START_PARAM_TOO_LONG"),
            ({"text": "x", "start_parameter": "é"}, "START_PARAM_INVALID"),
        ],
    )
    async def test_deep_links_that_are_refused(self, bot: Bot, button: dict[str, Any], reason: str) -> None:
        refusal = await bot.refusal("answerInlineQuery", inline_query_id="1", results=[], button=button)
        assert refusal == f"Bad Request: {reason}"

    async def test_each_query_once_and_soon(self, bot: Bot, page: Page, clock: Clock) -> None:
        query_id = await self.ask(bot, page)
        refusal = await bot.refusal(
            "answerInlineQuery", inline_query_id=query_id, results=[], next_offset="x" * 65
        )
        assert refusal == "Bad Request: NEXT_OFFSET_INVALID"
        await bot.call("answerInlineQuery", inline_query_id=query_id, results=[])
        assert await bot.refusal("answerInlineQuery", inline_query_id=query_id, results=[]) == TOO_OLD
        late = await self.ask(bot, page)
        clock.now += 61
        assert await bot.refusal("answerInlineQuery", inline_query_id=late, results=[]) == TOO_OLD

    async def test_what_a_person_cannot_ask_or_choose(
        self, page: Page, bot: Bot, http: httpx.AsyncClient
    ) -> None:
        body = {"from": YOU, "chat_id": YOU, "query": "x" * 257}
        assert (await page.error("POST", "inline", body))[0] == 400
        query_id = await self.ask(bot, page)
        choice = {"inline_query_id": query_id, "result_id": "1", "chat_id": YOU, "from": YOU}
        assert (await page.error("POST", "inline/choose", choice))[0] == 409
        await bot.call("answerInlineQuery", inline_query_id=query_id, results=[article()])
        odd: list[Any] = ["2", [], None]
        for result_id in odd:
            assert (await page.error("POST", "inline/choose", choice | {"result_id": result_id}))[0] == 409
        assert (await page.error("POST", "inline/choose", choice | {"chat_id": "x"}))[0] == 400
