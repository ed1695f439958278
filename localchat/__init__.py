"""A Telegram-like chat on this machine: a strict Bot API server and a web page to talk with the bot."""

from localchat.server import LocalChat, running
from localchat.store import StateUnusable

__all__ = ["LocalChat", "StateUnusable", "running"]
