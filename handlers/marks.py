"""One tap on a film: seen, not for me, on the watchlist; or taken back."""

from __future__ import annotations

from telegram import Update

from handlers import picks, watchlist
from handlers.callbacks import Flag, MarkFilm, Place
from handlers.cards import card_buttons, film_card
from handlers.people import owner_of, person_of, voice_for
from handlers.replies import redraw, send
from handlers.services import Context, services_of
from storage import Mark

MARKS: dict[Flag, Mark] = {Flag.SEEN: "seen", Flag.HIDDEN: "hidden", Flag.WATCHLIST: "watchlist"}


async def marked(update: Update, context: Context, pressed: MarkFilm) -> None:
    """Save the mark, then redraw whatever it was tapped on."""
    services, person = services_of(context), await person_of(update, context)
    voice, film = voice_for(context, person), services.catalogue.films.get(pressed.movie_id)
    if pressed.on and film is None:
        await send(update, voice.say("film-not-here"))
        return
    if pressed.on:
        await services.storage.marks.put(person.user_id, pressed.movie_id, MARKS[pressed.flag])
    else:
        await services.storage.marks.remove(person.user_id, pressed.movie_id, MARKS[pressed.flag])
    if pressed.place is Place.PICKS:
        await picks.redraw_list(update, context)
    elif pressed.place is Place.WATCHLIST or film is None:
        await watchlist.redraw_page(update, context)
    else:
        profile = await services.storage.profile(person.user_id)
        lines = [film_card(services, voice, profile, film)]
        if film.movie_id in profile.hidden:
            lines.append(voice.say("pick-hidden"))
        rows = card_buttons(voice, profile, film.movie_id, owner_of(person), pressed.place)
        await redraw(update, "\n\n".join(lines), rows)
