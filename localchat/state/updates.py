"""The bot's updates: kept until confirmed, handed out by long polling or to a webhook."""

from __future__ import annotations

import asyncio
from typing import Any

from localchat.refusals import conflict
from localchat.state.store import Json, Store

# Telegram sends these only where they are asked for by name.
ON_REQUEST = {"chat_member"}


class Updates:
    """The queue of one bot.

    Args:
        store: Where updates wait, so that a restart loses none.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._arrived = asyncio.Event()
        self._poll: asyncio.Future[str] | None = None
        self.webhook_changed = asyncio.Event()
        self.closed = False

    @property
    def webhook(self) -> Json | None:
        """The webhook's url, secret_token and so on, where one is set."""
        found: Json | None = self._store.setting("webhook")
        return found

    def set_webhook(self, webhook: Json | None) -> None:
        """Set the webhook or, with None, take it away; a long poll under way ends."""
        self._store.set("webhook", webhook)
        if webhook:
            self.interrupt("terminated by setWebhook request")
        self.webhook_changed.set()

    def note_failure(self, webhook: Json, date: int, problem: str) -> None:
        """Remember why the webhook did not take an update, unless it was changed meanwhile."""
        if self.webhook == webhook:
            failed = webhook | {"last_error_date": date, "last_error_message": problem}
            self._store.set("webhook", failed)

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for updates of this kind."""
        allowed = self._store.setting("allowed_updates", [])
        return kind in allowed if allowed else kind not in ON_REQUEST

    def allow(self, kinds: list[Any] | None) -> None:
        """Take over a call's `allowed_updates`, where it has some."""
        if kinds is not None:
            self._store.set("allowed_updates", [str(kind) for kind in kinds])

    @property
    def allowed(self) -> list[str]:
        """The kinds asked for; empty means all but those on request."""
        kinds: list[str] = self._store.setting("allowed_updates", [])
        return kinds

    def push(self, kind: str, payload: Json) -> None:
        """Queue an update."""
        if not self.wants(kind):
            return
        update_id = self._store.next_number("update", first=100_000_001)
        self._store.put("pending_update", update_id, {"update_id": update_id, kind: payload})
        self._arrived.set()
        self.interrupt()

    def waiting(self, limit: int = 100) -> list[Json]:
        """The oldest unconfirmed updates."""
        return self._store.pending_updates(limit=limit)

    def confirm(self, update_id: int) -> None:
        """Forget an update and those before it."""
        self._store.confirm_updates(below=update_id + 1)

    def drop(self) -> None:
        """Forget everything that waits."""
        self._store.keep_newest_updates(0)

    def count(self) -> int:
        """How many updates wait."""
        return self._store.count_pending_updates()

    def interrupt(self, reason: str = "") -> None:
        """End a long poll under way: with a 409 for a reason, else with what is there."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(reason)

    async def arrival(self) -> None:
        """Wait until something is there to be read, or the server stops."""
        self._arrived.clear()
        if not self.closed and not self.count():
            await self._arrived.wait()

    def close(self) -> None:
        """Let every waiting call end."""
        self.closed = True
        self._arrived.set()
        self.webhook_changed.set()
        self.interrupt()

    async def poll(self, offset: int, limit: int, timeout_s: float) -> list[Json]:
        """Serve getUpdates.

        Args:
            offset: Confirms every update below it; negative keeps only that many of the newest.
            timeout_s: How long to wait for a first update.

        Raises:
            Refused: 409, when a webhook is set or another getUpdates comes in.
        """
        if self.webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first"
            )
        self.interrupt(
            "terminated by other getUpdates request; make sure that only one bot instance is running"
        )
        if offset > 0:
            self._store.confirm_updates(below=offset)
        elif offset < 0:
            self._store.keep_newest_updates(-offset)
        found = self.waiting(limit)
        if not found and not self.closed:
            self._poll = asyncio.get_running_loop().create_future()
            ended, _ = await asyncio.wait({self._poll}, timeout=timeout_s)
            for poll in ended:
                if poll.result():
                    raise conflict(poll.result())
            found = self.waiting(limit)
        return found
