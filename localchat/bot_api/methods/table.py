"""Every method of the Bot API that this server knows."""

from __future__ import annotations

from localchat.bot_api.methods import chats, commands, files, messages, polls, profile, queries, updates
from localchat.bot_api.methods.method import Method

# By names in small letters: Telegram takes any case.
METHODS: dict[str, Method] = {
    name.lower(): method
    for module in (messages, files, polls, queries, chats, commands, profile, updates)
    for name, method in module.METHODS.items()
}
