"""What happens in the chats, sent to every open page at once (server-sent events)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

# A page that reads nothing for this many events is cut off; it reconnects and reads the state again.
UNREAD_EVENTS = 1000


class Events:
    """Listeners and what they have not read.

    Args:
        ping_s: After this long without events, a comment shows that the stream lives.
    """

    def __init__(self, ping_s: float = 15.0) -> None:
        self._ping_s = ping_s
        self._listeners: set[asyncio.Queue[str | None]] = set()
        self._closed = False

    def publish(self, kind: str, **what: Any) -> None:
        """Send an event to every page."""
        line = f"data: {json.dumps({'type': kind, **what})}\n\n"
        for listener in list(self._listeners):
            if listener.qsize() >= UNREAD_EVENTS:
                self._listeners.discard(listener)
                listener.put_nowait(None)
            else:
                listener.put_nowait(line)

    async def listen(self) -> AsyncIterator[str]:
        """The stream of one page: events, and a comment where nothing happens for long."""
        mine: asyncio.Queue[str | None] = asyncio.Queue()
        self._listeners.add(mine)
        try:
            yield "retry: 1000\n: hello\n\n"
            while not self._closed:
                try:
                    line = await asyncio.wait_for(mine.get(), self._ping_s)
                except TimeoutError:
                    line = ": still here\n\n"
                if line is None:
                    return
                yield line
        finally:
            self._listeners.discard(mine)

    def close(self) -> None:
        """End every stream."""
        self._closed = True
        for listener in self._listeners:
            listener.put_nowait(None)
