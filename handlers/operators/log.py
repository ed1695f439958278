"""What is logged, and what never is."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from datetime import UTC, datetime

CHATTY = ("alembic", "httpx", "httpcore", "apscheduler", "tornado.access", "uvicorn")
"""Libraries that tell of every request, some with the token in its address: they only warn."""


def set_up_log(level: str, *, as_json: bool, hidden: Iterable[str]) -> None:
    """Log to standard error.

    Args:
        level: "debug", "info", "warning" or "error".
        as_json: one JSON object a line instead of text.
        hidden: texts that never show.
    """
    handler = logging.StreamHandler()
    handler.setFormatter((JsonLines if as_json else RedactedText)(hidden))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


class RedactedText(logging.Formatter):
    """Lines of text in which secrets never show, not even in tracebacks."""

    def __init__(self, hidden: Iterable[str]) -> None:
        super().__init__("{asctime} {levelname:<7} {name}: {message}", style="{")
        self._hidden = sorted(hidden, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Format as usual, then hide."""
        return self.hide(super().format(record))

    def hide(self, text: str) -> str:
        """Put a word in the place of every secret."""
        for secret in self._hidden:
            text = text.replace(secret, "(hidden)")
        return text


class JsonLines(RedactedText):
    """The same as one JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Give time, level, logger, message and traceback their own keys."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": self.hide(record.getMessage()),
        }
        if record.exc_info:
            entry["traceback"] = self.hide(self.formatException(record.exc_info))
        return json.dumps(entry, ensure_ascii=False)
