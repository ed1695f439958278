"""A call's text or caption: its markup, the entities that Telegram finds itself, the limits."""

from __future__ import annotations

from typing import Any

from localchat.bot_api.entities import find_entities, merge, trim
from localchat.bot_api.markup import Entity, checked_link, parse_html, utf16_length
from localchat.bot_api.parameters import Parameters
from localchat.refusals import bad_request
from localchat.state.store import Json
from localchat.state.world import World

TEXT_UTF16_UNITS = 4096
CAPTION_UTF16_UNITS = 1024
SOURCE_CHARS = 32768
EXPLICIT = (
    "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code",
    "pre", "text_link", "text_mention", "custom_emoji", "mention", "hashtag", "cashtag", "bot_command", "url",
    "email", "phone_number",
)  # fmt: skip


def read_text(world: World, parameters: Parameters) -> Json:
    """The `text` of a message: `{"text", "entities"?}`.

    Raises:
        Refused: 400 for an empty or too long text, and for markup that cannot be parsed.
    """
    source = parameters.text("text")
    if not source:
        raise bad_request("message text is empty")
    return formatted_text(
        world, source, parameters.text("parse_mode"), parameters.sequence("entities", "MessageEntity")
    )


def formatted_text(world: World, source: str, parse_mode: str, explicit: list[Any] | None) -> Json:
    """A message text and its entities, within 4096 UTF-16 units."""
    text, entities = _formatted(world, source, parse_mode, explicit)
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > TEXT_UTF16_UNITS:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def read_caption(world: World, values: Parameters) -> Json:
    """The `caption` of a file: `{"caption"?, "caption_entities"?}`, within 1024 UTF-16 units."""
    entities = values.sequence("caption_entities", "MessageEntity")
    text, entities = _formatted(world, values.text("caption"), values.text("parse_mode"), entities)
    if utf16_length(text) > CAPTION_UTF16_UNITS:
        raise bad_request("message caption is too long")
    caption: Json = {"caption": text} if text else {}
    return caption | {"caption_entities": entities} if entities else caption


def _formatted(
    world: World, source: str, parse_mode: str, explicit: list[Any] | None
) -> tuple[str, list[Entity]]:
    if len(source) > SOURCE_CHARS:
        raise bad_request("message is too long")
    mode = parse_mode.lower()
    if mode == "html":
        text, entities = parse_html(source)
    elif mode in {"markdown", "markdownv2"}:
        raise bad_request("unsupported parse_mode: this server reads HTML only")
    elif mode not in {"", "none"}:
        raise bad_request("unsupported parse_mode")
    else:
        text, entities = source, [_read_entity(entity) for entity in explicit or []]
    text, entities = trim(text, entities)
    return text, merge(_with_people(world, entities), find_entities(text))


def _with_people(world: World, entities: list[Entity]) -> list[Entity]:
    """Fill in who a `text_mention` names; Telegram drops those of strangers."""
    known = []
    for entity in entities:
        if entity["type"] == "text_mention":
            person = world.user(entity["user"]["id"])
            if person is None:
                continue
            known.append(entity | {"user": person})
        else:
            known.append(entity)
    return known


def _read_entity(value: Any) -> Entity:
    """Check one explicit MessageEntity."""
    if not isinstance(value, dict) or not all(_is_whole(value.get(key)) for key in ("offset", "length")):
        raise bad_request("can't parse MessageEntity: an offset and a length are needed")
    kind = value.get("type")
    if kind not in EXPLICIT:
        raise bad_request("can't parse MessageEntity: unsupported type specified")
    entity: Entity = {"type": kind, "offset": value["offset"], "length": value["length"]}
    if kind == "text_link":
        url = checked_link(str(value.get("url", "")))
        if url is None:
            raise bad_request("can't parse MessageEntity: invalid url specified")
        entity["url"] = url
    elif kind == "text_mention":
        user = value.get("user")
        if not isinstance(user, dict) or not _is_whole(user.get("id")):
            raise bad_request("can't parse MessageEntity: a user is needed")
        entity["user"] = {"id": user["id"]}
    elif kind == "custom_emoji":
        entity["custom_emoji_id"] = str(value.get("custom_emoji_id", ""))
    elif kind == "pre" and isinstance(value.get("language"), str):
        entity["language"] = value["language"]
    return entity


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
