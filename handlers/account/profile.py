"""/profile: somebody's taste as a picture, and in words for those who do not see it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from telegram import Update

from handlers.account.taste_sheet import Sheet
from handlers.account.taste_words import caption_of, sheet_of
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, services_of
from handlers.telegram.callbacks import Go
from handlers.telegram.choices import Verb
from handlers.telegram.replies import button, send, send_photo
from recsys.taste import taste_of

# Matplotlib takes one thread at a time, and pictures in a row leave the other core to the conversation. A
# process of its own would hold up nothing at all, but would need 100 MB and two seconds to start.
PAINTER: Final = ThreadPoolExecutor(max_workers=1, thread_name_prefix="painter")


async def profile(update: Update, context: Context) -> None:
    """Send the picture with what it says in words; who has rated nothing is asked to begin."""
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    first = button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner))
    known, loop = await services.storage.profile(person.user_id), asyncio.get_running_loop()
    taste = await loop.run_in_executor(PAINTER, taste_of, known, services.catalogue, services.recommender)
    if taste is None:
        await send(update, voice.say("profile-nothing"), [[first]])
        return
    picture = await loop.run_in_executor(PAINTER, _drawn, sheet_of(voice, taste))
    picks = button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner))
    await send_photo(update, picture, caption_of(services, voice, taste), [[picks, first]])


def _drawn(sheet: Sheet) -> bytes:
    """Draw; the first picture waits for matplotlib to be imported, so that the start of the bot need not."""
    from handlers.account.taste_picture import draw

    return draw(sheet)
