"""The buttons about one film. Many messages carry them; what each does stands in `handlers.library`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from handlers.telegram.callback_data import Button
from recsys.domain import MovieId

MAX_HALF_STARS = 10
LATEST_S = 2**33
"""In seconds since 1970, far enough off."""


class Place(StrEnum):
    """The message that a film's button stands under; see `places` for how each is drawn again."""

    CARD = "c"
    FIRST = "f"
    FOUND = "o"
    MARKED = "m"
    RATINGS = "r"
    WATCHLIST = "w"


class Flag(StrEnum):
    """A mark on a film, as storage names it, in one letter."""

    SEEN = "s"
    HIDDEN = "h"
    WATCHLIST = "w"


class Order(StrEnum):
    """How a list of one's own ratings is sorted."""

    NEWEST = "n"
    BEST = "b"
    WORST = "w"
    TITLE = "t"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFilm(Button):
    """Show a film's card; half_stars above zero rates it at once, `place` says where to go back to."""

    code: ClassVar[str] = "s"

    movie_id: MovieId
    half_stars: int = 0
    place: Place

    def __post_init__(self) -> None:
        _check_half_stars(self.half_stars)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateFilm(Button):
    """Give a film stars, counted in halves."""

    code: ClassVar[str] = "r"

    movie_id: MovieId
    half_stars: int
    place: Place

    def __post_init__(self) -> None:
        _check_half_stars(self.half_stars)
        if not self.half_stars:
            raise ValueError("a rating has at least half a star")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrate(Button):
    """Delete a rating."""

    code: ClassVar[str] = "d"

    movie_id: MovieId
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoRating(Button):
    """Go back to `before` if the rating still is `now`, both in half stars; zero means no rating.

    Attributes:
        at: when they had given the stars before, in seconds since 1970.
    """

    code: ClassVar[str] = "u"
    is_tight: ClassVar[bool] = True

    movie_id: MovieId
    now: int
    before: int
    at: int
    place: Place

    def __post_init__(self) -> None:
        _check_half_stars(self.now)
        _check_half_stars(self.before)
        if self.at > LATEST_S:
            raise ValueError("nobody rated anything then")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkFilm(Button):
    """Set or take away a mark."""

    code: ClassVar[str] = "k"

    movie_id: MovieId
    flag: Flag
    on: bool
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Why(Button):
    """Every rating's share in a film's prediction."""

    code: ClassVar[str] = "y"

    movie_id: MovieId
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarTo(Button):
    """Films like a film."""

    code: ClassVar[str] = "o"

    movie_id: MovieId


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsPage(Button):
    """A page of one's own ratings; a card that was opened from there leads back to it."""

    code: ClassVar[str] = "l"

    offset: int
    order: Order = Order.NEWEST


def _check_half_stars(half_stars: int) -> None:
    if not 0 <= half_stars <= MAX_HALF_STARS:
        raise ValueError(f"{half_stars} half stars: there are 0 to {MAX_HALF_STARS}")
