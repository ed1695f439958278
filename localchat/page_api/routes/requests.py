"""Reading what the page sends: the chat in the address, the JSON body, numbers in the query string."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from starlette.requests import Request

from localchat.page_api.lookups import find_chat
from localchat.refusals import Impossible
from localchat.state.chats import Chat
from localchat.state.store import Json
from localchat.state.world import World

# Answers a request with JSON or a whole Response; raises Impossible with a sentence for the page.
Answer: TypeAlias = Callable[[World, Request], Awaitable[Any]]
# (HTTP method, address, answer)
Routes: TypeAlias = list[tuple[str, str, Answer]]


def named_chat(world: World, request: Request) -> Chat:
    """The chat in the address."""
    return find_chat(world, request.path_params["chat"])


async def read_body(request: Request) -> Json:
    """The JSON object of the body."""
    try:
        body = json.loads(await request.body())
    except ValueError:
        raise Impossible("The request's body must be a JSON object.") from None
    if not isinstance(body, dict):
        raise Impossible("The request's body must be a JSON object.")
    return body


def read_text(body: Json, name: str) -> str:
    """A text of the body."""
    value = body.get(name)
    if not isinstance(value, str):
        raise Impossible(f'"{name}" must be a text.')
    return value


def read_id(value: Any) -> int:
    """An id, as a number or in digits."""
    if re.fullmatch(r"-?\d{1,18}", str(value)):
        return int(value)
    raise Impossible(f"{value!r} is no id.")


def read_number(request: Request, name: str, default: int) -> int:
    """A number of the query string."""
    return read_id(request.query_params.get(name, default))
