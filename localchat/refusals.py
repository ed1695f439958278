"""The two kinds of refusal: `Refused` to the bot, in Telegram's words, and `Impossible` to the page."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """A Bot API call that Telegram would refuse.

    Args:
        code: HTTP status and `error_code`, such as 400.
        description: Telegram's own sentence, such as "Bad Request: chat not found".
        parameters: Telegram's ResponseParameters (`retry_after`, `migrate_to_chat_id`), if any.
    """

    def __init__(self, code: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The JSON body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class Impossible(Exception):
    """Something that a person at the page cannot do; the sentence says why."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def bad_request(reason: str) -> Refused:
    """A 400 with Telegram's prefix."""
    return Refused(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    """A 403 with Telegram's prefix."""
    return Refused(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refused:
    """A 409 with Telegram's prefix."""
    return Refused(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> Refused:
    """A 429 that asks the bot to wait `retry_after` seconds."""
    sentence = f"Too Many Requests: retry after {retry_after}"
    return Refused(429, sentence, {"retry_after": retry_after})
