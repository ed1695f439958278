"""Every rating's share in what a film is expected to get."""

from __future__ import annotations

from telegram import Update

from handlers.callbacks import Why
from handlers.services import Context


async def why(update: Update, context: Context, pressed: Why) -> None:
    """To be written."""
    raise NotImplementedError
