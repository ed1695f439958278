"""Telegram's accounts that stand for a chat, not for a person; imports nothing, for settings.py reads it."""

TELEGRAM_ITSELF = 777000
ANONYMOUS_ADMIN = 1087968824
CHANNEL = 136817688
NOBODY = frozenset({TELEGRAM_ITSELF, ANONYMOUS_ADMIN, CHANNEL})
"""They cannot rate and are never operators."""
