"""The button under a list of picks: it holds the wish, and which picks the list shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.context import Context
from handlers.telegram.callback_data import Button
from handlers.wishes.adventure import Adventure
from handlers.wishes.mood import Mood
from handlers.wishes.tag_words import TAG_CODES, TagWords, code_of
from handlers.wishes.wish import MOST_TAGS, Wish, bits, from_bits
from recsys.domain import MovieId

PICKS_ON_A_PAGE = 5
MOST_PICKS = 500
"""Picks further down than this are nobody's wish, and long to work out."""
MAX_YEAR = 9_999
NO_FILM = MovieId(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MorePicks(Button):
    """The next picks for a wish; the genres are bits, year zero means open.

    Attributes:
        offset: how many picks stand before the ones that the message shows.
        before: how many films the lists before this one showed.
        anew: the wish from the top, under a list that another has followed already.
        like: the film to go by, or `NO_FILM`.
        tags: as numbers, see `handlers.wishes.tag_words`.
        again: films that the person saw.
    """

    code: ClassVar[str] = "m"
    is_tight: ClassVar[bool] = True

    offset: int
    before: int
    anew: bool
    genres: int
    no_genres: int
    first_year: int
    last_year: int
    adventure: Adventure
    mood: Mood = Mood.ANY
    like: MovieId = NO_FILM
    tags: tuple[int, ...] = ()
    again: bool = False

    def __post_init__(self) -> None:
        if max(self.offset, self.before) > MOST_PICKS or max(self.first_year, self.last_year) > MAX_YEAR:
            raise ValueError("no such list of picks")
        if len(self.tags) > MOST_TAGS or max(self.tags, default=0) >= TAG_CODES:
            raise ValueError("no such tags")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which picks a list shows.

    Attributes:
        offset: how many picks stand before them; in groups, where what was shown is not remembered.
        before: how many films the lists before this one showed; some may have been rated or marked since.
        is_followed: whether the next picks were sent already.
    """

    wish: Wish
    offset: int = 0
    before: int = 0
    is_followed: bool = False


def more_button(context: Context, stretch: Stretch, owner: int) -> InlineKeyboardButton:
    """The next picks for a wish, or the best ones anew where the next ones were sent."""
    return context.button(more_picks(stretch, owner), "anew-button" if stretch.is_followed else "more-button")


def more_picks(stretch: Stretch, owner: int) -> MorePicks:
    """What the button under a list holds; see `stretch_of`."""
    wish = stretch.wish
    return MorePicks(
        offset=min(stretch.offset, MOST_PICKS),
        before=min(stretch.before, MOST_PICKS),
        anew=stretch.is_followed,
        genres=bits(wish.genres),
        no_genres=bits(wish.no_genres),
        first_year=wish.first_year or 0,
        last_year=wish.last_year or 0,
        adventure=wish.adventure,
        mood=wish.mood,
        like=wish.like or NO_FILM,
        tags=tuple(code_of(tag) for tag in wish.tags),
        again=wish.again,
        owner=owner,
    )


def stretch_of(tags: TagWords, button: MorePicks) -> Stretch:
    """What the list above a button shows; tags that the catalogue no longer has are dropped."""
    wish = Wish(
        genres=from_bits(button.genres),
        no_genres=from_bits(button.no_genres),
        first_year=button.first_year or None,
        last_year=button.last_year or None,
        adventure=button.adventure,
        mood=button.mood,
        like=button.like or None,
        tags=tuple(tags.by_code[code] for code in button.tags if code in tags.by_code),
        again=button.again,
    )
    return Stretch(wish, button.offset, button.before, button.anew)
