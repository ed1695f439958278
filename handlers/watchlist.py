"""/watchlist: films to watch later; those seen or rated since are left out."""

from __future__ import annotations

from collections.abc import Collection

from telegram import InlineKeyboardButton, Update

from handlers.callbacks import Flag, Go, MarkFilm, Place, ShowFilm, Verb, WatchlistPage
from handlers.cards import headline, label, opinion
from handlers.people import owner_of, person_of, voice_for
from handlers.ratings import last_full_offset
from handlers.replies import Rows, button, buttons_under, redraw, send
from handlers.services import Context, services_of
from recsys.domain import Film, MovieId

ON_A_PAGE = 5


async def watchlist(update: Update, context: Context) -> None:
    """Show the films put there last."""
    await send(update, *await _page(update, context, 0))


async def turn_page(update: Update, context: Context, pressed: WatchlistPage) -> None:
    """Show another page in place."""
    await redraw(update, *await _page(update, context, pressed.offset))


async def redraw_page(update: Update, context: Context) -> None:
    """Show the same page as things stand now: the one with what is left of its films."""
    shown = {pressed.movie_id for pressed in buttons_under(update) if isinstance(pressed, MarkFilm)}
    await redraw(update, *await _page(update, context, shown=shown))


async def _page(
    update: Update, context: Context, offset: int = 0, shown: Collection[MovieId] = ()
) -> tuple[str, Rows]:
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    profile = await services.storage.profile(person.user_id)
    films = [
        services.catalogue.films[movie_id]
        for movie_id, _ in await services.storage.marks.of(person.user_id, "watchlist")
        if movie_id in services.catalogue.films and movie_id not in profile.rated.keys() | profile.seen
    ]
    if not films:
        go = button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner))
        return voice.say("watchlist-none"), [[go]]
    if shown:
        left = (place for place, film in enumerate(films) if film.movie_id in shown)
        offset = next(left, len(films)) // ON_A_PAGE * ON_A_PAGE
    offset = last_full_offset(offset, len(films), ON_A_PAGE)
    page = films[offset : offset + ON_A_PAGE]
    entries = [
        f"{headline(voice, film, number)} · {opinion(services, voice, profile, film.movie_id)}"
        for number, film in enumerate(page, offset + 1)
    ]

    def row(film: Film, number: int) -> list[InlineKeyboardButton]:
        show = ShowFilm(movie_id=film.movie_id, half_stars=0, place=Place.FOUND, owner=owner)
        remove = MarkFilm(
            movie_id=film.movie_id, flag=Flag.WATCHLIST, on=False, place=Place.WATCHLIST, owner=owner
        )
        return [
            button(voice.plain("watchlist-open-button", film=label(film)), show),
            button(voice.plain("remove-button", number=str(number)), remove),
        ]

    rows = [row(film, number) for number, film in enumerate(page, offset + 1)]
    turns: list[InlineKeyboardButton] = []
    if offset:
        newer = WatchlistPage(offset=max(offset - ON_A_PAGE, 0), owner=owner)
        turns.append(button(voice.plain("newer-button"), newer))
    if offset + ON_A_PAGE < len(films):
        older = WatchlistPage(offset=offset + ON_A_PAGE, owner=owner)
        turns.append(button(voice.plain("older-button"), older))
    text = "\n\n".join([voice.say("watchlist-head", count=len(films)), *entries])
    return text, [*rows, *([turns] if turns else [])]
