"""What people at the page do in a chat: write, send files, edit, press, vote, block."""

from __future__ import annotations

from typing import Any

from localchat.chats import ANONYMOUS_ADMIN, Chat
from localchat.entities import entity_text, find_entities, trim
from localchat.formatting import CAPTION_LIMIT, TEXT_LIMIT
from localchat.markup import utf16_length
from localchat.methods_files import keep_upload, media_object
from localchat.parameters import Upload
from localchat.polls import vote
from localchat.refusals import Impossible, Refused
from localchat.sending import inline_message_id
from localchat.store import Json
from localchat.world import World


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


def is_heard(world: World, chat: Chat, message: Json) -> bool:
    """Whether the bot gets a message: in groups, under privacy mode, only what is meant for it."""
    if chat.bot in {"left", "kicked"}:
        return False
    if chat.is_private or chat.bot == "administrator":
        return True
    if (
        message.get("via_bot")
        or message.get("reply_to_message", {}).get("from", {}).get("id") == world.bot["id"]
    ):
        return True
    text = message.get("text") or message.get("caption") or ""
    name = "@" + world.bot["username"].lower()
    for entity in message.get("entities") or message.get("caption_entities") or []:
        said = entity_text(text, entity).lower()
        if entity["type"] == "mention" and said == name:
            return True
        if (
            entity["type"] == "bot_command"
            and entity["offset"] == 0
            and ("@" not in said or said.endswith(name))
        ):
            return True
    return False


def say(
    world: World,
    chat: Chat,
    person: Json,
    text: str,
    *,
    reply_to: Json | None = None,
    as_anonymous: bool = False,
) -> Json:
    """Write a message; a long one goes as several, as Telegram's apps send it. Returns the first."""
    _may_write(chat)
    text = text.replace("\x00", "").replace("\r\n", "\n")
    parts = _split(text.strip())
    if not parts:
        raise Impossible("A message needs some text.")
    sender, extra = person, {}
    if as_anonymous:
        if not chat.is_administrator(person["id"]):
            raise Impossible("Only an administrator of a group can write anonymously.")
        sender, extra = ANONYMOUS_ADMIN, {"sender_chat": world.chat_object(chat)}
    with world.store.together():
        _start(world, chat)
        sent = [
            _deliver(world, chat, world.post(chat, sender, extra | _text_content(part), reply_to))
            for part in parts
        ]
    return sent[0]


def _text_content(text: str) -> Json:
    text, _ = trim(text, [])
    entities = find_entities(text)
    return {"text": text, "entities": entities} if entities else {"text": text}


def _split(text: str) -> list[str]:
    """Pieces within the limit, cut at white space where there is some."""
    parts = []
    while utf16_length(text) > TEXT_LIMIT:
        # In the worst case every character takes two units.
        end = TEXT_LIMIT if utf16_length(text[:TEXT_LIMIT]) <= TEXT_LIMIT else TEXT_LIMIT // 2
        cut = max(text.rfind(" ", end // 2, end), text.rfind("\n", end // 2, end))
        cut = cut if cut > 0 else end
        parts.append(text[:cut].strip())
        text = text[cut:].strip()
    return [part for part in [*parts, text] if part]


def send_file(
    world: World,
    chat: Chat,
    person: Json,
    upload: Upload,
    *,
    kind: str,
    caption: str,
    reply_to: Json | None = None,
) -> Json:
    """Send a document or a photo."""
    _may_write(chat)
    if kind not in {"document", "photo"}:
        raise Impossible('A file goes "as" a document or a photo.')
    caption = caption.strip()
    if utf16_length(caption) > CAPTION_LIMIT:
        raise Impossible(f"A caption has at most {CAPTION_LIMIT} characters.")
    try:
        file = keep_upload(world, kind, upload)
    except Refused as refusal:
        reason = refusal.description.removeprefix("Bad Request: ")
        sentence = (
            "This file is not a picture that can be shown."
            if "_" in reason
            else f"This cannot be sent: {reason}."
        )
        raise Impossible(sentence) from None
    content = media_object(kind, file)
    if caption:
        content["caption"] = caption
        if found := find_entities(caption):
            content["caption_entities"] = found
    with world.store.together():
        _start(world, chat)
        return _deliver(world, chat, world.post(chat, person, content, reply_to))


def _may_write(chat: Chat) -> None:
    if chat.migrated_to is not None:
        raise Impossible("This group became a supergroup; write there.")
    if chat.is_private and chat.bot == "kicked":
        raise Impossible("The bot is blocked here; unblock it first.", 403)


def _start(world: World, chat: Chat) -> None:
    """Note that a person wrote first: from now on the bot may."""
    if chat.is_private and not chat.is_started:
        chat.is_started = True
        world.save_chat(chat)


def _deliver(world: World, chat: Chat, message: Json) -> Json:
    if is_heard(world, chat, message):
        world.updates.push("message", message)
    return message


def edit(world: World, chat: Chat, person: Json, message: Json, text: str) -> Json:
    """Change the text of a message of one's own."""
    _may_write(chat)
    if message["from"]["id"] != person["id"] or "text" not in message or "via_bot" in message:
        raise Impossible("Only a text of one's own can be edited.", 403)
    if not text.strip() or utf16_length(text) > TEXT_LIMIT:
        raise Impossible(f"A message has 1 to {TEXT_LIMIT} characters.")
    kept = {key: value for key, value in message.items() if key not in {"text", "entities"}}
    edited = kept | _text_content(text.strip()) | {"edit_date": world.now}
    if edited["text"] == message["text"]:
        return message
    with world.store.together():
        world.change(edited)
        if is_heard(world, chat, edited):
            world.updates.push("edited_message", edited)
    return edited


def press(world: World, chat: Chat, person: Json, message: Json, data: Any) -> str:
    """Press a button with callback data; returns the id of the query that the bot is to answer."""
    _may_write(chat)
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
    _may_write(chat)
    if "poll" not in message:
        raise Impossible("This message is no poll.")
    if not isinstance(options, list):
        raise Impossible('A vote names its "options" as a list of numbers.')
    return vote(world, message, person, options)


def block(world: World, chat: Chat, person: Json, *, blocked: bool) -> Chat:
    """Block the bot in one's private chat, or let it back."""
    if not chat.is_private:
        raise Impossible("A bot is blocked in the private chat with it.")
    before, after = chat.bot, "kicked" if blocked else "member"
    if before == after:
        return chat
    chat.bot = after
    with world.store.together():
        world.tell_own_membership(chat, person, before, after)
        world.save_chat(chat)
    return chat


def ask_inline(world: World, chat: Chat, person: Json, text: str) -> str:
    """Type `@bot text` into a chat; returns the id under which results come."""
    if len(text) > 256:
        raise Impossible("An inline query has at most 256 characters.")
    kind = "sender" if chat.is_private else chat.type
    query_id = world.open_query({"kind": "inline", "from": person["id"], "query": text})
    query = {"id": query_id, "from": person, "query": text, "offset": "", "chat_type": kind}
    world.updates.push("inline_query", query)
    return query_id


def choose_inline(world: World, chat: Chat, person: Json, query_id: Any, result_id: Any) -> Json:
    """Send one of the results of an inline query."""
    _may_write(chat)
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
        _start(world, chat)
        message = world.post(chat, person, content)
        chosen: Json = {"result_id": result["id"], "from": person, "query": query["query"]}
        if "reply_markup" in message:
            chosen["inline_message_id"] = inline_message_id(message)
        world.updates.push("chosen_inline_result", chosen)
        return _deliver(world, chat, message)
