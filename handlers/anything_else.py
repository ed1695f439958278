"""An answer to whatever no other handler understood, in private chats."""

from __future__ import annotations

from handlers import talk
from handlers.context import Context
from handlers.films import search
from handlers.library import rate
from handlers.library.meaning import understand
from handlers.next_steps import next_steps
from handlers.telegram.texts import quoted
from handlers.telegram.typed import LONGEST_WORDS, in_one_line


async def plain_text(context: Context) -> None:
    """Take plain words for what people say, else for a title: to rate with stars, to search without."""
    words = in_one_line(context.message.text or "")
    if not any(character.isalnum() for character in words):
        await context.send(context.say("no-words"), await next_steps(context))
        return
    if len(words) <= LONGEST_WORDS:
        if await talk.answer(context, words):
            return
        understood = understand(context.services.titles, words)
        if understood.has_stars:
            await rate.rate_understood(context, understood)
            return
        if not understood.matches and await talk.answer_in_part(context, words):
            return
    await search.find(context, words)


async def unknown_command(context: Context) -> None:
    """A command that we do not have, or that is not for this person."""
    command = (context.message.text or "/").split()[0]
    await context.send(context.say("unknown-command", command=quoted(command)))


async def not_words(context: Context) -> None:
    """A photo, a sticker, a voice message, a file."""
    await context.send(context.say("not-words"), await next_steps(context))
