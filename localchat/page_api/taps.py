"""Tapping what is in a message: its buttons and its poll."""

from __future__ import annotations

from typing import Any

from localchat.bot_api.sending import inline_message_id
from localchat.page_api.writing import check_writable
from localchat.refusals import Impossible
from localchat.state.chats import Chat
from localchat.state.polls import vote
from localchat.state.store import Json
from localchat.state.world import World


def press(world: World, chat: Chat, person: Json, message: Json, data: Any) -> str:
    """Press a button with callback data; returns the id of the query that the bot is to answer."""
    check_writable(chat)
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    if not any(button.get("callback_data") == data for row in rows for button in row) or not isinstance(
        data, str
    ):
        raise Impossible("This message has no such button (any more).", 409)
    query_id = world.open_query({"kind": "callback", "from": person["id"], "chat_id": chat.id})
    query: Json = {"id": query_id, "from": person, "chat_instance": str(chat.id * 7919), "data": data}
    if "via_bot" in message:
        query["inline_message_id"] = inline_message_id(message)
    else:
        query["message"] = message
    world.updates.push("callback_query", query)
    return query_id


def cast_vote(world: World, chat: Chat, person: Json, message: Json, options: Any) -> Json:
    """Vote in a poll."""
    check_writable(chat)
    if "poll" not in message:
        raise Impossible("This message is no poll.")
    if not isinstance(options, list):
        raise Impossible('A vote names its "options" as a list of numbers.')
    return vote(world, message, person, options)
