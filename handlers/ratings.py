"""/ratings: what somebody rated, newest first, to change or delete."""

from __future__ import annotations

from telegram import InlineKeyboardButton, Update

from handlers.callbacks import Go, Place, RatingsPage, ShowFilm, Verb
from handlers.cards import name_of
from handlers.people import owner_of, person_of, voice_for
from handlers.replies import Rows, button, in_rows, redraw, send
from handlers.services import Context, services_of

ON_A_PAGE = 8


async def ratings(update: Update, context: Context) -> None:
    """Show the newest ratings."""
    await send(update, *await _page(update, context, 0))


async def turn_page(update: Update, context: Context, pressed: RatingsPage) -> None:
    """Show another page in place."""
    await redraw(update, *await _page(update, context, pressed.offset))


async def _page(update: Update, context: Context, offset: int) -> tuple[str, Rows]:
    services, person = services_of(context), await person_of(update, context)
    voice, owner, book = voice_for(context, person), owner_of(person), services.storage.ratings
    count = await book.count(person.user_id)
    if not count:
        first = button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner))
        return voice.say("ratings-none"), [[first]]
    offset = last_full_offset(offset, count, ON_A_PAGE)
    page = await book.newest(person.user_id, offset=offset, limit=ON_A_PAGE)
    lines = [
        voice.say(
            "rating-line",
            number=str(number),
            film=name_of(services.catalogue, voice, rated.movie_id),
            stars=rated.stars,
        )
        for number, rated in enumerate(page, offset + 1)
    ]
    openers = [
        button(
            voice.plain("open-button", number=str(number)),
            ShowFilm(movie_id=rated.movie_id, half_stars=0, place=Place.RATINGS, owner=owner),
        )
        for number, rated in enumerate(page, offset + 1)
    ]
    turns: list[InlineKeyboardButton] = []
    if offset:
        turns.append(
            button(voice.plain("newer-button"), RatingsPage(offset=max(offset - ON_A_PAGE, 0), owner=owner))
        )
    if offset + ON_A_PAGE < count:
        turns.append(button(voice.plain("older-button"), RatingsPage(offset=offset + ON_A_PAGE, owner=owner)))
    rows = [*in_rows(openers, ON_A_PAGE // 2), *([turns] if turns else [])]
    text = "\n\n".join([voice.say("ratings-head", count=count), "\n".join(lines), voice.say("ratings-tap")])
    return text, rows


def last_full_offset(offset: int, count: int, on_a_page: int) -> int:
    """An offset that still shows something, after entries were deleted."""
    return min(offset, (count - 1) // on_a_page * on_a_page)
