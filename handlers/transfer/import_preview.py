"""What a file would bring, in one message with the choice what to do about it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from telegram import InlineKeyboardButton, Update

from handlers.films.cards import name_of
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import AskImport, ConfirmImport, DropImport, Go, MissingPage, ShowImport
from handlers.telegram.choices import Verb
from handlers.telegram.replies import Rows, button, redraw, send
from handlers.telegram.texts import Voice
from recsys.domain import Profile
from storage import Difference, Offered, Person, difference
from storage.imports import BadLine

EXAMPLES = 3
"""How many of the films with other stars, and of the bad lines, are shown."""


async def send_preview(update: Update, context: Context, person: Person, offered: Offered) -> None:
    """Show what a file would bring as a new message."""
    await send(update, *await _preview(context, person, offered))


async def redraw_preview(update: Update, context: Context, person: Person, offered: Offered) -> None:
    """Show it in place, as things stand now."""
    await redraw(update, *await _preview(context, person, offered))


async def show(update: Update, context: Context, pressed: ShowImport) -> None:
    """Go back to what a file would bring."""
    person = await person_of(update, context)
    offered = await services_of(context).storage.imports.offered(person.user_id, pressed.import_id)
    if offered is None:
        await redraw_gone(update, context, person)
    else:
        await redraw_preview(update, context, person, offered)


async def redraw_gone(update: Update, context: Context, person: Person) -> None:
    """Say that a file does not wait any more, and how to go on."""
    voice = voice_for(context, person)
    await redraw(update, voice.say("import-gone"), [[how_button(voice, person)]])


def how_button(voice: Voice, person: Person) -> InlineKeyboardButton:
    """Explains which files to send."""
    return button(voice.plain("import-how-button"), Go(verb=Verb.IMPORT, owner=owner_of(person)))


async def _preview(context: Context, person: Person, offered: Offered) -> tuple[str, Rows]:
    """Text and buttons, in a thread: a long file holds up nobody."""
    services = services_of(context)
    profile = await services.storage.profile(person.user_id)
    return await asyncio.to_thread(preview, services, voice_for(context, person), person, profile, offered)


def preview(
    services: Services, voice: Voice, person: Person, profile: Profile, offered: Offered
) -> tuple[str, Rows]:
    """Text and buttons; where nothing is new, the buttons lead on."""
    change = difference(offered.found, profile, offered.source)
    blocks = [
        [voice.say("import-head", source=offered.source, name=file_name(voice, offered.name))],
        [*news(voice, change), *_same(voice, change)],
        list(_differing(services, voice, profile, change)),
        list(_left_out(voice, offered)),
        list(_bad(voice, offered)),
        [_verdict(voice, offered, change)],
    ]
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return text, list(_rows(voice, person, offered, change))


def news(voice: Voice, change: Difference, changed: int = 0) -> Iterator[str]:
    """A line for each kind of thing that a file brings or brought.

    Args:
        changed: ratings that it changed.
    """
    if change.new:
        yield voice.say("import-ratings", count=len(change.new))
    if changed:
        yield voice.say("import-changed", count=changed)
    if seen := change.count("seen"):
        yield voice.say("import-seen", count=seen)
    if watchlist := change.count("watchlist"):
        yield voice.say("import-watchlist", count=watchlist)
    if hidden := change.count("hidden"):
        yield voice.say("import-hidden", count=hidden)


def file_name(voice: Voice, name: str) -> str:
    """What to call a file; not every one has a name."""
    return name or voice.plain("import-nameless")


def _same(voice: Voice, change: Difference) -> list[str]:
    return [voice.say("import-same", count=change.same)] if change.same else []


def _differing(services: Services, voice: Voice, profile: Profile, change: Difference) -> Iterator[str]:
    if not change.differing:
        return
    yield voice.say("import-differing", count=len(change.differing))
    for movie_id, entry in list(change.differing.items())[:EXAMPLES]:
        film = name_of(services.catalogue, voice, movie_id)
        here, there = profile.rated[movie_id], entry.stars or 0.0
        yield voice.say("import-differing-line", film=film, here=here, there=there)
    yield from _and_more(voice, len(change.differing))


def _left_out(voice: Voice, offered: Offered) -> Iterator[str]:
    if offered.open_places:
        yield voice.say("import-unclear", count=len(offered.open_places))
    if offered.missing:
        yield voice.say("import-missing", count=len(offered.missing))
    if offered.skipped:
        yield voice.say("import-skipped", count=offered.skipped)


def _bad(voice: Voice, offered: Offered) -> Iterator[str]:
    if not offered.bad:
        return
    yield voice.say("import-bad", count=len(offered.bad))
    for line in offered.bad[:EXAMPLES]:
        yield _bad_line(voice, line)
    yield from _and_more(voice, len(offered.bad))


def _bad_line(voice: Voice, line: BadLine) -> str:
    number, why = str(line.number), voice.plain("import-why", reason=line.reason)
    if line.file:
        return voice.say("import-bad-line-in", file=line.file, number=number, why=why)
    return voice.say("import-bad-line", number=number, why=why)


def _and_more(voice: Voice, count: int) -> Iterator[str]:
    if count > EXAMPLES:
        yield voice.say("import-and-more", count=count - EXAMPLES)


def _verdict(voice: Voice, offered: Offered, change: Difference) -> str:
    if change.new or change.differing or change.marks or offered.open_places:
        return voice.say("import-nothing-yet")
    return voice.say("import-nothing-new") if change.same else voice.say("import-no-films")


def _rows(
    voice: Voice, person: Person, offered: Offered, change: Difference
) -> Iterator[list[InlineKeyboardButton]]:
    owner, number = owner_of(person), offered.import_id
    keep = ConfirmImport(import_id=number, overwrite=False, owner=owner)
    overwrite = ConfirmImport(import_id=number, overwrite=True, owner=owner)
    count = len(change.new) + len(change.marks)
    all_of_it = count + len(change.differing)
    if count and not change.differing:
        yield [button(voice.plain("import-button-save", count=count), keep)]
    if count and change.differing:
        yield [button(voice.plain("import-button-keep", count=count), keep)]
    if change.differing:
        yield [button(voice.plain("import-button-overwrite", count=all_of_it), overwrite)]
    if offered.open_places:
        ask = AskImport(import_id=number, line=offered.open_places[0], owner=owner)
        yield [button(voice.plain("import-button-choose", count=len(offered.open_places)), ask)]
    if offered.missing:
        missing = MissingPage(import_id=number, offset=0, owner=owner)
        yield [button(voice.plain("import-button-missing", count=len(offered.missing)), missing)]
    if all_of_it or offered.open_places:
        yield [button(voice.plain("import-button-leave"), DropImport(import_id=number, owner=owner))]
    else:
        yield go_on_buttons(voice, person)


def go_on_buttons(voice: Voice, person: Person) -> list[InlineKeyboardButton]:
    """Where to go from here."""
    owner = owner_of(person)
    return [
        button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner)),
        button(voice.plain("ratings-button"), Go(verb=Verb.RATINGS, owner=owner)),
    ]
