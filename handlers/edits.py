"""Messages that people change afterwards: one that rated a film changes that rating, and says so."""

from __future__ import annotations

import asyncio

from handlers.context import Context
from handlers.films.cards import name_of
from handlers.library.stars import save
from handlers.telegram.typed import LONGEST_WORDS, in_one_line
from storage import RatedMessage


async def message_changed(context: Context) -> None:
    """Follow the change of a message that rated a film; any other stays without an answer."""
    await context.recognise()
    message = context.received.edited_message
    if message is None or message.text is None or context.sender is None:
        return
    user_id = context.person.user_id
    said = await context.storage.messages.rated_by(user_id, message.message_id)
    words = _without_command(message.text)
    if said is None or len(words) > LONGEST_WORDS:
        return
    for_same_film = context.reader.stars_alone(words)
    if for_same_film is not None:  # "8/10" of the film that was on the screen then
        await save(context, said.movie_id, for_same_film, above=[context.say("edit-followed")])
        return
    understood = await asyncio.to_thread(context.reader.title, words)
    half_stars = understood.reading.half_stars
    if half_stars is None or not understood.is_sure:
        film = name_of(context, said.movie_id)
        await context.send(context.say("edit-unclear", film=film, stars=said.stars))
        return
    movie_id = understood.films[0].movie_id
    if movie_id != said.movie_id:
        await _take_back(context, said)
    await save(context, movie_id, half_stars, above=[context.say("edit-followed")])


async def _take_back(context: Context, said: RatedMessage) -> None:
    """Put back what a film had before the message, unless that was changed again since."""
    await context.storage.ratings.take_back(
        context.person.user_id,
        said.movie_id,
        now=said.stars,
        before=said.before,
        rated_at=said.before_at,
    )


def _without_command(text: str) -> str:
    words = in_one_line(text)
    return words.partition(" ")[2] if words.startswith("/") else words
