"""/privacy: what is stored and why, and the switch for training."""

from __future__ import annotations

from telegram import Update

from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, services_of
from handlers.telegram.callbacks import AnswerConsent, Go
from handlers.telegram.choices import Place, Verb
from handlers.telegram.replies import Rows, button, redraw, send


async def privacy(update: Update, context: Context) -> None:
    """Show the page."""
    await send(update, *await _page(update, context))


async def redraw_page(update: Update, context: Context) -> None:
    """Show the page in place, as things stand now."""
    await redraw(update, *await _page(update, context))


async def _page(update: Update, context: Context) -> tuple[str, Rows]:
    person = await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    profile = await services_of(context).storage.profile(person.user_id)
    stored = voice.say(
        "privacy-stored",
        ratings=len(profile.rated),
        marks=len(profile.seen) + len(profile.hidden) + len(profile.watchlist),
    )
    given = person.consent == "given"
    kept = f"{stored} {voice.say('privacy-imports')}"
    lines = [kept, voice.say("privacy-why"), voice.say("privacy-on" if given else "privacy-off")]
    switch = AnswerConsent(given=not given, place=Place.PRIVACY, owner=owner)
    rows = [
        [button(voice.plain("consent-stop-button" if given else "consent-yes-button"), switch)],
        [button(voice.plain("export-button"), Go(verb=Verb.EXPORT, owner=owner))],
        [button(voice.plain("forget-ask-button"), Go(verb=Verb.FORGET, owner=owner))],
    ]
    return "\n\n".join([*lines, voice.say("privacy-more")]), rows
