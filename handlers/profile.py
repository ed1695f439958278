"""/profile: somebody's taste as a picture and in words."""

from __future__ import annotations

from telegram import Update

from handlers.services import Context


async def profile(update: Update, context: Context) -> None:
    """To be written."""
    raise NotImplementedError
