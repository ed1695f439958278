"""/recommend: picks for a person in private, for its known members in a group."""

from __future__ import annotations

import asyncio

from telegram import Update

from handlers.films.search import too_long
from handlers.people import find_person, in_group, person_of, voice_for
from handlers.picks import lists as picks
from handlers.picks import together
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import MorePicks
from handlers.telegram.replies import send
from handlers.telegram.texts import Voice
from handlers.telegram.typed import LONGEST, words_after_command
from handlers.wishes.reading import understand
from handlers.wishes.wish import Wish


async def recommend(update: Update, context: Context) -> None:
    """Pick films, by what they should be like if something was said."""
    words, voice = words_after_command(update), voice_for(context, await find_person(update, context))
    if len(words) > LONGEST:
        await too_long(update, voice)
        return
    await answer(update, context, await wish_of(services_of(context), voice, words))


async def wish_of(services: Services, voice: Voice, words: str) -> Wish:
    """What somebody wishes who is spoken to so; a title may take long to look up in vain."""

    vocabulary = services.vocabularies.of(voice)
    return await asyncio.to_thread(understand, words, vocabulary, services.titles.called)


async def answer(update: Update, context: Context, wish: Wish) -> None:
    """Pick films for a wish."""
    if in_group(update):
        await together.recommend(update, context, wish)
        return
    services, person = services_of(context), await person_of(update, context)
    profile = await services.storage.profile(person.user_id)
    await send(update, *await picks.first_list(services, voice_for(context, person), person, profile, wish))


async def more(update: Update, context: Context, pressed: MorePicks) -> None:
    """The next picks."""
    await (together if in_group(update) else picks).show_more(update, context, pressed)
