"""Films that somebody hid, or saw without giving them stars, to bring them back."""

from __future__ import annotations

from telegram import Update

from handlers.callbacks import MarkedPage
from handlers.services import Context


async def hidden(update: Update, context: Context) -> None:
    """To be written."""
    raise NotImplementedError


async def seen(update: Update, context: Context) -> None:
    """To be written."""
    raise NotImplementedError


async def turn_page(update: Update, context: Context, pressed: MarkedPage) -> None:
    """To be written."""
    raise NotImplementedError
