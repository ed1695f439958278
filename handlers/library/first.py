"""The first ratings: film after film, each chosen by the answers so far, in one message that changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.context import Context
from handlers.films.buttons import Place, UndoRating
from handlers.films.card import redraw_after as redraw_film
from handlers.films.cards import genres_of, named, star_buttons
from handlers.films.places import Change, StarsGiven, StarsTakenBack, redraws
from handlers.next_steps import first_button, picks_button
from handlers.presses import pressed
from handlers.telegram.callback_data import Button
from handlers.telegram.replies import Rows
from recsys.domain import Film, MovieId
from storage import Json, Person

ENOUGH = 3
"""Ratings from which picks are worth looking at; every further one sharpens them."""

MANY_UNSEEN = 3
"""Unknown films in a row after which somebody is asked for films that they love."""

UNSEEN = "unseen"
"""Setting that holds the films a person said they do not know."""
MOST_UNSEEN = 300
"""Of those films, how many are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSeen(Button):
    """A newcomer does not know the film they are asked about.

    Attributes:
        before: how many films in a row they did not know just before.
    """

    code: ClassVar[str] = "n"

    movie_id: MovieId
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoNotSeen(Button):
    """They know the film after all; `before` as when they were asked about it."""

    code: ClassVar[str] = "nu"

    movie_id: MovieId
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StopFirst(Button):
    """End the first ratings."""

    code: ClassVar[str] = "t"


async def ask(context: Context) -> None:
    """Send a message that asks about a film."""
    await context.read_profile()
    await context.send(*_question(context))


@redraws(Place.FIRST)
async def redraw_question(context: Context, place: Place, change: Change) -> None:
    """Go on to the next film; with stars taken back, ask about the same one again."""
    match change:
        case StarsGiven(_, text, undo):
            await _ask_next(context, text, undo)
        case StarsTakenBack(movie_id, text) if movie_id in context.films:
            await _ask_again(context, context.films[movie_id], text)
        case _:
            await redraw_film(context, place, change)


@pressed(NotSeen, with_profile=True)
async def not_seen(context: Context, button: NotSeen) -> None:
    """Remember that a film is unknown to the person, and ask about the next."""
    await _remember(context, [*_unseen_without(context, button.movie_id), button.movie_id])
    film = context.films.get(button.movie_id)
    done = context.say("first-not-seen", film=named(film)) if film else ""
    undo = UndoNotSeen(movie_id=button.movie_id, before=button.before, owner=context.owner)
    await _ask_next(context, done, undo, n_unseen=button.before + 1)


@pressed(UndoNotSeen, with_profile=True)
async def undo_not_seen(context: Context, button: UndoNotSeen) -> None:
    """Forget that the film is unknown, and ask about it again."""
    await _remember(context, _unseen_without(context, button.movie_id))
    film = context.films.get(button.movie_id)
    if film is None:
        await _ask_next(context, "", n_unseen=button.before)
        return
    await _ask_again(context, film, context.say("first-not-seen-undone", film=named(film)), button.before)


@pressed(StopFirst)
async def stop(context: Context, _: StopFirst) -> None:
    """End the questions and offer what comes next."""
    count = await context.storage.ratings.count(context.person.user_id)
    rows = [[picks_button(context)], [first_button(context)]]
    await context.redraw(context.say("first-stopped", count=count), rows)


async def _ask_next(
    context: Context, done: str, undo: UndoRating | UndoNotSeen | None = None, n_unseen: int = 0
) -> None:
    """Redraw the message: what was just done, and the next film."""
    await context.read_profile()
    text, rows = _question(context, undo, n_unseen)
    await context.redraw(f"{done}\n\n{text}", rows)


async def _ask_again(context: Context, film: Film, done: str, n_unseen: int = 0) -> None:
    """Redraw the message: what was just undone, and the same film."""
    await context.redraw(f"{done}\n\n{_about(context, film)}", _buttons(context, film, None, n_unseen))


def _question(
    context: Context, undo: UndoRating | UndoNotSeen | None = None, n_unseen: int = 0
) -> tuple[str, Rows]:
    """The next film to ask about, after so many unknown ones in a row."""
    film = _next_film(context)
    if film is None:
        return context.say("first-none-left"), [[picks_button(context)]]
    count = len(context.profile.rated)
    progress = context.say("first-progress", count=count, enough=ENOUGH, missing=max(ENOUGH - count, 0))
    parts = [_about(context, film), progress]
    if n_unseen >= MANY_UNSEEN:
        parts.append(context.say("first-name-three"))
    return "\n\n".join(parts), _buttons(context, film, undo, n_unseen)


def _about(context: Context, film: Film) -> str:
    question = context.say("first-question", film=named(film))
    if not film.genres:
        return question
    return f"{question}\n{context.say('film-genres', genres=genres_of(context.voice, film))}"


def _buttons(
    context: Context, film: Film, undo: UndoRating | UndoNotSeen | None, n_unseen: int
) -> list[list[InlineKeyboardButton]]:
    owner = context.owner
    not_seen = NotSeen(movie_id=film.movie_id, before=n_unseen, owner=owner)
    rows = star_buttons(context, film.movie_id, Place.FIRST)
    rows.append([context.button(not_seen, "first-not-seen-button")])
    last = [context.button(StopFirst(owner=owner), "stop-button")]
    if undo is not None:
        last.insert(0, context.button(undo, "undo-button"))
    rows.append(last)
    if len(context.profile.rated) >= ENOUGH:
        rows.append([picks_button(context)])
    return rows


def _next_film(context: Context) -> Film | None:
    asked = context.recommender.to_rate_first(
        context.profile, 1, unseen=unseen_by(context.person), among=context.films
    )
    return context.films[asked[0]] if asked else None


async def _remember(context: Context, unseen: Sequence[MovieId]) -> None:
    kept: list[Json] = [int(movie_id) for movie_id in unseen]
    await context.set(UNSEEN, kept[-MOST_UNSEEN:])


def _unseen_without(context: Context, movie_id: MovieId) -> list[MovieId]:
    return [film for film in unseen_by(context.person) if film != movie_id]


def unseen_by(person: Person) -> list[MovieId]:
    """Movie ids of the films that a person said they do not know."""
    remembered = person.settings.get(UNSEEN)
    numbers = remembered if isinstance(remembered, list) else []
    return [MovieId(number) for number in numbers if isinstance(number, int)]
