"""Films that somebody hid, or saw without giving them stars, to bring them back."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, Update

from handlers.films.cards import label, name_of
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import Button, Go, MarkedPage, MarkFilm, ShowFilm
from handlers.telegram.choices import Flag, Place, Verb
from handlers.telegram.pages import last_full_offset, turn_buttons
from handlers.telegram.replies import Rows, button, buttons_under, redraw, send
from handlers.telegram.texts import Voice
from recsys.domain import MovieId, Profile
from storage import Mark

ON_A_PAGE = 6


async def hidden(update: Update, context: Context) -> None:
    """Show the films that they hid last."""
    await send(update, *await _page(update, context, Flag.HIDDEN, 0))


async def seen(update: Update, context: Context) -> None:
    """Show the films that they saw last and gave no stars."""
    await send(update, *await _page(update, context, Flag.SEEN, 0))


async def turn_page(update: Update, context: Context, pressed: MarkedPage) -> None:
    """Show another page in place."""
    await redraw(update, *await _page(update, context, pressed.flag, pressed.offset))


async def redraw_after(update: Update, context: Context, pressed: MarkFilm) -> None:
    """Show the page again without the film that was brought back, or with it once that is undone."""
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    name = name_of(services.catalogue, voice, pressed.movie_id)
    undo = None if pressed.on else _mark(pressed.movie_id, pressed.flag, True, owner)
    if pressed.flag is Flag.SEEN:
        done = voice.say("seen-again" if pressed.on else "unseen", film=name)
    else:
        done = voice.say("hidden-again" if pressed.on else "unhidden", film=name)
    text, rows = await _page(update, context, pressed.flag, undo=undo)
    await redraw(update, f"{done}\n\n{text}", rows)


def list_buttons(voice: Voice, profile: Profile, owner: int) -> list[list[InlineKeyboardButton]]:
    """A row that leads to these films; no row where there are none."""
    row = []
    if profile.hidden:
        row.append(button(voice.plain("hidden-list-button"), Go(verb=Verb.HIDDEN, owner=owner)))
    if profile.seen - profile.rated.keys():
        row.append(button(voice.plain("seen-list-button"), Go(verb=Verb.SEEN, owner=owner)))
    return [row] if row else []


async def _page(
    update: Update, context: Context, flag: Flag, offset: int | None = None, undo: Button | None = None
) -> tuple[str, Rows]:
    """A page of a list; without an offset the one that the message shows, or what is left of it."""
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    undo_row = [[button(voice.plain("undo-button"), undo)]] if undo else []
    films = await _newest_first(services, await services.storage.profile(person.user_id), flag)
    if not films:
        go = button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner))
        return voice.say("seen-none" if flag is Flag.SEEN else "hidden-none"), [*undo_row, [go]]
    offset = last_full_offset(
        _offset_of_page_shown(update, films) if offset is None else offset, len(films), ON_A_PAGE
    )
    page = list(enumerate(films[offset : offset + ON_A_PAGE], offset + 1))
    lines = [
        voice.say("marked-line", number=str(number), film=name_of(services.catalogue, voice, movie_id))
        for number, movie_id in page
    ]
    rows = [
        *(_row(services, voice, flag, movie_id, number, owner) for number, movie_id in page),
        *turn_buttons(
            voice,
            offset,
            len(films),
            ON_A_PAGE,
            lambda to: MarkedPage(flag=flag, offset=to, owner=owner),
        ),
        *undo_row,
    ]
    head = voice.say("seen-head" if flag is Flag.SEEN else "hidden-head", count=len(films))
    return "\n\n".join([head, "\n".join(lines)]), rows


async def _newest_first(services: Services, profile: Profile, flag: Flag) -> list[MovieId]:
    mark: Mark = "seen" if flag is Flag.SEEN else "hidden"
    films = [movie_id for movie_id, _ in await services.storage.marks.of(profile.user_id, mark)]
    return [film for film in films if film not in profile.rated] if flag is Flag.SEEN else films


def _offset_of_page_shown(update: Update, films: Sequence[MovieId]) -> int:
    """Of the page with what is left of the films on the message."""
    shown = {pressed.movie_id for pressed in buttons_under(update) if isinstance(pressed, MarkFilm)}
    first = next((place for place, movie_id in enumerate(films) if movie_id in shown), len(films))
    return first // ON_A_PAGE * ON_A_PAGE


def _row(
    services: Services, voice: Voice, flag: Flag, movie_id: MovieId, number: int, owner: int
) -> list[InlineKeyboardButton]:
    """Bring the film back; for one that is still in the catalogue, open its card first."""
    film, shown, off = (
        services.catalogue.films.get(movie_id),
        str(number),
        _mark(movie_id, flag, False, owner),
    )
    show = ShowFilm(movie_id=movie_id, half_stars=0, place=Place.FOUND, owner=owner)
    if flag is Flag.SEEN:
        back = button(voice.plain("unsee-number-button", number=shown), off)
        return [button(voice.plain("seen-rate-button", number=shown), show), back] if film else [back]
    back = button(voice.plain("unhide-number-button", number=shown), off)
    return [button(label(film), show), back] if film else [back]


def _mark(movie_id: MovieId, flag: Flag, on: bool, owner: int) -> MarkFilm:
    return MarkFilm(movie_id=movie_id, flag=flag, on=on, place=Place.MARKED, owner=owner)
