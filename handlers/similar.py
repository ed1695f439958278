"""/similar: films like a film."""

from __future__ import annotations

from telegram import Update

from handlers.callbacks import SimilarTo
from handlers.services import Context


async def similar(update: Update, context: Context) -> None:
    """To be written."""
    raise NotImplementedError


async def pressed(update: Update, context: Context, pressed: SimilarTo) -> None:
    """To be written."""
    raise NotImplementedError
