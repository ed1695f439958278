"""How a message is drawn again after a tap on one of its films: each place declares it beside its drawing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from handlers.context import Context
from handlers.films.buttons import MarkFilm, Place, UndoRating
from recsys.domain import MovieId


@dataclass(frozen=True, slots=True)
class StarsGiven:
    """A film was given stars.

    Attributes:
        text: says so.
        undo: takes them back.
    """

    movie_id: MovieId
    text: str
    undo: UndoRating


@dataclass(frozen=True, slots=True)
class StarsTakenBack:
    """Stars were taken back, or were not because they had changed since.

    Attributes:
        text: says which.
        is_rated: whether the film has stars now.
    """

    movie_id: MovieId
    text: str
    is_rated: bool


@dataclass(frozen=True, slots=True)
class MarkChanged:
    """A mark was set or taken away, as the button says."""

    button: MarkFilm


Change = StarsGiven | StarsTakenBack | MarkChanged
Redraw = Callable[[Context, Place, Change], Awaitable[None]]

_REDRAWS: dict[Place, Redraw] = {}


def redraws(*places: Place) -> Callable[[Redraw], Redraw]:
    """Declare what draws the messages of some places again; the decorated function gets place and change."""

    def declare(redraw: Redraw) -> Redraw:
        _REDRAWS.update(dict.fromkeys(places, redraw))
        return redraw

    return declare


async def redraw_after(context: Context, place: Place, change: Change) -> None:
    """Draw the message again whose button was pressed."""
    await _REDRAWS[place](context, place, change)


def has_redraw(place: Place) -> bool:
    """Whether it is declared how the messages of a place are drawn again."""
    return place in _REDRAWS
