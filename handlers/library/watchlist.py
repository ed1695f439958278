"""/watchlist: films to watch later, the most promising first; those seen or rated since are left out."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, Update

from handlers.films.cards import headline, name_of, opinions, star_buttons
from handlers.library.marked import list_buttons
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import Button, Go, MarkFilm, ShowFilm, WatchlistPage
from handlers.telegram.choices import Flag, Place, Verb
from handlers.telegram.pages import last_full_offset, turn_buttons
from handlers.telegram.replies import Rows, button, buttons_under, redraw, send
from handlers.telegram.texts import Voice
from recsys.domain import MovieId, Profile

ON_A_PAGE = 5


async def watchlist(update: Update, context: Context) -> None:
    """Show the films that promise most."""
    await send(update, *await _page(update, context, 0))


async def turn_page(update: Update, context: Context, pressed: WatchlistPage) -> None:
    """Show another page in place."""
    await redraw(update, *await _page(update, context, pressed.offset))


async def redraw_page(update: Update, context: Context, above: str = "", undo: Button | None = None) -> None:
    """Show the same page as things stand now.

    Args:
        above: what was just done.
        undo: takes that back.
    """
    text, rows = await _page(update, context, undo=undo)
    await redraw(update, f"{above}\n\n{text}" if above else text, rows)


async def redraw_after(update: Update, context: Context, pressed: MarkFilm) -> None:
    """Show what became of a mark: how it was, if they watched it; else the page without or with the film."""
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    name = name_of(services.catalogue, voice, pressed.movie_id)
    if pressed.flag is Flag.SEEN and pressed.on:
        await ask_stars(update, context, pressed.movie_id)
    elif pressed.flag is Flag.WATCHLIST and not pressed.on:
        undo = _mark(pressed.movie_id, Flag.WATCHLIST, True, owner)
        await redraw_page(update, context, voice.say("watchlist-removed", film=name), undo)
    else:
        await redraw_page(update, context, voice.say("watchlist-restored", film=name))


async def ask_stars(update: Update, context: Context, movie_id: MovieId, above: str = "") -> None:
    """Ask in place how a film was that has just left the list."""
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    films = _in_order(services, await services.storage.profile(person.user_id))
    question = voice.say("watched-how", film=name_of(services.catalogue, voice, movie_id))
    back = WatchlistPage(offset=_offset_of_page_shown(update, films), owner=owner)
    rows = [
        *star_buttons(voice, movie_id, owner, Place.WATCHLIST),
        [
            button(voice.plain("undo-button"), _mark(movie_id, Flag.SEEN, False, owner)),
            button(voice.plain("watchlist-back-button"), back),
        ],
    ]
    await redraw(update, f"{above}\n\n{question}" if above else question, rows)


async def _page(
    update: Update, context: Context, offset: int | None = None, undo: Button | None = None
) -> tuple[str, Rows]:
    """A page of the list; without an offset the one that the message shows, or what is left of it."""
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    profile = await services.storage.profile(person.user_id)
    films = _in_order(services, profile)
    undo_row = [[button(voice.plain("undo-button"), undo)]] if undo else []
    if not films:
        go = button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner))
        return voice.say("watchlist-none"), [*undo_row, [go], *list_buttons(voice, profile, owner)]
    offset = last_full_offset(
        _offset_of_page_shown(update, films) if offset is None else offset, len(films), ON_A_PAGE
    )
    page = films[offset : offset + ON_A_PAGE]
    is_last = offset + ON_A_PAGE >= len(films)
    sorted_for = "for-you" if profile.rated else "for-all"
    told = opinions(services, voice, profile, page)
    parts = [
        voice.say("watchlist-head", count=len(films), sorted=sorted_for),
        *(_entry(services, voice, film, number, told[film]) for number, film in enumerate(page, offset + 1)),
    ]
    rows = [
        *(_row(services, voice, film, number, owner) for number, film in enumerate(page, offset + 1)),
        *turn_buttons(voice, offset, len(films), ON_A_PAGE, lambda to: WatchlistPage(offset=to, owner=owner)),
        *undo_row,
        *(list_buttons(voice, profile, owner) if is_last else []),
    ]
    return "\n\n".join(parts), rows


def _in_order(services: Services, profile: Profile) -> list[MovieId]:
    """The films of the list: what they would like most first, or what all liked where they rated nothing.

    Those that left the catalogue come last.
    """
    wanted = profile.to_watch
    model, films = services.recommender, services.catalogue.films
    if profile.rated:
        expected = model.predict(profile, wanted)
    else:
        loved = {movie_id: model.loved(movie_id) for movie_id in wanted}
        expected = {movie_id: by_all.mean if by_all else 0 for movie_id, by_all in loved.items()}
    return sorted(wanted, key=lambda movie_id: (movie_id not in films, -expected[movie_id], movie_id))


def _offset_of_page_shown(update: Update, films: Sequence[MovieId]) -> int:
    """Of the page with what is left of the films on the message; a question about stars knows it itself."""
    under = buttons_under(update)
    shown = {key.movie_id for key in under if isinstance(key, MarkFilm) and key.flag is Flag.WATCHLIST}
    if not shown:
        return next((key.offset for key in under if isinstance(key, WatchlistPage)), 0)
    first = next((place for place, movie_id in enumerate(films) if movie_id in shown), len(films))
    return first // ON_A_PAGE * ON_A_PAGE


def _entry(services: Services, voice: Voice, movie_id: MovieId, number: int, opinion: str) -> str:
    film = services.catalogue.films.get(movie_id)
    if film is None:
        name = name_of(services.catalogue, voice, movie_id)
        return voice.say("watchlist-gone", number=str(number), film=name)
    return f"{headline(voice, film, number)} · {opinion}"


def _row(
    services: Services, voice: Voice, movie_id: MovieId, number: int, owner: int
) -> list[InlineKeyboardButton]:
    film, shown = services.catalogue.films.get(movie_id), str(number)
    remove = _mark(movie_id, Flag.WATCHLIST, False, owner)
    last = button(voice.plain("remove-button", number=shown), remove)
    if film is None:
        return [last]
    show = ShowFilm(movie_id=movie_id, half_stars=0, place=Place.FOUND, owner=owner)
    return [
        button(voice.plain("open-button", number=shown), show),
        button(voice.plain("watched-button", number=shown), _mark(movie_id, Flag.SEEN, True, owner)),
        last,
    ]


def _mark(movie_id: MovieId, flag: Flag, on: bool, owner: int) -> MarkFilm:
    return MarkFilm(movie_id=movie_id, flag=flag, on=on, place=Place.WATCHLIST, owner=owner)
