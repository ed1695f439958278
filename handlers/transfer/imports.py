"""/import and files: bring ratings from elsewhere; looked at first, saved on a tap, undone on another."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from telegram import Document
from telegram.error import InvalidToken, NetworkError

from handlers.account import consent
from handlers.commands import Command, command
from handlers.context import Context
from handlers.next_steps import first_button, picks_button
from handlers.presses import pressed
from handlers.telegram.texts import quoted
from handlers.transfer.import_buttons import ConfirmImport, DropImport, ShowImport, UndoImport
from handlers.transfer.import_preview import (
    file_name,
    go_on_buttons,
    how_button,
    news,
    redraw_gone,
    send_preview,
)
from storage import Saved
from storage.imports import MOST_BYTES, Brought, Refusal, Sorted, Unreadable, read_file

# A long file takes a second and many times its room, so that one is read after the other.
READER: Final = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")

ALBUM = "album"
"""Setting with the last album of files that was answered: its files come one by one, the answer once."""


@command(Command.IMPORT)
async def how(context: Context) -> None:
    """Say where the services keep their files; and what became of a file that still waits."""
    waiting = await context.storage.imports.waiting(context.person.user_id)
    if waiting is None:
        await context.send(context.say("import-how"), [go_on_buttons(context)])
        return
    show = ShowImport(import_id=waiting.import_id, owner=context.owner)
    waits = context.say("import-waits", name=file_name(context, waiting.name))
    row = [context.button(show, "import-waits-button")]
    await context.send(f"{context.say('import-how')}\n\n{waits}", [row])


async def file_sent(context: Context) -> None:
    """Look at a file and show what it would bring; nothing is saved yet."""
    message = context.message
    if message.document is None:
        raise ValueError("only a message with a file is a file sent")
    if message.media_group_id is not None:
        await _refuse_album(context, message.media_group_id)
        return
    try:
        brought, found = await _looked_at(context, message.document)
    except Unreadable as why:
        sentence = context.say("import-refused", reason=why.reason, limit=MOST_BYTES // 1024**2)
        await context.send(sentence, [[how_button(context)]])
        return
    except (NetworkError, InvalidToken):  # which a file that Telegram has lost is answered with
        await context.send(context.say("import-not-fetched"), [[how_button(context)]])
        return
    name = quoted(message.document.file_name or "")
    offered = await context.storage.imports.offer(context.person.user_id, name, brought, found)
    await send_preview(context, offered)


@pressed(ConfirmImport)
async def confirmed(context: Context, button: ConfirmImport) -> None:
    """Save what a file holds."""
    imports, user_id = context.storage.imports, context.person.user_id
    saved = await imports.confirm(user_id, button.import_id, overwrite=button.overwrite)
    if saved is not None:
        text = _saved(context, saved)
    else:
        done = await imports.done(user_id)
        if done is None or done.import_id != button.import_id:
            await redraw_gone(context)
            return
        text = context.say("import-saved-before", name=file_name(context, done.name))
    undo = UndoImport(import_id=button.import_id, owner=context.owner)
    await context.redraw(text, [[context.button(undo, "import-undo-button")], go_on_buttons(context)])
    if consent.is_open(context):
        await consent.ask(context)


@pressed(DropImport)
async def dropped(context: Context, button: DropImport) -> None:
    """Leave a file alone."""
    name = await context.storage.imports.drop(context.person.user_id, button.import_id)
    if name is None:
        await redraw_gone(context)
    else:
        sentence = context.say("import-dropped", name=file_name(context, name))
        await context.redraw(sentence, [go_on_buttons(context)])


@pressed(UndoImport)
async def undone(context: Context, button: UndoImport) -> None:
    """Bring back what was there before a file."""
    done = await context.storage.imports.undo(context.person.user_id, button.import_id)
    if done is None:
        lines = [context.say("import-undo-gone")]
    else:
        lines = [context.say("import-undone", name=file_name(context, done.name))]
        if done.kept:
            lines.append(context.say("import-undone-but", count=done.kept))
    await context.redraw("\n\n".join(lines), [go_on_buttons(context)])


@command(Command.CANCEL)
async def cancel(context: Context) -> None:
    """Leave the file alone that waits for an answer: nothing else ever waits; say what to do next."""
    dropped_name = await context.storage.imports.drop(context.person.user_id)
    if dropped_name is None:
        sentence = context.say("cancelled")
    else:
        sentence = context.say("import-dropped", name=file_name(context, dropped_name))
    await context.send(sentence, [[picks_button(context), first_button(context)]])


async def _refuse_album(context: Context, album: str) -> None:
    if context.person.settings.get(ALBUM) == album:
        return
    await context.set(ALBUM, album)
    await context.send(context.say("import-one-by-one"), [[how_button(context)]])


async def _looked_at(context: Context, document: Document) -> tuple[Brought, Sorted]:
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
        return brought, context.services.finder().find(brought)

    return await asyncio.get_running_loop().run_in_executor(READER, look)


def _saved(context: Context, saved: Saved) -> str:
    name = file_name(context, saved.name)
    lines = list(news(context, saved.written, changed=len(saved.written.differing)))
    head = context.say("import-saved", name=name) if lines else context.say("import-saved-nothing", name=name)
    left_out = []
    if saved.kept:
        left_out.append(context.say("import-kept", count=saved.kept))
    if saved.left_open:
        left_out.append(context.say("import-left-open", count=saved.left_open))
    return "\n\n".join("\n".join(block) for block in ([head, *lines], left_out) if block)
