"""An answer to whatever no other handler understood, in private chats."""

from __future__ import annotations

from collections.abc import Callable

from telegram import Update

from handlers import talk
from handlers.films import search
from handlers.library import rate
from handlers.next_steps import next_steps
from handlers.people import person_of, voice_for
from handlers.services import Context, services_of
from handlers.telegram.replies import send
from handlers.telegram.texts import Voice, quoted
from handlers.telegram.typed import LONGEST, in_one_line


async def plain_text(update: Update, context: Context) -> None:
    """Take plain words for what people say, else for a title: to rate with stars, to search without."""
    message = update.message
    words = in_one_line(message.text or "") if message else ""
    if not any(character.isalnum() for character in words):
        await _answer(update, context, lambda voice: voice.say("no-words"))
        return
    if len(words) <= LONGEST:
        if await talk.answer(update, context, words):
            return
        understood = rate.understand(services_of(context), words)
        if understood.has_stars:
            await rate.rate_understood(update, context, understood)
            return
        if not understood.matches and await talk.answer_in_part(update, context, words):
            return
    await search.find(update, context, words)


async def unknown_command(update: Update, context: Context) -> None:
    """A command that we do not have, or that is not for this person."""
    message = update.message
    person = await person_of(update, context)
    command = (message.text or "").split()[0] if message and message.text else "/"
    await send(update, voice_for(context, person).say("unknown-command", command=quoted(command)))


async def not_words(update: Update, context: Context) -> None:
    """A photo, a sticker, a voice message, a file."""
    await _answer(update, context, lambda voice: voice.say("not-words"))


async def _answer(update: Update, context: Context, sentence: Callable[[Voice], str]) -> None:
    person = await person_of(update, context)
    voice = voice_for(context, person)
    await send(update, sentence(voice), await next_steps(services_of(context), voice, person))
