"""Different people's updates run side by side, one person's in the order they came."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Awaitable, Hashable
from typing import Any

from telegram import Chat, Update
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

MOST_WAITING = 1024
"""Updates in work or waiting for an earlier one of the same person; more stay in the queue."""

TYPING_AFTER_S = 0.5
"""Seconds of work after which the chat shows that the bot is typing."""


class OnePersonInOrder(BaseUpdateProcessor):
    """Runs updates concurrently, except for those of one person, which wait for each other."""

    __slots__ = ("_locks", "_waiting")

    def __init__(self) -> None:
        super().__init__(MOST_WAITING)
        self._locks: dict[Hashable, asyncio.Lock] = {}
        self._waiting: defaultdict[Hashable, int] = defaultdict(int)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the person's earlier updates, then work; asyncio's locks wake in order."""
        key = _who(update)
        if key is None:
            await coroutine
            return
        lock = self._locks.setdefault(key, asyncio.Lock())
        self._waiting[key] += 1
        try:
            async with lock:
                await _show_patience(update, coroutine)
        finally:
            self._waiting[key] -= 1
            if not self._waiting[key]:
                del self._waiting[key], self._locks[key]

    async def initialize(self) -> None:
        """Nothing to set up."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _who(update: object) -> Hashable | None:
    """A person, or the chat in whose name somebody speaks: all anonymous admins share one account."""
    if not isinstance(update, Update):
        return None
    sender = update.effective_sender or update.effective_chat
    return None if sender is None else sender.id


async def _show_patience(update: object, coroutine: Awaitable[Any]) -> None:
    """Work, showing "typing" in the chat if it takes longer than half a second."""
    typing = asyncio.create_task(_type_later(update))
    try:
        await coroutine
    finally:
        typing.cancel()


async def _type_later(update: object) -> None:
    await asyncio.sleep(TYPING_AFTER_S)
    chat = update.effective_chat if isinstance(update, Update) else None
    # Not in groups, where it would use up the few calls a minute that answers need.
    if chat is not None and chat.type == Chat.PRIVATE:
        # A courtesy: whatever Telegram says about it, the work itself goes on.
        with contextlib.suppress(TelegramError):
            await chat.send_action(ChatAction.TYPING)
