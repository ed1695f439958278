"""Inline keyboards for tests."""

from __future__ import annotations

from typing import Any


def keyboard(*rows: int) -> dict[str, Any]:
    """Buttons, so many a row."""
    return {"inline_keyboard": [[{"text": "b", "callback_data": "d"}] * count for count in rows]}


def button(**values: Any) -> dict[str, Any]:
    """One button with these fields."""
    return {"inline_keyboard": [[{"text": "b"} | values]]}
