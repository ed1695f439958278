"""One tap on a film: seen, not for me, on the watchlist; or taken back."""

from __future__ import annotations

from handlers.context import Context
from handlers.films.buttons import Flag, MarkFilm, Place
from handlers.films.places import MarkChanged, redraw_after
from handlers.presses import pressed
from storage import Mark

MARKS: dict[Flag, Mark] = {Flag.SEEN: "seen", Flag.HIDDEN: "hidden", Flag.WATCHLIST: "watchlist"}

OWN_LISTS = frozenset({Place.MARKED, Place.WATCHLIST})
"""Where films stay that left the catalogue."""


@pressed(MarkFilm)
async def marked(context: Context, button: MarkFilm) -> None:
    """Save the mark, then redraw whatever it was tapped on."""
    is_here = button.movie_id in context.films
    if button.on and not is_here and button.place not in OWN_LISTS:
        await context.send(context.say("film-not-here"))
        return
    await _save(context, button)
    # A film that left the catalogue has no card to go back to.
    has_place = is_here or button.place in OWN_LISTS
    await redraw_after(context, button.place if has_place else Place.WATCHLIST, MarkChanged(button))


async def _save(context: Context, button: MarkFilm) -> None:
    marks, user_id = context.storage.marks, context.person.user_id
    movie_id, mark = button.movie_id, MARKS[button.flag]
    if button.place is Place.WATCHLIST and button.flag is Flag.SEEN:  # what is watched need not wait
        old, new = (MARKS[Flag.WATCHLIST], mark) if button.on else (mark, MARKS[Flag.WATCHLIST])
        await marks.replace(user_id, movie_id, old, new)
    elif button.on:
        await marks.put(user_id, movie_id, mark)
    else:
        await marks.remove(user_id, movie_id, mark)
