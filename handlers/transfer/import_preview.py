"""What a file would bring, in one message with the choice what to do about it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from telegram import InlineKeyboardButton

from handlers.commands import Command, Go
from handlers.context import Context
from handlers.films.cards import name_of
from handlers.next_steps import picks_button
from handlers.presses import pressed
from handlers.telegram.replies import Rows
from handlers.transfer.import_buttons import AskImport, ConfirmImport, DropImport, MissingPage, ShowImport
from storage import Difference, Offered, difference
from storage.imports import BadLine

EXAMPLES = 3
"""How many of the films with other stars, and of the bad lines, are shown."""


async def send_preview(context: Context, offered: Offered) -> None:
    """Show what a file would bring as a new message."""
    await context.send(*await _preview(context, offered))


async def redraw_preview(context: Context, offered: Offered) -> None:
    """Show it in place, as things stand now."""
    await context.redraw(*await _preview(context, offered))


@pressed(ShowImport)
async def show(context: Context, button: ShowImport) -> None:
    """Go back to what a file would bring."""
    offered = await context.storage.imports.offered(context.person.user_id, button.import_id)
    if offered is None:
        await redraw_gone(context)
    else:
        await redraw_preview(context, offered)


async def redraw_gone(context: Context) -> None:
    """Say that a file does not wait any more, and how to go on."""
    await context.redraw(context.say("import-gone"), [[how_button(context)]])


def how_button(context: Context) -> InlineKeyboardButton:
    """Explains which files to send."""
    return context.button(Go(command=Command.IMPORT, owner=context.owner), "import-how-button")


async def _preview(context: Context, offered: Offered) -> tuple[str, Rows]:
    """Text and buttons, in a thread: a long file holds up nobody."""
    await context.read_profile()
    return await asyncio.to_thread(preview, context, offered)


def preview(context: Context, offered: Offered) -> tuple[str, Rows]:
    """Text and buttons; where nothing is new, the buttons lead on."""
    change = difference(offered.found, context.profile, offered.source)
    blocks = [
        [context.say("import-head", source=offered.source, name=file_name(context, offered.name))],
        [*news(context, change), *_same(context, change)],
        list(_differing(context, change)),
        list(_left_out(context, offered)),
        list(_bad(context, offered)),
        [context.say("import-out-of-ten")] if offered.out_of_ten else [],
        [_verdict(context, offered, change)],
    ]
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return text, list(_rows(context, offered, change))


def news(context: Context, change: Difference, changed: int = 0) -> Iterator[str]:
    """A line for each kind of thing that a file brings or brought.

    Args:
        changed: ratings that it changed.
    """
    if change.new:
        yield context.say("import-ratings", count=len(change.new))
    if changed:
        yield context.say("import-changed", count=changed)
    if seen := change.count("seen"):
        yield context.say("import-seen", count=seen)
    if watchlist := change.count("watchlist"):
        yield context.say("import-watchlist", count=watchlist)
    if hidden := change.count("hidden"):
        yield context.say("import-hidden", count=hidden)


def file_name(context: Context, name: str) -> str:
    """What to call a file; not every one has a name."""
    return name or context.plain("import-nameless")


def _same(context: Context, change: Difference) -> list[str]:
    return [context.say("import-same", count=change.same)] if change.same else []


def _differing(context: Context, change: Difference) -> Iterator[str]:
    if not change.differing:
        return
    yield context.say("import-differing", count=len(change.differing))
    for movie_id, entry in list(change.differing.items())[:EXAMPLES]:
        film = name_of(context, movie_id)
        here, there = context.profile.rated[movie_id], entry.stars or 0.0
        yield context.say("import-differing-line", film=film, here=here, there=there)
    yield from _and_more(context, len(change.differing))


def _left_out(context: Context, offered: Offered) -> Iterator[str]:
    if offered.open_places:
        yield context.say("import-unclear", count=len(offered.open_places))
    if offered.missing:
        yield context.say("import-missing", count=len(offered.missing))
    if offered.skipped:
        yield context.say("import-skipped", count=offered.skipped)


def _bad(context: Context, offered: Offered) -> Iterator[str]:
    if not offered.bad:
        return
    yield context.say("import-bad", count=len(offered.bad))
    for line in offered.bad[:EXAMPLES]:
        yield _bad_line(context, line)
    yield from _and_more(context, len(offered.bad))


def _bad_line(context: Context, line: BadLine) -> str:
    number, why = str(line.number), context.plain("import-why", reason=line.reason)
    if line.file:
        return context.say("import-bad-line-in", file=line.file, number=number, why=why)
    return context.say("import-bad-line", number=number, why=why)


def _and_more(context: Context, count: int) -> Iterator[str]:
    if count > EXAMPLES:
        yield context.say("import-and-more", count=count - EXAMPLES)


def _verdict(context: Context, offered: Offered, change: Difference) -> str:
    if change.new or change.differing or change.marks or offered.open_places:
        return context.say("import-nothing-yet")
    return context.say("import-nothing-new") if change.same else context.say("import-no-films")


def _rows(context: Context, offered: Offered, change: Difference) -> Iterator[list[InlineKeyboardButton]]:
    owner, number = context.owner, offered.import_id
    keep = ConfirmImport(import_id=number, overwrite=False, owner=owner)
    overwrite = ConfirmImport(import_id=number, overwrite=True, owner=owner)
    count = len(change.new) + len(change.marks)
    all_of_it = count + len(change.differing)
    if count and not change.differing:
        yield [context.button(keep, "import-button-save", count=count)]
    if count and change.differing:
        yield [context.button(keep, "import-button-keep", count=count)]
    if change.differing:
        yield [context.button(overwrite, "import-button-overwrite", count=all_of_it)]
    if offered.open_places:
        ask = AskImport(import_id=number, line=offered.open_places[0], owner=owner)
        yield [context.button(ask, "import-button-choose", count=len(offered.open_places))]
    if offered.missing:
        missing = MissingPage(import_id=number, offset=0, owner=owner)
        yield [context.button(missing, "import-button-missing", count=len(offered.missing))]
    if all_of_it or offered.open_places:
        yield [context.button(DropImport(import_id=number, owner=owner), "import-button-leave")]
    else:
        yield go_on_buttons(context)


def go_on_buttons(context: Context) -> list[InlineKeyboardButton]:
    """Where to go from here."""
    ratings = Go(command=Command.RATINGS, owner=context.owner)
    return [picks_button(context), context.button(ratings, "ratings-button")]
