"""Several ratings in one message: shown first, and saved in one tap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.commands import Command, Go
from handlers.context import Context
from handlers.films.buttons import Place, ShowFilm
from handlers.films.cards import label, name_of, stars
from handlers.films.search import not_here
from handlers.presses import pressed
from handlers.reading.rated_title import Understood
from handlers.telegram.callback_data import Button
from handlers.telegram.replies import Row
from handlers.telegram.texts import quoted
from recsys.domain import MovieId


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveAll(Button):
    """Save every rating that the other buttons of the message hold."""

    code: ClassVar[str] = "v"


async def offer(context: Context, items: Sequence[Understood]) -> None:
    """Show the ratings as they would be saved, and which of the films are not here."""
    year = context.services.titles.newest_year
    rated = {item.films[0].movie_id: item.reading.half_stars or 0 for item in items if item.films}
    missing = [item for item in items if not item.films]
    if not rated:
        await not_here(context, items[0].found, items[0].reading.title)
        return
    lines = [context.say("rate-several"), "\n".join(_lines(context, rated))]
    if missing:
        words = quoted(", ".join(item.reading.title for item in missing))
        lines.append(context.say("rate-several-not-here", words=words, year=year))
    rows: list[Row] = [[_one(context, movie_id, half_stars)] for movie_id, half_stars in rated.items()]
    save = context.button(SaveAll(owner=context.owner), "rate-several-button", count=len(rated))
    await context.send("\n\n".join(lines), [[save], *rows])


@pressed(SaveAll)
async def save_all(context: Context, button: SaveAll) -> None:
    """Save the ratings of a message."""
    offered = {
        other.movie_id: other.half_stars
        for other in context.buttons_under()
        if isinstance(other, ShowFilm) and other.half_stars and other.movie_id in context.films
    }
    for movie_id, half_stars in offered.items():
        await context.storage.ratings.rate(context.person.user_id, movie_id, stars(half_stars))
    head = context.say("rate-several-saved", count=len(offered))
    owner = button.owner
    onward = [
        context.button(Go(command=Command.RECOMMEND, owner=owner), "picks-button"),
        context.button(Go(command=Command.RATINGS, owner=owner), "ratings-button"),
    ]
    await context.redraw("\n\n".join([head, "\n".join(_lines(context, offered))]), [onward])


def _lines(context: Context, rated: dict[MovieId, int]) -> list[str]:
    return [
        context.say("rate-several-film", film=name_of(context, movie_id), stars=stars(half_stars))
        for movie_id, half_stars in rated.items()
    ]


def _one(context: Context, movie_id: MovieId, half_stars: int) -> InlineKeyboardButton:
    """Saves one of them alone, and holds it for the button that saves all."""
    button = ShowFilm(movie_id=movie_id, half_stars=half_stars, place=Place.CARD, owner=context.owner)
    film = label(context.films[movie_id])
    return context.button(button, "rate-or-stars-button", film=film, stars=stars(half_stars))
