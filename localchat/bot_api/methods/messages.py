"""Methods that send, edit and delete messages without files."""

from __future__ import annotations

from localchat.bot_api.formatting import read_caption, read_text
from localchat.bot_api.keyboards import read_markup
from localchat.bot_api.methods.method import Method
from localchat.bot_api.parameters import Parameters
from localchat.bot_api.sending import (
    apply_edit,
    chat_to_write_to,
    deletable,
    find_chat,
    message_to_edit,
    send,
)
from localchat.refusals import bad_request
from localchat.state.store import Json
from localchat.state.world import World

CHAT_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip
MEDIA = ("document", "photo")
PREVIEW_FLAGS = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")
# What a copy or a forward takes along.
CONTENT = ("text", "entities", "caption", "caption_entities", "link_preview_options", *MEDIA)


def _preview(parameters: Parameters) -> Json:
    """The `link_preview_options` of a message; Telegram keeps of them only what is set."""
    options = parameters.mapping("link_preview_options", "link preview options") or {}
    fields = {"url": (str, "String")} | dict.fromkeys(PREVIEW_FLAGS, (bool, "Boolean"))
    for name, (kind, called) in fields.items():
        if not isinstance(options.get(name, kind()), kind):
            raise bad_request(f'field "{name}" must be of type {called}')
    kept = {name: options[name] for name in fields if options.get(name)}
    return {"link_preview_options": kept} if kept else {}


async def send_message(world: World, parameters: Parameters) -> Json:
    """Send a text."""
    return send(world, parameters, read_text(world, parameters) | _preview(parameters))


async def edit_message_text(world: World, parameters: Parameters) -> Json | bool:
    """Replace the text of a message."""
    content = read_text(world, parameters) | _preview(parameters)
    markup = read_markup(parameters, inline_only=True)
    message = message_to_edit(world, parameters)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    kept = {k: v for k, v in message.items() if k not in {"text", "entities", "link_preview_options"}}
    return apply_edit(world, parameters, message, kept | content, markup)


async def edit_message_caption(world: World, parameters: Parameters) -> Json | bool:
    """Replace the caption of a file."""
    content = read_caption(world, parameters)
    markup = read_markup(parameters, inline_only=True)
    message = message_to_edit(world, parameters)
    if not any(kind in message for kind in MEDIA):
        raise bad_request("there is no caption in the message to edit")
    kept = {k: v for k, v in message.items() if k not in {"caption", "caption_entities"}}
    return apply_edit(world, parameters, message, kept | content, markup)


async def edit_message_reply_markup(world: World, parameters: Parameters) -> Json | bool:
    """Replace the buttons of a message."""
    markup = read_markup(parameters, inline_only=True)
    message = message_to_edit(world, parameters)
    return apply_edit(world, parameters, message, message, markup)


async def delete_message(world: World, parameters: Parameters) -> bool:
    """Delete one message."""
    chat = find_chat(world, parameters)
    if "message_id" not in parameters:
        raise bad_request("message identifier is not specified")
    message = world.message(chat.id, parameters.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not deletable(world, chat, message):
        raise bad_request("message can't be deleted")
    world.remove(chat.id, message["message_id"])
    return True


async def delete_messages(world: World, parameters: Parameters) -> bool:
    """Delete several messages; those that are not there are skipped."""
    chat = find_chat(world, parameters)
    numbers = parameters.sequence("message_ids", "message identifiers")
    if not numbers or not all(isinstance(number, int) for number in numbers):
        raise bad_request("message identifiers are not specified")
    if len(numbers) > 100:
        raise bad_request("too many message identifiers specified")
    found = [message for number in numbers if (message := world.message(chat.id, number))]
    if not all(deletable(world, chat, message) for message in found):
        raise bad_request("message can't be deleted")
    for message in found:
        world.remove(chat.id, message["message_id"])
    return True


async def send_chat_action(world: World, parameters: Parameters) -> bool:
    """Show "typing" and its like."""
    chat = chat_to_write_to(world, parameters)
    action = parameters.text("action").lower()
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.events.publish("action", chat_id=chat.id, action=action)
    return True


def _message_to_take(world: World, parameters: Parameters, verb: str) -> Json:
    source = find_chat(world, parameters, "from_chat_id")
    message = world.message(source.id, parameters.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {verb} not found")
    if message.get("has_protected_content") or not any(key in message for key in CONTENT):
        raise bad_request(f"message can't be {'copied' if verb == 'copy' else 'forwarded'}")
    return message


async def forward_message(world: World, parameters: Parameters) -> Json:
    """Forward a message, saying whose it was."""
    message = _message_to_take(world, parameters, "forward")
    origin = {"type": "user", "sender_user": message["from"], "date": message["date"]}
    content = {key: message[key] for key in CONTENT if key in message}
    chat = chat_to_write_to(world, parameters)
    world.limits.spend(chat.id)
    return world.post(chat, world.bot, {"forward_origin": message.get("forward_origin", origin)} | content)


async def copy_message(world: World, parameters: Parameters) -> Json:
    """Send a message's content anew."""
    message = _message_to_take(world, parameters, "copy")
    content = {key: message[key] for key in CONTENT if key in message}
    if "caption" in parameters.values and "text" not in content:
        content = {k: v for k, v in content.items() if not k.startswith("caption")} | read_caption(
            world, parameters
        )
    return {"message_id": send(world, parameters, content)["message_id"]}


async def set_message_reaction(world: World, parameters: Parameters) -> bool:
    """Put an emoji on a message."""
    chat = find_chat(world, parameters)
    message = world.message(chat.id, parameters.integer("message_id"))
    if message is None:
        raise bad_request("message to react not found")
    reactions = parameters.sequence("reaction", "ReactionType") or []
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if not all(isinstance(r, dict) and r.get("type") == "emoji" and r.get("emoji") for r in reactions):
        raise bad_request("REACTION_INVALID")
    world.events.publish("reaction", chat_id=chat.id, message_id=message["message_id"], reaction=reactions)
    return True


async def pin_chat_message(world: World, parameters: Parameters) -> bool:
    """Pin a message; in groups only as an administrator."""
    chat = find_chat(world, parameters)
    if not chat.is_private and chat.bot != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    message = world.message(chat.id, parameters.integer("message_id"))
    if message is None:
        raise bad_request("message to pin not found")
    chat.pinned = message["message_id"]
    world.save_chat(chat)
    pinned = {key: value for key, value in message.items() if key != "reply_to_message"}
    world.post(chat, world.bot, {"pinned_message": pinned})
    return True


async def unpin_chat_message(world: World, parameters: Parameters) -> bool:
    """Unpin the pinned message."""
    chat = find_chat(world, parameters)
    number = parameters.integer("message_id", chat.pinned or 0)
    if chat.pinned is None or chat.pinned != number:
        raise bad_request("message to unpin not found")
    chat.pinned = None
    world.save_chat(chat)
    return True


async def unpin_all_chat_messages(world: World, parameters: Parameters) -> bool:
    """Unpin whatever is pinned."""
    chat = find_chat(world, parameters)
    chat.pinned = None
    world.save_chat(chat)
    return True


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "sendChatAction": send_chat_action,
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
    "setMessageReaction": set_message_reaction,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
}
