"""Methods by which the bot sets its names, descriptions and menu button."""

from __future__ import annotations

import re
from typing import Any

from localchat.bot_api.methods.method import Method
from localchat.bot_api.parameters import Parameters
from localchat.refusals import bad_request
from localchat.state.store import Json
from localchat.state.world import World

LENGTH_CHARS = {"name": 64, "description": 512, "short_description": 120}


def _language(parameters: Parameters) -> str:
    language = parameters.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _setter(field: str) -> Method:
    async def set_field(world: World, parameters: Parameters) -> bool:
        value = parameters.text(field).strip()
        if len(value) > LENGTH_CHARS[field]:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        world.store.set(f"{field}:{_language(parameters)}", value)
        world.events.publish("bot", bot=world.bot)
        return True

    return set_field


def _getter(field: str) -> Method:
    async def get_field(world: World, parameters: Parameters) -> Json:
        default = world.bot["first_name"] if field == "name" else ""
        value = (
            world.store.setting(f"{field}:{_language(parameters)}")
            or world.store.setting(f"{field}:")
            or default
        )
        return {field: value}

    return get_field


async def set_chat_menu_button(world: World, parameters: Parameters) -> bool:
    """Set what the button beside the text field does: in one private chat, or in all."""
    button: Any = parameters.mapping("menu_button", "MenuButton") or {"type": "default"}
    if button.get("type") not in ("commands", "default"):
        raise bad_request("can't parse MenuButton: this server knows commands and default only")
    world.store.set(f"menu_button:{_private_chat(world, parameters)}", {"type": button["type"]})
    world.events.publish("bot", bot=world.bot)
    return True


async def get_chat_menu_button(world: World, parameters: Parameters) -> Json:
    """What that button does."""
    found: Json | None = world.store.setting(f"menu_button:{_private_chat(world, parameters)}")
    return found or world.store.setting("menu_button:") or {"type": "default"}


def _private_chat(world: World, parameters: Parameters) -> str:
    if "chat_id" not in parameters:
        return ""
    chat = world.chat(parameters.integer("chat_id"))
    if chat is None or not chat.is_private:
        raise bad_request("chat not found")
    return str(chat.id)


METHODS: dict[str, Method] = {
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
