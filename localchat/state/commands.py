"""The bot's command menus: under which name each is kept, and which one a person sees."""

from __future__ import annotations

from localchat.state.chats import Chat
from localchat.state.store import Json
from localchat.state.world import World


def menu_key(scope: str, language: str) -> str:
    """The name under which the commands of a scope and a language are kept.

    Args:
        scope: Telegram's kind of scope, with its ids in brackets, such as `chat(5)` or `chat_member(5,7)`.
        language: Two letters; empty for every language.
    """
    return f"commands:{scope}:{language}"


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
            found: list[Json] | None = world.store.setting(menu_key(scope, language))
            if found:
                return found
    return []
