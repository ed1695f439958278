"""How fast the bot may talk: Telegram's limits, and edits of one message in a group with a pause between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.ext import AIORateLimiter

RETRIES = 3
"""How often a call that Telegram asks us to hold back is made again."""
EDITS = frozenset({"editMessageText", "editMessageReplyMarkup"})
EDIT_PAUSE_S = 3.0
"""Between two edits of one message in a group."""


class Pace(AIORateLimiter):
    """python-telegram-bot's limiter, and the pause between edits."""

    def __init__(self, pause: float = EDIT_PAUSE_S) -> None:
        super().__init__(max_retries=RETRIES)
        self._pause = pause
        self._next_edit: dict[tuple[int, int], float] = {}

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Make a call when its turn comes."""
        chat_id = data.get("chat_id")
        if endpoint in EDITS and isinstance(chat_id, int) and chat_id < 0:
            await self._turn(chat_id, int(data["message_id"]))
        return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)

    async def _turn(self, chat_id: int, message_id: int) -> None:
        now = asyncio.get_running_loop().time()
        self._next_edit = {message: at for message, at in self._next_edit.items() if at > now}
        turn = self._next_edit.get((chat_id, message_id), now)
        self._next_edit[chat_id, message_id] = turn + self._pause
        await asyncio.sleep(turn - now)
