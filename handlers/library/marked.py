"""Films that somebody hid, or saw without giving them stars, to bring them back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.context import Context
from handlers.films.buttons import Flag, MarkFilm, Place, ShowFilm
from handlers.films.cards import label, name_of
from handlers.films.places import Change, MarkChanged, redraws
from handlers.next_steps import picks_button
from handlers.presses import pressed
from handlers.telegram.callback_data import Button
from handlers.telegram.pages import last_full_offset, offset_of_shown, turn_buttons
from handlers.telegram.replies import Rows, button
from recsys.domain import MovieId
from storage import Mark

MARKED_ON_A_PAGE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedFilms(Button):
    """Show the films that somebody hid, or saw without giving them stars, as a new message."""

    code: ClassVar[str] = "hl"

    flag: Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPage(Button):
    """Another page of them, in place."""

    code: ClassVar[str] = "h"

    flag: Flag
    offset: int


@pressed(MarkedFilms, with_profile=True)
async def show(context: Context, wanted: MarkedFilms) -> None:
    """Show the films that they marked last."""
    await context.send(*await _page(context, wanted.flag, 0))


@pressed(MarkedPage, with_profile=True)
async def turn_page(context: Context, page: MarkedPage) -> None:
    """Show another page in place."""
    await context.redraw(*await _page(context, page.flag, page.offset))


@redraws(Place.MARKED)
async def redraw_list(context: Context, _: Place, change: Change) -> None:
    """Show the page again without the film that was brought back, or with it once that is undone."""
    if not isinstance(change, MarkChanged):
        raise TypeError(f"nothing but a mark changes here: {change}")
    mark = change.button
    name = name_of(context, mark.movie_id)
    undo = None if mark.on else _mark(context, mark.movie_id, mark.flag, True)
    if mark.flag is Flag.SEEN:
        done = context.say("seen-again" if mark.on else "unseen", film=name)
    else:
        done = context.say("hidden-again" if mark.on else "unhidden", film=name)
    text, rows = await _page(context, mark.flag, undo=undo)
    await context.redraw(f"{done}\n\n{text}", rows)


def list_buttons(context: Context) -> list[list[InlineKeyboardButton]]:
    """A row that leads to these films; no row where there are none."""
    row, profile = [], context.profile
    if profile.hidden:
        row.append(context.button(MarkedFilms(flag=Flag.HIDDEN, owner=context.owner), "hidden-list-button"))
    if profile.seen - profile.rated.keys():
        row.append(context.button(MarkedFilms(flag=Flag.SEEN, owner=context.owner), "seen-list-button"))
    return [row] if row else []


async def _page(
    context: Context, flag: Flag, offset: int | None = None, undo: Button | None = None
) -> tuple[str, Rows]:
    """A page of a list; without an offset the one that the message shows, or what is left of it."""
    undo_row = [[context.button(undo, "undo-button")]] if undo else []
    films = await _newest_first(context, flag)
    if not films:
        text = context.say("seen-none" if flag is Flag.SEEN else "hidden-none")
        return text, [*undo_row, [picks_button(context)]]
    if offset is None:
        shown = (key.movie_id for key in context.buttons_under() if isinstance(key, MarkFilm))
        offset = offset_of_shown(shown, films, MARKED_ON_A_PAGE)
    offset = last_full_offset(offset, len(films), MARKED_ON_A_PAGE)
    page = list(enumerate(films[offset : offset + MARKED_ON_A_PAGE], offset + 1))
    lines = [
        context.say("marked-line", number=str(number), film=name_of(context, movie_id))
        for number, movie_id in page
    ]
    rows = [
        *(_row(context, flag, movie_id, number) for number, movie_id in page),
        *turn_buttons(
            context.voice,
            offset,
            len(films),
            MARKED_ON_A_PAGE,
            lambda to: MarkedPage(flag=flag, offset=to, owner=context.owner),
        ),
        *undo_row,
    ]
    head = context.say("seen-head" if flag is Flag.SEEN else "hidden-head", count=len(films))
    return "\n\n".join([head, "\n".join(lines)]), rows


async def _newest_first(context: Context, flag: Flag) -> list[MovieId]:
    mark: Mark = "seen" if flag is Flag.SEEN else "hidden"
    films = [movie_id for movie_id, _ in await context.storage.marks.of(context.person.user_id, mark)]
    if flag is not Flag.SEEN:
        return films
    rated = (await context.read_profile()).rated
    return [film for film in films if film not in rated]


def _row(context: Context, flag: Flag, movie_id: MovieId, number: int) -> list[InlineKeyboardButton]:
    """Bring the film back; for one that is still in the catalogue, open its card first."""
    film, off, shown = context.films.get(movie_id), _mark(context, movie_id, flag, False), str(number)
    show = ShowFilm(movie_id=movie_id, place=Place.FOUND, owner=context.owner)
    if flag is Flag.SEEN:
        back = context.button(off, "unsee-number-button", number=shown)
        return [context.button(show, "seen-rate-button", number=shown), back] if film else [back]
    back = context.button(off, "unhide-number-button", number=shown)
    return [button(label(film), show), back] if film else [back]


def _mark(context: Context, movie_id: MovieId, flag: Flag, on: bool) -> MarkFilm:
    return MarkFilm(movie_id=movie_id, flag=flag, on=on, place=Place.MARKED, owner=context.owner)
