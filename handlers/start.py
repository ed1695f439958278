"""/start: what the bot does."""

from __future__ import annotations

from telegram import Update

from handlers.people import person_of, voice_for
from handlers.replies import send
from handlers.services import Context


async def start(update: Update, context: Context) -> None:
    """Welcome somebody."""
    person = await person_of(update, context)
    await send(update, voice_for(context, person).say("welcome"))
