"""Whatever comes in is answered: never a 500, never a crash."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from localchat import LocalChat
from localchat.bot_api.methods.table import METHODS
from tests.localchat.clients import TOKEN, YOU, Clock

pytestmark = pytest.mark.slow


NAMES = st.sampled_from([
    "id", "type", "text", "title", "user_id", "chat_id", "message_id", "url", "offset", "length",
    "user", "inline_keyboard", "keyboard", "callback_data", "reply_markup", "input_message_content",
    "message_text", "media", "command", "description", "language", "photo_file_id", "photo_url",
    "start_parameter", "emoji", "copy_text", "switch_inline_query", "remove_keyboard",
    "allow_sending_without_reply",
])  # fmt: skip
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(
        [YOU, str(YOU), "HTML", "<b>x", "photo", "default", "@x", "https://[", "attach://x", 10**30]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=8,
)
PARAMETERS = st.sampled_from([
    "text", "parse_mode", "entities", "reply_markup", "reply_parameters", "link_preview_options",
    "caption", "caption_entities", "photo", "document", "media", "message_id", "message_ids",
    "inline_message_id", "from_chat_id", "action", "question", "options", "type", "open_period",
    "close_date", "correct_option_ids", "is_anonymous", "explanation", "callback_query_id",
    "show_alert", "url", "inline_query_id", "results", "button", "next_offset", "file_id", "commands",
    "scope", "language_code", "name", "description", "short_description", "menu_button", "user_id",
    "reaction", "offset", "limit", "allowed_updates", "secret_token", "drop_pending_updates",
])  # fmt: skip
FIELDS = st.sampled_from([
    "from", "text", "reply_to", "data", "options", "blocked", "query", "chat_id", "inline_query_id",
    "result_id", "first_name", "username", "title", "creator", "members", "user", "by", "status",
    "method", "times", "retry_after", "language_code", "anonymous",
])  # fmt: skip
PATHS = [
    ("POST", "people"),
    ("POST", "groups"),
    ("POST", f"groups/{YOU}/members"),
    ("POST", "groups/-400000001/members"),
    ("PATCH", f"groups/-400000001/members/{YOU}"),
    ("POST", f"chats/{YOU}/messages"),
    ("PATCH", f"chats/{YOU}/messages/1"),
    ("POST", f"chats/{YOU}/messages/2/press"),
    ("POST", f"chats/{YOU}/messages/3/vote"),
    ("POST", f"chats/{YOU}/block"),
    ("POST", "inline"),
    ("POST", "inline/choose"),
    ("POST", "faults"),
]
UNTIMED = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
async def busy() -> httpx.AsyncClient:
    """A chat with a message, buttons, a poll and a group."""
    chat = LocalChat(TOKEN, rate_limits=False, clock=Clock())
    client = httpx.AsyncClient(transport=httpx.ASGITransport(chat.app), base_url="http://127.0.0.1")
    buttons = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    await client.post(f"/local/chats/{YOU}/messages", json={"from": YOU, "text": "/start"})
    await client.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": YOU, "text": "x", "reply_markup": buttons})
    await client.post(f"/bot{TOKEN}/sendPoll", json={"chat_id": YOU, "question": "x", "options": ["a", "b"]})
    await client.post("/local/groups", json={"title": "x", "creator": YOU})
    return client


@pytest.mark.parametrize("method", sorted(METHODS))
@UNTIMED
@given(values=st.dictionaries(PARAMETERS, JSON, max_size=6))
async def test_any_call_of_a_method_is_answered(
    busy: httpx.AsyncClient, method: str, values: dict[str, Any]
) -> None:
    response = await busy.post(f"/bot{TOKEN}/{method}", json={"chat_id": YOU} | values)
    answer = response.json()
    assert response.status_code in {200, 400, 403, 409}, answer
    assert answer["ok"] or answer["description"].startswith(("Bad Request: ", "Forbidden: ", "Conflict: "))


@pytest.mark.parametrize(("verb", "path"), PATHS)
@UNTIMED
@given(body=st.dictionaries(FIELDS, JSON, max_size=6))
async def test_any_request_of_the_page_is_answered(
    busy: httpx.AsyncClient, verb: str, path: str, body: dict[str, Any]
) -> None:
    response = await busy.request(verb, f"/local/{path}", json={"from": YOU} | body)
    assert response.status_code in {200, 400, 403, 404, 409}
    assert response.status_code == 200 or response.json()["error"]
