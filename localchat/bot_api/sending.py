"""What sending and editing methods share: which chat, whether the bot may, what it answers, the rates."""

from __future__ import annotations

from localchat.bot_api.keyboards import read_markup
from localchat.bot_api.parameters import Parameters
from localchat.refusals import Refused, bad_request, forbidden
from localchat.state.chats import Chat
from localchat.state.store import Json
from localchat.state.world import World

# Telegram lets a message be deleted for this long.
DELETABLE_S = 48 * 3600


def find_chat(world: World, parameters: Parameters, name: str = "chat_id") -> Chat:
    """The chat that a call names, in which the bot is.

    Raises:
        Refused: 400 for no such chat or one that became a supergroup, 403 where the bot was put out.
    """
    if name not in parameters:
        raise bad_request(f"{name} is empty")
    value = parameters.values[name]
    if isinstance(value, str) and value.startswith("@"):
        raise bad_request("chat not found")
    try:
        chat = world.chat(parameters.integer(name))
    except Refused:
        raise bad_request("chat not found") from None
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        reason = "Bad Request: group chat was upgraded to a supergroup chat"
        raise Refused(400, reason, {"migrate_to_chat_id": chat.migrated_to})
    if chat.bot == "kicked":
        raise forbidden(
            "bot was blocked by the user" if chat.is_private else f"bot was kicked from the {chat.kind}"
        )
    if chat.bot == "left":
        raise forbidden(f"bot is not a member of the {chat.kind}")
    return chat


def chat_to_write_to(world: World, parameters: Parameters) -> Chat:
    """The chat of a call that sends.

    Raises:
        Refused: Also 403 where the person never wrote to the bot.
    """
    chat = find_chat(world, parameters)
    if chat.is_private and not chat.is_started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def send(world: World, parameters: Parameters, content: Json) -> Json:
    """Send a message with the call's `chat_id`, `reply_parameters` and `reply_markup`."""
    markup = read_markup(parameters)
    chat = chat_to_write_to(world, parameters)
    reply_to = replied_message(world, parameters, chat)
    world.limits.spend(chat.id)
    if parameters.boolean("protect_content"):
        content = content | {"has_protected_content": True}
    if markup and "inline_keyboard" in markup:
        content = content | {"reply_markup": markup}
    message = world.post(chat, world.bot, content, reply_to)
    if markup and "inline_keyboard" not in markup:
        # A reply keyboard, or the wish for a reply, belongs to the chat and to its newest message.
        chat.keyboard = None if "remove_keyboard" in markup else markup
        world.save_chat(chat)
    return message


def replied_message(world: World, parameters: Parameters, chat: Chat) -> Json | None:
    """The message that `reply_parameters` names."""
    reply = parameters.mapping("reply_parameters", "reply parameters")
    if not reply:
        return None
    message_id = reply.get("message_id")
    if not isinstance(message_id, int) or isinstance(message_id, bool):
        raise bad_request('can\'t parse reply parameters: Field "message_id" must be of type Number')
    message = world.message(chat.id, message_id)
    if message is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


def message_to_edit(world: World, parameters: Parameters) -> Json:
    """The bot's own message that a call edits, by chat or by `inline_message_id`.

    Raises:
        Refused: 400 where there is none or it is somebody else's, 429 above the rates.
    """
    if "inline_message_id" in parameters:
        found = inline_message(world, parameters.text("inline_message_id"))
        if found is None:
            raise bad_request("MESSAGE_ID_INVALID")
        world.limits.spend(found["chat"]["id"], is_edit=True)
        return found
    chat = find_chat(world, parameters)
    if "message_id" not in parameters:
        raise bad_request("message identifier is not specified")
    message = world.message(chat.id, parameters.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.bot["id"]:
        raise bad_request("message can't be edited")
    world.limits.spend(chat.id, is_edit=True)
    return message


def inline_message_id(message: Json) -> str:
    """The name under which the bot may edit a message that a person sent through it."""
    return f"inline{message['chat']['id']}_{message['message_id']}"


def inline_message(world: World, name: str) -> Json | None:
    """The message of an inline message id."""
    chat_id, _, message_id = name.removeprefix("inline").partition("_")
    try:
        message = world.message(int(chat_id), int(message_id))
    except ValueError:
        return None
    return message if message and "via_bot" in message else None


def apply_edit(
    world: World, parameters: Parameters, message: Json, edited: Json, markup: Json | None
) -> Json | bool:
    """Save an edit, unless it changes nothing.

    Args:
        edited: The message with its new content, keyboard aside.

    Returns:
        The message; True for one known by its inline id.
    """
    edited = {key: value for key, value in edited.items() if key not in {"reply_markup", "edit_date"}}
    if markup:
        edited["reply_markup"] = markup
    if edited == {key: value for key, value in message.items() if key != "edit_date"}:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same"
            " as a current content and reply markup of the message"
        )
    world.change(edited | {"edit_date": world.now})
    return True if "inline_message_id" in parameters else edited | {"edit_date": world.now}


def deletable(world: World, chat: Chat, message: Json) -> bool:
    """Whether the bot may delete a message: its own, and all in private chats or as an administrator."""
    if message["date"] < world.now - DELETABLE_S:
        return False
    own = message["from"]["id"] == world.bot["id"]
    return own or chat.is_private or chat.bot == "administrator"
