"""/help and /cancel."""

from __future__ import annotations

from telegram import Update

from handlers.films.cards import sample_explained
from handlers.next_steps import next_steps
from handlers.people import find_person, in_group, owner_of, voice_for
from handlers.services import Context, services_of
from handlers.telegram.callbacks import Go
from handlers.telegram.choices import Verb
from handlers.telegram.replies import button, send
from handlers.transfer.import_preview import file_name


async def show_help(update: Update, context: Context) -> None:
    """What can be said to the bot, here."""
    services, person = services_of(context), await find_person(update, context)
    voice = voice_for(context, person)
    lines = [voice.say("help-group" if in_group(update) else "help"), *sample_explained(services, voice)]
    if services.tmdb is not None:
        lines.append(voice.say("help-tmdb"))
    rows = await next_steps(services, voice, person) if person and not in_group(update) else ()
    await send(update, "\n\n".join(lines), rows)


async def cancel(update: Update, context: Context) -> None:
    """Leave the file alone that waits for an answer: nothing else ever waits; say what to do next."""
    person = await find_person(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    imports = services_of(context).storage.imports
    dropped = await imports.drop(person.user_id) if person else None
    next_steps = [
        button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner)),
        button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner)),
    ]
    if dropped is None:
        sentence = voice.say("cancelled")
    else:
        sentence = voice.say("import-dropped", name=file_name(voice, dropped))
    await send(update, sentence, [next_steps])
