"""A Telegram-like chat on this machine: a strict Bot API server and a web page to talk with the bot.

    from localchat import LocalChat, StateUnusable, running

The names are loaded when they are first asked for: the server brings Starlette, uvicorn and httpx.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from localchat.server import LocalChat, running
    from localchat.state.store import StateUnusable

__all__ = ["LocalChat", "StateUnusable", "running"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "localchat.state.store" if name == "StateUnusable" else "localchat.server"
    return getattr(importlib.import_module(home), name)
