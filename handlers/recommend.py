"""/recommend: picks for a person in private, for its known members in a group."""

from __future__ import annotations

from telegram import Update

from handlers import picks, together
from handlers.callbacks import MorePicks
from handlers.people import find_person, in_group, person_of, voice_for
from handlers.replies import send
from handlers.search import too_long
from handlers.services import Context, services_of
from handlers.wishes import Wish, understand
from handlers.words import LONGEST, words_after_command


async def recommend(update: Update, context: Context) -> None:
    """Pick films, by genres and years if some were named."""
    words = words_after_command(update)
    if len(words) > LONGEST:
        await too_long(update, voice_for(context, await find_person(update, context)))
        return
    await answer(update, context, understand(words))


async def answer(update: Update, context: Context, wish: Wish) -> None:
    """Pick films for a wish."""
    if in_group(update):
        await together.recommend(update, context, wish)
        return
    services, person = services_of(context), await person_of(update, context)
    profile = await services.storage.profile(person.user_id)
    await send(update, *picks.first_list(services, voice_for(context, person), person, profile, wish))


async def more(update: Update, context: Context, pressed: MorePicks) -> None:
    """The next picks."""
    await (together if in_group(update) else picks).show_more(update, context, pressed)
