"""The button under a list of picks: it holds the wish, and which picks the list shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.context import Context
from handlers.telegram.callback_data import Button
from handlers.wishes.packing import check, packed, unpacked
from handlers.wishes.tag_words import TagWords
from handlers.wishes.wish import Wish

PICKS_ON_A_PAGE = 5
MOST_PICKS = 500
"""Picks further down than this are nobody's wish, and long to work out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MorePicks(Button):
    """The next picks for a wish.

    Attributes:
        offset: how many picks stand before the ones that the message shows.
        before: how many films the lists before this one showed.
        anew: the wish from the top, under a list that another has followed already.
        wish: as `packed` wrote it.
    """

    code: ClassVar[str] = "m"
    is_tight: ClassVar[bool] = True

    offset: int
    before: int
    anew: bool
    wish: str

    def __post_init__(self) -> None:
        if max(self.offset, self.before) > MOST_PICKS:
            raise ValueError("no such list of picks")
        check(self.wish)


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
    return MorePicks(
        offset=min(stretch.offset, MOST_PICKS),
        before=min(stretch.before, MOST_PICKS),
        anew=stretch.is_followed,
        wish=packed(stretch.wish),
        owner=owner,
    )


def stretch_of(tags: TagWords, button: MorePicks) -> Stretch:
    """What the list above a button shows; tags that the catalogue no longer has are dropped."""
    return Stretch(unpacked(button.wish, tags), button.offset, button.before, button.anew)
