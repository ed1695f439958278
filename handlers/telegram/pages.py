"""A long list in pages: which one to show, and the buttons to the pages beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from telegram import InlineKeyboardButton

from handlers.telegram.callback_data import Button
from handlers.telegram.replies import button
from handlers.telegram.texts import Voice

T = TypeVar("T")


def in_pages(items: Sequence[T], on_a_page: int) -> list[tuple[T, ...]]:
    """A list cut into pages."""
    return [tuple(items[start : start + on_a_page]) for start in range(0, len(items), on_a_page)]


def last_full_offset(offset: int, count: int, on_a_page: int) -> int:
    """An offset that still shows something, after entries were deleted."""
    return min(offset, max(count - 1, 0) // on_a_page * on_a_page)


def offset_of_shown(shown: Iterable[T], items: Sequence[T], on_a_page: int) -> int:
    """Offset of the page on which the first of the items stands that a message shows."""
    on_message = set(shown)
    first = next((place for place, item in enumerate(items) if item in on_message), len(items))
    return first // on_a_page * on_a_page


def turn_buttons(
    voice: Voice, offset: int, count: int, on_a_page: int, page: Callable[[int], Button]
) -> list[list[InlineKeyboardButton]]:
    """A row with the pages before and after; no row where one page is all.

    Args:
        page: the button's meaning, for the offset of its page.
    """
    turns = []
    if offset:
        turns.append(button(voice.plain("previous-button"), page(max(offset - on_a_page, 0))))
    if offset + on_a_page < count:
        turns.append(button(voice.plain("next-button"), page(offset + on_a_page)))
    return [turns] if turns else []


def numbered_buttons(voice: Voice, pages: Sequence[Button], here: int) -> list[InlineKeyboardButton]:
    """A button for each page, by its number; the one that is shown says so.

    Args:
        here: place of that page, from zero.
    """
    return [
        button(
            voice.plain("page-here-button" if place == here else "page-button", number=str(place + 1)), page
        )
        for place, page in enumerate(pages)
    ]
