"""Methods by which the bot sets its command menus."""

from __future__ import annotations

import re
from typing import Any

from localchat.bot_api.methods.method import Method
from localchat.bot_api.parameters import Parameters
from localchat.refusals import bad_request
from localchat.state.commands import menu_key
from localchat.state.store import Json
from localchat.state.world import World

GENERAL_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
COMMANDS_PER_MENU = 100


def _scope_key(world: World, scope: Json | None, language: str) -> str:
    """The name under which the store keeps the commands of a scope and language.

    Raises:
        Refused: 400 for a scope or language that does not exist.
    """
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    kind = (scope or {"type": "default"}).get("type")
    if kind in GENERAL_SCOPES:
        return menu_key(kind, language)
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    assert scope is not None  # a missing one is the default
    chat_id = scope.get("chat_id")
    chat = world.chat(int(str(chat_id))) if re.fullmatch(r"-?\d{1,18}", str(chat_id)) else None
    if chat is None:
        raise bad_request("chat not found")
    if kind != "chat" and chat.is_private:
        raise bad_request("can't change commands in private chats")
    name = f"{kind}({chat.id})"
    if kind == "chat_member":
        if not isinstance(scope.get("user_id"), int):
            raise bad_request("user not found")
        name = f"{kind}({chat.id},{scope['user_id']})"
    return menu_key(name, language)


def _read_commands(values: list[Any] | None) -> list[Json]:
    """Check a list of BotCommand.

    Raises:
        Refused: 400, as Telegram does.
    """
    if values is None:
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(values) > COMMANDS_PER_MENU:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = []
    for value in values:
        if not isinstance(value, dict):
            raise bad_request("can't parse BotCommand: expected an Object")
        name, description = value.get("command"), value.get("description")
        if not isinstance(name, str) or not re.fullmatch(r"/?[a-z0-9_]{1,32}", name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not isinstance(description, str) or not 1 <= len(description.strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        commands.append({"command": name.removeprefix("/"), "description": description.strip()})
    return commands


def _commands_key(world: World, parameters: Parameters) -> str:
    scope = parameters.mapping("scope", "BotCommandScope")
    return _scope_key(world, scope, parameters.text("language_code"))


async def set_my_commands(world: World, parameters: Parameters) -> bool:
    """Set the commands of a scope and language."""
    commands = _read_commands(parameters.sequence("commands", "BotCommand"))
    world.store.set(_commands_key(world, parameters), commands)
    world.events.publish("commands")
    return True


async def get_my_commands(world: World, parameters: Parameters) -> list[Json]:
    """The commands of exactly one scope and language."""
    found: list[Json] = world.store.setting(_commands_key(world, parameters), [])
    return found


async def delete_my_commands(world: World, parameters: Parameters) -> bool:
    """Forget the commands of a scope and language, so that wider ones show."""
    world.store.unset(_commands_key(world, parameters))
    world.events.publish("commands")
    return True


METHODS: dict[str, Method] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
}
