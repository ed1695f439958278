"""Telegram in, Telegram out: one file per conversation, no SQL, no numbers."""
