"""Writing to a chat: texts, files, edits, and which messages the bot gets."""

from __future__ import annotations

from localchat.bot_api.entities import entity_text, find_entities, trim
from localchat.bot_api.files import keep_upload, media_object
from localchat.bot_api.formatting import CAPTION_UTF16_UNITS, TEXT_UTF16_UNITS
from localchat.bot_api.markup import utf16_length
from localchat.bot_api.parameters import Upload
from localchat.refusals import Impossible, Refused
from localchat.state.chats import ANONYMOUS_ADMIN, Chat
from localchat.state.store import Json
from localchat.state.world import World


def reaches_bot(world: World, chat: Chat, message: Json) -> bool:
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
    check_writable(chat)
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
        mark_started(world, chat)
        sent = [
            deliver(world, chat, world.post(chat, sender, extra | _text_content(part), reply_to))
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
    while utf16_length(text) > TEXT_UTF16_UNITS:
        # In the worst case every character takes two units.
        end = (
            TEXT_UTF16_UNITS
            if utf16_length(text[:TEXT_UTF16_UNITS]) <= TEXT_UTF16_UNITS
            else TEXT_UTF16_UNITS // 2
        )
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
) -> Json:
    """Send a document or a photo."""
    check_writable(chat)
    if kind not in {"document", "photo"}:
        raise Impossible('A file goes "as" a document or a photo.')
    caption = caption.strip()
    if utf16_length(caption) > CAPTION_UTF16_UNITS:
        raise Impossible(f"A caption has at most {CAPTION_UTF16_UNITS} characters.")
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
        mark_started(world, chat)
        return deliver(world, chat, world.post(chat, person, content))


def check_writable(chat: Chat) -> None:
    """Check that a person can do something in a chat.

    Raises:
        Impossible: The group became a supergroup, or the bot is blocked.
    """
    if chat.migrated_to is not None:
        raise Impossible("This group became a supergroup; write there.")
    if chat.is_private and chat.bot == "kicked":
        raise Impossible("The bot is blocked here; unblock it first.", 403)


def mark_started(world: World, chat: Chat) -> None:
    """Note that a person wrote first: from now on the bot may."""
    if chat.is_private and not chat.is_started:
        chat.is_started = True
        world.save_chat(chat)


def deliver(world: World, chat: Chat, message: Json) -> Json:
    """Queue a message for the bot if it may see it; returns the message."""
    if reaches_bot(world, chat, message):
        world.updates.push("message", message)
    return message


def edit(world: World, chat: Chat, person: Json, message: Json, text: str) -> Json:
    """Change the text of a message of one's own."""
    check_writable(chat)
    if message["from"]["id"] != person["id"] or "text" not in message or "via_bot" in message:
        raise Impossible("Only a text of one's own can be edited.", 403)
    if not text.strip() or utf16_length(text) > TEXT_UTF16_UNITS:
        raise Impossible(f"A message has 1 to {TEXT_UTF16_UNITS} characters.")
    kept = {key: value for key, value in message.items() if key not in {"text", "entities"}}
    edited = kept | _text_content(text.strip()) | {"edit_date": world.now}
    if edited["text"] == message["text"]:
        return message
    with world.store.together():
        world.change(edited)
        if reaches_bot(world, chat, edited):
            world.updates.push("edited_message", edited)
    return edited
