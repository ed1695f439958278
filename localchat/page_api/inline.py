"""Inline mode: typing `@bot text` into a chat and sending one of the results."""

from __future__ import annotations

from typing import Any

from localchat.bot_api.entities import find_entities
from localchat.bot_api.files import media_object
from localchat.bot_api.sending import inline_message_id
from localchat.page_api.writing import check_writable, deliver, mark_started
from localchat.refusals import Impossible
from localchat.state.chats import Chat
from localchat.state.store import Json
from localchat.state.world import World


def ask(world: World, chat: Chat, person: Json, text: str) -> str:
    """Type `@bot text` into a chat; returns the id under which results come."""
    if len(text) > 256:
        raise Impossible("An inline query has at most 256 characters.")
    kind = "sender" if chat.is_private else chat.type
    query_id = world.open_query({"kind": "inline", "from": person["id"], "query": text})
    query = {"id": query_id, "from": person, "query": text, "offset": "", "chat_type": kind}
    world.updates.push("inline_query", query)
    return query_id


def choose(world: World, chat: Chat, person: Json, query_id: Any, result_id: Any) -> Json:
    """Send one of the results of an inline query."""
    check_writable(chat)
    query = world.queries.get(str(query_id))
    result = (query or {}).get("results", {}).get(str(result_id))
    if query is None or query["from"] != person["id"] or result is None:
        raise Impossible("This result is no longer there; ask again.", 409)
    content = {"via_bot": world.bot} | result["content"]
    if "photo_file_id" in content:
        file = world.store.file(content.pop("photo_file_id"))
        assert file is not None  # files are never removed
        content |= media_object("photo", file)
    elif "photo_url" in content:
        # The local chat fetches nothing for people; the address stands for the picture.
        content = {
            "via_bot": world.bot,
            "text": content["photo_url"],
            "entities": find_entities(content["photo_url"]),
        }
    if "reply_markup" in result:
        content["reply_markup"] = result["reply_markup"]
    with world.store.together():
        mark_started(world, chat)
        message = world.post(chat, person, content)
        chosen: Json = {"result_id": result["id"], "from": person, "query": query["query"]}
        if "reply_markup" in message:
            chosen["inline_message_id"] = inline_message_id(message)
        world.updates.push("chosen_inline_result", chosen)
        return deliver(world, chat, message)
