"""One film's card, sent or redrawn: what it is, what the person gave it or would, where to watch it."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, LinkPreviewOptions

from handlers.commands import Command, Go
from handlers.context import Context
from handlers.films.buttons import Place, RatingsPage, ShowFilm, UndoRating
from handlers.films.cards import card_buttons, film_card, sample_note
from handlers.films.countries import country_name, country_of
from handlers.films.places import Change, MarkChanged, StarsGiven, redraws
from handlers.services.tmdb import About
from handlers.telegram.replies import Row
from recsys.domain import Film, MovieId

SERVICES_ON_A_CARD = 5
"""Services named on a card."""


async def send_card(
    context: Context,
    film: Film,
    place: Place = Place.CARD,
    *,
    above: Sequence[str] = (),
    below: Sequence[str] = (),
    more: Sequence[Row] = (),
) -> None:
    """Send a film's card.

    Args:
        above, below: paragraphs of the same message.
        more: rows of buttons under the card's own.
    """
    text, rows, preview = await _card(context, film, place, None)
    await context.storage.messages.show(context.person.user_id, film.movie_id)
    await context.send("\n\n".join([*above, text, *below]), [*rows, *more], preview)


async def redraw_card(
    context: Context, film: Film, place: Place = Place.CARD, back: RatingsPage | None = None
) -> None:
    """Turn the message whose button was pressed into a film's card, as things stand now.

    Args:
        back: the page of their ratings that one came from; by default the one that the message leads to.
    """
    await context.redraw(*await _card(context, film, place, back or way_back(context)))


def way_back(context: Context) -> RatingsPage | None:
    """The page of somebody's ratings that the message with the pressed button leads back to, if any."""
    return next((button for button in context.buttons_under() if isinstance(button, RatingsPage)), None)


@redraws(Place.CARD, Place.FOUND, Place.RATINGS)
async def redraw_after(context: Context, place: Place, change: Change) -> None:
    """After a mark the card again; after stars what was done, and what to do next."""
    match change:
        case MarkChanged(button):
            await redraw_card(context, context.films[button.movie_id], place)
        case StarsGiven(movie_id, text, undo):
            await context.redraw(text, after_rating(context, movie_id, undo))
        case _:
            rows = after_rating(context, change.movie_id, None, is_rated=change.is_rated)
            await context.redraw(change.text, rows)


def after_rating(
    context: Context, movie_id: MovieId, undo: UndoRating | None, *, is_rated: bool = True
) -> list[list[InlineKeyboardButton]]:
    """What to do after a film got or lost its stars."""
    owner, back = context.owner, way_back(context)
    change = ShowFilm(movie_id=movie_id, place=Place.CARD, owner=owner)
    repair = [context.button(change, "change-button" if is_rated else "give-stars-button")]
    if undo is not None and undo.now != undo.before:
        repair.insert(0, context.button(undo, "undo-button"))
    onward = [
        context.button(Go(command=Command.RECOMMEND, owner=owner), "picks-button"),
        context.button(back, "back-button")
        if back
        else context.button(Go(command=Command.RATINGS, owner=owner), "ratings-button"),
    ]
    return [repair, onward]


async def _card(
    context: Context, film: Film, place: Place, back: RatingsPage | None
) -> tuple[str, list[Row], LinkPreviewOptions | None]:
    await context.read_profile()
    about = await _about(context, film)
    lines = [film_card(context, film, about.minutes if about else None)]
    if about is not None:
        lines.append(_where_to_watch(context, film, about))
    rows: list[Row] = [*card_buttons(context, film.movie_id, place, back)]
    return "\n\n".join([*lines, *sample_note(context)]), rows, _poster(about)


async def _about(context: Context, film: Film) -> About | None:
    tmdb = context.services.tmdb
    if tmdb is None or film.tmdb_id is None:
        return None
    return await tmdb.about(film.tmdb_id, country_of(context.person))


def _where_to_watch(context: Context, film: Film, about: About) -> str:
    """Who streams it where the person lives; TMDB's terms want their name, and JustWatch's, beside it."""
    where = country_name(context.voice.language, country_of(context.person))
    names = ", ".join(about.watch[:SERVICES_ON_A_CARD])
    page = about.watch_page or f"https://www.themoviedb.org/movie/{film.tmdb_id}/watch"
    if names:
        line = context.say("watch-on", country=where, services=names, page=page)
    else:
        line = context.say("watch-nowhere", country=where, page=page)
    return f"{line}\n{context.say('watch-source')}"


def _poster(about: About | None) -> LinkPreviewOptions | None:
    """The poster as the preview of a link: so a card stays a text, of any length, that can be redrawn."""
    if about is None or about.poster is None:
        return None
    return LinkPreviewOptions(
        is_disabled=False, url=about.poster, show_above_text=True, prefer_large_media=True
    )
