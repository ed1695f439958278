"""/profile: somebody's taste as a picture, and in words for those who do not see it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from handlers.account.taste_sheet import Sheet
from handlers.account.taste_words import caption_of, sheet_of
from handlers.commands import Command, command
from handlers.context import Context
from handlers.next_steps import first_button, picks_button
from handlers.telegram.replies import send_photo
from recsys.taste import taste_of

# Matplotlib takes one thread at a time, and pictures in a row leave the other core to the conversation. A
# process of its own would hold up nothing at all, but would need 100 MB and two seconds to start.
PAINTER: Final = ThreadPoolExecutor(max_workers=1, thread_name_prefix="painter")


@command(Command.PROFILE, with_profile=True)
async def profile(context: Context) -> None:
    """Send the picture with what it says in words; who has rated nothing is asked to begin."""
    loop, catalogue = asyncio.get_running_loop(), context.services.catalogue
    taste = await loop.run_in_executor(PAINTER, taste_of, context.profile, catalogue, context.recommender)
    if taste is None:
        await context.send(context.say("profile-nothing"), [[first_button(context)]])
        return
    picture = await loop.run_in_executor(PAINTER, _drawn, sheet_of(context.voice, taste))
    rows = [[picks_button(context), first_button(context)]]
    await send_photo(context.received, picture, caption_of(context, taste), rows)


def _drawn(sheet: Sheet) -> bytes:
    """Draw; the first picture waits for matplotlib to be imported, so that the start of the bot need not."""
    from handlers.account.taste_picture import draw

    return draw(sheet)
