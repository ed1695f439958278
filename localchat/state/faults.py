"""Faults that a test asks for: the next calls of a method fail, as Telegram or the network would fail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from localchat.refusals import Impossible, Refused, too_many_requests

DESCRIPTIONS = {
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
}
TIMEOUT = "timeout"


@dataclass(slots=True)
class Fault:
    """What happens to the next `times` calls of `method` ("*": of any)."""

    method: str
    status: int | str
    times: int
    retry_after: int

    def refusal(self) -> Refused:
        """The answer to give."""
        if self.status == 429:
            return too_many_requests(self.retry_after)
        code = 504 if self.status == TIMEOUT else int(self.status)
        return Refused(code, DESCRIPTIONS.get(code, "Gateway Timeout"))


class Faults:
    """The faults that are still to happen."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, asked: dict[str, Any]) -> None:
        """Add a fault, as the page's API describes it.

        Raises:
            Impossible: It has not the right form.
        """
        method, status, times = asked.get("method"), asked.get("status", ""), asked.get("times", 1)
        known = status in {*DESCRIPTIONS, 429, TIMEOUT} if isinstance(status, int | str) else False
        if not isinstance(method, str) or not known or not isinstance(times, int):
            raise Impossible(
                'A fault needs a "method", a "status" (such as 429, 500 or "timeout") and "times".'
            )
        self._faults.append(Fault(method.lower(), status, times, int(asked.get("retry_after", 1))))

    def clear(self) -> None:
        """Let everything work again."""
        self._faults.clear()

    def next_for(self, method: str) -> Fault | None:
        """The fault that meets this call, used up by one."""
        for fault in self._faults:
            if fault.method in {"*", method.lower()}:
                fault.times -= 1
                if fault.times <= 0:
                    self._faults.remove(fault)
                return fault
        return None
