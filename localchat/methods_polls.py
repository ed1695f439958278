"""Methods that send and stop polls."""

from __future__ import annotations

from localchat.keyboards import read_markup
from localchat.methods import Method
from localchat.parameters import Parameters
from localchat.polls import close_poll, read_poll, remember_poll
from localchat.refusals import bad_request
from localchat.sending import find_chat, send
from localchat.store import Json
from localchat.world import World


async def send_poll(world: World, parameters: Parameters) -> Json:
    """Send a poll."""
    with world.store.together():
        message = send(world, parameters, {"poll": read_poll(world, parameters)})
        remember_poll(world, message)
    return message


async def stop_poll(world: World, parameters: Parameters) -> Json:
    """Close a poll of the bot's own and return its result."""
    markup = read_markup(parameters, inline_only=True)
    chat = find_chat(world, parameters)
    message = world.message(chat.id, parameters.integer("message_id"))
    if message is None:
        raise bad_request("message with poll to stop not found")
    if "poll" not in message:
        raise bad_request("message is not a poll")
    if message["poll"]["is_closed"]:
        raise bad_request("poll has already been closed")
    return close_poll(world, message, markup)


METHODS: dict[str, Method] = {"sendPoll": send_poll, "stopPoll": stop_poll}
