"""/import and files: bring ratings from elsewhere; looked at first, saved on a tap, undone on another."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from telegram import Document, Update
from telegram.error import InvalidToken, NetworkError

from handlers.account import start
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import ConfirmImport, DropImport, ShowImport, UndoImport
from handlers.telegram.replies import button, redraw, send
from handlers.telegram.texts import Voice, quoted
from handlers.transfer.import_preview import (
    file_name,
    go_on_buttons,
    how_button,
    news,
    redraw_gone,
    send_preview,
)
from storage import Person, Saved
from storage.imports import MOST_BYTES, Brought, Refusal, Sorted, Unreadable, read_file

# A long file takes a second and many times its room, so that one is read after the other.
READER: Final = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")

ALBUM = "album"
"""Setting with the last album of files that was answered: its files come one by one, the answer once."""


async def how(update: Update, context: Context) -> None:
    """Say where the services keep their files; and what became of a file that still waits."""
    services, person = services_of(context), await person_of(update, context)
    voice, waiting = voice_for(context, person), await services.storage.imports.waiting(person.user_id)
    if waiting is None:
        await send(update, voice.say("import-how"), [go_on_buttons(voice, person)])
        return
    show = ShowImport(import_id=waiting.import_id, owner=owner_of(person))
    waits = voice.say("import-waits", name=file_name(voice, waiting.name))
    await send(
        update, f"{voice.say('import-how')}\n\n{waits}", [[button(voice.plain("import-waits-button"), show)]]
    )


async def file_sent(update: Update, context: Context) -> None:
    """Look at a file and show what it would bring; nothing is saved yet."""
    services, person = services_of(context), await person_of(update, context)
    voice, message = voice_for(context, person), update.message
    if message is None or message.document is None:
        raise ValueError("only a message with a file is a file sent")
    if message.media_group_id is not None:
        await _refuse_album(update, context, person, message.media_group_id)
        return
    try:
        brought, found = await _looked_at(services, message.document)
    except Unreadable as why:
        sentence = voice.say("import-refused", reason=why.reason, limit=MOST_BYTES // 1024**2)
        await send(update, sentence, [[how_button(voice, person)]])
        return
    except (NetworkError, InvalidToken):  # which a file that Telegram has lost is answered with
        await send(update, voice.say("import-not-fetched"), [[how_button(voice, person)]])
        return
    name = quoted(message.document.file_name or "")
    offered = await services.storage.imports.offer(person.user_id, name, brought, found)
    await send_preview(update, context, person, offered)


async def confirmed(update: Update, context: Context, pressed: ConfirmImport) -> None:
    """Save what a file holds."""
    services, person = services_of(context), await person_of(update, context)
    voice, imports = voice_for(context, person), services.storage.imports
    saved = await imports.confirm(person.user_id, pressed.import_id, overwrite=pressed.overwrite)
    if saved is not None:
        text = _saved(voice, saved)
    else:
        done = await imports.done(person.user_id)
        if done is None or done.import_id != pressed.import_id:
            await redraw_gone(update, context, person)
            return
        text = voice.say("import-saved-before", name=file_name(voice, done.name))
    undo = UndoImport(import_id=pressed.import_id, owner=owner_of(person))
    rows = [[button(voice.plain("import-undo-button"), undo)], go_on_buttons(voice, person)]
    await redraw(update, text, rows)
    if person.consent == "unasked" and not person.settings.get(start.ASKED):
        await start.ask_consent(update, context, person)


async def dropped(update: Update, context: Context, pressed: DropImport) -> None:
    """Leave a file alone."""
    services, person = services_of(context), await person_of(update, context)
    voice = voice_for(context, person)
    name = await services.storage.imports.drop(person.user_id, pressed.import_id)
    if name is None:
        await redraw_gone(update, context, person)
    else:
        sentence = voice.say("import-dropped", name=file_name(voice, name))
        await redraw(update, sentence, [go_on_buttons(voice, person)])


async def undone(update: Update, context: Context, pressed: UndoImport) -> None:
    """Bring back what was there before a file."""
    services, person = services_of(context), await person_of(update, context)
    voice = voice_for(context, person)
    done = await services.storage.imports.undo(person.user_id, pressed.import_id)
    if done is None:
        lines = [voice.say("import-undo-gone")]
    else:
        lines = [voice.say("import-undone", name=file_name(voice, done.name))]
        if done.kept:
            lines.append(voice.say("import-undone-but", count=done.kept))
    await redraw(update, "\n\n".join(lines), [go_on_buttons(voice, person)])


async def _refuse_album(update: Update, context: Context, person: Person, album: str) -> None:
    if person.settings.get(ALBUM) == album:
        return
    await services_of(context).storage.people.set_setting(person.user_id, ALBUM, album)
    voice = voice_for(context, person)
    await send(update, voice.say("import-one-by-one"), [[how_button(voice, person)]])


async def _looked_at(services: Services, document: Document) -> tuple[Brought, Sorted]:
    """Fetch a file, and read it where that keeps nobody waiting.

    Raises:
        Unreadable: nothing in it can be used.
        NetworkError, InvalidToken: Telegram does not hand it out.
    """
    if (document.file_size or 0) > MOST_BYTES:
        raise Unreadable(Refusal.TOO_LARGE)
    if document.file_size == 0:
        raise Unreadable(Refusal.EMPTY)
    file = await document.get_file()
    content = bytes(await file.download_as_bytearray())

    def look() -> tuple[Brought, Sorted]:
        brought = read_file(document.file_name or "", content)
        return brought, services.finder().find(brought)

    return await asyncio.get_running_loop().run_in_executor(READER, look)


def _saved(voice: Voice, saved: Saved) -> str:
    name = file_name(voice, saved.name)
    lines = list(news(voice, saved.written, changed=len(saved.written.differing)))
    head = voice.say("import-saved", name=name) if lines else voice.say("import-saved-nothing", name=name)
    left_out = []
    if saved.kept:
        left_out.append(voice.say("import-kept", count=saved.kept))
    if saved.left_open:
        left_out.append(voice.say("import-left-open", count=saved.left_open))
    return "\n\n".join("\n".join(block) for block in ([head, *lines], left_out) if block)
