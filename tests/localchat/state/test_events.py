"""Events to the open pages."""

from __future__ import annotations

import json
from typing import Any

import httpx

from localchat import LocalChat
from localchat.state.events import Events
from tests.localchat.clients import YOU, Page


async def test_events_tell_what_happens(served: str) -> None:
    async with httpx.AsyncClient(base_url=served, timeout=20) as client:
        page = Page(client)
        async with client.stream("GET", "/local/events") as stream:
            assert stream.headers["content-type"].startswith("text/event-stream")
            lines = stream.aiter_lines()
            while await anext(lines) != ": hello":
                pass
            said = await page.say("hello")
            await page.do("PATCH", f"chats/{YOU}/messages/{said['message_id']}", {"from": YOU, "text": "bye"})
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


async def test_a_page_that_does_not_read_is_cut_off(chat: LocalChat) -> None:
    listening = chat.world.events.listen()
    await anext(listening)
    for number in range(1001):
        chat.world.events.publish("action", number=number)
    rest = [line async for line in listening]
    assert len(rest) == 1000


async def test_a_quiet_stream_shows_that_it_lives() -> None:
    events = Events(ping_s=0.01)
    listening = events.listen()
    await anext(listening)
    assert await anext(listening) == ": still here\n\n"
    events.close()
    assert [line async for line in listening] == []
