"""What somebody wrote after a command."""

from __future__ import annotations

from telegram import Update

from handlers.telegram.texts import without_controls

LONGEST_WORDS = 200
"""Characters; no title of a film and no wish is longer."""


def words_after_command(update: Update) -> str:
    """The words after "/rate" in one line; empty for a bare command and for a button that acts like one."""
    message = update.message
    if message is None or message.text is None:
        return ""
    words = message.text.split(maxsplit=1)
    return in_one_line(words[1]) if len(words) > 1 else ""


def in_one_line(text: str) -> str:
    """Text without line breaks, control characters and needless spaces."""
    return " ".join(without_controls(text).split())
