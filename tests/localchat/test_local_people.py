"""The page's API: what there is to see and what people do; and whom it lets in."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from localchat import LocalChat
from localchat.state.events import Events
from tests.localchat.clients import TOKEN, YOU, Bot, Page

FOREIGN = "This address is for the chat page only."


class TestSeeing:
    async def test_the_first_visitor_is_there(self, page: Page) -> None:
        state = await page.do("GET", "state")
        assert state["people"] == [{"id": YOU, "is_bot": False, "first_name": "You", "language_code": "en"}]
        assert state["bot"]["username"] == "marquee_bot"
        assert [(chat["id"], chat["type"], chat["person"]) for chat in state["chats"]] == [
            (YOU, "private", YOU)
        ]

    async def test_messages_page_by_page(self, page: Page) -> None:
        for number in range(5):
            await page.say(str(number))
        newest = await page.do("GET", f"chats/{YOU}/messages?limit=2")
        assert [message["text"] for message in newest] == ["3", "4"]
        earlier = await page.do("GET", f"chats/{YOU}/messages?limit=2&before={newest[0]['message_id']}")
        assert [message["text"] for message in earlier] == ["1", "2"]
        assert len(await page.do("GET", f"chats/{YOU}/messages?limit=-1")) == 1

    async def test_health(self, page: Page) -> None:
        assert await page.do("GET", "health") == {"status": "ok", "pending_updates": 0}

    async def test_events_tell_what_happens(self, served: str) -> None:
        async with httpx.AsyncClient(base_url=served, timeout=20) as client:
            page = Page(client)
            async with client.stream("GET", "/local/events") as stream:
                assert stream.headers["content-type"].startswith("text/event-stream")
                lines = stream.aiter_lines()
                while await anext(lines) != ": hello":
                    pass
                said = await page.say("hello")
                await page.do(
                    "PATCH", f"chats/{YOU}/messages/{said['message_id']}", {"from": YOU, "text": "bye"}
                )
                ann = await page.person("Ann")
                events: list[dict[str, Any]] = []
                while len(events) < 5:
                    line = await anext(lines)
                    if line.startswith("data: "):
                        events.append(json.loads(line.removeprefix("data: ")))
        assert [event["type"] for event in events] == ["chat", "message", "edited", "person", "chat"]
        assert events[1] == {"type": "message", "chat_id": YOU, "message": said}
        assert events[2]["message"]["text"] == "bye"
        assert events[3]["person"] == ann
        assert events[4]["chat"]["person"] == ann["id"]

    async def test_a_page_that_does_not_read_is_cut_off(self, chat: LocalChat) -> None:
        listening = chat.world.events.listen()
        await anext(listening)
        for number in range(1001):
            chat.world.events.publish("action", number=number)
        rest = [line async for line in listening]
        assert len(rest) == 1000

    async def test_a_quiet_stream_shows_that_it_lives(self) -> None:
        events = Events(ping_s=0.01)
        listening = events.listen()
        await anext(listening)
        assert await anext(listening) == ": still here\n\n"
        events.close()
        assert [line async for line in listening] == []


class TestDoing:
    async def test_a_message_reaches_the_bot_with_its_entities(self, bot: Bot, page: Page) -> None:
        said = await page.say("  /rate Heat 4.5 \x00")
        assert said["text"] == "/rate Heat 4.5"
        assert said["entities"] == [{"type": "bot_command", "offset": 0, "length": 5}]
        assert await bot.next("message") == said

    async def test_a_long_text_goes_as_several_messages(self, bot: Bot, page: Page) -> None:
        text = "word " * 2000
        await page.say(text)
        parts = [update["message"]["text"] for update in await bot.updates()]
        assert " ".join(parts) == text.strip()
        assert max(map(len, parts)) <= 4096
        await page.say("🎬" * 5000)
        parts = [update["message"]["text"] for update in await bot.updates()]
        assert "".join(parts) == "🎬" * 5000
        assert max(map(len, parts)) <= 2048

    async def test_an_edit_reaches_the_bot_once(self, bot: Bot, page: Page) -> None:
        said = await page.say("helo")
        await bot.updates()
        path = f"chats/{YOU}/messages/{said['message_id']}"
        edited = await page.do("PATCH", path, {"from": YOU, "text": "hello"})
        assert edited["edit_date"] >= said["date"]
        assert await bot.next("edited_message") == edited
        await page.do("PATCH", path, {"from": YOU, "text": " hello "})
        assert await bot.updates() == []
        assert (await page.error("PATCH", path, {"from": YOU, "text": " "}))[0] == 400

    async def test_only_ones_own_text_is_edited(self, bot: Bot, page: Page) -> None:
        await page.say("/start")
        sent = await bot.send()
        status, sentence = await page.error(
            "PATCH", f"chats/{YOU}/messages/{sent['message_id']}", {"from": YOU, "text": "x"}
        )
        assert (status, sentence) == (403, "Only a text of one's own can be edited.")

    async def test_new_people_count_up(self, page: Page) -> None:
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
        self, page: Page, verb: str, path: str, body: Any, status: int, sentence: str
    ) -> None:
        assert await page.error(verb, path, body) == (status, sentence)

    @pytest.mark.parametrize("body", ["{", "[]", ""])
    async def test_a_body_that_is_no_object(self, http: httpx.AsyncClient, body: str) -> None:
        answer = await http.post("/local/people", content=body, headers={"content-type": "application/json"})
        assert answer.json() == {"error": "The request's body must be a JSON object."}

    async def test_a_name_that_is_taken(self, page: Page) -> None:
        await page.person("Ann", username="ann")
        assert (await page.error("POST", "people", {"first_name": "B", "username": "ANN"}))[0] == 409


class TestTheDoor:
    @pytest.mark.parametrize(
        "host", ["localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "127.9.9.9", "chat.localhost"]
    )
    async def test_this_machines_names_are_served(self, http: httpx.AsyncClient, host: str) -> None:
        assert (await http.get("/local/health", headers={"host": host})).status_code == 200

    @pytest.mark.parametrize(
        "host", ["evil.example", "localhost.evil.example", "192.168.0.9", "", "127.0.0.1.nip.io"]
    )
    async def test_other_names_are_not(self, http: httpx.AsyncClient, host: str) -> None:
        assert (await http.get("/local/health", headers={"host": host})).status_code == 421

    async def test_the_host_that_it_was_told_to_listen_on_is_served(
        self, chat: LocalChat, http: httpx.AsyncClient
    ) -> None:
        chat.app.state.listen_host = "media-pc"
        assert (await http.get("/local/health", headers={"host": "Media-PC:8080"})).status_code == 200

    @pytest.mark.parametrize(
        "headers",
        [
            {"origin": "https://evil.example"},
            {"origin": "null"},
            {"origin": "http://127.0.0.1:9999"},
            {"sec-fetch-site": "cross-site"},
            {"sec-fetch-site": "same-site"},
            {"sec-fetch-site": "none"},
        ],
    )
    async def test_other_sites_change_nothing(
        self, http: httpx.AsyncClient, page: Page, headers: dict[str, str]
    ) -> None:
        answer = await http.post("/local/people", json={"first_name": "Mallory"}, headers=headers)
        assert (answer.status_code, answer.json()) == (403, {"error": FOREIGN})
        assert len((await page.do("GET", "state"))["people"]) == 1

    async def test_other_sites_read_nothing(self, http: httpx.AsyncClient) -> None:
        assert (await http.get("/local/state", headers={"sec-fetch-site": "cross-site"})).status_code == 403

    @pytest.mark.parametrize(
        "headers", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}]
    )
    async def test_other_sites_cannot_play_the_bot(
        self, http: httpx.AsyncClient, headers: dict[str, str]
    ) -> None:
        answer = await http.post(f"/bot{TOKEN}/getMe", data={"chat_id": YOU}, headers=headers)
        assert answer.status_code == 403

    async def test_a_link_elsewhere_opens_the_page(self, http: httpx.AsyncClient) -> None:
        headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
        assert (await http.get("/", headers=headers)).status_code == 200
        assert (await http.get("/local/state", headers=headers)).status_code == 403

    @pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", ""])
    async def test_simple_bodies_are_refused(self, http: httpx.AsyncClient, content_type: str) -> None:
        body = json.dumps({"first_name": "Mallory"})
        answer = await http.post("/local/people", content=body, headers={"content-type": content_type})
        assert answer.status_code == 403

    async def test_its_own_page_is_served_and_let_in(self, http: httpx.AsyncClient) -> None:
        answer = await http.get("/")
        assert answer.status_code == 200
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        headers = {"origin": "http://127.0.0.1", "sec-fetch-site": "same-origin"}
        answer = await http.post("/local/people", json={"first_name": "Ann"}, headers=headers)
        assert answer.status_code == 200

    async def test_nothing_outside_the_page_folder_is_served(self, http: httpx.AsyncClient) -> None:
        for path in ("/page/../store.py", "/page/%2e%2e/store.py", "/page/..%2fstore.py"):
            assert (await http.get(path)).status_code == 404
