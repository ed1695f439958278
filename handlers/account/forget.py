"""/forgetme: delete everything of somebody, after they confirmed it."""

from __future__ import annotations

from telegram import Update

from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, services_of
from handlers.telegram.callbacks import Forget, Go
from handlers.telegram.choices import Verb
from handlers.telegram.replies import button, redraw, send


async def forget(update: Update, context: Context) -> None:
    """Say what would be deleted, and ask."""
    person = await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    count = await services_of(context).storage.ratings.count(person.user_id)
    rows = [
        [button(voice.plain("forget-yes-button"), Forget(confirmed=True, owner=owner))],
        [button(voice.plain("forget-no-button"), Forget(confirmed=False, owner=owner))],
        [button(voice.plain("export-button"), Go(verb=Verb.EXPORT, owner=owner))],
    ]
    await send(update, voice.say("forget-question", count=count), rows)


async def answered(update: Update, context: Context, pressed: Forget) -> None:
    """Delete, or keep."""
    person = await person_of(update, context)
    voice = voice_for(context, person)
    if pressed.confirmed:
        await services_of(context).storage.people.forget(person.user_id)
    await redraw(update, voice.say("forgotten" if pressed.confirmed else "kept"))
