"""Several ratings in one message: shown first, and saved in one tap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.commands import Command, Go
from handlers.context import Context
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveOne(Button):
    """Save one of them; the others stay to be saved."""

    code: ClassVar[str] = "vo"

    movie_id: MovieId
    half_stars: int


async def offer(context: Context, items: Sequence[Understood]) -> None:
    """Show the ratings as they would be saved, and which of the films are not here."""
    year = context.services.titles.newest_year
    rated = {item.films[0].movie_id: item.reading.half_stars or 0 for item in items if item.films}
    missing = [item for item in items if not item.films]
    if not rated:
        await not_here(context, items[0].found, items[0].reading.title)
        return
    text, rows = _preview(context, rated)
    if missing:
        words = quoted(", ".join(item.reading.title for item in missing))
        text += "\n\n" + context.say("rate-several-not-here", words=words, year=year)
    await context.send(text, rows)


@pressed(SaveAll)
async def save_all(context: Context, _: SaveAll) -> None:
    """Save the ratings of a message."""
    offered = _offered(context)
    for movie_id, half_stars in offered.items():
        await _save(context, movie_id, half_stars)
    await _say_saved(context, offered)


@pressed(SaveOne)
async def save_one(context: Context, button: SaveOne) -> None:
    """Save one rating, and go on offering the others."""
    if button.movie_id not in context.films:
        await context.send(context.say("film-not-here"))
        return
    others = _offered(context)
    saved = {button.movie_id: others.pop(button.movie_id)}
    await _save(context, button.movie_id, button.half_stars)
    if not others:
        await _say_saved(context, saved)
        return
    film, given = name_of(context, button.movie_id), stars(button.half_stars)
    text, rows = _preview(context, others)
    await context.redraw(f"{context.say('saved', film=film, stars=given)}\n\n{text}", rows)


def _preview(context: Context, rated: dict[MovieId, int]) -> tuple[str, list[Row]]:
    save = context.button(SaveAll(owner=context.owner), "rate-several-button", count=len(rated))
    rows: list[Row] = [[_one(context, movie_id, half_stars)] for movie_id, half_stars in rated.items()]
    text = "\n\n".join([context.say("rate-several"), "\n".join(_lines(context, rated))])
    return text, [[save], *rows] if len(rows) > 1 else rows


def _offered(context: Context) -> dict[MovieId, int]:
    """What the buttons under the message would save."""
    return {
        other.movie_id: other.half_stars
        for other in context.buttons_under()
        if isinstance(other, SaveOne) and other.movie_id in context.films
    }


async def _save(context: Context, movie_id: MovieId, half_stars: int) -> None:
    await context.storage.ratings.rate(context.person.user_id, movie_id, stars(half_stars))


async def _say_saved(context: Context, saved: dict[MovieId, int]) -> None:
    owner = context.owner
    onward = [
        context.button(Go(command=Command.RECOMMEND, owner=owner), "picks-button"),
        context.button(Go(command=Command.RATINGS, owner=owner), "ratings-button"),
    ]
    head = context.say("rate-several-saved", count=len(saved))
    await context.redraw("\n\n".join([head, "\n".join(_lines(context, saved))]), [onward])


def _lines(context: Context, rated: dict[MovieId, int]) -> list[str]:
    return [
        context.say("rate-several-film", film=name_of(context, movie_id), stars=stars(half_stars))
        for movie_id, half_stars in rated.items()
    ]


def _one(context: Context, movie_id: MovieId, half_stars: int) -> InlineKeyboardButton:
    """Saves one of them alone, and holds it for the button that saves all."""
    button = SaveOne(movie_id=movie_id, half_stars=half_stars, owner=context.owner)
    film = label(context.films[movie_id])
    return context.button(button, "rate-or-stars-button", film=film, stars=stars(half_stars))
