"""Titles of a file that could mean several films, one question at a time; and those that mean none."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Update

from handlers.films.cards import label
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, services_of
from handlers.telegram.callbacks import AskImport, ChooseImport, MissingPage, ShowImport
from handlers.telegram.pages import last_full_offset, turn_buttons
from handlers.telegram.replies import button, redraw
from handlers.telegram.texts import Voice, quoted
from handlers.transfer.import_preview import redraw_gone, redraw_preview
from recsys.domain import MovieId
from storage import Offered, Person
from storage.imports import Entry

ON_A_PAGE = 15
NONE_OF_THESE = MovieId(0)


async def ask_which(update: Update, context: Context, pressed: AskImport) -> None:
    """Ask which film a title means."""
    person = await person_of(update, context)
    offered = await services_of(context).storage.imports.offered(person.user_id, pressed.import_id)
    if offered is None:
        await redraw_gone(update, context, person)
    else:
        await _ask_from(update, context, person, offered, pressed.line)


async def film_chosen(update: Update, context: Context, pressed: ChooseImport) -> None:
    """Note the answer, then ask about the next title; after the last one show the whole file again."""
    person = await person_of(update, context)
    chosen = None if pressed.movie_id == NONE_OF_THESE else pressed.movie_id
    imports = services_of(context).storage.imports
    offered = await imports.choose(person.user_id, pressed.import_id, pressed.line, chosen)
    if offered is None:
        await redraw_gone(update, context, person)
    else:
        await _ask_from(update, context, person, offered, pressed.line + 1)


async def _ask_from(update: Update, context: Context, person: Person, offered: Offered, line: int) -> None:
    """Ask about the first open title from this one on."""
    place = next((place for place in offered.open_places if place >= line), None)
    if place is None:
        await redraw_preview(update, context, person, offered)
        return
    voice, owner, number = voice_for(context, person), owner_of(person), offered.import_id
    entry, films = offered.sorted.unclear[place]
    known = [film for film in map(services_of(context).catalogue.films.get, films) if film is not None]

    def choice(movie_id: MovieId) -> ChooseImport:
        return ChooseImport(import_id=number, line=place, movie_id=movie_id, owner=owner)

    rows = [
        *([button(label(film), choice(film.movie_id))] for film in known),
        [button(voice.plain("import-none-button"), choice(NONE_OF_THESE))],
        [button(voice.plain("import-button-back"), ShowImport(import_id=number, owner=owner))],
    ]
    count = len(offered.sorted.unclear)
    where = voice.say("import-which-place", place=place + 1, count=count)
    await redraw(
        update, f"{_question(voice, entry)}\n\n{where}" if count > 1 else _question(voice, entry), rows
    )


def _question(voice: Voice, entry: Entry) -> str:
    film = _called(voice, entry)
    if entry.stars is None:
        return voice.say("import-which", film=film)
    return voice.say("import-which-stars", film=film, stars=entry.stars)


async def show_missing(update: Update, context: Context, pressed: MissingPage) -> None:
    """Show a page of the titles for which there is no film."""
    services, person = services_of(context), await person_of(update, context)
    offered = await services.storage.imports.offered(person.user_id, pressed.import_id)
    if offered is None:
        await redraw_gone(update, context, person)
        return
    voice, owner, number = voice_for(context, person), owner_of(person), offered.import_id
    missing = offered.missing
    back = button(voice.plain("import-button-back"), ShowImport(import_id=number, owner=owner))
    if not missing:
        await redraw(update, voice.say("import-nothing-missing"), [[back]])
        return
    offset = last_full_offset(pressed.offset, len(missing), ON_A_PAGE)
    turns = turn_buttons(
        voice,
        offset,
        len(missing),
        ON_A_PAGE,
        lambda at: MissingPage(import_id=number, offset=at, owner=owner),
    )
    head = voice.say("import-missing-head", count=len(missing), films=len(services.catalogue.films))
    lines = _lines(voice, missing[offset : offset + ON_A_PAGE])
    text = "\n\n".join([head, "\n".join(lines), voice.say("import-missing-more")])
    await redraw(update, text, [*turns, [back]])


def _lines(voice: Voice, entries: Sequence[Entry]) -> list[str]:
    return [voice.say("import-missing-line", film=_called(voice, entry)) for entry in entries]


def _called(voice: Voice, entry: Entry) -> str:
    """A film as the file names it."""
    if entry.title:
        return f"{quoted(entry.title)} ({entry.year})" if entry.year else quoted(entry.title)
    number = entry.imdb_id or str(entry.tmdb_id or entry.movie_id or "")
    return voice.plain("import-unknown-title", id=number)
