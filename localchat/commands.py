"""The bot's command menus: which are set where, and which a person sees."""

from __future__ import annotations

import re
from typing import Any

from localchat.chats import Chat
from localchat.refusals import bad_request
from localchat.store import Json
from localchat.world import World

WIDE = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
COMMANDS_LIMIT = 100


def scope_key(world: World, scope: Json | None, language: str) -> str:
    """The name under which the commands of a scope and language are kept.

    Raises:
        Refused: 400 for a scope or language that does not exist.
    """
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    kind = (scope or {"type": "default"}).get("type")
    if kind in WIDE:
        return f"commands:{kind}:{language}"
    if kind not in {"chat", "chat_administrators", "chat_member"}:
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
    return f"commands:{name}:{language}"


def read_commands(values: list[Any] | None) -> list[Json]:
    """Check a list of BotCommand.

    Raises:
        Refused: 400, as Telegram does.
    """
    if values is None:
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(values) > COMMANDS_LIMIT:
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


def visible_commands(world: World, chat: Chat, person: Json) -> list[Json]:
    """The menu that a person sees in a chat: of the narrowest scope that is set, in their language first."""
    if chat.is_private:
        scopes = [f"chat({chat.id})", "all_private_chats", "default"]
    else:
        runs_it = chat.is_administrator(person["id"])
        scopes = [f"chat_member({chat.id},{person['id']})"]
        scopes += [f"chat_administrators({chat.id})"] if runs_it else []
        scopes += [f"chat({chat.id})"]
        scopes += ["all_chat_administrators"] if runs_it else []
        scopes += ["all_group_chats", "default"]
    for scope in scopes:
        for language in (person.get("language_code", "")[:2], ""):
            found: list[Json] | None = world.store.setting(f"commands:{scope}:{language}")
            if found:
                return found
    return []
