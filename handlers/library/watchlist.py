"""/watchlist: films to watch later, the most promising first; those seen or rated since are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.commands import Command, command
from handlers.context import Context
from handlers.films.buttons import Flag, MarkFilm, Place
from handlers.films.cards import headline, name_of, open_button, opinions, star_buttons
from handlers.films.places import Change, MarkChanged, StarsGiven, redraws
from handlers.library.marked import list_buttons
from handlers.next_steps import picks_button
from handlers.presses import pressed
from handlers.telegram.callback_data import Button
from handlers.telegram.pages import last_full_offset, offset_of_shown, turn_buttons
from handlers.telegram.replies import Rows
from recsys.domain import MovieId

WATCHLIST_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchlistPage(Button):
    """A page of one's own watchlist."""

    code: ClassVar[str] = "w"

    offset: int


@command(Command.WATCHLIST, with_profile=True)
async def watchlist(context: Context) -> None:
    """Show the films that promise most."""
    await context.send(*_page(context, 0))


@pressed(WatchlistPage, with_profile=True)
async def turn_page(context: Context, page: WatchlistPage) -> None:
    """Show another page in place."""
    await context.redraw(*_page(context, page.offset))


@redraws(Place.WATCHLIST)
async def redraw_list(context: Context, _: Place, change: Change) -> None:
    """Show what became of a film: how it was, if they watched it; else the page without or with it."""
    await context.read_profile()
    match change:
        case StarsGiven(_, text, undo):
            await _redraw_page(context, text, undo if undo.now != undo.before else None)
        case MarkChanged(mark):
            await _redraw_after_mark(context, mark)
        case _ if change.is_rated:
            await _redraw_page(context, change.text)
        case _:
            await _ask_stars(context, change.movie_id, change.text)


async def _redraw_after_mark(context: Context, mark: MarkFilm) -> None:
    name = name_of(context, mark.movie_id)
    if mark.place is not Place.WATCHLIST:
        await _redraw_page(context)
    elif mark.flag is Flag.SEEN and mark.on:
        await _ask_stars(context, mark.movie_id)
    elif mark.flag is Flag.WATCHLIST and not mark.on:
        undo = _mark(context, mark.movie_id, Flag.WATCHLIST, True)
        await _redraw_page(context, context.say("watchlist-removed", film=name), undo)
    else:
        await _redraw_page(context, context.say("watchlist-restored", film=name))


async def _redraw_page(context: Context, above: str = "", undo: Button | None = None) -> None:
    """Show the same page as things stand now.

    Args:
        above: what was just done.
        undo: takes that back.
    """
    text, rows = _page(context, undo=undo)
    await context.redraw(f"{above}\n\n{text}" if above else text, rows)


async def _ask_stars(context: Context, movie_id: MovieId, above: str = "") -> None:
    """Ask in place how a film was that has just left the list."""
    question = context.say("watched-how", film=name_of(context, movie_id))
    back = WatchlistPage(offset=_offset_shown(context, _in_order(context)), owner=context.owner)
    rows = [
        *star_buttons(context, movie_id, Place.WATCHLIST),
        [
            context.button(_mark(context, movie_id, Flag.SEEN, False), "undo-button"),
            context.button(back, "watchlist-back-button"),
        ],
    ]
    await context.redraw(f"{above}\n\n{question}" if above else question, rows)


def _page(context: Context, offset: int | None = None, undo: Button | None = None) -> tuple[str, Rows]:
    """A page of the list; without an offset the one that the message shows, or what is left of it."""
    films = _in_order(context)
    undo_row = [[context.button(undo, "undo-button")]] if undo else []
    if not films:
        return context.say("watchlist-none"), [*undo_row, [picks_button(context)], *list_buttons(context)]
    offset = _offset_shown(context, films) if offset is None else offset
    offset = last_full_offset(offset, len(films), WATCHLIST_ON_A_PAGE)
    page = films[offset : offset + WATCHLIST_ON_A_PAGE]
    is_last = offset + WATCHLIST_ON_A_PAGE >= len(films)
    sorted_for = "for-you" if context.profile.rated else "for-all"
    said = opinions(context, page)
    parts = [
        context.say("watchlist-head", count=len(films), sorted=sorted_for),
        *(_entry(context, film, number, said[film]) for number, film in enumerate(page, offset + 1)),
    ]
    rows = [
        *(_row(context, film, number) for number, film in enumerate(page, offset + 1)),
        *turn_buttons(
            context.voice,
            offset,
            len(films),
            WATCHLIST_ON_A_PAGE,
            lambda to: WatchlistPage(offset=to, owner=context.owner),
        ),
        *undo_row,
        *(list_buttons(context) if is_last else []),
    ]
    return "\n\n".join(parts), rows


def _in_order(context: Context) -> list[MovieId]:
    """The films of the list: what they would like most first, or what all liked where they rated nothing.

    Those that left the catalogue come last.
    """
    model, films, profile = context.recommender, context.films, context.profile
    wanted = profile.to_watch
    if profile.rated:
        expected = model.predict(profile, wanted)
    else:
        loved = {movie_id: model.loved(movie_id) for movie_id in wanted}
        expected = {movie_id: by_all.mean if by_all else 0 for movie_id, by_all in loved.items()}
    return sorted(wanted, key=lambda movie_id: (movie_id not in films, -expected[movie_id], movie_id))


def _offset_shown(context: Context, films: Sequence[MovieId]) -> int:
    """Of the page with what is left of the films on the message; a question about stars knows it itself."""
    under = context.buttons_under()
    shown = {key.movie_id for key in under if isinstance(key, MarkFilm) and key.flag is Flag.WATCHLIST}
    if not shown:
        return next((key.offset for key in under if isinstance(key, WatchlistPage)), 0)
    return offset_of_shown(shown, films, WATCHLIST_ON_A_PAGE)


def _entry(context: Context, movie_id: MovieId, number: int, opinion: str) -> str:
    film = context.films.get(movie_id)
    if film is None:
        return context.say("watchlist-gone", number=str(number), film=name_of(context, movie_id))
    return f"{headline(context.voice, film, number)} · {opinion}"


def _row(context: Context, movie_id: MovieId, number: int) -> list[InlineKeyboardButton]:
    shown = str(number)
    remove = _mark(context, movie_id, Flag.WATCHLIST, False)
    last = context.button(remove, "remove-button", number=shown)
    if movie_id not in context.films:
        return [last]
    watched = _mark(context, movie_id, Flag.SEEN, True)
    return [
        open_button(context, movie_id, number),
        context.button(watched, "watched-button", number=shown),
        last,
    ]


def _mark(context: Context, movie_id: MovieId, flag: Flag, on: bool) -> MarkFilm:
    return MarkFilm(movie_id=movie_id, flag=flag, on=on, place=Place.WATCHLIST, owner=context.owner)
