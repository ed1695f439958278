"""Picks for a mood, in a tap."""

from __future__ import annotations

from telegram import Update

from handlers.callbacks import PickMood
from handlers.services import Context


async def ask(update: Update, context: Context) -> None:
    """To be written."""
    raise NotImplementedError


async def picked(update: Update, context: Context, pressed: PickMood) -> None:
    """To be written."""
    raise NotImplementedError
