"""A pace for tests, which have no time to wait for Telegram's limits."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from handlers.telegram.pace import RETRIES


class AtOnce(BaseRateLimiter[int]):
    """Calls are made at once, and made again at once if Telegram asks to wait."""

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Make a call."""
        for _ in range(RETRIES):
            try:
                return await callback(*args, **kwargs)
            except RetryAfter:
                pass
        return await callback(*args, **kwargs)
