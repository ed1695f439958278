"""Stars tapped on a film: saved, deleted, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from handlers.context import Context
from handlers.films.buttons import Place, RateFilm, RatingsPage, ShowFilm, UndoRating, Unrate
from handlers.films.card import after_rating, redraw_card, send_card, way_back
from handlers.films.cards import name_of, stars
from handlers.films.places import StarsGiven, StarsTakenBack, redraw_after
from handlers.presses import pressed
from handlers.telegram.replies import Row
from recsys.domain import MovieId
from storage import Rated as Rating


async def save(
    context: Context,
    movie_id: MovieId,
    half_stars: int,
    place: Place | None = None,
    *,
    above: Sequence[str] = (),
    more: Sequence[Row] = (),
) -> None:
    """Save stars, then say so where they were given.

    Args:
        place: the message that they were tapped on; None for stars that came in words.
        above, more: paragraphs and rows of buttons of the answer to words.
    """
    given, user_id = stars(half_stars), context.person.user_id
    message = context.received.effective_message
    before = await context.storage.ratings.rate(
        user_id, movie_id, given, message_id=message.message_id if message else None
    )
    context.profile_changed(lambda profile: profile.with_rating(movie_id, given))
    undo = UndoRating(
        movie_id=movie_id,
        now=half_stars,
        before=_half_stars(before),
        at=_second_of(before),
        place=place or Place.CARD,
        owner=context.owner,
    )
    text = _saved(context, movie_id, given, before.stars if before else None)
    if place is not None:
        await redraw_after(context, place, StarsGiven(movie_id, text, undo))
    elif context.is_press:
        await context.redraw(text, after_rating(context, movie_id, undo))
    else:
        await context.send("\n\n".join([*above, text]), [*after_rating(context, movie_id, undo), *more])


@pressed(ShowFilm)
async def film_chosen(context: Context, button: ShowFilm) -> None:
    """Show a film's card, or save the stars that came with the title."""
    film = context.films.get(button.movie_id)
    if film is None:
        await context.send(context.say("film-not-here"))
    elif button.half_stars:
        await save(context, film.movie_id, button.half_stars)
    elif button.place is Place.FOUND:
        await send_card(context, film)
    else:
        await redraw_card(context, film, button.place)


@pressed(RateFilm, with_profile=True)
async def rated(context: Context, button: RateFilm) -> None:
    """Save the stars that were tapped."""
    if button.movie_id in context.films:
        await save(context, button.movie_id, button.half_stars, button.place)
    else:
        await context.send(context.say("film-not-here"))


@pressed(Unrate)
async def unrated(context: Context, button: Unrate) -> None:
    """Delete a rating."""
    owner, name = context.owner, name_of(context, button.movie_id)
    before = await context.storage.ratings.unrate(context.person.user_id, button.movie_id)
    back = context.button(way_back(context) or RatingsPage(offset=0, owner=owner), "back-button")
    if before is None:
        await context.redraw(context.say("rating-not-there", film=name), [[back]])
        return
    undo = UndoRating(
        movie_id=button.movie_id,
        now=0,
        before=_half_stars(before),
        at=_second_of(before),
        place=button.place,
        owner=owner,
    )
    rows = [[context.button(undo, "undo-button"), back]]
    await context.redraw(context.say("rating-deleted", film=name, stars=before.stars), rows)


@pressed(UndoRating)
async def undone(context: Context, button: UndoRating) -> None:
    """Go back to the rating before, unless it was changed again in the meantime."""
    book, user_id, name = context.storage.ratings, context.person.user_id, name_of(context, button.movie_id)
    is_undone = await book.take_back(
        user_id,
        button.movie_id,
        now=_stars(button.now),
        before=_stars(button.before),
        rated_at=datetime.fromtimestamp(button.at, UTC) if button.before else None,
    )
    if not is_undone:
        text = context.say("undo-too-late", film=name)
    elif button.before:
        text = context.say("undone-to", film=name, stars=stars(button.before))
    else:
        text = context.say("undone", film=name)
    is_rated = button.movie_id in (await context.read_profile()).rated
    await redraw_after(context, button.place, StarsTakenBack(button.movie_id, text, is_rated))


def _stars(half_stars: int) -> float | None:
    return stars(half_stars) if half_stars else None


def _half_stars(rating: Rating | None) -> int:
    return round(rating.stars * 2) if rating else 0


def _second_of(rating: Rating | None) -> int:
    """When the stars were given; they are to keep that date if they come back."""
    return int(rating.rated_at.timestamp()) if rating else 0


def _saved(context: Context, movie_id: MovieId, now: float, before: float | None) -> str:
    film = name_of(context, movie_id)
    if before is None:
        return context.say("saved", film=film, stars=now)
    if before == now:
        return context.say("saved-same", film=film, stars=now)
    return context.say("saved-changed", film=film, stars=now, before=before)
