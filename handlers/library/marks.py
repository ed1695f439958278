"""One tap on a film: seen, not for me, on the watchlist; or taken back."""

from __future__ import annotations

from telegram import Update

from handlers.films.card import redraw_card
from handlers.library import marked as marked_films
from handlers.library import watchlist
from handlers.people import person_of, voice_for
from handlers.picks import lists as picks
from handlers.services import Context, services_of
from handlers.telegram.callbacks import MarkFilm
from handlers.telegram.choices import Flag, Place
from handlers.telegram.replies import send
from recsys.domain import UserId
from storage import Mark, Storage

MARKS: dict[Flag, Mark] = {Flag.SEEN: "seen", Flag.HIDDEN: "hidden", Flag.WATCHLIST: "watchlist"}

OWN_LISTS = frozenset({Place.MARKED, Place.WATCHLIST})
"""Where films stay that left the catalogue."""


async def marked(update: Update, context: Context, pressed: MarkFilm) -> None:
    """Save the mark, then redraw whatever it was tapped on."""
    services, person = services_of(context), await person_of(update, context)
    film = services.catalogue.films.get(pressed.movie_id)
    if pressed.on and film is None and pressed.place not in OWN_LISTS:
        await send(update, voice_for(context, person).say("film-not-here"))
        return
    await _save(services.storage, person.user_id, pressed)
    if pressed.place is Place.PICKS:
        await picks.redraw_list(update, context)
    elif pressed.place is Place.MARKED:
        await marked_films.redraw_after(update, context, pressed)
    elif pressed.place is Place.WATCHLIST:
        await watchlist.redraw_after(update, context, pressed)
    elif film is None:
        await watchlist.redraw_page(update, context)
    else:
        await redraw_card(update, context, film, pressed.place)


async def _save(storage: Storage, user_id: UserId, pressed: MarkFilm) -> None:
    movie_id, mark = pressed.movie_id, MARKS[pressed.flag]
    if pressed.place is Place.WATCHLIST and pressed.flag is Flag.SEEN:  # what is watched need not wait
        old, new = (MARKS[Flag.WATCHLIST], mark) if pressed.on else (mark, MARKS[Flag.WATCHLIST])
        await storage.marks.replace(user_id, movie_id, old, new)
    elif pressed.on:
        await storage.marks.put(user_id, movie_id, mark)
    else:
        await storage.marks.remove(user_id, movie_id, mark)
