"""Sending, editing and deleting messages, and what Telegram refuses."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from localchat import LocalChat
from tests.localchat.clients import BOT_ID, TOKEN, YOU, Bot, Clock, Page

pytestmark = pytest.mark.usefixtures("started")
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly"
    " the same as a current content and reply markup of the message"
)


def keyboard(*rows: int) -> dict[str, Any]:
    """Buttons, so many a row."""
    return {"inline_keyboard": [[{"text": "b", "callback_data": "d"}] * count for count in rows]}


def button(**values: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "b"} | values]]}


class TestTheDoor:
    async def test_method_names_have_any_case_and_both_verbs(self, http: httpx.AsyncClient) -> None:
        for verb, name in (("GET", "getme"), ("POST", "GETME")):
            assert (await http.request(verb, f"/bot{TOKEN}/{name}")).json()["result"]["id"] == BOT_ID

    async def test_a_wrong_token_is_unauthorized(self, http: httpx.AsyncClient) -> None:
        for path in ("/bot7000001:wrong/getMe", "/botx/getMe", "/file/bot7000001:wrong/documents/file_0"):
            answer = await http.get(path)
            assert answer.status_code == 401
            assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}

    async def test_an_unknown_method_is_not_found(self, http: httpx.AsyncClient) -> None:
        answer = await http.post(f"/bot{TOKEN}/sendTelepathy")
        assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}

    @pytest.mark.parametrize("how", ["query", "form", "json", "multipart"])
    async def test_every_kind_of_body_is_read(self, http: httpx.AsyncClient, how: str) -> None:
        values = {"chat_id": str(YOU), "text": "a\r\nb", "reply_markup": json.dumps(keyboard(1))}
        requests: dict[str, dict[str, Any]] = {
            "query": {"params": values},
            "form": {"data": values},
            "json": {"json": values | {"chat_id": YOU, "reply_markup": keyboard(1)}},
            "multipart": {"data": values, "files": {"unused": ("a", b"a")}},
        }
        message = (await http.post(f"/bot{TOKEN}/sendMessage", **requests[how])).json()["result"]
        assert message["text"] == "a\nb"
        assert message["reply_markup"] == keyboard(1)

    @pytest.mark.parametrize(
        ("content_type", "body", "reason"),
        [
            ("application/json", b"{", "can't parse JSON object"),
            ("application/json", b"[]", "object expected"),
            ("multipart/form-data", b"x", "can't parse the form: Missing boundary in multipart."),
        ],
    )
    async def test_an_unreadable_body_is_a_bad_request(
        self, http: httpx.AsyncClient, content_type: str, body: bytes, reason: str
    ) -> None:
        answer = await http.post(f"/bot{TOKEN}/getMe", content=body, headers={"content-type": content_type})
        assert answer.json()["description"] == f"Bad Request: {reason}"

    async def test_half_a_character_is_refused(self, http: httpx.AsyncClient) -> None:
        body = json.dumps({"chat_id": YOU, "text": "\ud83c"})
        answer = await http.post(
            f"/bot{TOKEN}/sendMessage", content=body, headers={"content-type": "application/json"}
        )
        assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"

    async def test_a_fault_of_the_server_itself_is_a_500_with_an_incident(
        self, chat: LocalChat, bot: Bot, caplog: pytest.LogCaptureFixture
    ) -> None:
        chat.world.store.close()
        description = await bot.refusal("sendMessage", chat_id=YOU, text="x")
        assert description.startswith("Internal Server Error: incident ")
        assert description.rpartition(" ")[2] in caplog.text
        assert TOKEN not in caplog.text

    @pytest.mark.parametrize(
        ("method", "values", "reason"),
        [
            ("getUpdates", {"limit": "many"}, 'parameter "limit" must be an Integer'),
            ("getUpdates", {"limit": True}, 'parameter "limit" must be an Integer'),
            ("getUpdates", {"allowed_updates": "{}"}, "expected an Array of update types"),
            ("getUpdates", {"allowed_updates": "["}, "can't parse update types JSON object"),
            (
                "deleteWebhook",
                {"drop_pending_updates": "maybe"},
                'parameter "drop_pending_updates" must be a Boolean',
            ),
            ("sendMessage", {"text": 5}, 'parameter "text" must be a String'),
            ("sendMessage", {"text": "a\x00"}, "strings must be encoded in UTF-8"),
            ("sendMessage", {"text": "x", "reply_markup": "[]"}, "object expected as reply keyboard markup"),
        ],
    )
    async def test_values_of_the_wrong_type_are_refused(
        self, bot: Bot, method: str, values: dict[str, Any], reason: str
    ) -> None:
        assert await bot.refusal(method, **values) == f"Bad Request: {reason}"

    @pytest.mark.parametrize(
        ("written", "meant"), [("True", True), ("1", True), ("no", False), ("", False), (False, False)]
    )
    async def test_booleans_as_telegram_takes_them(self, bot: Bot, written: object, meant: bool) -> None:
        message = await bot.send(protect_content=written)
        assert message.get("has_protected_content", False) is meant


class TestSending:
    async def test_a_message_shows_on_the_page_as_it_was_sent(self, bot: Bot, page: Page) -> None:
        sent = await bot.send(
            "<b>Heat</b> (1995) /start", parse_mode="HTML", link_preview_options={"is_disabled": True}
        )
        assert sent["entities"] == [
            {"type": "bold", "offset": 0, "length": 4},
            {"type": "bot_command", "offset": 12, "length": 6},
        ]
        assert sent["from"]["is_bot"]
        assert (await page.messages())[-1] == sent

    async def test_of_the_options_for_previews_only_what_is_set_is_kept(self, bot: Bot, page: Page) -> None:
        options = {"url": "https://films.example/poster.jpg", "show_above_text": True, "is_disabled": False}
        sent = await bot.send(link_preview_options=options | {"unheard_of": 1})
        assert sent["link_preview_options"] == {"url": options["url"], "show_above_text": True}
        assert (await page.messages())[-1] == sent
        where = {"chat_id": YOU, "message_id": sent["message_id"], "text": "anew"}
        edited = await bot.call(
            "editMessageText", **where, link_preview_options={"prefer_small_media": False}
        )
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
        self, bot: Bot, options: object, reason: str
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
    async def test_refused_with_telegrams_words(self, bot: Bot, values: dict[str, Any], reason: str) -> None:
        assert await bot.refusal("sendMessage", **({"chat_id": YOU} | values)) == f"Bad Request: {reason}"

    @pytest.mark.parametrize(
        "text", ["x" * 4096, "🎬" * 2048, "<i>" + "x" * 4096 + "</i>", "  " + "x" * 4096 + " "]
    )
    async def test_the_limit_holds_after_parsing(self, bot: Bot, text: str) -> None:
        assert len((await bot.send(text, parse_mode="HTML"))["text"]) <= 4096

    async def test_a_reply_carries_what_it_answers(self, bot: Bot) -> None:
        first = await bot.send("one")
        second = await bot.send("two", reply_parameters={"message_id": first["message_id"]})
        assert second["reply_to_message"] == first
        third = await bot.send("three", reply_parameters={"message_id": second["message_id"]})
        assert third["reply_to_message"]["text"] == "two"
        assert "reply_to_message" not in third["reply_to_message"]
        lone = await bot.send("x", reply_parameters={"message_id": 99, "allow_sending_without_reply": True})
        assert "reply_to_message" not in lone

    async def test_explicit_entities(self, bot: Bot) -> None:
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
    async def test_broken_entities_are_refused(self, bot: Bot, entity: object) -> None:
        refusal = await bot.refusal("sendMessage", chat_id=YOU, text="x", entities=[entity])
        assert refusal.startswith("Bad Request: can't parse MessageEntity: ")

    async def test_a_mention_of_a_stranger_is_dropped(self, bot: Bot) -> None:
        sent = await bot.send('<a href="tg://user?id=5">x</a>', parse_mode="HTML")
        assert "entities" not in sent

    async def test_the_bot_cannot_write_first(self, bot: Bot, page: Page) -> None:
        ann = await page.person("Ann")
        refusal = await bot.refusal("sendMessage", chat_id=ann["id"], text="hi")
        assert refusal == "Forbidden: bot can't initiate conversation with a user"

    async def test_a_blocked_bot_is_told_so_until_it_is_let_back(self, bot: Bot, page: Page) -> None:
        await page.do("POST", f"chats/{YOU}/block", {"from": YOU, "blocked": True})
        assert (
            await bot.refusal("sendMessage", chat_id=YOU, text="hi")
            == "Forbidden: bot was blocked by the user"
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

    async def test_a_chat_action_is_shown(self, bot: Bot) -> None:
        assert await bot.call("sendChatAction", chat_id=YOU, action="typing")
        refusal = await bot.refusal("sendChatAction", chat_id=YOU, action="dancing")
        assert refusal == "Bad Request: wrong parameter action in request"


class TestKeyboards:
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
    async def test_refused(self, bot: Bot, markup: object, reason: str) -> None:
        assert (
            await bot.refusal("sendMessage", chat_id=YOU, text="x", reply_markup=markup)
            == f"Bad Request: {reason}"
        )

    async def test_one_action_a_button(self, bot: Bot) -> None:
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
    async def test_taken_as_they_are(self, bot: Bot, markup: object) -> None:
        assert (await bot.send(reply_markup=markup))["reply_markup"] == markup

    async def test_an_empty_keyboard_is_none(self, bot: Bot) -> None:
        assert "reply_markup" not in await bot.send(reply_markup={"inline_keyboard": [[]]})

    async def test_a_reply_keyboard_belongs_to_the_chat(self, bot: Bot, page: Page) -> None:
        markup = {"keyboard": [["yes", {"text": "no"}]], "resize_keyboard": True}
        assert "reply_markup" not in await bot.send(reply_markup=markup)
        shown = (await page.do("GET", "state"))["chats"][0]["keyboard"]
        assert shown == {"keyboard": [[{"text": "yes"}, {"text": "no"}]], "resize_keyboard": True}
        await bot.send(reply_markup={"force_reply": True})
        await bot.send(reply_markup={"remove_keyboard": True})
        assert (await page.do("GET", "state"))["chats"][0]["keyboard"] is None


class TestEditing:
    async def test_text_and_buttons_change_in_place(self, bot: Bot, page: Page, clock: Clock) -> None:
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

    async def test_an_edit_that_changes_nothing_is_refused(self, bot: Bot) -> None:
        sent = await bot.send("<b>x</b>", parse_mode="HTML", reply_markup=keyboard(1))
        where = {"chat_id": YOU, "message_id": sent["message_id"]}
        same = {"text": "<b>x</b>", "parse_mode": "HTML", "reply_markup": keyboard(1)}
        assert await bot.refusal("editMessageText", **where, **same) == NOT_MODIFIED
        assert await bot.refusal("editMessageReplyMarkup", **where, reply_markup=keyboard(1)) == NOT_MODIFIED
        await bot.call("editMessageText", **where, text="x", reply_markup=keyboard(1))
        assert (
            await bot.refusal("editMessageText", **where, text="x", reply_markup=keyboard(1)) == NOT_MODIFIED
        )

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
    async def test_refused(self, bot: Bot, method: str, values: dict[str, Any], reason: str) -> None:
        where = {} if "inline_message_id" in values else {"chat_id": YOU}
        assert await bot.refusal(method, **where, **values) == f"Bad Request: {reason}"

    async def test_deleting(self, bot: Bot, page: Page, clock: Clock) -> None:
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

    async def test_a_message_in_a_group_is_not_the_bots_to_delete(self, bot: Bot, page: Page) -> None:
        group = await page.group()
        said = await page.say("mine", group["id"])
        where = {"chat_id": group["id"], "message_id": said["message_id"]}
        assert await bot.refusal("deleteMessage", **where) == "Bad Request: message can't be deleted"
        await page.do("PATCH", f"groups/{group['id']}/members/{BOT_ID}", {"status": "administrator"})
        assert await bot.call("deleteMessage", **where)

    async def test_pinning(self, bot: Bot, page: Page) -> None:
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

    async def test_reacting(self, bot: Bot) -> None:
        assert await bot.call(
            "setMessageReaction", chat_id=YOU, message_id=1, reaction=[{"type": "emoji", "emoji": "👍"}]
        )

    async def test_copying_and_forwarding(self, bot: Bot, page: Page) -> None:
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
