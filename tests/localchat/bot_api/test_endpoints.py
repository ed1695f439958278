"""Calls at the Bot API's addresses: token, method, body, values."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from localchat import LocalChat
from tests.localchat.buttons import keyboard
from tests.localchat.clients import BOT_ID, TOKEN, YOU, Bot

pytestmark = pytest.mark.usefixtures("started")


async def test_method_names_have_any_case_and_both_verbs(http: httpx.AsyncClient) -> None:
    for verb, name in (("GET", "getme"), ("POST", "GETME")):
        assert (await http.request(verb, f"/bot{TOKEN}/{name}")).json()["result"]["id"] == BOT_ID


async def test_a_wrong_token_is_unauthorized(http: httpx.AsyncClient) -> None:
    for path in ("/bot7000001:wrong/getMe", "/botx/getMe", "/file/bot7000001:wrong/documents/file_0"):
        answer = await http.get(path)
        assert answer.status_code == 401
        assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(http: httpx.AsyncClient) -> None:
    answer = await http.post(f"/bot{TOKEN}/sendTelepathy")
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


@pytest.mark.parametrize("how", ["query", "form", "json", "multipart"])
async def test_every_kind_of_body_is_read(http: httpx.AsyncClient, how: str) -> None:
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
    http: httpx.AsyncClient, content_type: str, body: bytes, reason: str
) -> None:
    answer = await http.post(f"/bot{TOKEN}/getMe", content=body, headers={"content-type": content_type})
    assert answer.json()["description"] == f"Bad Request: {reason}"


async def test_half_a_character_is_refused(http: httpx.AsyncClient) -> None:
    body = json.dumps({"chat_id": YOU, "text": "\ud83c"})
    answer = await http.post(
        f"/bot{TOKEN}/sendMessage", content=body, headers={"content-type": "application/json"}
    )
    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


async def test_a_fault_of_the_server_itself_is_a_500_with_an_incident(
    chat: LocalChat, bot: Bot, caplog: pytest.LogCaptureFixture
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
    bot: Bot, method: str, values: dict[str, Any], reason: str
) -> None:
    assert await bot.refusal(method, **values) == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("written", "meant"), [("True", True), ("1", True), ("no", False), ("", False), (False, False)]
)
async def test_booleans_as_telegram_takes_them(bot: Bot, written: object, meant: bool) -> None:
    message = await bot.send(protect_content=written)
    assert message.get("has_protected_content", False) is meant
