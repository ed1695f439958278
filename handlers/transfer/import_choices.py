"""Titles of a file that are not certain, one question at a time; and those that mean no film here."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.films.cards import label
from handlers.presses import pressed
from handlers.telegram.pages import last_full_offset, turn_buttons
from handlers.telegram.replies import button
from handlers.telegram.texts import quoted
from handlers.transfer.import_buttons import AskImport, ChooseImport, MissingPage, ShowImport
from handlers.transfer.import_preview import redraw_gone, redraw_preview
from recsys.domain import MovieId
from storage import Offered
from storage.imports import Entry

MISSING_ON_A_PAGE = 15
NONE_OF_THESE = MovieId(0)


@pressed(AskImport)
async def ask_which(context: Context, asked: AskImport) -> None:
    """Ask which film a title means."""
    offered = await context.storage.imports.offered(context.person.user_id, asked.import_id)
    if offered is None:
        await redraw_gone(context)
    else:
        await _ask_from(context, offered, asked.line)


@pressed(ChooseImport)
async def film_chosen(context: Context, choice: ChooseImport) -> None:
    """Note the answer, then ask about the next title; after the last one show the whole file again."""
    chosen = None if choice.movie_id == NONE_OF_THESE else choice.movie_id
    imports = context.storage.imports
    offered = await imports.choose(context.person.user_id, choice.import_id, choice.line, chosen)
    if offered is None:
        await redraw_gone(context)
    else:
        await _ask_from(context, offered, choice.line + 1)


async def _ask_from(context: Context, offered: Offered, line: int) -> None:
    """Ask about the first open title from this one on."""
    place = next((place for place in offered.open_places if place >= line), None)
    if place is None:
        await redraw_preview(context, offered)
        return
    owner, number = context.owner, offered.import_id
    entry, films = offered.sorted.unclear[place]
    known = [film for film in map(context.films.get, films) if film is not None]

    def choice(movie_id: MovieId) -> ChooseImport:
        return ChooseImport(import_id=number, line=place, movie_id=movie_id, owner=owner)

    rows = [
        *([button(label(film), choice(film.movie_id))] for film in known),
        [context.button(choice(NONE_OF_THESE), "import-none-button")],
        [context.button(ShowImport(import_id=number, owner=owner), "import-button-back")],
    ]
    count = len(offered.sorted.unclear)
    where = context.say("import-which-place", place=place + 1, count=count)
    await context.redraw(
        f"{_question(context, entry)}\n\n{where}" if count > 1 else _question(context, entry), rows
    )


def _question(context: Context, entry: Entry) -> str:
    film = _called(context, entry)
    if entry.stars is None:
        return context.say("import-which", film=film)
    return context.say("import-which-stars", film=film, stars=entry.stars)


@pressed(MissingPage)
async def show_missing(context: Context, page: MissingPage) -> None:
    """Show a page of the titles for which there is no film."""
    offered = await context.storage.imports.offered(context.person.user_id, page.import_id)
    if offered is None:
        await redraw_gone(context)
        return
    owner, number = context.owner, offered.import_id
    missing = offered.missing
    back = context.button(ShowImport(import_id=number, owner=owner), "import-button-back")
    if not missing:
        await context.redraw(context.say("import-nothing-missing"), [[back]])
        return
    offset = last_full_offset(page.offset, len(missing), MISSING_ON_A_PAGE)
    turns = turn_buttons(
        context.voice,
        offset,
        len(missing),
        MISSING_ON_A_PAGE,
        lambda at: MissingPage(import_id=number, offset=at, owner=owner),
    )
    head = context.say("import-missing-head", count=len(missing), films=len(context.films))
    lines = _lines(context, missing[offset : offset + MISSING_ON_A_PAGE])
    text = "\n\n".join([head, "\n".join(lines), context.say("import-missing-more")])
    await context.redraw(text, [*turns, [back]])


def _lines(context: Context, entries: Sequence[Entry]) -> list[str]:
    return [context.say("import-missing-line", film=_called(context, entry)) for entry in entries]


def _called(context: Context, entry: Entry) -> str:
    """A film as the file names it."""
    if entry.title:
        return f"{quoted(entry.title)} ({entry.year})" if entry.year else quoted(entry.title)
    number = entry.imdb_id or str(entry.tmdb_id or entry.movie_id or "")
    return context.plain("import-unknown-title", id=number)
