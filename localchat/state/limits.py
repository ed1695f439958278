"""Telegram's message rates: about one a second in a chat, 20 a minute in a group, 30 a second in all."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from localchat.refusals import too_many_requests


@dataclass(slots=True)
class Bucket:
    """Tokens that come back with time; a message takes one.

    Attributes:
        capacity: The burst that is let through.
        rate: Tokens a second.
    """

    capacity: float
    rate: float
    tokens: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until a token is there."""
        self.tokens = min(self.capacity, self.tokens + max(0.0, now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate


class Limits:
    """Counts the bot's messages.

    Bursts are let through as Telegram lets them through: an answer of several messages, or a person who taps
    fast, never meets a limit; a loop does.

    Args:
        clock: Seconds, ever growing.
        enabled: False lets everything through.
    """

    # (burst, messages a second)
    OVERALL = (30, 30.0)
    PRIVATE = (20, 1.0)
    GROUP = (20, 20 / 60)

    def __init__(self, clock: Callable[[], float], *, enabled: bool = True) -> None:
        self._clock = clock
        self._enabled = enabled
        self._buckets: dict[int | None, Bucket] = {}

    def spend(self, chat_id: int, *, is_edit: bool = False) -> None:
        """Count a message to a chat; an edit counts in groups only.

        Raises:
            Refused: 429 with `retry_after` in whole seconds.
        """
        if not self._enabled:
            return
        now = self._clock()
        buckets = [self._bucket(None, now)]
        if chat_id < 0 or not is_edit:
            buckets.append(self._bucket(chat_id, now))
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        for bucket in buckets:
            bucket.tokens -= 1

    def _bucket(self, chat_id: int | None, now: float) -> Bucket:
        if chat_id not in self._buckets:
            in_chat = self.PRIVATE if (chat_id or 0) > 0 else self.GROUP
            capacity, rate = self.OVERALL if chat_id is None else in_chat
            self._buckets[chat_id] = Bucket(capacity, rate, capacity, now)
        return self._buckets[chat_id]
