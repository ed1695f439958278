"""The two sides that talk to the local chat in its tests: a bot and a page, over HTTP."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx

from tests.localchat.shapes import Shapes

TOKEN = "7000001:local-test"
BOT_ID = 7000001
YOU = 100000001

Json = dict[str, Any]


@dataclass
class Clock:
    """A clock that a test sets."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


class Bot:
    """Calls Bot API methods; requests and the objects that come back are checked against the description."""

    def __init__(self, http: httpx.AsyncClient, shapes: Shapes | None) -> None:
        self.http = http
        self.shapes = shapes

    async def answer(self, method: str, files: Any = None, **values: Any) -> Json:
        """The whole answer of a call, refused or not."""
        if self.shapes:
            self.shapes.check_request(method, set(values) | set(files or {}) - {"extra"})
        if files:
            form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in values.items()}
            response = await self.http.post(f"/bot{TOKEN}/{method}", data=form, files=files)
        else:
            response = await self.http.post(f"/bot{TOKEN}/{method}", json=values)
        answer: Json = response.json()
        assert answer["ok"] == (response.status_code == 200)
        assert answer["ok"] or answer["error_code"] == response.status_code
        return answer

    async def call(self, method: str, files: Any = None, **values: Any) -> Any:
        """The result of a call that must go well."""
        answer = await self.answer(method, files, **values)
        assert answer["ok"], answer
        if self.shapes:
            self.shapes.check_result(method, answer["result"])
        return answer["result"]

    async def refusal(self, method: str, files: Any = None, **values: Any) -> str:
        """The description of a call that must be refused."""
        answer = await self.answer(method, files, **values)
        assert not answer["ok"], answer
        description: str = answer["description"]
        return description

    async def send(self, text: str = "hello", chat_id: int = YOU, **values: Any) -> Any:
        """Send a text; returns the message."""
        return await self.call("sendMessage", chat_id=chat_id, text=text, **values)

    async def updates(self) -> list[Json]:
        """Every new update, confirmed at once."""
        found: list[Json] = await self.call("getUpdates")
        if found:
            await self.call("getUpdates", offset=found[-1]["update_id"] + 1)
        return found

    async def next(self, kind: str) -> Json:
        """The payload of the only new update of a kind."""
        found = [update[kind] for update in await self.updates() if kind in update]
        assert len(found) == 1, found
        payload: Json = found[0]
        return payload


class Page:
    """Calls the page's API."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def do(self, verb: str, path: str, body: Json | None = None) -> Any:
        """The JSON of an answer that must go well."""
        response = await self.http.request(verb, "/local/" + path, json=body)
        assert response.status_code == 200, response.text
        return response.json()

    async def error(self, verb: str, path: str, body: Json | None = None) -> tuple[int, str]:
        """Status and sentence of an answer that must not."""
        response = await self.http.request(verb, "/local/" + path, json=body)
        assert response.status_code >= 400, response.text
        return response.status_code, response.json()["error"]

    async def say(self, text: str, chat_id: int = YOU, person: int = YOU, **more: Any) -> Json:
        """Write a message."""
        message: Json = await self.do(
            "POST", f"chats/{chat_id}/messages", {"from": person, "text": text} | more
        )
        return message

    async def messages(self, chat_id: int = YOU) -> list[Json]:
        """A chat's newest messages."""
        found: list[Json] = await self.do("GET", f"chats/{chat_id}/messages")
        return found

    async def press(self, message: Json, data: str, person: int = YOU) -> str:
        """Press a button; returns the query's id."""
        path = f"chats/{message['chat']['id']}/messages/{message['message_id']}/press"
        query_id: str = (await self.do("POST", path, {"from": person, "data": data}))["callback_query_id"]
        return query_id

    async def person(self, name: str, **more: Any) -> Json:
        """A new person."""
        person: Json = await self.do("POST", "people", {"first_name": name} | more)
        return person

    async def group(self, *members: int, title: str = "Film club") -> Json:
        """A new group of YOU and others, with the bot."""
        group: Json = await self.do(
            "POST", "groups", {"title": title, "creator": YOU, "members": list(members)}
        )
        return group


async def until(holds: Callable[[], Any]) -> None:
    """Wait for something that happens by itself, ten seconds at most."""
    async with asyncio.timeout(10):
        while not holds():  # noqa: ASYNC110 - what is waited for knows nothing of this test
            await asyncio.sleep(0.01)
