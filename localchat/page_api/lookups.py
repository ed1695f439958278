"""Finding the chat, the person and the message that the page names by their ids."""

from __future__ import annotations

from typing import Any

from localchat.refusals import Impossible
from localchat.state.chats import Chat
from localchat.state.store import Json
from localchat.state.world import World


def find_chat(world: World, chat_id: int) -> Chat:
    """A chat.

    Raises:
        Impossible: 404, there is none.
    """
    chat = world.chat(chat_id)
    if chat is None:
        raise Impossible(f"There is no chat {chat_id}.", 404)
    return chat


def find_person(world: World, person_id: Any, chat: Chat | None = None) -> Json:
    """A person, who is in the chat where one is given.

    Raises:
        Impossible: There is no such person, or not in this chat.
    """
    person = world.person(person_id) if isinstance(person_id, int) and abs(person_id) < 2**53 else None
    if person is None:
        raise Impossible(f"There is no person {person_id}.", 404)
    if chat is not None and not chat.is_in(person["id"]):
        raise Impossible(f"{person['first_name']} is not in this chat.", 403)
    return person


def find_message(world: World, chat: Chat, message_id: int) -> Json:
    """A message of a chat.

    Raises:
        Impossible: 404, there is none.
    """
    message = world.message(chat.id, message_id)
    if message is None:
        raise Impossible(f"There is no message {message_id} in this chat.", 404)
    return message
