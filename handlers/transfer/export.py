"""/export: all that is stored of somebody, as files."""

from __future__ import annotations

import asyncio

from handlers.commands import Command, command
from handlers.context import Context
from handlers.library.marks import MARKS
from handlers.next_steps import first_button
from handlers.telegram.replies import send_file
from handlers.telegram.texts import Voice
from handlers.transfer.export_files import Library, letterboxd_csv, marquee_json, movielens_csv, watchlist_csv
from recsys.domain import Catalogue
from storage import Person, Storage

File = tuple[str, bytes, str]
"""Name, content, caption."""


@command(Command.EXPORT)
async def export(context: Context) -> None:
    """Send tables for other services, and the one file that holds everything and can be sent back."""
    library = await all_of(context.storage, context.person)
    if not library.rated and not library.marked:
        await context.send(context.say("export-nothing"), [[first_button(context)]])
    # A long library takes a moment to write, in which others should not have to wait.
    catalogue = context.services.catalogue
    for name, content, caption in await asyncio.to_thread(_files, catalogue, context.voice, library):
        await send_file(context.received, name, content, caption)


async def all_of(storage: Storage, person: Person) -> Library:
    """Everything that is stored of a person."""
    user_id = person.user_id
    last_film, messages = await storage.messages.everything(user_id)
    return Library(
        person=person,
        rated=await storage.ratings.everything(user_id),
        marked=[
            (mark, movie_id, at)
            for mark in MARKS.values()
            for movie_id, at in await storage.marks.of(user_id, mark)
        ],
        groups=await storage.groups.of(user_id),
        waiting=await storage.imports.offered(user_id),
        done=await storage.imports.done(user_id),
        shown=await storage.shown.everything(user_id),
        last_film=last_film,
        messages=messages,
    )


def _files(catalogue: Catalogue, voice: Voice, library: Library) -> list[File]:
    files: list[File] = []
    if library.rated and not catalogue.is_sample:  # whose numbers are not MovieLens'
        caption = voice.say("export-movielens", count=len(library.rated))
        files.append(("marquee-movielens.csv", movielens_csv(library), caption))
    if library.rated or library.seen:
        films = letterboxd_csv(catalogue, library)
        files.append(("marquee-letterboxd.csv", films, voice.say("export-letterboxd")))
    if library.to_watch:
        watchlist = watchlist_csv(catalogue, library)
        files.append(("marquee-letterboxd-watchlist.csv", watchlist, voice.say("export-watchlist")))
    files.append(("marquee.json", marquee_json(catalogue, library), voice.say("export-everything")))
    return files
